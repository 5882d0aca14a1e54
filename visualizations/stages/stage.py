"""What a stage shows: its views, their plots as templates, the formula with numbers, and the controls.

Stage.figure(facts, step, plot, **controls) -> plotly Figure; Stage.as_json() -> plain JSON for the player, which
fills the same templates in the browser.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

import plotly.graph_objects as go

from visualizations.stages.plot_elements import Spec
from visualizations.template import Scene, filled
from visualizations.theme import template as theme_template
from vla_core.errors import InvalidInput

Facts = dict[str, Any]


@dataclass(frozen=True)
class Control:
    """A control that the user sets; its options depend on the decision."""

    name: str
    label: str
    options: Callable[[Facts], Any]  # facts of a decision → labels; the value is the place among them
    first: int | Callable[[Facts], int] = 0  # chosen at the start; negative counts from the end
    named: bool = False  # the value is the label itself

    def as_json(self, decision: Facts) -> Spec:
        labels = [str(label) for label in self.options(decision)]
        values: list[Any] = labels if self.named else list(range(len(labels)))
        place = self.first(decision) if callable(self.first) else self.first
        first = values[max(-len(values), min(place, len(values) - 1))] if values else 0
        return {"name": self.name, "label": self.label, "labels": labels, "values": values, "first": first}


@dataclass(frozen=True)
class Plot:
    """One figure of a view, as a template."""

    key: str
    title: str
    data: list[Any]
    layout: Spec
    picks: dict[str, str] = field(default_factory=dict)  # control → which part of a clicked point sets it


@dataclass(frozen=True)
class View:
    """What is shown together: a few plots, one formula, a few controls."""

    key: str
    title: str
    plots: tuple[Plot, ...]
    formula: Any
    controls: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()  # paths without which the view is not offered


@dataclass(frozen=True)
class Stage:
    """One of the seven stages: its views and controls."""

    name: str
    views: tuple[View, ...]
    controls: tuple[Control, ...] = ()

    @property
    def plots(self) -> dict[str, Plot]:
        return {plot.key: plot for view in self.views for plot in view.plots}

    def figure(self, facts: Facts, step: int, plot: str, mode: str = "light", **chosen: Any) -> go.Figure:
        """One plot at one step; controls that are not given keep their first value."""
        if plot not in self.plots:
            raise InvalidInput(f"{self.name} has no plot {plot!r}; choose from {', '.join(self.plots)}.")
        decision = Scene(facts, step, {}).root("decision")
        first = {control.name: control.as_json(decision)["first"] for control in self.controls}
        scene, spec = Scene(facts, step, first | chosen, mode), self.plots[plot]
        figure = go.Figure(filled(spec.data, scene), filled(spec.layout, scene))
        return figure.update_layout(template=theme_template(mode), title_text=spec.title)

    def as_json(self) -> Spec:
        """The part that is the same for every rollout, as JSON."""
        return {"name": self.name, "views": [asdict(view) for view in self.views]}
