"""The whole way of one article: read, detect, settle, edit, score."""

from scrub.engine.threads import soon_asleep

with soon_asleep():
    from scrub.pipeline.choice import FAMILIES
    from scrub.pipeline.scrubber import Scrubber, clean

__all__ = ["FAMILIES", "Scrubber", "clean"]
