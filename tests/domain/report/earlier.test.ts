import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativeKeys } from "../../../src/domain/achievement/alternative.ts";
import { confirmed, type Decision, excluded } from "../../../src/domain/achievement/decision.ts";
import { defaultPolicy, type Policy } from "../../../src/domain/policy.ts";
import { policyFromSummary, type SummaryPolicy, summaryChanges } from "../../../src/domain/report/earlier.ts";
import {
  decisionsFromFindings,
  decisionsFromLedger,
  mergedDecisions,
} from "../../../src/domain/report/earlier-decisions.ts";
import type { CellValue } from "../../../src/domain/grid.ts";
import type { ReportRole, SheetEdit } from "../../../src/domain/report/edits.ts";
import { firstLine, helperColumn, ledgerColumn } from "../../../src/domain/report/ledger-columns.ts";
import { report } from "../../../src/domain/report/report.ts";
import { summaryColumn } from "../../../src/domain/report/summary-plan.ts";
import { type Review, review } from "../../../src/domain/review.ts";
import { type Language, messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { cityGrid, gridOf, gridOfSheet } from "./program-grid.ts";
import { valuesOf } from "../../tools/grid-rows.ts";

const found = review(cityGrid());
if (!("rows" in found)) throw new Error("no table");
const city: Review = found;

interface Given {
  readonly decisions?: readonly Decision[];
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
    decisions: given.decisions ?? [],
    title: given.title ?? null,
    dateText: null,
    basePolicy: given.basePolicy,
    words: reportWords(messages(given.language ?? "ja")),
    date: "2026-11-22",
  });
  return edits.sheets.find((each) => each.role === role) as SheetEdit;
}

const read = (decisions: readonly Decision[]) => ({ decisions, unreadable: [] });

/** The sheet as a whole cannot be read. */
const lost = (name: string) => ({ decisions: [], unreadable: [{ sheet: name, cell: null }] });

const choicesOf = city.rows.flatMap((row) =>
  row.indicators.map((indicator) => ({
    identity: indicator.identity,
    choices: ["", confirmed, excluded, ...alternativeKeys(indicator.alternatives)],
  })),
);

/** As a cell would keep it: no blanks at its ends. */
const text = fc.string({ maxLength: 20 }).map((words) => words.trim());

const anyDecisions = fc
  .tuple(
    ...choicesOf.map(({ identity, choices }) =>
      fc.record({
        identity: fc.constant(identity),
        choice: fc.constantFrom(...choices),
        comment: text,
        by: text,
        on: text,
      }),
    ),
  )
  .map((decisions) => decisions.filter(({ choice, comment, by, on }) => choice + comment + by + on !== ""));

describe("decisions in the ledger", () => {
  test("are read back as they were entered, in either language", () => {
    fc.assert(
      fc.property(anyDecisions, fc.constantFrom<Language>("ja", "en"), (decisions, language) => {
        expect(decisionsFromLedger(gridOfSheet(sheet("ledger", { decisions, language })))).toEqual(read(decisions));
      }),
      { numRuns: 40 },
    );
  });

  test("that a person picks from the drop-down come back as the reading's code", () => {
    const ledger = sheet("ledger");
    const lines = ledger.blocks.find((block) => block.top === firstLine)?.rows ?? [];
    const at = lines.findIndex((row) => row[ledgerColumn.no - 1] === 4);
    const label = lines[at]?.[helperColumn.firstOption] as string;
    const grid = gridOfSheet(ledger, [
      { row: firstLine + at, column: ledgerColumn.decision, value: label },
      { row: firstLine + at, column: ledgerColumn.on, value: 46346 },
    ]);
    expect(decisionsFromLedger(grid).decisions).toMatchObject([{ choice: "one-year-share", on: "2026-11-20" }]);
  });

  test("typed freely are kept word for word", () => {
    const grid = gridOfSheet(sheet("ledger"), [{ row: firstLine, column: ledgerColumn.decision, value: "あとで相談" }]);
    expect(decisionsFromLedger(grid).decisions).toMatchObject([{ choice: "あとで相談" }]);
  });

  test("are found where the user has put a row and a column before them", () => {
    const decision = {
      identity: choicesOf[0]?.identity as string,
      choice: confirmed,
      comment: "確認",
      by: "佐藤",
      on: "",
    };
    const grid = gridOfSheet(sheet("ledger", { decisions: [decision] }));
    const pointers = (value: unknown, row: number): unknown =>
      row === 0 && typeof value === "number" ? value + 1 : value;
    const values = valuesOf(grid).map(
      (row, index) => [null, ...row.map((value) => pointers(value, index))] as typeof row,
    );
    expect(decisionsFromLedger(gridOf("判定明細", [[null], ...values]))).toEqual(read([decision]));
  });

  test("are none on a sheet that is no ledger", () => {
    expect(decisionsFromLedger(cityGrid())).toEqual(lost("しごと応援"));
    expect(decisionsFromFindings(cityGrid())).toEqual(read([]));
  });
});

describe("decisions that lost their indicator", () => {
  const orphans: Decision[] = [
    { identity: "1|99|消えた事業||", choice: "part:=コース", comment: "+1", by: "鈴木", on: "2026-04-01" },
    { identity: "2|98|別の事業||", choice: confirmed, comment: "", by: "", on: "" },
  ];

  test("go from run to run through the findings sheet", () => {
    expect(decisionsFromFindings(gridOfSheet(sheet("findings", { decisions: orphans })))).toEqual(read(orphans));
  });

  test("give way to what the ledger says of the same indicator", () => {
    const newer = { ...(orphans[0] as Decision), choice: excluded };
    expect(mergedDecisions([newer], orphans)).toEqual([newer, orphans[1]]);
  });
});

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
