import type { HostContext } from "../host-context.ts";
import { typeNamed } from "../types/registry.ts";
import { Arguments } from "./arguments.ts";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "./errors.ts";
import { HostObject, nullObject, object } from "./host-object.ts";
import type { HostType } from "./host-type.ts";
import { identity, load, loadNaming, retrieveNaming } from "./load.ts";
import {
  ActionType,
  type ArgumentInfo,
  isRelease,
  ObjectPathType,
  type WireAction,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from "./wire.ts";

/** What the client makes with `new`: services of the add-in's own life, beside the workbook. */
const services = ["Microsoft.AppRuntime.AppRuntimeService", "Microsoft.InternalService.AddinInternalService"] as const;

function serviceNamed(name: string | undefined): (typeof services)[number] {
  const found = services.find((service) => service === name);
  if (found === undefined) throw notImplemented(`new ${name}`);
  return found;
}

/** null for a null object. */
const typeOf = ({ type }: HostObject): HostType | null => (type === null ? null : typeNamed(type));

/** One request: its object paths resolved on demand, its actions run in order until one fails. */
export class Batch {
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly request: WireRequest,
    private readonly host: HostContext,
  ) {}

  run(): WireResponse {
    const release = isRelease(this.request);
    const response: WireResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        else if (!release) this.host.faults.beforeAction(index, this.memberOf(action));
        response.Results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          HttpStatusCode: error.status,
          ActionIndex: index,
        };
        break;
      }
    }
    return response;
  }

  /** What the action is about to touch, e.g. "Range.values" or "WorksheetCollection.add"; for faults and traces. */
  private memberOf(action: WireAction): string {
    if (action.ActionType === ActionType.instantiate) {
      const path = this.path(action.ObjectPathId);
      return path.Name === undefined || path.Name === "" ? "Workbook" : `instantiate ${path.Name}`;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.query:
      case ActionType.queryAsJson:
        return `load ${object.type ?? "null"}`;
      default:
        return typeOf(object)?.member(action.Name) ?? `null.${action.Name}`;
    }
  }

  private act(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identity(object);
      case ActionType.query:
        return load(object, action.QueryInfo ?? {}, loadNaming, this.host);
      case ActionType.queryAsJson:
        return load(object, action.QueryInfo ?? {}, retrieveNaming, this.host);
      case ActionType.method: {
        if (object === nullObject) return { _IsNull: true };
        const value = this.call(object, action.Name, action.ArgumentInfo);
        return value instanceof HostObject ? identity(value) : value;
      }
      case ActionType.setProperty:
        if (object !== nullObject) this.set(object, action.Name, this.values(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        if (object !== nullObject) {
          for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        }
        return null;
      default:
        throw notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  private path(id: number): WirePath {
    const path = this.request.ObjectPaths?.[id];
    if (!path) throw new HostError("InvalidObjectPath", `Unknown object path ${id}`, "ObjectPath");
    return path;
  }

  private resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const object = this.open(this.path(id));
    this.resolved.set(id, object);
    return object;
  }

  private open(path: WirePath): HostObject {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return object("Workbook", this.host.workbook);
      case ObjectPathType.newObject:
        return object(serviceNamed(path.Name), null);
      case ObjectPathType.nullObject:
        return nullObject;
      case ObjectPathType.referenceId: {
        const object = this.host.references.get(path.Name);
        if (!object) throw itemNotFound("_reference");
        return object;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    const type = typeOf(parent);
    if (!type) return nullObject;
    switch (path.ObjectPathType) {
      case ObjectPathType.property: {
        const navigation = type.navigations.get(path.Name.toLowerCase());
        if (!navigation) throw notImplemented(type.member(path.Name));
        return navigation.open(parent.target, this.host);
      }
      case ObjectPathType.method: {
        this.host.faults.beforeAction(-1, type.member(path.Name));
        const value = this.call(parent, path.Name, path.ArgumentInfo);
        if (!(value instanceof HostObject)) throw notImplemented(type.member(path.Name));
        return value;
      }
      case ObjectPathType.indexer: {
        const item = type.spec.collection?.item;
        if (!item) throw notImplemented(type.member("GetItem"));
        const args = new Arguments(this.values(path.ArgumentInfo), type.member("GetItem"));
        return item(parent.target, args, this.host);
      }
      default:
        throw notImplemented(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const type = typeOf(object)!;
    const member = type.member(name);
    const args = new Arguments(this.values(info), member);
    if (name === "_KeepReference") return this.host.references.keep(object);
    if (name === "GetItem" && type.spec.collection?.item) {
      return type.spec.collection.item(object.target, args, this.host);
    }
    const method = type.spec.methods?.[name];
    if (!method) throw notImplemented(member);
    return method(object.target, args, this.host);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const type = typeOf(object)!;
    const member = type.member(name);
    const found = type.scalars.get(name.toLowerCase());
    if (!found) throw notImplemented(member);
    if (!found.scalar.set) throw invalidArgument(member, "The property is read-only.");
    found.scalar.set(object.target, value, this.host, member);
  }

  /** Arguments with the references among them replaced by the objects they stand for. */
  private values(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    if (!references) return values;
    return values.map((value, position) => {
      const reference = references[position];
      if (typeof reference === "number") return reference === 0 ? value : this.resolve(reference);
      if (reference === undefined || !Array.isArray(value)) return value;
      return value.map((inner: unknown, at) => (reference[at] ? this.resolve(reference[at]) : inner));
    });
  }
}
