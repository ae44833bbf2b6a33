"""The tokenizer of the shipped pipeline: French words as Universal Dependencies cuts them.

Why not spaCy's own French rules: they cut names at the apostrophe (``Sana'a``) or at the hyphen
(``al-Khafaji``) unless a list of 1.4 million characters knows better, and compiling that list takes two
seconds at every start. The treebanks keep hyphenated words whole, so one short rule set agrees with them
more often.
"""

from collections.abc import Iterable

from spacy.lang.char_classes import (
    ALPHA,
    ALPHA_LOWER,
    ALPHA_UPPER,
    CONCAT_QUOTES,
    CURRENCY,
    LIST_ELLIPSES,
    LIST_ICONS,
    LIST_PUNCT,
    LIST_QUOTES,
    UNITS,
)
from spacy.lang.punctuation import TOKENIZER_PREFIXES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS, URL_MATCH
from spacy.symbols import ORTH  # type: ignore[import-not-found]
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

APOSTROPHES = "'’‘ʼ"
HYPHENS = "-‐‑"

# Words that lose their last vowel before another vowel. A capital N or M before a capitalised word is part
# of an African name instead: N'Djamena, M'Bala.
_AFRICAN = f"[{APOSTROPHES}][{ALPHA_UPPER}][{ALPHA_LOWER}]"
_ELIDED = f"(?i:lorsqu|puisqu|jusqu|quoiqu|qu|[cdjlst])|[nm]|[NM](?!{_AFRICAN})"
_INVERTED = "il|ils|elle|elles|on"
_CLITICS = "ce|je|tu|nous|vous|moi|toi|le|la|les|lui|leur|en|y|là"

_ABBREVIATIONS = (
    "M. MM. Mr. Mme. Mlle. Dr. Pr. Me. Mgr. St. Ste. Gal. Gén. Col. Cdt. Cne. Lt. Sgt. Jr. "
    "av. apr. janv. févr. avr. juill. sept. oct. nov. déc. cf. etc. pp. vol. Vol. No. n° d° J.-C. ex. éd. "
    "art. env. min. max. tél. hab."
)
_WHOLE = (
    "c'est-à-dire rendez-vous celui-là celle-là ceux-là celles-là là-dessus là-bas jusque-là delà-là "
    "quant-à-soi chez-soi je-ne-sais-quoi va-t-en-guerre en-tout-cas sur-le-champ"
)


def french_tokenizer(vocab: Vocab) -> Tokenizer:
    """Make the tokenizer; its rules are saved with the pipeline, so that loading it needs no code of ours."""
    return Tokenizer(
        vocab,
        rules=dict(BASE_EXCEPTIONS) | _exceptions(),
        prefix_search=compile_prefix_regex(_prefixes()).search,
        suffix_search=compile_suffix_regex(_suffixes()).search,
        infix_finditer=compile_infix_regex(_infixes()).finditer,
        url_match=URL_MATCH,
    )


def _exceptions() -> dict[str, list[dict[int, str]]]:
    words = set(_ABBREVIATIONS.split()) | set(_capitalised(_WHOLE.split()))
    curly = {word.replace("'", "’") for word in words}
    return {word: [{ORTH: word}] for word in sorted(words | curly)}


def _capitalised(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word[0].upper() + word[1:])]


def _prefixes() -> list[str]:
    return [*TOKENIZER_PREFIXES, f"(?:{_ELIDED})[{APOSTROPHES}](?=[{ALPHA}0-9])", "[–—](?=.)"]


def _suffixes() -> list[str]:
    return [
        *LIST_PUNCT,
        *LIST_ELLIPSES,
        *LIST_QUOTES,
        "[–—]",
        r"(?<=[0-9])\+",
        r"(?<=[0-9])%",
        f"(?<=[0-9])(?:{CURRENCY})",
        f"(?<=[0-9])(?:{UNITS})",
        rf"(?<=[0-9{ALPHA_LOWER}%²\-\+\)\]{CONCAT_QUOTES}])\.",
        rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.",
        f"(?<=[{ALPHA}])[{HYPHENS}](?i:t[{HYPHENS}])?(?i:{_INVERTED})",
        f"(?<=[{ALPHA}])[{HYPHENS}](?i:{_CLITICS})",
    ]


def _infixes() -> list[str]:
    return [
        *LIST_ELLIPSES,
        *LIST_ICONS,
        r"(?<=[0-9])[+*^](?=[0-9-])",
        rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}])",
        # "en 2016.Une bombe": the space behind a full stop is often lost; "3.A" is left alone
        rf"(?<=[0-9][0-9])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
        rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
        rf"(?<=[{ALPHA}])[,;!?](?=[{ALPHA}])",
        rf"(?<=[{ALPHA}0-9])[:<>=](?=[{ALPHA}])",
        rf"(?<=\b[Pp]ro)-(?=[{ALPHA_UPPER}])",
        rf"(?<=\b[Aa]nti)-(?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA_LOWER}])/(?=[{ALPHA_LOWER}])",
        rf"(?<=[{ALPHA}0-9])(?:--|[–—«»“”]|\((?=[{ALPHA}]{{2}}))(?=[{ALPHA}0-9])",
    ]
