"""Words of a sentence as arguments: the entity they mention, or the phrase they are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from filrouge.model import Argument, Attribution, Entity, EntityType, Form, Mention, Passage
from filrouge.mood import Voice
from filrouge.scene import Scene, is_actor, is_kind, resolve_token
from filrouge.syntax import Tree, preposition

_DROPPED = (
    "acl",
    "advcl",
    "ccomp",
    "parataxis",
    "conj",
    "punct",
    "cc",
    "appos",
    "case",
    "det",
    "mark",
    "cop",
)
_ASIDE = frozenset({"acl", "advcl", "parataxis", "conj", "discourse", "dislocated", "vocative", "mark", "cc"})
UNFINISHED = ("ADP", "DET", "PUNCT", "SCONJ", "CCONJ")
_MARKS = frozenset('«»“”"')
_PRONOUNS = frozenset(
    (
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "nous",
        "vous",
        "je",
        "qui",
        "que",
        "lequel",
        "laquelle",
        "lesquels",
        "ce",
    )
) | frozenset(
    ("cela", "ça", "celui", "celle", "ceux", "celles", "tous", "certains", "plusieurs", "l'un", "personne")
)
_PHRASE_LENGTH = 12
_GIST_LENGTH = 14


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in an article: the entity of every mention, by (sentence, head token)."""

    entities: Mapping[str, Entity]
    keys: Mapping[tuple[int, int], str]
    mentions: Mapping[tuple[int, int], Mention]


def cast_entities(entities: Sequence[Entity]) -> Cast:
    """Index the mentions of all entities."""
    keys: dict[tuple[int, int], str] = {}
    mentions: dict[tuple[int, int], Mention] = {}
    for entity in entities:
        for mention in entity.mentions:
            place = mention.sentence, mention.head
            if place not in keys or len(mention.passage.text) > len(mentions[place].passage.text):
                keys[place], mentions[place] = entity.key, mention
    return Cast({entity.key: entity for entity in entities}, keys, mentions)


def argument(scene: Scene, token: int, cast: Cast) -> Argument:
    """A word as an argument: the entity it mentions, else the noun phrase it heads.

    "les combattants de Daech" acts as Daech: a noun for members stands for the group behind it.
    """
    token = resolve_token(scene, token)
    key = cast.keys.get((scene.index, token))
    if key is not None and not _is_some_people(scene, token):
        return Argument(key, cast.mentions[scene.index, token].passage)
    return Argument(None, phrase(scene.tree, token, places_at(scene)))


def _is_some_people(scene: Scene, token: int) -> bool:
    """ "deux Français", "des milliers de Belges": people of a country, where "les Français" may be the country."""
    mention = scene.mentions.get(token)
    tree = scene.tree
    if mention is None or mention.form is not Form.DEMONYM or tree.tokens[token].pos not in ("NOUN", "PROPN"):
        return False
    some = any("Definite=Ind" in tree.tokens[child].morph for child in tree.dependents(token, "det"))
    counted = tree.tokens[tree.tokens[token].head].lemma.lower() in scene.nouns.partitive.words
    return some or tree.has(token, "nummod") or (counted and preposition(tree, token) == "de")


def places_at(scene: Scene) -> frozenset[int]:
    """Tokens of places that something stands at ("un convoi à Babylone" is a convoy), of times and weapons with it."""
    tree = scene.tree
    ground = [n for n, m in scene.mentions.items() if m.type in (EntityType.PLACE, EntityType.BASE)]
    beside = (tree.tokens[n].head for n in ground if preposition(tree, n) == "de")  # "au nord de Bagdad"
    placed = (*ground, *(n for n in beside if tree.tokens[n].lemma in scene.nouns.within.words))
    weapons = (n for n, t in enumerate(tree.tokens) if t.lemma in scene.nouns.weapon.words)
    adverbs = (tree.tokens[n].head for n in scene.mentions)  # "des hommes [près de] Dori"
    return (
        frozenset(token for token in placed if preposition(tree, token) not in ("", "de"))
        | frozenset(n for n in adverbs if tree.tokens[n].pos == "ADV")
        | frozenset(token for token in weapons if preposition(tree, token) == "avec")
        | scene.times
    )


