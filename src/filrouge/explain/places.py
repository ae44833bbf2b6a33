"""Where the claim of a build stands: the article and the sentence to explain."""

import re
from pathlib import Path

from filrouge.errors import InputError
from filrouge.sandbox import ask_build
from filrouge.terms import FIL

_ID = re.compile(r"(?:.*/)?(?P<hash>[0-9a-f]{8,64})>?")
_QUERY = """
PREFIX fil: <{fil}>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT DISTINCT ?article ?start WHERE {{
  ?claim fil:evidence ?passage ; prov:wasDerivedFrom ?article .
  ?passage nif:beginIndex ?start .
  FILTER(STRENDS(STR(?claim), "/claim/{hash}"))
}}
"""


def find_claim(claim: str, folder: Path) -> tuple[str, int]:
    """Find a claim of a build by its id, IRI or the hash in them: the id of its article, and where its sentence begins.

    Raises:
        InputError: it is no id of a claim, or the build has none of this id.
        QueryError: the folder holds no build.
    """
    match = _ID.fullmatch(claim.strip())
    if match is None:
        raise InputError(f"{claim!r} is no id of a claim; give claim/ and its hash, or its IRI")
    answer = ask_build(folder, _QUERY.format(fil=FIL, hash=match["hash"]))
    if not answer.rows:
        raise InputError(f"{folder}: the build has no claim {match['hash']!r}")
    article, start = answer.rows[0]
    if article is None or start is None:
        raise InputError(f"{folder}: the claim {match['hash']!r} has no passage")
    return article.value.rpartition("/")[2], int(start.value)
