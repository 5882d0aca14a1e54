"""The page, one file a tab; the only room that knows gradio (and app.py, which starts it).

A tab is a module with `build()`, called inside its `gr.Tab`: it makes its components and connects its handlers.
"""
