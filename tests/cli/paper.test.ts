import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { address, columnName, type Grid } from "../../src/domain/grid.ts";
import type { EntryField } from "../../src/domain/record/entry.ts";
import { loggedDraw } from "../../src/domain/record/log/draw.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { columnOfEntry } from "../../src/domain/report/ledger-keys.ts";
import { readLog } from "../../src/domain/report/log-read.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import { setCells } from "../tools/set-cells.ts";
import { jissekiProcess as jisseki, sample } from "./jisseki.ts";

let folder: string;
let report: string;
const at = (name: string): string => join(folder, name);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

type Typed = Partial<Record<EntryField, string>>;

/** A copy of a report with what somebody typed into lines of its ledger, 1 the first. */
function typed(from: string, to: string, lines: Readonly<Record<number, Typed>>): string {
  const changes = Object.entries(lines).flatMap(([line, entry]) =>
    Object.entries(entry).map(([field, value]) => ({
      sheet: "判定明細",
      address: `${columnName(ledgerColumn[columnOfEntry[field as EntryField]])}${firstLine + Number(line) - 1}`,
      value,
    })),
  );
  writeFileSync(at(to), setCells(bytesOf(from), changes));
  return at(to);
}

function textsOf(grid: Grid): readonly string[] {
  const texts: string[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1) {
      const text = grid.text(row, column);
      if (text !== "") texts.push(text);
    }
  return texts;
}

/** Texts of every sheet of a workbook, by its name. */
async function sheetsIn(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const workbook = await openWorkbook(bytesOf(path));
  const { sheets } = await workbook.survey();
  const read = await Promise.all(
    sheets.map(async ({ name }) => [name, textsOf(await workbook.readGrid(name))] as const),
  );
  return Object.fromEntries(read);
}

const logIn = async (path: string) => readLog(await (await openWorkbook(bytesOf(path))).readGrid("確認記録"))!.lines;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paper-"));
  const first = at("first.xlsx");
  await jisseki(["report", sample, "--out", first]);
  const ledger = await (await openWorkbook(bytesOf(first))).readGrid("判定明細");
  const reading = Array.from({ length: ledger.right }, (_, index) => ledger.text(firstLine, index + 1)).find((text) =>
    text.startsWith("2年間の計画全体"),
  );
  const decided = typed(first, "typed.xlsx", {
    1: { reading: reading ?? "", decision: "確認済", by: "担当1", on: "2026-07-02", comment: "計画書の5頁で確認" },
    3: {
      decision: "要説明",
      by: "担当2",
      on: "2026-07-03",
      comment: "受講の辞退が多い理由を聞き取る予定",
      reviewer: "担当3",
      reviewed: "2026-07-05",
      followClass: "指摘事項",
      follow: "措置中",
      followText: "開催日を増やす",
      followOn: "2026-08-01",
    },
    4: { decision: "修正", correctedActual: "168", ground: "実績報告書3頁", by: "担当1", on: "2026-07-02" },
    6: { decision: "対象外", by: "担当1", reviewer: "担当1" },
  });
  report = at("達成状況.xlsx");
  const told = await jisseki(["report", decided, "--out", report]);
  expect(told.stderr).toBe("");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paper = (...args: readonly string[]) => jisseki(["paper", report, ...args]);

