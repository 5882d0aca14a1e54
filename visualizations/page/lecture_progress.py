"""How far each phase of a lecture, or of a teaching, is: progress bars as HTML."""

from vla_core.training.training_log import TrainingLog

DOES = {
    "collect": "the teacher shows how",
    "import": "your attempts are drawn",
    "before": "unseen seeds, not taught yet",
    "learn": "the network learns",
    "measure": "unseen seeds are tried",
    "film": "one attempt is filmed",
}
STYLE = """
display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px;
.phase { display: flex; flex-direction: column; gap: 2px; }
.phase b { text-transform: capitalize; }
.phase.now b { color: var(--vision); }
.phase small { color: var(--muted); }
.bar { height: 8px; border-radius: 99px; background: var(--line); overflow: hidden; margin-top: 4px; }
.bar i { display: block; height: 100%; background: var(--vision); border-radius: 99px; transition: width 0.4s; }
"""


def bars(log: TrainingLog) -> str:
    """A progress bar for each phase."""
    return "".join(bar(phase, 100 * log.progress(phase), log) for phase in log.phases)


def bar(phase: str, percent: float, log: TrainingLog) -> str:
    now = " now" if phase == log.phase and not log.complete else ""
    values = f'aria-valuemin="0" aria-valuemax="100" aria-valuenow="{percent:.0f}"'
    return (
        f'<div class="phase{now}"><b>{phase}</b><small>{DOES[phase]}</small>'
        f'<div class="bar" role="progressbar" aria-label="{phase}" {values}><i style="width: {percent:.1f}%"></i>'
        "</div></div>"
    )
