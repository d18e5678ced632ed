import { describe, expect, test } from "vitest";
import type { Grid } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { expected, linesOf, ministryGrid, pastedGrid, title } from "./r4.ts";

function read(grid: Grid): SheetReading {
  const reading = readSheet(grid);
  if (!reading.found) throw new Error(`no table: ${JSON.stringify(reading)}`);
  return reading;
}

const layouts: readonly (readonly [string, () => Grid])[] = [
  ["as pasted from the printed pages", pastedGrid],
  ["as the ministry prints it", () => ministryGrid(false)],
  ["as the ministry prints it, headings on every page", () => ministryGrid(true)],
];

describe.each(layouts)("令和4年度 就労支援事業計画, %s", (_name, grid) => {
  const reading = read(grid());

  test("every line reads as a careful person reads it", () => {
    expect(linesOf(reading)).toEqual(expected.lines);
  });

  test("38 programs and 16 measures under five sections", () => {
    expect(reading.lines.filter((line) => line.kind !== "measure")).toHaveLength(38);
    expect(reading.lines.filter((line) => line.kind === "measure")).toHaveLength(16);
    expect(reading.sections.map(({ no, name }) => ({ no, name }))).toEqual(expected.sections);
  });

  test("title, year and a sure layout", () => {
    expect(reading.title).toBe(title);
    expect(reading.fiscalYear).toBe("令和4年度");
    expect(reading.layout.confidence).toBeGreaterThan(0.8);
  });
});

describe("the pasted sheet", () => {
  const reading = read(pastedGrid());

  test("has five pages, the last with six columns", () => {
    expect(reading.layout.pages.map((page) => page.headingRows)).toEqual([
      [3, 4],
      [17, 18],
      [27, 28],
      [42, 43],
      [58, 59],
    ]);
    expect(reading.layout.pages[3]?.columns).toEqual({
      no: 1,
      name: 2,
      overview: 3,
      budget: 4,
      plan: 5,
      actual: 6,
      unit: 7,
    });
    expect(reading.layout.pages[4]?.columns).toEqual({ name: 1, overview: 2, budget: 3, plan: 4, actual: 5, unit: 6 });
  });

  test("names the row that an overview ran over into", () => {
    expect(reading.unread.map(({ row }) => row)).toEqual([61]);
    expect(reading.unread[0]?.text).toContain("71-9 = 1051 J");
  });

  test("damaged headings keep their characters beside the sound ones", () => {
    expect(reading.layout.pages[0]?.headings.name).toBe("重点事業 / 主 从于未");
  });
});
