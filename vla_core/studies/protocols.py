"""How a policy is made: protocols to compare, and the commands that carry one out, from an empty folder to a card.

commands_of(protocol, ...) → the parts in order, each a command line. `ours` is how the shipped policy is made;
`published` is the protocol of published Meta-World results, and each of the others adds one difference to it.
"""

from dataclasses import dataclass
from pathlib import Path

from vla_core.config import HEAD_KINDS


@dataclass(frozen=True)
class Protocol:
    """One way to make a policy."""

    name: str
    adds: str  # in words, what it has beyond the published protocol
    episodes: int = 50  # demonstrations a task
    two_eyes: bool = False
    perturbed: bool = False  # pushes on the hand in demonstrations, with clean labels
    randomised: bool = False  # demonstrations in worlds that look and move differently
    places: bool = False  # the simulator says in training where hand, object and goal are
    dagger_rounds: int = 0  # in which the policy acts and the teacher labels
    words_decide: bool = False  # demonstrations in shared scenes and on the table, where only the words tell


PROTOCOLS = {
    protocol.name: protocol
    for protocol in (
        Protocol("published", "nothing: one front camera, 50 demonstrations a task"),
        Protocol("second-eye", "a camera on the hand", two_eyes=True),
        Protocol("perturbed", "pushes on the hand while the teacher shows", perturbed=True),
        Protocol("dagger", "one round in which the policy acts and the teacher labels", dagger_rounds=1),
        Protocol("places", "labels of where things are, in training only", places=True),
        Protocol("randomised", "worlds that look and move differently", randomised=True),
        Protocol("ours", "all of these, and scenes and a table where only the words tell what to do",
                 40, True, True, True, True, 2, True),
    )
}  # fmt: skip
SHARED_EPISODES = 12  # a task
TABLE_EPISODES = 40  # a verb
OPENINGS = 1500  # a verb: first steps only, so that there are many scenes to tell things apart in
OPENING_STEPS = 8
DAGGER_EPISODES = 10  # a task and round


@dataclass(frozen=True)
class Part:
    """One step of a recipe."""

    name: str
    words: tuple[str, ...]  # of `python -m vla_core`
    learns: bool = False  # may run in several processes that share a batch


@dataclass(frozen=True)
class RecipePlan:
    """How large everything is, and where it goes."""

    folder: Path
    tasks: str = "all"
    steps: int = 20_000  # of learning, in all
    episodes: int = 10  # of each evaluation, a task
    workers: int = 2
    seed: int = 0
    words: Path | None = None  # a trained reader; None to train one

    @property
    def data(self) -> str:
        return str(self.folder / "data")

    @property
    def policy(self) -> str:
        return str(self.folder / "policy.safetensors")

    @property
    def reader(self) -> str:
        return str(self.words or self.folder / "words.safetensors")


def commands_of(protocol: Protocol, plan: RecipePlan) -> list[Part]:
    """The whole recipe; every part can be killed and goes on when it is started again."""
    parts = [] if plan.words else [Part("reader", ("train", "--config", "words", "--checkpoint", plan.reader))]
    parts += demonstrations(protocol, plan)
    for number in range(protocol.dagger_rounds):
        upto = plan.steps * (number + 1) // (protocol.dagger_rounds + 1)
        parts += [training(protocol, plan, upto), dagger_round(protocol, plan, number + 1)]
    return [*parts, training(protocol, plan, plan.steps), *measurements(protocol, plan)]


def demonstrations(protocol: Protocol, plan: RecipePlan) -> list[Part]:
    common = ["--workers", str(plan.workers), "--every", "2", "--out", plan.data, "--seed", str(plan.seed)]
    common += ["--resume"] + (["--randomised"] if protocol.randomised else [])
    common += [] if protocol.perturbed else ["--undisturbed"]
    number = ("--episodes", str(protocol.episodes))
    parts = [Part("demonstrations", ("collect", "--tasks", plan.tasks, *number, *common))]
    if protocol.words_decide:
        for where, tasks, each in (
            ("in shared scenes", "shared", SHARED_EPISODES),
            ("on the table", "table-verbs", TABLE_EPISODES),
        ):
            words = ("collect", "--tasks", tasks, "--episodes", str(each), *common)
            parts.append(Part(f"demonstrations {where}", words))
        parts.append(openings(protocol, plan))
    return parts


def openings(protocol: Protocol, plan: RecipePlan) -> Part:
    """Many tables, each for a few steps."""
    words = ["collect", "--tasks", "table-verbs", "--episodes", str(OPENINGS), "--opening", str(OPENING_STEPS)]
    words += ["--workers", str(plan.workers), "--every", "2", "--out", f"{plan.data}/openings", "--resume"]
    words += ["--seed", str(plan.seed + 1), *(["--randomised"] if protocol.randomised else [])]
    return Part("openings on the table", tuple(words))


def training(protocol: Protocol, plan: RecipePlan, upto: int) -> Part:
    words = ["train", "--config", "full", "--data", plan.data, "--out", str(plan.folder / "run"), "--resume"]
    words += ["--words", plan.reader, "--checkpoint", plan.policy, "--seed", str(plan.seed)]
    words += ["--steps", str(upto), *model_options(protocol)]
    return Part(f"training to step {upto}", tuple(words), learns=True)


def model_options(protocol: Protocol) -> list[str]:
    """What the training leaves out."""
    return ([] if protocol.two_eyes else ["--one-eye"]) + ([] if protocol.places else ["--no-places"])


def dagger_round(protocol: Protocol, plan: RecipePlan, number: int) -> Part:
    tasks = f"{plan.tasks},table-verbs" if protocol.words_decide else plan.tasks
    words = ["dagger", "--checkpoint", plan.policy, "--data", plan.data, "--round", str(number)]
    words += ["--tasks", tasks, "--episodes", str(DAGGER_EPISODES), "--every", "2"]
    words += ["--workers", str(plan.workers)]
    words += ["--randomised"] if protocol.randomised else []
    return Part(f"dagger round {number}", tuple(words))


def measurements(protocol: Protocol, plan: RecipePlan) -> list[Part]:
    """Success of every head, and of the acting one under perturbations."""
    common = ["--checkpoint", plan.policy, "--tasks", plan.tasks, "--workers", str(plan.workers)]
    parts = []
    for head in HEAD_KINDS:
        words = ["evaluate", *common, "--episodes", str(plan.episodes), "--head", head]
        parts.append(Part(f"evaluation, {head}", (*words, "--json", str(plan.folder / f"evaluation-{head}.json"))))
    if protocol.randomised:
        words = ["perturb", *common, "--episodes", "1", "--json", str(plan.folder / "perturbations.json")]
        parts.append(Part("perturbations", tuple(words)))
    return parts
