"""Tests of the joined program that need no journey, and what journeys of the window share."""
