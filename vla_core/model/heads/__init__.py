"""Decide: four heads that turn one context into a chunk of actions, with one interface."""

from vla_core.model.heads.base import Head, Proposal
from vla_core.model.heads.bins import BinsHead
from vla_core.model.heads.ddpm import DDPMHead
from vla_core.model.heads.flow import FlowHead
from vla_core.model.heads.gaussian import GaussianHead

HEADS: dict[str, type[Head]] = {
    "gaussian": GaussianHead,
    "bins": BinsHead,
    "ddpm": DDPMHead,
    "flow": FlowHead,
}

__all__ = ["HEADS", "Head", "Proposal"]
