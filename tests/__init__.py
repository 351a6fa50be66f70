"""Tests, by what they need: unit, store, shopify, demoshop, ui, journeys, house."""
