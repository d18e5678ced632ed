// What commands cost that have little to do, as ratios against `node -e 0` in the same rounds: most of it is loading.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/project.mjs";

const rounds = 9;
const sample = join(root, "samples", "就労支援事業_令和4年度.xlsx");

const timed = "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null";

/** Processor seconds, user and system, of one process with all its threads: by bash, which counts in milliseconds. */
function processorSeconds(args) {
  const child = spawnSync("bash", ["-c", timed, "bash", process.execPath, ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", FORCE_COLOR: "0" },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const [user, system] = child.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return user + system;
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** A line a command; none where there is no bash to count by. */
export function startLines(commandLine) {
  if (spawnSync("bash", ["--version"]).status !== 0) return [];
  const works = {
    "node -e 0": ["-e", "0"],
    "jisseki --version": [commandLine, "--version"],
    "jisseki check": [commandLine, "check", sample],
    "jisseki check --json": [commandLine, "check", sample, "--json"],
  };
  const runs = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(works)) runs[name].push(processorSeconds(args));
  const bare = median(runs["node -e 0"]);
  return Object.entries(runs).map(([name, seconds]) => {
    const ratio = (median(seconds) / bare).toFixed(2).padStart(6);
    return `${name.padEnd(22)} ${median(seconds).toFixed(3).padStart(7)} s processor  ${ratio} x bare node`;
  });
}
