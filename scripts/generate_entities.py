#!/usr/bin/env python3
"""Writes lib/read/markdown/entity_table.inc from Python's copy of the HTML standard's named character references."""
import html.entities
import pathlib

names = {name[:-1]: text for name, text in html.entities.html5.items() if name.endswith(";")}
lines = []
for name in sorted(names):
    bytes_ = "".join(f"\\x{byte:02X}" for byte in names[name].encode())
    lines.append(f'{{"{name}", "{bytes_}"}},')
path = pathlib.Path(__file__).resolve().parent.parent / "lib/read/markdown/entity_table.inc"
path.write_text("// table: made by scripts/generate_entities.py from the HTML standard, section 13.5, sorted by name\n" + "\n".join(lines) + "\n")
