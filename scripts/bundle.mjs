// Bundles the command line into dist/cli: main.js, worker.js and collector.js, which run start.js, work.js and collecting.js beside them with the code
// that V8 kept of them, and what only some commands need in chunks.
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { bundleLibrary } from "./bundle-api.mjs";
import { fileOf } from "./chunks.mjs";
import { writeLicences } from "./licences.mjs";
import { root } from "./project.mjs";

export const folder = join(root, "dist", "cli");

export async function bundleCommandLine() {
  rmSync(folder, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: {
      main: "src/cli/main.ts",
      start: "src/cli/start.ts",
      worker: "src/cli/worker/worker.ts",
      work: "src/cli/worker/work.ts",
      collector: "src/cli/worker/collector.ts",
      collecting: "src/cli/worker/collecting.ts",
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
  writeLicences(folder, "The command line", output);
  // V8 keeps the compiled code of scripts, not of ES modules.
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  chmodSync(join(folder, "main.js"), 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await bundleCommandLine();
  await bundleLibrary();
}
