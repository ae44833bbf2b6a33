"""Values of the gazetteer."""

from filrouge.gazetteer.values import Country


def test_a_country_is_a_place_too() -> None:
    assert Country("IQ", "Irak", ("Bagdad",), (), ()).authority == "iso3166:IQ"
