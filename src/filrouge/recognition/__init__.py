"""Finding names and what they name: spans, head words, types.

The order in which evidence is taken, strongest first:

1. the known list (``--known``), by exact name;
2. a head word with its name ("province de Dhi Qar", "Brigades du Hezbollah");
3. bodies of states ("gouvernement irakien", "forces américaines", "Parlement");
4. institutions and places of the gazetteer, longest name first;
5. a vote over all occurrences of a name in the article: the statistical recogniser, the structure of the name,
   the words around it. A name read surely once is read the same everywhere.
"""