def member_of(scene: Scene, token: int, cast: Cast) -> Argument | None:
    """The group that a noun for people belongs to: "les combattants de Daech", "soldats de Barkhane"."""
    return _behind(scene, token, cast, scene.nouns.members.words)


def body_of_speaker(scene: Scene, token: int, cast: Cast) -> Argument:
    """Who speaks: the entity, or the body that somebody without a name speaks for ("un porte-parole de l'ONU")."""
    if token in scene.mentions and is_kind(
        scene, token, "voice"
    ):  # "la préfecture du Var" is more than a place
        return Argument(None, scene.mentions[token].passage)
    found = argument(scene, token, cast)
    if found.key is not None:
        return found
    return _behind(scene, token, cast, scene.nouns.speaking.words) or found


def _behind(scene: Scene, token: int, cast: Cast, words: Collection[str]) -> Argument | None:
    """The body behind a noun of a list."""
    if scene.tree.tokens[token].lemma not in words:
        return None
    for link in scene.tree.links(token):
        if link.name == "mod:de":
            found = argument(scene, link.token, cast)
            if found.key is not None and cast.entities[found.key].type not in ("Place", "Base"):
                return found
    return None


def phrase(tree: Tree, token: int, left_out: frozenset[int] = frozenset()) -> Passage:
    """The noun phrase that a word heads: what stands close to it, without clauses, coordination and articles.

    ``left_out`` are words that belong to no phrase (places, times).
    """
    kept = {token}
    todo = [token]
    while todo:
        for child in tree.children[todo.pop()]:
            if tree.tokens[child].dep.split(":")[0] in _DROPPED and not _is_inner_case(tree, child, token):
                continue
            if child in left_out or _is_aside(tree, child, token):
                continue
            kept.add(child)
            todo.append(child)
    return _passage(tree, _run_around(sorted(kept), token, tree))


def _is_aside(tree: Tree, child: int, token: int) -> bool:
    """ "soldats présents [dans la cour vers midi]", "[au moins] dix civils": what an adjective or number has by it."""
    tagged = tree.tokens[child]
    if tree.tokens[tagged.head].pos == "NUM" and child < tagged.head and tagged.pos != "NUM":
        return True
    return tagged.dep.startswith("obl") and tagged.head != token and tree.tokens[tagged.head].pos == "ADJ"


def _passage(tree: Tree, run: Sequence[int]) -> Passage:
    """The words from the first to the last of some tokens."""
    sentence = tree.sentence
    start, end = tree.tokens[run[0]].start, tree.tokens[run[-1]].end
    return Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])


def gist(tree: Tree, verb: int, left_out: frozenset[int] = frozenset()) -> Passage:
    """What a clause says in short: its verb with subject and complements, up to the first aside.

    What is coordinated with it and what a comma sets off is left out, and so are clauses inside it, but for what
    completes a verb or a noun of it ("cherche à éviter la crise", "la décision de quitter le parti"). ``left_out`` are
    words that belong to no clause (who says it).
    """
    kept = _clause_core(tree, verb) - left_out
    subject = _subject_before(tree, verb, left_out)
    run = [verb]
    for index in range(verb - 1, -1, -1):
        if tree.tokens[index].text in _MARKS:
            continue  # "les auteurs seront « traqués »"
        parted = index not in kept and (tree.tokens[index].pos == "PUNCT" or run[0] - index > 2)
        if parted and index < subject:
            break
        run.insert(0, index)
    for index in range(verb + 1, min(verb + _GIST_LENGTH, len(tree.tokens))):
        if index not in kept and tree.tokens[index].text not in _MARKS:
            break
        run.append(index)
    while len(run) > 1 and (run[0] not in kept or tree.tokens[run[0]].pos in ("PUNCT", "SCONJ", "CCONJ")):
        run.pop(0)
    while len(run) > 1 and _is_unfinished(tree, run[-1]):
        run.pop()
    return _passage(tree, run)


