"""The stages, from a file to the graph: each one module, each a function over frozen values.

- ``read``: files, folders and patterns into articles; one bad input never stops the others.
- ``zone``: an article into headline, body and what surrounds them.
- ``segment``: the text of each zone into sentences with their syntax.
- ``recognise``: the words that name people, groups, places, bases, outlets and bodies.
- ``corefer``: which mentions of one article speak of the same thing.
- ``date``: when the article was published, and what its dates mean.
- ``relate``: relations and events that the rules of the language read in a sentence.
- ``attribute``: who says it, how surely, and whether it is denied, planned, supposed or demanded.
- ``resolve``: which entities and events of several articles are one; the only stage that sees them all.
- ``assemble``: everything together as one graph, each word of evidence checked against its article.

``pipeline`` alone knows their order, and no stage imports another.
"""
