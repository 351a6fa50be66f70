"""Signing in through the browser, the pure part: the page to open, and what may be believed of its answer
(facts section 8; PKCE is RFC 7636)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

from fulfilldesk.domain.errors import Failure, RedirectRefused, SignInDenied, SignInForged
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.shopify.address import ShopAddress
from fulfilldesk.shopify.log_text import harmless

#: Where the browser returns to on this computer. Shopify compares addresses to the letter, port included.
CALLBACK_PORT = 3457
CALLBACK_PATH = "/fulfilldesk/callback"
#: An answer has some 300 characters.
LONGEST_ANSWER = 4_096

_SHOP = re.compile(r"[a-z0-9][a-z0-9-]*\.myshopify\.com", re.ASCII)
_CODE = re.compile(r"[!-~]{1,512}", re.ASCII)
_AROUND = " \t\r\n\"'<>`“”‘’\u200b\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Authorization:
    """One attempt. `state` ties the answer to it, `verifier` proves to the token endpoint that who brings the
    code is who asked for it. `repr` shows no secret."""

    address: ShopAddress
    client_id: str
    client_secret: str = field(repr=False)
    redirect: str
    state: str = field(repr=False, default_factory=lambda: secrets.token_urlsafe(32))
    verifier: str = field(repr=False, default_factory=lambda: secrets.token_urlsafe(48))

    @property
    def url(self) -> str:
        """The page of Shopify on which the person says yes or no. `per-user`: the token is that person's."""
        asked = {
            "client_id": self.client_id,
            "scope": ",".join(WANTED_SCOPES),
            "redirect_uri": self.redirect,
            "state": self.state,
            "grant_options[]": "per-user",
            "response_type": "code",
            "code_challenge": challenge(self.verifier),
            "code_challenge_method": "S256",
        }
        return f"{self.address.origin}/admin/oauth/authorize?{urlencode(asked)}"


class WrongSignature(SignInForged):
    """The state is right and the signature is not: forged, or the app's secret is another one than ours."""


def challenge(verifier: str) -> str:
    """The S256 challenge of a verifier."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def redirect_address(redirect: Redirect, address: ShopAddress, port: int = CALLBACK_PORT) -> str:
    """The address that the app must have registered, to the letter."""
    if redirect is Redirect.THIS_COMPUTER:
        return f"http://127.0.0.1:{port}{CALLBACK_PATH}"
    return f"{address.origin}{CALLBACK_PATH}"


def pasted_query(text: str) -> str:
    """The query in what was copied from the browser's address bar: the whole address, one without its scheme,
    or the query alone. Raises SignInForged when there is none."""
    copied = text.strip(_AROUND)
    if len(copied) <= LONGEST_ANSWER:
        before, mark, query = copied.partition("#")[0].partition("?")
        found = query if mark else before
        if "=" in found and found.isprintable() and " " not in found:
            return found
    raise SignInForged("no answer of Shopify's in what was pasted")


def is_answer(query: str, authorization: Authorization) -> bool:
    """Whether it is meant for this attempt, by its state; a yes, a no or forged."""
    try:
        return _same(_parameters(query).get("state", ""), authorization.state)
    except SignInForged:
        return False


def code_in(query: str, authorization: Authorization) -> str:
    """The code in an answer to this attempt. Whether the state was used before is for the caller to know.

    The time in the answer is not looked at: this computer's clock may be wrong, and the state is newer proof.
    Raises SignInForged (of which WrongSignature is one kind), SignInDenied and RedirectRefused.
    """
    answer = _parameters(query)
    if not _same(answer.get("state", ""), authorization.state):
        raise SignInForged("the state is that of another attempt")
    if "error" in answer:
        raise _refused(answer, authorization)
    if not _same(answer.get("hmac", ""), signature(answer, authorization.client_secret)):
        raise WrongSignature("the signature is wrong")
    shop = answer.get("shop", "")
    # A demo shop on this computer goes by a name of its own.
    if shop != authorization.address.domain and not (authorization.address.local and _SHOP.fullmatch(shop)):
        raise SignInForged("the answer is about another shop")
    code = answer.get("code", "")
    if not _CODE.fullmatch(code):
        raise SignInForged("there is no code in the answer")
    return code


def signature(answer: Mapping[str, str], secret: str) -> str:
    """The `hmac` of an answer: hexadecimal HMAC-SHA256 of the other parameters as `name=value`, sorted and
    joined with `&`. What would be mistaken for those signs is escaped, as Shopify's own libraries do."""
    signed = sorted(
        f"{_escaped(name).replace('=', '%3D')}={_escaped(value)}"
        for name, value in answer.items()
        if name != "hmac"
    )
    return hmac.new(secret.encode(), "&".join(signed).encode(), hashlib.sha256).hexdigest()


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("&", "%26")


def _parameters(query: str) -> dict[str, str]:
    """Each by its name. Raises SignInForged for what is none, and for one that stands there twice."""
    try:
        pairs = parse_qsl(
            query[: LONGEST_ANSWER + 1],
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=20,
        )
    except ValueError:
        raise SignInForged("the answer cannot be read") from None
    answer = dict(pairs)
    if len(answer) != len(pairs) or len(query) > LONGEST_ANSWER:
        raise SignInForged("the answer says something twice, or is too long")
    return answer


def _refused(answer: Mapping[str, str], authorization: Authorization) -> Failure:
    """A no, in OAuth's words (RFC 6749, 4.1.2.1)."""
    said = f"{answer['error']}: {answer.get('error_description', '')}"
    detail = harmless(said, 300)
    if answer["error"] == "access_denied":
        return SignInDenied(detail)
    if "redirect_uri" in said:
        return RedirectRefused(detail, redirect=authorization.redirect)
    return SignInForged(detail)


def _same(one: str, other: str) -> bool:
    """Compared in a time that does not tell how much of it is right."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
