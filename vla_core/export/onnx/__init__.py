"""A policy as ONNX graphs, for ONNX Runtime in Python and in a browser."""
