"""Development set of the language stage: free sentences that are read and used for decisions.

Which words the grammar lacks and how sure the reader must be are decided on these, so that the test set
(language_test.py) stays unseen. DEVELOPMENT and DEVELOPMENT_OTHERS were written before the grammar was widened,
LATER and LATER_OTHERS after that and before the reader read them. None is ever trained on.
"""

import json
from pathlib import Path

CONTENT = json.loads(Path(__file__).with_name("language_development.json").read_text(encoding="utf-8"))
DEVELOPMENT, LATER = (
    tuple((row["text"], row["task"]) for row in CONTENT[part]) for part in ("asked", "asked after")
)
DEVELOPMENT_OTHERS, LATER_OTHERS = (tuple(CONTENT[part]) for part in ("other", "other after"))
