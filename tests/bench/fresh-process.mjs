// Works in processes of their own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/project.mjs";
import { outcomeOf } from "./outcome.mjs";

const folder = join(root, "tests", "bench");
const usage = pathToFileURL(join(folder, "usage.mjs")).href;
const longest = 30 * 60 * 1000;

/** What a script costs with these arguments, from its start to its end. */
export const measured = (script, args) =>
  outcomeOf(
    spawnSync(process.execPath, ["--import", usage, script, ...args], {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      timeout: longest,
      killSignal: "SIGTERM",
    }),
  );

/** A script of this folder, what it prints as JSON. Throws where it fails. */
export function printed(script, args) {
  const child = spawnSync(process.execPath, [join(folder, script), ...args], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${script}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

export const benchScript = (name) => join(folder, name);
