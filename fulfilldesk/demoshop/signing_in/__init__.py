"""How a program gets a token of the shop, as Shopify gives them (facts 8).

``apps`` has the records, ``scopes`` the arithmetic of what they allow, ``authorization_server`` decides,
``authorize`` and ``access_token`` answer over HTTP, ``refusals`` has Shopify's literal words.
"""
