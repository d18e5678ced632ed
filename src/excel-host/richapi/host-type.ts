import type { Host } from "../host.ts";
import { camelCase } from "./names.ts";
import type { Arguments } from "./arguments.ts";

/** A property that `load` reads; without `set` it is read-only. Names are PascalCase, as on the wire. */
export interface Scalar<T> {
  get(target: T, host: Host): unknown;
  set?(target: T, value: unknown, host: Host, member: string): void;
}

export interface Collection<T> {
  items(target: T, host: Host): readonly HostObject[];
  /** `getItem`, and the indexer that the client uses once it knows an item's id. */
  item?(target: T, args: Arguments, host: Host): HostObject;
}

/** What one Excel class can do here. Whatever is not in it answers "not implemented". */
export interface HostTypeSpec<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, host: Host) => HostObject>>;
  /** Returns a HostObject, plain JSON, or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => unknown>>;
  readonly collection?: Collection<T>;
  /** What Instantiate answers, e.g. `{ Id }` for a sheet. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
}

export class HostType<T = unknown> {
  readonly scalars: ReadonlyMap<string, { readonly name: string; readonly scalar: Scalar<T> }>;
  readonly navigations: ReadonlyMap<string, { readonly name: string; readonly open: (target: T, host: Host) => HostObject }>;

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

  of(target: T): HostObject {
    return new HostObject(this as HostType, target);
  }

  /** "Worksheet.tabColor": how errors and fault filters name a member. */
  member(name: string): string {
    return `${this.name}.${camelCase(name)}`;
  }
}

/** An object of the batch: its class and what it stands for in the workbook. */
export class HostObject {
  /** Set once the client asked to keep it beyond the batch. */
  referenceId: string | null = null;
  constructor(
    readonly type: HostType,
    readonly target: unknown,
  ) {}
}

/** What an …OrNullObject method answers when there is nothing. */
export const nullObject: HostObject = new HostObject(new HostType("null", {}), null);

/** Declares a type; every one stands in its own file under types/. */
export const hostType = <T>(name: string, spec: HostTypeSpec<T>): HostType<T> => new HostType(name, spec);
