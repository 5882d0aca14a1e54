"""The physics of a compiled model as MJCF that depends on nothing: no default classes, no files, no materials.

mujoco.MjModel → text. It has every body with its explicit inertia, joint, site, actuator, weld and colliding geom,
by name and in the order of the original. Of geoms that are only looked at, those with a name keep their place. A
mesh that collides is given by the vertices of its convex hull. Compiled again, the physics is the same.
"""

from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

import numpy as np

from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

DIGITS = 12  # significant digits of a number
JOINTS = {0: "free", 1: "ball", 2: "slide", 3: "hinge"}
GEOMS = {0: "plane", 2: "sphere", 3: "capsule", 4: "ellipsoid", 5: "cylinder", 6: "box", 7: "mesh"}
SOLVERS = ("PGS", "CG", "Newton")
JACOBIANS = ("dense", "sparse", "auto")
CONES = ("pyramidal", "elliptic")
MESH = int(mujoco.mjtGeom.mjGEOM_MESH)


def physics_xml(model: mujoco.MjModel) -> str:
    root = Element("mujoco")
    SubElement(root, "compiler", angle="radian", autolimits="false", inertiafromgeom="false")
    add_option(root, model)
    add_hulls(root, model)
    add_bodies(root, model)
    add_welds(root, model)
    add_actuators(root, model)
    return ElementTree.tostring(root, encoding="unicode")


def numbers(values: Any) -> str:
    return " ".join(f"{value:.{DIGITS}g}" for value in np.ravel(values))


def colliding_geoms(model: mujoco.MjModel) -> np.ndarray:
    """(n,) the geoms that can touch another one."""
    return np.flatnonzero(model.geom_contype | model.geom_conaffinity)


def colliding_meshes(model: mujoco.MjModel) -> list[int]:
    geoms = colliding_geoms(model)
    return sorted({int(mesh) for mesh in model.geom_dataid[geoms[model.geom_type[geoms] == MESH]]})


def add_option(root: Element, model: mujoco.MjModel) -> None:
    option = model.opt
    SubElement(
        root,
        "option",
        timestep=numbers(option.timestep),
        iterations=str(option.iterations),
        tolerance=numbers(option.tolerance),
        solver=SOLVERS[option.solver],
        jacobian=JACOBIANS[option.jacobian],
        cone=CONES[option.cone],
        gravity=numbers(option.gravity),
        impratio=numbers(option.impratio),
    )


def add_hulls(root: Element, model: mujoco.MjModel) -> None:
    """The meshes that collide, in the frame that the compiled geoms use."""
    asset = SubElement(root, "asset")
    for mesh in colliding_meshes(model):
        SubElement(asset, "mesh", name=model.mesh(mesh).name, vertex=numbers(hull_vertices(model, mesh)))


def hull_vertices(model: mujoco.MjModel, mesh: int) -> np.ndarray:
    """(n, 3) the vertices of the convex hull, in their order in the mesh."""
    graph = model.mesh_graph[model.mesh_graphadr[mesh] :]
    count = graph[0]
    corners = np.sort(graph[2 + count : 2 + 2 * count])  # the graph: counts, edge addresses, then these indices
    vertices: np.ndarray = model.mesh_vert[model.mesh_vertadr[mesh] :][corners]
    return vertices


def add_bodies(root: Element, model: mujoco.MjModel) -> None:
    """The tree of bodies; MuJoCo numbers them in the order of the text, so a parent is always there first."""
    elements = [SubElement(root, "worldbody")]
    for body in range(1, model.nbody):
        elements.append(add_body(elements[model.body_parentid[body]], model, body))
    colliding = set(colliding_geoms(model).tolist())
    for geom in range(model.ngeom):
        if geom in colliding:
            add_geom(elements[model.geom_bodyid[geom]], model, geom)
        elif model.geom(geom).name:
            add_marker(elements[model.geom_bodyid[geom]], model, geom)
    for site in range(model.nsite):
        add_site(elements[model.site_bodyid[site]], model, site)


def add_body(parent: Element, model: mujoco.MjModel, body: int) -> Element:
    element = SubElement(
        parent,
        "body",
        name=model.body(body).name or f"body{body}",
        pos=numbers(model.body_pos[body]),
        quat=numbers(model.body_quat[body]),
    )
    if model.body_mocapid[body] >= 0:
        element.set("mocap", "true")
    if model.body_gravcomp[body]:
        element.set("gravcomp", numbers(model.body_gravcomp[body]))
    if model.body_mass[body] > 0:
        SubElement(
            element,
            "inertial",
            pos=numbers(model.body_ipos[body]),
            quat=numbers(model.body_iquat[body]),
            mass=numbers(model.body_mass[body]),
            diaginertia=numbers(model.body_inertia[body]),
        )
    first = model.body_jntadr[body]
    for joint in range(first, first + model.body_jntnum[body]):
        add_joint(element, model, joint)
    return element