def _subject_before(tree: Tree, verb: int, left_out: frozenset[int]) -> int:
    """The subject, which an aside may part from its verb ("ce bilan, en morts, est lourd"); the verb where none is."""
    subject = next((n for n in tree.dependents(verb, "nsubj") if n < verb), verb)
    far = verb - subject > _GIST_LENGTH or any(n in left_out for n in range(subject, verb))
    return verb if far else subject


def _is_unfinished(tree: Tree, last: int) -> bool:
    """Whether a clause cannot end with a word: "a fait tout [ce] que le projet voulait"."""
    pointing = tree.tokens[last].lemma == "ce" and tree.has(last, "acl")
    return pointing or tree.tokens[last].pos in UNFINISHED


def _clause_core(tree: Tree, verb: int) -> set[int]:
    """The words of a clause without its asides."""
    kept, todo = {verb}, [verb]
    while todo:
        here = todo.pop()
        for child in tree.children[here]:
            if _is_of_core(tree, verb, child):
                kept.add(child)
                todo.append(child)
    return kept


def _is_of_core(tree: Tree, verb: int, child: int) -> bool:
    """Whether a word belongs to what a clause says in short, as the word that it hangs on does."""
    token = tree.tokens[child]
    dep = token.dep.split(":")[0]
    inner = token.head != verb
    if dep == "acl":
        return "VerbForm=Inf" in token.morph
    if inner and dep in ("mark", "cc"):
        return True
    if inner and dep == "conj":
        return token.pos in ("NOUN", "ADJ", "NUM", "PROPN")
    return dep not in _ASIDE and dep != "punct" and not (inner and dep == "appos")


def _is_inner_case(tree: Tree, child: int, token: int) -> bool:
    """Prepositions and articles inside the phrase belong to it."""
    return tree.tokens[child].dep.split(":")[0] in ("case", "det") and tree.tokens[child].head != token


def _run_around(kept: Sequence[int], token: int, tree: Tree) -> list[int]:
    """The stretch of kept tokens around the head without gaps of more than one dropped token."""
    run = [token]
    for index in sorted(k for k in kept if k > token):
        if index - run[-1] > 2 or index - token > _PHRASE_LENGTH:
            break
        run.append(index)
    for index in sorted((k for k in kept if k < token), reverse=True):
        if run[0] - index > 1:
            break
        run.insert(0, index)
    while len(run) > 1 and tree.tokens[run[-1]].pos in ("ADP", "DET", "PUNCT", "CCONJ"):
        run.pop()
    while run[0] != token and tree.tokens[run[0]].pos in ("SCONJ", "CCONJ"):  # "n'ont tué [que] deux soldats"
        run.pop(0)
    return run


def is_pronoun(argument_: Argument) -> bool:
    """Whether an argument is no more than a pronoun whose antecedent is not known."""
    return argument_.key is None and argument_.passage.text.lower() in _PRONOUNS


def attribution(scene: Scene, voice: Voice, cast: Cast) -> Attribution:
    """A voice with its tokens turned into arguments and passages."""
    speaker = body_of_speaker(scene, voice.speaker, cast) if voice.speaker is not None else None
    if voice.elsewhere is not None and speaker is None:
        key = cast.keys.get(voice.elsewhere)
        speaker = Argument(key, cast.mentions[voice.elsewhere].passage) if key else None
    via = argument(scene, voice.via, cast) if voice.via is not None else None
    cue = scene.tree.tokens[voice.cue] if voice.cue is not None else None
    return Attribution(
        modality=voice.modality,
        speaker=speaker,
        via=via if via and speaker and via.key != speaker.key else None,
        hedged=voice.hedged,
        cue=Passage(cue.start, cue.end, cue.text) if cue else None,
    )


def acts(scene: Scene, token: int) -> bool:
    """Whether a token mentions somebody who can act."""
    mention = scene.mentions.get(token)
    return mention is not None and is_actor(mention)
