"""The page of numbers: open work, put-backs, waiting at apps, forecast against outcome."""