def add_joint(parent: Element, model: mujoco.MjModel, joint: int) -> None:
    kind, dof = JOINTS[model.jnt_type[joint]], model.jnt_dofadr[joint]
    element = SubElement(parent, "joint", name=model.joint(joint).name or f"joint{joint}", type=kind)
    parts: dict[str, Any] = {
        "armature": model.dof_armature[dof],
        "damping": model.dof_damping[dof],
        "frictionloss": model.dof_frictionloss[dof],
        "stiffness": model.jnt_stiffness[joint],
        "solreflimit": model.jnt_solref[joint],
        "solimplimit": model.jnt_solimp[joint],
        "solreffriction": model.dof_solref[dof],
        "solimpfriction": model.dof_solimp[dof],
    }
    if kind != "free":
        parts |= {"pos": model.jnt_pos[joint], "axis": model.jnt_axis[joint], "margin": model.jnt_margin[joint]}
    if kind in ("slide", "hinge"):
        start = model.jnt_qposadr[joint]
        parts |= {
            "range": model.jnt_range[joint],
            "ref": model.qpos0[start],
            "springref": model.qpos_spring[start],
        }
        element.set("limited", true_or_false(model.jnt_limited[joint]))
    set_numbers(element, parts)


def add_geom(parent: Element, model: mujoco.MjModel, geom: int) -> None:
    kind = GEOMS[model.geom_type[geom]]
    element = SubElement(parent, "geom", name=model.geom(geom).name or f"geom{geom}", type=kind, mass="0")
    parts: dict[str, Any] = {
        name: getattr(model, f"geom_{name}")[geom]
        for name in ("pos", "quat", "friction", "solmix", "solref", "solimp", "margin", "gap")
    }
    if kind == "mesh":
        element.set("mesh", model.mesh(model.geom_dataid[geom]).name)
    else:
        parts["size"] = model.geom_size[geom]
    for name in ("contype", "conaffinity", "condim", "priority"):
        element.set(name, str(getattr(model, f"geom_{name}")[geom]))
    set_numbers(element, parts)


def add_marker(parent: Element, model: mujoco.MjModel, geom: int) -> None:
    """A geom that touches nothing, for its place: success may be measured there."""
    size = {"type": "sphere", "size": "0.001", "mass": "0", "contype": "0", "conaffinity": "0"}
    element = SubElement(parent, "geom", size, name=model.geom(geom).name)
    set_numbers(element, {"pos": model.geom_pos[geom], "quat": model.geom_quat[geom]})


def add_site(parent: Element, model: mujoco.MjModel, site: int) -> None:
    element = SubElement(parent, "site", name=model.site(site).name or f"site{site}")
    set_numbers(element, {"pos": model.site_pos[site], "quat": model.site_quat[site]})


def add_welds(root: Element, model: mujoco.MjModel) -> None:
    """Meta-World's only constraint: the hand follows the mocap body."""
    equality = SubElement(root, "equality")
    for weld in range(model.neq):
        data = model.eq_data[weld]
        bodies = (model.body(model.eq_obj1id[weld]).name, model.body(model.eq_obj2id[weld]).name)
        element = SubElement(equality, "weld", body1=bodies[0], body2=bodies[1])
        parts = {"anchor": data[:3], "relpose": data[3:10], "torquescale": data[10]}
        set_numbers(element, parts | {"solref": model.eq_solref[weld], "solimp": model.eq_solimp[weld]})


def add_actuators(root: Element, model: mujoco.MjModel) -> None:
    actuator = SubElement(root, "actuator")
    for index in range(model.nu):
        joint = model.joint(model.actuator_trnid[index, 0]).name
        element = SubElement(actuator, "general", joint=joint, biastype="affine", ctrllimited="true")
        parts = {
            "ctrlrange": model.actuator_ctrlrange[index],
            "gainprm": model.actuator_gainprm[index, :1],
            "biasprm": model.actuator_biasprm[index, :3],
        }
        set_numbers(element, parts)


def set_numbers(element: Element, parts: dict[str, Any]) -> None:
    for name, values in parts.items():
        element.set(name, numbers(values))


def true_or_false(value: Iterable[bool] | bool) -> str:
    return "true" if value else "false"
