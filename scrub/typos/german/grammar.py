"""Small German words that several detectors know; what one of them needs besides it adds itself."""

from __future__ import annotations

__all__ = ["DATIVE", "EITHER", "MODALS", "PREPOSITIONS"]

PREPOSITIONS = frozenset(
    "in im am an auf aus bei beim mit nach von vom vor zum zur für durch gegen ohne über unter neben zwischen seit"
    " trotz wegen laut ab gegenüber aufgrund innerhalb außerhalb dank".split()
)
DATIVE = frozenset("mit von bei aus seit".split())
"""Prepositions that only the dative follows, and that are hardly ever anything else."""
EITHER = frozenset("zu in an auf unter vor hinter neben über".split())
"""Prepositions behind which neither case has -en before a feminine or neuter noun."""
MODALS = frozenset("kann können konnte konnten soll sollen muss müssen musste mussten darf dürfen will wollen".split())
