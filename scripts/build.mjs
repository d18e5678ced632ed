// Builds what the command line needs into dist/. tsc -b knows by itself what is stale.
import { chmodSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./project.mjs";

export const commandLine = join(root, "dist", "cli", "main.js");

/** The exit status of the compiler. */
export function buildCommandLine() {
  const status = run("typescript", "tsc", ["-b", "src/cli"]);
  if (status === 0) chmodSync(commandLine, 0o755);
  return status;
}

/** Removes what was built, so that nothing of a file since renamed gets into a package. */
function clean() {
  for (const folder of ["domain", "messages", "workbook", "xlsx", "cli"]) {
    rmSync(join(root, "dist", folder), { recursive: true, force: true });
    rmSync(join(root, "dist", ".tsbuildinfo", `${folder}.tsbuildinfo`), { force: true });
  }
}

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
