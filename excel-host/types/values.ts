import { invalidArgument } from "../richapi/errors.ts";
import type { Scalar } from "../richapi/host-type.ts";

/** "#rrggbb" in Excel's upper case; HTML colour names are not taken here. */
export function colour(value: unknown, member: string): string {
  if (typeof value !== "string" || !/^#?[0-9a-f]{6}$/i.test(value)) throw invalidArgument(member);
  return (value.startsWith("#") ? value : `#${value}`).toUpperCase();
}

/** A property that is one plain field of a model without protection of its own (parts of charts, tables). */
export function field<T extends object, K extends keyof T>(
  key: K,
  check?: (value: unknown, member: string) => T[K],
): Scalar<T> {
  return {
    get: (target) => target[key],
    set: (target, value, host, member) => {
      host.guard.workbookChange(member);
      target[key] = check ? check(value, member) : (value as T[K]);
      host.changed();
    },
  };
}

export function oneOf<V extends string>(...allowed: readonly V[]): (value: unknown, member: string) => V {
  return (value, member) => {
    if (!allowed.includes(value as V)) throw invalidArgument(member);
    return value as V;
  };
}

export function text(value: unknown, member: string): string {
  if (typeof value !== "string") throw invalidArgument(member);
  return value;
}

export function number(value: unknown, member: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(member);
  return value;
}

export function flag(value: unknown, member: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(member);
  return value;
}
