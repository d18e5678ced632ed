// npm run bench: how long reading, checking and reporting take, as ratios against a peer in the same run.
// usage: npm run bench -- [--rows 100000] [--rounds 3] [--reading] [--start]
// --reading: nothing but reading; --start: nothing but what a command costs that has little to do, against bare node.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildCommandLine, commandLine } from "../../scripts/build.mjs";
import { installDependencies } from "../../scripts/dependencies.mjs";
import { root } from "../../scripts/project.mjs";
import { startLines } from "./start.mjs";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    rounds: { type: "string", default: "3" },
    reading: { type: "boolean", default: false },
    start: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
const rounds = Number(values.rounds);

/** One work in a process of its own; memory is the whole process's peak. */
function measure(name, file) {
  const child = spawnSync(process.execPath, [join(root, "tests", "bench", "measure.mjs"), name, file], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

/** A whole command, file to file. */
function command(args) {
  const began = performance.now();
  const child = spawnSync(
    process.execPath,
    ["--import", pathToFileURL(join(root, "tests", "bench", "usage.mjs")).href, commandLine, ...args],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  const seconds = (performance.now() - began) / 1000;
  if (child.status !== 0 && child.status !== 1) throw new Error(child.stderr);
  return { seconds, ...JSON.parse(/^measured (.*)$/mu.exec(child.stderr)?.[1] ?? "{}") };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const summary = (runs) => ({
  seconds: median(runs.map((run) => run.seconds)),
  cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
  peakMegabytes: Math.max(...runs.map((run) => run.peakMegabytes)),
});

if (!installDependencies() || buildCommandLine() !== 0) process.exit(1);
for (const line of startLines(commandLine)) console.log(line);
if (values.start) process.exit();
const { writeLargeWorkbook } = await import("../../scripts/samples/large.mjs");
const folder = mkdtempSync(join(tmpdir(), "jisseki-bench-"));
try {
  const file = join(folder, "large.xlsx");
  await writeLargeWorkbook(file, rows);
  console.log(
    `${rows} rows x 7 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB, median of ${rounds} interleaved rounds, Node ${process.version}`,
  );
  const reading = {
    "@e965/xlsx reads": () => measure("read-sheetjs", file),
    "Jisseki reads": () => measure("read-jisseki", file),
    "@e965/xlsx, all texts": () => measure("show-sheetjs", file),
    "Jisseki, all texts": () => measure("show-jisseki", file),
  };
  const commands = {
    "jisseki check --json": () =>
      command(["check", file, "--json", "--fail-on", "never", "--out", join(folder, "out.json")]),
    "jisseki report": () => command(["report", file, "--out", join(folder, "out.xlsx")]),
  };
  const works = values.reading ? reading : { ...reading, ...commands };
  const runs = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of Object.entries(works)) runs[name].push(work());
  const peer = summary(runs["@e965/xlsx reads"]);
  for (const [ours, theirs] of [
    ["Jisseki reads", "@e965/xlsx reads"],
    ["Jisseki, all texts", "@e965/xlsx, all texts"],
  ])
    if (runs[ours][0].found !== runs[theirs][0].found)
      throw new Error(`${ours} and ${theirs} differ in what they find`);
  for (const [name, results] of Object.entries(runs)) {
    const { seconds, cpuSeconds, peakMegabytes } = summary(results);
    const ratio = (cpuSeconds / peer.cpuSeconds).toFixed(2).padStart(6);
    console.log(
      `${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s  ${cpuSeconds.toFixed(2).padStart(7)} s processor  ${ratio} x peer  ${peakMegabytes.toFixed(0).padStart(6)} MB peak`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
