import { invalidArgument } from "./errors.ts";
import { HostObject } from "./host-object.ts";
import type { Targets, TypeName } from "./targets.ts";

/** A call's arguments, checked as they are taken. Positions are 0-based. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    /** "Worksheet.getRange" */
    readonly member: string,
  ) {}

  get(position: number): unknown {
    return this.values[position];
  }

  has(position: number): boolean {
    const value = this.values[position];
    return value !== undefined && value !== null && value !== "";
  }

  text(position: number): string {
    const value = this.values[position];
    if (typeof value !== "string") throw invalidArgument(this.member);
    return value;
  }

  optionalText(position: number): string | null {
    return this.has(position) ? this.text(position) : null;
  }

  integer(position: number): number {
    const value = this.values[position];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(this.member);
    return value;
  }

  optionalInteger(position: number, otherwise: number): number {
    return this.has(position) ? this.integer(position) : otherwise;
  }

  flag(position: number, otherwise = false): boolean {
    const value = this.values[position];
    return typeof value === "boolean" ? value : otherwise;
  }

  object<N extends TypeName>(position: number, type: N): Targets[N] {
    const value = this.values[position];
    if (!(value instanceof HostObject) || value.type !== type) throw invalidArgument(this.member);
    return value.target as Targets[N];
  }

  isObject(position: number): boolean {
    return this.values[position] instanceof HostObject;
  }

  record(position: number): Readonly<Record<string, unknown>> {
    const value = this.values[position];
    if (typeof value !== "object" || value === null) throw invalidArgument(this.member);
    return value as Record<string, unknown>;
  }
}
