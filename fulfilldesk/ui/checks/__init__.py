"""The page of the checks: what does not agree, why that matters, and what mends it."""
