import { describe, expect, test } from "vitest";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { LayoutHint, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { brief, lines, read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

/** Heading, one program a row: 1 A 10 12, 2 B 5 5. */
const two: Rows = [
  [1, "A", "10社", "12社"],
  [2, "B", "5社", "5社"],
];
const heading = ["番号", "事業名", "計画", "実績"];

describe("where the table stands", () => {
  test("under a cover, starting at D9", () => {
    const reading = read([
      ["令和5年度 施策評価"],
      ["○○市"],
      ["令和6年6月"],
      [],
      [],
      [],
      [],
      [],
      ["", "", "", "事業番号", "事務事業名", "目標値", "実績値", "単位", "達成率", "担当課"],
      ["", "", "", 1, "図書館運営", 1000, 900, "人", 0.9, "図書課"],
      ["", "", "", 2, "公園整備", 10, 12, "か所", 1.2, "公園課"],
      ["", "", "", "", "合計", 1010, 912],
      ["", "", "", "※速報値である。"],
    ]);
    expect(brief(reading)).toEqual(["10 program - 1 図書館運営 F10 G10", "11 program - 2 公園整備 F11 G11"]);
    expect(reading.title).toBe("令和5年度 施策評価");
    expect(reading.fiscalYear).toBe("令和5年度");
    expect(reading.totals.map(({ row, from, to }) => [row, from, to])).toEqual([[12, 10, 11]]);
    expect(reading.notes?.map(({ row }) => row)).toEqual([13]);
    expect(reading.layout.area).toEqual({ top: 9, left: 4, bottom: 12, right: 10 });
  });

  test("in a grid that does not start at A1", () => {
    expect(lines([heading, ...two], { top: 9, left: 4 })).toEqual([
      "10 program - 1 A F10 G10",
      "11 program - 2 B F11 G11",
    ]);
  });

  test("under a first row that forms fill with the same words", () => {
    expect(lines([Array(6).fill("調整用（このセルには必ず何か入力していること）"), heading, ...two])).toHaveLength(2);
  });

  test("beside notes, which stay outside", () => {
    const reading = read([
      [...heading, "", "", "担当者メモ:未確定"],
      [...two[0]!, "", "", "要確認"],
      ...two.slice(1),
      ["", "", "", "", "", "", "別途照会中"],
    ]);
    expect(brief(reading)).toHaveLength(2);
    expect(reading.unread).toEqual([]);
    expect(reading.layout.area.right).toBe(4);
  });

  test("with contact lines under it, which open no section", () => {
    const reading = read([heading, ...two, [], ["", "問合せ先"], ["", "産業労働局総務課"]]);
    expect(reading.sections).toEqual([]);
    expect(reading.layout.area.bottom).toBe(3);
  });

  test("as an Excel table with a totals row", () => {
    const rows: Rows = [heading, ...two, ["集計", "", 15, 17]];
    const reading = read(rows, { tables: [{ name: "表1", area: { top: 1, left: 1, bottom: 4, right: 4 } }] });
    expect(brief(reading)).toHaveLength(2);
    expect(reading.totals.map(({ label, from, to }) => [label, from, to])).toEqual([["集計", 2, 3]]);
  });

  test("on several pages under captions, which become sections", () => {
    const reading = read([["1 産業局"], heading, ...two, [], ["2 福祉局"], heading, [1, "C", "10人", "12人"]]);
    expect(brief(reading)).toEqual([
      "3 program 産業局 1 A C3 D3",
      "4 program 産業局 2 B C4 D4",
      "8 program 福祉局 1 C C8 D8",
    ]);
    expect(reading.sections.map(({ no }) => no)).toEqual([1, 2]);
  });

  test("in blocks of a year each, read with their own year", () => {
    const reading = read([["令和3年度"], heading, ...two, [], ["令和4年度"], heading, ...two]);
    expect(brief(reading)).toEqual([
      "3 program 令和3年度 1 A C3 D3",
      "4 program 令和3年度 2 B C4 D4",
      "8 program 令和4年度 1 A C8 D8",
      "9 program 令和4年度 2 B C9 D9",
    ]);
  });

  test("under a running title on each page, which is no section", () => {
    const reading = read([
      ["令和4年度 事業実績(1/2)"],
      heading,
      ...two,
      [],
      ["令和4年度 事業実績(2/2)"],
      heading,
      [3, "C", "10人", "12人"],
    ]);
    expect(reading.sections).toEqual([]);
    expect(brief(reading)).toHaveLength(3);
  });

  test("beside another one: the left is read, the other named", () => {
    const rows: Rows = [
      [...heading, "", ...heading],
      [...two[0]!, "", 3, "C", "1社", "2社"],
      [...two[1]!, "", 4, "D", "2社", "1社"],
    ];
    const reading = read(rows);
    expect(brief(reading)).toEqual(["2 program - 1 A C2 D2", "3 program - 2 B C3 D3"]);
    expect(reading.elsewhere).toEqual([{ top: 1, left: 6, bottom: 3, right: 9 }]);
    const other = read(rows, {}, { columns: {}, area: reading.elsewhere![0]! });
    expect(brief(other)).toEqual(["2 program - 3 C H2 I2", "3 program - 4 D H3 I3"]);
  });

  test("over a table of another kind, which is named and not mixed in", () => {
    const reading = read([heading, ...two, [], ["年度", "予算額", "決算額"], ["令和3年度", 100, 90]]);
    expect(brief(reading)).toHaveLength(2);
    expect(reading.elsewhere).toEqual([{ top: 5, left: 1, bottom: 6, right: 3 }]);
  });
});

describe("what its headings say", () => {
  test("line breaks and spaces inside", () => {
    expect(
      lines([
        ["番\n号", "事　業　名\n(細事業)", "令和4年度\n計　画", "令和4年度\n実　績", "備考"],
        [1, "相談窓口", "100件", "120件", ""],
      ]),
    ).toEqual(["2 program - 1 相談窓口 C2 D2"]);
  });

  test("two unmerged lines: 計画 over 予算 and 規模, 実績 over 規模 and 単位の説明", () => {
    const reading = read([
      ["事業", "計画", "", "実績", ""],
      ["", "予算", "規模", "規模", "単位の説明"],
      ["A", "約1億円", "10社", "12社", "参加社数"],
    ]);
    expect(reading.layout.pages[0]?.columns).toEqual({ name: 1, budget: 2, plan: 3, actual: 4, unit: 5 });
  });

  test("計画 and 実績 a column off their 規模", () => {
    const reading = read([
      ["事業", "", "計画", "", "実績"],
      ["", "予算", "規模", "規模", "単位の説明"],
      ["A", "約1億円", "10社", "12社", "参加社数"],
    ]);
    expect(reading.layout.pages[0]?.columns).toEqual({ name: 1, budget: 2, plan: 3, actual: 4, unit: 5 });
  });

  test("plan and actual of money are the budget and what was spent", () => {
    const reading = read([
      ["事業名", "事業費", "", "活動指標", ""],
      ["", "計画", "実績", "計画", "実績"],
      ["A", 100, 90, 10, 12],
    ]);
    expect(reading.layout.pages[0]?.columns).toEqual({ name: 1, budget: 2, plan: 4, actual: 5 });
  });

  test("English, totals and all", () => {
    const reading = read([
      ["FY2022 Programs"],
      ["No.", "Program name", "Budget (thousand yen)", "Plan", "Actual", "Unit"],
      [1, "Job fair", 1000, 200, 180, "persons"],
      ["", "Total", 1000, 200, 180, ""],
    ]);
    expect(brief(reading)).toEqual(["3 program - 1 Job fair D3 E3"]);
    expect(reading.fiscalYear).toBe("FY2022");
    expect(reading.totals).toHaveLength(1);
  });

  test.each([
    ["目標値", "実績値"],
    ["成果目標", "成果実績"],
    ["当初見込み", "活動実績"],
    ["見込量", "結果※3"],
    ["期待値", "最新値"],
    ["R4年度目標", "R4年度実績"],
    ["計画値(A)", "達成値(B)"],
    ["年間の目標値", "今年度実績値"],
    ["予定", "実施結果"],
    ["計画数値", "実行値"],
    ["目標値(期限)", "現状値(直近の値)"],
    ["Target", "Result"],
  ])("%s and %s", (plan, actual) => {
    expect(
      lines([
        ["事業名", plan, actual],
        ["A事業", 10, 12],
      ]),
    ).toEqual(["2 program - - A事業 B2 C2"]);
  });

  test("an office's own headings, from its policy", () => {
    const grid = gridOf([
      ["案件", "ねらい", "できばえ"],
      ["A事業", 10, 12],
    ]);
    expect(readSheet(grid).found).toBe(false);
    const reading = readSheet(grid, { headings: { name: ["案件"], plan: ["ねらい"], actual: ["できばえ"] } });
    expect(reading.found && brief(reading)).toEqual(["2 program - - A事業 B2 C2"]);
  });

  test("no heading over the numbers, nor over the names", () => {
    expect(
      read([
        ["", "", "計画", "実績"],
        [1, "観光案内", "10社", "12社"],
        [2, "物産の紹介", "5社", "5社"],
      ]).layout.pages[0]?.columns,
    ).toEqual({ plan: 3, actual: 4, name: 2, no: 1 });
  });

  test("執行率 beside money spent is no achievement rate", () => {
    const reading = read([
      ["事業名", "予算額", "決算額", "執行率", "目標", "実績"],
      ["A", 100, 90, 0.9, 10, 12],
    ]);
    expect(reading.layout.pages[0]?.columns).toEqual({ name: 1, budget: 2, plan: 5, actual: 6 });
  });
});

describe("years and rivals", () => {
  const merges = [3, 5, 7].map((left) => ({ top: 2, left, bottom: 2, right: left + 1 }));

  test("years along columns: the sheet's own", () => {
    const reading = read(
      [
        ["令和4年度 進捗"],
        ["施策", "指標", "令和3年度", "", "令和4年度", "", "令和5年度", ""],
        ["", "", "目標", "実績", "目標", "実績", "目標", "実績"],
        ["子育て", "利用者", 100, 90, 110, 105, 120, ""],
      ],
      { merges },
    );
    expect(brief(reading)).toEqual(["4 program - - 子育て E4 F4"]);
    expect(reading.layout.setAside).toEqual([]);
    expect(reading.layout.pages[0]?.times?.map(({ said, plan, actual }) => [said, plan, actual])).toEqual([
      ["令和3年度", 3, 4],
      ["令和5年度", 7, null],
    ]);
  });

  test("years along columns, none named in the title: the latest that has actuals", () => {
    expect(
      lines(
        [
          ["進捗"],
          ["施策", "指標", "令和3年度", "", "令和4年度", "", "令和5年度", ""],
          ["", "", "目標", "実績", "目標", "実績", "目標", "実績"],
          ["子育て", "利用者", 100, 90, 110, 105, 120, ""],
        ],
        { merges },
      ),
    ).toEqual(["4 program - - 子育て E4 F4"]);
  });

  test("目標値 and 実績値 each over years", () => {
    expect(
      lines(
        [
          ["令和4年度 進捗"],
          ["事業名", "目標値", "", "", "実績値", "", ""],
          ["", "R3", "R4", "R5", "R3", "R4", "R5"],
          ["子育て", 100, 110, 120, 90, 105, ""],
        ],
        {
          merges: [
            { top: 2, left: 2, bottom: 2, right: 4 },
            { top: 2, left: 5, bottom: 2, right: 7 },
          ],
        },
      ),
    ).toEqual(["4 program - - 子育て C4 F4"]);
  });

  test("next year's plan beside this year's is another time's", () => {
    const reading = read([
      ["令和4年度"],
      ["事業名", "令和5年度計画", "令和4年度計画", "令和4年度実績"],
      ["A", 15, 10, 12],
    ]);
    expect(brief(reading)).toEqual(["3 program - - A C3 D3"]);
    expect(reading.layout.setAside).toEqual([]);
    expect(reading.layout.pages[0]?.times).toMatchObject([{ said: "令和5年度計画", plan: 2, actual: null }]);
  });

  test("only next year's plan, and both say so: shown, and hardly believed", () => {
    const reading = read([
      ["事業名", "前年度実績", "今年度計画"],
      ["A事業", 10, 12],
    ]);
    expect(brief(reading)).toEqual(["2 program - - A事業 C2 B2"]);
    expect(reading.layout.confidence).toBeLessThanOrEqual(0.4);
  });

  test("only next year's plan by the title: not this actual's plan", () => {
    const reading = read([["令和4年度 実績"], ["事業名", "実績", "令和5年度計画"], ["A事業", 10, 12]]);
    expect(brief(reading)).toEqual(["3 program - - A事業 - B3"]);
    expect(reading.layout.setAside).toEqual([]);
    expect(reading.layout.pages[0]?.times).toMatchObject([{ said: "令和5年度計画", plan: 3, actual: null }]);
  });

  test("計画 and 目標値 compete: 目標値, and it says so", () => {
    const reading = read([
      ["事業名", "計画", "目標値", "実績"],
      ["A事業", 5, 5.5, 5.15],
    ]);
    expect(reading.layout.pages[0]?.columns.plan).toBe(3);
    expect(reading.layout.setAside).toEqual([{ field: "plan", column: 2, seen: "計画", why: "competing" }]);
    expect(reading.layout.confidence).toBeLessThan(1);
  });

  test("of competing plans the one that the printed rates were computed from", () => {
    expect(
      read([
        ["事業名", "計画", "目標値", "実績", "達成率"],
        ["A事業", 5, 5.5, 5.15, 103],
        ["B事業", 10, 20, 15, 150],
      ]).layout.pages[0]?.columns.plan,
    ).toBe(2);
    expect(
      read([
        ["事業名", "計画", "目標値", "実績", "達成率"],
        ["A事業", 5.15, 5.5, 5.15, 93.6],
        ["B事業", 10, 20, 15, 75],
      ]).layout.pages[0]?.columns.plan,
    ).toBe(3);
  });

  test("a hidden column gives way to one that shows", () => {
    const rows: Rows = [
      ["事業名", "目標値", "目標値(公表用)", "実績値"],
      ["A事業", 10, 11, 12],
    ];
    expect(lines(rows)).toEqual(["2 program - - A事業 B2 D2"]);
    expect(lines(rows, { hiddenColumns: [2] })).toEqual(["2 program - - A事業 C2 D2"]);
  });

  test("half years beside their sum: the sum", () => {
    expect(
      lines(
        [
          ["事業名", "目標", "実績", "", ""],
          ["", "", "上半期", "下半期", "計"],
          ["A事業", 10, 5, 6, 11],
        ],
        { merges: [{ top: 1, left: 3, bottom: 1, right: 5 }] },
      ),
    ).toEqual(["3 program - - A事業 B3 E3"]);
  });
});

describe("plan and actual as rows", () => {
  const rows: Rows = [
    ["令和4年度 進捗"],
    ["番号", "サービス種別", "単位", "", "R3", "R4", "R5"],
    [1, "居宅介護", "人", "見込量", 10, 12, 13],
    ["", "", "", "実績", 9, 11, ""],
    ["", "", "", "達成率", "90%", "92%", ""],
    [2, "短期入所", "人日", "見込量", 5, 6, 7],
    ["", "", "", "実績", 5, 7, ""],
    ["", "", "", "達成率", "100%", "117%", ""],
  ];

  test("the sheet's own year, each figure where it stands", () => {
    const reading = read(rows);
    expect(brief(reading)).toEqual(["3 program - 1 居宅介護 F3 F4", "6 program - 2 短期入所 F6 F7"]);
    expect(reading.lines.map(({ printedRate }) => printedRate?.address)).toEqual(["F5", "F8"]);
    expect(reading.lines.at(0)?.plan?.reading.quantities).toMatchObject([{ value: 12, unit: "人" }]);
    expect(reading.layout.pages[0]?.headings).toMatchObject({ plan: "R4 / 見込量", actual: "R4 / 実績" });
    expect(reading.layout.area.bottom).toBe(8);
  });

  test("no year in the title: the last column that has actuals", () => {
    expect(lines(rows.slice(1))).toEqual(["2 program - 1 居宅介護 F2 F3", "5 program - 2 短期入所 F5 F6"]);
  });

  test("one pair alone is a form, not a table", () => {
    expect(
      readSheet(
        gridOf([
          ["事業名", "相談支援"],
          ["目標値", 100],
          ["実績値", 90],
          ["課題", "なし"],
        ]),
      ).found,
    ).toBe(false);
  });
});

describe("damaged headings", () => {
  const sound = [
    ["", "重点事業", "計画", "", "実績", ""],
    ["", "", "予算", "規模", "規模", "単位の説明"],
  ];
  const page = (no: number): Rows => [
    [no, "相談", "約1億円", "10社", "12社", "参加社数"],
    [no + 1, "講座", "約2億円", "20社", "18社", "参加社数"],
  ];

  test("a page whose upper line is all damaged", () => {
    expect(
      lines([
        ...sound,
        ...page(1),
        [],
        ["", "壬上市光", "計圓", "", "実續", ""],
        ["", "主 灬", "予算", "規模", "規模", "単位の説明"],
        ...page(3),
      ]),
    ).toEqual([
      "3 program - 1 相談 D3 E3",
      "4 program - 2 講座 D4 E4",
      "8 program - 3 相談 D8 E8",
      "9 program - 4 講座 D9 E9",
    ]);
  });

  test("a first page that takes from the second", () => {
    expect(
      lines([
        ["", "壬上市光", "計圓", "", "実續", ""],
        ["", "主 灬", "予算", "規模", "規模", "単位の説明"],
        ...page(1),
        [],
        ...sound,
        ...page(3),
      ]),
    ).toEqual([
      "3 program - 1 相談 D3 E3",
      "4 program - 2 講座 D4 E4",
      "8 program - 3 相談 D8 E8",
      "9 program - 4 講座 D9 E9",
    ]);
  });
});

describe("sections, groups and measures", () => {
  test("no number column, framed and bare section rows", () => {
    expect(
      lines([
        ["事業名", "事業費", "計画", "実績"],
        ["【観光】"],
        ["観光案内", "1,200千円", "300人", "280人"],
        ["産業"],
        ["物産展", "500千円", "2回", "2回"],
      ]),
    ).toEqual(["3 program 観光 - 観光案内 C3 D3", "5 program 産業 - 物産展 C5 D5"]);
  });

  test("a section column, filled once, merged or not", () => {
    const rows: Rows = [
      ["分野", "No.", "事業名", "計画", "実績"],
      ["1 観光", 1, "案内", 300, 280],
      ["", 2, "物産", 2, 2],
      ["2 産業", 3, "創業", 20, 15],
    ];
    const wanted = ["2 program 観光 1 案内 D2 E2", "3 program 観光 2 物産 D3 E3", "4 program 産業 3 創業 D4 E4"];
    expect(lines(rows)).toEqual(wanted);
    expect(lines(rows, { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] })).toEqual(wanted);
  });

  test("新規 and 継続 are no sections", () => {
    expect(
      read([
        ["区分", "事業名", "計画", "実績"],
        ["新規", "A", 10, 12],
        ["継続", "B", 5, 5],
      ]).sections,
    ).toEqual([]);
  });

  test("a numbered program without any figure is a program, not a section", () => {
    expect(lines([heading, [1, "A", "10社", "12社"], [2, "B"], [3, "C", "1社", "2社"]])).toEqual([
      "2 program - 1 A C2 D2",
      "3 program - 2 B C3 D3",
      "4 program - 3 C C4 D4",
    ]);
  });

  test("a section whose number happens to be the next program's", () => {
    expect(lines([heading, [1, "観光"], [1, "A", "10社", "12社"], [2, "産業"], [2, "B", "1社", "2社"]])).toEqual([
      "3 program 観光 1 A C3 D3",
      "5 program 産業 2 B C5 D5",
    ]);
  });

  test("two indicators a program, its name merged over them or blank", () => {
    const rows: Rows = [
      ["番号", "事業名", "指標名", "単位", "目標値", "実績値"],
      [1, "就職支援", "参加者数", "人", 100, 90],
      ["", "", "就職者数", "人", 50, 45],
    ];
    const wanted = ["2 program - 1 就職支援 E2 F2", "3 measure - - 就職者数 E3 F3"];
    expect(lines(rows)).toEqual(wanted);
    expect(lines(rows, { merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] })).toEqual(wanted);
    expect(read(rows).lines.at(0)?.indicatorCell?.text).toBe("参加者数");
  });

  test("a program's name repeated on its second indicator is no second program", () => {
    expect(
      lines([
        ["番号", "事業名", "指標名", "目標値", "実績値"],
        [1, "就職支援", "参加者数", 100, 90],
        [1, "就職支援", "就職者数", 50, 45],
        [2, "相談", "件数", 5, 4],
      ]),
    ).toEqual(["2 program - 1 就職支援 D2 E2", "3 measure - - 就職者数 D3 E3", "4 program - 2 相談 D4 E4"]);
  });

  test("うち and 〃 under a program", () => {
    const reading = read([
      ["項目", "計画", "実績"],
      ["利用者(延べ数)", "40,000人", "41,500人"],
      ["うち来所者", "", "9,598人"],
      ["〃 転職希望者", "", "1,200人"],
    ]);
    expect(brief(reading)).toEqual([
      "2 program - - 利用者(延べ数) B2 C2",
      "3 measure - - うち来所者 B3 C3",
      "4 measure - - 〃転職希望者 B4 C4",
    ]);
    expect(reading.lines.map(({ parentRow }) => parentRow)).toEqual([null, 2, 2]);
  });

  test("unnumbered names under a numbered group that says 各事業欄記載", () => {
    expect(
      lines([
        heading,
        [1, "相談", "各事業欄記載", "各事業欄記載"],
        ["", "窓口", "10件", "12件"],
        ["", "訪問", "5件", "4件"],
        [2, "講座", "3回", "3回"],
      ]),
    ).toEqual([
      "2 group - 1 相談 C2 D2",
      "3 measure - - 窓口 C3 D3",
      "4 measure - - 訪問 C4 D4",
      "5 program - 2 講座 C5 D5",
    ]);
  });

  test("a section right under the headings that ends in a heading word", () => {
    expect(lines([heading, ["", "福祉事業"], ...two])).toEqual([
      "3 program 福祉事業 1 A C3 D3",
      "4 program 福祉事業 2 B C4 D4",
    ]);
  });

  test("a line of words that end in heading words is no heading", () => {
    const reading = read([
      ["事業名", "内容", "計画", "実績"],
      ["A", "a", "10社", "12社"],
      ["相談事業", "窓口の実施状況", "", ""],
      ["B", "b", "5社", "5社"],
    ]);
    expect(reading.layout.pages).toHaveLength(1);
    expect(reading.elsewhere).toEqual([]);
  });

  test("a line of two heading words inside the table stays in it", () => {
    const reading = read([heading, [1, "A", "10社", "12社"], ["", "取組", "内容", ""], [2, "B", "5社", "5社"]]);
    expect(brief(reading)).toEqual(["2 program - 1 A C2 D2", "3 program - - 取組 C3 D3", "4 program - 2 B C4 D4"]);
    expect(reading.elsewhere).toEqual([]);
  });

  test("programs that all carry circled numbers are programs", () => {
    expect(
      lines([
        ["事業名", "計画", "実績"],
        ["①観光案内", "10社", "12社"],
        ["②物産展", "5社", "5社"],
      ]),
    ).toEqual(["2 program - 1 観光案内 B2 C2", "3 program - 2 物産展 B3 C3"]);
  });

  test("a program without figures whose measures have them is a group", () => {
    expect(
      lines([
        ["番号", "事業名", "取組内容", "計画", "実績"],
        [1, "相談"],
        ["", "", "・窓口", "10件", "12件"],
        [2, "講座", "○講座を開く", "3回", "3回"],
      ]),
    ).toEqual(["2 group - 1 相談 D2 E2", "3 measure - - 窓口 D3 E3", "4 program - 2 講座 D4 E4"]);
  });

  test("a budget merged over measures stands on the first, and the others say that it is merged", () => {
    const reading = read(
      [
        ["番号", "事業名", "内容", "予算", "計画", "実績"],
        [1, "相談", "", "", "各事業欄記載", "各事業欄記載"],
        ["", "", "・窓口", "約2億円", "10件", "12件"],
        ["", "", "・訪問", "", "5件", "4件"],
      ],
      { merges: [{ top: 3, left: 4, bottom: 4, right: 4 }] },
    );
    expect(reading.lines.map(({ budget }) => [budget?.text, budget?.merge?.bottom ?? null])).toEqual([
      ["", null],
      ["約2億円", 4],
      ["", 4],
    ]);
  });

  test("subtotals sum their section, the total all", () => {
    const reading = read([
      ["番号", "事業名", "予算額", "計画", "実績"],
      [1, "観光振興"],
      [1, "A", 100, 10, 12],
      [2, "B", 200, 5, 5],
      ["", "小　計", 300, 15, 17],
      [2, "福祉"],
      [3, "C", 100, 10, 12],
      ["", "小　計", 100, 10, 12],
      ["", "合　計", 400, 25, 29],
    ]);
    expect(reading.totals.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["小　計", 3, 4],
      ["小　計", 7, 7],
      ["合　計", 3, 7],
    ]);
    expect(reading.lines).toHaveLength(3);
  });

  test("a total over its lines sums those below", () => {
    expect(read([heading, ["", "合計", 15, 17], ...two]).totals.map(({ from, to }) => [from, to])).toEqual([[3, 4]]);
  });

  test("hidden rows are read, and marked", () => {
    expect(read([heading, ...two], { hiddenRows: [3] }).lines.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});

describe("units", () => {
  test("a unit column gives bare numbers their unit; a note does not", () => {
    const reading = read([
      ["事業名", "計画", "実績", "単位"],
      ["A", 10, 12, "人"],
      ["B", "5社", "6社", "参加企業数"],
      ["C", 7, 8, "受講者数"],
    ]);
    expect(
      reading.lines.map((line) => [line.plan?.reading.quantities[0]?.unit, line.actual?.reading.quantities[0]?.unit]),
    ).toEqual([
      ["人", "人"],
      ["社", "社"],
      [null, null],
    ]);
  });

  test("a unit merged over two rows holds for both", () => {
    const reading = read(
      [
        ["事業名", "計画", "実績", "単位"],
        ["A", 10, 12, "人"],
        ["B", 5, 6, ""],
      ],
      { merges: [{ top: 2, left: 4, bottom: 3, right: 4 }] },
    );
    expect(reading.lines.map((line) => line.plan?.reading.quantities[0]?.unit)).toEqual(["人", "人"]);
    expect(reading.lines.at(1)?.unitNote?.text).toBe("人");
  });

  test("千円 in the heading, or in a line over the table", () => {
    const yen = (reading: SheetReading): unknown =>
      reading.lines.at(0)?.budget?.reading.quantities.map(({ value, unit }) => [value, unit]);
    expect(
      yen(
        read([
          ["事業名", "予算額(千円)", "計画", "実績"],
          ["A", 1200, 10, 12],
        ]),
      ),
    ).toEqual([[1_200_000, "円"]]);
    expect(
      yen(
        read([
          ["", "", "", "(単位:千円)"],
          ["事業名", "予算額", "計画", "実績"],
          ["A", 1200, 10, 12],
        ]),
      ),
    ).toEqual([[1_200_000, "円"]]);
  });

  test("a unit in the number format", () => {
    const reading = read(
      [
        ["事業名", "計画", "実績"],
        ["A", 1540, 1559],
      ],
      { columnFormats: { 1: '#,##0"人"', 2: '#,##0"人"' } },
    );
    expect(reading.lines.at(0)?.plan?.reading.quantities).toMatchObject([{ value: 1540, unit: "人" }]);
  });
});

describe("the user's mapping", () => {
  test("wins over the headings", () => {
    const reading = read(
      [
        ["事業名", "計画", "目標値", "実績"],
        ["A事業", 5, 5.5, 5.15],
      ],
      {},
      { columns: { plan: 2 }, area: null },
    );
    expect(brief(reading)).toEqual(["2 program - - A事業 B2 D2"]);
    expect(reading.layout.reasons.find(({ field }) => field === "plan")?.basis).toBe("given");
  });

  test("reads a table without headings", () => {
    const hint: LayoutHint = { columns: { name: 1, plan: 2, actual: 3 }, area: null };
    expect(
      lines(
        [
          ["A事業", 10, 12],
          ["B事業", 5, 4],
        ],
        {},
        hint,
      ),
    ).toEqual(["1 program - - A事業 B1 C1", "2 program - - B事業 B2 C2"]);
  });

  test("reads under headings that nobody knows", () => {
    const hint: LayoutHint = { columns: { name: 1, plan: 2, actual: 3 }, area: null };
    expect(lines([["案件", "ねらい", "できばえ"], ["【観光】"], ["A事業", 10, 12]], {}, hint)).toEqual([
      "3 program 観光 - A事業 B3 C3",
    ]);
  });

  test("a range of lines alone takes the headings over it", () => {
    const hint: LayoutHint = { columns: {}, area: { top: 3, left: 1, bottom: 3, right: 4 } };
    expect(lines([heading, ...two, [3, "C", "1社", "1社"]], {}, hint)).toEqual(["3 program - 2 B C3 D3"]);
  });

  test("reads budget against settlement where the user wants it", () => {
    const rows: Rows = [
      ["事業名", "予算額", "決算額"],
      ["A事業", 100, 90],
    ];
    expect(readSheet(gridOf(rows)).found).toBe(false);
    expect(lines(rows, {}, { columns: { plan: 2, actual: 3 }, area: null })).toEqual(["2 program - - A事業 B2 C2"]);
  });

  test("keeps to the range", () => {
    const hint: LayoutHint = { columns: {}, area: { top: 1, left: 1, bottom: 2, right: 4 } };
    expect(lines([heading, ...two], {}, hint)).toEqual(["2 program - 1 A C2 D2"]);
  });
});

describe("no program table", () => {
  const none = (rows: Rows): unknown => {
    const reading = readSheet(gridOf(rows));
    return reading.found
      ? brief(reading)
      : { missing: reading.missing, nearest: reading.nearest?.row ?? null, empty: reading.empty };
  };

  test.each<[string, Rows, unknown]>([
    ["an empty sheet", [], { missing: ["name", "plan", "actual"], nearest: null, empty: true }],
    ["a sheet of blanks", [["", " "], ["　"]], { missing: ["name", "plan", "actual"], nearest: null, empty: true }],
    [
      "prose",
      [["この報告書は、令和4年度の計画と実績をまとめたものである。"], ["事業の実績は次のとおりである。"]],
      { missing: ["name", "plan", "actual"], nearest: null, empty: false },
    ],
    [
      "a form whose plan and result are words",
      [
        ["事業評価シート"],
        ["事業名", "相談支援", "担当課", "福祉課"],
        ["目標値", "相談しやすい窓口", "実績値", "窓口を広げた"],
        ["課題", "人手不足"],
      ],
      { missing: ["name", "plan"], nearest: 4, empty: false },
    ],
    [
      "a table of money alone",
      [
        ["事業名", "予算額", "決算額", "執行率"],
        ["A", 100, 90, "90%"],
      ],
      { missing: ["plan", "actual"], nearest: 1, empty: false },
    ],
    [
      "a table of plans alone",
      [
        ["番号", "事業名", "計画"],
        [1, "A", "10社"],
      ],
      { missing: ["actual"], nearest: 1, empty: false },
    ],
    ["headings without a line", [heading], { missing: ["name", "plan", "actual"], nearest: 1, empty: false }],
  ])("%s", (_name, rows, wanted) => {
    expect(none(rows)).toEqual(wanted);
  });
});
