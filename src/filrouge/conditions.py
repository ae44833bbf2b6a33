"""A rule that fires, and the conditions that a rule file may put on it beyond its roles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from filrouge.clauses import (
    did_none,
    is_agentless,
    is_bodily,
    is_company,
    is_concrete,
    is_dated,
    is_determined,
    is_disowned,
    is_done_to,
    is_earnest,
    is_given,
    is_judged,
    is_negative,
    is_own_part,
    is_said,
    is_shown,
    is_topic,
    is_unplaced,
    stands_alone,
)
from filrouge.inflection import is_past_participle
from filrouge.language import Rule
from filrouge.model import EntityType, Form, Mention
from filrouge.scene import ARMED, Scene, is_kind
from filrouge.syntax import has_reflexive, is_passive, patients, preposition

_MILITARY = frozenset(
    ("militaire", "terrestre", "aérien", "armé", "antiterroriste", "anti-terroriste", "conjoint", "spécial")
) | {"guerrier", "punitif"}
_UNARMED = frozenset(("government_body", "company", "ngo", "media_outlet", "union", "team", "school"))
_CIVIL = frozenset(
    ("company", "media_outlet", "ngo", "party", "union", "people", "religious", "team", "school")
)
_POLITICAL = frozenset(("party", "government", "coalition"))
_STRUCK = ("ground", "people", "nation")
_SOURCES = frozenset(("selon", "d'après"))


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fires.

    Attributes:
        scene: index of the sentence; token: the trigger; words: all tokens of the trigger.
        roles: role to the tokens that fill it, in order; absent where nothing does.
        carrier: token of the light verb that carries the trigger, else None.
    """

    scene: int
    token: int
    rule: Rule
    words: tuple[int, ...]
    roles: Mapping[str, tuple[int, ...]]
    carrier: int | None = None


def _has_force(scene: Scene, match: Match) -> bool:
    """Somebody armed takes part."""
    return any(is_kind(scene, token, "force") for tokens in match.roles.values() for token in tokens)


def _has_armed(scene: Scene, match: Match) -> bool:
    """Somebody armed takes part, by name or as a noun, or it is done in a deed: no club and no party."""
    filled = [token for tokens in match.roles.values() for token in tokens]
    force = any(is_kind(scene, t, "force") for t in filled if t not in scene.mentions)
    beside = any(t in scene.events for t in scene.tree.dependents(match.token, "obl"))
    return force or beside or any(_is_armed(scene, t) for t in filled)


def _may_strike(scene: Scene, match: Match) -> bool:
    """Nobody who acts is a body without arms: what a court, a firm or a club aims at is not attacked.

    Nor is what stands beside a deed that is aimed at ("l'opération vise avant tout à stopper les rebelles").
    """
    if any("VerbForm=Inf" in scene.tree.tokens[n].morph for n in scene.tree.dependents(match.token, "xcomp")):
        return False
    mentions = (scene.mentions.get(token) for token in match.roles.get("actor", ()))
    return not any(mention is not None and _is_civil(mention) for mention in mentions)


def _is_civil(mention: Mention) -> bool:
    """A body of a state that is neither its government nor armed, or one of those that never are."""
    public = mention.type is EntityType.GOVERNMENT_BODY and mention.kind != "government"
    unarmed = mention.kind in _UNARMED or mention.type is EntityType.MEDIA_OUTLET
    return unarmed or (public and mention.kind not in ARMED)


def _is_told(scene: Scene, match: Match) -> bool:
    """The noun is what its clause tells of: its subject, its root, or carried by a light verb."""
    label = scene.tree.tokens[match.token].dep
    return match.carrier is not None or label.startswith("nsubj") or label.lower() == "root"


def _is_plural(scene: Scene, match: Match) -> bool:
    """The noun means more than one."""
    return "Number=Plur" in scene.tree.tokens[match.token].morph


def _is_verbal(scene: Scene, match: Match) -> bool:
    """The verb tells a deed: not "le président élu", a participle that goes with a title, nor "un homme nommé X"."""
    tree, token = scene.tree, match.token
    tagged = tree.tokens[token]
    bare = is_past_participle(tagged) and tagged.dep in ("acl", "amod", "appos", "acl:relcl")
    behind = token > 0 and tree.tokens[token - 1].pos == "NOUN"
    below = tree.dependents(token, "obj", "obl", "xcomp", "advmod", "aux")
    said = any(preposition(tree, child) != "de" for child in below)
    called = tree.tokens[min(token + 1, len(tree.tokens) - 1)].pos == "PROPN"
    return not (bare and behind and (called or not said))


