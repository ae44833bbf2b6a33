"""Mends what the parser gets wrong in ways that the words themselves give away.

- "anti" and "pro" before a hyphen modify the noun before them ("la coalition anti-Daech a frappé");
- a "verb" with an article and the place of a noun is a noun ("le retrait", read as a form of "retraire");
- a noun that modifies the adjective behind it has changed places with it ("les forces tchadiennes");
- a verb whose lemma is no infinitive has the one that its form tells ("soutenus", "prévoyait", "tombés");
- "dit" with a subject before it and no auxiliary is conjugated ("L'armée dit avoir gagné");
- a form that only a conjugated verb has is one ("Les rebelles contrôlent la ville", read as a noun), and so is one
  with a subject and no article ("La Turquie lutte contre le PKK");
- a verb that was taken for the copula of its object governs it ("Le Rwanda nie tout soutien");
- a noun whose lemma kept the plural loses it ("raids");
- a "verb" behind "pour" that is no infinitive is a noun ("prendre pour cible");
- an adjective or participle right behind its subject is no predicate where a verb without a subject follows
  ("l'armée éthiopienne a commencé", "une voiture remplie d'explosifs a explosé");
- a participle behind a noun counted with "plus de" is said of the noun ("plus de 200 lycéennes enlevées");
- an adverb in -ment with an auxiliary is none of its verb ("a été grièvement blessé"), the participle behind it is;
- a "noun" behind "et en" that is a form of a verb is one ("tue trois soldats et en blesse dix autres");
- a noun that modifies the participle behind it governs it ("des rebelles venus du Soudan ont attaqué la ville");
- a participle with "avoir" agreeing with the noun before "que" is of a relative clause ("les filles qu'il a prises");
- a conjugated verb on the root noun before it governs that noun ("L'opération vise à stopper les rebelles");
- a word of time behind a verb is not its subject ("ils s'emparent le lendemain de la ville"), and where it is done
  hangs on the verb ("arrivée jeudi à Pékin");
- a verb behind "et" of another number than the clause before goes on with the one above ("estime que les rebelles
  reculent et annonce une offensive");
- a noun behind a verb with a subject before it is the object ("il quittait le gouvernement"), and what stands between
  a fronted phrase and a verb without one is its subject ("après deux ans, Oslo et Madrid ont signé");
- a noun behind an infinitive is its object and not that of the verb above ("a réussi à tuer un chef"), nor the
  subject of the verb that follows ("un homme soupçonné d'avoir préparé un attentat a été arrêté");
- a noun right behind a verb with a subject of its own is its object ("mais deux pays attribuent l'attaque à X"), and
  one behind "et" right before a verb without a subject ends no list ("attaquent la gare et l'armée bombarde Goma");
- the noun behind a verb that "et" joins to one with a subject is its object ("... et tient toujours la ville");
- what somebody owes to others, and who does what is told in the passive, hang on the verb and not on a place, a time or
  a cause before them ("est assiégé dans cette zone par X", "tient par les convois et grâce au soutien de X");
- what a thing is called hangs on the verb, in either order ("a qualifié d'« inexactes » les rumeurs");
- a clause with "d'autant que" stands beside the verb above ("risque d'échouer, d'autant que X a fui");
- what a conjunction adds to a name between commas is no apposition ("X, ainsi que Y, ont démenti");
- what somebody is asked to do hangs on the verb that asks ("invite les voyageurs français à partir");
- what stands behind a bare phrase of manner is the object ("a approuvé de justesse le texte");
- what "des" brings behind a bare phrase of manner is the object ("attaquer à coups de hache des passants");
- what stands before the colon of a headline is no argument of its verb, and an inverted pronoun is its subject;
- what is quoted before an inverted verb is what the verb says and none of its arguments;
- a word right behind a quotation that is a form of a verb of speech is one ("« ... », s'est réjoui le maire");
- the noun behind a verb that is inserted behind what it reports is its subject, whatever stands between them
  ("..., a annoncé le ministre", "..., a fait savoir jeudi à l'AFP la mairie");
- a clause with "que" and its own subject behind an adverbial is what the verb says ("affirme dans un message que");
  and one whose "que" stands right behind a verb is what that verb says ("mais l'armée indique que ..."); what "et que"
  adds goes with it;
- a clause with "que" behind a verb of speech that says nothing else is what it says ("a dit tôt hier qu'il partait");
- a copula before a phrase is that of the predicate behind it ("cette frappe est selon Reuters une réponse");
- a relative clause or a participle of another number than its noun is said of the noun that agrees with it ("une vague
  d'enlèvements qui frappe le Tchad", "cent soldats cherchent le tueur, finalement arrêté");
- a participle with "ayant" right behind a noun is said of it ("une catastrophe ayant frappé le pays");
- a participle of the present behind a comma is no words of anybody ("L'armée a riposté, tuant dix rebelles");
- whoever does what is told in the passive does the nearest of two deeds ("X a été arrêté, une enquête ouverte par Y");
- a name between commas behind an office and whose it is bears the office ("La conseillère de X, Y, a démenti");
- a gerund on a noun or adjective belongs to the verb above ("a nié toute faute en accusant ses rivaux");
- a noun without "the" behind a name and a comma describes the name, and names of a list go together ("X, Y et Z");
- what "ainsi que" adds behind a passive verb is a subject too ("est prévue, ainsi qu'une marche");
- what "et" joins to the name behind "entre" is no subject ("les combats entre l'armée et les rebelles ont repris");
- participles in a row before "par" are said of the noun before them ("des milices armées et financées par X");
- a name behind a verb is its object and no part of the name before it ("a pilonné X et bombardé [Y]"), and a participle
  behind a comma is said of the name before it where it does not agree with the noun above ("la mort de X, tué par Y");
- two names joined by "et" before a verb in the plural are both its subjects ("le PKK et le PJAK sont alliés");
- a noun in -ant behind the first article of a sentence is no participle ("L'opposant Jean Tabi a fui");
- a word before an auxiliary that is a form of a verb is that of its clause ("X, que l'armée affronte, a fui");
- "que" is the object of a relative clause that has no other, and what ", et" adds behind an aside goes with the noun
  before it ("Jean, soutenu par X, et Paul négocient");
- "dit" between two names and commas is a participle of the first ("Jean Tabi, dit « le Lion », a fui");

- a dash that opens a sentence is no word of it, what "malgré" or "pour" opens it with is no subject, and what somebody
  is the source of is the main clause ("Pour X, « c'est une erreur »");
- a participle that "pour sa part" or "quant à lui" parts from its auxiliary is the verb, and so is one behind "-t-il"
  and an adverb ("a quant à lui nié", "a-t-il enfin confié");
- a name between commas bears the office before it ("le délégué à la sécurité, Jean Tabi,"), "des" behind "plus tôt"
  brings an object, and what "et" adds to a headline with a participle of its own does nothing ("et un muezzin tué").

Each repair needs two witnesses in the same sentence, so that a right parse is left alone.
"""

