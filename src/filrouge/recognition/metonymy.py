"""Capitals that stand for their governments: told from the part they play in the sentence.

"Bagdad a annoncé" is the government, "à Bagdad" the city. Only capitals are read so: a country that acts
is left a country, because "les États-Unis" names state and land alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filrouge.gazetteer import Gazetteer
from filrouge.lexicon import MetonymyWords
from filrouge.matching import predicate_keys
from filrouge.model import EntityType, Form, Mention
from filrouge.syntax import Tree, preposition


def read_metonyms(
    mentions: Sequence[Mention], trees: Mapping[int, Tree], gazetteer: Gazetteer, words: MetonymyWords
) -> tuple[Mention, ...]:
    """The mentions with capitals that act as governments turned into mentions of these."""
    return tuple(_read(mention, trees[mention.sentence], gazetteer, words) for mention in mentions)


def _read(mention: Mention, tree: Tree, gazetteer: Gazetteer, words: MetonymyWords) -> Mention:
    if mention.type is not EntityType.PLACE or mention.kind != "city" or mention.passage != mention.core:
        return mention
    country = gazetteer.capital_of(mention.core.text)
    if country is None or not _acts(tree, mention.head, words):
        return mention
    return replace(
        mention, type=EntityType.GROUP, kind="government", form=Form.METONYM, rule="metonym",
        authority=f"government:{country.code}",
    )  # fmt: skip


def _acts(tree: Tree, index: int, words: MetonymyWords) -> bool:
    """Whether a capital does what only a government does."""
    token = tree.tokens[index]
    label = token.dep.split(":")[0]
    said = preposition(tree, index)
    if label == "conj":
        return _acts(tree, token.head, words) and said in ("", preposition(tree, token.head))
    if label == "nsubj" and not said:
        return _is_deed(tree, token.head, words) or _is_minded(tree, token.head, words)
    if label == "obj" and not said:
        return any(key in words.object_verbs for key, _ in predicate_keys(tree, token.head))
    if said == "par" and label in ("obl", "nmod"):
        return True
    if said == "à" and _is_dative(tree, index, words):
        return True
    if said in words.prepositions:
        lies = said == "entre" and _is_end_of_way(tree, index, words)
        return not lies and (said != "pour" or label != "nmod")
    return said == "de" and tree.tokens[token.head].lemma in words.nouns


def _is_end_of_way(tree: Tree, index: int, words: MetonymyWords) -> bool:
    """ "le vol MS804 entre Paris et Le Caire": one of the two words before the preposition runs between cities."""
    case = min(tree.dependents(index, "case"), default=index)
    return any(tree.tokens[before].lemma in words.ways for before in range(max(case - 2, 0), case))


def _is_dative(tree: Tree, index: int, words: MetonymyWords) -> bool:
    """Whether something is given, sold or said to the capital."""
    above = [head for head, _ in zip(tree.ancestors(index), range(2), strict=False)]
    return any(key in words.dative_verbs for head in above for key, _ in predicate_keys(tree, head))


def _is_minded(tree: Tree, head: int, words: MetonymyWords) -> bool:
    """Whether it is said of a capital what only a government is, or done to it: "est responsable", "est accusé"."""
    if tree.has(head, "cop") and tree.tokens[head].pos in ("ADJ", "NOUN", "VERB"):
        return tree.tokens[head].lemma in words.predicates
    passive = any(tree.tokens[child].dep == "aux:pass" for child in tree.children[head])
    return passive and any(key in words.object_verbs for key, _ in predicate_keys(tree, head))


def _is_deed(tree: Tree, verb: int, words: MetonymyWords) -> bool:
    """Whether a verb says what somebody does; what happens to a city does not count."""
    if tree.tokens[verb].pos not in ("VERB", "AUX") or tree.tokens[verb].dep == "amod":
        return False
    passive = any(tree.tokens[child].dep == "aux:pass" for child in tree.children[verb])
    return not passive and not any(key in words.literal_verbs for key, _ in predicate_keys(tree, verb))
