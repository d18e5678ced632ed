// npm run picture: draws the summary page of the sample's report as LibreOffice prints it, for the README, and what an
// auditor sees in the course of an audit, for docs/auditing.ja.md, and what several years come to, for docs/trend.ja.md.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommandLine, commandLine } from "./build.mjs";
import { pageOf, runProgram } from "./draw-page.mjs";
import { drawAudit } from "./make-audit-pictures.mjs";
import { drawTrend } from "./make-trend-pictures.mjs";
import { root } from "./project.mjs";

if (buildCommandLine() !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), "jisseki-picture-"));
try {
  // 1: merged copies that differ, as the guide shows them.
  const jisseki = (...args) => runProgram(process.execPath, [commandLine, ...args], { cwd: folder, also: [1] });
  jisseki("report", join(root, "samples", "就労支援事業_令和4年度.xlsx"), "--out", join(folder, "report.xlsx"));
  // The program sheet prints on four pages; the summary follows it. Its empty lower margin is left out.
  pageOf(folder, "report", 5, join(root, "docs", "images", "summary.png"), [40, 30, 1210, 690]);
  drawAudit(folder, jisseki);
  drawTrend(folder, jisseki);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
