"""From the options menu to the result: offering, showing the forecast, asking, following, telling."""
