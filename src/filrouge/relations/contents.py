"""What a relation is about: for words that somebody says, the event or clause that they put forward."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from filrouge.conditions import Match
from filrouge.cuewords import Cues
from filrouge.inflection import is_past_participle
from filrouge.model import Argument, Passage
from filrouge.narration.arguments import UNFINISHED, gist, phrase
from filrouge.reading import Reading
from filrouge.scene import Scene, resolve_token
from filrouge.stance import occurs, opens_condition
from filrouge.syntax import Tree, is_clause, preposition

Triggers = Mapping[tuple[int, int], tuple[str, ...]]
"""Keys of the events that a trigger (sentence, token) tells or points to."""

_GOVERNED = ("de", "à", "par", "")  # prepositions with which a verb or noun governs what it is about
_NOUNS_ABOVE = 1  # "le lancement de [l'offensive]", but not "la fin du délai du [retrait]"
_GAP = 2  # words between who is to do something and what
_QUOTED_LEAST = 4  # words of a quotation that say something
_QUOTED_MOST = 14
_OF = ("de", "d'", "d’")
_WHICH = "lequel"
_INSERTED = 4  # from comma to comma of what is thrown in
_OPENING = ("«", "“", '"')


def objects_of(reading: Reading, match: Match, events: Triggers) -> Iterator[Argument]:
    """What a relation is about: an event where the words name one, else an entity or the words."""
    scene = reading.scenes[match.scene]
    roles = (match.roles.get(role, ()) for role in match.rule.file.object)
    put = next((tokens for tokens in roles if tokens), ())
    speech = match.rule.file.speech is not None
    for token in with_further(scene.tree, [_told_in(reading, scene, n) if speech else n for n in put]):
        if token in scene.times or _tells_nothing(reading, match, token):
            continue  # "a confirmé jeudi"
        found = (
            events_below(scene, token, events, reading.language.cues)
            if match.rule.file.speech is not None
            else ()
        )
        if found and token not in scene.mentions:
            yield from (Argument(event, phrase(scene.tree, token)) for event in found)
        elif match.rule.file.speech is not None and (own := quoted_words(reading, scene, token, match.token)):
            yield Argument(None, own)
        elif match.rule.file.speech is not None and is_clause(scene.tree, token):
            left_out = _own(match, scene, token) | frozenset(_relatives(scene, token))
            yield Argument(None, _with_addressee(scene, match, gist(scene.tree, token, left_out)))
        elif match.rule.file.speech is not None and _is_professed(scene, token):
            yield Argument(None, _profession(scene, token, match.token))
        elif match.rule.file.speech is not None and _is_thing(scene, token):
            yield Argument(None, _wording(scene, token, match.token))
        elif scene.tree.tokens[token].pos in ("NOUN", "PROPN", "PRON", "ADJ", "X") or token in scene.mentions:
            yield reading.argument(match, token)


def _own(match: Match, scene: Scene, token: int) -> frozenset[int]:
    """The words of whoever speaks inside a clause: "la route est fermée [à la demande de X]"."""
    inside = match.token in scene.tree.subtree(token)
    return frozenset(scene.tree.subtree(match.token)) if inside else frozenset()


def with_further(tree: Tree, tokens: Sequence[int]) -> tuple[int, ...]:
    """Contents with the clauses that "et que" adds to them: "dit que la route est sûre et [que] le pont [tient]"."""
    added = (
        n
        for token in tokens
        if tree.tokens[token].dep == "ccomp"
        for n in tree.dependents(token, "conj")
        if any(tree.tokens[mark].lemma == "que" for mark in tree.dependents(n, "mark"))
    )
    return tuple(dict.fromkeys((*tokens, *added)))


def _told_in(reading: Reading, scene: Scene, noun: int) -> int:
    """What "les informations selon lesquelles X a fui" are about: the clause; any other word is itself."""
    prepositions = reading.language.cues.according.prepositions
    for clause in scene.tree.dependents(noun, "acl"):
        if any(preposition(scene.tree, n) in prepositions for n in _relatives(scene, clause)):
            return clause
    return noun


def _relatives(scene: Scene, clause: int) -> Iterator[int]:
    """The words of "selon lesquelles" at the head of a clause."""
    tree = scene.tree
    for relative in tree.dependents(clause, "obl"):
        if relative < clause and tree.tokens[relative].lemma == _WHICH:
            yield from tree.subtree(relative)


def _introduces(reading: Reading, scene: Scene, token: int, verb: int) -> bool:
    """Whether words only lead to the quotation that a verb behind it reports: "X a réagi : « ... », a-t-il écrit"."""
    tokens = scene.tree.tokens
    if tokens[verb].head != token or reading.quotes.around(tokens[token].start):
        return False
    return any(tokens[n].text == ":" and tokens[n + 1].text in _OPENING for n in range(token + 1, verb - 1))


def _is_inverted(reading: Reading, tree: Tree, verb: int) -> bool:
    """Whether a verb with its pronoun behind it, outside any quotation, only says who speaks: "a-t-il ajouté"."""
    return not reading.quotes.around(tree.tokens[verb].start) and any(
        tree.tokens[n].text.startswith("-") for n in tree.dependents(verb, "nsubj")
    )


def _stands_beside(reading: Reading, scene: Scene, token: int, verb: int) -> bool:
    """Whether a clause before a verb is not what it says: its subject stands between, and nothing is quoted.

    "indépendance différée, Madrid menace", but "les troupes partiront, menace Madrid", "« ... », il menace".
    """
    tokens = scene.tree.tokens
    pair = {token: tokens[token].head == verb, verb: tokens[verb].head == token}
    beside = any(joined and tokens[n].dep.startswith("parataxis") for n, joined in pair.items())
    before = any(token < n < verb for n in scene.tree.dependents(verb, "nsubj") if tokens[n].pos != "PRON")
    return beside and before and reading.quotes.around(tokens[token].start) is None


def _is_question(scene: Scene, clause: int, asking: Collection[str]) -> bool:
    """Whether a clause only says what somebody tells of: "a expliqué [pourquoi] il partait", "à qui il parlerait"."""
    tree = scene.tree
    if tree.tokens[clause].dep.split(":")[0] not in ("ccomp", "xcomp"):
        return False
    own = sorted(n for n in tree.subtree(clause) if n < clause)
    first = next((n for n in own if tree.tokens[n].pos != "ADP"), clause)
    return tree.tokens[first].text.lower() in asking


def _tells_nothing(reading: Reading, match: Match, token: int) -> bool:
    """Whether a word is not what is said, but whence it is known, what is left open or leads to what is said.

    "selon les informations rapportées par X", "a annoncé s'il briguerait un mandat".
    """
    scene, cues = reading.scenes[match.scene], reading.language.cues
    if _introduces(reading, scene, token, match.token) or _is_inverted(reading, scene.tree, token):
        return True
    if match.rule.file.speech is None:
        return False
    tagged = scene.tree.tokens[token]
    if tagged.dep == "acl" and is_past_participle(tagged) and not scene.tree.has(token, "aux"):
        return True  # "les demandes formulées par X"
    if _stands_beside(reading, scene, token, match.token) or _is_question(scene, token, cues.asking):
        return True
    marks = scene.tree.dependents(token, "mark") if scene.tree.tokens[token].dep == "ccomp" else ()
    asked = any(opens_condition(scene, mark, cues) for mark in marks)
    return asked or preposition(scene.tree, token) in cues.according.prepositions


def _with_addressee(scene: Scene, match: Match, clause: Passage) -> Passage:
    """What somebody is to do together with who is: "appelle [les habitants à donner leur sang]"."""
    tree = scene.tree
    for token in match.roles.get("addressee", ()):
        who = phrase(tree, token, scene.times)
        between = [t for t in tree.tokens if who.end <= t.start < clause.start]
        if who.end <= clause.start and len(between) <= _GAP and all(t.pos in ("ADP", "ADJ") for t in between):
            start = tree.sentence.start
            return Passage(who.start, clause.end, tree.sentence.text[who.start - start : clause.end - start])
    return clause


def quoted_words(reading: Reading, scene: Scene, token: int, verb: int) -> Passage | None:
    """The first words of the sentence that somebody is quoted with, where a word stands in one and its verb outside.

    What ends before the main verb is said before the rest: "« Plus tôt dans la soirée, nous avons ... »", "« Si rien
    ne change, nous partirons »".
    """
    tokens = scene.tree.tokens
    quote = reading.quotes.around(tokens[token].start)
    if quote is None or quote.start < tokens[verb].start < quote.end:
        return None
    inside = [t for t in tokens if quote.start < t.start < quote.end - 1]
    if not any("VerbForm=Fin" in t.morph for t in inside):
        return None
    first = next((n for n, t in enumerate(inside) if t.pos != "PUNCT"), 0)
    told = next(n for n, t in enumerate(inside) if "VerbForm=Fin" in t.morph)
    main = next((n for n, t in enumerate(inside) if t.start == tokens[token].start), 0)
    told = main if main - first < _QUOTED_MOST - _QUOTED_LEAST else told
    signs = [n for n, t in enumerate(inside) if t.pos == "PUNCT" and n > told]
    if [inside[n].text for n in signs[:2]] == [",", ","] and signs[1] - signs[0] <= _INSERTED:
        del signs[:2]  # "Il s'agit, je crois, d'une erreur"
    ends = (n for n in signs if n - first >= _QUOTED_LEAST)
    last = min(next(ends, len(inside)), first + _QUOTED_MOST) - 1
    while last > first and inside[last].pos in UNFINISHED:
        last -= 1
    start, end = inside[first].start, inside[last].end
    sentence = scene.sentence
    return Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])


def _is_professed(scene: Scene, token: int) -> bool:
    """ "se dit [favorable à la réforme]": what somebody calls himself, with what he is so for."""
    bare = not scene.tree.has(token, "case")  # "a qualifié d'inexact"
    return bare and scene.tree.tokens[token].dep == "xcomp" and token not in scene.mentions


def _is_thing(scene: Scene, token: int) -> bool:
    """Whether a word is a noun that names nobody and no place."""
    return scene.tree.tokens[token].pos == "NOUN" and resolve_token(scene, token) not in scene.mentions


def _wording(scene: Scene, token: int, verb: int) -> Passage:
    """What a noun says that somebody announces or denies, with whereto and what for: "sa volonté de quitter Kaboul"."""
    words = _measured(scene, token, phrase(scene.tree, token, scene.times))
    tree = scene.tree
    beside = tree.dependents(verb, "xcomp") if tree.tokens[token].head == verb else ()
    for child in (*tree.dependents(token, "acl"), *beside):
        if "VerbForm=Inf" in tree.tokens[child].morph:
            words = _joined(tree, words, gist(tree, child))
    return words


def _joined(tree: Tree, words: Passage, more: Passage) -> Passage:
    """Words with those that complete them, where nothing but a preposition stands between."""
    between = [t for t in tree.tokens if words.end <= t.start < more.start]
    if more.start < words.end or not all(t.pos in ("ADP", "SCONJ", "DET") for t in between):
        return words
    start = tree.sentence.start
    return Passage(words.start, more.end, tree.sentence.text[words.start - start : more.end - start])


def _profession(scene: Scene, token: int, verb: int) -> Passage:
    """What somebody calls himself, with what he is so for: "se dit optimiste [pour la suite]"."""
    tree, words = scene.tree, gist(scene.tree, token)
    for child in tree.dependents(verb, "obl"):
        if child > token and preposition(tree, child) in (*_GOVERNED, "pour"):
            words = _joined(tree, words, phrase(tree, child, scene.times))
    return words


def _measured(scene: Scene, token: int, words: Passage) -> Passage:
    """ "trois jours" with what they are days of: "trois jours [de deuil national]"."""
    tokens, start = scene.tree.tokens, scene.tree.sentence.start
    behind = next((n for n, t in enumerate(tokens) if t.start >= words.end), len(tokens))
    bare = (
        len(tokens) > behind + 1 and tokens[behind].text.lower() in _OF and tokens[behind + 1].pos == "NOUN"
    )
    if (
        not bare
        or not scene.tree.has(token, "nummod")
        or tokens[behind + 1].head not in (token, tokens[token].head)
    ):
        return words
    end = phrase(scene.tree, behind + 1, scene.times).end
    return Passage(words.start, end, scene.tree.sentence.text[words.start - start : end - start])


def _only_names(tree: Tree, verb: int) -> bool:
    """ "il s'agit de": an impersonal verb with a reflexive pronoun."""
    reflexive = any(tree.tokens[n].lemma in tree.words.reflexive for n in tree.children[verb])
    return tree.tokens[verb].lemma in tree.words.impersonal and reflexive


def events_below(scene: Scene, token: int, events: Triggers, cues: Cues) -> tuple[str, ...]:
    """The events that a word or clause states: those of the trigger highest in its subtree.

    What a clause says of an event ("cette attaque était un acte isolé", "la mort du chef va affaiblir le groupe"), what
    it names as its circumstance ("il n'y a pas de blessés après l'attaque") or far below another noun is not stated.
    """
    if _only_names(scene.tree, token):
        return ()
    todo, seen = [(token, 0)], {token}
    while todo:
        here, nouns = todo.pop(0)
        if (scene.index, here) in events:
            return events[scene.index, here]
        for child in scene.tree.children[here]:
            deeper = nouns + (scene.tree.tokens[child].dep.split(":")[0] == "nmod")
            if child not in seen and deeper <= _NOUNS_ABOVE and _is_stated(scene, here, child, cues):
                seen.add(child)
                todo.append((child, deeper))
    return ()


def _is_stated(scene: Scene, head: int, child: int, cues: Cues) -> bool:
    """Whether what a clause or noun states may stand below one of its dependents."""
    tree = scene.tree
    label = tree.tokens[child].dep
    if label in ("nsubj", "csubj"):
        return not tree.has(head, "cop") and occurs(scene, head, cues)
    dep = label.split(":")[0]
    if dep in ("obl", "nmod"):
        return preposition(tree, child) in _GOVERNED
    return dep not in ("acl", "advcl", "parataxis")
