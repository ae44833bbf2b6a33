"""Relations that no rule words: two mentions of a sentence, and what is learnt about such pairs from annotated news.

Rules say what a wording means; here a linear model weighs many weak signs at once: the words on the way from one
mention to the other, what stands between and beside them, what kinds of things they are, which event words tie them.
It only adds to what the rules read, and only where it is sure; its claims carry their probability as confidence.
"""
