"""One small widget per type of field (domain.actions.fields); ui.actions.form puts them together."""
