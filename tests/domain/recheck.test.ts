import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Grid } from "../../src/domain/grid.ts";
import { gridOf, type GridRows } from "../../src/domain/grid/grid-of.ts";
import { type ChangedCell, patched } from "../../src/domain/grid/patched.ts";
import { defaultPolicy, type Policy } from "../../src/domain/policy.ts";
import { Recheck } from "../../src/domain/recheck.ts";
import { differenceOf, withDifference } from "../../src/domain/review-difference.ts";
import { review, type Review } from "../../src/domain/review.ts";
import type { NoTable } from "../../src/domain/sheet/records/reading.ts";
import { writtenOut } from "../../src/domain/written-out.ts";
import { ministryGrid, pastedGrid } from "./sheet/r4.ts";

/** A check from scratch that takes no shortcut, all of it made. */
function fromScratch(grid: Grid, policy: Policy): Review | NoTable {
  const outcome = review(grid, { policy, fully: true });
  return "rows" in outcome ? writtenOut(outcome) : outcome;
}

/** Without the numbers of kinds, which say nothing by themselves. */
const asData = (outcome: Review | NoTable): unknown => {
  const data = JSON.parse(JSON.stringify(outcome)) as { rows?: { kind?: number }[] };
  for (const row of data.rows ?? []) delete row.kind;
  return data;
};

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format?: string;
}

const rowsOf = (...edits: readonly Edit[]): ReadonlySet<number> => new Set(edits.map(({ row }) => row));

const editedBy = (grid: Grid, ...edits: readonly Edit[]): Grid => patched(grid, edits.map(changedCell));

function changedCell({ row, column, value, format = "General" }: Edit): ChangedCell {
  const text = gridOf({ values: [[value]], formats: [[format]] }).text(1, 1);
  return { row, column, value, format, text };
}

const heads = ["No.", "事業名", "予算(千円)", "計画", "実績", "達成率", "備考"];
const title: readonly CellValue[] = ["令和4年度 事業の実施状況"];
const plainLine = (index: number): readonly CellValue[] => {
  const plan = 10 + ((index * 7919) % 490);
  const actual = Math.round(plan * (0.3 + ((index * 104_729) % 900) / 1000));
  return [index + 1, `相談事業 第${index + 1}号`, 1000 + index * 3, `${plan}人`, `${actual}人`, actual / plan, null];
};

const plain: GridRows = {
  sheet: "事業",
  values: [title, [], heads, ...Array.from({ length: 14 }, (_, i) => plainLine(i))],
};

const totals: GridRows = {
  sheet: "事業",
  values: [
    ...plain.values.slice(0, 8),
    ["", "小計", 5045, "", "", "", ""],
    ...plain.values.slice(8),
    ["", "合計", 14_273, "", "", "", ""],
  ],
};

const sections: GridRows = {
  sheet: "事業",
  values: [title, [], heads, ["Ⅰ 雇用"], ...plain.values.slice(3, 8), ["Ⅱ 福祉"], ...plain.values.slice(8)],
};

const measures: GridRows = {
  sheet: "事業",
  values: [
    title,
    [],
    heads,
    [1, "就労支援事業", 300, "", "", "", ""],
    ["", "①相談会の開催", "", "10回", "8回", "", ""],
    ["", "②参加者", 100, "120人", "130人", "", ""],
    [2, "講座事業", "", "", "", "", ""],
    ["", "①講座の開催", 5, "20回", "9回", "", ""],
    ["", "①講座の開催", 5, "20回", "19回", "", ""],
    [3, "啓発事業", 40, "5回", "5回", "", ""],
    [4, "啓発事業", 40, "5回", "", "", ""],
    [5, "待機児童対策事業", 40, "95人以下", "90人", "", ""],
  ],
};

const merges: GridRows = {
  ...measures,
  merges: [
    { top: 4, left: 3, bottom: 6, right: 3 },
    { top: 7, left: 1, bottom: 9, right: 1 },
    { top: 10, left: 7, bottom: 11, right: 7 },
  ],
};

