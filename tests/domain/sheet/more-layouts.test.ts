import { describe, expect, test } from "vitest";
import { brief, lines, read, type Rows } from "./brief.ts";

const heading = ["番号", "事業名", "計画", "実績"];
const two: Rows = [
  [1, "A", "10社", "12社"],
  [2, "B", "5社", "5社"],
];
const three: Rows = [[3, "C", "10人", "12人"]];

describe("what a printed page adds", () => {
  test.each(["- 2 -", "－２－", "P.2", "2/5", "2ページ", "（２／５）"])(
    "the page number %s over headings that come again is no section",
    (mark) => {
      const reading = read([heading, ["", "1 観光"], ...two, ["", mark], [], heading, ...three]);
      expect(reading.sections.map(({ name }) => name)).toEqual(["観光"]);
      expect(brief(reading).at(-1)).toBe("8 program 観光 3 C C8 D8");
    },
  );

  test("a page number within the table is a note, in whatever column", () => {
    const reading = read([heading, two[0]!, ["", "", "", "- 2 -"], ...two.slice(1)]);
    expect(brief(reading)).toHaveLength(2);
    expect(reading.notes?.map(({ row }) => row)).toEqual([3]);
  });

  test.each(["観光振興計画（つづき）", "(続き)", "1 観光（続）", "Programs (continued)"])(
    "%s leaves the section open",
    (words) => {
      const reading = read([heading, ["", "1 観光"], ...two, [], [words], heading, ...three]);
      expect(reading.sections.map(({ name }) => name)).toEqual(["観光"]);
      expect(reading.unread).toEqual([]);
    },
  );

  test("the sheet's title said again over the second page", () => {
    const reading = read([
      ["令和4年度 観光振興計画の実施状況"],
      ["観光局"],
      [],
      [],
      heading,
      ["", "1 観光"],
      ...two,
      [],
      ["令和4年度 観光振興計画の実施状況"],
      heading,
      ...three,
    ]);
    expect(reading.sections.map(({ name }) => name)).toEqual(["観光"]);
  });

  test("an office and a date signed under the actuals are no measures", () => {
    const reading = read([
      heading,
      ...two,
      ["(注1) 速報値を含む。"],
      [],
      ["", "", "", "産業局観光課"],
      ["", "", "", "令和5年6月30日"],
    ]);
    expect(brief(reading)).toHaveLength(2);
    expect(reading.layout.area.bottom).toBe(3);
  });
});

describe("where sections stand", () => {
  test("in the first column, whose heading is another", () => {
    const rows: Rows = [
      ["所管課", ...heading],
      ["1　観光"],
      ["観光課", ...two[0]!],
      ["2　産業"],
      ["産業課", ...two[1]!],
    ];
    expect(lines(rows)).toEqual(["3 program 観光 1 A D3 E3", "5 program 産業 2 B D5 E5"]);
  });

  test("a lone remark in the first column is no section", () => {
    const reading = read([["所管課", ...heading], ["観光課", ...two[0]!], ["産業課"], ["産業課", ...two[1]!]]);
    expect(reading.sections).toEqual([]);
    expect(reading.unread.map(({ row }) => row)).toEqual([3]);
  });

  test("merged down at the left edge under no heading", () => {
    const rows: Rows = [
      ["", ...heading],
      ["観光の振興", ...two[0]!],
      ["", ...two[1]!],
      ["産業の振興", ...three[0]!],
      ["", 4, "D", "1社", "1社"],
    ];
    const merges = [
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 4, left: 1, bottom: 5, right: 1 },
    ];
    expect(lines(rows, { merges })).toEqual([
      "2 program 観光の振興 1 A D2 E2",
      "3 program 観光の振興 2 B D3 E3",
      "4 program 産業の振興 3 C D4 E4",
      "5 program 産業の振興 4 D D5 E5",
    ]);
  });

  test.each([
    ["Ⅰ", 1],
    ["第1", 1],
    ["①", 1],
    ["二", 2],
  ])("%s in the number's column, the name beside it", (mark, no) => {
    expect(read([heading, [mark, "観光の振興"], ...two]).sections).toMatchObject([{ no, name: "観光の振興" }]);
  });

  test("a section's row with the sum of its budgets", () => {
    const reading = read([
      ["番号", "事業名", "予算(千円)", "計画", "実績"],
      ["", "1 観光", 300],
      [1, "A", 100, "10社", "12社"],
      [2, "B", 200, "5社", "5社"],
    ]);
    expect(brief(reading)).toEqual(["3 program 観光 1 A D3 E3", "4 program 観光 2 B D4 E4"]);
  });

  test("活動 and 成果 in a 区分 column are no sections", () => {
    expect(
      read([
        ["番号", "事業名", "区分", "指標名", "目標", "実績"],
        ["", "1 観光"],
        [1, "A", "活動", "件数", 10, 12],
        ["", "", "成果", "満足度", 80, 76],
      ]).sections.map(({ name }) => name),
    ).toEqual(["観光"]);
  });

  test("a subtotal that names its section", () => {
    const reading = read([
      ["番号", "事業名", "予算額", "計画", "実績"],
      ["", "1 観光"],
      [1, "A", 100, 10, 12],
      ["", "小計（観光）", 100, 10, 12],
      ["", "2 産業"],
      [2, "B", 200, 5, 5],
      ["", "小計（産業）", 200, 5, 5],
      ["", "合計", 300, 15, 17],
    ]);
    expect(reading.totals.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["小計（観光）", 3, 3],
      ["小計（産業）", 6, 6],
      ["合計", 3, 6],
    ]);
    expect(reading.lines).toHaveLength(2);
  });
});

