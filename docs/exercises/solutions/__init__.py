"""Solutions of the exercises, one file each, with the function `answer`."""