from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Sentence
from filrouge.repairs.adverbs import (
    free_lapses,
    raise_objects,
    seat_adverbs,
    seat_bare_manners,
    seat_manners,
    seat_reasons,
    seat_shares,
)
from filrouge.repairs.agreement import lower_participles, raise_coordinates, raise_relatives
from filrouge.repairs.aliases import seat_aliases
from filrouge.repairs.apart import seat_inverted_verbs, seat_parted_verbs
from filrouge.repairs.arcs import (
    demote_modifiers,
    find_relatives,
    free_nouns,
    free_objects,
    free_times,
    lower_objects,
    raise_predicates,
    swap_modifiers,
)
from filrouge.repairs.asides import (
    raise_participles,
    seat_aside_agents,
    seat_bare_participles,
    seat_crossing_participles,
    seat_relative_clauses,
    seat_relative_prepositions,
    seat_subordinate_subjects,
)
from filrouge.repairs.clauses import (
    join_contents,
    raise_contents,
    return_contents,
    return_copulas,
    seat_doings,
    seat_gerunds,
    seat_participles,
    seat_quotations,
)
from filrouge.repairs.complements import free_agents, free_causes, lower_agents, seat_callings
from filrouge.repairs.fronted import demote_openings, drop_dashes, raise_bearers, seat_sourced
from filrouge.repairs.infinitives import lower_arguments, raise_requests, return_objects
from filrouge.repairs.inserted import find_reporting, seat_speakers
from filrouge.repairs.joined import (
    join_participles,
    join_predicates,
    rejoin_objects,
    seat_companions,
    seat_tenses,
)
from filrouge.repairs.lists import enlist_further, enlist_names, enlist_places, enlist_sides, enlist_subjects
from filrouge.repairs.names import join_additions, join_names, seat_appositions, seat_bearers
from filrouge.repairs.nearby import (
    seat_far_objects,
    seat_idioms,
    seat_lone_verbs,
    seat_manner_objects,
    seat_near_objects,
    seat_round_numbers,
)
from filrouge.repairs.participles import seat_openings, seat_rows
from filrouge.repairs.prefixes import seat_prefixes
from filrouge.repairs.relatives import seat_relative_verbs
from filrouge.repairs.sayings import find_sayings, raise_sayings, seat_wishes
from filrouge.repairs.strays import (
    rejoin_behind_asides,
    rejoin_subjects,
    seat_agent_nouns,
    seat_relative_objects,
    seat_stray_names,
    seat_stray_participles,
)
from filrouge.repairs.subjects import (
    demote_sources,
    demote_subjects,
    lift_subjects,
    seat_second_subjects,
    seat_subjects,
    share_subjects,
)
from filrouge.repairs.tokens import Draft, Mender
from filrouge.repairs.topics import free_topics, part_headlines, seat_clitics, seat_objects
from filrouge.repairs.words import (
    find_participles,
    find_second_verbs,
    find_verbs,
    free_subjects,
    mend_words,
    promote_copulas,
)

