import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnName, type Grid } from "../../src/domain/grid.ts";
import type { EntryField } from "../../src/domain/record/entry.ts";
import { loggedDraw } from "../../src/domain/record/log/draw.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { columnOfEntry } from "../../src/domain/report/ledger-keys.ts";
import { readLog } from "../../src/domain/report/log-read.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
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
  test("x", async () => {
    const out = at("監査調書.xlsx");
    const told = await paper(
      "--program",
      "1",
      "--program",
      "3",
      "--program",
      "4",
      "--program",
      "6",
      "--program",
      "15",
      "--out",
      out,
    );
    console.log(told.stdout, told.stderr);
    if (process.env["KEEP"]) writeFileSync(process.env["KEEP"], bytesOf(out));
    console.log((await sheetsIn(out))["3 業界連携再就職支援事業"]);
  });
});
(void existsSync, loggedDraw, logIn, expect);
