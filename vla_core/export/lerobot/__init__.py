"""LeRobotDataset v3.0, out and in: `export` writes what the lerobot package reads, `load` reads it back.

    DATA/push-v3/….demo  ⇄  meta/info.json, tasks, stats, episodes · data/….parquet · videos/….mp4

Cadene et al. 2024, LeRobot. The layout is that of lerobot 0.4; state, action and labels come back to the bit,
pictures within the loss of the codec, or to the bit with `lossless`.
"""