describe("programs and their measures", () => {
  test("15-2 in the number's column stands under 15", () => {
    expect(
      lines([
        heading,
        [15, "相談", "各事業欄記載", "各事業欄記載"],
        ["15-1", "窓口", "10件", "12件"],
        ["15-2", "訪問", "5件", "4件"],
        [16, "講座", "3回", "3回"],
      ]),
    ).toEqual([
      "2 group - 15 相談 C2 D2",
      "3 measure - - 窓口 C3 D3",
      "4 measure - - 訪問 C4 D4",
      "5 program - 16 講座 C5 D5",
    ]);
  });

  test("codes like 1-2 by themselves are programs'", () => {
    expect(lines([heading, ["1-1", "窓口", "10件", "12件"], ["1-2", "訪問", "5件", "4件"]])).toEqual([
      "2 program - - 窓口 C2 D2",
      "3 program - - 訪問 C3 D3",
    ]);
  });

  test.each(["└ 窓口", "（うち）窓口", "(1) 窓口", "ア　窓口", "　窓口"])("%s in the name's column", (name) => {
    expect(
      read([
        heading,
        [1, "相談", "各事業欄記載", "各事業欄記載"],
        ["", name, "10件", "12件"],
        [2, "B", "5社", "5社"],
      ]).lines.map(({ kind }) => kind),
    ).toEqual(["group", "measure", "program"]);
  });

  test("a program without figures after a gap in the numbers, its measure below", () => {
    expect(
      lines([
        ["番号", "事業名", "細事業", "計画", "実績"],
        [1, "A", "", "10社", "12社"],
        [5, "相談"],
        ["", "", "窓口", "10件", "12件"],
      ]),
    ).toEqual(["2 program - 1 A D2 E2", "3 group - 5 相談 D3 E3", "4 measure - - 窓口 D4 E4"]);
  });

  test("a mark apart from a long name", () => {
    const name = "(2) 住宅の供給の促進と居住支援法人の指定及びその活動の推進";
    expect(
      read([heading, [1, "相談", "各事業欄記載", "各事業欄記載"], ["", name, "10件", "12件"]]).lines.at(1)?.measure,
    ).toBe(name.replace(" ", ""));
  });

  test("a name that runs on into the next row opens no section, and is joined", () => {
    const reading = read([heading, [1, "観光案内所の", "10社", "12社"], ["", "運営事業"], [2, "B", "5社", "5社"]]);
    expect(reading.sections).toEqual([]);
    expect(reading.lines.map(({ name }) => name)).toEqual(["観光案内所の運営事業", "B"]);
    expect(reading.namesGoOn?.map(({ row }) => row)).toEqual([3]);
  });

  test("words under a whole name open no section, and are told of", () => {
    const reading = read([heading, [1, "観光案内所", "10社", "12社"], ["", "運営事業"], [2, "B", "5社", "5社"]]);
    expect(reading.sections).toEqual([]);
    expect(reading.lines.map(({ name }) => name)).toEqual(["観光案内所", "B"]);
    expect(reading.unread.map(({ row }) => row)).toEqual([3]);
  });

  test("a number in the name's cell whose name is missing", () => {
    expect(
      lines([
        ["事業名", "計画", "実績"],
        ["11 A", "10社", "12社"],
        ["12 ", "5社", "5社"],
        ["13 C", "1社", "1社"],
      ]),
    ).toEqual(["2 program - 11 A B2 C2", "3 program - 12  B3 C3", "4 program - 13 C B4 C4"]);
  });
});

