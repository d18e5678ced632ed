// Bundles the library into dist/api: index.js with what only some calls need in chunks, and the types that it speaks in, as
// the compiler wrote them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "rolldown";
import { writeLicences } from "./licences.mjs";
import { root } from "./project.mjs";

const folder = join(root, "dist", "api");
const modules = join(root, "dist", "modules");

/** Of a declaration file, which names its neighbours as the sources do. */
const specifier = /(?<=\bfrom "|\bimport\(")(\.[^"]+)\.ts(?=")/gu;

/** The declarations that `entry` needs, itself included. */
function declarationsOf(entry) {
  const found = new Set([entry]);
  for (const file of found)
    for (const [, path] of readFileSync(file, "utf8").matchAll(specifier))
      found.add(`${join(dirname(file), path)}.d.ts`);
  return [...found];
}

/** A reader of the package knows no sources: its declarations name what stands beside them. */
function writeTypes() {
  for (const file of declarationsOf(join(modules, "api", "index.d.ts"))) {
    const target = join(folder, "types", relative(modules, file));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(file, "utf8").replaceAll(specifier, "$1.js"));
  }
}

export async function bundleLibrary() {
  rmSync(folder, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: { index: "src/api/index.ts" },
    platform: "node",
    tsconfig: false,
    logLevel: "warn",
    output: {
      dir: folder,
      format: "esm",
      sourcemap: true,
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
    },
  });
  writeLicences(folder, "The library", output);
  writeTypes();
}
