"""The files that pages load."""

import re

from filrouge import ontology
from filrouge.web.assets import assets, colours


def test_only_files_of_the_package_are_served_and_none_names_another_server() -> None:
    found = assets()
    assert {"/static/site.css", "/static/world.json", "/vendor/sigma/sigma-graphology.js"} <= set(found)
    for address, each in found.items():
        assert address.startswith(("/static/", "/vendor/")) and ".." not in address
        if address.startswith("/static/") and address.endswith((".js", ".css")):
            foreign = re.findall(rb"https?://(?!www\.w3\.org/2000/svg)[^\s\"')]+", each.body)
            assert foreign == [], address
        assert b"sourceMappingURL" not in each.body


def test_what_is_carried_of_others_comes_with_its_licence() -> None:
    folders = {address.split("/")[2] for address in assets() if address.startswith("/vendor/")}
    for folder in folders:
        assert any("LICENSE" in address for address in assets() if f"/vendor/{folder}/" in address)


def test_every_type_with_a_colour_has_a_rule() -> None:
    known = ontology.load()
    text = colours(known).body.decode()
    for name, each in known.classes.items():
        assert (f".t-{name}{{--c:{each.colour}}}" in text) == bool(each.colour)
