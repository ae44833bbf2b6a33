"""TOML files into frozen values: a schema is a dataclass, and a file that does not fit it is refused.

Every key must be a field, every field without a default must be there, and every value must have
the field's type; the message names the file and the key. A typo in a rule file is found when it is
read, not when a sentence is missed.

Why not a validation library: a data class and eighty lines do what the rule files need, and the
error can speak the linguist's language.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from filrouge.errors import DataError

T = TypeVar("T")


def read(schema: type[T], path: Path) -> T:
    """Read a TOML file as a value of a dataclass.

    Raises:
        DataError: the file is missing, is not UTF-8 or not TOML, or does not fit the schema.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DataError(f"{path.name}: the file is missing") from None
    except UnicodeDecodeError as error:
        raise DataError(f"{path.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path.name}: not valid TOML: {error}") from None
    return build(schema, table, path.name)


def build(schema: type[T], table: Any, where: str) -> T:
    """Turn a table into a value of a dataclass; ``where`` is the place that an error names.

    Raises:
        DataError: a key is unknown or missing, or a value has another type.
    """
    if not isinstance(table, Mapping):
        raise DataError(f"{where}: expected a table, found {table!r}")
    hints = get_type_hints(schema)
    known = {field.name: field for field in fields(schema)}  # type: ignore[arg-type]
    if unknown := sorted(set(table) - set(known)):
        raise DataError(f"{where}: unknown key {unknown[0]!r}; allowed: {', '.join(known)}")
    for name, field in known.items():
        if name not in table and field.default is MISSING and field.default_factory is MISSING:
            raise DataError(f"{where}: {name!r} is missing")
    return schema(**{name: _convert(hints[name], value, f"{where}: {name}") for name, value in table.items()})


def _convert(hint: Any, value: Any, where: str) -> Any:
    """One value of a table as the type a field asks for."""
    if is_dataclass(hint) and isinstance(hint, type):
        return build(hint, value, where)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _convert(next(a for a in arguments if a is not type(None)), value, where)
    if origin is tuple:
        return _convert_list(arguments, value, where)
    if origin is frozenset:
        return frozenset(_convert_list((*arguments, ...), value, where))
    if origin is Mapping:
        return _convert_mapping(arguments[1], value, where)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
        raise DataError(f"{where}: expected {hint.__name__}, found {value!r}")
    return value


def _convert_list(arguments: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    """A list as a tuple: of one type (``tuple[str, ...]``) or of one type per place."""
    if not isinstance(value, list):
        raise DataError(f"{where}: expected a list, found {value!r}")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        items = tuple(_convert(arguments[0], item, f"{where}[{n}]") for n, item in enumerate(value))
        _refuse_duplicates(items, where)
        return items
    if len(arguments) != len(value):
        raise DataError(f"{where}: expected {len(arguments)} values, found {len(value)}")
    return tuple(_convert(kind, item, where) for kind, item in zip(arguments, value, strict=True))


def _convert_mapping(kind: Any, value: Any, where: str) -> Mapping[str, Any]:
    """A table with free keys, read-only."""
    if not isinstance(value, Mapping):
        raise DataError(f"{where}: expected a table, found {value!r}")
    return MappingProxyType({key: _convert(kind, item, f"{where}.{key}") for key, item in value.items()})


def _refuse_duplicates(items: tuple[Any, ...], where: str) -> None:
    """A word that stands twice in a list is a slip of the pen."""
    words = [item for item in items if isinstance(item, str)]
    if repeated := sorted({word for word in words if words.count(word) > 1}):
        raise DataError(f"{where}: {repeated[0]!r} stands twice")
