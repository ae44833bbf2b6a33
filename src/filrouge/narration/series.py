"""Parts of a series that an article tells one by one: whoever claimed the whole has claimed each of them.

"Deux attentats ont frappé Kaboul. Le premier a visé ..., le second .... Les talibans ont revendiqué les attaques": the
words claim the whole, and the claim of responsibility is about it alone; the parts only take over whom they are put
down to. Rejected: a claim for every part, which says one sentence three times.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.language import Language
from filrouge.model import Event
from filrouge.narration.merging import Draft

_REACH = 4  # sentences between a series and the first word of a part


def with_claimants_of_whole(
    drafts: Sequence[Draft], events: Sequence[Event], language: Language
) -> tuple[Event, ...]:
    """Put parts that nobody claims down to whoever claims their series; ``events`` are those of ``drafts``."""
    done: list[Event] = []
    for n, event in enumerate(events):
        whole = None if event.claimants else _whole_of(drafts[n], drafts[:n], language)
        claimants = done[whole].claimants if whole is not None else ()
        named = any(actor.key for actor in event.actors)
        actors = event.actors if named or not claimants else claimants
        done.append(replace(event, claimants=event.claimants or claimants, actors=actors))
    return tuple(done)


def _whole_of(draft: Draft, earlier: Sequence[Draft], language: Language) -> int | None:
    """Position of the series told last that the first word of a draft counts one off from."""
    first = draft.tellings[0]
    if not first.series or first.background:
        return None
    groups = [group for group in language.events.classes if first.type in group]
    for n in range(len(earlier) - 1, -1, -1):
        told = [t for t in earlier[n].tellings if t.count and 0 <= first.rank - t.rank <= _REACH]
        if any(t.type in group for t in told for group in groups):
            return n
    return None
