import type { Targets, TypeName } from "./targets.ts";

/** An object of the batch: its class by name, so that classes can lead to each other, and what it stands for. */
export class HostObject {
  /** Set once the client asked to keep it beyond the batch. */
  referenceId: string | null = null;
  constructor(
    /** null: what an …OrNullObject method answers when there is nothing. */
    readonly type: TypeName | null,
    readonly target: unknown,
  ) {}
}

export const object = <N extends TypeName>(type: N, target: Targets[N]): HostObject => new HostObject(type, target);

export const nullObject: HostObject = new HostObject(null, null);
