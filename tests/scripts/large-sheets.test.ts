import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeLargeWorkbook, type LargeKind } from "../../scripts/samples/large/workbook.mjs";
import { isPlain, varied } from "../../scripts/samples/large/worded-rows.mjs";
import type { Grid } from "../../src/domain/grid.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";

const folder = mkdtempSync(join(tmpdir(), "jisseki-large-sheets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const firstLine = 4;
const lines = 400;

async function written(kind: LargeKind): Promise<{ grid: Grid; bottom: number; filled: number }> {
  const file = join(folder, `${kind.figures}-${kind.texts}.xlsx`);
  const said = writeLargeWorkbook(file, lines, kind);
  const workbook = await openWorkbook(readFileSync(file), file);
  return { grid: await workbook.readGrid("事業一覧"), ...said };
}

const row = (grid: Grid, number: number): (readonly [unknown, string])[] =>
  Array.from({ length: 10 }, (_, index) => [grid.value(number, index + 1), grid.text(number, index + 1)] as const);
const texts = (grid: Grid, number: number): string[] => row(grid, number).map(([, text]) => text);

describe.each<LargeKind>([
  { figures: "plain", texts: "shared" },
  { figures: "plain", texts: "inline" },
  { figures: "worded", texts: "shared" },
  { figures: "worded", texts: "inline" },
])("%j", (kind) => {
  test("what was written is what is read", async () => {
    const { grid, bottom, filled } = await written(kind);
    const values = Array.from({ length: grid.bottom }, (_, index) => row(grid, index + 1)).flat();
    expect({ bottom: grid.bottom, filled: values.filter(([value]) => value !== null).length }).toEqual({
      bottom,
      filled,
    });
    expect(bottom).toBe(lines + firstLine - 1);
    expect(texts(grid, firstLine - 1)).toEqual(
      "No. 事業名 担当部署 事業概要 予算(千円) 計画 実績 単位 達成率 備考".split(" "),
    );
    const names = Array.from({ length: lines }, (_, index) => texts(grid, firstLine + index)[1]);
    expect(new Set(names).size).toBe(lines);
  });
});

test("texts are the same wherever they are kept", async () => {
  for (const figures of ["plain", "worded"] as const) {
    const [shared, inline] = [await written({ figures, texts: "shared" }), await written({ figures, texts: "inline" })];
    for (let number = 1; number <= shared.bottom; number += 1)
      expect(row(inline.grid, number)).toEqual(row(shared.grid, number));
  }
});

test.each<[string, number, string[]]>([
  ["numbers", 1, ["1,000", "10", "3", "人", "30.00%", "継続して実施"]],
  ["an actual in two parts", 2, ["32,000", "2,939件", "会場:1,849件 別枠:2件", "件", "62.91%", ""]],
  ["texts", 3, ["63,000", "878社", "841社", "社", "95.79%", ""]],
  ["a plan with its time", 18, ["528,000", "4,893件(令和4年度末)", "2,412件", "件", "49.29%", ""]],
])("a plain line: %s", async (_, number, expected) => {
  const { grid } = await written({ figures: "plain", texts: "shared" });
  expect(texts(grid, firstLine - 1 + number).slice(4)).toEqual(expected);
});

test("of the worded lines 97 in a hundred have a figure that is not plain", async () => {
  const { grid } = await written({ figures: "worded", texts: "shared" });
  const figures = Array.from({ length: lines }, (_, index) => texts(grid, firstLine + index).slice(5, 7));
  const worded = figures.filter((pair) => !pair.every((text) => isPlain(text))).length;
  expect(Math.round((worded / lines) * 100)).toBe(97);
});

test.each([
  ["1,234人", true],
  [" 28 km", true],
  ["40.9%", true],
  ["2,760ヶ所", true],
  ["447", true],
  ["約50社", false],
  ["250社(500人)", false],
  ["1 6 ,3 7 7", false],
  ["集計中", false],
  ["", false],
])("%j is a figure and its unit alone: %j", (wording, expected) => {
  expect(isPlain(wording)).toBe(expected);
});

test.each([
  ["集計中", 3, "集計中"],
  ["5年間で300人", 0, "1年間で300人"],
  ["5年間で300人", 1, "9年間で300人"],
  ["約50社", 1, "約99社"],
  ["5,000人", 0, "1,000人"],
  ["1299人 1299人", 1, "8919人 1299人"],
  ["5,155人、95万人", 1, "8,919人、95万人"],
  ["第1,2号", 1, "第9,2号"],
  ["1,234,567円", 0, "1,000,000円"],
])("%j varied by %j", (wording, seed, expected) => {
  expect(varied(wording, seed)).toBe(expected);
});
