// npm run picture: draws the summary page of the sample's report as LibreOffice prints it, for the README.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildCommandLine, commandLine } from "./build.mjs";
import { findCalc, findProgram } from "./programs.mjs";
import { root } from "./project.mjs";

const soffice = findCalc();
const pdftoppm = findProgram("pdftoppm");
if (soffice === null || pdftoppm === null) throw new Error("LibreOffice Calc and pdftoppm are needed: npm run setup");
if (buildCommandLine() !== 0) process.exit(1);

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`);
  return done.stdout;
}

const folder = mkdtempSync(join(tmpdir(), "jisseki-picture-"));
try {
  run(process.execPath, [
    commandLine,
    "report",
    join(root, "samples", "就労支援事業_令和4年度.xlsx"),
    "--out",
    join(folder, "report.xlsx"),
  ]);
  run(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      "--headless",
      "--convert-to",
      "pdf",
      "report.xlsx",
    ],
    folder,
  );
  // The program sheet prints on four pages; the summary follows it. 110 dots an inch, its empty lower margin left out.
  const page = "5";
  run(
    pdftoppm,
    [
      "-png",
      "-singlefile",
      "-r",
      "110",
      "-f",
      page,
      "-l",
      page,
      "-x",
      "40",
      "-y",
      "30",
      "-W",
      "1210",
      "-H",
      "690",
      "report.pdf",
      "summary",
    ],
    folder,
  );
  mkdirSync(join(root, "docs", "images"), { recursive: true });
  copyFileSync(join(folder, "summary.png"), join(root, "docs", "images", "summary.png"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
