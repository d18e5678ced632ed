import { describe, expect, it } from "vitest";
import { partitionValue, yearPartition } from "../../../src/workbook/collected/data/partition.ts";
import { namedInputs, sharedFolder } from "../../../src/workbook/collected/input-names.ts";
import { ownReports } from "../../../src/workbook/collected/own-reports.ts";
import { shardOf, shardOfEnvironment, shardTyped } from "../../../src/workbook/collected/shard.ts";

const named = (paths: readonly string[], body?: string) =>
  namedInputs(paths, body).map(({ file, body: whose }) => [file, whose]);

describe("inputs", () => {
  it("are named from the folder that they share, and are of the body whose folder they are in", () => {
    expect(named(["/d/北区/b.xlsx", "/d/北区/a.xlsx", "/d/南区/福祉/c.xlsx", "/d/全体.xlsx"])).toEqual([
      ["全体.xlsx", "全体"],
      ["北区/a.xlsx", "北区"],
      ["北区/b.xlsx", "北区"],
      ["南区/福祉/c.xlsx", "南区"],
    ]);
  });

  it("in one folder are a body each, by their names", () => {
    expect(named(["/d/総務部.v2.xlsx", "/d/企画部.xlsm", "/d/.xlsx"])).toEqual([
      [".xlsx", ".xlsx"],
      ["企画部.xlsm", "企画部"],
      ["総務部.v2.xlsx", "総務部.v2"],
    ]);
    expect(named(["/d/e/a.xlsx"])).toEqual([["a.xlsx", "a"]]);
    expect(named(["/a.xlsx", "/d/b.xlsx"])).toEqual([
      ["a.xlsx", "a"],
      ["d/b.xlsx", "d"],
    ]);
  });

  it("are found again from the folder that they are named from", () => {
    expect(sharedFolder(namedInputs(["/d/北区/a.xlsx", "/d/南区/福祉/c.xlsx"]))).toBe("/d");
    expect(sharedFolder(namedInputs(["/d/か\u3099/a.xlsx"]))).toBe("/d/か\u3099");
    expect(sharedFolder(namedInputs(["/a.xlsx", "/d/b.xlsx"]))).toBe("/");
    expect(sharedFolder(namedInputs([]))).toBe("");
  });

  it("share folders, not beginnings of names", () => {
    expect(named(["/d/北区/a.xlsx", "/d/北/a.xlsx"])).toEqual([
      ["北/a.xlsx", "北"],
      ["北区/a.xlsx", "北区"],
    ]);
  });

  it("are each once, composed, and in the same order however they were given", () => {
    const paths = ["/d/ガ.xlsx", "/d/カ.xlsx", "/d/ガ.xlsx"];
    expect(named(paths)).toEqual(named(paths.toReversed()));
    expect(named(["/d/か\u3099.xlsx", "/d/e.xlsx"]).map(([file]) => file)).toEqual(["e.xlsx", "が.xlsx"]);
  });

  it("are all of the body that is said", () => {
    expect(named(["/d/x/a.xlsx", "/d/b.xlsx"], "あおぞら市").map(([, body]) => body)).toEqual([
      "あおぞら市",
      "あおぞら市",
    ]);
  });
});

describe("a partition's folder", () => {
  it.each([
    ["大田区", "大田区"],
    ["a b", "a b"],
    ["3/4半期", "3%2F4半期"],
    ["a=b:c", "a%3Db%3Ac"],
    ["100%", "100%25"],
    ["\"#'*?\\{[]^", "%22%23%27%2A%3F%5C%7B%5B%5D%5E"],
    ["<北|南>}", "%3C北%7C南%3E%7D"],
    ["改\n行\t", "改%0A行%09"],
    ["株.", "株%2E"],
    ["末 ", "末%20"],
    ["\u0085", "\u0085"],
    ["", "__HIVE_DEFAULT_PARTITION__"],
  ])("%j → %s", (value, folder) => {
    expect(partitionValue(value)).toBe(folder);
    if (value !== "") expect(decodeURIComponent(folder)).toBe(value);
  });

  it("says that nobody knows the year", () => {
    expect(yearPartition(null, "甲")).toBe("fiscal_year=unknown/body=甲");
    expect(yearPartition(2022, "甲")).toBe("fiscal_year=2022/body=甲");
  });
});

