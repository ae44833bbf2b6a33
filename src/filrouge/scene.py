"""A sentence made ready for rules: its tree, the mentions on their head words, what is a time, what is an event.

A rule never looks at the text; it asks a scene what a word is. The kinds that rule files may ask for
(``[who]``, ``[place]``, ...) are defined here and nowhere else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from filrouge.model import Date, EntityType, Form, Mention, Passage, Sentence, ZoneKind
from filrouge.nounclasses import NounWords
from filrouge.syntax import Tree, preposition

ARMED = frozenset({"armed_group", "army", "army_unit", "coalition", "militia", "police"})
_BODIES = frozenset({EntityType.GROUP, EntityType.GOVERNMENT_BODY, EntityType.MEDIA_OUTLET})
_AGENTS = _BODIES | {EntityType.PERSON}
_GROUND = frozenset({EntityType.PLACE, EntityType.BASE})


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence and what its words stand for.

    Attributes:
        index: place of the sentence in the article.
        mentions: the mention whose head a token is; covering: head token of the mention a token lies in.
        times: tokens of date expressions; events: tokens that name an event.
        nouns: what common nouns can be.
    """

    index: int
    sentence: Sentence
    tree: Tree
    mentions: Mapping[int, Mention]
    covering: Mapping[int, int]
    times: frozenset[int]
    nouns: NounWords
    events: frozenset[int] = frozenset()

    @property
    def zone(self) -> ZoneKind:
        """The zone that the sentence stands in."""
        return self.sentence.zone

    def with_events(self, events: frozenset[int]) -> "Scene":
        """The same scene once its event words are known."""
        return replace(self, events=events) if events != self.events else self


def set_scene(
    index: int, tree: Tree, mentions: tuple[Mention, ...], dates: tuple[Date, ...], nouns: NounWords
) -> Scene:
    """Put the mentions and dates of a sentence onto its tokens; an outer mention wins over one inside it."""
    sentence = tree.sentence
    covering: dict[int, int] = {}
    heads: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.passage.start - m.passage.end):
        heads.setdefault(mention.head, mention)
        for token in _tokens_in(sentence, mention.passage):
            covering.setdefault(token, mention.head)
    times = {token for date in dates if date.passage for token in _tokens_in(sentence, date.passage)}
    return Scene(index, sentence, tree, heads, covering, frozenset(times), nouns)


def _tokens_in(sentence: Sentence, passage: Passage) -> list[int]:
    return [n for n, t in enumerate(sentence.tokens) if passage.start <= t.start < passage.end]


def resolve_token(scene: Scene, token: int) -> int:
    """The word that a token stands for.

    The head of the mention that it lies in; the noun behind "l'un des"; the name that a function stands beside
    ("le ministre, Jean Dupont, ..."); else the token itself.
    """
    if token in scene.mentions:
        return token
    if token in scene.covering:
        return scene.covering[token]
    tagged = scene.tree.tokens[token]
    shares = tagged.pos == "NUM" or tagged.lemma.lower() in scene.nouns.partitive.words
    for link in scene.tree.links(token):
        if link.name in ("mod:de", "obl:de") and shares:
            return resolve_token(scene, link.token)
    if scene.tree.has(token, "cop") and scene.tree.tokens[token].pos == "NOUN":
        named = [scene.covering.get(s, s) for s in scene.tree.dependents(token, "nsubj")]
        if len(named) == 1 and named[0] in scene.mentions:
            return named[0]
    beside = [
        link.token
        for link in scene.tree.links(token)
        if link.name in ("appos", "appos-of") or (link.name == "mod" and link.token == token + 1)
    ]
    beside += [n for one in beside if one not in scene.mentions for n in scene.tree.dependents(one, "appos")]
    wanted = _is_group if scene.tree.tokens[token].lemma in scene.nouns.bodies.words else _is_person
    named = [other for other in beside if wanted(scene, scene.covering.get(other, other))]
    if not named and scene.tree.tokens[token].lemma.lower() in scene.nouns.holders.words:
        named = _behind_office(scene, token)
    return scene.covering.get(named[0], named[0]) if named else token


def _behind_office(scene: Scene, token: int) -> list[int]:
    """ "l'archevêque de Lyon [Pierre Martin]": the name right behind an office and whose it is."""
    tree = scene.tree
    persons = (n for n in scene.mentions if n > token and _is_person(scene, n) and not tree.has(n, "case"))
    name = min(persons, default=token)
    beside = name - 1 if tree.tokens[name].dep == "appos" and tree.tokens[name - 1].text == "," else name
    plain = all(t.pos in ("ADP", "DET", "NOUN", "PROPN", "ADJ") for t in tree.tokens[token + 1 : beside])
    below = name != token and name in tree.subtree(token) and not tree.has(name, "det")
    return [name] if plain and below else []


