"""The player: rollouts → one linked view of everything, as data for a page, or as a page of its own.

player_component() → arguments of a gr.HTML; page(rollouts) → one self-contained HTML file that opens anywhere;
site(rollouts, folder) → a static site of the same. Script and style come from assets/browser/player/.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from visualizations import browser_files, theme
from visualizations.browser_files import PLOTLY, document, literal
from visualizations.payload import packed_text
from visualizations.stages import action, chunking, fusion, heads, language, state, vision
from visualizations.stages.moment_facts import Facts, FactsWriter, facts, summary
from visualizations.stages.tensor_shapes import shapes
from vla_core.files import write_atomically
from vla_core.trace import STAGES, VERBS, Moment, Rollout

HTML = '<div class="glass-box"></div>'  # where a player stands
DRAWN = {drawn.STAGE.name: drawn.STAGE for drawn in (vision, language, state, fusion, heads, chunking, action)}
Code = Mapping[str, str]  # stage → source text, as vla_core.source_code gives it
Packed = tuple[str, str]  # label, payload


def payload(rollout: Rollout, code: Code | None = None) -> str:
    """A whole rollout on its way to a browser."""
    told = facts(rollout)
    return packed_text(told | {"rollout": told["rollout"] | header(told["moments"], code)})


class Live:
    """A rollout that is still running: each push holds what is new."""

    def __init__(self, rollout: Rollout, code: Code | None = None) -> None:
        """`rollout` is the beginning, with no moments yet."""
        self.rollout, self.code = rollout, code
        self.writer = FactsWriter(rollout.task)

    def push(self, moments: Iterable[Moment], **known: Any) -> str:
        """The new moments, and what is now true of the whole; the first push also tells what can be chosen.

        `known` are fields of the rollout that are not to be worked out from its moments: success, parts, link …
        """
        new, first = tuple(moments), not self.rollout.moments
        everything = self.rollout.moments + new
        known = {"success": any(moment.success for moment in everything)} | known
        self.rollout = replace(self.rollout, moments=everything, **known)
        written = [self.writer.moment(moment) for moment in new]
        head = header(written, self.code) if first else {}
        return packed_text({"moments": written, "rollout": summary(self.rollout) | head}, quick=True)


def header(moments: Sequence[Facts], code: Code | None) -> Facts:
    """What can be chosen, the shape of every tensor, and the code that ran."""
    decision = next((moment["decision"] for moment in moments if "decision" in moment), None)
    if decision is None:
        return {"controls": {}, "shapes": {}, "code": dict(code or {})}
    controls = {control.name: control.as_json(decision) for stage in DRAWN.values() for control in stage.controls}
    return {"controls": controls, "shapes": shapes(moments[0], decision), "code": dict(code or {})}


def spec() -> dict[str, Any]:
    """What is the same for every rollout: stages with their templates, and how charts look."""
    stages = {
        name: {"number": i + 1, "verb": verb} | DRAWN[name].as_json()
        for i, (name, verb) in enumerate(zip(STAGES, VERBS, strict=True))
    }
    return {
        "stages": stages,
        "templates": {mode: with_overflowing_labels(theme.template(mode)) for mode in theme.PALETTES},
    }


def with_overflowing_labels(template: dict[str, Any]) -> dict[str, Any]:
    """The template with labels that may reach over an edge: else plotly measures each of them at every drawing."""
    layout = template["layout"]
    axes = {name: layout[name] | {"ticklabeloverflow": "allow"} for name in ("xaxis", "yaxis")}
    return template | {"layout": layout | axes}


def script() -> str:
    """The player as one script that leaves a single name, GlassBox."""
    return f"{browser_files.script('player')}GlassBox.spec = {literal(spec())};"


def style(dark: str) -> str:
    """The style sheet; `dark` is the rule that says when the page is dark, with {} for what holds then."""
    light, night = theme.css("light"), theme.css("dark")
    palettes = [
        f".glass-box {{ {light} }}",
        dark.format(night),
        f'.glass-box[data-theme="dark"] {{ {night} }}',
        f'.glass-box[data-theme="light"] {{ {light} }}',
    ]
    return "\n".join([*palettes, browser_files.style("player")])


SYSTEM = "@media (prefers-color-scheme: dark) {{ .glass-box {{ {} }} }}"  # as the reader's machine is set
GRADIO = ".dark & .glass-box {{ {} }}"  # as the page around it is set


def player_component(plotly_url: str, lecture: bool = False) -> dict[str, Any]:
    """Arguments of a gr.HTML that plays what its value holds.

    The value is {"show": payload} for a rollout ("live": true for the beginning of one, "keep": true to stay at
    this step, "step": n to go to one), or {"push": payload} for more of a live one; {"url": address} may stand for
    a payload served as a file. A push may repeat moments; none is counted twice.
    """
    plays = """
        player.receive(props.value);
        watch("value", () => player.receive(props.value));
    """
    return component(plotly_url, literal(lecture), plays)


def hosted_component(plotly_url: str, recorded: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The same, with a server behind it (page/player_server.py) and recorded rollouts (name,
    label, url) to choose from.

    It shows the first of them at once. Its value is {"follow": ticket} for an attempt to go along with ("step": n
    to go to one in the end) or {"say": line}; when an attempt has ended, it triggers "over".
    """
    plays = f"""
        const options = {{ server, recorded: {literal(list(recorded))}, over: (told) => trigger("over", told) }};
        const host = new GlassBox.HostedPlayer(player, options);
        element.host = host;
        host.begin().then(() => host.receive(props.value));
        watch("value", () => host.receive(props.value));
    """
    return component(plotly_url, 'document.documentElement.classList.contains("lecture-hall")', plays)


