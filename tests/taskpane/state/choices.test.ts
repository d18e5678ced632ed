import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { areaAddress, areaTyped } from "../../../src/domain/grid.ts";
import type { ReportMark, WorkbookSurvey } from "../../../src/workbook/port.ts";
import { candidates, isEmptyWorkbook, ownSheets, reportState } from "../../../taskpane/state/candidates.ts";
import {
  directionChoiceOf,
  directionChoices,
  directionName,
  givenDirection,
  ruleFor,
  wholeSheet,
  withDirection,
} from "../../../taskpane/state/directions.ts";
import { verdictChanges } from "../../../taskpane/state/effect.ts";
import { thresholdRatio, thresholdText } from "../../../taskpane/state/figures.ts";
import { fingerprint } from "../../../taskpane/state/fingerprint.ts";
import { findingsOfRow, groupedFindings } from "../../../taskpane/state/findings.ts";
import { alternativeFormula, formulaParts, termText } from "../../../taskpane/state/formula.ts";
import { choiceOf, targetOf, type MappingChoice } from "../../../taskpane/state/mapping.ts";
import { automatic } from "../../../taskpane/state/state.ts";
import { surenessOf } from "../../../taskpane/state/sureness.ts";
import { sameLines, typedPolicy } from "../../../taskpane/state/thresholds.ts";
import { reviewOf, sampleFindings, sampleLines, sampleReview } from "../reviews.ts";

const survey = (
  names: readonly string[],
  active: string | null,
  reports: readonly ReportMark[] = [],
): WorkbookSurvey => ({
  sheets: names.map((name) => ({
    name: name.replace("*", ""),
    visible: !name.endsWith("*"),
    protected: false,
    rows: name.startsWith("空") ? 0 : 9,
    columns: 3,
  })),
  active,
  reports,
  strays: ["判定明細 (2)"],
  takenNames: [],
});
const mark: ReportMark = { set: 1, source: "事業", sheets: { summary: "達成状況", ledger: "判定明細" } };

describe("where to look for the table", () => {
  it.each<[string, WorkbookSurvey, string | null, readonly string[]]>([
    ["the sheet in front first", survey(["表紙", "事業"], "事業"), null, ["事業", "表紙"]],
    ["what was chosen before comes before that", survey(["表紙", "事業"], "表紙"), "事業", ["事業", "表紙"]],
    ["a chosen sheet that is gone is forgotten", survey(["表紙"], "表紙"), "事業", ["表紙"]],
    [
      "a report in front means the sheet it is about",
      survey(["表紙", "事業", "達成状況"], "達成状況", [mark]),
      null,
      ["事業", "表紙"],
    ],
    [
      "hidden sheets, reports and their copies are left out",
      survey(["秘*", "事業", "達成状況", "判定明細", "判定明細 (2)"], "事業", [mark]),
      null,
      ["事業"],
    ],
    ["nothing in front", survey(["事業"], null), null, ["事業"]],
  ])("%s", (_title, given, remembered, sheets) => {
    const target = remembered === null ? null : { sheet: remembered, hint: automatic };
    expect(candidates(given, target).map(({ sheet }) => sheet)).toEqual(sheets);
  });

  it("keeps the user's columns for the sheet they were chosen for, and only for it", () => {
    const hint = { columns: { plan: 5 }, area: null };
    expect(candidates(survey(["事業", "表紙"], "表紙"), { sheet: "事業", hint })).toEqual([
      { sheet: "事業", hint },
      { sheet: "表紙", hint: automatic },
    ]);
  });

  it("knows an empty workbook and the user's own sheets", () => {
    expect(isEmptyWorkbook(survey(["空1", "空2"], "空1"))).toBe(true);
    expect(isEmptyWorkbook(survey(["空1", "事業"], "空1"))).toBe(false);
    expect(ownSheets(survey(["事業", "達成状況", "判定明細", "秘*"], "事業", [mark]))).toEqual(["事業"]);
  });

  it.each([
    ["none", survey(["事業"], "事業"), "aa"],
    ["unknown", survey(["事業"], "事業", [mark]), null],
    ["fresh", survey(["事業"], "事業", [mark]), "now"],
    ["stale", survey(["事業"], "事業", [mark]), "then"],
    ["none", survey(["事業"], "事業", [{ ...mark, source: "別" }]), "now"],
  ] as const)("says %s of the report", (state, given, reported) =>
    expect(reportState(given, "事業", reported, () => "now")).toBe(state),
  );
});

