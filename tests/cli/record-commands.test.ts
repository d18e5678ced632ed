import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { address, columnName } from "../../src/domain/grid.ts";
import { type EntryField, isBlank } from "../../src/domain/record/entry.ts";
import { headOf } from "../../src/domain/record/log/chain.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { columnOfEntry } from "../../src/domain/report/ledger-keys.ts";
import { keyOf } from "../../src/domain/report/questions-columns.ts";
import { readLog } from "../../src/domain/report/log-read.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { readCopy } from "../../src/workbook/report-copy.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { setCells } from "../tools/set-cells.ts";
import { partsOf } from "../xlsx/parts.ts";
import { cleanSample, jissekiProcess as jisseki, sample } from "./jisseki.ts";

let folder: string;
let first: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "record-"));
  first = at("達成状況.xlsx");
  await jisseki(["report", sample, "--out", first]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Typed = Partial<Record<EntryField, string>>;

const cellOf = (field: EntryField, line: number): string =>
  `${columnName(ledgerColumn[columnOfEntry[field]])}${firstLine + line - 1}`;

/** A copy of a report with what somebody typed into lines of its ledger, 1 the first. */
function typed(from: string, to: string, lines: Readonly<Record<number, Typed>>): string {
  const changes = Object.entries(lines).flatMap(([line, entry]) =>
    Object.entries(entry).map(([field, value]) => ({
      sheet: "判定明細",
      address: cellOf(field as EntryField, Number(line)),
      value,
    })),
  );
  writeFileSync(at(to), setCells(new Uint8Array(readFileSync(from)), changes));
  return at(to);
}

const sato: Typed = { decision: "確認済", by: "佐藤", on: "2026-07-02" };
const suzuki: Typed = { decision: "要説明", by: "鈴木", on: "2026-07-03" };

const logIn = async (file: string) => {
  const workbook = await openWorkbook(new Uint8Array(readFileSync(file)));
  return readLog(await workbook.readGrid("確認記録"))!.lines;
};

const kinds = async (file: string) => (await logIn(file)).map(({ kind }) => kind);

const { everyRecord: languages } = reportWords(messages("ja"));

/** What `jisseki decisions` writes, without a process for it. */
const copyOf = async (file: string) =>
  readCopy(await openWorkbook(new Uint8Array(readFileSync(file))), { languages, name: "" });

const entries = async (file: string): Promise<Record<number, Typed>> =>
  Object.fromEntries(
    (await copyOf(file)).record.lines.flatMap(({ entry }, index) => (isBlank(entry) ? [] : [[index + 1, entry]])),
  );

/** Where a person chooses between two copies; of one line. */
async function choiceCell(bytes: Uint8Array): Promise<string> {
  const grid = await (await openWorkbook(bytes)).readGrid("引継ぎ候補");
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === keyOf.conflict("choice")) return address(row + 2, column);
  }
  throw new Error("nothing to choose");
}

