"""The page, one file a tab; the only rooms beside app.py that know gradio.

A tab is a module with `build()`, called inside its `gr.Tab`: it lays out and wires itself.
"""