describe("the mapping form", () => {
  const choice: MappingChoice = { sheet: "事業", area: "", columns: {}, year: null };
  it.each([
    ["A4:G60", "A4:G60"],
    [" ａ４：ｇ６０ ", "A4:G60"],
    ["$A$4:$G$60", "A4:G60"],
    ["G60:A4", "A4:G60"],
    ["A4", null],
    ["A0:B2", null],
    ["A1:XFE2", null],
    ["A1:B1048577", null],
    ["表全体", null],
  ])("reads the range %j as %j", (typed, area) => {
    const parsed = areaTyped(typed);
    expect(parsed === null ? null : areaAddress(parsed)).toBe(area);
  });

  it("turns the fields into what the reader takes", () => {
    expect(targetOf({ ...choice, area: "A4:G60", columns: { plan: "5", actual: "6", name: "" } })).toEqual({
      sheet: "事業",
      hint: { columns: { plan: 5, actual: 6 }, area: { top: 4, left: 1, bottom: 60, right: 7 } },
    });
    expect(targetOf(choice)).toEqual({ sheet: "事業", hint: automatic });
  });

  it("names what is wrong", () => {
    expect(targetOf({ ...choice, area: "全部" })).toEqual({ kind: "area" });
    expect(targetOf({ ...choice, columns: { plan: "5", actual: "5" } })).toEqual({ kind: "duplicate", column: 5 });
  });

  it("opens with what was given before", () => {
    const target = targetOf({ ...choice, area: "A4:G60", columns: { plan: "5" }, year: 2022 });
    if ("kind" in target) throw new Error("a good choice");
    expect(choiceOf(target.sheet, target.hint, areaAddress)).toEqual({
      sheet: "事業",
      area: "A4:G60",
      columns: { plan: "5" },
      year: 2022,
    });
  });

  it.each([
    [1, "sure"],
    [0.85, "sure"],
    [0.84, "fair"],
    [0.6, "fair"],
    [0.59, "unsure"],
    [0, "unsure"],
  ] as const)("%d is %s", (confidence, sureness) => expect(surenessOf(confidence)).toBe(sureness));
});

describe("thresholds", () => {
  it.each([
    ["100", 1],
    ["82.5", 0.825],
    ["８０％", 0.8],
    [" 1,000 ", 10],
    ["", null],
    ["0", null],
    ["-5", null],
    ["1001", null],
    ["八十", null],
  ])("%j percent is the ratio %j", (typed, ratio) => expect(thresholdRatio(typed)).toBe(ratio));
  it.each([
    [1, "100%"],
    [0.825, "82.5%"],
    [0.07, "7%"],
    [1.1, "110%"],
  ])("%d is shown as %s", (ratio, text) => expect(thresholdText(ratio)).toBe(text));

  const typed = { achieved: "100", nearly: "80", under: "50", overTarget: "120" };
  it("makes a policy of good figures", () => {
    expect(typedPolicy(defaultPolicy, { ...typed, nearly: "70" })).toEqual({ ...defaultPolicy, nearly: 0.7 });
  });
  it.each([
    [{ ...typed, nearly: "たくさん" }, [["nearly", "range"]]],
    [{ ...typed, nearly: "101" }, [["nearly", "order"]]],
    [{ ...typed, under: "81" }, [["under", "order"]]],
    [{ ...typed, overTarget: "99" }, [["overTarget", "overOrder"]]],
    [
      { achieved: "", nearly: "", under: "50", overTarget: "1" },
      [
        ["achieved", "range"],
        ["nearly", "range"],
      ],
    ],
  ] as const)("says what is wrong with %j", (given, problems) =>
    expect([...(typedPolicy(defaultPolicy, given) as Map<string, string>)]).toEqual(problems),
  );
  it("tells lines that differ from those that do not", () => {
    expect(sameLines(defaultPolicy, { ...defaultPolicy })).toBe(true);
    expect(sameLines(defaultPolicy, { ...defaultPolicy, under: 0.6 })).toBe(false);
    expect(sameLines(defaultPolicy, { ...defaultPolicy, rollUp: "lead" })).toBe(false);
  });
  it("shows which verdicts another policy changes", () => {
    const changes = verdictChanges(sampleReview(), sampleReview({ ...defaultPolicy, nearly: 0.7 }));
    expect(changes.map(({ row, before, after }) => [row.line.row, before, after])).toEqual([[8, "under", "nearly"]]);
    expect(verdictChanges(sampleReview(), sampleReview())).toEqual([]);
  });
});