describe("the log of a report", () => {
  test("begins with one line; what was typed is told by the next run, one line an indicator", async () => {
    expect(await kinds(first)).toEqual(["run"]);
    const decided = typed(first, "typed.xlsx", { 2: sato, 3: { ...suzuki, comment: "聞き取り\n予定" } });
    const next = at("next.xlsx");
    expect((await jisseki(["report", decided, "--out", next])).status).toBe(0);
    expect(await kinds(next)).toEqual(["run", "run", "decide", "decide"]);
    const [, , one, other] = await logIn(next);
    expect(one).toMatchObject({
      who: "佐藤",
      typedDate: "2026-07-02",
      content: "判断: 確認済、確認者: 佐藤、確認日: 2026-07-02",
    });
    expect(other).toMatchObject({
      who: "鈴木",
      content: "判断: 要説明、コメント: 聞き取り 予定、確認者: 鈴木、確認日: 2026-07-03",
    });
    expect((await jisseki(["verify", next])).status).toBe(0);
  });

  test("is in the language of each run, and verified in every one", async () => {
    const decided = typed(first, "typed-en.xlsx", { 2: sato });
    const next = at("next-en.xlsx");
    await jisseki(["report", decided, "--out", next, "--lang", "en"]);
    const lines = (await openWorkbook(new Uint8Array(readFileSync(next))))
      .readGrid("確認記録")
      .then((grid) => readLog(grid)!.lines);
    expect((await lines).map(({ kindWord }) => kindWord)).toEqual(["点検", "Check", "Decision"]);
    expect((await jisseki(["verify", next])).status).toBe(0);
  });

  test("that was altered is told of at the next run, stays altered, and cannot be merged or sealed", async () => {
    const altered = at("altered.xlsx");
    writeFileSync(
      altered,
      setCells(new Uint8Array(readFileSync(first)), [{ sheet: "確認記録", address: "F6", value: "書き換え" }]),
    );
    const next = at("altered-next.xlsx");
    const { status, stdout } = await jisseki(["report", altered, "--out", next]);
    expect(status).toBe(0);
    expect(stdout).toContain("確認記録が書かれたときのままではありません（1番の行の内容");
    expect((await jisseki(["verify", next])).stdout).toContain("1番の行の内容");
    for (const args of [
      ["seal", altered, "--out", at("no.xlsx")],
      ["merge", first, altered, "--out", at("no.xlsx")],
      ["merge", altered, first, "--out", at("no.xlsx")],
      ["decisions", altered],
    ]) {
      const refused = await jisseki(args);
      expect(refused.status).toBe(2);
      expect(refused.stderr).toContain("1番の行の内容");
    }
  });

  test("that cannot be read stops the run, so that nothing is written over it", async () => {
    const keyless = at("keyless.xlsx");
    writeFileSync(
      keyless,
      setCells(new Uint8Array(readFileSync(first)), [{ sheet: "確認記録", address: "A4", value: "" }]),
    );
    const { status, stderr } = await jisseki(["report", keyless, "--out", at("no.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("確認記録");
  });
});

describe("jisseki merge", () => {
  test("two copies that decided different lines: both, 0", async () => {
    const a = typed(first, "a.xlsx", { 6: sato });
    const b = typed(first, "b.xlsx", { 7: suzuki });
    const { status, stdout } = await jisseki(["merge", a, b, "--out", at("ab.xlsx")]);
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("「b.xlsx」の判断を1件の指標に加えました"),
    });
    expect(await entries(at("ab.xlsx"))).toMatchObject({
      6: { decision: "confirmed", by: "佐藤" },
      7: { decision: "explain", by: "鈴木" },
    });
    expect((await jisseki(["verify", at("ab.xlsx")])).status).toBe(0);
  });

  test("the same after both were run, with the log of both", async () => {
    for (const [name, line, entry] of [
      ["ra", 6, sato],
      ["rb", 7, suzuki],
    ] as const)
      await jisseki(["report", typed(first, `${name}-typed.xlsx`, { [line]: entry }), "--out", at(`${name}.xlsx`)]);
    const { status } = await jisseki(["merge", at("ra.xlsx"), at("rb.xlsx"), "--out", at("rab.xlsx")]);
    expect(status).toBe(0);
    expect(await entries(at("rab.xlsx"))).toMatchObject({ 6: { by: "佐藤" }, 7: { by: "鈴木" } });
    const lines = await logIn(at("rab.xlsx"));
    expect(lines.filter(({ kind }) => kind === "decide").map(({ who }) => who)).toEqual(["佐藤", "鈴木"]);
    for (const copy of ["ra.xlsx", "rb.xlsx"]) {
      const head = headOf((await copyOf(at(copy))).log);
      expect((await jisseki(["verify", at("rab.xlsx"), "--head", head])).status).toBe(0);
    }
  });

  test("two that differ on a line: 1, one line to settle", async () => {
    const a = typed(first, "ca.xlsx", { 8: sato });
    const b = typed(first, "cb.xlsx", { 8: suzuki });
    const { status, stdout } = await jisseki(["merge", a, b, "--out", at("cab.xlsx")]);
    expect(status).toBe(1);
    expect(stdout).toContain("1件の指標で判断が食い違い");
    const { lines } = (await copyOf(at("cab.xlsx"))).record;
    expect(lines[7]!.conflicts).toEqual([
      { field: "decision", a: "confirmed", b: "explain" },
      { field: "by", a: "佐藤", b: "鈴木" },
      { field: "on", a: "2026-07-02", b: "2026-07-03" },
    ]);
    expect(await kinds(at("cab.xlsx"))).toEqual(["run", "merge", "conflict", "run"]);
    // It stays open over a further run, until somebody decides.
    expect((await jisseki(["report", at("cab.xlsx"), "--out", at("cab2.xlsx")])).status).toBe(0);
    expect((await copyOf(at("cab2.xlsx"))).record.lines[7]!.conflicts).toHaveLength(3);
    // Chosen once, for the whole decision.
    const asked = new Uint8Array(readFileSync(at("cab.xlsx")));
    const cell = await choiceCell(asked);
    writeFileSync(at("chosen.xlsx"), setCells(asked, [{ sheet: "引継ぎ候補", address: cell, value: "B" }]));
    expect((await jisseki(["report", at("chosen.xlsx"), "--out", at("settled.xlsx")])).status).toBe(0);
    const settled = (await copyOf(at("settled.xlsx"))).record.lines[7]!;
    expect(settled).toMatchObject({ conflicts: [], entry: { decision: "explain", by: "鈴木", on: "2026-07-03" } });
    const told = (await logIn(at("settled.xlsx"))).filter(({ kind }) => kind !== "run");
    expect(told.map(({ kind, field }) => [kind, field])).toEqual([
      ["merge", "log"],
      ["conflict", "decision,by,on"],
      ["resolve", "decision,by,on"],
    ]);
    expect((await jisseki(["verify", at("settled.xlsx")])).status).toBe(0);
  });

  test("two reports that are no copies: 2, with the way to import", async () => {
    const other = at("other.xlsx");
    const renamed = at("other-source.xlsx");
    writeFileSync(
      renamed,
      setCells(new Uint8Array(readFileSync(sample)), [{ sheet: "令和4年度", address: "F7", value: "1,500人" }]),
    );
    await jisseki(["report", renamed, "--out", other]);
    const { status, stderr } = await jisseki(["merge", first, other, "--out", at("no.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("jisseki decisions");
    expect(stderr).toContain("--decisions 判断.json");
  });

  test("a copy with itself, by one name or two: 2, and why", async () => {
    for (const other of [first, `${folder}/./達成状況.xlsx`]) {
      const { status, stderr } = await jisseki(["merge", first, other, "--out", at("self.xlsx")]);
      expect([status, stderr]).toEqual([2, expect.stringContaining("同じファイル")]);
    }
  });

  test("never over one of its inputs", async () => {
    const { status, stderr } = await jisseki(["merge", first, sample, "--out", first]);
    expect(status).toBe(2);
    expect(stderr).toContain("入力ファイルそのもの");
  });
});

describe("jisseki decisions and report --decisions", () => {
  test("export, clear, import: every decision and the whole log are there again", async () => {
    const decided = typed(first, "e-typed.xlsx", {
      2: { ...sato, comment: "良" },
      6: { decision: "対象外", by: "佐藤" },
    });
    await jisseki(["report", decided, "--out", at("e.xlsx")]);
    const json = at("判断.json");
    expect((await jisseki(["decisions", at("e.xlsx"), "--out", json])).stdout).toContain("判断2件");
    await jisseki(["clear", at("e.xlsx"), "--out", at("cleared.xlsx")]);
    const { status, stdout } = await jisseki([
      "report",
      at("cleared.xlsx"),
      "--decisions",
      json,
      "--out",
      at("back.xlsx"),
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain("判断を2件の指標に取り込みました");
    expect(await entries(at("back.xlsx"))).toEqual(await entries(at("e.xlsx")));
    const ids = async (file: string) => (await copyOf(at(file))).record.lines.map(({ lineId }) => lineId);
    expect(await ids("back.xlsx")).toEqual(await ids("e.xlsx"));
    const [before, after] = [await logIn(at("e.xlsx")), await logIn(at("back.xlsx"))];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ kind }) => kind)).toEqual(["import", "run"]);
    expect((await jisseki(["verify", at("back.xlsx")])).status).toBe(0);
  });

  test("a file that was altered is refused: 2", async () => {
    const decided = typed(first, "f-typed.xlsx", { 2: sato });
    await jisseki(["report", decided, "--out", at("f.xlsx")]);
    const text = (await jisseki(["decisions", at("f.xlsx")])).stdout;
    for (const [name, altered, said] of [
      ["log", text.replace('"who":"佐藤"', '"who":"鈴木"'), "番の行の内容"],
      ["cut", text.slice(0, -200), "JSONとして読めません"],
      ["key", text.replace('"by":', '"from":'), "という項目はありません"],
    ] as const) {
      const file = at(`${name}.json`);
      writeFileSync(file, altered);
      const { status, stderr } = await jisseki(["report", sample, "--decisions", file, "--out", at("no.xlsx")]);
      expect(status, name).toBe(2);
      expect(stderr, name).toContain(said);
    }
  });

  test("for several workbooks at once: refused", async () => {
    const { status, stderr } = await jisseki([
      "report",
      sample,
      cleanSample,
      "--decisions",
      "x.json",
      "--out",
      `${folder}/`,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain("--decisions は1つのブックにだけ使えます");
  });
});

describe("jisseki seal", () => {
  test("notes how many lines stand where, and its hash is known for good", async () => {
    const decided = typed(first, "s-typed.xlsx", { 2: sato, 3: suzuki });
    const { status, stdout } = await jisseki(["seal", decided, "--out", at("sealed.xlsx")]);
    expect(status).toBe(0);
    expect(stdout).toContain("要説明1、確認済1、未確認54 で確定した");
    const hash = /ハッシュ値: ([0-9a-f]{64})/u.exec(stdout)![1]!;
    expect((await logIn(at("sealed.xlsx"))).at(-1)).toMatchObject({ kind: "seal", hash });
    const later = typed(at("sealed.xlsx"), "s-later.xlsx", { 4: sato });
    await jisseki(["report", later, "--out", at("after-seal.xlsx")]);
    expect((await jisseki(["verify", at("after-seal.xlsx"), "--head", hash])).status).toBe(0);
  });
});

describe("jisseki publish", () => {
  const lines = {
    2: { ...sato, comment: "佐藤が電話で確認", reviewer: "田中", reviewed: "2026-07-05" },
    3: { decision: "修正", correctedActual: "220", ground: "佐藤さんの資料による", by: "鈴木" },
  } as const;

  const published = async (name: string, ...args: readonly string[]) => {
    const decided = typed(first, `${name}-typed.xlsx`, lines);
    const outcome = await jisseki(["publish", decided, "--out", at(`${name}.xlsx`), ...args]);
    return { ...outcome, parts: partsOf(new Uint8Array(readFileSync(at(`${name}.xlsx`)))) };
  };
  const utf8 = (latin: string): string => Buffer.from(latin, "latin1").toString("utf8");

  test("takes out names, comments, log, formulas, hidden columns and marks", async () => {
    const { status, stdout, parts } = await published("pub");
    expect(status).toBe(0);
    expect(stdout).toContain("3人の氏名を取り除きました");
    expect(stdout).toContain("元のまま残したシート: 令和4年度");
    const everything = utf8(Object.values(parts).join("\n"));
    for (const gone of [
      "佐藤",
      "鈴木",
      "田中",
      "電話で確認",
      "jisseki-",
      "jisseki_table",
      "line_id",
      "確認記録",
      "<f>",
    ])
      expect(everything.includes(gone), gone).toBe(false);
    expect(everything.includes("〓さんの資料による")).toBe(true);
    const workbook = await openWorkbook(new Uint8Array(readFileSync(at("pub.xlsx"))));
    const survey = await workbook.survey();
    expect(survey.sheets.map(({ name }) => name)).toEqual(["令和4年度", "達成状況", "判定明細", "指摘事項"]);
    expect({ reports: survey.reports, strays: survey.strays }).toEqual({ reports: [], strays: [] });
    const ledger = await workbook.readGrid("判定明細");
    expect(ledger.hiddenColumns).toEqual([]);
    expect((await jisseki(["verify", at("pub.xlsx")])).status).toBe(2);
  });

  test("with aliases: the same people have the same names", async () => {
    const { stdout, parts } = await published("alias", "--names", "担当1,担当2、担当3");
    expect(stdout).toContain("3人の氏名を、指定された名前に置き換えました");
    const everything = utf8(Object.values(parts).join("\n"));
    expect(everything.includes("担当1さんの資料による")).toBe(true);
    expect(everything.includes("佐藤")).toBe(false);
  });

  test("too few aliases: 2, and how many are needed", async () => {
    const decided = typed(first, "few-typed.xlsx", lines);
    const { status, stderr } = await jisseki(["publish", decided, "--out", at("few.xlsx"), "--names", "担当1"]);
    expect(status).toBe(2);
    expect(stderr).toContain("報告には3人の氏名があります");
  });

  test("a workbook with a copy of a report's sheet: 2, which one, and nothing written", async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(typed(first, "copied-typed.xlsx", lines))));
    const [, id] = /<sheet name="判定明細" sheetId="\d+" r:id="(\w+)"/u.exec(strFromU8(parts["xl/workbook.xml"]!))!;
    const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"]!);
    const relation = [...relations.matchAll(/<Relationship\b[^>]*>/gu)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes(`"${id}"`))!;
    const part = /worksheets\/\w+\.xml/u.exec(relation)![0];
    const copy = strFromU8(parts[`xl/${part}`]!).replaceAll(
      /<tableParts\b.*?<\/tableParts>|<(?:legacyD|d)rawing\b[^>]*\/>/gu,
      "",
    );
    parts["xl/worksheets/copy.xml"] = strToU8(copy);
    parts["xl/_rels/workbook.xml.rels"] = strToU8(
      relations.replace(
        "</Relationships>",
        `${relation.replace(id!, "rIdCopy").replace(part, "worksheets/copy.xml")}</Relationships>`,
      ),
    );
    parts["[Content_Types].xml"] = strToU8(
      strFromU8(parts["[Content_Types].xml"]!).replace(
        "</Types>",
        `<Override PartName="/xl/worksheets/copy.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
    );
    parts["xl/workbook.xml"] = strToU8(
      strFromU8(parts["xl/workbook.xml"]!).replace(
        "</sheets>",
        '<sheet name="判定明細 (2)" sheetId="99" r:id="rIdCopy"/></sheets>',
      ),
    );
    writeFileSync(at("copied.xlsx"), zipSync(parts));
    const { status, stderr } = await jisseki(["publish", at("copied.xlsx"), "--out", at("copied-out.xlsx")]);
    expect([status, existsSync(at("copied-out.xlsx"))]).toEqual([2, false]);
    expect(stderr).toContain("報告のシートの写しがあります: 判定明細 (2)");
  });

  test("says what the report said: verdicts, rates, charts", async () => {
    await published("same");
    const copy = await openWorkbook(new Uint8Array(readFileSync(at("same.xlsx"))));
    const summary = await copy.readGrid("達成状況");
    const texts: string[] = [];
    for (let row = summary.top; row <= summary.bottom; row += 1)
      for (let column = summary.left; column <= summary.right; column += 1) texts.push(summary.text(row, column));
    expect(texts).toContain("達成");
    expect(texts).not.toContain("…");
    expect(
      Object.keys(partsOf(new Uint8Array(readFileSync(at("same.xlsx"))))).filter((name) =>
        name.startsWith("xl/charts/"),
      ),
    ).toHaveLength(3);
  });
});

describe("rows of the ledger that somebody deleted or copied", () => {
  const hidden = (key: "line_id", line: number): string => `${columnName(ledgerColumn[key])}${firstLine + line - 1}`;
  const put = (from: string, to: string, cells: Readonly<Record<string, string>>, sheet = "判定明細"): string => {
    const changes = Object.entries(cells).map(([cell, value]) => ({ sheet, address: cell, value }));
    writeFileSync(at(to), setCells(new Uint8Array(readFileSync(from)), changes));
    return at(to);
  };

  test("a decision whose row is gone is told once, and stands in the log", async () => {
    const signed = typed(first, "消す前.xlsx", { 2: sato, 3: suzuki });
    await jisseki(["report", signed, "--out", at("消す前2.xlsx")]);
    const blanks = [hidden("line_id", 2), ...Object.keys(sato).map((field) => cellOf(field as EntryField, 2))];
    const gone = put(at("消す前2.xlsx"), "消した.xlsx", Object.fromEntries(blanks.map((cell) => [cell, ""])));
    const told = messages("ja").cli.record.erased(1);

    expect((await jisseki(["decisions", gone])).stderr).toContain(told);
    expect((await jisseki(["seal", gone, "--out", at("消した確定.xlsx")])).stderr).toContain(told);
    const run = await jisseki(["report", gone, "--out", at("消した2.xlsx")]);
    expect([run.status, run.stdout]).toEqual([0, expect.stringContaining(told)]);
    const [erased] = (await logIn(at("消した2.xlsx"))).filter(
      ({ kind, old }) => kind === "decide" && old.includes("佐藤"),
    );
    expect([erased?.new, erased?.program]).toEqual(['["","",""]', "早期再就職緊急支援事業"]);
    expect(await entries(at("消した2.xlsx"))).toEqual({ 3: expect.objectContaining({ by: "鈴木" }) });
    const again = await jisseki(["report", at("消した2.xlsx"), "--out", at("消した3.xlsx")]);
    expect(again.stdout).not.toContain(told);
    expect((await jisseki(["verify", at("消した3.xlsx")])).status).toBe(0);
  });

  test("a row by the id of a line that waits loses neither's words, in a file of decisions and in a merge", async () => {
    const signed = typed(first, "待つ前.xlsx", { 2: sato });
    await jisseki(["report", signed, "--out", at("待つ前2.xlsx")]);
    const renamed = put(
      at("待つ前2.xlsx"),
      "改名.xlsx",
      { B7: "まったく別の新しい取組", E7: "12件", F7: "9件" },
      "令和4年度",
    );
    await jisseki(["report", renamed, "--out", at("待つ.xlsx")]);
    const { waiting } = (await copyOf(at("待つ.xlsx"))).record;
    const copied = put(typed(at("待つ.xlsx"), "写した行.xlsx", { 5: suzuki }), "写した行2.xlsx", {
      [hidden("line_id", 5)]: waiting[0]!.lineId,
    });

    const names = ({ record }: Awaited<ReturnType<typeof copyOf>>) =>
      [...record.lines, ...record.waiting].flatMap(({ entry, conflicts }) => [
        ...(entry.by === "" ? [] : [entry.by]),
        ...conflicts.flatMap(({ field, b }) => (field === "by" ? [b] : [])),
      ]);
    const copy = await copyOf(copied);
    const ids = [...copy.record.lines, ...copy.record.waiting].map(({ lineId }) => lineId);
    expect([new Set(ids).size, names(copy).toSorted()]).toEqual([ids.length, ["佐藤", "鈴木"]]);
    await jisseki(["decisions", copied, "--out", at("写した行.json")]);
    const imported = await jisseki(["report", sample, "--decisions", at("写した行.json"), "--out", at("取込.xlsx")]);
    expect([imported.status, imported.stderr]).not.toContain(2);
    for (const pair of [
      [copied, at("待つ前2.xlsx")],
      [at("待つ前2.xlsx"), copied],
    ]) {
      await jisseki(["merge", ...pair, "--out", at("写しの統合.xlsx"), "--force"]);
      expect(names(await copyOf(at("写しの統合.xlsx"))).toSorted()).toEqual(["佐藤", "鈴木"]);
    }
  });
});
