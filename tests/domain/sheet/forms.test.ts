import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { formsOf } from "../../../src/domain/sheet/records/form.ts";
import type {
  Form,
  FormUse,
  LayoutHint,
  ProgramLine,
  SheetReading,
} from "../../../src/domain/sheet/records/reading.ts";
import { lineOut } from "../../../src/domain/sheet/records/line-out.ts";
import { brief, read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";
import { ministryGrid, pastedGrid } from "./r4.ts";

const hinted = (forms: readonly Form[], more: Partial<LayoutHint> = {}): LayoutHint => ({
  columns: {},
  area: null,
  forms,
  ...more,
});

/** A reading without what says how it was found. */
function found({ layout, ...reading }: SheetReading): unknown {
  const pages = layout.pages.map(({ form: _, ...page }) => page);
  return {
    ...reading,
    lines: reading.lines.map(lineOut),
    frame: layout.frame,
    area: layout.area,
    setAside: layout.setAside,
    columns: layout.reasons.map(({ field, column }) => `${field} ${column}`).sort(),
    pages,
  };
}

const list: Rows = [
  ["令和4年度 事業実績"],
  ["番号", "事業名", "予算額(千円)", "令和4年度計画", "令和4年度実績", "達成率", "備考"],
  [1, "職業訓練", 1200, "100人", "90人", "90%", ""],
  [2, "就職相談", 300, "50件", "60件", "120%", "好評"],
  [3, "企業説明会", 80, "4回", "4回", "100%", ""],
];

const years: Rows = [
  ["令和4年度 事業評価"],
  ["番号", "事業名", "R3目標", "R3実績", "R4目標", "R4実績", "R5目標", "R5実績", "最終目標(R7)"],
  [1, "職業訓練", "100人", "90人", "110人", "99人", "120人", "", "140人"],
  [2, "就職相談", "50件", "60件", "55件", "50件", "60件", "", "80件"],
];

const restated: Rows = [
  ["事業名", "当初計画", "変更後計画", "実績", "単位"],
  ["職業訓練", 100, 120, 90, "人"],
  ["就職相談", 50, "", 60, "件"],
  ["企業説明会", 4, "", 4, "回"],
];

const units: Rows = [
  ["事業名", "予算", "", "計画", "", "実績", ""],
  ["職業訓練", 1200, "千円", 100, "人", 90, "人"],
  ["就職相談", 300, "千円", 50, "件", 60, "件"],
  ["企業説明会", 80, "千円", 4, "回", 4, "回"],
];

const pairs: Rows = [
  ["令和4年度 進捗"],
  ["番号", "事業名", "単位", "", "R3", "R4"],
  [1, "居宅介護", "人", "見込量", 10, 12],
  ["", "", "", "実績", 9, 11],
  [2, "短期入所", "人日", "見込量", 5, 6],
  ["", "", "", "実績", 5, 7],
];

const twoPages: Rows = [
  ["番号", "事業名", "計画", "実績"],
  [1, "職業訓練", "100人", "90人"],
  [2, "就職相談", "50件", "60件"],
  [],
  ["番号", "事業名", "予算額(千円)", "計画", "実績", "備考"],
  [3, "企業説明会", 80, "4回", "4回", ""],
  [4, "保育所の整備", 900, "3か所", "2か所", ""],
];

const yearRows: Rows = [
  ["事業名", "年度", "目標値", "実績値"],
  ["職業訓練", "R3", 100, 90],
  ["", "R4", 110, 99],
  ["就職相談", "R3", 50, 60],
  ["", "R4", 55, 50],
  ["企業説明会", "R3", 4, 4],
  ["", "R4", 5, 4],
];

const slots: Rows = [
  ["令和4年度 評価"],
  ["番号", "事業名", "活動指標", "", "", "成果指標", "", "", "備考"],
  ["", "", "指標名", "目標", "実績", "指標名", "目標", "実績", ""],
  [1, "職業訓練", "講座の数", "10回", "9回", "修了者数", "100人", "90人", ""],
  [2, "就職相談", "相談会の数", "4回", "5回", "就職者数", "50人", "60人", "好評"],
  [3, "企業説明会", "開催数", "2回", "2回", "参加社数", "30社", "24社", ""],
];

const cost: Rows = [
  ["事業名", "計画", "", "実績", ""],
  ["", "事業量（人）", "事業費（千円）", "事業量（人）", "事業費（千円）"],
  ["職業訓練", 100, 1200, 90, 1100],
  ["就職相談", 50, 300, 60, 290],
  ["企業説明会", 40, 80, 44, 75],
];

const wide: Rows = [
  [
    "事業名",
    "活動指標名",
    "成果指標名",
    "R3活動目標",
    "R3活動実績",
    "R4活動目標",
    "R4活動実績",
    "R4成果目標",
    "R4成果実績",
  ],
  ["職業訓練", "講座の数", "修了者数", "9回", "9回", "10回", "9回", "100人", "90人"],
  ["就職相談", "相談会の数", "就職者数", "3回", "4回", "4回", "5回", "50人", "60人"],
];

const sheets: Readonly<Record<string, Grid>> = {
  slots: gridOf(slots),
  cost: gridOf(cost),
  wide: gridOf(wide),
  list: gridOf(list),
  years: gridOf(years),
  restated: gridOf(restated),
  units: gridOf(units),
  pairs: gridOf(pairs),
  twoPages: gridOf(twoPages),
  yearRows: gridOf(yearRows),
  ministry: ministryGrid(true),
  pasted: pastedGrid(),
};

function readingOf(grid: Grid, hint?: LayoutHint): SheetReading {
  const reading = readSheet(grid, { hint });
  if (!reading.found) throw new Error(`no table: ${JSON.stringify(reading)}`);
  return reading;
}

describe("the forms of a sheet, given back, read it the same", () => {
  test.each(Object.entries(sheets))("%s", (_, grid) => {
    const before = readingOf(grid);
    const after = readingOf(grid, hinted(formsOf(before.layout)));
    expect(found(after)).toEqual(found(before));
    expect(after.layout.pages.every(({ form }) => form !== undefined)).toBe(true);
    expect(after.layout.reasons.every(({ basis }) => basis === "given")).toBe(true);
  });

  test("whatever the order of a list's columns, and with blank ones between", () => {
    const columns = list[1]!.length;
    const order = fc.shuffledSubarray(
      Array.from({ length: columns }, (_, at) => at),
      { minLength: columns },
    );
    fc.assert(
      fc.property(order, fc.array(fc.nat(columns), { maxLength: 3 }), (places, blanks) => {
        const rows = list.map((row, at) => {
          if (at === 0) return row;
          const cells: CellValue[] = places.map((place) => row[place] ?? null);
          for (const blank of blanks) cells.splice(blank, 0, null);
          return cells;
        });
        const reading = readSheet(gridOf(rows));
        if (!reading.found) return;
        const again = readingOf(gridOf(rows), hinted(formsOf(reading.layout)));
        expect(found(again)).toEqual(found(reading));
      }),
      { numRuns: 60 },
    );
  });

  test("of two forms that fit the first counts", () => {
    const [form] = formsOf(read(list).layout);
    const reading = read(list, {}, hinted([form!, form!]));
    expect(reading.layout.pages[0]?.form).toBe(0);
  });
});

const withUses = (form: Form, uses: Readonly<Record<number, FormUse | null>>): Form => ({
  ...form,
  columns: form.columns.map((one) => (one.column in uses ? { ...one, use: uses[one.column]! } : one)),
});

const silent = (line: ProgramLine) => ({ ...lineOut(line), overview: null });

/** A form with one column more than the reader would take: nothing of it is then as it was found. */
test.each(Object.entries({ list, years, restated, units, yearRows, slots, cost, wide }))(
  "a column more changes nothing but its field: %s",
  (_, rows) => {
    const heading = rows.findIndex((row) => row.includes("事業名"));
    const wider = rows.map((row, at) => {
      const cells = Array.from({ length: 9 }, (__, column) => row[column] ?? null);
      return at < heading ? row : [...cells, at === heading ? "ひとこと" : "よし"];
    });
    const before = read(wider);
    const [form] = formsOf(before.layout);
    const after = read(wider, {}, hinted([withUses(form!, { 10: { field: "overview" } })]));
    expect(after.lines.map(({ overview }) => overview)).toEqual(before.lines.map(() => "よし"));
    expect(after.lines.map(silent)).toEqual(before.lines.map(silent));
    expect(after.layout.setAside).toEqual(before.layout.setAside);
    expect([after.year, after.years]).toEqual([before.year, before.years]);
  },
);

const onlyForm = (rows: Rows): Form => formsOf(read(rows).layout)[0]!;

describe("a form that a person changed", () => {
  test("a column moved to another field", () => {
    const rows: Rows = [
      ["事業名", "計画", "見直し値", "実績"],
      ["職業訓練", "100人", "80人", "90人"],
      ["就職相談", "50件", "40件", "60件"],
    ];
    const form = withUses(onlyForm(rows), { 2: null, 3: { field: "plan" } });
    const { lines, layout } = read(rows, {}, hinted([form]));
    expect(lines.map(({ plan, actual }) => `${plan?.text} ${actual?.text}`)).toEqual(["80人 90人", "40件 60件"]);
    expect(layout.reasons.find(({ field }) => field === "plan")).toMatchObject({ column: 3, basis: "given" });
  });

  test("a column set aside is no field's, and is not named as left over", () => {
    const form = withUses(onlyForm(restated), { 3: "ignore" });
    const { lines, layout } = read(restated, {}, hinted([form]));
    expect(lines.map(({ plan }) => plan?.text)).toEqual(["100", "50", "4"]);
    expect(layout.setAside).toEqual([]);
  });

  test("a year that is set aside is neither judged nor a line's history", () => {
    const form = withUses(onlyForm(years), { 3: "ignore", 4: "ignore" });
    const { lines } = read(years, {}, hinted([form]));
    expect(lines.at(0)?.plan?.text).toBe("110人");
    expect(lines.at(0)?.otherTimes?.map(({ said }) => said)).toEqual(["R5目標"]);
  });

  test("a year is chosen among the columns of the form", () => {
    const form = withUses(onlyForm(years), { 9: "ignore" });
    const chosen = read(years, {}, hinted([form], { year: 2021 }));
    expect([chosen.year, chosen.lines.at(0)?.plan?.text]).toEqual([2021, "100人"]);
  });

  test("the unit of a figure", () => {
    const form = withUses(onlyForm(units), { 7: "ignore" });
    const { lines } = read(units, {}, hinted([form]));
    expect(lines.at(0)?.plan?.reading.quantities[0]?.unit).toBe("人");
  });

  test("--map counts before it", () => {
    const form = onlyForm(restated);
    const { lines, layout } = read(restated, {}, { columns: { plan: 2 }, area: null, forms: [form] });
    expect(lines.map(({ plan }) => plan?.text)).toEqual(["100", "50", "4"]);
    expect(layout.pages[0]?.form).toBe(0);
  });
});

describe("indicators side by side", () => {
  const named = (rows: Rows, form: Form): readonly string[] =>
    read(rows, {}, hinted([form])).lines.map(
      ({ row, slot, measure, name, plan, actual }) =>
        `${row}.${slot ?? 0} ${measure ?? name} ${plan?.text ?? "-"} ${actual?.text ?? "-"}`,
    );

  test("one is taken away", () => {
    const form = withUses(onlyForm(slots), { 6: "ignore", 7: "ignore", 8: "ignore" });
    expect(named(slots, { ...form, slots: [] })).toEqual([
      "4.0 職業訓練 10回 9回",
      "5.0 就職相談 4回 5回",
      "6.0 企業説明会 2回 2回",
    ]);
  });

  test("one is added", () => {
    const rows: Rows = [
      ["事業名", "計画", "実績", "ねらう数", "できた数"],
      ["職業訓練", "10回", "9回", "100人", "90人"],
      ["就職相談", "4回", "5回", "50人", "60人"],
    ];
    const form = withUses(onlyForm(rows), {
      2: { field: "plan", slot: 0 },
      3: { field: "actual", slot: 0 },
      4: { field: "plan", slot: 1 },
      5: { field: "actual", slot: 1 },
    });
    expect(named(rows, { ...form, slots: ["活動", "成果"] })).toEqual([
      "2.0 職業訓練 10回 9回",
      "2.1 成果 100人 90人",
      "3.0 就職相談 4回 5回",
      "3.1 成果 50人 60人",
    ]);
  });

  test("one is called otherwise", () => {
    const form = onlyForm(slots);
    const reading = read(slots, {}, hinted([{ ...form, slots: ["やること", "めざすこと"] }]));
    expect(reading.layout.pages[0]?.slotName).toBe("やること");
    expect(reading.layout.pages[0]?.slots?.map(({ name }) => name)).toEqual(["めざすこと"]);
  });

  test("a column goes from one to the other", () => {
    const form = withUses(onlyForm(slots), {
      3: { field: "measure", slot: 1 },
      6: { field: "measure", slot: 0 },
    });
    expect(named(slots, form)).toEqual([
      "4.0 職業訓練 10回 9回",
      "4.1 講座の数 100人 90人",
      "5.0 就職相談 4回 5回",
      "5.1 相談会の数 50人 60人",
      "6.0 企業説明会 2回 2回",
      "6.1 開催数 30社 24社",
    ]);
  });
});

describe("next year's sheet of the form", () => {
  const nextYear: Rows = [
    ["令和5年度 事業評価"],
    ["No", "事業名", "R4目標", "R4実績", "R5目標", "R5実績", "R6目標", "R6実績", "最終目標(R7)"],
    [1, "職業訓練", "110人", "99人", "120人", "130人", "", "", "140人"],
    [2, "就職相談", "55件", "50件", "60件", "61件", "", "", "80件"],
  ];
  const renamed = nextYear.with(1, ["番号", ...nextYear[1]!.slice(1)]);

  test("is judged for its own year", () => {
    const reading = read(renamed, {}, hinted([withUses(onlyForm(years), { 9: "ignore" })]));
    expect(reading.layout.pages[0]?.form).toBe(0);
    expect([reading.year, reading.lines.at(0)?.plan?.text, reading.lines.at(0)?.finalTarget]).toEqual([
      2023,
      "120人",
      null,
    ]);
  });

  test("with plan and actual in rows", () => {
    const later: Rows = [["令和5年度 進捗"], ["番号", "事業名", "単位", "", "R4", "R5"], ...pairs.slice(2)];
    const reading = read(later, {}, hinted([withUses(onlyForm(pairs), { 3: "ignore" })]));
    expect(reading.layout.pages[0]?.form).toBe(0);
    expect([reading.year, reading.lines.at(0)?.plan?.text, reading.lines.at(0)?.unitNote]).toEqual([2023, "12", null]);
  });

  test("with another heading it is read as always", () => {
    const reading = read(nextYear, {}, hinted([withUses(onlyForm(years), { 9: "ignore" })]));
    expect(reading.layout.pages[0]?.form).toBeUndefined();
    expect(reading.lines.at(0)?.finalTarget?.text).toBe("140人");
  });

  test("with a blank column more, a column further right", () => {
    const moved = renamed.map((row, at) => (at === 0 ? row : ["", ...row.slice(0, 2), "", ...row.slice(2)]));
    const reading = read(moved, {}, hinted([withUses(onlyForm(years), { 9: "ignore" })]));
    expect([reading.year, reading.lines.at(0)?.plan?.text]).toEqual([2023, "120人"]);
  });
});

describe("headings whose words nobody knows", () => {
  const rows: Rows = [
    ["取組の記録"],
    ["とりくみ", "めざす数", "やった数"],
    ["職業訓練", "100人", "90人"],
    ["就職相談", "50件", "60件"],
  ];

  test("are not found by themselves", () => {
    expect(readSheet(gridOf(rows)).found).toBe(false);
  });

  test("are, when a person has said once what they are", () => {
    const given = read(rows, {}, { columns: { name: 1, plan: 2, actual: 3 }, area: null });
    const forms = formsOf(given.layout);
    expect(forms[0]?.columns.map(({ heading }) => heading)).toEqual(["とりくみ", "めざす数", "やった数"]);
    const reading = read([["新しい題"], [], ...rows.slice(1)], {}, hinted(forms));
    expect(brief(reading)).toEqual(["4 program - - 職業訓練 B4 C4", "5 program - - 就職相談 B5 C5"]);
  });
});
