import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const over = (row: number, ...spans: readonly (readonly [left: number, right: number])[]): readonly Area[] =>
  spans.map(([left, right]) => ({ top: row, left, bottom: row, right }));

/** Of the first program's row: each indicator's name, plan and actual, and its rate's cell where it has one. */
function slotsOf(rows: Rows, merges: readonly Area[] = []): readonly string[] {
  const { lines } = read(rows, { merges });
  const first = lines.at(0)!.row;
  return lines
    .filter(({ row }) => row === first)
    .map(({ measure, plan, actual, printedRate }) =>
      [measure, plan?.address, actual?.address, printedRate?.address].filter((part) => part != null).join(" "),
    );
}

describe("indicators that stand side by side", () => {
  test.each<[string, Rows, readonly Area[], readonly string[]]>([
    [
      "repeated groups with names of their own",
      [
        ["番号", "事業名", "指標名", "単位", "目標", "実績", "達成率", "指標名", "単位", "目標", "実績", "達成率"],
        [1, "図書の巡回", "巡回数", "回", 10, 12, 1.2, "貸出冊数", "冊", 100, 80, 0.8],
        [2, "親子の集い", "開催数", "回", 5, 4, 0.8, "満足度", "%", 90, 91, 1.011],
      ],
      [],
      ["E2 F2 G2", "貸出冊数 J2 K2 L2"],
    ],
    [
      "a word in each heading",
      [
        ["番号", "事業名", "活動目標", "活動実績", "達成率", "成果目標", "成果実績", "達成率"],
        [1, "図書の巡回", "10回", "12回", 1.2, "100冊", "80冊", 0.8],
        [2, "親子の集い", "5回", "4回", 0.8, "50人", "60人", 1.2],
      ],
      [],
      ["C2 D2 E2", "成果 F2 G2 H2"],
    ],
    [
      "a kind of indicator over the names alone",
      [
        ["番号", "事業名", "活動指標", "単位", "目標", "実績", "達成率", "成果指標", "単位", "目標", "実績", "達成率"],
        [1, "図書の巡回", "巡回数", "回", 10, 12, 1.2, "貸出冊数", "冊", 100, 80, 0.8],
        [2, "親子の集い", "開催数", "回", 5, 4, 0.8, "満足度", "%", 90, 91, 1.011],
      ],
      [],
      ["E2 F2 G2", "貸出冊数 J2 K2 L2"],
    ],
    [
      "a kind of indicator over the names, their figures right behind",
      [
        ["番号", "事業名", "アウトプット", "目標", "実績", "アウトカム", "目標", "実績"],
        [1, "図書の巡回", "巡回数", 10, 12, "貸出冊数", 100, 80],
        [2, "親子の集い", "開催数", 5, 4, "満足度", 90, 91],
      ],
      [],
      ["D2 E2", "貸出冊数 G2 H2"],
    ],
    [
      "headings that name the indicator",
      [
        ["No", "施設の名", "入館者数（人）", "", "満足度（％）", ""],
        ["", "", "目標", "実績", "目標", "実績"],
        [1, "郷土資料館", 1000, 900, 80, 85],
        [2, "中央図書館", 2000, 2100, 70, 60],
      ],
      over(1, [3, 4], [5, 6]),
      ["C3 D3", "満足度（％） E3 F3"],
    ],
    [
      "men and women under one name",
      [
        ["番号", "事業名", "指標", "単位", "計画（男）", "計画（女）", "実績（男）", "実績（女）"],
        [1, "健康教室", "受講者数", "人", 10, 20, 9, 22],
        [2, "がん検診", "受診者数", "人", 11, 21, 12, 20],
      ],
      [],
      ["E2 G2", "女 F2 H2"],
    ],
    [
      "money first, which is never the row's own indicator",
      [
        ["番号", "事業名", "計画", "", "実績", ""],
        ["", "", "事業費(千円)", "事業量", "事業費(千円)", "事業量"],
        [1, "健康教室", 500, "10回", 480, "9回"],
        [2, "がん検診", 600, "20人", 610, "22人"],
      ],
      over(1, [3, 4], [5, 6]),
      ["D3 F3", "事業費(千円) C3 E3"],
    ],
    [
      "plans that were set anew under each",
      [
        ["番号", "事業名", "活動指標", "", "", "成果指標", "", ""],
        ["", "", "当初計画", "変更後計画", "実績", "当初計画", "変更後計画", "実績"],
        [1, "健康教室", 10, 20, 19, 5, 6, 6],
        [2, "がん検診", 11, 21, 22, 5, 5, 4],
      ],
      over(1, [3, 5], [6, 8]),
      ["D3 E3", "成果指標 G3 H3"],
    ],
    [
      "columns that are numbered",
      [
        ["番号", "事業名", "活動指標", "", "", "成果指標", "", ""],
        ["", "", "目標①", "実績②", "率②/①", "目標③", "実績④", "率④/③"],
        [1, "健康教室", 10, 12, 1.2, 4, 2, 0.5],
        [2, "がん検診", 5, 4, 0.8, 4, 4, 1],
      ],
      over(1, [3, 5], [6, 8]),
      ["C3 D3 E3", "成果指標 F3 G3 H3"],
    ],
    [
      "halves of the year under each, of which the whole is judged",
      [
        ["番号", "事業名", "活動指標", "", "", "", "成果指標", "", "", ""],
        ["", "", "上期目標", "上期実績", "年間目標", "年間実績", "上期目標", "上期実績", "年間目標", "年間実績"],
        [1, "健康教室", 5, 4, 10, 9, 50, 40, 100, 90],
        [2, "がん検診", 5, 4, 10, 9, 50, 40, 100, 90],
      ],
      over(1, [3, 6], [7, 10]),
      ["E3 F3", "成果指標 I3 J3"],
    ],
    [
      "units that tell them apart",
      [
        ["番号", "事業名", "計画（校）", "計画（人）", "実績（校）", "実績（人）"],
        [1, "健康教室", 10, 12, 9, 12],
        [2, "がん検診", 5, 4, 5, 5],
      ],
      [],
      ["C2 E2", "人 D2 F2"],
    ],
    [
      "one rate that comes out by the second only",
      [
        ["番号", "事業名", "計画（男）", "計画（女）", "実績（男）", "実績（女）", "達成率"],
        [1, "健康教室", 10, 20, 9, 22, 1.1],
        [2, "がん検診", 11, 21, 12, 20, 0.952],
      ],
      [],
      ["C2 E2", "女 D2 F2 G2"],
    ],
    [
      "a name that is the figures' own heading under 計画 and 実績",
      [
        ["", "", "", "令和５年度　計画", "", "令和５年度　実績", ""],
        ["事務事業名", "活動指標 名称", "活動指標 単位", "人件費計", "活動指標", "人件費計", "活動指標"],
        ["空家の調査", "調査件数", "件", 2378, 330, 2378, 345],
        ["防災訓練", "訓練の回数", "回", 1353, 55, 1353, 51],
      ],
      over(1, [4, 5], [6, 7]),
      ["E3 G3"],
    ],
  ])("%s", (_name, rows, merges, expected) => {
    expect(slotsOf(rows, merges)).toEqual(expected);
  });

  test.each<[string, readonly string[], Rows[number]]>([
    ["a plan set anew", ["当初計画", "変更計画", "実績"], [10, 20, 19]],
    ["the year before", ["前年度計画", "前年度実績", "今年度計画", "今年度実績"], [10, 20, 20, 19]],
    ["quarters", ["1Q計画", "1Q実績", "2Q計画", "2Q実績", "年間計画", "年間実績"], [1, 2, 3, 4, 10, 12]],
    ["years", ["R4目標", "R4実績", "R5目標", "R5実績"], [1, 2, 3, 4]],
    ["budgets of two payers", ["予算（区）", "予算（都）", "計画", "実績"], [100, 200, 20, 19]],
    ["sums over several years", ["年間計画", "年間実績", "累計計画", "累計実績"], [1, 2, 3, 4]],
    ["numbered columns", ["目標①", "実績②", "達成率②/①"], [10, 12, 1.2]],
    [
      "sentences beside figures",
      ["目標値", "実績値", "取組目標", "取組実績"],
      [10, 12, "周知を図る", "広報紙で周知した"],
    ],
    ["columns that nobody filled in", ["活動目標", "活動実績", "成果目標", "成果実績"], [10, 12, "", ""]],
  ])("not: %s", (_name, headings, cells) => {
    const { lines, layout } = read([
      ["番号", "事業名", ...headings],
      [1, "健康教室", ...cells],
      [2, "がん検診", ...cells],
    ]);
    expect(lines.map(({ slot }) => slot)).toEqual([undefined, undefined]);
    expect(layout.pages[0]?.slots).toBeUndefined();
  });
});

