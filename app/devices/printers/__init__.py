"""Receipt printers and the drawers on them, and a virtual one that paints its paper."""
