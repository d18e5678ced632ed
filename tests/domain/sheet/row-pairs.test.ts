import { describe, expect, test } from "vitest";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { OtherTime, ProgramLine } from "../../../src/domain/sheet/records/reading.ts";
import { fiscalYearOf } from "../../../src/domain/time/coverage.ts";
import { brief, read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

/** 2022 E5 E6: the year, or the year and the months of a part of it, and where its figures stand. */
export function told({ coverage, plan, actual, hidden }: OtherTime): string {
  const { from, to, how } = coverage;
  const year = to === null ? "?" : fiscalYearOf(to);
  const part = how === "part" && from !== null && to !== null ? `+${to - from + 1}` : "";
  const at = (cell: OtherTime["plan"]) => (cell === null || cell.text === "" ? "-" : cell.address);
  return `${year}${part} ${at(plan)} ${at(actual)}${hidden ? " hidden" : ""}`;
}

const times = (line: ProgramLine | undefined): readonly string[] => (line?.otherTimes ?? []).map(told);

const fiveYears = (title: string, headings: Rows[number]): Rows => [
  [title],
  ["番号", "施策", "指標", "単位", "区分", ...headings],
  [1, "子育て支援", "利用者数", "人", "目標", 100, 110, 120, 130, 140],
  ["", "", "", "", "実績", 90, 105, 118, "", ""],
  [2, "高齢者支援", "教室の回数", "回", "目標", 10, 11, 12, 13, 14],
  ["", "", "", "", "実績", 9, 12, 12, "", ""],
];

describe("years across over rows of plans and actuals", () => {
  const others = ["2020 F3 F4", "2021 G3 G4", "2023 I3 -", "2024 J3 -"];

  test.each<[string, Rows[number]]>([
    ["with an era each", ["令和2年度", "令和3年度", "令和4年度", "令和5年度", "令和6年度"]],
    ["abbreviated", ["R2", "R3", "R4", "R5", "R6"]],
    ["full width", ["Ｒ２", "Ｒ３", "Ｒ４", "Ｒ５", "Ｒ６"]],
    ["western", ["2020年度", "2021年度", "2022年度", "2023年度", "2024年度"]],
    ["numbers", [2020, 2021, 2022, 2023, 2024]],
    ["FY", ["FY2020", "FY2021", "FY2022", "FY2023", "FY2024"]],
    ["without an era", ["2年度", "3年度", "4年度", "5年度", "6年度"]],
    ["an era on the first", ["令和2年度", "3", "4", "5", "6"]],
    ["the yet to come marked", ["R2", "R3", "R4", "R5見込", "R6見込"]],
  ])("%s", (_name, headings) => {
    const reading = read(fiveYears("令和4年度 進捗管理表", headings));
    expect(brief(reading)).toEqual(["3 program - 1 子育て支援 H3 H4", "5 program - 2 高齢者支援 H5 H6"]);
    expect(times(reading.lines.at(0))).toEqual(others);
    expect(reading).toMatchObject({ year: 2022, years: [2020, 2021, 2022] });
  });

  test.each<[string, string, number]>([
    ["a review a year after its newest results", "令和5年度 施策評価", 2022],
    ["no year in the title", "進捗管理表", 2022],
    ["a title of an earlier year", "令和3年度 進捗管理表", 2021],
  ])("%s", (_name, title, year) => {
    expect(read(fiveYears(title, ["R2", "R3", "R4", "R5", "R6"])).year).toBe(year);
  });

  test("the year that is asked for", () => {
    const rows = fiveYears("令和4年度", ["R2", "R3", "R4", "R5", "R6"]);
    expect(read(rows, {}, { columns: {}, area: null, year: 2020 }).lines.at(0)?.actual?.address).toBe("F4");
    // A year that the table does not have leaves it as it is.
    expect(read(rows, {}, { columns: {}, area: null, year: 2010 }).lines.at(0)?.actual?.address).toBe("H4");
  });

  test("元年度 before the years of its era", () => {
    const rows: Rows = [
      ["令和3年度 進捗管理表"],
      ["事業名", "区分", "30年度", "元年度", "2年度", "3年度"],
      ["相談", "計画", 5, 6, 7, 8],
      ["", "実績", 5, 5, 7, 9],
      ["訪問", "計画", 1, 2, 3, 4],
      ["", "実績", 1, 2, 2, 4],
    ];
    expect(times(read(rows).lines.at(0))).toEqual(["2018 C3 C4", "2019 D3 D4", "2020 E3 E4"]);
  });

  test("hidden columns of other years", () => {
    const rows = fiveYears("令和4年度", ["R2", "R3", "R4", "R5", "R6"]);
    expect(times(read(rows, { hiddenColumns: [6, 7] }).lines.at(0)).slice(0, 2)).toEqual([
      "2020 F3 F4 hidden",
      "2021 G3 G4 hidden",
    ]);
  });
});

describe("what is to be reached in the end, and where it began", () => {
  test.each<[string, string, string]>([
    ["by its year alone", "目標値(令和7年度)", "I3"],
    ["by its name", "最終目標", "I3"],
    ["by both", "目標最終年度\n7年度", "I3"],
  ])("%s", (_name, heading, address) => {
    const rows: Rows = [
      ["令和4年度 進捗管理表"],
      ["施策", "指標", "単位", "区分", "基準値\n(R2)", "R3", "R4", "R5", heading],
      ["子育て", "利用者数", "人", "目標", "", 100, 110, 120, 140],
      ["", "", "", "実績", 95, 90, 105, "", ""],
      ["高齢者", "回数", "回", "目標", "", 10, 11, 12, 14],
      ["", "", "", "実績", 8, 9, 12, "", ""],
    ];
    const reading = read(rows);
    const line = reading.lines.at(0);
    expect(line?.finalTarget?.address).toBe(address);
    expect(line?.baseline?.address).toBe("E4");
    expect(line?.actual?.address).toBe("G4");
    expect(times(line)).toEqual(["2021 F3 F4", "2023 H3 -"]);
    expect(reading.layout.pages[0]?.headings.finalTarget).toBe(heading.replace("\n", "\n"));
  });

  test("merged over both rows", () => {
    const rows: Rows = [
      ["令和4年度"],
      ["施策", "区分", "R3", "R4", "目標\n(令和7年度)"],
      ["子育て", "計画", 100, 110, 140],
      ["", "実績", 90, 105, ""],
      ["高齢者", "計画", 10, 11, 14],
      ["", "実績", 9, 12, ""],
    ];
    const merges = [3, 5].map((top) => ({ top, left: 5, bottom: top + 1, right: 5 }));
    expect(read(rows, { merges }).lines.map(({ finalTarget }) => finalTarget?.text)).toEqual(["140", "14"]);
  });
});

describe("rows of a line", () => {
  const of = (kinds: readonly string[], figures: readonly (number | string)[]): Rows => [
    ["令和4年度"],
    ["事業名", "単位", "区分", "令和4年度"],
    ...["相談", "訪問"].flatMap((name) =>
      kinds.map((kind, index) => [index === 0 ? name : "", index === 0 ? "件" : "", kind, figures[index]!]),
    ),
  ];

  test.each<[string, readonly string[], readonly [number, number, number | null]]>([
    ["目標値/実績値/達成率", ["目標値", "実績値", "達成率"], [3, 4, 5]],
    ["計画/実績", ["計画", "実績"], [3, 4, null]],
    ["当初見込み/活動実績", ["当初見込み", "活動実績"], [3, 4, null]],
    ["the actual over the plan", ["成果実績", "目標値", "達成度"], [4, 3, 5]],
    ["a difference in between", ["目標", "実績", "差", "達成度"], [3, 4, 6]],
    ["a difference behind", ["目標", "実績", "達成度", "差"], [3, 4, 5]],
  ])("%s", (_name, kinds, [plan, actual, rate]) => {
    const reading = read(of(kinds, [20, 18, 2, 3]));
    const [first] = reading.lines;
    expect([first?.plan?.row, first?.actual?.row, first?.printedRate?.row ?? null]).toEqual([plan, actual, rate]);
    expect(reading.lines.length).toBe(2);
    expect(reading.unread).toEqual([]);
  });

  test("units of their own on each row", () => {
    const rows: Rows = [
      ["令和4年度"],
      ["事業名", "区分", "単位", "令和4年度"],
      ["相談", "成果実績", "件", 18],
      ["", "目標値", "件", 20],
      ["", "達成度", "％", 90],
      ["訪問", "成果実績", "回", 8],
      ["", "目標値", "回", 10],
      ["", "達成度", "％", 80],
    ];
    expect(
      read(rows).lines.map(({ plan, actual }) => [plan, actual].map((cell) => cell?.reading.quantities[0]?.unit)),
    ).toEqual([
      ["件", "件"],
      ["回", "回"],
    ]);
  });

  test("blocks under each other, with headings of their own", () => {
    const rows: Rows = [
      ["令和4年度 進捗"],
      ["施策", "区分", "R3", "R4", "R5"],
      ["子育て", "目標", 100, 110, 120],
      ["", "実績", 90, 105, ""],
      [""],
      ["施策", "区分", "R2", "R3", "R4"],
      ["高齢者", "目標", 10, 11, 12],
      ["", "実績", 9, 12, 13],
    ];
    const reading = read(rows);
    expect(brief(reading)).toEqual(["3 program - - 子育て D3 D4", "7 program - - 高齢者 E7 E8"]);
    expect(reading.lines.map(times)).toEqual([
      ["2021 C3 C4", "2023 E3 -"],
      ["2020 C7 C8", "2021 D7 D8"],
    ]);
  });

  test("one indicator alone, under headings of years", () => {
    const rows: Rows = [
      ["令和4年度 進捗"],
      ["事業名", "区分", "R3", "R4"],
      ["子育て", "目標", 100, 110],
      ["", "実績", 90, 105],
    ];
    expect(brief(read(rows))).toEqual(["3 program - - 子育て D3 D4"]);
  });

  test("quarters beside the year's own column", () => {
    const rows: Rows = [
      ["令和4年度 進捗"],
      ["事業名", "区分", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "年間計"],
      ["相談", "計画", 5, 5, 5, 5, 20],
      ["", "実績", 4, 6, 5, 6, 21],
      ["訪問", "計画", 1, 1, 1, 1, 4],
      ["", "実績", 1, 1, 1, 0, 3],
    ];
    const reading = read(rows);
    expect(brief(reading)).toEqual(["3 program - - 相談 G3 G4", "5 program - - 訪問 G5 G6"]);
    expect(times(reading.lines.at(0))).toEqual(["2022+3 C3 C4", "2022+3 D3 D4", "2022+3 E3 E4", "2022+3 F3 F4"]);
  });
});

describe("kinds that nobody knows among those of plan and actual", () => {
  const names = ["相談", "訪問", "講座"];
  /** Three lines of the same kinds of rows, each figure its row's number; the name beside the first, or merged over all. */
  const of = (kinds: readonly string[], at = 0): Rows => [
    ["令和4年度 進捗"],
    ["事業名", "区分", "令和4年度"],
    ...names.flatMap((name, line) =>
      kinds.map((kind, index) => [index === at ? name : "", kind, (line + 1) * 100 + index]),
    ),
  ];
  const merged = (rows: number) =>
    names.map((_name, line) => ({ top: 3 + line * rows, left: 1, bottom: 2 + (line + 1) * rows, right: 1 }));
  const figures = (rows: Rows, isMerged: boolean, count: number): readonly (readonly (string | undefined)[])[] =>
    read(rows, isMerged ? { merges: merged(count) } : {}).lines.map(({ name, plan, actual }) => [
      name,
      plan?.text,
      actual?.text,
    ]);

  test.each<[kinds: readonly string[], plan: number, actual: number]>([
    [["量の見込み", "確保方策", "実績"], 0, 2],
    [["量の見込み", "実績", "確保方策"], 0, 1],
    [["確保方策", "量の見込み", "実績"], 1, 2],
    [["計画", "備考", "実績"], 0, 2],
    [["目標", "前年度", "実績"], 0, 2],
    [["目標", "前年度実績", "実績"], 0, 2],
    [["前年度実績", "目標", "実績"], 1, 2],
    [["目標", "実績", "前年度実績"], 0, 1],
    [["実績", "摘要", "目標"], 2, 0],
    [["目標", "実施箇所", "参加団体", "実績"], 0, 3],
    [["目標", "見込", "実績", "達成率"], 0, 2],
    [["見込", "目標", "実績"], 1, 2],
    [["年度見込み", "実績"], 0, 1],
  ])("%j", (kinds, plan, actual) => {
    const expected = names.map((name, line) => [
      name,
      String((line + 1) * 100 + plan),
      String((line + 1) * 100 + actual),
    ]);
    expect(figures(of(kinds), false, kinds.length)).toEqual(expected);
    expect(figures(of(kinds), true, kinds.length)).toEqual(expected);
  });

  test("what is no plan and no actual is named as unread", () => {
    expect(read(of(["量の見込み", "確保方策", "実績"])).unread.map(({ row }) => row)).toEqual([4, 7, 10]);
  });

  test("no pair reaches into the next name", () => {
    const rows: Rows = [
      ["令和4年度 進捗"],
      ["事業名", "区分", "令和4年度"],
      ["相談", "目標", 1],
      ["", "実績", 2],
      ["訪問", "目標", 3],
      ["", "備考", ""],
      ["講座", "実績", 4],
      ["", "目標", 5],
      ["教室", "目標", 6],
      ["", "実績", 7],
    ];
    const merges = [3, 5, 7, 9].map((top) => ({ top, left: 1, bottom: top + 1, right: 1 }));
    expect(read(rows, { merges }).lines.map(({ name, plan, actual }) => [name, plan?.text, actual?.text])).toEqual([
      ["相談", "1", "2"],
      ["訪問", "3", undefined],
      ["講座", "5", "4"],
      ["教室", "6", "7"],
    ]);
  });

  /** Names, kinds and figures of rows, and which figures make a pair. */
  test.each<[string, Rows, readonly (readonly [string, string])[]]>([
    [
      "the plan's row of the first line cut off, rates behind",
      [
        ["みまもり", "実績", 1],
        ["", "達成率", "90%"],
        ["訪問", "見込量", 2],
        ["", "実績", 3],
        ["", "達成率", "150%"],
        ["講座", "見込量", 4],
        ["", "実績", 5],
        ["", "達成率", "125%"],
      ],
      [
        ["2", "3"],
        ["4", "5"],
      ],
    ],
    [
      "numbers instead of names",
      [
        ["", "実績", 1],
        ["", "達成率", "90%"],
        [2, "見込量", 2],
        ["", "実績", 3],
        ["", "達成率", "150%"],
        [3, "見込量", 4],
        ["", "実績", 5],
        ["", "達成率", "125%"],
      ],
      [
        ["2", "3"],
        ["4", "5"],
      ],
    ],
    [
      "the result's row of the first line cut off",
      [
        ["", "計画", 1],
        ["みまもり", "実績", 2],
        ["", "計画", 3],
        ["訪問", "実績", 4],
        ["", "計画", 5],
      ],
      [
        ["3", "2"],
        ["5", "4"],
      ],
    ],
    [
      "the name in the middle of three",
      [
        ["", "計画", 1],
        ["みまもり", "実績", 2],
        ["", "達成率", "200%"],
        ["", "計画", 3],
        ["訪問", "実績", 4],
        ["", "達成率", "133%"],
      ],
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "a rate between them",
      [
        ["みまもり", "計画", 1],
        ["", "達成率", "200%"],
        ["", "実績", 2],
        ["訪問", "計画", 3],
        ["", "達成率", "133%"],
        ["", "実績", 4],
      ],
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "names with a number, a word beside the result",
      [
        ["1-1 みまもり", "計画", 1],
        ["", "実績", 2, "中止1回"],
        ["1-2 訪問", "計画", 3],
        ["", "実績", 4],
      ],
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
  ])("which rows are of one line: %s", (_name, rows, expected) => {
    const reading = readSheet(gridOf([["令和4年度 進捗"], ["事業名", "区分", "令和4年度"], ...rows]));
    const pairs = reading.found ? reading.lines.map(({ plan, actual }) => [plan?.text, actual?.text]) : [];
    expect(pairs.filter(([plan, actual]) => plan !== undefined && actual !== undefined)).toEqual(expected);
  });

  test.each<[kinds: readonly string[], pairs: readonly (readonly [number, number])[]]>([
    [
      ["計画件数", "実績件数", "計画人数", "実績人数"],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [["当初計画", "変更計画", "実績"], [[1, 2]]],
  ])("several pairs of a name: %j", (kinds, pairs) => {
    expect(figures(of(kinds), false, kinds.length).map(([, ...own]) => own)).toEqual(
      names.flatMap((_name, line) => pairs.map((pair) => pair.map((index) => String((line + 1) * 100 + index)))),
    );
  });

  test("what belongs to another measure is no pair: 計画面積, 計画件数, 実績面積, 実績件数", () => {
    const reading = readSheet(gridOf(of(["計画面積", "計画件数", "実績面積", "実績件数"])));
    const told = reading.found ? reading.lines.map(({ plan, actual }) => [plan?.text, actual?.text]) : [];
    for (const [plan, actual] of told) expect(Number(actual) - Number(plan)).toBe(2);
  });
});

test.each<[string, number | "", boolean]>([
  ["three quarters are not the year", "", false],
  ["four are", 6, true],
])("%s", (_name, last, isWhole) => {
  const rows: Rows = [
    ["令和4年度 進捗"],
    ["事業名", "区分", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "年間計"],
    ["相談", "計画", 5, 5, 5, 5, 20],
    ["", "実績", 4, 6, 5, last, 15],
    ["訪問", "計画", 1, 1, 1, 1, 4],
    ["", "実績", 1, 1, 1, last, 3],
  ];
  expect(read(rows).layout.pages[0]?.parts?.isWhole).toBe(isWhole);
});

describe("a note tells the upper figures from the lower ones", () => {
  const of = (note: string, over: string): Rows => [
    ["令和5年度版 進捗管理表"],
    [note],
    ["番号", "事業名", "単位", over, ""],
    ["", "", "", "令和4年度", "令和5年度"],
    [1, "訓練", "回", 20, 21],
    ["", "", "", 18, 22],
    [2, "講座", "人", 200, 210],
    ["", "", "", 190, 205],
  ];
  const merges = [1, 2, 3].flatMap((column) =>
    [3, 5, 7].map((top) => ({ top, left: column, bottom: top + 1, right: column })),
  );

  test.each<[note: string, over: string, plan: string, actual: string]>([
    ["※各年度の上段は目標値、下段は実績値", "年度別数値", "E5", "E6"],
    ["", "年度別数値（上段：目標　下段：実績）", "E5", "E6"],
    ["（上段：実績値／下段：計画値）", "年度別数値", "E6", "E5"],
    ["上段　計画　下段　実績", "", "E5", "E6"],
  ])("%s %s", (note, over, plan, actual) => {
    const reading = read(of(note, over), { merges });
    expect(reading.layout.frame).toBe("row-pairs");
    expect(reading.lines.map(({ name }) => name)).toEqual(["訓練", "講座"]);
    const first = reading.lines.at(0);
    expect([first?.plan?.address, first?.actual?.address]).toEqual([plan, actual]);
    expect(first?.plan?.reading.quantities[0]?.unit).toBe("回");
  });

  test("under years that are numbers", () => {
    const rows = of("※上段は目標、下段は実績", "年度別数値").map((row, index) =>
      index === 3 ? ["", "", "", 2022, 2023] : row,
    );
    expect(read(rows, { merges }).lines.map(({ name, plan }) => [name, plan?.address])).toEqual([
      ["訓練", "E5"],
      ["講座", "E7"],
    ]);
  });

  test.each([
    ["", ""],
    ["※上段は当初予算、下段は決算", ""],
    ["上段を参照", "年度別"],
  ])("%s %s is none", (note, over) => {
    expect(readSheet(gridOf(of(note, over), { merges })).found).toBe(false);
  });
});

describe("no table", () => {
  test.each<[string, Rows]>([
    [
      "sentences against sentences",
      [
        ["事業名", "区分", "内容"],
        ["相談", "計画", "窓口を周知する"],
        ["", "実績", "広報紙で周知した"],
        ["訪問", "計画", "訪問員を育てる"],
        ["", "実績", "研修会を開いた"],
      ],
    ],
    [
      "money planned against money spent",
      [
        ["事業名", "区分", "R4"],
        ["相談", "予算額", 100],
        ["", "執行額", 90],
        ["訪問", "予算額", 50],
        ["", "執行額", 40],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(readSheet(gridOf(rows)).found).toBe(false);
  });
});

describe("a blank row between the plan and its result", () => {
  const of = (...between: Rows): Rows => [
    ["令和5年度 事業一覧"],
    ["番号", "事業名", "区分", "R4", "R5"],
    [1, "講座", "目標", 90, 100],
    ...between,
    ["", "", "実績", 85, 95],
    [2, "教室", "目標", 280, 300],
    ["", "", "実績", 290, 280],
  ];

  test("parts no line", () => {
    expect(brief(read(of([])))).toEqual(["3 program - 1 講座 E3 E5", "6 program - 2 教室 E6 E7"]);
  });

  test("two of them, or a name of its own beside the result, do", () => {
    expect(brief(read(of([], [])))).not.toContain("3 program - 1 講座 E3 E6");
    const named = of([]).with(4, ["", "体操", "実績", 85, 95]);
    expect(brief(read(named))).not.toContain("3 program - 1 講座 E3 E5");
  });
});
