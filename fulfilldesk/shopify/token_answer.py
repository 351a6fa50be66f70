"""Understands what the token endpoint answers: a token, or a refusal in one of the forms that Shopify's
refusals come in (facts section 8): a page titled `400 - Oauth error CODE`, a line of text, or JSON."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass, field

import msgspec

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.shopify.log_text import harmless
from fulfilldesk.shopify.retry_after import retry_after
from fulfilldesk.shopify.setback import Setback, from_status
from fulfilldesk.shopify.tokenless import Reply

#: `Oauth error CODE: TEXT`, in a page or alone.
_OAUTH_ERROR = re.compile(r"Oauth error ([a-z_]{1,60})(?:: *([^<\r\n]{1,300}))?", re.IGNORECASE)
_TOKEN = re.compile(r"[!-~]{1,512}", re.ASCII)
_SCOPE = re.compile(r"[a-z_]{1,64}", re.ASCII)
_STAFF_LETTERS = 200
#: Ten years; more seconds than that are no answer to how long a token is good.
_LONGEST_LIFE = 10 * 365 * 86_400

#: What each code means. Codes that are not known from Shopify are those of OAuth (RFC 6749).
_CODES: dict[str, type[Failure]] = {
    "application_cannot_be_found": errors.WrongAppKey,
    "invalid_client": errors.WrongAppKey,
    "app_not_installed": errors.AppNotInstalled,
    "shop_not_permitted": errors.AppNotPermitted,
    "access_denied": errors.SignInDenied,
    "invalid_grant": errors.SignInForged,
}
#: `invalid_request` says many things; its text tells which.
_TEXTS: tuple[tuple[str, type[Failure]], ...] = (
    ("redirect_uri", errors.RedirectRefused),
    ("authorization code", errors.SignInForged),
    ("code_verifier", errors.SignInForged),
    ("client secret", errors.WrongAppKey),
    ("client_secret", errors.WrongAppKey),
    ("api_key", errors.WrongAppKey),
    ("client_id", errors.WrongAppKey),
)


@dataclass(frozen=True, slots=True)
class Granted:
    """A token, for how many seconds it is good (None: without an end), and whose it is, when a person's."""

    token: str = field(repr=False)
    seconds: int | None
    staff: str | None
    staff_scopes: frozenset[str]


class _User(msgspec.Struct):
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None


class _TokenAnswer(msgspec.Struct):
    access_token: str
    expires_in: int | None = None
    associated_user: _User | None = None
    associated_user_scope: str | None = None


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What OAuth says: a code and perhaps a sentence."""

    code: str
    text: str

    def kind(self) -> type[Failure]:
        """Which failure it is; SignInRefused for what is not known."""
        if self.code != "invalid_request":
            return _CODES.get(self.code, errors.SignInRefused)
        said = self.text.lower()
        if not said:  # known from a wrong secret, without a word
            return errors.WrongAppKey
        return next((kind for word, kind in _TEXTS if word in said), errors.SignInRefused)


def understood(reply: Reply, *, hidden: Collection[str], redirect: str = "") -> Granted | Setback:
    """The token, or why there is none. `hidden` are the secrets that were sent, the app's id among them, for
    people paste a secret in its place: no text repeats them, should the answer have done so. `redirect` is
    where the browser was to return."""
    document = _json(reply.body)
    refusal = _refusal(reply, document)
    detail = _detail(reply, refusal, hidden)
    request_id = _harmless(reply.headers.get("x-request-id", ""), hidden, 80) or None
    if refusal is not None:
        kind = refusal.kind()
        failure = kind(detail, request_id=request_id)
        if kind is errors.RedirectRefused:
            failure.parameters["redirect"] = redirect
        return Setback(failure, repeat=False, ran=False)
    if reply.status == 200 and isinstance(document, dict):
        return _granted(reply.body) or _broken(detail, request_id)
    if reply.status == 200 and "json" in reply.content_type:
        return _broken(detail, request_id)
    if reply.status in (400, 401) and isinstance(document, dict):
        kind = errors.WrongAppKey if reply.status == 401 else errors.SignInRefused
        return Setback(kind(detail, request_id=request_id), repeat=False, ran=False)
    unexplained = from_status(
        # A 400 without a word of OAuth's is that of somebody in between.
        200 if reply.status == 400 else reply.status,
        json=False,
        detail=detail,
        request_id=request_id,
        retry_after=retry_after(reply.headers),
    )
    return unexplained or _broken(detail, request_id)


def _granted(body: bytes) -> Granted | None:
    try:
        answer = msgspec.json.decode(body, type=_TokenAnswer, strict=False)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    seconds = answer.expires_in
    if not _TOKEN.fullmatch(answer.access_token) or not (seconds is None or 0 < seconds <= _LONGEST_LIFE):
        return None
    return Granted(answer.access_token, seconds, _staff(answer.associated_user), _scopes(answer))


def _staff(user: _User | None) -> str | None:
    """First and last name, else the e-mail address."""
    if user is None:
        return None
    name = " ".join(part for part in (user.first_name, user.last_name) if part).strip() or user.email or ""
    return "".join(letter for letter in name if letter.isprintable())[:_STAFF_LETTERS].strip() or None


def _scopes(answer: _TokenAnswer) -> frozenset[str]:
    named = re.split(r"[,\s]+", answer.associated_user_scope or "")
    return frozenset(scope for scope in named if _SCOPE.fullmatch(scope))


def _json(body: bytes) -> object:
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _refusal(reply: Reply, document: object) -> _Refusal | None:
    if reply.status != 200 and not 400 <= reply.status < 500:
        return None
    if isinstance(document, dict):
        code, text = document.get("error"), document.get("error_description")
        return (
            _Refusal(code.lower(), text if isinstance(text, str) else "") if isinstance(code, str) else None
        )
    if reply.status == 200:
        return None
    # The title has the code alone, the text below it the sentence too.
    found = _OAUTH_ERROR.findall(reply.body.decode("utf-8", "replace"))
    if not found:
        return None
    code, text = max(found, key=lambda each: len(each[1]))
    return _Refusal(code.lower(), html.unescape(text).strip())


def _broken(detail: str, request_id: str | None) -> Setback:
    return Setback(errors.AnswerBroken(detail, request_id=request_id), repeat=True, ran=True)


def _detail(reply: Reply, refusal: _Refusal | None, hidden: Collection[str]) -> str:
    """Shopify's own words of a refusal; of anything else only its kind."""
    said = f"HTTP {reply.status}, {reply.content_type or 'no content type'}"
    if refusal is not None:
        said += f", {refusal.code}: {refusal.text}" if refusal.text else f", {refusal.code}"
    return _harmless(said, hidden, 400)


def _harmless(text: str, hidden: Collection[str], longest: int) -> str:
    """For a log line; without our secrets."""
    for secret in hidden:
        text = text.replace(secret, "[secret]")
    return harmless(text, longest)
