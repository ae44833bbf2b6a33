"""The command line: read the arguments, call the package, print what it says.

Results go to standard output, everything else to standard error. Exit status 0: all is well; 1: an article
or a check failed, or the command could not do its work; 2: the command was not understood.
"""

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filrouge.errors import FilrougeError
from filrouge.terminal import plain, progress, report, safe_streams, say, show

if TYPE_CHECKING:
    from filrouge.pipeline import Settings

app = typer.Typer(
    help="Turn French news articles into a knowledge graph of claims, each with its speaker and exact words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Articles = Annotated[
    list[str],
    typer.Argument(
        help="Files (.txt, .html, .htm, .jsonl), folders or patterns.", metavar="PATH...", show_default=False
    ),
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline instead of the shipped one.")]
Known = Annotated[
    str | None,
    typer.Option(metavar="FILE.tsv|none", help="Names known beforehand; 'none' looks up none at all."),
]


class Style(StrEnum):
    """How ``query`` prints an answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def main() -> None:
    """Run the command line; an error that a user can mend is one line."""
    safe_streams()
    try:
        app(prog_name="filrouge")
    except FilrougeError as error:
        say(f"filrouge: {error}")
        raise SystemExit(1) from None


@app.command()
def build(
    paths: Articles,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to replace.")] = Path("outputs"),
    base_iri: Annotated[str | None, typer.Option(help="Start of the IRIs of the graph's things.")] = None,
    model: Model = None,
    known: Known = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", "-f", help="Formats to write, several or with commas; the usual ones unless given."
        ),
    ] = None,
) -> None:
    """Build a graph from articles and write it in the usual formats."""
    from filrouge import api  # noqa: PLC0415 - a help text must not wait for the language
    from filrouge.summary import summary  # noqa: PLC0415

    chosen = _formats(formats, api.format_names())
    try:
        with progress() as shown:
            made = api.build(
                paths, output, settings=_settings(model, known, base_iri), formats=chosen, progress=shown
            )
    except api.NothingReadError as error:
        report(error.notices, error.failures)
        raise
    typer.echo(summary(made.graph, output))
    if report(made.notices, made.failures):
        raise typer.Exit(1)


@app.command()
def extract(
    paths: Articles,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder for one JSON file an article, instead of JSON Lines."),
    ] = None,
    model: Model = None,
    known: Known = None,
) -> None:
    """Extract what each article says, as one JSON record an article."""
    from filrouge import api, files, records  # noqa: PLC0415 - as above
    from filrouge.model import Failure, Notice  # noqa: PLC0415

    if output:
        files.make_folder(output)
    failures: list[Failure] = []
    notices: list[Notice] = []
    with progress() as shown:
        for item in api.extract(paths, settings=_settings(model, known), progress=shown):
            if isinstance(item, Failure):
                failures.append(item)
            elif isinstance(item, Notice):
                notices.append(item)
            elif output:
                files.write_text(output / f"{item.article.name}.json", records.dumps(item, indent=1) + "\n")
            else:
                sys.stdout.buffer.write(records.dumps(item).encode() + b"\n")
    sys.stdout.buffer.flush()
    if report(notices, failures):
        raise typer.Exit(1)


@app.command()
def query(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE.rq", help="A file with a SPARQL query.")
    ] = None,
    text: Annotated[str | None, typer.Option("--query", "-q", help="A SPARQL query.")] = None,
    question: Annotated[str | None, typer.Option(help="A ready question by name.")] = None,
    values: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A parameter of the question.")
    ] = None,
    graph: Annotated[Path, typer.Option(help="Folder of a build.")] = Path("outputs"),
    style: Annotated[Style, typer.Option("--as", help="How to print the answer.")] = Style.TABLE,
) -> None:
    """Ask a graph in SPARQL; without a query, list the ready questions."""
    from filrouge import answers, files, questions, sandbox  # noqa: PLC0415 - as above

    given = [value for value in (file, text, question) if value is not None]
    if len(given) > 1:
        raise typer.BadParameter("give one of FILE.rq, --query and --question")
    if not given:
        _list_questions()
        return
    if question is not None:
        asked = questions.bind(questions.find(question), _pairs(values))
    else:
        asked = _read_query(file) if file else text or ""
    files.recover(graph)
    answer = sandbox.ask_build(graph, asked)
    sys.stdout.buffer.write(answers.render(answer, style.value).encode())
    sys.stdout.buffer.flush()


@app.command()
def explain(  # noqa: PLR0913, PLR0917 - one parameter for each option
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="The file that holds the article.")],
    at: Annotated[int | None, typer.Option(metavar="OFFSET", help="A character of the sentence.")] = None,
    claim: Annotated[
        str | None, typer.Option(metavar="ID", help="A claim of a build, instead of --at.")
    ] = None,
    graph: Annotated[Path, typer.Option(help="Folder of the build with the claim.")] = Path("outputs"),
    name: Annotated[str | None, typer.Option(help="Which article, where the file holds several.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    model: Model = None,
    known: Known = None,
) -> None:
    """Say why a sentence was read as it was: mentions, rules, speaker, modality and date."""
    from filrouge import explain, files  # noqa: PLC0415 - as above

    if (at is None) == (claim is None):
        raise typer.BadParameter("give one of --at and --claim")
    identifier = None
    if claim is not None:
        files.recover(graph)
        identifier, at = explain.find_claim(claim, graph)
    found = explain.find_article(article, name, identifier)
    told = explain.explain(found, at or 0, _settings(model, known))
    if as_json:
        sys.stdout.buffer.write(explain.dumps(told).encode() + b"\n")
        sys.stdout.buffer.flush()
    else:
        show(explain.lines(told))


@app.command()
def validate(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of a build.")] = Path("outputs"),
) -> None:
    """Check a build: its shapes, and that every passage stands word for word in its article."""
    from filrouge import files  # noqa: PLC0415 - as above
    from filrouge.validate import validate as check  # noqa: PLC0415

    files.recover(folder)
    violations = check(folder)
    for violation in violations:
        where = f" [{violation.start}:{violation.end}]" if violation.start is not None else ""
        typer.echo(plain(f"{violation.article or folder}{where} {violation.message} ({violation.thing})"))
    if violations:
        raise typer.Exit(1)
    say(f"{folder}: no violation")


@app.command()
def serve(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of a build.")] = Path("outputs"),
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for any.")] = 8765,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A further name that browsers call this server by."),
    ] = None,
    timeout: Annotated[int, typer.Option(min=1, help="Seconds that a query may take.")] = 20,
) -> None:
    """Explore a build in the browser, with a SPARQL endpoint; it only reads, and only from this machine."""
    from filrouge import files  # noqa: PLC0415 - as above
    from filrouge.sandbox import Limits  # noqa: PLC0415
    from filrouge.web import serving  # noqa: PLC0415

    files.recover(folder)
    limits = Limits(seconds=timeout, memory=1024**3)
    serving.serve(
        folder,
        serving.Address(host, port, tuple(name or ())),
        limits,
        lambda address: say(f"{folder}: open {address} in a browser; Ctrl-C ends this"),
    )


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    if version:
        from filrouge import __version__  # noqa: PLC0415 - as above

        typer.echo(f"filrouge {__version__}")
        raise typer.Exit


def _settings(model: str | None, known: str | None, base_iri: str | None = None) -> "Settings":
    """The settings of a run; an option that is not given keeps its default."""
    from filrouge.pipeline import Settings  # noqa: PLC0415 - as above

    options = {"model": model, "known": known, "base_iri": base_iri}
    return Settings(**{name: value for name, value in options.items() if value is not None})


def _formats(given: Sequence[str] | None, known: Sequence[str]) -> list[str] | None:
    """The formats of ``--format``, each alone or with commas."""
    if not given:
        return None
    chosen = [name.strip() for value in given for name in value.split(",") if name.strip()]
    if unknown := [name for name in chosen if name not in known]:
        raise typer.BadParameter(f"unknown format {unknown[0]!r}; choose from {', '.join(known)}")
    return chosen


def _list_questions() -> None:
    """Print the ready questions with what can be set in each."""
    from filrouge import questions  # noqa: PLC0415 - as above

    for each in questions.load():
        typer.echo(f"{each.name:28} {each.title_en}")
        for name, meaning in each.parameters:
            typer.echo(f"{'':28} --set {name}=...  {meaning}")


def _pairs(values: Sequence[str] | None) -> dict[str, str]:
    """The names and values of ``--set``."""
    pairs = [value.partition("=") for value in values or ()]
    if wrong := [name for name, sign, _ in pairs if not sign or not name]:
        raise typer.BadParameter(f"--set {wrong[0]}: give NAME=VALUE")
    return {name: value for name, _, value in pairs}


def _read_query(path: Path) -> str:
    """The query of a file."""
    from filrouge import inputs  # noqa: PLC0415 - as above
    from filrouge.errors import InputError  # noqa: PLC0415
    from filrouge.text import decode  # noqa: PLC0415

    try:
        return decode(inputs.load(path)).text
    except InputError as error:
        raise InputError(f"{path} {error}") from error