describe("shards", () => {
  it("are typed as i/n, from 0", () => {
    expect(shardTyped("0/4")).toEqual({ index: 0, count: 4 });
    for (const text of ["4/4", "1", "-1/4", "1/0", "a/b", "1/4/5"]) expect(shardTyped(text)).toBeNull();
  });

  it("have each file once, by its name alone", () => {
    const files = Array.from({ length: 400 }, (_, index) => `${index}/事業一覧.xlsx`);
    const counts = [0, 0, 0, 0];
    for (const file of files) counts[shardOf(file, 4)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(files.map((file) => shardOf(file, 1)).every((shard) => shard === 0)).toBe(true);
  });

  it.each([
    ["Slurm", { SLURM_ARRAY_TASK_ID: "3", SLURM_ARRAY_TASK_MIN: "0", SLURM_ARRAY_TASK_COUNT: "4" }, null, [3, 4]],
    [
      "Slurm from 1",
      { SLURM_ARRAY_TASK_ID: "1", SLURM_ARRAY_TASK_MIN: "1", SLURM_ARRAY_TASK_COUNT: "4" },
      null,
      [0, 4],
    ],
    [
      "Slurm in steps",
      {
        SLURM_ARRAY_TASK_ID: "14",
        SLURM_ARRAY_TASK_MIN: "10",
        SLURM_ARRAY_TASK_COUNT: "3",
        SLURM_ARRAY_TASK_STEP: "2",
      },
      null,
      [2, 3],
    ],
    [
      "one task of Slurm's submitted again",
      { SLURM_ARRAY_TASK_ID: "2", SLURM_ARRAY_TASK_MIN: "2", SLURM_ARRAY_TASK_COUNT: "1" },
      4,
      [2, 4],
    ],
    [
      "Slurm with gaps",
      { SLURM_ARRAY_TASK_ID: "7", SLURM_ARRAY_TASK_MIN: "1", SLURM_ARRAY_TASK_COUNT: "3" },
      null,
      null,
    ],
    ["Kubernetes", { JOB_COMPLETION_INDEX: "5" }, 8, [5, 8]],
    ["Kubernetes, which does not say of how many", { JOB_COMPLETION_INDEX: "5" }, null, null],
    ["AWS Batch", { AWS_BATCH_JOB_ARRAY_INDEX: "0", AWS_BATCH_JOB_ARRAY_SIZE: "2" }, null, [0, 2]],
    ["none", {}, 4, null],
  ])("of %s", (_, environment, count, shard) => {
    const found = shardOfEnvironment(environment, count);
    expect(found === null ? null : [found.index, found.count]).toEqual(shard);
  });
});

describe("reports among the inputs whose source is there too", () => {
  const sign = (file: string, from: string | null, print = file) => ({
    file,
    report: from === null ? null : { from },
    print,
  });
  const found = (...signs: Parameters<typeof ownReports>[0]) => Object.fromEntries(ownReports(signs));

  it("are known by the file that they name, beside them before elsewhere", () => {
    expect(
      found(
        sign("北/一覧.xlsx", null),
        sign("北/報告.xlsx", "一覧.xlsx"),
        sign("南/一覧.xlsx", null),
        sign("南/報告.xlsx", "一覧.xlsx"),
      ),
    ).toEqual({ "北/報告.xlsx": "北/一覧.xlsx", "南/報告.xlsx": "南/一覧.xlsx" });
  });

  it("stay where their source is not there, whoever else has a file of that name", () => {
    expect(found(sign("W.xlsx", "一覧.xlsx"), sign("別.xlsx", null))).toEqual({});
    expect(found(sign("北/W.xlsx", "一覧.xlsx"), sign("南/一覧.xlsx", null))).toEqual({});
    expect(
      found(sign("W/W.xlsx", "一覧.xlsx"), sign("北/一覧.xlsx", null, "p"), sign("南/一覧.xlsx", null, "q")),
    ).toEqual({});
  });

  it("are known by what their sheets say, wherever they are", () => {
    expect(found(sign("元/一覧.xlsx", null, "p"), sign("報告/W.xlsx", "一覧.xlsx", "p"))).toEqual({
      "報告/W.xlsx": "元/一覧.xlsx",
    });
    expect(found(sign("W.xlsx", "", "p"), sign("一覧.xlsx", null, "p"))).toEqual({ "W.xlsx": "一覧.xlsx" });
  });

  it("and a workbook that was reported on in place is no report of another", () => {
    expect(found(sign("一覧.xlsx", "一覧.xlsx"), sign("他.xlsx", null))).toEqual({});
  });
});
