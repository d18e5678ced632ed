// What commands cost that have little to do, as ratios against `node -e 0` in the same rounds: most of it is loading.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { commandLine } from "../../scripts/build.mjs";
import { root } from "../../scripts/project.mjs";
import { median, ratio } from "./ratios.mjs";
import { shown, tableLines } from "./table.mjs";

/** So short that chance weighs more than in the other sections. */
const leastRounds = 9;
const sample = join(root, "samples", "就労支援事業_令和4年度.xlsx");
const bare = "node -e 0";
const works = {
  [bare]: ["-e", "0"],
  "jisseki --version": [commandLine, "--version"],
  "jisseki check": [commandLine, "check", sample],
  "jisseki check --json": [commandLine, "check", sample, "--json"],
};

const timed = "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null";

/**
 * Processor seconds, user and system, of one process with all its threads: by bash, which counts in milliseconds and,
 * unlike usage.mjs, adds nothing to what is loaded.
 */
function processorSeconds(args) {
  const child = spawnSync("bash", ["-c", timed, "bash", process.execPath, ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", FORCE_COLOR: "0" },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const [user, system] = child.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return user + system;
}

export function benchStart({ rounds }, print) {
  if (spawnSync("bash", ["--version"]).status !== 0) {
    print(["", "starts are left out: there is no bash to count their processor time"]);
    return;
  }
  const runs = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < Math.max(leastRounds, rounds); round += 1)
    for (const [name, args] of Object.entries(works)) runs[name].push(processorSeconds(args));
  const base = median(runs[bare]);
  print([
    "",
    ...tableLines(
      ["starts", "processor s", `x ${bare}`],
      Object.entries(runs).map(([name, seconds]) => [
        name,
        shown(median(seconds), 3),
        shown(ratio(median(seconds), base), 2),
      ]),
    ),
  ]);
}
