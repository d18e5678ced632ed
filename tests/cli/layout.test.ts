import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { utils, write } from "@e965/xlsx";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fieldNames } from "../../src/domain/sheet/words/field.ts";
import type { LayoutFile } from "../../src/workbook/layout-file.ts";
import { brokenSample, cleanSample, jisseki, root, sample } from "./jisseki.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "layout-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Rows = readonly (readonly (string | number)[])[];

/** A workbook with one sheet a name. */
function workbook(name: string, sheets: Readonly<Record<string, Rows>>): string {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  const path = join(folder, name);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return path;
}

const yearly = (year: number): Rows => [
  [`令和${year}年度 事業評価`],
  ["番号", "事業名", `R${year - 1}目標`, `R${year - 1}実績`, `R${year}目標`, `R${year}実績`, "見直し後", "備考"],
  [1, "職業訓練", "100人", "90人", "110人", "99人", "105人", ""],
  [2, "就職相談", "50件", "60件", "55件", "50件", "52件", "好評"],
  [3, "企業説明会", "4回", "4回", "5回", "4回", "5回", ""],
];

const layoutOf = async (...args: readonly string[]): Promise<LayoutFile> =>
  JSON.parse((await jisseki(["layout", ...args, "--json"])).stdout) as LayoutFile;

interface Checked {
  readonly results: readonly {
    readonly year?: number;
    readonly columns: readonly {
      readonly field: string;
      readonly column: string;
      readonly basis?: string;
      readonly setAside: string | null;
    }[];
    readonly rows: readonly { readonly name: string; readonly plan: unknown; readonly actual: unknown }[];
  }[];
}

const check = async (...args: readonly string[]) => {
  const { stdout, stderr, status } = await jisseki(["check", ...args, "--json", "--fail-on", "never"]);
  return { status, stderr, checked: (stdout === "" ? null : JSON.parse(stdout)) as Checked };
};

const written = (name: string, file: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof file === "string" ? file : JSON.stringify(file));
  return path;
};

