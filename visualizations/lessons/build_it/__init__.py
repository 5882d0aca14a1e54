"""Functions to write on the page, one file a chapter; visualizations/lessons/build_tasks.py reads them."""