def component(plotly_url: str, lecture: str, plays: str) -> dict[str, Any]:
    """Arguments of a gr.HTML with a player; `plays`, what it does with its value, and `lecture` are script."""
    start = f"""
        const root = element.querySelector(".glass-box");
        const read = () => GlassBox.plotlyAt({literal(plotly_url)});
        const plotly = GlassBox.firstDrawing(root).then(read);
        const given = {{ spec: GlassBox.spec, plotly, keys: document, lecture: {lecture} }};
        const player = new GlassBox.Player(root, given);
        element.player = player;
    """
    return {
        "html_template": HTML,
        "css_template": style(GRADIO),
        "js_on_load": script() + start + plays,
        "apply_default_css": False,
    }


def label(rollout: Rollout) -> str:
    """One line for a list of rollouts."""
    ending = "✓" if rollout.success else "✗"
    return f"{ending} {rollout.instruction} · seed {rollout.seed}"


def page(rollouts: Sequence[Rollout], code: Code | None = None, title: str = "", lecture: bool = False) -> str:
    """One HTML file with everything in it; opens from a disk, with no network."""
    return page_of_payloads([(label(rollout), payload(rollout, code)) for rollout in rollouts], title, lecture)


def page_of_payloads(packed: Sequence[Packed], title: str = "", lecture: bool = False) -> str:
    """The same, from rollouts that are already packed."""
    listed = [{"label": name, "source": text} for name, text in packed]
    return html_of(literal(listed), f"<script>{PLOTLY.read_text(encoding='utf-8')}</script>", title, lecture)


def site(rollouts: Sequence[Rollout], folder: Path, code: Code | None = None, title: str = "") -> None:
    """A static site: the page, plotly's script beside it, and one file a rollout, fetched when it is chosen."""
    write_site([(label(rollout), payload(rollout, code)) for rollout in rollouts], folder, title)


def write_site(packed: Sequence[Packed], folder: Path, title: str = "", above: str = "") -> None:
    """The same, from rollouts that are already packed; `above` is HTML for the top of the page."""
    listed = []
    for i, (name, text) in enumerate(packed):
        file = f"rollout-{i}.js"
        write_atomically(folder / file, f'(window.rollouts ??= {{}})[{i}] = "{text}";'.encode())
        source = f"() => GlassBox.loaded({literal(file)}, () => window.rollouts?.[{i}])"
        listed.append(f"{{ label: {literal(name)}, source: {source} }}")
    write_atomically(folder / PLOTLY.name, PLOTLY.read_bytes())
    plotly_tag = f'<script src="{PLOTLY.name}"></script>'
    index = html_of(f"[{', '.join(listed)}]", plotly_tag, title, False, above)
    write_atomically(folder / "index.html", index.encode())


def html_of(rollouts: str, plotly_tag: str, title: str, lecture: bool, above: str = "") -> str:
    """The page; the player comes before plotly, so that its cards are drawn while plotly is still being read."""
    options = f"spec: GlassBox.spec, plotly, lecture: {literal(lecture)}, rollouts: {rollouts}"
    body = f"""{above}<main class="glass-box"></main>
<script>
{script()}
const plotly = new Promise((done) => window.addEventListener("load", () => done(window.Plotly)));
const player = GlassBox.page(document.querySelector(".glass-box"), {{ {options} }});
</script>
{plotly_tag}"""
    return document(title or "The glass box: a robot you can look into", style(SYSTEM), body)