describe("jisseki layout", () => {
  test("shows each column with its heading, what it was taken for, its time and by what", async () => {
    const { stdout, status } = await jisseki(["layout", workbook("r4.xlsx", { 評価: yearly(4) })]);
    expect(status).toBe(0);
    expect(stdout).toContain("評価");
    const lines = stdout.split("\n").map((line) => line.split(/ {2,}/u));
    expect(lines).toContainEqual(["列", "見出し", "項目", "年度・時期", "根拠"]);
    expect(lines).toContainEqual(["C", "R3目標", "計画", "令和3年度（判定の対象外）", "見出し"]);
    expect(lines).toContainEqual(["F", "R4実績", "実績", "令和4年度（判定の対象）", "見出し"]);
    expect(lines).toContainEqual(["B", "事業名", "事業名", "見出し"]);
    expect(lines).toContainEqual(["G", "見直し後", "―"]);
  });

  test("in English", async () => {
    const { stdout } = await jisseki(["layout", sample, "--lang", "en"]);
    expect(stdout).toContain("Taken for");
    expect(stdout).toContain("Program");
  });

  test("says of which indicator each column is, where several stand side by side", async () => {
    const path = workbook("slots.xlsx", {
      評価: [
        [
          "番号",
          "事業名",
          "活動指標_名称",
          "活動指標_目標",
          "活動指標_実績",
          "成果指標_名称",
          "成果指標_目標",
          "成果指標_実績",
        ],
        [1, "職業訓練", "講座の数", "10回", "9回", "修了者数", "100人", "90人"],
        [2, "就職相談", "相談会の数", "4回", "5回", "就職者数", "50人", "60人"],
      ],
    });
    const { stdout } = await jisseki(["layout", path]);
    const lines = stdout.split("\n").map((line) => line.split(/ {2,}/u).slice(0, 4));
    expect(lines).toContainEqual(["B", "事業名", "事業名", "共通"]);
    expect(lines).toContainEqual(["D", "活動指標_目標", "計画", "1 活動指標"]);
    expect(lines).toContainEqual(["H", "成果指標_実績", "実績", "2 成果指標"]);
    const [form] = (await layoutOf(path)).forms;
    expect(form).toMatchObject({ slots: ["活動指標", "成果指標"] });
    expect(form?.columns).toContainEqual({ column: "G", heading: "成果指標_目標", field: "plan", slot: 2 });
  });

  test("a form of one program shows its cells, and cannot be written", async () => {
    const card = (name: string): Rows => [
      ["事務事業評価シート（令和4年度）"],
      ["事業名", name],
      ["担当課", "雇用課"],
      [],
      ["成果指標", "単位", "", "令和3年度", "令和4年度"],
      ["修了者の数", "人", "目標値", 100, 110],
      ["", "", "実績値", 90, 99],
    ];
    const path = workbook("cards.xlsx", { "101": card("職業訓練"), "102": card("就職相談") });
    const { stdout, stderr } = await jisseki(["layout", path, "--out", join(folder, "cards.json")]);
    expect(stdout).toContain("1事業1枚");
    expect(stdout.split("\n").map((line) => line.split(/ {2,}/u))).toContainEqual(["B2", "職業訓練", "事業名"]);
    expect(stdout).toContain("ほか1枚も");
    expect(stdout).not.toContain("就職相談");
    expect(stderr).toContain("書き出せません");
    expect(JSON.parse(readFileSync(join(folder, "cards.json"), "utf8"))).toEqual({ version: 1, forms: [] });
  });

  test("a column that was set aside says what it looks like and why it was not taken", async () => {
    const path = workbook("twice.xlsx", {
      一覧: [
        ["事業名", "目標値", "計画値", "実績値"],
        ["職業訓練", "100人", "110人", "90人"],
        ["就職相談", "50件", "55件", "60件"],
      ],
    });
    const { stdout } = await jisseki(["layout", path]);
    expect(stdout).toContain("計画に見えるが読まない: 同じ種類の別の列");
  });

  test("prints a file that its published schema allows, and writes the same with --out", async () => {
    const schema = JSON.parse(await readFile(join(root, "docs", "layout.schema.json"), "utf8")) as object;
    const valid = new Ajv2020().compile(schema);
    const files = [sample, cleanSample, brokenSample, workbook("r4.xlsx", { 評価: yearly(4) })];
    for (const [index, file] of files.entries()) {
      const out = join(folder, `form-${index}.json`);
      const layout = await layoutOf(file);
      expect(valid(layout), JSON.stringify(valid.errors)).toBe(true);
      const { stdout, status } = await jisseki(["layout", file, "--out", out]);
      expect(status).toBe(0);
      expect(stdout).toContain("様式1件");
      expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(layout);
    }
  });

  test("forms that somebody may have corrected are not written over, but where they are given too", async () => {
    const out = join(folder, "corrected.json");
    const layoutTo = (...args: readonly string[]) => jisseki(["layout", cleanSample, "--out", out, ...args]);
    await layoutTo();
    const before = readFileSync(out, "utf8");
    expect((await layoutTo()).status).toBe(0);
    const corrected = before.replace(/"field": "note"/u, '"field": "ignore"').replace(/\n$/u, "\n\n");
    writeFileSync(out, corrected);
    const refused = await layoutTo();
    expect({ status: refused.status, text: readFileSync(out, "utf8") }).toEqual({ status: 2, text: corrected });
    expect(refused.stderr).toContain(`--layout ${out}`);
    expect((await layoutTo("--layout", out)).status).toBe(0);
    writeFileSync(out, corrected);
    const forced = await layoutTo("--force");
    expect(forced.status).toBe(0);
    const copy = /残しました: (.*)\n/u.exec(forced.stderr)?.[1] ?? "";
    expect(readFileSync(copy, "utf8")).toBe(corrected);
    expect(readFileSync(out, "utf8")).toBe(before);
  });

  test("the published schema knows every field", async () => {
    const { $defs } = JSON.parse(await readFile(join(root, "docs", "layout.schema.json"), "utf8")) as {
      readonly $defs: { readonly column: { readonly properties: { readonly field: { readonly enum: unknown } } } };
    };
    expect($defs.column.properties.field.enum).toEqual([...fieldNames, "figures", "ignore"]);
  });

  test("has like forms of several files once, and those of --layout first", async () => {
    const [r4, r5] = [4, 5].map((year) => workbook(`r${year}.xlsx`, { 評価: yearly(year) })) as [string, string];
    const both = await layoutOf(r4, r5, sample);
    expect(both.forms.map(({ name }) => name)).toEqual(["評価", "令和4年度"]);
    const kept = await layoutOf(r4, "--layout", written("both.json", both));
    expect(kept.forms.map(({ columns }) => columns.length)).toEqual(both.forms.map(({ columns }) => columns.length));
  });

  test("a file without a table is said, and the others go on", async () => {
    const none = workbook("none.xlsx", { メモ: [["これは表ではありません"]] });
    const { status, stdout, stderr } = await jisseki(["layout", none, sample]);
    expect(status).toBe(2);
    expect(stderr).toContain("none.xlsx");
    expect(stdout).toContain("事業名");
  });
});

