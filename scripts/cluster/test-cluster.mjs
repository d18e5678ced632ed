// npm run test:cluster: brings up a real Slurm on this machine, checks 200 files by an array of four tasks of which one is killed
// and requeued, and compares what is gathered with what one run writes. Debian, as root: it installs Slurm where it is missing.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { root } from "../project.mjs";
import { call, installSlurm, startSlurm } from "./slurm.mjs";

const fileCount = 200;
const tasks = 4;
const killed = 2;

const folder = mkdtempSync(join(tmpdir(), "jisseki-cluster-"));
const at = (...parts) => join(folder, ...parts);

/** The packed package, as it would lie on a cluster's shared disk. */
function unpackPackage() {
  call("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
  const [packed] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  call("tar", ["-xzf", at(packed), "-C", folder]);
  return at("package", "dist", "cli", "main.js");
}

function writeInputs() {
  const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".xlsx"));
  for (let index = 0; index < fileCount; index += 1) {
    mkdirSync(at("団体", `市${index % 10}`), { recursive: true });
    const sample = join(root, "samples", samples[index % samples.length]);
    copyFileSync(sample, at("団体", `市${index % 10}`, `一覧${index}.xlsx`));
  }
}

const linesIn = (path) => (existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0);

/** Waits for an answer other than null. */
async function until(what, answer, seconds = 300) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const found = answer();
    if (found !== null) return found;
    await wait(20);
  }
  throw new Error(`waited in vain: ${what}`);
}

/** The processes of a task, by the words of their command line. */
const processesOf = (words) =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(join("/proc", pid, "cmdline"), "utf8").split("\0");
        return words.every((word) => command.includes(word)) && isOfTask(pid);
      } catch {
        return false;
      }
    });

const isOfTask = (pid) =>
  readFileSync(join("/proc", pid, "environ"), "utf8").includes(`SLURM_ARRAY_TASK_ID=${killed}\0`);

async function compare(one, other) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  const table = (where, name) =>
    `(SELECT * EXCLUDE (checked_at) FROM read_parquet('${at(where)}/${name}/**/*.parquet', hive_partitioning=true, union_by_name=true))`;
  for (const name of ["ledger", "programs", "findings"]) {
    const [[count]] = await rows(`SELECT count(*)::INT FROM ${table(one, name)}`);
    const [[apart]] = await rows(
      `SELECT count(*)::INT FROM ((FROM ${table(one, name)} EXCEPT ALL FROM ${table(other, name)}) UNION ALL (FROM ${table(other, name)} EXCEPT ALL FROM ${table(one, name)}))`,
    );
    console.log(`${name}: ${count} rows, ${apart} that differ`);
    if (count === 0 || apart > 0) throw new Error(`${name}: gathered and single run differ`);
  }
  connection.closeSync();
}

async function test() {
  installSlurm();
  const main = unpackPackage();
  writeInputs();
  const { slurm, stop } = await startSlurm(at("slurm"));
  try {
    console.log(slurm("sinfo", "--version").trim());
    const job = [
      "#!/bin/sh",
      `exec "${process.execPath}" "${main}" check "${at("団体")}/*/*.xlsx" --work "${at("作業")}" --shard auto --threads 1`,
      "",
    ].join("\n");
    writeFileSync(at("job.sh"), job);
    const id = slurm(
      "sbatch",
      "--parsable",
      "--requeue",
      `--array=0-${tasks - 1}`,
      `--output=${at("task-%a.log")}`,
      at("job.sh"),
    ).trim();
    const manifest = at("作業", `manifest-${killed}-of-${tasks}.jsonl`);
    await until("the task has begun", () => (linesIn(manifest) >= 5 ? true : null));
    const [pid] = await until("the task's process", () => {
      const found = processesOf([main, "--shard"]);
      return found.length > 0 ? found : null;
    });
    process.kill(Number(pid), "SIGKILL");
    const before = linesIn(manifest);
    console.log(`task ${killed} killed after ${before} files`);
    const state = () => slurm("scontrol", "show", "job", `${id}_${killed}`);
    await until("the kill is known", () => (/JobState=(?:FAILED|COMPLETED)/u.test(state()) ? true : null));
    if (!state().includes("JobState=FAILED")) throw new Error("the task was done before it was killed");
    await until("the other tasks", () =>
      slurm("squeue", "-h", "-j", id, "-t", "running,pending").trim() === "" ? true : null,
    );
    const early = earlyGather(main);
    console.log(`gathered too early: ${early}`);
    slurm("scontrol", "requeue", `${id}_${killed}`);
    // Slurm lets a requeued task wait for two minutes.
    slurm("scontrol", "update", `JobId=${id}_${killed}`, "StartTime=now");
    await until("the requeued task", () => (/JobState=COMPLETED/u.test(state()) ? true : null));
    console.log(readFileSync(at(`task-${killed}.log`), "utf8").trim());
  } finally {
    stop();
  }
  const jisseki = (...args) => console.log(call(process.execPath, [main, ...args]).trim());
  jisseki("gather", at("作業"), "--ledger", at("集めた"));
  jisseki("check", `${at("団体")}/*/*.xlsx`, "--ledger", at("一度に"), "--fail-on", "never");
  await compare("集めた", "一度に");
}

/** What is missing while the killed task's files are. @throws where it gathers all the same. */
function earlyGather(main) {
  try {
    call(process.execPath, [main, "gather", at("作業"), "--ledger", at("早い")]);
  } catch (error) {
    if (!error.message.includes(`${killed}/${tasks}`)) throw error;
    return error.message.slice(error.message.indexOf("エラー")).trim();
  }
  throw new Error("gather did not notice that files are missing");
}

try {
  await test();
  console.log("test:cluster passed");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  if (process.exitCode === 1) console.error(`left as it is: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
