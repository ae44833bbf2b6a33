"""Find listed names of several words in a row of tokens, however the tokens cut them.

"États-Unis" is one token or three, "Deir ez-Zor" two or four. The search walks over the bare words of
the tokens and goes on as long as some listed name starts with them; the longest name wins.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from filrouge.gazetteer.spelling import as_article, words


@dataclass(frozen=True, slots=True)
class Matcher:
    """The names to search for, by their keys.

    Attributes:
        keys: keys of all names.
        phrases: keys of the names of two words and more.
        articled: keys of such names with an Arabic article first, which must be written apart: "Al-Aïn" is a
            city and "Alain" is not.
        starts: keys of what such a name can start with, up to its last word but one.
        small: bare words that may start a name in lower case ("mer" of "mer Rouge").
        lower: keys of names without any capital ("désert syrien").
        acronyms: keys that only count in capitals ("US").
    """

    keys: Collection[str]
    phrases: frozenset[str]
    articled: frozenset[str]
    starts: frozenset[str]
    small: frozenset[str]
    lower: frozenset[str]
    acronyms: frozenset[str]

    def find(self, tokens: Sequence[str]) -> str:
        """Give the key of the name that some tokens make, the empty text if they make none."""
        parts = [part for token in tokens for part in words(token)]
        return self._listed(parts, tokens) if parts else ""

    def spans(self, tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Find names in order, none overlapping another.

        Yields:
            First and last token (both included) and the key.
        """
        first = 0
        while first < len(tokens):
            found = self._longest(tokens, first) if self._can_start(tokens[first]) else None
            if found is None:
                first += 1
            else:
                yield first, *found
                first = found[0] + 1

    def _can_start(self, token: str) -> bool:
        """Whether a name may start with a token: a capital or digit, or one of the small words."""
        if token[:1].islower():
            parts = words(token)
            return bool(parts) and parts[0] in self.small
        return token[:1].isalpha()

    def _longest(self, tokens: Sequence[str], first: int) -> tuple[int, str] | None:
        """The last token and the key of the longest name from a token on, if there is one."""
        best = None
        parts: list[str] = []
        for last in range(first, len(tokens)):
            more = words(tokens[last])
            if more:
                parts += more
                found = self._listed(parts, tokens[first : last + 1])
                best = (last, found) if found else best
                if as_article(parts) not in self.starts:
                    break
            elif tokens[last] not in _GLUE:
                break
        return best

    def _listed(self, parts: Sequence[str], tokens: Sequence[str]) -> str:
        """The key of bare words if a name has it and the tokens are written as names are."""
        if len(parts) == 1:
            found = parts[0]
            known = found in self.keys and found not in self.articled
        else:
            found = as_article(parts)
            known = found in (self.keys if len(tokens) == 1 else self.phrases)
        return found if known and self._is_written_right(found, tokens) else ""

    def _is_written_right(self, found: str, tokens: Sequence[str]) -> bool:
        """Whether there is a capital behind the article, and nothing but capitals in an acronym."""
        if found in self.acronyms:
            return all(token.isupper() or not token.isalpha() for token in tokens)
        telling = tokens[1:] if len(tokens) > 1 and tokens[0].lower() in _FRENCH_ARTICLES else tokens
        return found in self.lower or any(sign.isupper() for token in telling for sign in token)


_GLUE = frozenset("-‐‑–'’ʼ")
_FRENCH_ARTICLES = frozenset({"la", "le", "les"})


def starts_of(phrases: Iterable[Sequence[str]]) -> set[str]:
    """Give all that the names of several words can start with, as keys."""
    found = set()
    for parts in phrases:
        joined = ""
        for part in parts[:-1]:
            joined += part
            found.add(joined)
    return found