describe("units and years", () => {
  test("a column of units after each figure", () => {
    const [line] = read([
      ["番号", "事業名", "予算", "", "計画", "", "実績", ""],
      [1, "A", 290, "千円", 10, "人", 12, "人"],
      [2, "B", 300, "千円", 5, "社", 4, "社"],
    ]).lines;
    expect(
      [line?.budget, line?.plan, line?.actual].map((cell) =>
        cell?.reading.quantities.map(({ value, unit }) => [value, unit]),
      ),
    ).toEqual([[[290_000, "円"]], [[10, "人"]], [[12, "人"]]]);
  });

  test.each(["R5.3.31現在", "令和5年3月末", "2023/3/31"])("実績(%s) is of the fiscal year that ends then", (day) => {
    const reading = read([
      ["事業名", "計画(R4年度)", `実績(${day})`],
      ["A事業", 10, 12],
    ]);
    expect(brief(reading)).toEqual(["2 program - - A事業 B2 C2"]);
    expect(reading.layout.setAside).toEqual([]);
    expect(reading.layout.confidence).toBeGreaterThan(0.5);
  });

  test("実績(R5.6.30現在) is not", () => {
    expect(
      read([
        ["事業名", "計画(R4年度)", "実績(R5.6.30現在)"],
        ["A事業", 10, 12],
      ]).layout.confidence,
    ).toBeLessThanOrEqual(0.4);
  });
});

describe("two pairs in a row", () => {
  const rows: Rows = [
    ["番号", "事業名", "活動指標", "", "成果指標", ""],
    ["", "", "目標", "実績", "目標", "実績"],
    [1, "A", "10回", "12回", "80%", "76%"],
  ];
  const merges = [
    { top: 1, left: 3, bottom: 1, right: 4 },
    { top: 1, left: 5, bottom: 1, right: 6 },
  ];

  test("both are read, the second under the first", () => {
    const reading = read(rows, { merges });
    expect(brief(reading)).toEqual(["3 program - 1 A C3 D3", "3 measure - - 成果指標 E3 F3"]);
    expect(reading.layout.setAside).toEqual([]);
  });

  test("named under like headings too", () => {
    expect(
      read([["番号", "事業名", "目標", "実績", "目標", "実績"], ...rows.slice(2)]).layout.setAside?.map(
        ({ column }) => column,
      ),
    ).toEqual([5, 6]);
  });

  const named = (headings: readonly string[], line: Rows[number]) => {
    const columns = read([headings, line]).layout.pages[0]?.columns;
    return { measure: columns?.measure, unit: columns?.unit };
  };

  test.each<[string, readonly string[], Rows[number], number | undefined, number | undefined]>([
    [
      "before each",
      ["事業名", "活動指標", "単位", "目標", "実績", "成果指標", "単位", "目標", "実績"],
      ["A", "開催回数", "回", 10, 12, "事故件数", "件", 100, 120],
      2,
      3,
    ],
    [
      "units behind each",
      ["事業名", "活動指標", "目標", "実績", "単位", "成果指標", "目標", "実績", "単位"],
      ["A", "開催回数", 10, 12, "回", "事故件数", 100, 120, "件"],
      2,
      5,
    ],
    [
      "only before the second",
      ["事業名", "目標", "実績", "成果指標", "目標", "実績"],
      ["A", 10, 12, "事故件数", 100, 120],
      undefined,
      undefined,
    ],
    ["behind the only pair", ["事業名", "目標", "実績", "成果指標"], ["A", 100, 120, "事故件数"], 4, undefined],
  ])("the first keeps its own name and unit: %s", (_name, headings, line, measure, unit) => {
    expect(named(headings, line)).toEqual({ measure, unit });
  });

  test("units behind each figure are each their own, though both columns are headed so", () => {
    const [line] = read([
      ["事業名", "目標", "単位", "実績", "単位"],
      ["A", 60, "社", 74, "件"],
    ]).lines;
    expect([line?.plan?.reading.quantities[0]?.unit, line?.actual?.reading.quantities[0]?.unit]).toEqual(["社", "件"]);
  });

  test("a heading over a figure and its unit names no second pair", () => {
    expect(
      read(
        [
          ["番号", "事業名", "目標", "", "実績", ""],
          [1, "A", 10, "回", 12, "回"],
        ],
        { merges: merges.map((merge) => ({ ...merge })) },
      ).layout.setAside,
    ).toEqual([]);
  });
});

