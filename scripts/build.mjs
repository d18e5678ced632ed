// Builds the command line into dist/cli and the library into dist/api. The compiler says first whether its types hold; it knows by itself what is stale.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./project.mjs";

export const commandLine = join(root, "dist", "cli", "main.js");

/** The exit status of the compiler, or of the bundler. */
export function buildCommandLine() {
  const status = run("typescript", "tsc", ["-b", "src/cli", "src/api"]);
  if (status !== 0) return status;
  return spawnSync(process.execPath, [join(root, "scripts", "bundle.mjs")], { stdio: "inherit" }).status ?? 1;
}

/** Removes what was built, so that nothing of a file since renamed gets into a package. */
const clean = () => rmSync(join(root, "dist"), { recursive: true, force: true });

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const preparing = process.argv.includes("--prepare");
  if (preparing && !existsSync(join(root, "node_modules", "typescript"))) {
    // npm ci --omit=dev runs prepare too; there is nothing to build with, and nothing is wrong.
    console.error("jisseki: the compiler is not installed (--omit=dev), so the command line was not built.");
  } else {
    if (preparing) clean();
    process.exitCode = buildCommandLine();
  }
}