def _is_military(scene: Scene, match: Match) -> bool:
    """The noun is called military, or is led by an army or against somebody armed."""
    said = {scene.tree.tokens[child].lemma for child in scene.tree.dependents(match.token, "amod")}
    against = any(
        is_kind(scene, token, "force") and not _is_peaceful(scene, token)
        for token in match.roles.get("target", ())
    )
    return bool(said & _MILITARY) or against or any(_is_armed(scene, t) for t in match.roles.get("actor", ()))


def _is_peaceful(scene: Scene, token: int) -> bool:
    mention = scene.mentions.get(token)
    return mention is not None and mention.kind in _CIVIL


def _is_warlike(scene: Scene, match: Match) -> bool:
    """Somebody, a place or a base takes part, or the noun is military or of a weapon: no kick of a ball."""
    kinds = ("who", "people", "force", "ground")
    tree, noun = scene.tree, match.token
    filled = [token for tokens in match.roles.values() for token in tokens]
    armed = any(is_kind(scene, child, "weapon") for child in tree.dependents(noun, "nmod"))
    plural = "Number=Plur" in tree.tokens[noun].morph
    taking = any(is_kind(scene, token, kind) for token in filled for kind in kinds)
    return plural or armed or taking or _is_military(scene, match)


def _has_body(scene: Scene, match: Match) -> bool:
    """A body or a state does it, and no person."""
    return any(_is_body(scene, token) for token in match.roles.get("actor", ()))


def _is_body(scene: Scene, token: int) -> bool:
    return any(is_kind(scene, token, kind) for kind in ("group", "nation"))


def _has_army(scene: Scene, match: Match) -> bool:
    """A state or somebody armed does it, or the noun is called military."""
    said = {scene.tree.tokens[child].lemma for child in scene.tree.dependents(match.token, "amod")}
    actors = [token for token in match.roles.get("actor", ()) if _is_body(scene, token)]
    armed = (is_kind(scene, token, "nation") or _is_armed(scene, token) for token in actors)
    return bool(actors) and (bool(said & _MILITARY) or any(armed))


def _has_troops(scene: Scene, match: Match) -> bool:
    """Somebody armed or a state leaves, or holds those who leave: no minister his cabinet."""
    return _has_armed(scene, match) or any(_is_state(scene, t) for t in match.roles.get("actor", ()))


def _is_state(scene: Scene, token: int) -> bool:
    """A country or the capital that stands for it."""
    mention = scene.mentions.get(token)
    return is_kind(scene, token, "nation") or (mention is not None and mention.form is Form.METONYM)


def _is_armed(scene: Scene, token: int) -> bool:
    mention = scene.mentions.get(token)
    return mention is not None and mention.kind in ARMED


def _is_sent(scene: Scene, match: Match) -> bool:
    """What is sent can be told to go somewhere: people, a force, arms; no message."""
    kinds = ("who", "people", "force", "weapon")
    return any(is_kind(scene, t, kind) for t in match.roles.get("target", ()) for kind in kinds)


def _is_objectless(scene: Scene, match: Match) -> bool:
    """The verb has no object ("rompre avec X", and not "rompre le jeûne avec X")."""
    return not patients(scene.tree, match.token)


def _is_forceful(scene: Scene, match: Match) -> bool:
    """No business or outlet does it to another: they fight with words and prices; a company of soldiers takes towns."""
    actors = match.roles.get("actor", ())
    struck = (is_kind(scene, t, kind) for t in match.roles.get("target", ()) for kind in _STRUCK)
    return not actors or any(not _is_business(scene, token) for token in actors) or any(struck)


def _is_business(scene: Scene, token: int) -> bool:
    mention = scene.mentions.get(token)
    return mention is not None and (mention.kind == "company" or mention.type is EntityType.MEDIA_OUTLET)


def _is_political(scene: Scene, match: Match) -> bool:
    """What is left is a party, a government or an alliance, which even a person belongs to."""
    left = (scene.mentions.get(token) for token in match.roles.get("from", ()))
    return any(one is not None and one.kind in _POLITICAL for one in left)


def _is_no_court(scene: Scene, match: Match) -> bool:
    """Nobody who passes sentence does it."""
    lemmas = (scene.tree.tokens[token].lemma.lower() for token in match.roles.get("actor", ()))
    return not any(lemma in scene.nouns.courts.words for lemma in lemmas)