const slots: GridRows = {
  sheet: "事業",
  values: [
    title,
    ["", "", "", "活動指標", "", "", "", "成果指標", "", "", ""],
    ["番号", "事業名", "予算", "指標名", "計画", "実績", "達成率", "指標名", "計画", "実績", "達成率"],
    [1, "就労支援事業", 300, "相談会", "10回", "8回", 0.8, "就職者数", "30人", "33人", 1.1],
    [2, "講座事業", 200, "講座", "20回", "9回", 0.45, "満足度", "90%", "", ""],
    ["", "", "", "広報", "2回", "2回", 1, "閲覧者数", "-", "-", "-"],
    [3, "啓発事業", 40, "", "", "", "", "待機児童数", "95人以下", "90人", ""],
    [4, "相談事業", 40, "相談", "5件", "5件", 1.2, "", "", "", ""],
  ],
  merges: [
    { top: 2, left: 4, bottom: 2, right: 7 },
    { top: 2, left: 8, bottom: 2, right: 11 },
    { top: 5, left: 2, bottom: 6, right: 2 },
  ],
};

const sheets: readonly (readonly [string, Grid])[] = [
  ["plain", gridOf(plain)],
  ["with totals", gridOf(totals)],
  ["under sections", gridOf(sections)],
  ["groups and measures", gridOf(measures)],
  ["merged cells", gridOf(merges)],
  ["indicators side by side", gridOf(slots)],
  ["the published sheet, as pasted", pastedGrid()],
  ["the published sheet, as the ministry has it", ministryGrid(true)],
];

const figure = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    "",
    "3人",
    "1,200人",
    "0",
    "未定",
    "別紙参照",
    "延べ30人(実20人)",
    "100人以上",
    "約2.9億円",
    "①30人 ②20人",
    "集計中",
    "80%",
    "１２回",
    "合計",
    "下げる",
    "12 3人",
    "R5: 30人",
    "↓",
    true,
  ),
  fc.integer({ min: 0, max: 5000 }),
  fc.double({ min: 0, max: 2, noNaN: true }),
  fc.constant<CellValue>({ error: "#N/A" }),
  fc.constant<CellValue>({ notCalculated: true }),
  fc.constantFrom<CellValue>("新規事業", "講座の開催", "②参加者", "Ⅲ 教育", "No.", "計画", 7, "相談事業 第3号"),
);

const editsOf = (grid: Grid): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      row: fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: grid.top, max: grid.bottom }) },
        { weight: 9, arbitrary: fc.integer({ min: Math.min(grid.bottom, grid.top + 4), max: grid.bottom }) },
      ),
      column: fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: grid.left, max: grid.right }) },
        { weight: 3, arbitrary: fc.integer({ min: Math.min(grid.right, grid.left + 2), max: grid.right }) },
      ),
      value: figure,
      format: fc.constantFrom("General", "General", "#,##0", "0%", '0"人"'),
    }),
    { minLength: 1, maxLength: 5 },
  );

