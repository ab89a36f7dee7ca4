"""Qt Widgets: the office, a folder a screen; `common` is what the stations share."""
