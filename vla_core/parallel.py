"""Many processes behind one call: `imap("local" or "ray", function, items, workers)` yields results as they come.

local: spawned processes on this machine. Each stays with one group of items (its task) while there are any,
so that it opens few worlds. ray: the same work on a Ray cluster; Moritz et al. 2018.
A mistake raised in a worker is raised here unchanged; any other error in one becomes a mistake of one line.
"""

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, NoReturn, TypeVar

from vla_core.errors import InvalidInput, MissingPart, Mistake

Item = TypeVar("Item")
Result = TypeVar("Result")
ENGINES = ("local", "ray")
RAY_CHUNK = 4  # neighbouring items handed to a Ray worker at once
RESUME_HINT = "What was finished is kept; --resume goes on from there."
ONE_THREAD = dict.fromkeys(  # the processes are the parallelism; LP_NUM_THREADS is Mesa's
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "LP_NUM_THREADS"), "1"
)


def same_group(item: object) -> None:
    """All items are in one group."""


def imap(
    engine: str,
    function: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int,
    group: Callable[[Item], object] = same_group,
) -> Iterator[Result]:
    """function(item) for every item, in the order in which they finish; both must be picklable."""
    if engine not in ENGINES:
        raise InvalidInput(f"Unknown engine {engine!r}; choose from {', '.join(ENGINES)}.")
    if workers < 1:
        raise InvalidInput(f"--workers is {workers}; it must be at least 1.")
    groups = Groups(items, group)
    run = run_local if engine == "local" else run_on_ray
    for answer in run(partial(call, function), groups, min(workers, max(1, len(groups)))):
        if isinstance(answer, Mistake):
            raise answer
        yield answer


def call(function: Callable[[Item], Result], item: Item) -> Result | Mistake:
    """The result, or the error in a form that can be sent between processes."""
    try:
        return function(item)
    except Mistake as mistake:
        return mistake
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        return Mistake(f"A worker failed with {what} ({Path(place.filename).name}:{place.lineno}). {RESUME_HINT}")


class Groups(Generic[Item]):
    """The items that are still to be done, in groups."""

    def __init__(self, items: Iterable[Item], group: Callable[[Item], object]) -> None:
        self.queues: dict[object, deque[Item]] = {}
        for item in items:
            self.queues.setdefault(group(item), deque()).append(item)

    def __len__(self) -> int:
        return sum(len(queue) for queue in self.queues.values())

    def next(self, last: object, busy: set[object]) -> tuple[object, Item]:
        """An item of the same group as the last one; else of a group without a worker; else of the longest."""
        if last in self.queues:
            key = last
        else:
            idle = (key for key in self.queues if key not in busy)
            key = next(idle, max(self.queues, key=lambda name: len(self.queues[name])))
        item = self.queues[key].popleft()
        if not self.queues[key]:
            del self.queues[key]
        return key, item


def run_local(function: Callable[[Item], Any], groups: Groups[Item], workers: int) -> Iterator[Any]:
    """One process a worker on this machine."""
    with worker_processes(function, workers) as pipes:
        busy: dict[Connection, object] = {}  # a worker's pipe → the group it works on

        def send_next(pipe: Connection, last: object = None) -> None:
            if groups:
                busy[pipe], item = groups.next(last, set(busy.values()))
                pipe.send(item)

        for pipe in pipes:
            send_next(pipe)
        while busy:
            ready = set(wait(list(busy)))
            for pipe in [pipe for pipe in busy if pipe in ready]:
                answer = receive(pipe)
                send_next(pipe, busy.pop(pipe))
                yield answer


@contextmanager
def worker_processes(function: Callable[[Item], Any], workers: int) -> Iterator[list[Connection]]:
    """Pipes to worker processes, which end with the context, or with this process."""
    context = multiprocessing.get_context("spawn")
    started, pipes = [], []
    with environment(ONE_THREAD):
        for _ in range(workers):
            own_end, worker_end = context.Pipe()
            process = context.Process(target=serve, args=(function, worker_end), daemon=True)
            process.start()
            worker_end.close()
            started.append(process)
            pipes.append(own_end)
    try:
        yield pipes
    finally:
        for process in started:
            process.terminate()
        for process, pipe in zip(started, pipes, strict=True):
            process.join()
            pipe.close()


def serve(function: Callable[[Item], Any], pipe: Connection) -> None:
    """The main loop of a worker: a result for every item, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; only the parent handles it
    signal.signal(signal.SIGTERM, exit_cleanly)
    threading.Thread(target=exit_with_parent, daemon=True).start()
    with suppress(EOFError):
        while True:
            pipe.send(function(pipe.recv()))


def exit_cleanly(number: int, frame: object) -> NoReturn:
    """Raise SystemExit, so that half-written files are removed on the way out."""
    sys.exit(0)


def exit_with_parent() -> None:
    """End this worker when its parent has ended, however that happened."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def receive(pipe: Connection) -> Any:
    """The next result of a worker; a mistake where its process has died."""
    try:
        return pipe.recv()
    except (EOFError, ConnectionResetError) as error:
        raise Mistake(f"A worker process died (killed, or out of memory?). {RESUME_HINT}") from error


@contextmanager
def environment(variables: dict[str, str]) -> Iterator[None]:
    """The environment with these variables set, for child processes that are started inside."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def run_on_ray(function: Callable[[Item], Any], groups: Groups[Item], workers: int) -> Iterator[Any]:
    """The same on a Ray cluster: the one that RAY_ADDRESS names, or one started here."""
    try:
        import ray
        from ray.util.multiprocessing import Pool
    except ImportError as error:
        raise MissingPart('The ray engine needs Ray: pip install "ray[default]"') from error
    in_order = [item for queue in groups.queues.values() for item in queue]
    try:
        if not ray.is_initialized():
            ray.init(runtime_env={"env_vars": ONE_THREAD}, log_to_driver=False, include_dashboard=False)
        with Pool(workers, ray_remote_args={"num_cpus": 1}) as pool:  # one CPU each: they spread over the nodes
            yield from pool.imap_unordered(function, in_order, chunksize=RAY_CHUNK)
    except (ray.exceptions.RayError, ConnectionError, ValueError) as error:
        raise Mistake(f"Ray failed: {' '.join(str(error).split())[:300]}. {RESUME_HINT}") from error
