"""Decide: four ways from one context to a chunk of actions, behind one protocol."""

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
