"""What the tests of the house share."""

from tests.house.frozen import built_bundle

__all__ = ["built_bundle"]
