"""Notes for the lecturer, one file a chapter; visualizations/lessons/teacher_notes.py reads them."""
