"""Build a graph from the seed articles and look at it, all in memory."""

import filrouge

made = filrouge.build(["seeds"])

print(len(made.graph.articles), "articles,", len(made.graph.entities), "entities")
for claim in made.graph.claims[:5]:
    speaker = claim.speaker or "the outlet itself"
    print(f"{claim.subject} {claim.predicate} {claim.object}: {claim.modality}, says {speaker}")
    print("   ", claim.evidence.passage.text)
for failure in made.failures:
    print("not read:", failure.origin, failure.message)