describe("blocks of which each has words of its own for plan and actual", () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["成果 under outcome", ["目標値", "成果"], ["計画値", "実績数"], ["C3 D3", "アウトプット指標 E3 F3"]],
    ["成果 before 目標", ["成果", "目標"], ["実績", "計画"], ["D3 C3", "アウトプット指標 F3 E3"]],
    ["成果値 and 実測値", ["目標値", "成果値"], ["目標値", "実測値"], ["C3 D3", "アウトプット指標 E3 F3"]],
    ["結果", ["目標", "結果"], ["予定", "実績"], ["C3 D3", "アウトプット指標 E3 F3"]],
    ["a word of its own for the plan", ["成果目標", "実績"], ["活動目標", "実績"], ["C3 D3", "アウトプット指標 E3 F3"]],
    ["both words", ["成果目標", "成果実績"], ["活動目標", "活動実績"], ["C3 D3", "アウトプット指標 E3 F3"]],
    ["with years", ["R4目標", "R4成果"], ["R4計画", "R4実績"], ["C3 D3", "アウトプット指標 E3 F3"]],
  ])("%s", (_name, outcome, output, expected) => {
    const rows: Rows = [
      ["番号", "事業名", "アウトカム指標", "", "アウトプット指標", ""],
      ["", "", ...outcome, ...output],
      [1, "健康教室", 10, 12, 4, 2],
      [2, "がん検診", 5, 4, 4, 4],
    ];
    expect(slotsOf(rows, over(1, [3, 4], [5, 6]))).toEqual(expected);
  });

  test("each with its own names, years and grades", () => {
    const block = (actual: string) => [actual, actual, "目標値", "達成状況"];
    const { lines } = read(
      [
        ["事業の名称", "アウトカム指標", "", "", "", "", "アウトプット指標", "", "", "", ""],
        [
          "",
          "指標の名称",
          "令和３年度",
          "令和４年度",
          "",
          "達成状況",
          "指標の名称",
          "令和３年度",
          "令和４年度",
          "",
          "達成状況",
        ],
        ["", "", ...block("成果").slice(0, 3), "", "", ...block("実績数").slice(0, 3), ""],
        ["防災訓練", "組織率", 60, 70, 71, "未達成", "訓練の回数", 8, 9, 9, "達成"],
        ["交通安全", "免許の返納者数", 200, 240, 210, "達成", "教室の回数", 50, 44, 60, "未達成"],
      ],
      { merges: over(1, [2, 6], [7, 11]).concat(over(2, [4, 5], [9, 10])) },
    );
    expect(
      lines.map(({ indicatorCell, plan, actual, printedGrade }) =>
        [indicatorCell, plan, actual, printedGrade].map((cell) => cell?.address).join(" "),
      ),
    ).toEqual(["B4 E4 D4 F4", "G4 J4 I4 K4", "B5 E5 D5 F5", "G5 J5 I5 K5"]);
  });

  test("成果 under 計画 and under 実績 is the indicator's own name", () => {
    const rows: Rows = [
      ["番号", "事業名", "計画", "", "実績", ""],
      ["", "", "活動", "成果", "活動", "成果"],
      [1, "健康教室", 10, 12, 9, 12],
      [2, "がん検診", 5, 4, 5, 5],
    ];
    expect(slotsOf(rows, over(1, [3, 4], [5, 6])).length).toBeLessThanOrEqual(2);
    expect(slotsOf(rows, over(1, [3, 4], [5, 6])).join()).not.toMatch(/C3 F3|D3 E3/u);
  });
});

