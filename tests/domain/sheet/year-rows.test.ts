import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import type { LayoutHint, OtherTime, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { fiscalYearOf } from "../../../src/domain/time/coverage.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf, type GridExtras } from "./grid-builder.ts";

const side = (cell: OtherTime["plan"]): string => cell?.address ?? "-";

function yearOf({ coverage: { from, to, how } }: OtherTime): string {
  return `${how === "cumulative" ? "Σ" : ""}${to === null ? "?" : fiscalYearOf(from ?? to)}`;
}

/** "5 program 講座 E5 F5 < 2021 E3 F3": a line, and behind it what it has for other years. */
const told = (reading: SheetReading): readonly string[] =>
  reading.lines.map((line) => {
    const others = (line.otherTimes ?? []).map(
      (time) => ` < ${yearOf(time)} ${side(time.plan)} ${side(time.actual)}${time.hidden ? " hidden" : ""}`,
    );
    const names = [line.name, line.measure ?? line.indicatorCell?.text].filter((name) => name).join("/");
    return `${line.row} ${line.kind} ${names} ${side(line.plan)} ${side(line.actual)}${others.join("")}`;
  });

const lines = (rows: Rows, extras: GridExtras = {}, hint?: LayoutHint) => told(read(rows, extras, hint));

const down = (left: number, top: number, bottom: number): Area => ({ top, left, bottom, right: left });

const merged: Rows = [
  ["事業名", "指標", "単位", "年度", "計画", "実績"],
  ["講座", "参加者数", "人", "令和3年度", 10, 9],
  ["", "", "", "令和4年度", 11, 10],
  ["", "", "", "令和5年度", 12, 13],
  ["相談", "件数", "件", "令和3年度", 20, 19],
  ["", "", "", "令和4年度", 21, 20],
  ["", "", "", "令和5年度", 22, 23],
];

const twoLines = [
  "4 program 講座/参加者数 E4 F4 < 2021 E2 F2 < 2022 E3 F3",
  "7 program 相談/件数 E7 F7 < 2021 E5 F5 < 2022 E6 F6",
];

const inOrder = (rows: Rows, ...columns: readonly number[]): Rows =>
  rows.map((row) => columns.map((column) => row[column] ?? ""));

/** The years of the rows written another way. */
const inWords = (rows: Rows, ...years: readonly (string | number)[]): Rows =>
  rows.map((row, at) => (at === 0 ? row : row.with(3, years[(at - 1) % years.length]!)));

describe("the years of an indicator under each other are one line", () => {
  test("with what names it merged over them", () => {
    const merges = [1, 2, 3].flatMap((left) => [down(left, 2, 4), down(left, 5, 7)]);
    expect(lines(merged, { merges })).toEqual(twoLines);
  });

  test("with what names it in the first of them", () => {
    expect(lines(merged)).toEqual(twoLines);
  });

  test("with what names it on each of them", () => {
    const repeated = merged.map((row, at) =>
      at === 0 ? row : [...merged[at < 4 ? 1 : 4]!.slice(0, 3), ...row.slice(3)],
    );
    expect(lines(repeated)).toEqual(twoLines);
  });

  test.each([
    [["R3", "R4", "R5"]],
    [["R3年度", "R4年度", "R5年度"]],
    [["令和３年度", "令和４年度", "令和５年度"]],
    [["令和3年度\n(2021年度)", "令和4年度\n(2022年度)", "令和5年度\n(2023年度)"]],
    [[2021, 2022, 2023]],
    [["2021", "2022", "2023"]],
    [["FY2021", "FY2022", "FY2023"]],
    [[3, 4, 5]],
    [["3年度", "4年度", "5年度"]],
    [["R3実績", "R4実績", "R5実績見込"]],
    [["令和3年度末", "令和4年度末", "令和5年度末"]],
  ])("years as %j", (years) => {
    expect(lines(inWords(merged, ...years))).toEqual(twoLines);
  });

  test("元年度 is the first of 令和", () => {
    const reading = read(inWords(merged, "元年度", "2年度", "3年度"));
    expect(told(reading)[0]).toBe("4 program 講座/参加者数 E4 F4 < 2019 E2 F2 < 2020 E3 F3");
    expect(reading).toMatchObject({ year: 2021, years: [2019, 2020, 2021] });
  });

  test("newest first", () => {
    expect(lines(inWords(merged, "R5", "R4", "R3"))).toEqual([
      "2 program 講座/参加者数 E2 F2 < 2021 E4 F4 < 2022 E3 F3",
      "5 program 相談/件数 E5 F5 < 2021 E7 F7 < 2022 E6 F6",
    ]);
  });

  test.each(["年度", "年", "実績年度", "対象年度", "計画年度", "目標年度", "区分", "期間", "時期", "会計年度", ""])(
    "under %j",
    (heading) => {
      expect(lines(merged.map((row, at) => (at === 0 ? row.with(3, heading) : row)))).toEqual(twoLines);
    },
  );

  test("with the year right beside the name, before the indicator", () => {
    const moved = inOrder(merged, 0, 3, 1, 2, 4, 5);
    expect(lines(moved)).toEqual(twoLines);
  });

  test("with the year left of the name", () => {
    const moved = inOrder(merged, 3, 0, 1, 2, 4, 5);
    expect(lines(moved)).toEqual(twoLines);
  });

  test("numbered, with a column of offices", () => {
    const rows = merged.map((row, at) => [
      at === 0 ? "No." : at === 1 ? 1 : at === 4 ? 2 : "",
      ...row,
      at === 0 ? "担当課" : at % 3 === 1 ? "福祉課" : "",
    ]);
    const reading = read(rows);
    expect(reading.lines.map(({ no, department, unitNote }) => [no, department?.text, unitNote?.text])).toEqual([
      [1, "福祉課", "人"],
      [2, "福祉課", "件"],
    ]);
  });

  test("several indicators of a program, its name merged over all of their rows", () => {
    const rows = merged.with(4, ["", "件数", "件", "令和3年度", 20, 19]);
    expect(lines(rows, { merges: [down(1, 2, 7), down(2, 2, 4), down(2, 5, 7)] })).toEqual([
      "4 program 講座/参加者数 E4 F4 < 2021 E2 F2 < 2022 E3 F3",
      "7 measure 件数 E7 F7 < 2021 E5 F5 < 2022 E6 F6",
    ]);
  });

  test("two indicators that nothing names: the years begin again", () => {
    const rows = merged.map((row, at) => (at === 4 ? row.with(0, "").with(1, "").with(2, "") : row));
    expect(lines(rows).map((line) => line.replace(/^(\d+) \S+ \S*/u, "$1"))).toEqual([
      "4 E4 F4 < 2021 E2 F2 < 2022 E3 F3",
      "7 E7 F7 < 2021 E5 F5 < 2022 E6 F6",
    ]);
  });

  test("a year without a result yet is outlook", () => {
    const rows = merged.map((row) => (row[3] === "令和5年度" ? row.with(5, "") : row));
    const reading = read(rows);
    expect(told(reading)).toEqual([
      "3 program 講座/参加者数 E3 F3 < 2021 E2 F2 < 2023 E4 F4",
      "6 program 相談/件数 E6 F6 < 2021 E5 F5 < 2023 E7 F7",
    ]);
    expect(reading).toMatchObject({ year: 2022, years: [2021, 2022] });
  });

  test("not later than the title's", () => {
    const reading = read([["令和4年度 事業報告"], ...merged]);
    expect(reading).toMatchObject({ year: 2022, years: [2021, 2022, 2023] });
    expect(reading.lines.map(({ row }) => row)).toEqual([4, 7]);
  });

  test("the one that a person chose", () => {
    const reading = read(merged, {}, { columns: {}, area: null, year: 2021 });
    expect(told(reading)[0]).toBe("2 program 講座/参加者数 E2 F2 < 2022 E3 F3 < 2023 E4 F4");
    expect(reading.year).toBe(2021);
  });

  test("an indicator that ended before the judged year has its last results as history, and none that is judged", () => {
    const rows = merged.toSpliced(6, 1);
    expect(lines(rows)[1]).toBe("6 program 相談/件数 - - < 2021 E5 F5 < 2022 E6 F6");
  });

  test("hidden rows are history, marked hidden", () => {
    expect(lines(merged, { hiddenRows: [2] })[0]).toBe(
      "4 program 講座/参加者数 E4 F4 < 2021 E2 F2 hidden < 2022 E3 F3",
    );
  });

  test("a sum under the years is theirs", () => {
    const rows = merged.toSpliced(4, 0, ["", "", "", "累計", 33, 32]);
    expect(lines(rows)[0]).toBe("4 program 講座/参加者数 E4 F4 < 2021 E2 F2 < 2022 E3 F3 < Σ2021 E5 F5");
  });

  test("what stands on each row is its own: no figure is another year's", () => {
    const [head, ...rows] = merged.map((row, at) => [
      ...row,
      at === 0 ? "達成率" : at === 1 ? "90%" : "",
      at === 0 ? "備考" : at === 1 ? "縮小" : "",
    ]);
    const [line] = [...read([head!, ...rows]).lines];
    expect(line).toMatchObject({ printedRate: { text: "" }, remarks: "" });
  });

  test("sections between the programs", () => {
    const rows = merged.toSpliced(1, 0, ["１ 学び"]).toSpliced(5, 0, ["２ 暮らし"]);
    const reading = read(rows, { merges: [2, 6].map((top) => ({ top, left: 1, bottom: top, right: 6 })) });
    expect(told(reading)).toEqual([
      "5 program 講座/参加者数 E5 F5 < 2021 E3 F3 < 2022 E4 F4",
      "9 program 相談/件数 E9 F9 < 2021 E7 F7 < 2022 E8 F8",
    ]);
    expect(reading.sections.map(({ name }) => name)).toEqual(["学び", "暮らし"]);
    expect(reading.lines.map(({ section }) => section)).toEqual([0, 1]);
  });
});

/** [row, verdict, why] of each indicator, and the findings of a row without the judged year. */
function judged(rows: Rows, hint?: LayoutHint) {
  const found = review(gridOf(rows), { hint });
  if (!("rows" in found)) throw new Error(`no table: ${JSON.stringify(found)}`);
  return {
    lines: found.rows.map(({ line, indicators: [one] }) => [line.row, one?.verdict, one?.reason ?? ""]),
    absent: found.findings.flatMap(({ rule, row, params }) => (rule === "year-absent" ? [[row, params["years"]]] : [])),
  };
}

const ofTheirYears: Rows = [
  ["番号", "事業名", "年度", "計画", "実績"],
  [1, "道路", "R4", 10, 3],
  [2, "橋りょう", "R4", 11, 10],
  [2, "橋りょう", "R5", 12, 12],
  [3, "公園", "R5", 14, 15],
  [4, "河川", "R3", 20, 21],
];

describe("a program without a row of the judged year", () => {
  test("is not judged by another year's figures; these are history, and it is told of", () => {
    expect(lines(ofTheirYears)).toEqual([
      "2 program 道路 - - < 2022 D2 E2",
      "4 program 橋りょう D4 E4 < 2022 D3 E3",
      "5 program 公園 D5 E5",
      "6 program 河川 - - < 2021 D6 E6",
    ]);
    expect(judged(ofTheirYears)).toEqual({
      lines: [
        [2, "not-assessed", "year-absent"],
        [4, "achieved", ""],
        [5, "achieved", ""],
        [6, "not-assessed", "year-absent"],
      ],
      absent: [
        [2, "R4"],
        [6, "R3"],
      ],
    });
  });

  test("is judged in the year that a person chose, and the others are not", () => {
    expect(judged(ofTheirYears, { columns: {}, area: null, year: 2022 }).lines).toEqual([
      [2, "far-under", ""],
      [3, "nearly", ""],
      [5, "not-assessed", "year-absent"],
      [6, "not-assessed", "year-absent"],
    ]);
  });

  test("has neither the rate, the grade nor the budget of another one", () => {
    const more = ["予算額", "達成率", "評価", "備考"];
    const rows = ofTheirYears.map((row, at) => [...row, ...(at === 0 ? more : [5000, "30%", "D", "縮小"])]);
    expect(read(rows).lines.at(0)).toMatchObject({ printedRate: null, printedGrade: null, budget: null });
    expect(read(rows).lines.at(1)).toMatchObject({ printedRate: { text: "30%" }, budget: { value: 5000 } });
  });

  test("what one year cost is not what the next one does, where that is blank", () => {
    const rows = ofTheirYears.map((row, at) => [...row, at === 0 ? "予算額（千円）" : at === 2 ? 500 : ""]);
    expect(read(rows).lines.at(1)).toMatchObject({ row: 4, budget: { text: "" } });
    const merges: readonly Area[] = [{ top: 3, left: 6, bottom: 4, right: 6 }];
    expect(read(rows, { merges }).lines.at(1)).toMatchObject({ row: 4, budget: { text: "500" } });
  });

  test.each(["年度", "実績年度", "対象年度", "年", "会計年度", "実施年度", "FY", "Fiscal year"])(
    "under %j though no program comes twice",
    (heading) => {
      const once = ofTheirYears.filter((_, at) => at !== 2).map((row, at) => (at === 0 ? row.with(2, heading) : row));
      expect(judged(once).absent).toEqual([
        [2, "R4"],
        [5, "R3"],
      ]);
    },
  );
});

describe("a block of programs for each year", () => {
  const blocks: Rows = [
    ["年度", "番号", "事業名", "指標", "計画", "実績"],
    ["令和4年度", 1, "相談会", "参加者数", 100, 90],
    ["令和4年度", 2, "講座", "回数", 10, 10],
    ["令和4年度", 3, "展示会", "来場者数", 300, 310],
    ["令和5年度", 1, "相談会", "参加者数", 110, 99],
    ["令和5年度", 2, "講座", "回数", 12, 11],
    ["令和5年度", 4, "健診", "受診者数", 50, 60],
  ];
  const folded = [
    "4 program 展示会/来場者数 - - < 2022 E4 F4",
    "5 program 相談会/参加者数 E5 F5 < 2022 E2 F2",
    "6 program 講座/回数 E6 F6 < 2022 E3 F3",
    "7 program 健診/受診者数 E7 F7",
  ];

  test("the year on each row", () => {
    expect(lines(blocks)).toEqual(folded);
  });

  test("the year merged over its block", () => {
    const rows = blocks.map((row, at) => ([2, 3, 5, 6].includes(at) ? row.with(0, "") : row));
    expect(lines(rows, { merges: [down(1, 2, 4), down(1, 5, 7)] })).toEqual(folded);
  });

  test("the year in the first row of its block", () => {
    expect(lines(blocks.map((row, at) => ([2, 3, 5, 6].includes(at) ? row.with(0, "") : row)))).toEqual(folded);
  });

  test("numbers that go on from year to year", () => {
    expect(lines(blocks.map((row, at) => (at === 0 ? row : row.with(1, at))))).toEqual(folded);
  });

  test("indicators of a program under each other, its name said once a year", () => {
    const rows = blocks.map((row, at) => (at === 2 || at === 5 ? row.with(2, "").with(1, "") : row));
    expect(lines(rows)).toEqual([
      "4 program 展示会/来場者数 - - < 2022 E4 F4",
      "5 program 相談会/参加者数 E5 F5 < 2022 E2 F2",
      "6 measure 回数 E6 F6 < 2022 E3 F3",
      "7 program 健診/受診者数 E7 F7",
    ]);
  });

  test("of more rows than most columns need to be known", () => {
    const many = Array.from({ length: 200 }, (_, at) => [
      at < 100 ? "R4" : "R5",
      (at % 100) + 1,
      `事業${"甲乙丙丁"[at % 4]}${Math.floor((at % 100) / 4)}`,
      10,
      at % 13,
    ]);
    const reading = read([["年度", "番号", "事業名", "計画", "実績"], ...many]);
    expect(reading.lines.length).toBe(100);
    expect(reading.lines.at(0)).toMatchObject({ row: 102, otherTimes: [{ plan: { address: "D2" } }] });
  });

  test("two of one name in a year are two", () => {
    const rows = blocks.map((row, at) => (at === 3 || at === 6 ? row.with(2, "講座").with(3, "回数") : row));
    expect(lines(rows)).toEqual([
      "5 program 相談会/参加者数 E5 F5 < 2022 E2 F2",
      "6 program 講座/回数 E6 F6 < 2022 E3 F3",
      "7 program 講座/回数 E7 F7 < 2022 E4 F4",
    ]);
  });

  test("sections in each block tell programs of one name apart", () => {
    const rows: Rows = [
      ["年度", "事業名", "計画", "実績"],
      ["", "福祉課"],
      ["R4", "相談会", 10, 9],
      ["", "市民課"],
      ["R4", "講座", 12, 12],
      ["", "市民課"],
      ["R5", "相談会", 30, 29],
      ["R5", "講座", 12, 11],
    ];
    expect(lines(rows)).toEqual([
      "3 program 相談会 - - < 2022 C3 D3",
      "7 program 相談会 C7 D7",
      "8 program 講座 C8 D8 < 2022 C5 D5",
    ]);
  });
});

describe("a year that is an attribute of its row", () => {
  test.each<readonly [string, Rows]>([
    [
      "target years of a program's measures",
      [
        ["事業名", "指標", "目標年度", "目標", "実績"],
        ["講座", "参加者数", "R5", 10, 9],
        ["", "回数", "R6", 11, 10],
        ["", "満足度", "R7", 12, 13],
        ["相談", "件数", "R5", 14, 15],
      ],
    ],
    [
      "years that programs began in",
      [
        ["事業名", "開始年度", "計画", "実績"],
        ["道路", "R3", 10, 9],
        ["橋りょう", "R4", 11, 10],
        ["公園", "R5", 12, 13],
        ["河川", "R5", 14, 15],
      ],
    ],
    [
      "years under a heading that says nothing of them, each with a name of its own",
      [
        ["事業名", "区分", "計画", "実績"],
        ["道路", "R3", 10, 9],
        ["橋りょう", "R4", 11, 10],
        ["公園", "R5", 12, 13],
      ],
    ],
    [
      "one year for all",
      [
        ["事業名", "年度", "計画", "実績"],
        ["道路", "R5", 10, 9],
        ["橋りょう", "R5", 11, 10],
        ["公園", "R5", 12, 13],
      ],
    ],
  ])("%s: as many lines as rows", (_, rows) => {
    const reading = read(rows);
    expect(reading.lines.length).toBe(rows.length - 1);
    expect(reading.lines.some(({ otherTimes }) => otherTimes !== undefined)).toBe(false);
    expect(reading.lines.every(({ onlyYears }) => onlyYears === undefined)).toBe(true);
  });

  test("a program that comes again in another unit is another line", () => {
    const rows: Rows = [
      ["事業名", "単位", "年度", "計画", "実績"],
      ["居宅介護", "人", "R4", 10, 9],
      ["居宅介護", "時間", "R5", 110, 100],
      ["生活介護", "人", "R4", 12, 13],
      ["生活介護", "日", "R5", 14, 15],
    ];
    expect(judged(rows).lines).toEqual([
      [2, "not-assessed", "year-absent"],
      [3, "nearly", ""],
      [4, "not-assessed", "year-absent"],
      [5, "achieved", ""],
    ]);
  });
});

describe("a column of years before each pair of columns", () => {
  const beside: Rows = [
    ["事業名", "年度", "計画", "実績", "年度", "計画", "実績"],
    ["講座", "R4", 50, 40, "R5", 55, 50],
    ["相談", "R4", 150, 140, "R5", 155, 150],
  ];

  test("says the year of the pair", () => {
    expect(lines(beside)).toEqual(["2 program 講座 F2 G2 < 2022 C2 D2", "3 program 相談 F3 G3 < 2022 C3 D3"]);
  });

  test("not where it says several", () => {
    const rows = beside.map((row, at) => (at === 2 ? row.with(4, "R6") : row));
    expect(read(rows).layout.pages[0]?.times).toBeUndefined();
  });
});

describe("years to come under 年度", () => {
  const rows: Rows = [
    ["令和5年度 事業一覧"],
    ["番号", "事業名", "年度", "目標", "実績"],
    [1, "講座", "R7", 50, 40],
    [2, "相談", "R6", 150, 140],
  ];

  test("are when the targets are to be reached, and asked about", () => {
    expect(judged(rows)).toEqual({
      lines: [
        [3, "review", "period-mismatch"],
        [4, "review", "period-mismatch"],
      ],
      absent: [],
    });
  });
});

test("the baseline and what is to be reached in the end are rows of years as well", () => {
  const rows: Rows = [
    ["令和5年度 指標"],
    ["指標", "年度", "目標", "実績"],
    ["講座の参加者数", "基準値(R2)", "", 80],
    ["", "R4", 90, 85],
    ["", "R5", 100, 95],
    ["", "R7(最終)", 120, ""],
  ];
  expect(lines(rows)).toEqual(["5 program 講座の参加者数 C5 D5 < 2020 C3 D3 < 2022 C4 D4 < 2025 C6 D6"]);
});

describe("years under 年度 in which the programs began", () => {
  const table = (title: string, ...years: readonly string[]): Rows => [
    [title],
    ["番号", "事業名", "年度", "目標", "実績"],
    ...years.map((year, at) => [at + 1, `講座${"東西南北"[at]}`, year, 100, 95]),
  ];
  const read4 = (rows: Rows) => {
    const { lines, year } = read(rows);
    return [year ?? null, lines.filter(({ actual }) => actual !== null).length];
  };

  test("so far apart, and before the sheet's own, are none of results", () => {
    expect(read4(table("令和5年度 事業一覧", "平成20年度", "令和元年度", "令和3年度", "平成20年度"))).toEqual([
      null,
      4,
    ]);
  });

  test("near each other, or up to the sheet's own, they are", () => {
    expect(read4(table("令和5年度 事業一覧", "令和3年度", "令和4年度", "令和4年度"))).toEqual([2022, 2]);
    expect(read4(table("令和5年度 事業一覧", "平成20年度", "令和5年度", "令和5年度"))).toEqual([2023, 2]);
    expect(read4(table("事業一覧", "平成20年度", "令和元年度", "令和3年度"))).toEqual([2021, 1]);
  });
});
