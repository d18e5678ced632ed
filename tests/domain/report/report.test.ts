import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/domain/record/entry.ts";
import type { RecordLine } from "../../../src/domain/record/record-line.ts";
import { roundRate } from "../../../src/domain/achievement/rate.ts";
import type { Trend } from "../../../src/domain/achievement/trend.ts";
import { defaultPolicy, type Policy } from "../../../src/domain/policy.ts";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import type { Edits, EditCell, FormulaCell, ReportRole, SheetEdit } from "../../../src/domain/report/edits.ts";
import { firstLine, firstOption, headingRow, keyRow, ledgerColumn } from "../../../src/domain/report/ledger-columns.ts";
import { report } from "../../../src/domain/report/report.ts";
import { type HistoryField, historyFields, type ReportWords } from "../../../src/domain/report/words.ts";
import { type Review, review } from "../../../src/domain/review.ts";
import { messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { cityGrid, cityPlan, gridOf } from "./program-grid.ts";
import { recorded } from "./recorded.ts";
import { severalYears } from "./several-years.ts";

const words = reportWords(messages("ja"));

function reviewed(grid: Grid, policy: Policy = defaultPolicy): Review {
  const found = review(grid, { policy });
  if (!("rows" in found)) throw new Error("no table");
  return found;
}

const reported = (
  grid: Grid = cityGrid(),
  entries: Readonly<Record<string, Partial<Entry>>> = {},
  policy: Policy = defaultPolicy,
  said: ReportWords = words,
  waiting: readonly RecordLine[] = [],
): Edits =>
  report(reviewed(grid, policy), {
    set: 1,
    earlier: {},
    otherSheets: [grid.sheet],
    record: { ...recorded(reviewed(grid, policy), entries), waiting },
    log: [],
    column: "",
    title: null,
    dateText: null,
    words: said,
    date: "2026-11-22",
  });

const sheetOf = (edits: Edits, role: ReportRole): SheetEdit => {
  const sheet = edits.sheets.find((each) => each.role === role);
  if (sheet === undefined) throw new Error(role);
  return sheet;
};

/** Where blocks meet the later one holds. */
const cellAt = (sheet: SheetEdit, row: number, column: number): EditCell =>
  sheet.blocks
    .map(({ top, left, rows }) => rows[row - top]?.[column - left] ?? null)
    .findLast((found) => found !== null) ?? null;

const isFormula = (cell: EditCell | undefined): cell is FormulaCell => typeof cell === "object" && cell !== null;

const allCells = (edits: Edits): EditCell[] =>
  edits.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.rows.flat()));

const ledgerRows = (edits: Edits): readonly (readonly EditCell[])[] =>
  sheetOf(edits, "ledger").blocks.find((block) => block.top === firstLine)?.rows ?? [];

const cell = (row: readonly EditCell[], field: keyof typeof ledgerColumn): EditCell =>
  row[ledgerColumn[field] - 1] ?? null;
const value = (entry: EditCell): string | number | null => (isFormula(entry) ? entry.value : entry);
const formulaOf = (entry: EditCell): string => (isFormula(entry) ? entry.formula : "");

const rowOf = (edits: Edits, no: number): readonly EditCell[] => {
  const found = ledgerRows(edits).find((row) => cell(row, "no") === no);
  if (found === undefined) throw new Error(`no line ${no}`);
  return found;
};

/** What every version from Office LTSC 2021 and LibreOffice 7.4 on has, and no more than the report needs. */
const functions = new Set([
  "ABS",
  "AND",
  "CHAR",
  "COUNT",
  "COUNTA",
  "COUNTIF",
  "COUNTIFS",
  "EXACT",
  "HYPERLINK",
  "IF",
  "IFERROR",
  "INDEX",
  "INT",
  "ISERROR",
  "ISNUMBER",
  "LEFT",
  "MATCH",
  "MIN",
  "MINIFS",
  "N",
  "NOT",
  "OR",
  "ROUND",
  "ROW",
  "SMALL",
  "SUBSTITUTE",
  "SUM",
  "SUMIFS",
  "TEXT",
]);

