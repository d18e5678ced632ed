import { describe, expect, it } from "vitest";
import { headingsOf, wordsBeside, yearNamed, yearOfSheet } from "../../../src/domain/achievement/beside.ts";
import { partialFactOf } from "../../../src/domain/sheet/records/partial-fact-of.ts";
import type { ColumnMap, ProgramLine, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { readingOf, type TableSketch } from "../checks/table.ts";
import { short } from "../time/short.ts";

const sheet = (sketch: TableSketch, more: Partial<SheetReading> = {}): SheetReading => ({
  ...readingOf(sketch),
  ...more,
});

/** What is said beside the sheet's line `at`. */
function beside(reading: SheetReading, at = 0) {
  const line = reading.lines.at(at);
  if (line === undefined) throw new Error(`no line ${at}`);
  const parent = reading.lines.find(({ row }) => row === line.parentRow) ?? null;
  return wordsBeside(line, parent, reading);
}

const told = (reading: SheetReading, at = 0) =>
  beside(reading, at)
    .shared()
    .map(({ whence, text }) => [whence, text]);

it.each([
  ["令和4年度", 2022],
  ["R5.3.31", 2022],
  ["令和3年度、令和4年度", 2021],
  ["年度", null],
  [null, null],
])("the sheet's year %s: %s", (fiscalYear, year) =>
  expect(yearOfSheet(sheet({ lines: [] }, { fiscalYear }))).toBe(year),
);

it.each<[TableSketch["headings"], number | null]>([
  [{ budget: "令和5年度予算", plan: "目標(R12)", actual: "実績" }, 2023],
  [{ plan: "目標", actual: "実績(R5)" }, 2023],
  [{ budget: "R4予算", printedRate: "R5達成率" }, null],
  // A target may be of any year, a baseline is of an earlier one.
  [{ plan: "目標(R12)", baseline: "基準値(R2)", actual: "実績" }, null],
])("without one in its title it is what its headings %j name: %s", (headings, year) =>
  expect(yearOfSheet(sheet({ lines: [], headings: headings! }, { fiscalYear: null }))).toBe(year),
);

it.each([
  ["令和5年度目標", 2023],
  ["令和5年度上半期", 2023],
  // A calendar year is the fiscal year of its name.
  ["令和5年", 2023],
  ["令和5年3月末", 2022],
  ["令和5年4月末", 2023],
  ["前年度", 2021],
  // Of no one year.
  ["令和5年度までの累計", null],
  ["令和3～7年度", null],
  ["累計", null],
  ["4月以降", null],
  ["目標", null],
])("words name a year by themselves: %s: %s", (text, year) =>
  expect(yearNamed(partialFactOf(text, "heading", 2022))).toBe(year),
);

it("is no year where nobody knows from which it counts, or where nothing is said", () => {
  expect(yearNamed(partialFactOf("上半期", "heading", null))).toBeNull();
  expect([yearNamed(null), yearNamed(undefined)]).toEqual([null, null]);
});

describe("the headings of a page", () => {
  const page = (headings: ColumnMap["headings"]): ColumnMap => ({
    from: 1,
    to: 9,
    headingRows: [1],
    columns: {},
    headings,
  });

  it("are read as headings, each for its side", () => {
    const { plan, actual } = headingsOf(page({ plan: "年間目標", actual: "上半期実績" }), 2022);
    expect([plan?.text, plan?.whence, actual?.text, actual?.whence]).toEqual([
      "年間目標",
      "heading",
      "上半期実績",
      "heading",
    ]);
    expect(short(actual?.coverage ?? null)).toBe("2022-04–2022-09 part");
  });

  it("are none where there is none", () => {
    expect(headingsOf(page({ plan: "目標" }), 2022).actual).toBeNull();
    expect(headingsOf(page({}), 2022)).toEqual({ plan: null, actual: null, name: null });
    // An empty one is one.
    expect(headingsOf(page({ plan: "" }), 2022).plan?.text).toBe("");
  });

  it("are those of the page that the line stands on", () => {
    const table = readingOf({ lines: [{ name: "A" }, { name: "B" }] });
    const [first, second] = [page({ plan: "目標(R4)" }), page({ plan: "目標(R5)" })];
    const { row } = table.lines.at(1)!;
    const reading = {
      ...table,
      layout: {
        ...table.layout,
        pages: [
          { ...first, to: row - 1 },
          { ...second, from: row },
        ],
      },
    };
    expect([0, 1, 0].map((at) => beside(reading, at).headings.plan?.text)).toEqual([
      "目標(R4)",
      "目標(R5)",
      "目標(R4)",
    ]);
    expect(beside({ ...table, layout: { ...table.layout, pages: [] } }).headings).toEqual({
      plan: null,
      actual: null,
      name: null,
    });
  });

  it("go by the section's year", () => {
    const reading = sheet({
      sections: ["令和5年度の事業", "その他"],
      lines: [
        { name: "A", section: 0 },
        { name: "B", section: 1 },
      ],
      headings: { actual: "上半期実績" },
    });
    const coverage = (at: number) => short(beside(reading, at).headings.actual?.coverage ?? null);
    expect([0, 1].map(coverage)).toEqual(["2023-04–2023-09 part", "2022-04–2022-09 part"]);
  });
});

describe("the year of a line", () => {
  const reading = sheet({
    sections: ["令和5年度の事業", "その他"],
    lines: [{ name: "A", section: 0 }, { name: "B", section: 1 }, { name: "C" }],
  });

  it("is its section's, else the sheet's", () => {
    expect([0, 1, 2].map((at) => beside(reading, at).year)).toEqual([2023, 2022, 2022]);
    expect(beside({ ...reading, fiscalYear: null }, 2).year).toBeNull();
  });

  it("keeps how the sheet writes it", () => {
    expect(beside(reading, 0).yearWritten).toBe("令和4年度");
    expect(beside({ ...reading, fiscalYear: null }, 0).yearWritten).toBeNull();
  });
});

describe("what is said of both sides", () => {
  it("comes nearest first: unit, indicator, name, section", () => {
    const reading = sheet({
      sections: ["累計の部"],
      lines: [{ name: "延べ利用者", indicator: "月平均利用者数", unit: "人(延べ)", section: 0 }],
    });
    expect(told(reading)).toEqual([
      ["unit-column", "人(延べ)"],
      ["indicator", "月平均利用者数"],
      ["name", "延べ利用者"],
      ["section", "累計の部"],
    ]);
  });

  it("is a measure's own words, then its program's", () => {
    const reading = sheet({
      lines: [
        { kind: "group", name: "延べ利用の促進" },
        { kind: "measure", measure: "実人数の把握" },
      ],
    });
    expect(told(reading, 1)).toEqual([
      ["measure", "実人数の把握"],
      ["name", "延べ利用の促進"],
    ]);
    expect(told(reading, 0)).toEqual([["name", "延べ利用の促進"]]);
  });

  it("is said once where the indicator stands in the column of units", () => {
    const table = readingOf({ lines: [{ name: "講座", indicator: "延べ受講者数" }] });
    const line: ProgramLine = { ...table.lines.at(0)!, unitNote: table.lines.at(0)!.indicatorCell ?? null };
    expect(told({ ...table, lines: [line] })).toEqual([["indicator", "延べ受講者数"]]);
  });

  it.each([
    ["累計", true],
    ["累積", true],
    ["面積", true],
    ["通算", true],
    ["平均", true],
    ["月間", true],
    ["毎月", true],
    ["延人数", true],
    ["のべ", true],
    ["実人数", true],
    ["実員", true],
    ["実数", true],
    ["実利用者", true],
    ["年度末", true],
    ["現在", true],
    ["時点", true],
    ["1日当たり", true],
    ["1日当り", true],
    ["1日あたり", true],
    ["1件につき", true],
    ["上半期", true],
    ["うち", true],
    ["内数", true],
    ["新規", true],
    ["各校", true],
    ["校区ごと", true],
    ["校区毎", true],
    ["講座(春)", true],
    ["講座（春）", true],
    ["実施", false],
    ["講座", false],
    ["月例会", false],
    ["1日当番", false],
  ])("a name may tell something: %s: %s", (name, wanted) => {
    expect(told(sheet({ lines: [{ name }] }))).toEqual(wanted ? [["name", name]] : []);
  });

  it("is asked for once", () => {
    const words = beside(sheet({ lines: [{ name: "延べ利用者" }] }));
    expect(words.shared()).toBe(words.shared());
  });
});

describe("what stands over the table", () => {
  const lines = [{ name: "A" }];
  it.each<[string | null, string, string | null]>([
    ["令和4年度上半期の進捗", "Sheet1", "title"],
    ["令和4年度12月末現在", "Sheet1", "title"],
    // A year alone says nothing that the sheet's year does not.
    ["令和4年度の進捗", "上半期", "sheet"],
    [null, "上半期", "sheet"],
    [null, "Sheet1", "sheet"],
  ])("%s on %s: the %s tells", (title, name, whence) => {
    expect(beside(sheet({ lines }, { title, sheet: name })).title?.whence).toBe(whence);
  });

  it("counts from the sheet's year", () => {
    const { title } = beside(sheet({ lines }, { title: "上半期の進捗", fiscalYear: "令和5年度" }));
    expect(short(title?.coverage ?? null)).toBe("2023-04–2023-09 part");
    const { title: named } = beside(sheet({ lines }, { sheet: "上半期", fiscalYear: "令和5年度" }));
    expect(short(named?.coverage ?? null)).toBe("2023-04–2023-09 part");
  });
});