describe("--layout", () => {
  test.each([
    ["sample", sample],
    ["clean", cleanSample],
    ["broken", brokenSample],
  ])("the file that was printed for a sheet reads it the same: %s", async (name, file) => {
    const path = written(`${name}.json`, await layoutOf(file));
    const [before, after] = [await check(file), await check(file, "--layout", path)];
    expect(after.stderr).toBe("");
    const rows = ({ checked }: typeof before) => checked.results.map((result) => result.rows);
    expect(rows(after)).toEqual(rows(before));
    const columns = after.checked.results[0]!.columns.filter(({ setAside }) => setAside === null);
    expect(columns.every(({ basis }) => basis === "given")).toBe(true);
  });

  /** The form of the yearly sheets as an office changed it: the revised target is the plan, last year is left aside. */
  const changed = async (): Promise<string> => {
    const layout = await layoutOf(workbook("r4.xlsx", { 評価: yearly(4) }));
    const columns = layout.forms[0]!.columns.map((column) => {
      if (column.column === "G") return { ...column, field: "plan" };
      return ["C", "D", "E"].includes(column.column) ? { ...column, field: "ignore" } : column;
    });
    return written("changed.json", { ...layout, forms: [{ ...layout.forms[0]!, columns }] });
  };

  test("changed by hand holds for next year's sheet of the form", async () => {
    const { checked, stderr } = await check(workbook("r5.xlsx", { 別の名: yearly(5) }), "--layout", await changed());
    expect(stderr).toBe("");
    const columns = checked.results[0]!.columns.filter(({ basis }) => basis === "given");
    expect(columns).toContainEqual(expect.objectContaining({ field: "plan", column: "G" }));
    expect(columns).toContainEqual(expect.objectContaining({ field: "actual", column: "F" }));
    expect(JSON.stringify(checked.results[0])).not.toContain("100人");
  });

  test("a sheet of none of its forms is read as always, and that is said", async () => {
    const { checked, stderr, status } = await check(sample, "--layout", await changed());
    expect(status).toBe(0);
    expect(stderr).toContain("どの様式とも見出しが合わない");
    expect(checked.results[0]!.columns.every(({ basis }) => basis !== "given")).toBe(true);
  });

  test("--map counts before it", async () => {
    const path = workbook("r5.xlsx", { 別の名: yearly(5) });
    const { checked } = await check(path, "--layout", await changed(), "--map", "plan=E");
    expect(checked.results[0]!.columns).toContainEqual(
      expect.objectContaining({ field: "plan", column: "E", basis: "given" }),
    );
  });

  test("report takes it too", async () => {
    const out = join(folder, "reported.xlsx");
    const path = workbook("r5.xlsx", { 別の名: yearly(5) });
    const { stdout, status } = await jisseki(["report", path, "--layout", await changed(), "--out", out, "--json"]);
    expect(status).toBe(0);
    expect(stdout).toContain('"given"');
  });

  const valid = { version: 1, forms: [] };
  const form = (columns: readonly object[], more: object = {}) => ({
    version: 1,
    forms: [{ frame: "list", headingRows: 1, columns, ...more }],
  });
  const [name, plan, actual] = [
    { column: "A", heading: "事業名", field: "name" },
    { column: "B", heading: "計画", field: "plan" },
    { column: "C", heading: "実績", field: "actual" },
  ];

  test.each([
    ["no version", { forms: [] }, "「version」がありません"],
    ["another version", { ...valid, version: 2 }, "「version」が 2 です"],
    ["no list of forms", { version: 1, forms: {} }, "配列"],
    ["a list", [], "{ }"],
    ["a key that nobody knows", { ...valid, form: [] }, "「form」という項目はありません"],
    ["an inherited key", JSON.parse('{"version":1,"forms":[{"constructor":1}]}'), "forms.0.constructor"],
    ["no such frame", form([name!, plan!, actual!], { frame: "cards" }), "list"],
    ["no such field", form([name!, plan!, { ...actual, field: "result" }]), "forms.0.columns.2.field"],
    ["no such column", form([name!, plan!, { ...actual, column: "3" }]), "「3」は列の名前"],
    ["a column twice", form([name!, plan!, { ...actual, column: "b" }]), "B列が2回"],
    ["a field twice", form([name!, plan!, actual!, { ...name, column: "D" }]), "「name」の列が2つ"],
    ["no plan", form([name!, { ...plan, field: "ignore" }, actual!]), "「plan」の列がありません"],
    ["an indicator without an actual", form([name!, plan!, actual!, { ...plan, column: "D", slot: 2 }]), "slot 2"],
    ["no heading", form([name!, plan!, actual!].map((column) => ({ ...column, heading: "" }))), "見出し"],
    ["no row of headings", form([name!, plan!, actual!], { headingRows: 0 }), "1以上の整数"],
    ["half a slot", form([name!, { ...plan, slot: 1.5 }, actual!]), "forms.0.columns.1.slot"],
    ["no JSON", "{version: 1}", "JSONとして読めません"],
  ])("a bad file says where and what is wrong: %s", async (_, content, said) => {
    const { status, stderr } = await jisseki(["check", sample, "--layout", written("bad.json", content)]);
    expect(status).toBe(2);
    expect(stderr).toContain("様式「bad.json」".replace("bad.json", join(folder, "bad.json")));
    expect(stderr).toContain(said);
  });

  test("a file that is not there", async () => {
    const { status, stderr } = await jisseki(["layout", sample, "--layout", join(folder, "none.json")]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("該当するファイルがありません")]);
  });
});
