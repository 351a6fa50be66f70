"""What would still be true if Shopify, SQLite and Qt were all replaced: plain values and pure rules."""
