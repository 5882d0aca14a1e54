// A mistake of the person or a part that is missing, told in one line; the counterpart of vla_core/errors.py.

export class Mistake extends Error {}
