import type { HostContext } from "../host-context.ts";
import type { Arguments } from "./arguments.ts";
import type { HostObject } from "./host-object.ts";
import { camelCase } from "./names.ts";
import type { Targets, TypeName } from "./targets.ts";

/** A property that `load` reads; without `set` it is read-only. Names are PascalCase, as on the wire. */
export interface Scalar<T> {
  get(target: T, host: HostContext): unknown;
  set?(target: T, value: unknown, host: HostContext, member: string): void;
}

export interface Collection<T> {
  items(target: T, host: HostContext): readonly HostObject[];
  /** `getItem`, and the indexer that the client uses once it knows an item's id. */
  item?(target: T, args: Arguments, host: HostContext): HostObject;
}

/** What one Excel class can do here. Whatever is not in it answers "not implemented". */
export interface HostTypeSpec<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, host: HostContext) => HostObject>>;
  /** Returns a HostObject, plain JSON, or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, host: HostContext) => unknown>>;
  readonly collection?: Collection<T>;
  /** What Instantiate answers, e.g. `{ Id }` for a sheet. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
}

export class HostType<T = unknown> {
  readonly scalars: ReadonlyMap<string, { readonly name: string; readonly scalar: Scalar<T> }>;
  readonly navigations: ReadonlyMap<
    string,
    { readonly name: string; readonly open: (target: T, host: HostContext) => HostObject }
  >;

  constructor(
    readonly name: string,
    readonly spec: HostTypeSpec<T>,
  ) {
    this.scalars = new Map(
      Object.entries(spec.scalars ?? {}).map(([key, scalar]) => [key.toLowerCase(), { name: key, scalar }]),
    );
    this.navigations = new Map(
      Object.entries(spec.navigations ?? {}).map(([key, open]) => [key.toLowerCase(), { name: key, open }]),
    );
  }

  /** "Worksheet.tabColor": how errors and fault filters name a member. */
  member(name: string): string {
    return `${this.name}.${camelCase(name)}`;
  }
}

/** Declares a type; every one stands in its own file under types/. */
export const hostType = <N extends TypeName>(name: N, spec: HostTypeSpec<Targets[N]>): HostType<Targets[N]> =>
  new HostType(name, spec);