describe("captions over tables beside each other", () => {
  test.each<[string, string, string]>([
    ["of results", "（１）事業の実施状況", "（２）計画の成果指標"],
    ["of plans", "１　実施計画", "２　目標の達成"],
    ["of neither", "表１　教室", "表２　意識調査"],
  ])("%s are no headings of their columns", (_name, first, second) => {
    const { lines, layout } = read([
      [first, "", "", "", "", "", second],
      ["事業名", "内容", "予定", "実績", "担当", "", "成果指標", "単位", "目標", "実績"],
      ["市民マラソン", "参加者数（人）", 1500, 1388, "体育課", "", "運動する割合", "%", 55, 53],
      ["体育教室", "開催回数（回）", 48, 50, "体育課", "", "利用者の数", "人", 240, 251],
    ]);
    expect(layout.pages[0]?.columns).toMatchObject({ name: 1, measure: 2, plan: 3, actual: 4, department: 5 });
    expect(
      lines.map(({ slot = 0, indicatorCell, plan, actual }) => [
        slot,
        indicatorCell?.text,
        plan?.address,
        actual?.address,
      ]),
    ).toEqual([
      [0, "参加者数（人）", "C3", "D3"],
      [1, "運動する割合", "I3", "J3"],
      [0, "開催回数（回）", "C4", "D4"],
      [1, "利用者の数", "I4", "J4"],
    ]);
  });
});