def _is_occupant(scene: Scene, match: Match) -> bool:
    """A state or a body takes it, and a mere site somebody armed: neither a strike nor a holder of a post does."""
    mentioned = [scene.mentions.get(token) for token in match.roles.get("target", ())]
    land = any(one is not None and one.kind != "site" for one in mentioned)
    return any(_is_taker(scene, token, land) for token in match.roles.get("actor", ()))


def _is_taker(scene: Scene, token: int, land: bool) -> bool:
    mention = scene.mentions.get(token)
    if mention is None:
        return is_kind(scene, token, "force")
    body = land and is_kind(scene, token, "force") and mention.kind not in _CIVIL
    return body or mention.kind in ARMED or is_kind(scene, token, "nation")


def _is_possessive(scene: Scene, match: Match) -> bool:
    """ "son allié": whose it is stands before."""
    return any("Poss=Yes" in scene.tree.tokens[n].morph for n in scene.tree.dependents(match.token, "det"))


def _is_carried(scene: Scene, match: Match) -> bool:
    """A light verb carries the noun ("ouvrir une enquête")."""
    return match.carrier is not None


def _is_undergone(scene: Scene, match: Match) -> bool:
    """The verb is passive ("dominée par X")."""
    return is_passive(scene.tree, match.token)


def _is_source(scene: Scene, match: Match) -> bool:
    """ "selon l'annonce de X": the noun says where the news is from."""
    return preposition(scene.tree, match.token) in _SOURCES


CONDITIONS: Mapping[str, Callable[[Scene, Match], bool]] = {
    "force": _has_force,
    "armed": _has_armed,
    "troops": _has_troops,
    "may-strike": _may_strike,
    "alone": lambda scene, match: stands_alone(scene, match.token),
    "determined": lambda scene, match: is_determined(scene, match.token),
    "told": _is_told,
    "plural": _is_plural,
    "verbal": _is_verbal,
    "military": _is_military,
    "warlike": _is_warlike,
    "body": _has_body,
    "army": _has_army,
    "sent": _is_sent,
    "objectless": _is_objectless,
    "forceful": _is_forceful,
    "political": _is_political,
    "no-court": _is_no_court,
    "charged": lambda scene, match: is_judged(scene, match.token, match.roles.get("actor", ())),
    "dated": lambda scene, match: is_dated(scene, match.token),
    "held": lambda scene, match: match.carrier is not None or is_topic(scene, match.token),
    "earnest": lambda scene, match: is_earnest(scene, match.roles.values()),
    "predicated": lambda scene, match: scene.tree.has(match.token, "cop"),
    "bodily": lambda scene, match: (
        is_bodily(scene, match.roles.get("target", ())) and not is_said(scene, match.token)
    ),
    "said": lambda scene, match: is_said(scene, match.token),
    "company": lambda scene, match: is_company(scene, match.token),
    "given": lambda scene, match: is_given(scene, match.token),
    "occupant": _is_occupant,
    "possessive": _is_possessive,
    "own-part": lambda scene, match: is_own_part(scene.tree, match.roles.get("content", ())),
    "several": lambda _, match: len(match.roles.get("actor", ())) > 1,
    "carried": _is_carried,
    "uncarried": lambda _, match: match.carrier is None,
    "filled": lambda _, match: any(match.roles.values()),
    "concrete": lambda scene, match: is_concrete(scene, match.token),
    "unplaced": lambda scene, match: is_unplaced(scene, match.token),
    "passive": _is_undergone,
    "unshown": lambda scene, match: not is_shown(scene.tree, match.token),
    "plain": lambda scene, match: not has_reflexive(scene.tree, match.token),
    "agentless": lambda scene, match: is_agentless(scene, match.token),
    "under": lambda scene, match: preposition(scene.tree, match.token) == "sous",
    "in-office": lambda scene, match: preposition(scene.tree, match.token) == "à",
    "source": _is_source,
    "done-to": lambda scene, match: is_done_to(scene, match.token),
    "negated": lambda scene, match: any(is_negative(scene.tree, n) for n in match.roles.get("content", ())),
    "disowned": lambda scene, match: any(is_disowned(scene.tree, n) for n in match.roles.get("content", ())),
    "none-did": lambda scene, match: any(did_none(scene, n) for n in match.roles.get("content", ())),
}
