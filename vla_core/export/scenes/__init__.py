"""Scenes as data, for a robot that runs without Python: physics, what to draw, starting states, success."""
