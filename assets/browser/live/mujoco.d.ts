// The part of MuJoCo's WebAssembly module (@mujoco/mujoco) that is used here. Its arrays are views of its memory:
// they are asked for anew each time, because the memory moves when it grows.

export interface Model {
  readonly nbody: number;
  readonly nsite: number;
  readonly opt: { disableflags: number; readonly timestep: number };
  readonly body_pos: Float64Array;
  readonly site_pos: Float64Array;
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
  readonly site_xpos: Float64Array;
  readonly efc_force: Float64Array;
  readonly contact: { size(): number; get(index: number): Contact; delete(): void };
  delete(): void;
}

export interface MuJoCo {
  MjModel: { from_xml_string(text: string): Model };
  MjData: new (model: Model) => Data;
  mj_name2id(model: Model, type: number, name: string): number;
  mj_id2name(model: Model, type: number, id: number): string;
  mj_resetData(model: Model, data: Data): void;
  mj_forward(model: Model, data: Data): void;
  mj_step(model: Model, data: Data): void;
  mj_versionString(): string;
}
