"""What pages look up."""

from filrouge.web.site import Site, plain, title, warm


def test_everything_is_found_by_its_identifier(site: Site) -> None:
    graph = site.graph
    for part in (graph.articles, graph.entities, graph.events, graph.claims, graph.merges):
        for node in part:
            assert site.thing(node.id) is node
    assert site.thing("group/nobody") is None


def test_every_claim_is_in_every_index_it_belongs_to(site: Site) -> None:
    warm(site)
    for claim in site.graph.claims:
        assert claim in site.claims_in[claim.evidence.article]
        assert claim in site.claims_about[claim.subject]
        assert claim in site.claims_like[claim.subject, claim.predicate, claim.object]
        assert claim.speaker is None or claim in site.claims_by[claim.speaker]
    assert sum(site.claim_counts["modality"].values()) == len(site.graph.claims)


def test_an_article_has_a_title_and_an_outlet_whatever_is_known(site: Site) -> None:
    node = next(node for node in site.graph.articles if node.article.name == "brigades")
    assert title(node) == "Qui sont les Brigades du Sud ?"
    assert (site.outlet(node.id), site.date(node.id)) == ("brigades", None)


def test_words_are_compared_without_case_and_accents() -> None:
    assert plain("L’ÉTÉ Œuvre") == "l'ete œuvre"