describe("plan and actual as rows", () => {
  test("under a section's row and headings of two lines", () => {
    const rows: Rows = [
      ["令和4年度 進捗"],
      ["番号", "事業名", "区分", "令和4年度", ""],
      ["", "", "", "数値", "単位"],
      ["", "1 観光"],
      [1, "案内", "計画", 10, "人"],
      ["", "", "実績", 9, "人"],
      ["", "2 産業"],
      [2, "創業", "計画", 5, "社"],
      ["", "", "実績", 6, "社"],
    ];
    expect(lines(rows, { merges: [{ top: 2, left: 4, bottom: 2, right: 5 }] })).toEqual([
      "5 program 観光 1 案内 D5 D6",
      "8 program 産業 2 創業 D8 D9",
    ]);
  });
});

describe("figures by year under a table of plans and results", () => {
  const table: Rows = [
    ["区分", "単位", "令和4年度目標", "令和4年度実績", "達成率"],
    ["受診率", "%", 58, 41.2, "71.0%"],
    ["受診者数", "人", 9800, 7010, "71.5%"],
  ];
  const told = ["2 program - - 受診率 C2 D2", "3 program - - 受診者数 C3 D3"];

  test.each<[string, Rows]>([
    [
      "under a caption",
      [
        ["表２ 医療費の推移"],
        ["区分", "令和2年度", "令和3年度", "令和4年度", "前年度比"],
        ["医療費（円）", 341200, 352800, 360100, "102.1%"],
      ],
    ],
    [
      "two years, under a blank row",
      [[], ["区分", "令和3年度", "令和4年度", "増減"], ["医療費", 341200, 352800, 11600]],
    ],
    ["newest first, abbreviated, with decimals", [[], ["区分", "R5", "R4", "R3"], ["高齢化率", 28.1, 27.9, 27.2]]],
    ["western, typed as numbers", [["(2) 推移"], ["", 2021, 2022, 2023], ["人口", 34120, 33800, 33100]]],
    [
      "words that nobody knows beside three years",
      [[], ["費目", "R2", "R3", "R4", "伸び"], ["外来", 120, 130, 140, "7.7%"]],
    ],
    [
      "right under the table",
      [
        ["区分", "令和2年度", "令和3年度", "令和4年度"],
        ["医療費", 341200, 352800, 360100],
      ],
    ],
  ])("%s", (_name, below) => {
    const reading = read([...table, ...below]);
    expect(brief(reading)).toEqual(told);
    expect((reading.elsewhere ?? []).length + (reading.unread ?? []).length).toBeGreaterThan(0);
  });

  test.each<[string, Rows, readonly string[]]>([
    ["a row of words with a year", [["相談", "件", "令和5年度", "令和6年度", ""]], ["4 program - - 相談 C4 D4"]],
    [
      "a row with years apart",
      [
        ["区分", "", "R3", "R7", ""],
        ["相談", "件", 3, 4, ""],
      ],
      ["4 program - - 区分 C4 D4", "5 program - - 相談 C5 D5"],
    ],
    [
      "headings of plans and results of two years",
      [[], ["区分", "単位", "令和4年度目標", "令和4年度実績"], ["相談", "件", 3, 4]],
      ["6 program - - 相談 C6 D6"],
    ],
  ])("not: %s", (_name, below, more) => {
    expect(brief(read([...table, ...below]))).toEqual([...told, ...more]);
  });
});
