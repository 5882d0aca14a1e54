"""From noise to a plan round an obstacle, by diffusion and by flow, with an exact denoiser.

Teachers pass the obstacle on either side: a mixture of two Gaussians over plans (K, 2). For such a mixture the
perfect denoiser is known in closed form, so no network is trained: denoise(kind, steps, moment) -> Denoising.
Diffusion: Ho et al. 2020, steps as in Song et al. 2021 (DDIM). Flow: Lipman et al. 2023, as in pi0.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.trace import Array

K = 16  # places in a plan
PLANS = 24  # drawn at once
RADIUS = 0.22  # of the obstacle, which lies at (0.5, 0)
DETOUR = 0.5  # how far to the side the teachers go
PLAN_STD = 0.05  # spread of the teachers' plans
CORRELATION_LENGTH = 3.0  # places over which a wobble is shared
CLEAR = 0.0  # m from the obstacle's edge; less is a crash


@dataclass(frozen=True, eq=False)
class Denoising:
    """Plans on their way from noise, watched at one moment."""

    kind: str
    steps: int
    share: float  # of the teachers who pass on the left (above)
    path: Array  # (steps + 1, M, K, 2) noise → plans
    now: int  # the step that is watched
    expected: Array  # (M, K, 2) what the denoiser makes of the plans of this moment
    average: Array  # (K, 2) what the mean squared error would learn
    clearance: Array  # (M,) of the finished plans from the obstacle's edge; negative is a crash
    average_clearance: float

    @property
    def time(self) -> float:
        """0 is noise, 1 a finished plan."""
        return self.now / self.steps

    @property
    def current(self) -> Array:
        """(M, K, 2), the plans of this moment."""
        plans: Array = self.path[self.now]
        return plans

    @property
    def velocity(self) -> Array:
        """(M, K, 2), how the plans move on, in a whole unit of time; nothing at the end."""
        later = self.path[min(self.now + 1, self.steps)]
        speed: Array = (later - self.current) * self.steps
        return speed

    @property
    def crashes(self) -> int:
        """Finished plans that hit the obstacle."""
        return int((self.clearance < CLEAR).sum())

    @property
    def decided(self) -> int:
        """Plans of this moment whose expected plan already passes the obstacle."""
        return int((clearance(self.expected) > CLEAR).sum())

    @property
    def left(self) -> float:
        """The share of finished plans that pass on the left."""
        return float((self.path[-1][:, K // 2, 1] > 0).mean())


@dataclass(frozen=True, eq=False)
class Teachers:
    """Two ways round, with the same wobble; its covariance is kept as axes and variances."""

    means: Array  # (2, K · 2) left, right
    weights: Array  # (2,)
    axes: Array  # (K · 2, K · 2) orthonormal columns
    variances: Array  # (K · 2,)


def denoise(kind: str = "flow", steps: int = 10, moment: int = 50, share: float = 0.5, seed: int = 0) -> Denoising:
    """Let noise become plans in so many steps; `moment` is the per cent of the way that is watched."""
    teachers = two_ways(share)
    noise = np.random.default_rng(seed).normal(size=(PLANS, K * 2))
    path = (flow if kind == "flow" else diffusion)(teachers, noise, steps)
    now = round(moment / 100 * steps)
    average = (teachers.weights @ teachers.means).reshape(K, 2)
    return Denoising(
        kind=kind,
        steps=steps,
        share=share,
        path=path.reshape(-1, PLANS, K, 2),
        now=now,
        expected=posterior_mean(teachers, path[now], *amounts(kind, now / steps)).reshape(PLANS, K, 2),
        average=average,
        clearance=clearance(path[-1].reshape(PLANS, K, 2)),
        average_clearance=float(clearance(average)),
    )


def two_ways(share: float) -> Teachers:
    """Plans from (0, 0) to (1, 0), over the obstacle or under it; wobbles are smooth along the plan."""
    along = np.linspace(0, 1, K)
    above = np.stack([along, DETOUR * np.sin(np.pi * along)], axis=1)  # (K, 2)
    apart = np.arange(K)[:, None] - np.arange(K)
    wobble = PLAN_STD**2 * (np.exp(-((apart / CORRELATION_LENGTH) ** 2) / 2) + 1e-3 * np.eye(K))
    variances, axes = np.linalg.eigh(np.kron(wobble, np.eye(2)))
    means = np.stack([above.ravel(), (above * [1, -1]).ravel()])
    return Teachers(means, np.array([share, 1 - share]), axes, variances)


def posterior_mean(teachers: Teachers, x: Array, signal: float, noise: float) -> Array:
    """(M, K · 2), the mean of all plans that x = signal · plan + noise · ε could have come from.

    This is what a perfect denoiser answers: each way's Gaussian posterior, weighed by how likely x makes it.
    """
    spread = signal**2 * teachers.variances + noise**2  # (K · 2,) of x about each mean, along the axes
    away = (x[:, None] - signal * teachers.means) @ teachers.axes  # (M, 2, K · 2)
    fit = np.log(np.maximum(teachers.weights, 1e-300)) - (away**2 / spread).sum(axis=-1) / 2
    weights = np.exp(fit - fit.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)  # (M, 2) which way is it?
    plans = teachers.means + (signal * teachers.variances / spread * away) @ teachers.axes.T
    mean: Array = (weights[..., None] * plans).sum(axis=1)
    return mean


def flow(teachers: Teachers, noise: Array, steps: int) -> Array:
    """(steps + 1, M, K · 2): x_t = (1 - t) ε + t plan, so the velocity is (expected plan - x_t) / (1 - t)."""
    path = [noise]
    for t in np.arange(steps) / steps:
        velocity = (posterior_mean(teachers, path[-1], t, 1 - t) - path[-1]) / (1 - t)
        path.append(path[-1] + velocity / steps)
    return np.stack(path)


def diffusion(teachers: Teachers, noise: Array, steps: int) -> Array:
    """(steps + 1, M, K · 2): guess the plan, guess the noise, mix them again with a little less noise."""
    path = [noise]
    for step in range(steps):
        signal, dirt = amounts("diffusion", step / steps)
        plan = posterior_mean(teachers, path[-1], signal, dirt)
        eps = (path[-1] - signal * plan) / dirt
        signal, dirt = amounts("diffusion", (step + 1) / steps)
        path.append(signal * plan + dirt * eps)
    return np.stack(path)


def amounts(kind: str, time: float) -> tuple[float, float]:
    """How much plan and how much noise a sampler mixes at a time from 0 to 1."""
    if kind == "flow":
        return time, 1 - time
    angle = time * np.pi / 2  # ᾱ on a cosine (Nichol and Dhariwal 2021)
    return float(np.sin(angle)), float(np.cos(angle))


def clearance(plans: Array) -> Array:
    """(...), the least distance of plans (..., K, 2) from the obstacle's edge, between the places as well."""
    start, end = plans[..., :-1, :] - [0.5, 0], plans[..., 1:, :] - [0.5, 0]
    leg = end - start
    share = (-(start * leg).sum(-1) / np.maximum((leg**2).sum(-1), 1e-12)).clip(0, 1)
    nearest: Array = np.linalg.norm(start + share[..., None] * leg, axis=-1).min(axis=-1) - RADIUS
    return nearest
