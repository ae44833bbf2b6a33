"""Where things are: their own coordinates, else those of a place that they are said to lie in."""

from filrouge.model import EntityNode, Modality
from filrouge.web.site import Site
from filrouge.web.views.common import Json

_INSIDE = frozenset({"locatedIn", "basedAt"})
_STEPS = 3


def position(site: Site, node: EntityNode) -> Json | None:
    """Latitude and longitude of an entity; ``within`` names the place that they are really those of."""
    seen, here = {node.id}, node
    for _ in range(_STEPS):
        if here.latitude is not None and here.longitude is not None:
            within = None if here is node else here.label
            return {"lat": here.latitude, "lon": here.longitude, "within": within}
        around = _around(site, here)
        if around is None or around.id in seen:
            return None
        seen.add(around.id)
        here = around
    return None


def _around(site: Site, node: EntityNode) -> EntityNode | None:
    """The first place that asserted claims put a thing into."""
    if node.type not in ("Place", "Base"):
        return None
    for claim in site.claims_about.get(node.id, ()):
        inside = claim.subject == node.id and claim.predicate in _INSIDE
        if inside and claim.modality is Modality.ASSERTED and claim.object in site.entities:
            return site.entities[str(claim.object)]
    return None
