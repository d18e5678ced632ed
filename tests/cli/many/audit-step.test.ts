import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jisseki, jissekiProcess, main, type Outcome, sample } from "../jisseki.ts";
import { writeFiles } from "./departments.ts";
import { Duck, parquet } from "./duck.ts";

/** Twelve copies of the sample in three folders, one of them truncated. */
let folder = "";
let duck: Duck;
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const files = (): string => at("区", "*", "*.xlsx");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-step-29-"));
  duck = await Duck.open();
  const bytes = new Uint8Array(readFileSync(sample));
  const copies = Array.from({ length: 12 }, (_, index): [string, Uint8Array] => [
    `${["北", "中", "南"][index % 3]}/事業一覧${index}.xlsx`,
    index === 7 ? bytes.subarray(0, bytes.length / 2) : bytes,
  ]);
  await writeFiles(at("区"), Object.fromEntries(copies));
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

const totals = async (ledger: string) =>
  duck.rows(
    `SELECT count(*)::INT AS lines, count(DISTINCT program_key)::INT AS programs, sum(budget_yen)::BIGINT::VARCHAR AS yen, count(DISTINCT file)::INT AS files FROM ${parquet(at(ledger), "ledger")}`,
  );

function expectAll({ status, stdout, stderr }: Outcome): void {
  expect(status).toBe(2);
  expect(stdout).toContain("11個のファイルを読み、1個は読めませんでした");
  expect(stdout).toContain("418事業  指標616件");
  expect(stdout).toContain("予算計 220,281,380,000円");
  expect(stderr).toContain("「中/事業一覧7.xlsx」");
}

test("killed midway, resumed, and again as four shards: the same", async () => {
  const work = at("作業");
  const args = ["check", files(), "--ledger", at("明細"), "--work", work, "--threads", "1"];
  const child = spawn(process.execPath, [main, ...args], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const manifest = join(work, "manifest.jsonl");
  while (!(existsSync(manifest) && readFileSync(manifest, "utf8").includes("\n")) && child.exitCode === null)
    await wait(2);
  child.kill("SIGKILL");
  await ended;
  expectAll(await jisseki(args));
  const once = [{ lines: 616, programs: 418, yen: "220281380000", files: 11 }];
  expect(await totals("明細")).toEqual(once);

  for (const index of [3, 1, 0, 2]) await jisseki(["check", files(), "--work", at("分担"), "--shard", `${index}/4`]);
  expectAll(await jisseki(["gather", at("分担"), "--ledger", at("集めた")]));
  expect(await totals("集めた")).toEqual(once);
  for (const name of ["ledger", "programs", "findings"])
    expect(await duck.table(at("集めた"), name)).toEqual(await duck.table(at("明細"), name));
});

test("Ctrl-C is heard, says where it goes on, and leaves no ledger half written", async () => {
  const args = ["check", files(), "--ledger", at("止めた")];
  const child = spawn(process.execPath, [main, ...args]);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  while (!existsSync(at("止めた.work", "run.json")) && child.exitCode === null) await wait(2);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(said).toContain("止めた.work");
  expect(existsSync(at("止めた", "ledger"))).toBe(false);
  expectAll(await jissekiProcess(args));
});
