"""The explorer: a build in the browser, and its SPARQL endpoint; for reading only, on this machine.

- ``loading``, ``site``: a build back as values, with what pages look up in it;
- ``views``: what each page shows, as plain values; ``rendering``, ``speech``: as HTML in French or English;
- ``app``, ``pages``, ``dereference``, ``assets``: which address gives what;
- ``protocol``, ``results``, ``accept``: the SPARQL 1.1 Protocol;
- ``asking``, ``host``: each query in a limited process of its own;
- ``guard``: what every request must pass; ``serving``: all of it, listening.
"""
