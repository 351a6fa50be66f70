"""What Shopify's answers look like: one type for each document, as loose or strict as the real schema.

A field may be None exactly where the schema says so; enumerations are plain text, so that a value Shopify
invents tomorrow passes through. A test holds every type against its document and the schema.
"""
