import { describe, expect, test } from "vitest";
import { defaultPolicy, type Policy } from "../../../src/domain/policy.ts";
import { policyFromSummary, type SummaryPolicy, summaryChanges } from "../../../src/domain/report/earlier.ts";
import type { CellValue } from "../../../src/domain/grid.ts";
import type { ReportRole, SheetEdit } from "../../../src/domain/report/edits.ts";
import { report } from "../../../src/domain/report/report.ts";
import { summaryColumn } from "../../../src/domain/report/summary-plan.ts";
import { type Review, review } from "../../../src/domain/review.ts";
import { type Language, messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { cityGrid, gridOf, gridOfSheet } from "./program-grid.ts";
import { recorded } from "./recorded.ts";

const found = review(cityGrid());
if (!("rows" in found)) throw new Error("no table");
const city: Review = found;

interface Given {
  readonly language?: Language;
  readonly review?: Review;
  readonly title?: string | null;
  readonly basePolicy?: Review["policy"];
}

function sheet(role: ReportRole, given: Given = {}): SheetEdit {
  const edits = report(given.review ?? city, {
    set: 1,
    earlier: {},
    otherSheets: ["しごと応援"],
    record: recorded(given.review ?? city),
    log: [],
    column: "",
    title: given.title ?? null,
    dateText: null,
    basePolicy: given.basePolicy,
    words: reportWords(messages(given.language ?? "ja")),
    date: "2026-11-22",
  });
  return edits.sheets.find((each) => each.role === role) as SheetEdit;
}

describe("the summary's own cells", () => {
  const thresholdRow = (summary: SheetEdit, which: number): number =>
    summary.validations.map((validation) => validation.area.top)[which] as number;

  /** As a spreadsheet would: the cell and the hidden cell that repeats it. */
  function changed(summary: SheetEdit, which: number, value: CellValue) {
    return gridOfSheet(summary, [
      { row: thresholdRow(summary, which), column: summaryColumn.line, value },
      { row: 1, column: summaryColumn.helper + 1 + which, value },
    ]);
  }

  const taken = (policy: Policy): SummaryPolicy => ({ policy, refused: null });

  test.each([
    ["achieved", 0, 0.79, true],
    ["achieved", 0, 0.8, false],
    ["achieved", 0, 1.2, false],
    ["achieved", 0, 1.21, true],
    ["nearly", 1, 1.01, true],
    ["nearly", 1, 1, false],
    ["nearly", 1, 0.5, false],
    ["nearly", 1, 0.49, true],
    ["under", 2, 0.81, true],
    ["under", 2, 0.8, false],
    ["overTarget", 3, 0.99, true],
    ["overTarget", 3, 1, false],
  ] as const)("%s out of order is refused, and said (%d: %d)", (name, which, value, isRefused) => {
    const { policy, refused } = policyFromSummary(changed(sheet("summary"), which, value), defaultPolicy);
    const typed: Policy = { ...defaultPolicy, [name]: value };
    const { achieved, nearly, under, overTarget } = typed;
    expect(refused).toEqual(isRefused ? { achieved, nearly, under, overTarget } : null);
    expect(policy).toEqual(isRefused ? defaultPolicy : typed);
  });

  test.each<[CellValue, string | number | null]>([
    [0, 0],
    [-0.01, -0.01],
    ["五割", "五割"],
    ["", null],
    [true, "TRUE"],
    [{ error: "#REF!" }, "#REF!"],
    [{ impossible: "NaN" }, "NaN"],
    [{ notCalculated: true }, null],
  ])("%j where a rate belongs", (value, said) => {
    const { policy, refused } = policyFromSummary(changed(sheet("summary"), 2, value), defaultPolicy);
    expect(policy.under).toBe(said === 0 ? 0 : 0.5);
    expect(refused?.under ?? null).toBe(said === 0 ? null : said);
  });

  test.each([
    [10, null],
    [10.01, 10.01],
  ])("a mark at %d is taken up to 1000 %%", (value, said) => {
    const { refused } = policyFromSummary(changed(sheet("summary"), 3, value), defaultPolicy);
    expect(refused?.overTarget ?? null).toBe(said);
  });

  test("say nothing where nobody changed them", () => {
    expect(summaryChanges(gridOfSheet(sheet("summary")))).toEqual({
      thresholds: { achieved: null, nearly: null, under: null, overTarget: null },
      title: null,
      date: null,
    });
    expect(policyFromSummary(gridOfSheet(sheet("summary")), defaultPolicy)).toEqual(taken(defaultPolicy));
  });

  test("keep a threshold that a person set, at the next run and the one after", () => {
    const first = policyFromSummary(changed(sheet("summary"), 1, 0.7), defaultPolicy);
    expect(first).toEqual(taken({ ...defaultPolicy, nearly: 0.7 }));
    const again = { ...city, policy: first.policy };
    const second = gridOfSheet(sheet("summary", { review: again, basePolicy: defaultPolicy }));
    expect(policyFromSummary(second, defaultPolicy)).toEqual(first);
  });

  test("give way to a policy that differs from the one they were written by", () => {
    const stricter = { ...defaultPolicy, nearly: 0.9 };
    expect(policyFromSummary(gridOfSheet(sheet("summary")), stricter)).toEqual(taken(stricter));
  });

  test("keep a title that a person gave", () => {
    const summary = sheet("summary");
    const grid = gridOfSheet(summary, [
      { row: 1, column: 1, value: "部内資料" },
      { row: 3, column: summaryColumn.helper + 1, value: "部内資料" },
    ]);
    expect(summaryChanges(grid).title).toBe("部内資料");
    const second = sheet("summary", { title: "部内資料" });
    expect(summaryChanges(gridOfSheet(second)).title).toBe("部内資料");
  });

  test("mean nothing on another sheet", () => {
    expect(policyFromSummary(gridOf("x", [["a", 1]]), defaultPolicy)).toEqual(taken(defaultPolicy));
  });
});
