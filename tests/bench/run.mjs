// npm run bench: what reading, checking and reporting cost, as ratios against others in the same run. See --help.
import { buildCommandLine } from "../../scripts/build.mjs";
import { installDependencies } from "../../scripts/dependencies.mjs";
import { ArgumentError, help, readArguments } from "./arguments.mjs";
import { bundleReader } from "./bundle-reader.mjs";
import { installPeers } from "./install-peers.mjs";
import { loadAverage, machineLines } from "./machine.mjs";
import { recheckLines } from "./recheck.mjs";
import { benchSheets } from "./sheets.mjs";
import { benchStart } from "./start.mjs";
import { benchTexts } from "./texts.mjs";

const print = (lines) => {
  for (const line of lines) console.log(line);
};

function bench(asked) {
  const wanted = (...sections) => sections.some((section) => asked.only.includes(section));
  const peersMissing = wanted("reading", "texts") ? installPeers() : null;
  const all = { ...asked, peersMissing };
  print([
    ...machineLines(),
    `median of ${asked.rounds} rounds that take turns (starts: at least 9), each in a fresh process`,
  ]);
  if (peersMissing !== null) print([peersMissing]);
  if (wanted("start")) benchStart(all, print);
  if (wanted("texts")) benchTexts(all, print);
  if (wanted("reading", "commands")) benchSheets(all, print);
  if (wanted("commands")) print(recheckLines(all));
  print(["", `load average at the end: ${loadAverage()}`]);
}

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) print([help]);
  else if (!installDependencies() || buildCommandLine() !== 0) process.exitCode = 1;
  else {
    await bundleReader();
    bench(asked);
  }
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`${error.message}\nnpm run bench -- --help lists the options`);
  process.exitCode = 2;
}
