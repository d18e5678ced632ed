// Bundles the command line into dist/cli: main.js and worker.js, which run start.js and work.js beside them with the code
// that V8 kept of them, and what only some commands need in chunks.
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { fileOf } from "./chunks.mjs";
import { root } from "./project.mjs";

export const folder = join(root, "dist", "cli");

/** The folder of the package that a bundled file is from; null for the project's own. */
const packageOf = (file) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(file)?.[1] ?? null;

const licenceFiles = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "License.md"];

function licenceOf(packageFolder) {
  const { name, version, license } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const file = licenceFiles.map((name) => join(packageFolder, name)).find((path) => existsSync(path));
  const text = file === undefined ? "" : `\n\n${readFileSync(file, "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}

/** Whose code the bundle carries, by which licences. */
function licences(output) {
  const files = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  const packages = [...new Set(files.map(packageOf).filter((found) => found !== null))].sort();
  return `The command line carries code of these packages.\n\n${packages.map(licenceOf).join(`\n\n${"-".repeat(60)}\n\n`)}\n`;
}

export async function bundleCommandLine() {
  rmSync(folder, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: {
      main: "src/cli/main.ts",
      start: "src/cli/start.ts",
      worker: "src/cli/worker/worker.ts",
      work: "src/cli/worker/work.ts",
    },
    platform: "node",
    preserveEntrySignatures: false,
    tsconfig: false,
    logLevel: "warn",
    output: {
      dir: folder,
      format: "cjs",
      sourcemap: true,
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: fileOf, debugName: "loaded together" }],
      },
    },
  });
  writeFileSync(join(folder, "THIRD-PARTY-LICENCES.txt"), licences(output));
  // V8 keeps the compiled code of scripts, not of ES modules.
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  chmodSync(join(folder, "main.js"), 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bundleCommandLine();
