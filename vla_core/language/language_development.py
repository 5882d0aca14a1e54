"""Development set of the language stage: free sentences that are read and used for decisions.

Which words the grammar lacks, when to stop and how sure the reader must be are decided on these, so that the test
set (language_test.py) stays unseen. They were written before the grammar was widened and are never trained on.
"""

import json
from pathlib import Path

CONTENT = json.loads(Path(__file__).with_name("language_development.json").read_text(encoding="utf-8"))
DEVELOPMENT = tuple((row["text"], row["task"]) for row in CONTENT["asked"])
DEVELOPMENT_OTHERS = tuple(CONTENT["other"])
