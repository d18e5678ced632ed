import type { HostContext } from "../host-context.ts";
import { typeNamed } from "../types/registry.ts";
import { invalidArgument } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import { camelCase } from "./names.ts";
import type { QueryInfo } from "./wire.ts";

/** How keys are written: PascalCase for `load`, camelCase for `retrieve`. */
export interface Naming {
  readonly key: (name: string) => string;
  readonly items: string;
}

export const loadNaming: Naming = { key: (name) => name, items: "_Items" };
export const retrieveNaming: Naming = { key: camelCase, items: "items" };

/** What Instantiate answers of an object: its identity and, once kept, its reference; null for a null object. */
export function identity(object: HostObject): Record<string, unknown> | null {
  if (object.type === null) return null;
  return {
    ...typeNamed(object.type).spec.identity?.(object.target),
    ...(object.referenceId === null ? {} : { _ReferenceId: object.referenceId }),
  };
}

/** Reads the selected members ("values", "format/fill/color", "*"; for collections, of each item). */
export function load(
  object: HostObject,
  query: QueryInfo,
  naming: Naming,
  host: HostContext,
): Record<string, unknown> | null {
  if (object.type === null) return null;
  const { target } = object;
  const type = typeNamed(object.type);
  const result: Record<string, unknown> = { ...identity(object) };
  const ofChildren = new Map<string, string[]>();
  const ofItems: string[] = [];
  const select = query.Select ?? [];
  let everything = select.length === 0;
  for (const path of select) {
    const [head = "", ...rest] = path.split(/[/.]/);
    const key = head.toLowerCase();
    const scalar = type.scalars.get(key);
    if (head === "*") {
      if (type.spec.collection) ofItems.push("*");
      else everything = true;
    } else if (scalar && rest.length === 0) {
      result[naming.key(scalar.name)] = scalar.scalar.get(target, host);
    } else if (type.navigations.has(key)) {
      const inner = ofChildren.get(key) ?? [];
      inner.push(rest.length === 0 ? "*" : rest.join("/"));
      ofChildren.set(key, inner);
    } else if (type.spec.collection) {
      ofItems.push(path);
    } else if (key !== "_referenceid") {
      throw invalidArgument(`${type.name}.${head}`, `not implemented: ${type.name}.${head}`);
    }
  }
  if (everything && !type.spec.collection) {
    for (const { name, scalar } of type.scalars.values()) result[naming.key(name)] = scalar.get(target, host);
  }
  for (const [key, inner] of ofChildren) {
    const navigation = type.navigations.get(key)!;
    result[naming.key(navigation.name)] = load(navigation.open(target, host), { Select: inner }, naming, host);
  }
  if (type.spec.collection) {
    const from = query.Skip ?? 0;
    const to = query.Top === undefined ? undefined : from + query.Top;
    result[naming.items] = type.spec.collection
      .items(target, host)
      .slice(from, to)
      .map((item) => load(item, { Select: ofItems }, naming, host));
  }
  return result;
}