describe("directions", () => {
  const review = sampleReview();
  const [row] = review.rows.filter(({ line }) => line.row === 10);
  const [indicator] = row?.indicators ?? [];
  it("are set for one indicator and taken back again", () => {
    if (row === undefined || indicator === undefined) throw new Error("the sample's measure has an indicator");
    const target = ruleFor(review, row, indicator);
    expect(target).toEqual({ no: 4, name: "講座の実施", unit: "人" });
    const set = withDirection(defaultPolicy, target, "lower");
    expect(givenDirection(set, target)).toBe("lower");
    expect(withDirection(set, target, "higher").directions).toHaveLength(1);
    expect(withDirection(set, target, null).directions).toEqual([]);
    expect(givenDirection(defaultPolicy, target)).toBeNull();
    const otherUnit = { ...target, unit: "社" };
    expect(givenDirection(set, otherUnit)).toBeNull();
    expect(withDirection(set, otherUnit, "higher").directions).toHaveLength(2);
    expect(directionName(target)).toBe("4 講座の実施 人");
  });
  it("name a formula for less, or none: met or missed", () => {
    const target = { name: "待機" };
    const rules = directionChoices.map((choice) => withDirection(defaultPolicy, target, choice).directions[0]);
    expect(rules).toEqual([
      { ...target, direction: "higher" },
      { ...target, direction: "lower", formula: null },
      { ...target, direction: "lower", formula: "reversed" },
      { ...target, direction: "lower", formula: "inverse" },
    ]);
    expect(rules.flatMap((rule) => (rule === undefined ? [] : [directionChoiceOf(rule)]))).toEqual(directionChoices);
  });
  it("said of the whole sheet stand behind what is said of one indicator", () => {
    const one = withDirection(withDirection(defaultPolicy, wholeSheet, "lower"), { name: "講座" }, "higher");
    expect(withDirection(one, wholeSheet, "inverse").directions).toEqual([
      { name: "講座", direction: "higher" },
      { direction: "lower", formula: "inverse" },
    ]);
    expect([givenDirection(one, wholeSheet), directionName(wholeSheet)]).toEqual(["lower", ""]);
    expect(withDirection(one, wholeSheet, null).directions).toEqual([{ name: "講座", direction: "higher" }]);
  });
});

describe("findings", () => {
  it("stand by severity, worst first, each rule once", () => {
    const twice = [
      ...sampleFindings,
      { rule: "plan-missing", severity: "warning", row: 8, cell: "D8", params: {} } as const,
    ];
    expect(
      groupedFindings(twice).map(({ severity, count, rules }) => [
        severity,
        count,
        rules.map(({ rule, findings }) => [rule, findings.length]),
      ]),
    ).toEqual([
      ["error", 1, [["budget-missing", 1]]],
      [
        "warning",
        3,
        [
          ["period-mismatch", 1],
          ["plan-missing", 2],
        ],
      ],
      ["info", 1, [["over-target", 1]]],
    ]);
    expect(groupedFindings([])).toEqual([]);
  });
  it("of one row are found", () =>
    expect(findingsOfRow(sampleFindings, 12).map(({ rule }) => rule)).toEqual(["budget-missing", "plan-missing"]));
});

describe("formulas", () => {
  it.each([
    [{ parts: [5000], divideBy: 1 }, "5,000"],
    [{ parts: [5000], divideBy: 2 }, "(5,000 ÷ 2)"],
    [{ parts: [151, 185], divideBy: 1 }, "(151 + 185)"],
  ])("%j is %s", (term, text) => expect(termText(term)).toBe(text));
  it("show what was divided by what, and nothing where nothing was", () => {
    const [review, program] = sampleReview().rows.flatMap(({ indicators }) => indicators);
    if (review === undefined || program === undefined) throw new Error("the sample has indicators");
    expect(formulaParts(program)).toEqual({ actual: "1,559人", plan: "1,540人" });
    expect(formulaParts(review)).toBeNull();
    expect(review.alternatives.map(alternativeFormula)).toEqual(["3,757 ÷ (5,000 ÷ 2)"]);
  });
});

describe("the fingerprint of a report", () => {
  const of = (lines = sampleLines, highlights = true): string => fingerprint(reviewOf(lines), highlights);
  it("is the same for the same review", () => expect(of()).toBe(of([...sampleLines])));
  it("changes with a figure, a name, a threshold, a finding and the highlights", () => {
    const edited = sampleLines.map((line) => (line.row === 8 ? { ...line, actual: "214人" } : line));
    const renamed = sampleLines.map((line) => (line.row === 8 ? { ...line, name: "別の事業" } : line));
    const marks = [
      of(),
      of(edited),
      of(renamed),
      of(sampleLines, false),
      fingerprint(sampleReview(), true),
      fingerprint(sampleReview({ ...defaultPolicy, nearly: 0.7 }), true),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });
});
