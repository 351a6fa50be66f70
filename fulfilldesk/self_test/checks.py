"""Which checks there are, in an order in which the first failure explains the later ones.

What a check needs of other packages it imports when it runs: one that is missing is its finding.
"""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.errors import ProfileTooNew
from fulfilldesk.paths import Profile
from fulfilldesk.self_test import (
    database,
    demo_shop,
    drawing,
    encryption,
    import_process,
    key_store,
    languages,
    parts,
    plug_ins,
    printing,
    profile_folder,
    time_zones,
    trust,
    window,
)
from fulfilldesk.self_test.finding import Check


def checks(profile: Profile | ProfileTooNew) -> Mapping[str, Check]:
    """All of them, by the name under which their findings are told; with why nothing may be tried in the
    profile in the place of one that is ours."""
    return {
        "versions": parts.versions,
        "program": parts.program,
        "resources": parts.resources,
        "questions to Shopify": parts.questions,
        "window plug-ins": plug_ins.window_systems,
        "image plug-ins": plug_ins.images,
        "fonts": drawing.fonts,
        "icons": drawing.icons,
        "translations": languages.translations,
        "numbers and money": languages.numbers_and_money,
        "window": window.window,
        "time zones": time_zones.time_zones,
        "certificates": trust.certificates,
        "signatures": trust.signatures,
        "key store": key_store.key_store,
        "full-text search": database.full_text_search,
        "sorting": database.sorting,
        "encryption": encryption.encryption,
        **_of_profile(profile),
        "printing": printing.printing,
        "import process": import_process.import_process,
        "demo shop": demo_shop.demo_shop,
    }


def _of_profile(profile: Profile | ProfileTooNew) -> Mapping[str, Check]:
    if isinstance(profile, ProfileTooNew):
        return {"profile folder": lambda: profile_folder.of_newer_version(profile)}
    return {
        "profile folder": lambda: profile_folder.folders(profile),
        "settings": lambda: profile_folder.settings(profile),
        "database": lambda: profile_folder.database(profile),
    }
