// What is done with a sheet, each a process of its own.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { commandLine } from "../../scripts/build.mjs";
import { benchScript, measured } from "./fresh-process.mjs";

/** Everything is compared with what this one costs. */
export const peer = "@e965/xlsx reads";

const reading = (way, finds) => (file, sheet) => {
  const outcome = measured(benchScript("read.mjs"), [way, file]);
  const wanted = finds === undefined ? outcome.found : sheet[finds];
  if (outcome.failure !== undefined || outcome.found === wanted) return outcome;
  return { failure: `reads something else: finds ${outcome.found} of ${wanted}` };
};
function command(args, name) {
  return (file) => {
    const out = join(dirname(file), name);
    // A report reads the one that it replaces: what an earlier round left would be measured too.
    rmSync(out, { force: true });
    return measured(commandLine, [...args, file, "--fail-on", "never", "--out", out]);
  };
}

const readings = {
  [peer]: reading("sheetjs", "bottom"),
  "@e965/xlsx, all texts": reading("sheetjs-texts", "filled"),
};
const otherReadings = {
  "exceljs streams": reading("exceljs", "bottom"),
  "read-excel-file reads": reading("read-excel-file", "bottom"),
  "hucre reads": reading("hucre", "bottom"),
};
const ownReadings = {
  "zlib inflates": reading("zlib"),
  "Jisseki reads": reading("jisseki", "bottom"),
  "Jisseki, all texts": reading("jisseki-texts", "filled"),
};
const commands = {
  "check --json": command(["check", "--json"], "out.json"),
  "check --json, edition 1": command(["check", "--json", "--json-edition", "1"], "out-1.json"),
  report: command(["report"], "out.xlsx"),
};

/** By name, in the order of the table; none where nothing is asked of this kind of sheet. */
export function worksFor({ only, kind, peersMissing }) {
  const judging = only.includes("commands") && kind !== "inline" ? commands : {};
  if (only.includes("reading"))
    return { ...readings, ...(peersMissing === null ? otherReadings : {}), ...ownReadings, ...judging };
  return judging === commands ? { [peer]: readings[peer], ...commands } : {};
}
