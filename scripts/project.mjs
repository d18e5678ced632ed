// The project's folder, and its own programs as child processes.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the script with one clear line on a Node that is too old. */
export function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 20) return;
  console.error(`Jisseki needs Node.js 20 or newer; this is ${process.versions.node}. https://nodejs.org/`);
  process.exit(1);
}

/** Path of a file that a package's "bin" names; packages' own scripts run the same on every platform. */
function binOf(packageName, bin) {
  const manifest = join(root, "node_modules", packageName, "package.json");
  const entry = createRequire(import.meta.url)(manifest).bin;
  return join(dirname(manifest), typeof entry === "string" ? entry : entry[bin]);
}

/** Runs a package's program; the exit status (1 where it could not start). */
export function run(packageName, bin, args, options = {}) {
  return (
    spawnSync(process.execPath, [binOf(packageName, bin), ...args], { cwd: root, stdio: "inherit", ...options })
      .status ?? 1
  );
}