def is_kind(scene: Scene, token: int, kind: str) -> bool:
    """Whether a word is of one of the kinds that rule paths may ask for."""
    return KINDS[kind](scene, token)


def _mention(scene: Scene, token: int) -> Mention | None:
    return scene.mentions.get(token)


def _lemma(scene: Scene, token: int) -> str:
    return scene.tree.tokens[token].lemma


def is_actor(mention: Mention) -> bool:
    """Whether a mention can act: somebody, a body, or a country or capital that stands for one."""
    nation = mention.type is EntityType.PLACE and mention.kind == "country"
    return nation or mention.type in _AGENTS or mention.form is Form.METONYM


def _is_who(scene: Scene, token: int) -> bool:
    return token in scene.mentions and is_actor(scene.mentions[token])


def _is_person(scene: Scene, token: int) -> bool:
    return token in scene.mentions and scene.mentions[token].type is EntityType.PERSON


def _is_group(scene: Scene, token: int) -> bool:
    mention = _mention(scene, token)
    return mention is not None and (mention.type in _BODIES or mention.form is Form.METONYM)


def _is_outlet(scene: Scene, token: int) -> bool:
    return token in scene.mentions and scene.mentions[token].type is EntityType.MEDIA_OUTLET


def _is_place(scene: Scene, token: int) -> bool:
    mention = _mention(scene, token)
    return mention is not None and mention.type in _GROUND and mention.form is not Form.DEMONYM


def _is_site(scene: Scene, token: int) -> bool:
    """A base or a building with a name: what explodes beside it is meant for it, and not for a town."""
    return token in scene.mentions and (_is_base(scene, token) or scene.mentions[token].kind == "site")


def _is_base(scene: Scene, token: int) -> bool:
    return token in scene.mentions and scene.mentions[token].type is EntityType.BASE


def _is_nation(scene: Scene, token: int) -> bool:
    """A demonym, or a country by its name."""
    mention = _mention(scene, token)
    return mention is not None and (mention.form is Form.DEMONYM or mention.kind == "country")


def _is_demonym(scene: Scene, token: int) -> bool:
    return token in scene.mentions and scene.mentions[token].form is Form.DEMONYM


def _is_people(scene: Scene, token: int) -> bool:
    """A noun for people, or one of a country: "un Français"."""
    listed = _lemma(scene, token) in scene.nouns.people.words and token not in scene.events
    return listed or _is_compatriot(scene, token) or _is_counted_group(scene, token)


def _is_counted_group(scene: Scene, token: int) -> bool:
    """ "trois casques bleus", "dix talibans": members of a group, by number."""
    mention = scene.mentions.get(token)
    if mention is None or mention.type is not EntityType.GROUP:
        return False
    first = next(n for n, t in enumerate(scene.tree.tokens) if t.end > mention.passage.start)
    return scene.tree.has(token, "nummod") or (first > 0 and scene.tree.tokens[first - 1].pos == "NUM")


def _is_voice(scene: Scene, token: int) -> bool:
    """A body without a name that speaks: "les autorités", "la préfecture du Var"."""
    mention = _mention(scene, token)
    unnamed = mention is None or mention.type in _GROUND
    listed = _lemma(scene, token) in scene.nouns.voices.words or _is_press(scene, token)
    return listed and unnamed and token not in scene.events


def _is_press(scene: Scene, token: int) -> bool:
    """Outlets without a name: "les médias locaux"."""
    return _lemma(scene, token) in scene.nouns.press.words and _mention(scene, token) is None


def _is_compatriot(scene: Scene, token: int) -> bool:
    """A noun in capitals behind "un" that is no name but, if any, that of a people."""
    tagged, tree, mention = scene.tree.tokens[token], scene.tree, scene.mentions.get(token)
    demonym = mention is None or mention.form is Form.DEMONYM
    capital = tagged.pos in ("NOUN", "PROPN") and tagged.text[:1].isupper() and demonym
    counted = mention is not None and tree.has(token, "nummod")
    return capital and (
        counted or any("Definite=Ind" in tree.tokens[child].morph for child in tree.dependents(token, "det"))
    )


def _is_force(scene: Scene, token: int) -> bool:
    """Somebody armed or a body that may be; a bare country is none, and a person travels without an army."""
    mention = _mention(scene, token)
    if mention is not None:
        return mention.type is EntityType.GROUP or mention.kind in ARMED
    return _lemma(scene, token) in scene.nouns.force.words


