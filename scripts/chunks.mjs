// Which of the command line's modules come in one file: what is always loaded together, as each file costs its finding,
// opening and linking, all of them together as much as compiling what is in them.
import { join } from "node:path";
import { root } from "./project.mjs";

const cli = (path) => join(root, "src", "cli", path);

/** What `file` brings with it, itself included, but for what it loads only when it is called for. */
function broughtBy(file, graph) {
  const found = new Set([file]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

const both = (one, other) => new Set([...one].filter((id) => other.has(id)));

const without = (id, set) => new Set([...set].filter((other) => other !== id));

function fileNames(graph) {
  const by = (path) => broughtBy(cli(path), graph);
  return [
    // --version needs nothing else; a thread needs no version to start.
    ["version", by("version.ts")],
    ["boot", by("compiled/run-bundled.ts")],
    ["common", both(by("start.ts"), by("worker/work.ts"))],
    // What every language has of the rest: the thread that only waits for a worker speaks too.
    ["words", both(by("../messages/ja.ts"), by("../messages/en.ts"))],
    // Not the entry itself: its file bears no hash of what is in it, and V8's code is kept by that.
    ["start", without(cli("start.ts"), by("start.ts"))],
    ["reading", both(by("commands/check.ts"), by("commands/parse.ts"))],
    ["check", by("commands/check.ts")],
    ["table", by("output/overview.ts")],
    ["json", by("output/results-json.ts")],
  ];
}

let names = null;

/** The name of the file that a module goes into; null where the bundler may choose. */
export function fileOf(id, graph) {
  names ??= fileNames(graph);
  if (id.includes("rolldown/runtime")) return "common";
  return names.find(([, modules]) => modules.has(id))?.[0] ?? null;
}