const withoutText = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/gu, '""').replace(/'(?:[^']|'')*'/gu, "S");

describe("the whole of a small report", () => {
  test("is what it was when it was last looked at", async () => {
    // Codes for the words of other parts, so that a better sentence there is no change here.
    const bare: ReportWords = {
      ...words,
      reason: (indicator) => indicator.reason ?? "",
      alternative: (alternative) => alternative.reading,
      finding: ({ rule }) => ({ name: rule, message: rule, action: rule }),
    };
    const edits = reported(cityGrid(), {}, defaultPolicy, bare);
    const whole = { ...edits, sheets: edits.sheets.filter((sheet) => sheet.role !== "findings") };
    await expect(`${JSON.stringify(whole, null, 1)}\n`).toMatchFileSnapshot("../../golden/report-edits.json");
  });

  test("uses only functions that every supported spreadsheet has", () => {
    const edits = reported();
    const rules = [...edits.highlights.formats, ...edits.sheets.flatMap((sheet) => sheet.conditionalFormats)];
    const formulas = [...allCells(edits).filter(isFormula), ...rules].map((each) => withoutText(each.formula));
    const used = new Set(
      formulas.flatMap((formula) => [...formula.matchAll(/([A-Z]+)\(/gu)].map((match) => match[1] as string)),
    );
    expect([...used].filter((name) => !functions.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(15);
  });

  test("never puts the sheet's own words into a formula", () => {
    const edits = reported();
    const formulas = allCells(edits)
      .filter(isFormula)
      .map((each) => each.formula);
    expect(formulas.filter((formula) => formula.includes("example.test") || formula.includes("窓口相談"))).toEqual([]);
    expect(cell(rowOf(edits, 3), "program")).toBe('=HYPERLINK("http://example.test")');
  });

  test("quotes a sheet's name in every formula that names it", () => {
    const name = "知事's 表 (2)";
    const edits = reported(gridOf(name, cityPlan));
    const naming = allCells(edits)
      .filter(isFormula)
      .filter((each) => each.formula.includes("知事"));
    expect(naming.length).toBeGreaterThan(20);
    for (const each of naming) expect(each.formula.replaceAll("'知事''s 表 (2)'!", "")).not.toContain("知事");
  });

  test("gives its tables headings that are there and differ", () => {
    for (const sheet of reported().sheets) {
      for (const table of sheet.tables) {
        const { top, left, right } = table.area;
        const shown = Array.from({ length: right - left + 1 }, (_, index) => cellAt(sheet, top, left + index));
        expect(shown).toHaveLength(table.area.right);
        expect(new Set(shown.map((text) => String(text).toLowerCase())).size).toBe(table.area.right);
        expect(shown.every((text) => typeof text === "string" && text !== "")).toBe(true);
      }
    }
  });
});

describe("the summary", () => {
  test("counts what the review counts, whatever a program consists of", () => {
    const rows = [
      ["番号", "事業名", "予算（千円）", "計画", "実績"],
      [1, "甲", 10, "10人", "12人"],
      [2, "乙", 20, "10人", "9人"],
      [3, "丙", 30, "各事業欄記載", "各事業欄記載"],
      [null, "・相談", null, "10件", "6件"],
      [null, "・講座", null, "4回", "4回"],
      [4, "丁", 40, "-", "3人"],
      [5, "戊", 50, "5,000人", "2年間で5,000人計画規模の うち 令和5年度 3,757人"],
      [6, "己", 60, "10人", "1人"],
    ];
    for (const rollUp of ["worst", "lead"] as const) {
      const found = reviewed(gridOf("表", rows), { ...defaultPolicy, rollUp });
      const edits = reported(gridOf("表", rows), {}, { ...defaultPolicy, rollUp });
      const cells = sheetOf(edits, "summary").blocks;
      const counted =
        cells.find(({ top, left }) => top === 24 && left === 13)?.rows.map((row) => [row[0], value(row[4] ?? null)]) ??
        [];
      const { programVerdicts, programs, budgetYen } = found.totals;
      expect(Object.fromEntries(counted.slice(0, 6))).toEqual(
        Object.fromEntries(
          Object.entries(programVerdicts).map(([verdict, count]) => [
            words.verdict[verdict as keyof typeof programVerdicts],
            count,
          ]),
        ),
      );
      expect(counted[6]).toEqual([words.summary.total, programs]);
      expect(value(cells.find(({ top, left }) => top === 5 && left === 13)?.rows[0]?.[0] ?? null)).toBe(budgetYen);
    }
  });
});

describe("a line of the ledger", () => {
  const edits = reported();

  test("divides actual by plan in the open, and names the thresholds", () => {
    const row = rowOf(edits, 2);
    expect([value(cell(row, "plan")), value(cell(row, "actual")), value(cell(row, "verdict"))]).toEqual([
      930,
      667,
      "未達",
    ]);
    expect(formulaOf(cell(row, "rate"))).toContain("$H8/$G8");
    expect(value(cell(row, "rate"))).toBeCloseTo(667 / 930, 12);
    expect([value(cell(row, "diff")), formulaOf(cell(row, "diff"))]).toEqual([
      -263,
      expect.stringContaining("$H8-$G8"),
    ]);
    expect(formulaOf(cell(row, "verdict"))).toContain("jisseki_nearly");
  });

  test("follows a plan that stands as a number in its own cell", () => {
    expect(formulaOf(cell(rowOf(edits, 8), "plan"))).toBe(`IF(ISNUMBER('しごと応援'!$D$11),'しごと応援'!$D$11,"")`);
    expect(cell(rowOf(edits, 2), "plan")).toBe(930);
  });

  test("gets a digit more where rounding would contradict its verdict", () => {
    const ledger = sheetOf(edits, "ledger");
    const at = firstLine + ledgerRows(edits).indexOf(rowOf(edits, 8));
    const formats = ledger.styles
      .filter(({ area }) => area.left === ledgerColumn.rate && area.top <= at && at <= area.bottom)
      .map(({ style }) => style.numberFormat);
    expect(formats.at(-1)).toBe("0.00%");
    expect(value(cell(rowOf(edits, 8), "verdict"))).toBe("概ね達成");
  });

  test("says where a target was exceeded by far", () => {
    expect(value(cell(rowOf(edits, 9), "why"))).toBe(words.ledger.overTarget);
    expect(cell(rowOf(edits, 1), "why")).toBeNull();
  });

  test("has nine formulas at most, and none that looks beyond its line, the words and the thresholds", () => {
    for (const row of ledgerRows(edits)) {
      const formulas = row.filter(isFormula);
      expect(formulas.length).toBeLessThanOrEqual(9);
      const line = String(firstLine + ledgerRows(edits).indexOf(row));
      for (const { formula } of formulas) {
        const own = withoutText(formula).replaceAll(/S!\$[A-Z]+\$\d+/gu, "");
        const rows = new Set([...own.matchAll(/\$[A-Z]+(\$?)(\d+)/gu)].map(([, isFixed, at]) => (isFixed ? "" : at)));
        expect([...rows].filter((at) => at !== "" && at !== line)).toEqual([]);
      }
    }
  });

  test("is judged without a rate where less is better, and says how", () => {
    const row = rowOf(edits, 10);
    expect([value(cell(row, "rate")), value(cell(row, "verdict"))]).toEqual(["", "未達"]);
    expect(cell(row, "why")).toBe(words.ledger.basis["at-most"]);
    const given: Policy = { ...defaultPolicy, directions: [{ no: 10, direction: "lower", formula: "reversed" }] };
    const rated = rowOf(reported(cityGrid(), {}, given), 10);
    expect([value(cell(rated, "rate")), value(cell(rated, "verdict"))]).toEqual([0.633333333333, "未達"]);
    expect([formulaOf(cell(rated, "rate")).includes("(2*$G17-$H17)/$G17"), value(cell(rated, "why"))]).toEqual([
      true,
      words.ledger.basis["reversed-ratio"],
    ]);
  });

  test("leaves the rate open until a reading is chosen, and spells each out", () => {
    const row = rowOf(edits, 4);
    expect([value(cell(row, "rate")), value(cell(row, "verdict"))]).toEqual(["", "要確認"]);
    expect(outcomes(row)).toEqual([0.7514, 1.5028]);
    expect(formulaOf(cell(row, "verdict"))).toContain("jisseki_nearly");
    expect(outcomes(rowOf(edits, 5))).toContain(roundRate(336 / 930));
  });

  const titles = sheetOf(edits, "ledger").blocks.find(({ top }) => top === keyRow)?.rows[0] ?? [];
  const under = (row: readonly EditCell[], what: string): EditCell[] =>
    row.filter((entry, index) => String(titles[index]).startsWith(what) && entry !== null);
  const outcomes = (row: readonly EditCell[]): EditCell[] => under(row, "option_outcome");

  test("offers exactly its own readings and both ways round, the four decisions, and what comes of a finding", () => {
    const { decision, turn, followUp } = words.record;
    expect(sheetOf(edits, "ledger").validations).toMatchObject([
      { kind: "list", area: { top: 7, left: 15, bottom: 17 }, items: Object.values(decision) },
      {
        kind: "list-from",
        area: { top: 7, left: 16, bottom: 17 },
        formula: expect.stringMatching(/^=OFFSET\(\$([A-Z]+)7,0,0,1,MAX\(1,COUNTA\(\$\1\d:\$[A-Z]+7\)\)\)$/u),
      },
      { kind: "list", area: { top: 4, left: 16 }, items: Object.values(turn) },
      { kind: "list", area: { left: ledgerColumn.follow_class }, items: ["指摘事項", "要望事項"] },
      { kind: "list", area: { left: ledgerColumn.follow }, items: Object.values(followUp) },
    ]);
    const offered = (no: number): EditCell[] => under(rowOf(edits, no), "option_label");
    expect(offered(4)).toHaveLength(4);
    expect(offered(4).every((label) => typeof label === "string")).toBe(true);
    expect(offered(4).slice(2)).toEqual(Object.values(turn));
    expect(offered(1)).toEqual(Object.values(turn));
  });

  test("has its keys over the headings, in a row that nobody sees", () => {
    const ledger = sheetOf(edits, "ledger");
    const heads = ledger.blocks.find(({ top }) => top === headingRow)?.rows[0] ?? [];
    expect(ledger.hiddenRows).toEqual([keyRow]);
    expect(titles).toHaveLength(heads.length);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.slice(0, 3)).toEqual(["section", "department", "no"]);
  });

  test("hides what only formulas and the next run need, and prints what there is to read", () => {
    const ledger = sheetOf(edits, "ledger");
    const hidden = ledger.columns.flatMap(({ hidden: isHidden }, index) => (isHidden === true ? [titles[index]] : []));
    expect(hidden[0]).toBe("source_row");
    expect(ledger.columns.findIndex(({ hidden: isHidden }) => isHidden === true)).toBe(titles.indexOf("source_row"));
    expect(ledger.page.printArea).toEqual({ top: 1, left: 1, bottom: 17, right: titles.indexOf("year") + 1 });
  });

  test("offers a plain list where no line has a reading of its own", () => {
    const plain = reported(
      gridOf("表", [
        ["番号", "事業名", "計画", "実績", "単位"],
        [1, "甲", 10, 11, "人"],
        [2, "乙", 10, 9, "人"],
      ]),
    );
    expect(sheetOf(plain, "ledger").validations[1]).toMatchObject({
      kind: "list",
      items: Object.values(words.record.turn),
    });
  });
});

describe("a decision", () => {
  const identityOf = (no: number): string => {
    const found = reviewed(cityGrid()).rows.find((row) => row.line.no === no)?.indicators[0]?.identity;
    return found as string;
  };
  const decided = (no: number, entry: Partial<Entry>): Edits =>
    reported(cityGrid(), { [identityOf(no)]: { comment: "所管課に確認", by: "佐藤", on: "2026-11-20", ...entry } });

  test("for a reading gives its rate and verdict", () => {
    const row = rowOf(decided(4, { reading: "one-year-share" }), 4);
    expect(value(cell(row, "rate"))).toBe(3757 / 2500);
    expect(value(cell(row, "verdict"))).toBe("達成");
    expect(String(cell(row, "reading"))).toContain("[150.3%]");
    expect([cell(row, "decision"), value(cell(row, "state"))]).toEqual([null, words.record.state.open]);
    expect([cell(row, "comment"), cell(row, "by"), cell(row, "on")]).toEqual(["所管課に確認", "佐藤", "2026-11-20"]);
  });

  test("to leave out takes the indicator out of rate and verdict", () => {
    const row = rowOf(decided(2, { decision: "exclude" }), 2);
    expect([value(cell(row, "rate")), value(cell(row, "diff")), value(cell(row, "verdict"))]).toEqual([
      "",
      "",
      "判定対象外",
    ]);
  });

  test("that agrees changes nothing", () => {
    const row = rowOf(decided(2, { decision: "confirmed" }), 2);
    expect([value(cell(row, "verdict")), cell(row, "decision"), value(cell(row, "state"))]).toEqual([
      "未達",
      "確認済",
      "確認済",
    ]);
  });

  test("of figures in the sheet's place gives their rate, and leaves the sheet's beside them", () => {
    const correct = { decision: "correct", correctedActual: "900", ground: "決算書" };
    const row = rowOf(decided(2, correct), 2);
    expect([
      cell(row, "actual"),
      value(cell(row, "rate")),
      value(cell(row, "diff")),
      value(cell(row, "verdict")),
    ]).toEqual([667, roundRate(900 / 930), -30, "概ね達成"]);
    expect([cell(row, "corrected_plan"), cell(row, "corrected_actual"), value(cell(row, "state"))]).toEqual([
      null,
      900,
      "修正",
    ]);
    const without = rowOf(decided(2, { ...correct, ground: "" }), 2);
    expect([value(cell(without, "rate")), cell(without, "corrected_actual")]).toEqual([roundRate(667 / 930), 900]);
  });

  test("for a reading that is offered no longer stays as it is, and changes nothing", () => {
    const row = rowOf(decided(4, { reading: "part:なくなったコース" }), 4);
    expect([cell(row, "reading"), value(cell(row, "verdict"))]).toEqual(["part:なくなったコース", "要確認"]);
  });

  test("whose indicator is gone is listed and not dropped", () => {
    const [line] = recorded(reviewed(cityGrid())).lines;
    const gone = {
      ...line!,
      parts: { ...line!.parts, name: "消えた事業" },
      entry: { ...line!.entry, reading: "part:なくなったコース", comment: "=大事", by: "鈴木" },
    };
    const edits = reported(cityGrid(), {}, defaultPolicy, words, [gone]);
    expect(edits.sheets.map(({ role }) => role)).toEqual(["summary", "ledger", "findings", "questions", "log"]);
    const texts = sheetOf(edits, "questions").blocks.flatMap((block) => block.rows.flat().map(String));
    for (const text of ["消えた事業", "=大事", "鈴木", "一部の数値で比べる [なくなったコース]"])
      expect(texts).toContainEqual(expect.stringContaining(text));
  });
});

describe("highlights", () => {
  test("name nothing but defined names, and cover the program lines", () => {
    const { formats, sheet } = reported().highlights;
    expect(sheet).toBe("しごと応援");
    expect(formats.map((format) => format.area)).toEqual(
      formats.map(() => ({ top: 4, left: 1, bottom: 13, right: 6 })),
    );
    expect(formats).toHaveLength(6);
    for (const { formula } of formats) expect(formula).not.toMatch(/[!']/u);
  });

  test("differ in more than their colour", () => {
    const looks = reported().highlights.formats.map(({ style }) => JSON.stringify({ ...style, fill: undefined }));
    expect(new Set(looks).size).toBe(6);
  });
});

describe("a sheet with very many lines", () => {
  const rows = Array.from({ length: 3100 }, (_, index) => [index + 1, `事業${index + 1}`, "10人", `${index % 13}人`]);
  const edits = reported(gridOf("大きな表", [["番号", "事業名", "計画", "実績"], ...rows]));

  test("has no line that looks through all lines", () => {
    const summary = sheetOf(edits, "summary").blocks.find((block) => block.rows.length === 3100);
    const lines = [...ledgerRows(edits), ...(summary?.rows ?? [])].flat().filter(isFormula);
    expect(lines.length).toBeGreaterThan(30_000);
    expect(lines.filter(({ formula }) => /\$7:\$[A-Z]+\$3106/u.test(formula))).toEqual([]);
  });

  test("says that the lines keep their order, and styles them by area", () => {
    const ledger = sheetOf(edits, "ledger");
    expect(ledger.blocks[0]?.rows[2]?.[0]).toBe(words.ledger.orderNote);
    for (const sheet of edits.sheets) expect(sheet.styles.length + sheet.validations.length).toBeLessThan(200);
  });

  test("shows the worst forty in the chart", () => {
    const chart = sheetOf(edits, "summary").charts.find((each) => each.kind === "column-stacked");
    expect(chart?.series.every((series) => series.values.length === 40)).toBe(true);
  });
});

describe("a sheet without findings, sections or budgets", () => {
  const edits = reported(
    gridOf("表", [
      ["番号", "事業名", "計画", "実績", "単位"],
      [1, "甲", 10, 11, "人"],
      [2, "乙", 10, 10, "人"],
      [3, "丙", 5, 5, "社"],
    ]),
  );

  test("says that there are none", () => {
    const findings = sheetOf(edits, "findings");
    expect(findings.tables).toEqual([]);
    expect(findings.blocks.flatMap((block) => block.rows.flat())).toContain(words.findings.none);
  });

  test("has no chart of budgets", () => {
    expect(sheetOf(edits, "summary").charts.map((chart) => chart.kind)).toEqual(["bar-stacked", "column-stacked"]);
  });
});

describe("a sheet of several years", () => {
  const rows = severalYears as readonly (readonly CellValue[])[];
  const edits = reported(gridOf("評価", rows));
  const ledger = sheetOf(edits, "ledger");
  const titles = ledger.blocks.find(({ top }) => top === headingRow)?.rows[0] ?? [];
  const at = (field: HistoryField): number => titles.indexOf(words.ledger.history[field]);
  const shown = (row: readonly EditCell[], ...fields: readonly HistoryField[]) =>
    fields.map((field) => value(row[at(field)] ?? null));

  test("has history and outlook behind all that was there before, and shown", () => {
    const before = reported();
    const first = at("lastYear");
    const helpers = (of: Edits) =>
      (sheetOf(of, "ledger").blocks.find(({ top }) => top === headingRow)?.rows[0] ?? []).slice(0, firstOption - 1);
    expect(helpers(edits)).toEqual(helpers(before));
    expect(titles.slice(first)).toEqual(historyFields.map((field) => words.ledger.history[field]));
    // The last column is the frame's.
    expect(ledger.columns.slice(first).map(({ hidden }) => hidden ?? false)).toEqual([
      ...historyFields.map(() => false),
      true,
    ]);
    expect(ledger.tables[0]?.area.right).toBe(titles.length + 1);
    expect(Object.values(words.ledger.history).some((title) => helpers(before).includes(title))).toBe(false);
  });

  test.each<[number, readonly unknown[]]>([
    [1, ["令和4年度", 100, 95, 0.95, "概ね達成", "改善", "改善", "令和6年度", 120, 80, 150, 40 / 70]],
    [3, ["令和4年度", 20, 21, null, "未達", "改善", "横ばい", "令和6年度", 12, 30, 10, 0.6]],
    [6, ["令和4年度", 10, 5, 0.5, "未達", "改善", "改善", "令和6年度", 12, 8, 15, 0]],
    [7, ["令和3年度", 12, 12, 1, "達成", "悪化", "悪化", "令和6年度", 12, 10, 12, 0]],
    [8, [null, null, null, null, null, null, null, null, null, null, null, null]],
  ])("says of program %d what it was, how it turned and what is to come", (no, expected) => {
    const found = shown(rowOf(edits, no), ...historyFields);
    expect(found.map((cell) => (typeof cell === "number" ? roundRate(cell) : cell))).toEqual(
      expected.map((cell) => (typeof cell === "number" ? roundRate(cell) : cell)),
    );
  });

  test("counts on the summary what the ledger says", () => {
    const summary = sheetOf(edits, "summary");
    const chart = summary.charts.find(({ name }) => name === "jisseki_chart_trend");
    const counted = (field: HistoryField, trend: Trend): number =>
      ledgerRows(edits).filter((row) => value(row[at(field)] ?? null) === words.trend[trend]).length;
    const trends: readonly Trend[] = ["improved", "unchanged", "worsened", "not-comparable"];
    expect(chart?.series.map(({ name, values }) => [name, ...values])).toEqual(
      trends.map((trend) => [words.trend[trend], counted("trend", trend), counted("verdictTrend", trend)]),
    );
    expect(summary.blocks.flatMap((block) => block.rows.flat()).map(value)).toContain(
      `前回（実績のある直近の年度）との比較（両方に実績のある${chart?.series.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)}指標）`,
    );
  });

  test("names the last year where it is the same for all, and draws fewer programs beside the comparison", () => {
    const lines = Array.from({ length: 30 }, (_, index) => [
      index + 1,
      `相談件数${index + 1}`,
      90,
      80,
      100,
      70 + index,
    ]);
    const heads = ["番号", "事業名", "令和4年度計画", "令和4年度実績", "令和5年度計画", "令和5年度実績"];
    const summary = sheetOf(reported(gridOf("評価", [["令和5年度 評価"], heads, ...lines])), "summary");
    const texts = summary.blocks.flatMap((block) => block.rows.flat()).map(value);
    expect(texts).toContain("令和4年度との比較（両方に実績のある30指標）");
    expect(texts).toContain("対象：シート「評価」 A2:F32  判定の年度：令和5年度");
    const drawn = summary.charts.map(({ name, series }) => [name, series[0]?.categories.length]);
    expect(drawn).toEqual(
      expect.arrayContaining([
        ["jisseki_chart_rates", 22],
        ["jisseki_chart_trend", 2],
      ]),
    );
  });

  test("has no comparison where there are parts of the year only", () => {
    const heads = [
      "番号",
      "事業名",
      "年間計画",
      "第1四半期実績",
      "第2四半期実績",
      "第3四半期実績",
      "第4四半期実績",
      "累計実績",
    ];
    const grid = gridOf("評価", [["令和5年度 評価"], heads, [1, "相談件数", 100, 20, 30, 20, 20, 90]]);
    expect(reviewed(grid).reading.lines.at(0)?.otherTimes?.length).toBeGreaterThan(0);
    const quarterly = reported(grid);
    expect(sheetOf(quarterly, "summary").charts.map(({ name }) => name)).not.toContain("jisseki_chart_trend");
    const headings = sheetOf(quarterly, "ledger").blocks.find(({ top }) => top === headingRow)?.rows[0] ?? [];
    expect(headings).not.toContain(words.ledger.history.lastYear);
  });
});
