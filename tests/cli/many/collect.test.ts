import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jisseki, jissekiProcess, main, sample } from "../jisseki.ts";
import { department, departments, writeDepartments, writeFiles } from "./departments.ts";
import { Duck, parquet } from "./duck.ts";

/** What queries are written against: a name or a type that changes is a new version of the schema. */
const agreed =
  `run_id file file_sha256 sheet cell section department program_no program measure indicator unit plan_text actual_text VARCHAR
plan actual adopted_plan adopted_actual rate budget_yen DOUBLE
verdict reason state decision rules VARCHAR
over_target BOOLEAN
row INTEGER
line_id program_key VARCHAR
checked_at TIMESTAMP`
    .split("\n")
    .map((line) => line.split(" "))
    .flatMap((words) => words.slice(0, -1).map((name) => `${name} ${words.at(-1)}`));

let folder = "";
let duck: Duck;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-many-"));
  duck = await Duck.open();
  await writeDepartments(join(folder, "十部局"));
  await jisseki(["check", join(folder, "十部局", "*.xlsx"), "--ledger", join(folder, "明細")]);
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (...parts: readonly string[]): string => join(folder, ...parts);
const inTen = (name: string): string => at("十部局", `${name}.xlsx`);

describe("ten departments as data", () => {
  test("DuckDB counts what the check of each file counts, every budget once", async () => {
    const { stdout } = await jissekiProcess(["check", at("十部局", "*.xlsx"), "--json"]);
    const results: { totals: Record<string, unknown> & { programVerdicts: Record<string, number> } }[] =
      JSON.parse(stdout).results;
    const verdicts: Record<string, number> = {};
    for (const { totals } of results)
      for (const [verdict, count] of Object.entries(totals.programVerdicts))
        if (count > 0) verdicts[verdict] = (verdicts[verdict] ?? 0) + count;
    const sum = (key: string): number => results.reduce((total, { totals }) => total + Number(totals[key]), 0);
    expect(Object.keys(verdicts).length).toBeGreaterThan(3);

    const [ledger] = await duck.rows(
      `SELECT count(*)::INT AS lines, sum(budget_yen) AS yen, count(DISTINCT program_key)::INT AS programs, count(DISTINCT body)::INT AS bodies, any_value(fiscal_year)::INT AS year FROM ${parquet(at("明細"), "ledger")}`,
    );
    expect(ledger).toEqual({
      lines: sum("indicators"),
      yen: sum("budgetYen"),
      programs: sum("programs"),
      bodies: departments.length,
      year: 2022,
    });
    const [programs] = await duck.rows(
      `SELECT count(*)::INT AS programs, sum(budget_yen) AS yen FROM ${parquet(at("明細"), "programs")}`,
    );
    expect(programs).toEqual({ programs: sum("programs"), yen: sum("budgetYen") });
    for (const name of ["ledger", "programs"]) {
      const found = await duck.rows(
        `SELECT verdict, count(*)::INT AS n FROM ${parquet(at("明細"), name)} GROUP BY ALL`,
      );
      expect(Object.fromEntries(found.map(({ verdict, n }) => [verdict, n]))).toEqual(verdicts);
    }
    const [findings] = await duck.rows(`SELECT count(*)::INT AS n FROM ${parquet(at("明細"), "findings")}`);
    expect(findings?.["n"]).toBe(
      JSON.parse(stdout).results.reduce(
        (total: number, one: { findings: unknown[] }) => total + one.findings.length,
        0,
      ),
    );
  });

  test("the columns are those that are agreed on, typed, with the schema's version and the policy's hash", async () => {
    const path = `${at("明細")}/ledger/fiscal_year=2022/body=企画部/part-0.parquet`;
    const columns = await duck.rows(`DESCRIBE SELECT * FROM read_parquet('${path}', hive_partitioning=false)`);
    expect(columns.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual(agreed);
    const metadata = await duck.rows(
      `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${path}')`,
    );
    const found = Object.fromEntries(metadata.map(({ key, value }) => [key, value]));
    expect(found).toMatchObject({ "jisseki.schema": "1" });
    expect(found["jisseki.policy_sha256"]).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("what is not there is blank", async () => {
    const [line] = await duck.rows(
      `SELECT line_id, decision, state, department, rate FROM ${parquet(at("明細"), "ledger")} WHERE actual_text = '集計中' LIMIT 1`,
    );
    expect(line).toEqual({ line_id: null, decision: null, state: "open", department: null, rate: null });
  });

  test("the order of the files does not matter, nor how many threads there are", async () => {
    const args = departments.toReversed().map(inTen);
    await jisseki(["check", ...args, "--ledger", at("逆順")]);
    expect(await duck.table(at("逆順"), "ledger")).toEqual(await duck.table(at("明細"), "ledger"));
  });

  test("the working folder goes when all went well", () => {
    expect(existsSync(at("明細.work"))).toBe(false);
  });
});

describe("a file that cannot be read", () => {
  test("is named with reason and remedy, the others are done, and a second run does it alone", async () => {
    await writeDepartments(at("欠け"));
    const bytes = department("企画部", 0);
    writeFileSync(at("欠け", "企画部.xlsx"), bytes.subarray(0, bytes.length / 2));
    const args = ["check", at("欠け", "*.xlsx"), "--ledger", at("欠け明細")];
    const first = await jisseki(args);
    expect(first.status).toBe(2);
    expect(first.stderr).toMatch(/^エラー: 「企画部\.xlsx」.*。.*。.*。$/mu);
    expect(first.stdout).toContain("9個のファイルを読み、1個は読めませんでした");
    expect(first.stderr).toContain("途中の結果を残しました");
    const [left] = await duck.rows(`SELECT count(DISTINCT body)::INT AS n FROM ${parquet(at("欠け明細"), "ledger")}`);
    expect(left).toEqual({ n: 9 });
    const manifest = readFileSync(at("欠け明細.work", "manifest.jsonl"), "utf8").trim().split("\n");
    const lines = manifest.map((line): { file: string; status: string; code?: string } => JSON.parse(line));
    expect(lines.filter(({ status }) => status === "failed").map(({ file }) => file)).toEqual(["企画部.xlsx"]);
    expect(lines.filter(({ status }) => status === "done")).toHaveLength(9);

    writeFileSync(at("欠け", "企画部.xlsx"), bytes);
    const second = await jisseki(args);
    expect(second).toMatchObject({ status: 0, stderr: "" });
    expect(second.stdout).toContain("うち9個は前に済んでいました");
    expect(await duck.table(at("欠け明細"), "ledger")).toEqual(await duck.table(at("明細"), "ledger"));
    expect(existsSync(at("欠け明細.work"))).toBe(false);
  });

  test("whose record in the working folder is not whole is done again", async () => {
    const args = ["check", at("十部局", "*.xlsx"), "--work", at("傷")];
    await jisseki(args);
    const [some = ""] = readdirSync(at("傷", "records"));
    const [record = ""] = readdirSync(at("傷", "records", some));
    const path = at("傷", "records", some, record);
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.slice(0, before.length / 2));
    const plan = readFileSync(at("傷", "run.json"), "utf8");
    expect(JSON.parse(plan)).toMatchObject({ from: "../十部局", shards: 1 });
    expect(plan, "no path of this machine").not.toContain(folder);
    const again = await jisseki(args);
    expect(again.stdout).toContain("うち9個は前に済んでいました");
    expect(JSON.parse(readFileSync(path, "utf8")).lines).toEqual(JSON.parse(before).lines);
  });

  test("of another policy, language or year nothing counts as done", async () => {
    const args = ["check", at("十部局", "*.xlsx"), "--work", at("方針")];
    await jisseki(args);
    writeFileSync(at("policy.json"), JSON.stringify({ achieved: 0.9, edition: 2 }));
    for (const more of [
      ["--policy", at("policy.json")],
      ["--lang", "en"],
      ["--year", "2022"],
    ]) {
      const { stdout } = await jisseki([...args, ...more]);
      expect(stdout, more.join(" ")).not.toMatch(/前に|done before/u);
    }
    expect((await jisseki(args)).stdout).toContain("うち10個は前に済んでいました");
  });
});

describe("bodies", () => {
  test("are folders, whose odd names readers give back as they are; years that nobody knows are unknown", async () => {
    const names = ["A=B:C", "100%", "東 京#1", "001", "[改]{x}'q"];
    const files = Object.fromEntries(names.map((name, index) => [`${name}/一覧.xlsx`, department(name, index)]));
    const args = names.map((name) => at("団体", name, "一覧.xlsx"));
    await writeFiles(at("団体"), files);
    expect(await jisseki(["check", ...args, "--ledger", at("団体明細")])).toMatchObject({ status: 0, stderr: "" });
    const found = await duck.rows(
      `SELECT body, count(*)::INT AS n FROM ${parquet(at("団体明細"), "ledger")} GROUP BY ALL`,
    );
    expect(found.map(({ body }) => body).toSorted()).toEqual(names.toSorted());
    expect(readdirSync(at("団体明細", "ledger", "fiscal_year=2022"))).toContain("body=A%3DB%3AC");
  });

  test("that --body names hold all files, in one part and not one a file", async () => {
    await jisseki(["check", at("十部局", "*.xlsx"), "--body", "あおぞら市", "--ledger", at("一団体")]);
    expect(readdirSync(at("一団体", "ledger", "fiscal_year=2022"))).toEqual(["body=あおぞら市"]);
    expect(readdirSync(at("一団体", "ledger", "fiscal_year=2022", "body=あおぞら市"))).toEqual(["part-0.parquet"]);
  });
});

describe("several machines", () => {
  const many = 40;
  const files = (): string => at("四十", "*", "*.xlsx");

  beforeAll(async () => {
    const all = Array.from({ length: many }, (_, index): [string, Uint8Array] => [
      `団体${index % 4}/一覧${index}.xlsx`,
      department(`課${index}`, index),
    ]);
    await writeFiles(at("四十"), Object.fromEntries(all));
    const { status } = await jissekiProcess(["check", files(), "--ledger", at("四十明細"), "--threads", "3"]);
    expect(status).toBe(0);
  });

  test("collect a share each, and gather to what one run writes", async () => {
    const work = at("分担");
    for (const index of [2, 0, 3]) {
      const { status, stdout } = await jisseki(["check", files(), "--work", work, "--shard", `${index}/4`]);
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining(`分担 ${index}/4`) });
    }
    const early = await jisseki(["gather", work, "--ledger", at("早い")]);
    expect(early.status).toBe(2);
    expect(early.stderr).toMatch(/\d+個のファイルがまだです（分担 1\/4）: 団体\d\/一覧\d+\.xlsx/u);
    expect(existsSync(at("早い"))).toBe(false);

    const env = { SLURM_ARRAY_TASK_ID: "11", SLURM_ARRAY_TASK_MIN: "10", SLURM_ARRAY_TASK_COUNT: "4" };
    await jisseki(["check", files(), "--work", work, "--shard", "auto"], { env });
    const gathered = await jisseki(["gather", work, "--ledger", at("集めた")]);
    expect(gathered).toMatchObject({ status: 0, stderr: "" });
    for (const name of ["ledger", "programs", "findings"])
      expect(await duck.table(at("集めた"), name), name).toEqual(await duck.table(at("四十明細"), name));
    expect(await duck.table(at("集めた"), "ledger")).toHaveLength(many * 7);
  });

  test("go without what is missing where that is asked for, and say so", async () => {
    const work = at("一部");
    await jisseki(["check", files(), "--work", work, "--shard", "0/4"]);
    const { status, stderr } = await jisseki(["gather", work, "--ledger", at("一部明細"), "--partial"]);
    expect(status).toBe(2);
    expect(stderr).toContain("結果のない");
    expect((await duck.table(at("一部明細"), "ledger")).length).toBeGreaterThan(0);
  });

  test("gather what a file says now, though another number of them read it before", async () => {
    const [work, source] = [at("変更"), at("変更元", "甲.xlsx")];
    await writeFiles(at("変更元"), { "甲.xlsx": department("甲", 1), "乙.xlsx": department("乙", 2) });
    const args = ["check", at("変更元", "*.xlsx"), "--work", work];
    const plan = async (): Promise<unknown> => {
      expect((await jisseki(["gather", work, "--ledger", at("変更明細")])).status).toBe(0);
      const sql = `SELECT sum(plan) AS plan FROM ${parquet(at("変更明細"), "ledger")} WHERE file = '甲.xlsx'`;
      return (await duck.rows(sql))[0]?.["plan"];
    };
    await jisseki(args);
    const before = await plan();
    writeFileSync(source, department("甲", 5));
    for (const index of [0, 1]) await jisseki([...args, "--shard", `${index}/2`]);
    const after = await plan();
    expect(after).not.toBe(before);
    writeFileSync(source, department("甲", 1));
    await jisseki(args);
    expect(await plan()).toBe(before);
  });

  test("go on where a run was killed", async () => {
    const work = at("中断");
    const args = [main, "check", files(), "--ledger", at("中断明細"), "--work", work, "--threads", "2"];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const manifest = join(work, "manifest.jsonl");
    const isUnderWay = (): boolean => existsSync(manifest) && readFileSync(manifest, "utf8").split("\n").length > 3;
    while (!isUnderWay() && child.exitCode === null) await wait(2);
    child.kill("SIGKILL");
    await ended;
    const killed = child.exitCode === null;
    // Where it was quicker than the kill, a line that was cut off stands for it.
    writeFileSync(manifest, '{"file":"団体0/', { flag: "a" });
    const resumed = await jissekiProcess(args.slice(1));
    expect(resumed).toMatchObject({ status: 0, stderr: "" });
    const before = Number(/うち(\d+)個は前に/u.exec(resumed.stdout)?.[1] ?? 0);
    expect(before).toBeGreaterThanOrEqual(3);
    if (killed) expect(before).toBeLessThan(many);
    expect(await duck.table(at("中断明細"), "ledger")).toEqual(await duck.table(at("四十明細"), "ledger"));
    expect((await jisseki(["gather", work])).status).toBe(0);
  });

  test.each<[string, string[], string]>([
    ["without a folder", ["--shard", "0/4"], "--work"],
    ["beyond the last", ["--shard", "4/4", "--work", "w"], "0/4、1/4"],
    ["where no job array is", ["--shard", "auto", "--work", "w"], "JOB_COMPLETION_INDEX"],
    ["with a ledger", ["--shard", "0/2", "--work", "w", "--ledger", "l"], "gather"],
  ])("a shard %s is refused", async (_, args, said) => {
    const { status, stderr } = await jisseki(["check", "x.xlsx", ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe("folders of somebody else's", () => {
  test.each<[string, string]>([
    ["--ledger", "判定明細"],
    ["--work", "作業フォルダー"],
  ])("%s: nothing is written there", async (option, said) => {
    const theirs = at(`人の${said}`);
    await writeFiles(theirs, { "メモ.txt": "大事", "ledger/メモ.txt": "大事" });
    const { status, stderr } = await jisseki(["check", inTen("企画部"), option, theirs]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(readdirSync(theirs).toSorted()).toEqual(["ledger", "メモ.txt"]);
    expect(readdirSync(join(theirs, "ledger"))).toEqual(["メモ.txt"]);
  });

  test("a folder that nothing was collected in cannot be gathered", async () => {
    const { status, stderr } = await jisseki(["gather", at("十部局")]);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("集めた結果がありません") });
  });
});

describe("reports among the files", () => {
  test("whose source is there too are named and counted once; alone they bring their log", async () => {
    const source = at("報告", "事業一覧.xlsx");
    await writeFiles(at("報告"), { "事業一覧.xlsx": readFileSync(sample) });
    await jisseki(["report", source, "--out", at("報告", "W.xlsx")]);
    const both = await jisseki(["check", at("報告", "*.xlsx"), "--ledger", at("報告明細")]);
    expect(both.stderr).toContain("W.xlsx");
    expect(await duck.table(at("報告明細"), "ledger")).toHaveLength(56);

    await jisseki(["check", at("報告", "W.xlsx"), "--ledger", at("W明細")]);
    const [events] = await duck.rows(`SELECT kind, seq::INT AS seq FROM ${parquet(at("W明細"), "events")}`);
    expect(events).toEqual({ kind: "run", seq: 1 });
    const [ids] = await duck.rows(
      `SELECT count(DISTINCT line_id)::INT AS n, sum(budget_yen) = (SELECT sum(budget_yen) FROM ${parquet(at("報告明細"), "ledger")}) AS same FROM ${parquet(at("W明細"), "ledger")}`,
    );
    expect(ids).toEqual({ n: 56, same: true });
  });

  test("report --ledger writes both", async () => {
    await writeFiles(at("両方"), { "甲.xlsx": department("甲", 1), "乙.xlsx": department("乙", 2) });
    const { status } = await jisseki([
      "report",
      at("両方", "*.xlsx"),
      "--out",
      at("両方/報告/"),
      "--ledger",
      at("両方明細"),
    ]);
    expect(status).toBe(0);
    expect(readdirSync(at("両方", "報告"))).toHaveLength(2);
    expect(await duck.table(at("両方明細"), "ledger")).toHaveLength(14);
  });
});

test("--fail-on says by the exit code what was collected, done before or not", async () => {
  const args = ["check", at("十部局", "*.xlsx"), "--work", at("基準")];
  expect((await jisseki([...args, "--fail-on", "never"])).status).toBe(0);
  expect((await jisseki([...args, "--fail-on", "far-under"])).status).toBe(1);
  const shard = ["--shard", "0/1", "--fail-on", "far-under"];
  expect((await jisseki([...args, ...shard])).status, "a task of an array").toBe(0);
});
