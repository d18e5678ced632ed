// npm start: checks the sample workbook (or the given files) and writes the report beside it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildCommandLine, commandLine } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { requireNode, root } from "./project.mjs";

requireNode();
if (!installDependencies()) process.exit(1);
if (buildCommandLine() !== 0) process.exit(1);

const given = process.argv.slice(2);
const files = given.length > 0 ? given : [join(root, "samples", "就労支援事業_令和4年度.xlsx")];
// npm runs scripts in the project's folder; a path is meant from where the user stands.
const from = process.env["INIT_CWD"] ?? process.cwd();
const report = spawnSync(process.execPath, [commandLine, "report", ...files], { cwd: from, stdio: "inherit" });
process.exitCode = report.status ?? 1;
