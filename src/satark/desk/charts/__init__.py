"""Charts as SVG, made on the server of numbers alone: no script, no inline style, no words inside."""
