import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { HostType } from "../../excel-host/richapi/host-type.ts";

interface ClientClass {
  readonly scalars: ReadonlyMap<string, { readonly settable: boolean }>;
  readonly navigations: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly collection: boolean;
}

interface ClientPrototype {
  readonly _className?: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** The classes of unmodified office.js, as they describe themselves. */
function clientClasses(): ReadonlyMap<string, ClientClass> {
  const dist = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
    "dist",
  );
  const document = {
    readyState: "loading",
    addEventListener: () => {},
    getElementById: () => null,
    createElement: () => ({}),
    getElementsByTagName: () => [],
  };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    Promise,
    document,
    Office: {},
    Microsoft: {},
    navigator: { userAgent: "" },
    location: { href: "", hash: "", search: "" },
    addEventListener: () => {},
  };
  window["window"] = window;
  vm.createContext(window);
  vm.runInContext(readFileSync(path.join(dist, "excel-web-16.00.js"), "utf8"), window);
  const classes = new Map<string, ClientClass>();
  for (const constructor of Object.values(window["Excel"] as Record<string, unknown>)) {
    if (typeof constructor !== "function") continue;
    const prototype = constructor.prototype as ClientPrototype;
    if (!("_className" in prototype) || prototype._className === undefined) continue;
    const settable = prototype._scalarPropertyUpdateable ?? [];
    classes.set(prototype._className, {
      scalars: new Map(
        (prototype._scalarPropertyOriginalNames ?? []).map((name, at) => [name, { settable: settable[at] === true }]),
      ),
      navigations: new Set((prototype._navigationPropertyNames ?? []).map((name) => name.toLowerCase())),
      methods: new Set(Object.getOwnPropertyNames(prototype).map((name) => name.toLowerCase())),
      collection: prototype._isCollection === true,
    });
  }
  return classes;
}

/** What the client sends under another name than its class says. */
const wireNames = new Set(["Worksheet.Gridlines", "Worksheet.Headings"]);

const folder = new URL("../../excel-host/types/", import.meta.url);
const modules = await Promise.all(
  readdirSync(folder).map(async (file) => ({
    file,
    exports: Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>),
  })),
);
const types = modules.flatMap(({ file, exports }) =>
  exports.filter((value) => value instanceof HostType).map((type) => ({ file, type, name: type.name })),
);
const classes = clientClasses();

describe("the stand-in's members against those of unmodified office.js", () => {
  it("covers every type file with one type each", () => {
    const perFile = modules.map(({ exports }) => exports.filter((value) => value instanceof HostType).length);
    expect(Math.max(...perFile)).toBe(1);
    expect(types.length).toBeGreaterThan(50);
  });

  const excel = types.filter(({ name }) => !name.startsWith("Microsoft."));

  it.each(excel)("$name is a class of the client, and so are its members", ({ type, name }) => {
    const known = classes.get(name)!;
    expect(known, name).toBeDefined();
    expect(known.collection).toBe(type.spec.collection !== undefined);
    const own = (members: object | undefined): string[] =>
      Object.keys(members ?? {}).filter((key) => !wireNames.has(`${name}.${key}`));
    for (const key of own(type.spec.scalars)) {
      expect(known.scalars.has(key), `property ${name}.${key}`).toBe(true);
      const settable = type.spec.scalars![key]!.set !== undefined;
      if (settable) expect(known.scalars.get(key)!.settable, `${name}.${key} may be set`).toBe(true);
    }
    for (const key of own(type.spec.navigations))
      expect(known.navigations.has(key.toLowerCase()), `object ${name}.${key}`).toBe(true);
    for (const key of own(type.spec.methods))
      expect(known.methods.has(key.toLowerCase()), `method ${name}.${key}`).toBe(true);
  });

  it("would notice a member that the client does not have", () => {
    expect(classes.get("Range")!.scalars.has("Value2")).toBe(false);
    expect(classes.get("Range")!.scalars.get("Address")!.settable).toBe(false);
    expect(classes.get("Range")!.scalars.get("Values")!.settable).toBe(true);
  });
});
