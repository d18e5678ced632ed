import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { readFrame } from "../../src/domain/report/frame.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import type { LedgerKey } from "../../src/domain/report/ledger-keys.ts";
import { ja } from "../../src/messages/ja.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { reportWorkbook, type ReportedSheet } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import { type Typed, WorkedFile } from "../tools/people.ts";
import { sample } from "./jisseki.ts";

const words = reportWords(ja);
const { ledger, summary } = words.sheetName;

interface Run {
  readonly file: Uint8Array;
  readonly reported: ReportedSheet;
}

async function run(file: Uint8Array): Promise<Run> {
  const workbook = await openWorkbook(file, "W.xlsx");
  const [reported] = await reportWorkbook(workbook, { words, date: "2026-07-15" });
  return { file: await workbook.save(), reported: reported! };
}

/** What a tool does that keeps formulas and not what they came to. */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/worksheets\/[^/]*\.xml$/u.test(name)) continue;
    parts[name] = strToU8(strFromU8(bytes).replaceAll(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/gu, "$1"));
  }
  return zipSync(parts);
}

let folder = "";
let files = 0;
async function resaved(file: Uint8Array): Promise<Uint8Array> {
  const name = join(folder, `${(files += 1)}.xlsx`);
  writeFileSync(name, file);
  return readFileSync(await convertWithLibreOffice(name, "xlsx"));
}

let worked: Uint8Array;
let expected: Run;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "jisseki-round-trips-")));
  const first = await run(readFileSync(sample));
  const file = new WorkedFile(first.file);
  const at = (line: number, key: LedgerKey): string => `${columnName(ledgerColumn[key])}${firstLine + line - 1}`;
  const entries: Readonly<Record<string, Typed>> = {
    [at(1, "reading")]: "1年分に換算して比べる",
    [at(2, "decision")]: "確認済",
    [at(2, "by")]: "確認 花子",
    [at(2, "on")]: 46_200,
    [at(2, "reviewer")]: "査閲 太郎",
    [at(3, "decision")]: "要説明",
    [at(3, "comment")]: "=所管課に照会",
    [at(4, "decision")]: "修正",
    [at(4, "corrected_actual")]: 168,
    [at(4, "ground")]: "実績報告書",
    [at(5, "follow")]: "措置中",
    [at(6, "decision")]: "対象外",
  };
  const grid = await (await openWorkbook(first.file, "W.xlsx")).readGrid(ledger);
  const frame = readFrame(grid)!;
  const own = columnName(frame.right + 1);
  file.type(ledger, { ...entries, [`${own}${firstLine}`]: "欄外の所見", [`A${frame.bottom + 2}`]: "下の覚え" });
  file.note(ledger, { [at(3, "program")]: "聞き取り済み" });
  const cells = await (await openWorkbook(first.file, "W.xlsx")).readGrid(summary);
  const { noted } = readFrame(cells)!;
  const cell = (name: string): string => {
    const { row, column } = noted.get(name)!;
    return `${columnName(column)}${row}`;
  };
  file.type(summary, { [cell("nearly")]: 0.9, [cell("title")]: "監査用の表題", [cell("date")]: "令和8年7月" });
  file.addSheet("集計", '<row r="1"><c r="A1"><v>5</v></c></row>');
  worked = file.file();
  expected = await run(worked);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entriesIn = ({ reported }: Run) => reported.record.lines.map(({ lineId, entry }) => ({ lineId, entry }));
const textAt = async ({ file }: Run, name: "title" | "date"): Promise<string> => {
  const grid = await (await openWorkbook(file, "W.xlsx")).readGrid(summary);
  const { row, column } = readFrame(grid)!.noted.get(name)!;
  return grid.text(row, column);
};
const othersIn = async ({ file }: Run) => {
  const { items, sheets } = await (await openWorkbook(file, "W.xlsx")).matter();
  return { items, sheets: sheets.map(({ name }) => name) };
};

test("what was typed is all there", async () => {
  const said = entriesIn(expected).filter(({ entry }) => Object.values(entry).some((text) => text !== ""));
  expect(said).toHaveLength(6);
  expect(expected.reported.review.policy.nearly).toBe(0.9);
  expect(await textAt(expected, "title")).toBe("監査用の表題");
  expect((await othersIn(expected)).items).toHaveLength(3);
});

describe.each<[string, (file: Uint8Array) => Promise<Uint8Array> | Uint8Array]>([
  ["keeps no results of formulas", withoutResults],
  ["saves it again (LibreOffice)", resaved],
  ["saves it again, and one after it that keeps no results", async (file) => withoutResults(await resaved(file))],
])("a tool that %s", (_, through) => {
  test("loses nothing that people typed or put there", async () => {
    const again = await run(await through(worked));
    expect(entriesIn(again)).toEqual(entriesIn(expected));
    expect(again.reported.review.policy).toEqual(expected.reported.review.policy);
    expect([await textAt(again, "title"), await textAt(again, "date")]).toEqual(["監査用の表題", "令和8年7月"]);
    expect(await othersIn(again)).toEqual(await othersIn(expected));
    expect(again.reported.recorded.log.map(({ kind, lineId }) => [kind, lineId])).toEqual(
      expected.reported.recorded.log.map(({ kind, lineId }) => [kind, lineId]),
    );
  });

  test("leaves a report that is still a report", async () => {
    const file = await through(worked);
    const { reports } = await (await openWorkbook(file, "W.xlsx")).survey();
    expect(reports.map(({ set, source }) => [set, source])).toEqual([[1, "令和4年度"]]);
  });
});
