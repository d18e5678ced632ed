import { describe, expect, it } from "vitest";
import { JudgedWords } from "../../../src/domain/achievement/alike/judged-words.ts";
import { LinesAlike } from "../../../src/domain/achievement/alike/line-alike.ts";
import { type Judged, noFigure } from "../../../src/domain/achievement/judged.ts";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { review } from "../../../src/domain/review.ts";
import { writtenOut } from "../../../src/domain/written-out.ts";

const headings = ["No.", "事業名", "予算(千円)", "計画", "実績", "単位", "達成率", "備考"];

function listOf(rows: readonly (readonly CellValue[])[], formats: readonly string[] = []): Grid {
  const values = [["令和4年度 事業の実施状況"], [], headings, ...rows];
  return gridOf({ sheet: "事業一覧", values, formats: values.map((_, at) => (at < 3 ? [] : formats)) });
}

/** All that is said of a sheet, by every way there is. */
function said(grid: Grid, fully: boolean): unknown {
  const outcome = review(grid, { fully });
  return "rows" in outcome ? JSON.parse(JSON.stringify(writtenOut(outcome))) : outcome;
}

/** The numbers of a list's lines by their words; null where a line has none. */
function wordsOf(grid: Grid): readonly (number | null)[] {
  const outcome = review(grid);
  if (!("rows" in outcome)) throw new Error("no table");
  const words = new JudgedWords(new LinesAlike());
  return outcome.reading.lines.map((line) => words.of(line, line.plainCells!)?.words ?? null);
}

const line = (at: number, ...[plan, actual, unit = "人", remarks = null]: readonly CellValue[]) => [
  at,
  `相談事業 第${at}号`,
  1000 + at,
  plan!,
  actual!,
  unit,
  0.5 + at / 100,
  remarks,
];

const filler = Array.from({ length: 6 }, (_, at) => line(at + 10, "10人", "9人"));

describe("words of a line", () => {
  it("are the same whatever number, budget and rate it has", () => {
    const [one, other] = wordsOf(listOf([line(1, "5人、6件", "4人"), line(2, "5人、6件", "4人"), ...filler]));
    expect(one).not.toBeNull();
    expect(one).toBe(other);
  });

  it.each<readonly [string, readonly CellValue[], readonly CellValue[]]>([
    ["a figure of the plan", ["5人、6件", "4人"], ["5人、7件", "4人"]],
    ["a figure of the result", ["5人、6件", "4人"], ["5人、6件", "3人"]],
    ["a word", ["約5人", "4人"], ["5人", "4人"]],
    ["a space", ["5人", "4人"], ["5人 ", "4人"]],
    ["what was typed", [5, 4], ["5", "4"]],
    ["a number that shows the same", [5, 4], [5.4, 4]],
    ["the unit", [5, 4, "人"], [5, 4, "件"]],
    ["sides", ["5人", "4人"], ["4人", "5人"]],
    ["where it stands", ["5人", null], [null, "5人"]],
    ["a remark of time", ["5人", "4人", "人", "実績は12月末現在"], ["5人", "4人", "人", "実績は9月末現在"]],
  ])("are others by %s", (_, one, other) => {
    const formats = ["0", "General", "0", "0", "0", "General", "0%", "General"];
    const [first, second] = wordsOf(listOf([line(1, ...one), line(2, ...other), ...filler], formats));
    expect(first).not.toBeNull();
    expect(second).not.toBeNull();
    expect(first).not.toBe(second);
  });

  it("are others under another name, and none where its digits may say something", () => {
    const named = (name: string): readonly CellValue[] => [1, name, 1000, "5人", "4人", "人", null, null];
    const [one, other, dated] = wordsOf(listOf([named("相談"), named("講座"), named("2025年の講座"), ...filler]));
    expect(one).not.toBe(other);
    expect(dated).toBeNull();
  });
});

describe("judging by the same words", () => {
  const judged: readonly Judged[] = [noFigure];
  const same: readonly Judged[] = [{ ...noFigure }];
  const another: readonly Judged[] = [{ ...noFigure, reason: "plan-missing" }];
  const fresh = (): JudgedWords => new JudgedWords(new LinesAlike());
  const at = (words: number, name = 1) => ({ name, words });

  it("waits until two lines of the name were judged as others before them", () => {
    const words = fresh();
    const steps = [1, 1, 1].map((number) => {
      const before = words.known(at(number));
      return [before, words.learn(at(number), same)];
    });
    expect(steps).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ]);
    expect(words.known(at(1))).toEqual(same);
    expect(words.known(at(2))).toBeNull();
    expect(words.known(at(1, 2))).toBeNull();
  });

  it("judges every 512th of those that it knows by itself, and tells where it differs", () => {
    const words = fresh();
    for (let line = 0; line < 3; line += 1) words.learn(at(1), judged);
    const known = Array.from({ length: 512 }, () => words.known(at(1)) !== null);
    expect(known.filter((is) => !is)).toHaveLength(1);
    expect(known.at(-1)).toBe(false);
    expect(words.learn(at(1), same)).toBe(true);
    expect(words.learn(at(1), another)).toBe(false);
    expect(words.known(at(1))).toBeNull();
  });

  it("leaves words for themselves whose lines were never judged alike", () => {
    const words = fresh();
    words.learn(at(1), judged);
    expect(words.learn(at(1), another)).toBe(true);
    for (let line = 0; line < 5; line += 1) words.learn(at(1), judged);
    expect(words.known(at(1))).toBeNull();
  });

  it.each<readonly [string, (at: number) => readonly CellValue[]]>([
    ["figures in words", (at) => line(at, `約${at % 3}千人、5件`, "4人(うち女性2人)")],
    ["several figures that do not meet", (at) => line(at, "5人、6件", `${at % 4}社`)],
    ["results of another time", (at) => line(at, "2年間で50人", `R${(at % 3) + 3}年度 20人`)],
    ["days", (at) => line(at, "令和5年3月末", `${(at % 5) + 1}月15日`)],
    ["no figure", (at) => line(at, at % 2 === 0 ? "検討中" : "未定", null)],
    ["what nobody can read", (at) => line(at, "1O人", at % 2 === 0 ? "1 2 3人" : "12人")],
    [
      "rates that speak for the inverse",
      (at) => [at, "処理日数", 5, "100日以内", 80, "日", at % 6 === 0 ? 1.25 : 0.8, null],
    ],
    ["rates in words", (at) => [at, "処理日数", 5, 100, 80, "日", at % 6 === 0 ? "125%" : "80%", null]],
    ["numbers and words that show the same", (at) => line(at, at % 2 === 0 ? 7 : "7", at % 3 === 0 ? 6 : "6")],
    ["remarks of time", (at) => line(at, "50人", "40人", "人", at % 3 === 0 ? "実績は12月末現在" : null)],
  ])("says of %s what judging each says", (_, row) => {
    const grid = listOf(Array.from({ length: 60 }, (__, index) => row(index + 1)));
    expect(said(grid, false)).toEqual(said(grid, true));
  });
});