describe("an indicator that a row does not have", () => {
  const rows: Rows = [
    ["番号", "事業名", "活動指標", "", "", "成果指標", "", ""],
    ["", "", "指標名", "目標", "実績", "指標名", "目標", "実績"],
    [1, "blank", "講座", "10回", "12回", "", "", ""],
    [2, "marks first", "-", "-", "-", "満足度", "90%", "91%"],
    [3, "named", "件数", "5件", "4件", "移行者数", "-", "-"],
    [4, "marks", "講座", "3回", "3回", "-", "-", "-"],
    [5, "blank first", "", "", "", "満足度", "90%", "80%"],
  ];
  const merges = over(1, [3, 5], [6, 8]);

  test("is no line of it, but where a nothing-mark stands beside its name", () => {
    expect(read(rows, { merges }).lines.map(({ row, kind, measure }) => [row, kind, measure])).toEqual([
      [3, "program", null],
      [4, "group", null],
      [4, "measure", "満足度"],
      [5, "program", null],
      [5, "measure", "移行者数"],
      [6, "program", null],
      [7, "group", null],
      [7, "measure", "満足度"],
    ]);
  });

  test("does not enter the program's verdict", () => {
    const found = review(gridOf(rows, { merges }));
    if (!("rows" in found)) throw new Error("no table");
    expect(found.totals).toMatchObject({ programs: 5, measures: 0 });
    expect(found.totals.programVerdicts).toMatchObject({ achieved: 3, nearly: 2, "not-assessed": 0 });
  });
});

test("of rows merged over one program each has its indicators side by side", () => {
  const { lines } = read(
    [
      ["番号", "事業名", "活動指標", "", "", "成果指標", "", ""],
      ["", "", "名称", "目標", "実績", "名称", "目標", "実績"],
      [1, "健康教室", "講座", "10回", "12回", "満足度", "90%", "80%"],
      ["", "", "相談", "5件", "5件", "理解度", "70%", "77%"],
      [2, "がん検診", "広報", "1回", "1回", "", "", ""],
    ],
    {
      merges: [
        ...over(1, [3, 5], [6, 8]),
        { top: 3, left: 1, bottom: 4, right: 1 },
        { top: 3, left: 2, bottom: 4, right: 2 },
      ],
    },
  );
  expect(lines.map(({ row, slot = 0, measure, parentRow }) => [row, slot, measure, parentRow])).toEqual([
    [3, 0, null, null],
    [3, 1, "満足度", 3],
    [4, 0, "相談", 3],
    [4, 1, "理解度", 3],
    [5, 0, null, null],
  ]);
});

describe("years of indicators that stand side by side", () => {
  const over4: readonly Area[] = over(1, [3, 6], [7, 10]);
  const years: Rows = [
    ["番号", "事業名", "活動指標", "", "", "", "成果指標"],
    ["", "", "R4目標", "R4実績", "R5目標", "R5実績", "R4目標", "R4実績", "R5目標", "R5実績"],
    [1, "相談会", 100, 90, 110, 100, 50, 40, 60, ""],
    [2, "講座", 10, 10, 12, 11, 20, 22, 30, ""],
  ];

  test("all are judged in the year of the first one, with results or without", () => {
    expect(slotsOf(years, over4)).toEqual(["E3 F3", "成果指標 I3 J3"]);
    const found = review(gridOf(years, { merges: over4 }));
    if (!("rows" in found)) throw new Error("no table");
    expect(found.rows.map(({ indicators: [one] }) => one?.reason ?? one?.verdict)).toEqual([
      "nearly",
      "actual-missing",
      "nearly",
      "actual-missing",
    ]);
    expect(found.rows.at(1)?.line.otherTimes?.map(({ plan, actual }) => [plan?.address, actual?.address])).toEqual([
      ["G3", "H3"],
    ]);
  });

  test("one without columns of that year is of another, and told of", () => {
    const rows = years.map((row) => row.slice(0, 8));
    const found = review(gridOf(rows, { merges: over(1, [3, 6], [7, 8]) }));
    if (!("rows" in found)) throw new Error("no table");
    expect(found.rows.at(1)?.line).toMatchObject({ plan: { address: "G3" }, actual: { address: "H3" } });
    expect(
      found.findings.flatMap(({ rule, cell, params }) => (rule === "indicator-year-differs" ? [[cell, params]] : [])),
    ).toEqual([["H2", { name: "成果指標", year: 2022, judged: 2023 }]]);
  });
});
