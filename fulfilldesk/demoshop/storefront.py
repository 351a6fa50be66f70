"""What customers see, as far as it tells which shop this is: for finding it by its own domain.

That the page names the permanent domain as ``Shopify.shop`` is known from many stores. ``/admin`` leads from
a domain of the shop's own to the permanent one, and from there into the admin; the status 302 and the address
of the admin are known from elsewhere in Shopify. ``/meta.json`` is a page that every store has; of its
contents only what is needed is here.
"""

from __future__ import annotations

import json
from html import escape

from fulfilldesk.demoshop.responses import Environ, Response, as_json, as_page, as_redirect
from fulfilldesk.demoshop.shop import DemoShop

PATHS = ("/", "/admin", "/meta.json")
TARGET = "storefront"
SCRIPT = """<h1>{name}</h1>
<script>
var Shopify = Shopify || {{}};
Shopify.shop = {domain};
Shopify.locale = "nl";
Shopify.currency = {{"active":"{currency}","rate":"1.0"}};
</script>"""


def respond(shop: DemoShop, environ: Environ) -> Response:
    """One of the PATHS."""
    facts = shop.world.shop
    path = environ["PATH_INFO"]
    if path == "/meta.json":
        return as_json(200, _meta(shop))
    if path == "/admin":
        if environ.get("HTTP_HOST", "") != facts.myshopify_domain:
            return as_redirect(f"https://{facts.myshopify_domain}/admin")
        return as_redirect(f"https://admin.shopify.com/store/{facts.handle}")
    body = SCRIPT.format(
        name=escape(facts.name), domain=json.dumps(facts.myshopify_domain), currency=facts.currency
    )
    return as_page(200, facts.name, body)


def nothing_here() -> Response:
    """A page that the store does not have."""
    return as_page(404, "404 Not Found", "<h1>404</h1>\n<p>Page not found</p>")


def _meta(shop: DemoShop) -> dict[str, object]:
    facts = shop.world.shop
    return {
        "id": facts.id,
        "name": facts.name,
        "currency": facts.currency,
        "domain": facts.myshopify_domain,
        "url": f"https://{facts.myshopify_domain}",
        "myshopify_domain": facts.myshopify_domain,
    }