describe("a check after an edit", () => {
  it.each(sheets)("is what a check from scratch says, edit after edit: %s", (_, sheet) => {
    fc.assert(
      fc.property(editsOf(sheet), fc.constantFrom("worst", "lead" as const), (edits, rollUp) => {
        const policy = { ...defaultPolicy, rollUp };
        const recheck = new Recheck(sheet, { policy });
        let grid = sheet;
        for (const edit of edits) {
          grid = editedBy(grid, edit);
          const before = recheck.outcome;
          const after = recheck.after(grid, rowsOf(edit));
          expect(asData(after)).toEqual(asData(fromScratch(grid, policy)));
          if (!("rows" in before) || !("rows" in after)) continue;
          const difference = structuredClone(differenceOf(before, after));
          if (difference !== null) expect(asData(withDifference(before, difference))).toEqual(asData(after));
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(sheets)("judges one figure's line anew, and no other: %s", (_, sheet) => {
    const recheck = new Recheck(sheet);
    const before = recheck.outcome;
    if (!("rows" in before)) throw new Error("no table");
    const at = before.rows.findIndex(
      ({ line }) => line.actual !== null && line.actual.text !== "" && line.actual.merge === null,
    );
    const { row, column } = before.rows.at(at)!.line.actual!;
    const edit = { row, column, value: "77人" };
    const after = recheck.after(editedBy(sheet, edit), rowsOf(edit));
    if (!("rows" in after)) throw new Error("no table");
    expect(recheck.shortcuts).toBe(1);
    expect(after.rows.at(at)!.line.actual?.text).toBe("77人");
    const others = after.rows.filter((one, index) => one !== before.rows.at(index));
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThanOrEqual(4);
    const difference = differenceOf(before, after)!;
    expect(difference.rows.map(([, one]) => one)).toEqual(others);
    const shown = withDifference(before, structuredClone(difference));
    expect(shown.rows.filter((one, index) => one !== before.rows.at(index))).toHaveLength(others.length);
    expect(shown.findings.filter((one) => !before.findings.some((other) => other === one)).length).toBeLessThanOrEqual(
      8,
    );
  });

  it.each<readonly [string, Edit]>([
    ["a heading", { row: 3, column: 4, value: "目標" }],
    ["the title", { row: 1, column: 1, value: "令和5年度 事業の実施状況" }],
    ["a name", { row: 5, column: 2, value: "下水道事業会計" }],
    ["a number", { row: 5, column: 1, value: 40 }],
    ["a figure that makes a total of its line", { row: 5, column: 7, value: "合計" }],
    ["a line that is emptied", { row: 5, column: 4, value: null }],
  ])("judges everything after an edit of %s, or says the same", (_, edit) => {
    const sheet = gridOf(plain);
    const grid = editedBy(sheet, edit);
    expect(asData(new Recheck(sheet).after(grid, rowsOf(edit)))).toEqual(asData(fromScratch(grid, defaultPolicy)));
  });

  it("counts what became the same indicator a second time", () => {
    const sheet = gridOf(measures);
    const edit = { row: 8, column: 4, value: "20社" };
    const recheck = new Recheck(sheet);
    const grid = editedBy(sheet, edit);
    expect(asData(recheck.after(grid, rowsOf(edit)))).toEqual(asData(fromScratch(grid, defaultPolicy)));
  });

  const united = ["No.", "事業名", "予算(千円)", "計画", "実績", "単位", "備考"];
  const listOf = (head: readonly CellValue[], lines: readonly (readonly CellValue[])[], rest: Partial<GridRows> = {}) =>
    gridOf({ sheet: "事業", values: [title, [], head, ...lines], ...rest });

  it.each<readonly [string, Grid, Edit]>([
    [
      "the unit that is merged over the lines below",
      listOf(
        united,
        [
          [1, "相談事業", 10, 30, 20, "人", ""],
          [2, "講座事業", 10, 40, 44, "", ""],
          [3, "訓練事業", 10, "40人", "44人", "", ""],
        ],
        { merges: [{ top: 4, left: 6, bottom: 5, right: 6 }] },
      ),
      { row: 4, column: 6, value: "回" },
    ],
    [
      "a name that tells how the sheet keeps its books",
      listOf(heads, [
        [1, "経常収支比率", 10, "100%", "90%", "", ""],
        [2, "相談事業", 10, "40人", "44人", "", ""],
        [3, "講座事業", 10, "40人", "44人", "", ""],
      ]),
      { row: 5, column: 2, value: "流動比率" },
    ],
    [
      "a figure by which units are no longer usual",
      listOf(heads, [
        [1, "相談事業", 10, "10人", "8人", "", ""],
        [2, "講座事業", 10, "10人", 9, "", ""],
        [3, "訓練事業", 10, "12人", 11, "", ""],
      ]),
      { row: 4, column: 5, value: 8 },
    ],
    [
      "a budget that was the only one as large as another",
      listOf(
        heads,
        [100, 110, 120, 130, 140, 150, 90_000, 100_000].map((budget, at) => [
          at + 1,
          `${"甲乙丙丁戊己庚辛"[at]}地区の事業`,
          budget,
          "10人",
          "9人",
          "",
          "",
        ]),
      ),
      { row: 10, column: 3, value: 120 },
    ],
  ])("looks at other lines again after an edit of %s", (_, sheet, edit) => {
    const recheck = new Recheck(sheet);
    const before = recheck.outcome;
    const grid = editedBy(sheet, edit);
    const after = recheck.after(grid, rowsOf(edit));
    expect(asData(after)).toEqual(asData(fromScratch(grid, defaultPolicy)));
    if (!("rows" in before) || !("rows" in after)) throw new Error("no table");
    const told = ({ rows, findings }: Review): string =>
      JSON.stringify([
        rows.filter(({ line }) => line.row !== edit.row).map(({ line, indicators }) => [line.unitNote, indicators]),
        findings.filter(({ row }) => row !== edit.row),
      ]);
    expect(told(after)).not.toBe(told(before));
  });
});
