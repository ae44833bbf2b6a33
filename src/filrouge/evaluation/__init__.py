"""How well the tool reads: its records beside what people annotated, and the causes of what differs.

``samples`` finds annotated articles with their texts, ``scorer`` borrows the scorer that lies beside the annotations,
``runs`` lets the tool read them, ``entities``, ``relations`` and ``events`` say why an item is missed or wrong, and
``report`` writes ``docs/accuracy.md``. Run it with ``python -m filrouge.evaluation``.
"""