def _is_ground(scene: Scene, token: int) -> bool:
    """A place or a noun for one; "prendre position", "prise de position": a bare noun is part of what is said."""
    tree, tagged = scene.tree, scene.tree.tokens[token]
    single = "Number=Plur" not in tagged.morph and not tree.has(token, "det", "nummod")
    bare = tagged.dep in ("obj", "nmod") and single
    return _is_place(scene, token) or (not bare and _lemma(scene, token) in scene.nouns.ground.words)


def _is_holder(scene: Scene, token: int) -> bool:
    """Somebody with a name or an office, whose coming and going is news."""
    return _is_person(scene, token) or _lemma(scene, token).lower() in scene.nouns.holders.words


def _is_thing(scene: Scene, token: int) -> bool:
    """Anything that is neither somebody nor a place nor a time."""
    tagged = scene.tree.tokens[token]
    nominal = tagged.pos in ("NOUN", "PROPN", "NUM", "X", "ADJ") and not is_means(scene, token)
    return nominal and token not in scene.times and not _is_who(scene, token) and not _is_place(scene, token)


def is_means(scene: Scene, token: int) -> bool:
    """Whether a weapon only says of what kind the noun above it is: "attaque de drones", not "de trois drones"."""
    tree = scene.tree
    weapon = tree.tokens[token].lemma in scene.nouns.weapon.words and preposition(tree, token) == "de"
    bare = not any(tree.dependents(token, "det", "nummod"))
    return weapon and bare and tree.tokens[tree.tokens[token].head].pos == "NOUN"


def _is_self(scene: Scene, token: int) -> bool:
    """A pronoun for whoever speaks."""
    tagged = scene.tree.tokens[token]
    return tagged.pos == "PRON" and "Person=1" in tagged.morph


def _is_any(scene: Scene, token: int) -> bool:
    """A nominal participant of any kind; times, measures and pronouns that stand for nothing known are none."""
    if token in scene.mentions:
        return True
    tagged = scene.tree.tokens[token]
    nominal = tagged.pos in ("NOUN", "PROPN", "X", "ADJ", "NUM") and token not in scene.times
    return nominal and tagged.lemma not in scene.nouns.never.words


def _is_ahead(scene: Scene, token: int) -> bool:
    """A clause about what is to come: "sera fermé", and "serait fermé" behind a verb in the past."""
    tree, verbs = scene.tree, [token, *scene.tree.dependents(token, "aux", "cop")]
    done = any(tree.tokens[n].lemma == "avoir" and n != token for n in verbs)  # "aurait fermé"
    above = tree.tokens[tree.tokens[token].head].morph  # "dit que ... serait fermé" is hearsay
    told = {"Tense=Fut"} if {"Tense=Pres", "Mood=Ind"} <= above else {"Tense=Fut", "Mood=Cnd"}
    return not done and any(told & tree.tokens[n].morph for n in verbs)


KINDS: Mapping[str, Callable[[Scene, int], bool]] = {
    "who": _is_who,
    "person": _is_person,
    "group": _is_group,
    "outlet": _is_outlet,
    "place": _is_place,
    "base": _is_base,
    "site": _is_site,
    "town": lambda scene, token: token in scene.mentions and scene.mentions[token].kind in ("city", "site"),
    **dict.fromkeys(("side", "party"), _is_who),
    "nation": _is_nation,
    "demonym": _is_demonym,
    "people": _is_people,
    "voice": _is_voice,
    "press": _is_press,
    "self": _is_self,
    "force": _is_force,
    "ground": _is_ground,
    "weapon": lambda scene, token: _lemma(scene, token).lower() in scene.nouns.weapon.words,
    "vehicle": lambda scene, token: _lemma(scene, token).lower() in scene.nouns.vehicle.words,
    "holder": _is_holder,
    "event": lambda scene, token: any(n in scene.events for n in (token, *scene.tree.subtree(token))),
    "quoted": lambda scene, token: any(t.text in "«“" for t in scene.tree.tokens[max(token - 2, 0) : token]),
    "thing": _is_thing,
    "ahead": _is_ahead,
    "pronoun": lambda scene, token: {"Person=3", "PronType=Prs"} <= scene.tree.tokens[token].morph,
    "infinitive": lambda scene, token: "VerbForm=Inf" in scene.tree.tokens[token].morph,
    "any": _is_any,
    "clause": lambda scene, token: scene.tree.tokens[token].pos in ("VERB", "AUX", "ADJ", "NOUN"),
}
