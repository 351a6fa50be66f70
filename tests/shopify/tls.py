"""Certificates made for a test, and a proxy that is itself whoever is asked for behind it."""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from fulfilldesk.shopify import connecting_out
from tests.shopify.support import RawServer, raw_server, whole_request

_YEAR = timedelta(days=365)


def trust(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this computer trust the authority, as if its store named it."""
    if sys.platform == "linux":
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
        monkeypatch.delenv("SSL_CERT_DIR", raising=False)
        return
    # Other systems' stores cannot be filled for the time of a test; what is added in memory they take too.
    of_system = connecting_out.system_trust

    def with_ours() -> ssl.SSLContext:
        context = of_system()
        context.load_verify_locations(authority.path)
        return context

    monkeypatch.setattr(connecting_out, "system_trust", with_ours)


class Authority:
    """Signs certificates. `path` is its own, to be trusted or not."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
        now = datetime.now(UTC)
        certificate = (
            self._unsigned(self._name, self._key, now - 30 * _YEAR, now + 30 * _YEAR)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(_key_usage(signs=True), critical=True)
            .sign(self._key, hashes.SHA256())
        )
        self.path = folder / "authority.pem"
        self.path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))

    def server(self, host: str, *, valid_from: timedelta = -_YEAR, valid_to: timedelta = _YEAR) -> Path:
        """The file with key and certificate of a server of that name, valid between two moments seen from
        now."""
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        certificate = (
            self._unsigned(
                x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)]),
                key,
                now + valid_from,
                now + valid_to,
            )
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .sign(self._key, hashes.SHA256())
        )
        path = self._folder / f"{host}-{valid_from.days}-{valid_to.days}.pem"
        path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + certificate.public_bytes(serialization.Encoding.PEM)
        )
        return path

    def _unsigned(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, begin: datetime, end: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begin)
            .not_valid_after(end)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
            )
        )


def _key_usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass
class Proxy:
    """`asked` is what reached the proxy itself, `received` what came through to the server behind it."""

    url: str
    asked: list[bytes]
    received: list[bytes] = field(default_factory=list)


@contextmanager
def proxy_to(certificate: Path, answer: bytes, *, refusal: bytes = b"") -> Iterator[Proxy]:
    """A proxy that opens every tunnel it is asked for, to a server with this certificate that gives this
    answer; with a `refusal` it gives that instead of a tunnel."""
    context = _server_context(certificate)

    def tunnel(connection: socket.socket) -> None:
        connection.sendall(refusal or b"HTTP/1.1 200 Connection established\r\n\r\n")
        if refusal:
            return
        try:
            with context.wrap_socket(connection, server_side=True) as secure:
                if received := whole_request(secure):
                    proxy.received.append(received)
                    secure.sendall(answer)
        except OSError:
            return  # who does not trust the certificate hangs up

    with raw_server(tunnel) as server:
        proxy = Proxy(server.url, server.received)
        yield proxy


@contextmanager
def secure_server(certificate: Path) -> Iterator[RawServer]:
    """A server that speaks TLS with this certificate from the first byte on, and has no answer."""
    context = _server_context(certificate)
    with raw_server(b"", greeting=lambda plain: context.wrap_socket(plain, server_side=True)) as server:
        yield server


def _server_context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
