// The part of MuJoCo's WebAssembly module (@mujoco/mujoco) that is used here. Its arrays are views of its memory:
// they are asked for anew each time, because the memory moves when it grows.

export interface Model {
  readonly nbody: number;
  readonly nsite: number;
  readonly opt: { disableflags: number; readonly timestep: number };
  readonly body_pos: Float64Array;
  readonly site_pos: Float64Array;
  readonly body_gravcomp: Float64Array;
  readonly geom_bodyid: Int32Array;
  readonly geom_contype: Int32Array;
  readonly geom_conaffinity: Int32Array;
  readonly geom_pos: Float64Array;
  readonly geom_type: Int32Array;
  readonly geom_size: Float64Array;
  readonly geom_friction: Float64Array;
  readonly dof_damping: Float64Array;
  readonly dof_frictionloss: Float64Array;
  readonly dof_jntid: Int32Array;
  readonly body_mass: Float64Array;
  readonly body_inertia: Float64Array;
  readonly jnt_qposadr: Int32Array;
  readonly jnt_type: Int32Array;
  readonly jnt_bodyid: Int32Array;
  readonly body_rootid: Int32Array;
  readonly body_weldid: Int32Array;
  readonly body_mocapid: Int32Array;
  readonly body_subtreemass: Float64Array;
  delete(): void;
}

export interface Contact {
  geom1: number;
  geom2: number;
  dist: number;
  efc_address: number;
  delete(): void;
}

export interface Data {
  readonly qpos: Float64Array;
  readonly qvel: Float64Array;
  readonly qacc_warmstart: Float64Array;
  readonly ctrl: Float64Array;
  readonly mocap_pos: Float64Array;
  readonly mocap_quat: Float64Array;
  readonly xpos: Float64Array;
  readonly xipos: Float64Array;
  readonly xfrc_applied: Float64Array;
  readonly xquat: Float64Array;
  readonly geom_xpos: Float64Array;
  readonly geom_xmat: Float64Array;
  ncon: number;
  readonly site_xpos: Float64Array;
  readonly qacc: Float64Array;
  readonly efc_type: Int32Array;
  readonly efc_pos: Float64Array;
  readonly efc_vel: Float64Array;
  readonly efc_aref: Float64Array;
  readonly efc_KBIP: Float64Array;
  readonly efc_force: Float64Array;
  readonly contact: { size(): number; get(index: number): Contact; delete(): void };
  delete(): void;
}

export interface MuJoCo {
  MjModel: { from_xml_string(text: string): Model };
  MjData: new (model: Model) => Data;
  mj_name2id(model: Model, type: number, name: string): number;
  mj_id2name(model: Model, type: number, id: number): string;
  mj_setConst(model: Model, data: Data): void;
  mj_resetData(model: Model, data: Data): void;
  mj_checkPos(model: Model, data: Data): void;
  mj_checkVel(model: Model, data: Data): void;
  mj_checkAcc(model: Model, data: Data): void;
  mj_fwdPosition(model: Model, data: Data): void;
  mj_addContact(model: Model, data: Data, contact: Contact): number;
  mj_makeConstraint(model: Model, data: Data): void;
  mj_projectConstraint(model: Model, data: Data): void;
  mj_fwdVelocity(model: Model, data: Data): void;
  mj_fwdActuation(model: Model, data: Data): void;
  mj_fwdAcceleration(model: Model, data: Data): void;
  mj_fwdConstraint(model: Model, data: Data): void;
  mj_Euler(model: Model, data: Data): void;
}
