import { describe, expect, test } from "vitest";
import { changesBetween } from "../../../src/domain/changes/compare.ts";
import type { Changes } from "../../../src/domain/changes/change.ts";
import type { State } from "../../../src/domain/changes/state.ts";
import { stateOfSubject } from "../../../src/domain/changes/state-of-subject.ts";
import type { CellValue } from "../../../src/domain/grid.ts";
import { defaultPolicy, type Policy } from "../../../src/domain/policy.ts";
import { blankEntry, type Entry } from "../../../src/domain/record/entry.ts";
import { outcomeOf, subjectLines } from "../../../src/domain/report/lines.ts";
import { linesNow } from "../../../src/domain/report/lines-now.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "../report/program-grid.ts";

type Rows = readonly (readonly CellValue[])[];

const headings = ["番号", "事業名", "計画", "実績"];

function stateOf(
  rows: Rows,
  { policy = defaultPolicy, entries = [] }: { policy?: Policy; entries?: readonly Partial<Entry>[] } = {},
): State {
  const checked = review(gridOf("表", [["令和5年度 事業一覧"], [null], ...rows.map((row) => [...row])]), { policy });
  if (!("rows" in checked)) throw new Error("no table");
  const subject = tableSubject(checked);
  const lines = subjectLines(subject);
  const now = linesNow(lines, subject, (line, entry) => outcomeOf(line, entry, "", policy));
  const recorded = (index: number) => ({ lineId: null, entry: { ...blankEntry, ...entries[index] } });
  return stateOfSubject(subject, lines, now, recorded, "");
}

const compared = (before: Rows, after: Rows): Changes => changesBetween(stateOf(before), stateOf(after));

const told = ({ lines }: Changes): readonly string[] =>
  lines.map(({ class: name, told: { figure = [] }, after: [line] }) =>
    [name, line?.parts.name, ...figure.map(({ side, old, new: now }) => `${side} ${old} → ${now}`)].join(" "),
  );

const rows: Rows = [headings, [1, "講座", "100人", "90人"], [2, "相談", "20件", "18件"], [3, "訪問", "30戸", "27戸"]];

describe("a sheet as it was judged", () => {
  test("each indicator has its cells, figures, rate and verdict", () => {
    const [line] = stateOf(rows).lines;
    expect(line).toMatchObject({
      place: { sheet: "表", cell: "C4" },
      plan: { text: "100人", cell: { sheet: "表", cell: "C4" }, figure: { value: 100, unit: "人" } },
      actual: { text: "90人", cell: { sheet: "表", cell: "D4" }, figure: { value: 90, unit: "人" } },
      rate: 0.9,
      verdict: "nearly",
    });
  });

  test("a decision is in force", () => {
    const [line] = stateOf(rows, { entries: [{ decision: "correct", correctedActual: "100", ground: "誤記" }] }).lines;
    expect(line).toMatchObject({ rate: 1, verdict: "achieved" });
  });

  test("of two figures in one cell the one that changed is told", () => {
    const shared = (actual: string): Rows => [headings, [1, "講座", "250社(500人)", actual], ...rows.slice(2)];
    expect(told(compared(shared("240社(480人)"), shared("240社(490人)")))).toEqual([
      "figure 講座 actual 480 → 490",
      "wording 講座",
    ]);
  });

  test("a unit in the heading that is another makes every figure another, though no cell changed", () => {
    const amounts = (unit: string): Rows => [
      ["番号", "事業名", `計画（${unit}）`, `実績（${unit}）`],
      [1, "講座", 100, 90],
      [2, "相談", 20, 18],
    ];
    const { counts, lines } = compared(amounts("千円"), amounts("百万円"));
    expect(counts.figure).toBe(2);
    expect(lines[0]?.told.figure?.[0]).toMatchObject({ oldText: "100", newText: "100", old: 1e5, new: 1e8 });
  });

  test("between two days no difference is told", () => {
    const until = (actual: string): Rows => [
      headings,
      [1, "計画の策定", "令和6年3月31日", actual],
      [2, "条例の制定", "令和6年3月31日", "令和6年3月1日"],
    ];
    const { lines } = compared(until("令和6年3月1日"), until("令和6年3月20日"));
    expect(lines.map(({ told: { figure } }) => figure?.map(({ difference }) => difference))).toEqual([[null]]);
  });

  test("a number for a text that showed it is written otherwise", () => {
    const typed: Rows = [
      ["番号", "事業名", "計画（人）", "実績（人）"],
      [1, "講座", "100", "90"],
      [2, "相談", 20, 18],
    ];
    const numbers: Rows = [
      ["番号", "事業名", "計画（人）", "実績（人）"],
      [1, "講座", 100, 90],
      [2, "相談", 20, 18],
    ];
    expect(compared(typed, numbers).counts).toMatchObject({ verdict: 0, figure: 0, structure: 0 });
  });

  test("a finding is the line's that has its cell; one of the table is the table's", () => {
    const before = stateOf(rows);
    const wrong = stateOf([...rows.slice(0, 2), [2, "相談", "20件", "18回"], ...rows.slice(3)]);
    const { lines } = changesBetween(before, wrong);
    expect(lines.map(({ after: [line] }) => line?.parts.name)).toEqual(["相談"]);
    expect(lines[0]?.told.finding?.new).toContain("unit-mismatch");
    expect(before.lines.every(({ findings }) => findings?.length === 0)).toBe(true);
  });

  test("thresholds decide without any figure", () => {
    const { lines } = changesBetween(stateOf(rows), stateOf(rows, { policy: { ...defaultPolicy, nearly: 0.95 } }));
    expect(lines.map(({ told: { verdict } }) => verdict?.causes)).toEqual([
      ["thresholds"],
      ["thresholds"],
      ["thresholds"],
    ]);
  });
});

describe("rows that change places", () => {
  const named = headings.slice(1);
  const sections = (first: Rows, second: Rows): Rows => [
    named,
    ["第1 雇用の支援"],
    ...first,
    ["第2 産業の振興"],
    ...second,
  ];
  const [a, b, c, d] = [
    ["講座", "100人", "90人"],
    ["相談", "20件", "18件"],
    ["訪問", "30戸", "27戸"],
    ["展示", "5回", "5回"],
  ] as const;

  test("within their section nothing is told", () =>
    expect(told(compared(sections([a, b], [c, d]), sections([b, a], [d, c])))).toEqual([]));

  test("into another section they are moved", () => {
    const { lines } = compared(sections([a, b], [c, d]), sections([a], [b, c, d]));
    expect(lines.map(({ class: name, told: { structure } }) => [name, structure?.kinds])).toEqual([
      ["structure", ["moved"]],
    ]);
  });

  test("swapped, each is still what it was; the numbers that they got are told as such", () => {
    expect(told(compared([named, a, b, c], [named, b, a, c]))).toEqual([]);
    const numbered = (...lines: Rows): Rows => [headings, ...lines.map((line, index) => [index + 1, ...line])];
    const { lines } = compared(numbered(a, b, c), numbered(b, a, c));
    expect(lines.map(({ told: { wording } }) => wording?.parts)).toEqual([
      [{ part: "no", old: "2", new: "1" }],
      [{ part: "no", old: "1", new: "2" }],
    ]);
  });
});
