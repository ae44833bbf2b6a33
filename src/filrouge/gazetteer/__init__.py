"""Places, states, peoples and institutions that French news names, without a network.

``load()`` gives the one frozen ``Gazetteer``; its lists lie in ``lang/<code>/names``, and
``docs/data.md`` says where each comes from and what it leaves out.
"""

from filrouge.gazetteer.loading import load
from filrouge.gazetteer.lookup import Gazetteer
from filrouge.gazetteer.values import Country, Institution, Origin, People, Place

__all__ = ["Country", "Gazetteer", "Institution", "Origin", "People", "Place", "load"]