_MENDERS: tuple[Mender, ...] = (
    drop_dashes,
    seat_prefixes,
    seat_agent_nouns,
    seat_parted_verbs,
    seat_inverted_verbs,
    lift_subjects,
    seat_adverbs,
    seat_aliases,
    seat_manners,
    seat_round_numbers,
    seat_lone_verbs,
    seat_idioms,
    seat_shares,
    find_verbs,
    find_second_verbs,
    find_participles,
    find_sayings,
    seat_rows,
    seat_openings,
    join_participles,
    seat_tenses,
    promote_copulas,
    seat_objects,
    mend_words,
    seat_manner_objects,
    seat_far_objects,
    free_subjects,
    swap_modifiers,
    free_nouns,
    demote_modifiers,
    raise_predicates,
    seat_companions,
    join_predicates,
    raise_coordinates,
    find_relatives,
    free_times,
    raise_objects,
    seat_bare_manners,
    free_lapses,
    free_causes,
    free_agents,
    seat_callings,
    lower_agents,
    demote_subjects,
    share_subjects,
    demote_sources,
    demote_openings,
    seat_sourced,
    raise_bearers,
    seat_subjects,
    seat_second_subjects,
    return_objects,
    lower_objects,
    lower_arguments,
    raise_requests,
    free_objects,
    rejoin_objects,
    free_topics,
    part_headlines,
    seat_clitics,
    find_reporting,
    seat_quotations,
    seat_speakers,
    raise_contents,
    return_contents,
    seat_reasons,
    raise_sayings,
    join_contents,
    seat_wishes,
    return_copulas,
    raise_relatives,
    lower_participles,
    seat_participles,
    seat_doings,
    seat_gerunds,
    seat_stray_names,
    seat_stray_participles,
    rejoin_subjects,
    seat_relative_verbs,
    seat_relative_objects,
    seat_relative_prepositions,
    seat_relative_clauses,
    seat_bare_participles,
    seat_crossing_participles,
    raise_participles,
    seat_subordinate_subjects,
    seat_aside_agents,
    seat_near_objects,
    rejoin_behind_asides,
    join_names,
    enlist_names,
    enlist_places,
    enlist_sides,
    enlist_subjects,
    enlist_further,
    seat_appositions,
    join_additions,
    seat_bearers,
)


def repair(sentence: Sentence, forms: WordForms) -> Sentence:
    """The sentence with such errors mended; the same value where there are none."""
    tokens = Draft(sentence.tokens)
    for mend in _MENDERS:
        mend(tokens, forms)
    return replace(sentence, tokens=tuple(tokens)) if tuple(tokens) != sentence.tokens else sentence
