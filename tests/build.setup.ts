import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Brings dist/ up to date once a run, so that no test passes on yesterday's program. */
export function setup(): void {
  const script = fileURLToPath(new URL("../scripts/build.mjs", import.meta.url));
  const built = spawnSync(process.execPath, [script], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
}
