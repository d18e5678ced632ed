import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { keepAtExit, keptCode } from "./kept-code.ts";

interface Bundled {
  exports: object;
}

type Require = (id: string) => unknown;
type Body = (exports: object, require: Require, module: Bundled, file: string, folder: string) => void;

const folder = dirname(fileURLToPath(import.meta.url));
const ofNode = createRequire(import.meta.url);
const loaded = new Map<string, Bundled>();

/** As Node wraps a CommonJS file. */
const before = "(function(exports,require,module,__filename,__dirname){";
const behind = "\n})";

/** Files are bundled with their content's hash in their name; the entries, which have none, are a few lines. */
const isNamedByContent = (name: string): boolean => /-[\w-]{8}\.js$/u.test(name);

/**
 * Runs a bundled CommonJS file of this folder, and those that it requires, with the code that V8 kept of them (`kept-code.ts`).
 * Node 20 keeps none itself, and compiling is a tenth of what checking a small sheet costs. Throws what the file throws.
 */
export function runBundled(name: string): object {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module: Bundled = { exports: {} };
  loaded.set(name, module);
  const file = join(folder, name);
  const body = compiled(name, file).runInThisContext() as Body;
  body(module.exports, (id) => (id.startsWith("./") ? runBundled(id.slice(2)) : ofNode(id)), module, file, folder);
  return module.exports;
}

function compiled(name: string, file: string): Script {
  const source = `${before}${readFileSync(file, "utf8")}${behind}`;
  const place = { filename: file, columnOffset: -before.length };
  if (!isNamedByContent(name)) return new Script(source, place);
  const kept = keptCode(folder, name);
  const script = new Script(source, kept === null ? place : { ...place, cachedData: kept });
  if (kept === null || script.cachedDataRejected === true) keepAtExit(folder, name, script);
  return script;
}