describe("監査調書", () => {
  test("says of each program what was written, read, calculated, judged and decided, by whom, and by which log", async () => {
    const out = at("監査調書.xlsx");
    const before = bytesOf(report);
    const programs = ["1", "3", "4", "6", "15"].flatMap((no) => ["--program", no]);
    const told = await paper(...programs, "--out", out);
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(bytesOf(report)).toEqual(before);
    const sheets = await sheetsIn(out);
    expect(Object.keys(sheets)).toEqual([
      "調書一覧",
      "1 雇用創出・安定化支援事業",
      "3 業界連携再就職支援事業",
      "4 就労困難者特別支援事業",
      expect.stringMatching(/^6 /u),
      expect.stringMatching(/^15 /u),
    ]);
    const [, one, three, four, six, fifteen] = Object.values(sheets).map((texts) => texts.join("\n"));
    for (const text of [
      "調書 1／5",
      "1 新型コロナウイルス感染症の影響による雇用就業情勢に対応した雇用緊急対策",
      "令和4年度",
      "5,000,000,000円（記載：約50億円）",
      "達成率により、達成 100%以上、概ね達成 80%以上100%未満、未達 50%以上80%未満、大幅未達 50%未満。",
      "2年間で5,000人計画規模のうち",
      "達成状況.xlsx › 令和4年度 › F6",
      "3,757人（令和4年度）",
      "3,757人 ÷ 5,000人 = 75.1%",
      "未達（50%以上80%未満）",
      "多いほど良い（根拠：指標の言葉「派遣」）",
      "【採用】2年間の計画全体（5,000人）と比べる：3,757人 ÷ 5,000人 = 75.1%",
      "1年分（2,500人）に換算して比べる：3,757人 ÷ (5,000人 ÷ 2) = 150.3%",
      "確認済",
      "コメント：計画書の5頁で確認",
      "確認者：担当1（2026-07-02）",
      "対象期間の不一致",
    ])
      expect(one).toContain(text);
    for (const text of [
      "213人 ÷ 300人 = 71.0%",
      "要説明",
      "確認者：担当2（2026-07-03）　査閲者：担当3（2026-07-05）",
      "処理区分：指摘事項　措置状況：措置中　措置内容：開催日を増やす　措置日：2026-08-01",
      "この事業についての指摘はない。",
      "判断: 要説明、コメント: 受講の辞退が多い理由を聞き取る予定",
      "確認者\n査閲者\n課長\n監査委員",
      "電子署名ではなく",
      "この抽出は、確認記録には記録していない",
    ])
      expect(three).toContain(text);
    expect(four).toContain("168人 ÷ 180人 = 93.3%");
    expect(four).toContain("165人");
    expect(four).toContain("修正後の数値　実績 168");
    expect(four).toContain("根拠：実績報告書3頁");
    expect(six).toContain("判断により対象外（計算しない）");
    expect(six).toContain("確認者と査閲者が同じ人（担当1）です。");
    expect(fifteen).toContain("指標 6／6");
    expect(fifteen).toContain("計画が数値ではありません");
    const { hash, seq } = (await logIn(report)).at(-1)!;
    expect(told.stdout).toContain(hash);
    expect(three).toContain(hash.replaceAll(/(.{8})(?=.)/gu, "$1 "));
    expect(three).toContain(`最後の行（${seq}番）`);
    expect((await jisseki(["verify", report, "--head", hash])).status).toBe(0);
    // The same report gives the same papers, which may stand there.
    expect((await paper(...programs, "--out", out)).status).toBe(0);
  });

  test("of program 3 are one page of A4", async () => {
    const out = at("調書3.xlsx");
    expect((await paper("--program", "3", "--out", out)).status).toBe(0);
    expect(Object.keys(await sheetsIn(out))).toEqual(["3 業界連携再就職支援事業"]);
    const pdf = readFileSync(await convertWithLibreOffice(out, "pdf"), "latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const box = /\/MediaBox\s*\[\s*0 0 (?<width>[\d.]+) (?<height>[\d.]+)/u.exec(pdf)?.groups;
    expect([box?.["width"], box?.["height"]].map((points) => Math.round(Number(points)))).toEqual([595, 842]);
  });

  test("are no lists of programs: none of them is checked", async () => {
    const out = at("no-list.xlsx");
    await paper("--program", "3", "--program", "15", "--out", out);
    const { status, stdout, stderr } = await jisseki(["check", out]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("事業の表");
  });

  test("of picked programs: by verdict, state and rule, any of them", async () => {
    const drawnBy = async (...picks: readonly string[]): Promise<string | undefined> => {
      const out = at("picked.xlsx");
      const told = await paper(...picks.flatMap((pick) => ["--pick", pick]), "--out", out, "--force");
      expect(told.stderr).toBe("");
      return told.stdout.split("\n").find((line) => line.startsWith("全38事業"));
    };
    const far = await drawnBy("大幅未達");
    expect(far).toBe("全38事業のうち2事業（条件 大幅未達）");
    expect(await drawnBy("far-under")).toBe(far);
    expect(await drawnBy("要説明")).toBe("全38事業のうち1事業（条件 要説明）");
    expect(await drawnBy("signoff-same-person")).toBe("全38事業のうち1事業（条件 signoff-same-person）");
    expect(await drawnBy("要説明", "signoff-same-person")).toBe(
      "全38事業のうち2事業（条件 要説明、signoff-same-person）",
    );
  });

  test("of a sample are noted in the log of a copy, so that the selection can be taken again", async () => {
    const [out, log] = [at("抽出.xlsx"), at("達成状況_抽出.xlsx")];
    const sampled = ["--sample", "5", "--seed", "20260701"];
    const told = await paper(...sampled, "--out", out, "--log", log);
    expect(told).toMatchObject({ status: 0, stderr: "" });
    const lines = await logIn(log);
    const last = lines.at(-1)!;
    expect(last).toMatchObject({
      kind: "draw",
      kindWord: "抽出",
      content: "監査調書のため、38事業から5事業を抽出した（該当38事業から種「20260701」で無作為に5事業）",
    });
    const draw = loggedDraw(last)!;
    expect(draw).toMatchObject({ of: 38, fitting: 38, order: { sample: { size: 5, seed: "20260701" } } });
    const sheets = await sheetsIn(out);
    const names = Object.keys(sheets).slice(1);
    expect(names).toHaveLength(5);
    expect(sheets[names[0]!]!.join("\n")).toContain(`この抽出は、確認記録の${last.seq}番の行に記録した。`);
    expect((await jisseki(["verify", log, "--head", last.hash])).status).toBe(0);
    // The log before it is as it was, and a further run goes on behind it.
    const before = await logIn(report);
    expect(lines.slice(0, before.length)).toEqual(before);
    const next = at("next.xlsx");
    expect((await jisseki(["report", log, "--out", next])).status).toBe(0);
    expect((await jisseki(["verify", next, "--head", last.hash])).status).toBe(0);
    // The same seed takes the same programs, another one others.
    const again = at("again.xlsx");
    await jisseki(["paper", next, ...sampled, "--out", again]);
    expect(Object.keys(await sheetsIn(again)).slice(1)).toEqual(names);
    await jisseki(["paper", next, "--sample", "5", "--seed", "7", "--out", again, "--force"]);
    expect(Object.keys(await sheetsIn(again)).slice(1)).not.toEqual(names);
  });

  test("tell of what was typed since the report was made, which its log does not hold", async () => {
    const late = typed(report, "late.xlsx", { 2: { decision: "確認済", by: "担当1" } });
    const out = at("late-papers.xlsx");
    const told = await jisseki(["paper", late, "--program", "2", "--out", out]);
    expect(told.stdout).toContain("注意: 報告の後の記入または元の表の変更が1件");
    const [texts] = Object.values(await sheetsIn(out));
    expect(texts!.join("\n")).toContain("記録されていない記入または元の表の変更が1件");
    const logged = await jisseki(["paper", late, "--program", "2", "--out", at("l.xlsx"), "--log", at("l-log.xlsx")]);
    expect(logged.stdout).not.toContain("注意");
    expect((await logIn(at("l-log.xlsx"))).slice(-2).map(({ kind }) => kind)).toEqual(["decide", "draw"]);
  });

  test("never take the place of a person's file, and write none of two where one is in the way", async () => {
    const [own, log] = [at("own.xlsx"), at("own-log.xlsx")];
    writeFileSync(own, "mine");
    const refused = await paper("--program", "3", "--out", own, "--log", log);
    expect(refused.status).toBe(2);
    expect(readFileSync(own, "utf8")).toBe("mine");
    expect(existsSync(log)).toBe(false);
    const forced = await paper("--program", "3", "--out", own, "--force");
    expect(forced.status).toBe(0);
    const kept = /置き換える前のファイルを残しました: (?<copy>.+)/u.exec(forced.stdout)?.groups?.["copy"] ?? "";
    expect(readFileSync(kept, "utf8")).toBe("mine");
    expect((await paper("--program", "3", "--out", report)).status).toBe(2);
    expect((await paper("--program", "3", "--out", at("one.xlsx"), "--log", at("one.xlsx"))).stderr).toContain(
      "同じファイル",
    );
  });

  test.each<[readonly string[], string]>([
    [["--program", "99"], "「99」という事業がありません"],
    [["--pick", "良好"], "--pick の「良好」がわかりません"],
    [["--pick", "要調整"], "指定に当たる事業がありません"],
    [["--sample", "3"], "--sample と --seed は一緒に指定します"],
    [["--sample", "0", "--seed", "1"], "--sample の値が正しくありません"],
  ])("refuse %j", async (args, said) => {
    const told = await paper(...args, "--out", at("refused.xlsx"));
    expect(told.status).toBe(2);
    expect(told.stderr).toContain(said);
    expect(existsSync(at("refused.xlsx"))).toBe(false);
  });

  test("are not made of a log that was altered, nor without a report", async () => {
    const broken = at("broken.xlsx");
    writeFileSync(broken, setCells(bytesOf(report), [{ sheet: "確認記録", address: await contentCell(), value: "x" }]));
    const told = await jisseki(["paper", broken, "--program", "3", "--out", at("refused.xlsx")]);
    expect(told.status).toBe(2);
    expect(told.stderr).toContain("確認記録");
    expect((await jisseki(["paper", sample, "--out", at("refused.xlsx")])).stderr).toContain("報告がありません");
  });
});

/** Of the log, a cell that tells what somebody decided. */
async function contentCell(): Promise<string> {
  const grid = await (await openWorkbook(bytesOf(report))).readGrid("確認記録");
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.text(row, column).startsWith("判断: 要説明")) return address(row, column);
  throw new Error("nothing decided");
}
