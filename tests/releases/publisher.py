"""Whoever signs version files, and others who would like to."""

from __future__ import annotations

import json

from nacl.signing import SigningKey

from fulfilldesk import product
from fulfilldesk.releases.updates import Updates
from fulfilldesk.releases.version_file import signed_bytes, version_file

ADDRESS = "https://updates.example/fulfilldesk/version.json"


class Publisher:
    """Has a key of its own. Whatever it is told to state it signs, nonsense too."""

    def __init__(self, address: str = ADDRESS) -> None:
        self._key = SigningKey.generate()
        self.address = address
        self.public_key = bytes(self._key.verify_key)

    @property
    def updates(self) -> Updates:
        """What a build knows of it."""
        return Updates(self.address, self.public_key)

    def file(self, version: object, **other: object) -> bytes:
        """A version file; `other` facts take the place of the usual ones."""
        page = self.address.rpartition("/")[0] + f"/{version}.html"
        facts = {"product": product.IDENTIFIER, "version": version, "page": page, **other}
        return self.signed(json.dumps(facts))

    def signed(self, stated: str) -> bytes:
        """Any statement, signed."""
        return version_file(stated, self._key.sign(signed_bytes(stated)).signature).encode()

    def signed_otherwise(self, stated: str) -> bytes:
        """Signed by the same key, but not as a version file."""
        return version_file(stated, self._key.sign(stated.encode()).signature).encode()
