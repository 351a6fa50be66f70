"""Everything staff can do to Shopify, one file each. See `kind` for what such a file must say."""
