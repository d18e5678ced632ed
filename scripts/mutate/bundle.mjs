// Test files and all that they import as one script, some source files of it instrumented.
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "../project.mjs";
import { countTurns } from "./loops.mjs";

const entry = "mutation:tests";

/** What stands outside: the harness gives it to the script. */
const outside = /^(?:vitest|fast-check|node:.*)$/u;

/** What a test before it asked must not answer for a mutant. */
const remembering = join(root, "src", "domain", "remembering.ts");
const byShape = join(root, "src", "domain", "by-shape.ts");

/** Modules know their own place; in one script they are told it. */
const placed = (code, id) =>
  code
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
    .replaceAll("import.meta.dirname", JSON.stringify(join(id, "..")));

/**
 * A CommonJS script: `require` gives vitest and Node's modules, `__mutant(id)` says whether a mutant is wanted,
 * `__pattern` gives regular expressions, `__turn()` is told of each turn of a loop in src/ and `sources`. It exports `files`:
 * functions that load a test file each, in order. Files are paths from the root; `sources` maps some to what stands in
 * their place.
 */
export async function bundle(testFiles, sources) {
  const pathFromRoot = (id) => relative(root, id).split(sep).join("/");
  const { output } = await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [
      {
        name: "mutation",
        enforce: "pre",
        resolveId: (id) => (id === entry ? `\0${entry}` : outside.test(id) ? { id, external: true } : null),
        load: (id) => {
          const source = sources.get(pathFromRoot(id));
          if (source !== undefined) return source;
          if (id === remembering) return "export const remembering = (answer) => answer;";
          if (id === byShape)
            return "export const shapeOf = () => null; export const rememberingByShape = (answer) => answer;";
          if (id !== `\0${entry}`) return null;
          return `export const files = [${testFiles.map((test) => `() => import(${JSON.stringify(join(root, test))})`)}];`;
        },
        transform: (code, id) => {
          const path = pathFromRoot(id);
          if (sources.has(path) || path.startsWith("src/")) return countTurns(path, code);
          return code.includes("import.meta.") ? placed(code, id) : null;
        },
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: "node20",
      rolldownOptions: { input: entry, treeshake: false, output: { format: "cjs", codeSplitting: false } },
    },
  });
  return output[0].code;
}
