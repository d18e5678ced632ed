import { describe, expect, test } from "vitest";
import { type Area, areaAddress } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { LayoutHint, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { fiscalYearOf } from "../../../src/domain/time/coverage.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf, type GridExtras } from "./grid-builder.ts";

const yen = (line: SheetReading["lines"] extends Iterable<infer Line> ? Line : never): string => {
  const [first] = line.budget?.reading.quantities ?? [];
  return first === undefined ? "-" : `${first.value}${first.unit ?? ""}`;
};

/** A card as one reads it: the program, then each indicator with its kind, its unit, its figures and its other times. */
function card(rows: Rows, extras: GridExtras = {}, hint?: LayoutHint): readonly string[] {
  const reading = read(rows, extras, hint);
  expect(reading.layout.frame).toBe("card");
  const map = reading.layout.pages;
  return reading.lines.flatMap((line) => {
    const section = line.section === null ? "-" : reading.sections[line.section]!.name;
    const head = `${line.name} | ${section} | ${line.department?.text ?? "-"} | ${yen(line)}`;
    const page = map.find(({ from, to }) => line.row >= from && line.row <= to);
    const kind = (line.slot === undefined ? page?.slotName : page?.slots?.[line.slot - 1]?.name) ?? "";
    const at = (cell: { readonly text: string; readonly address: string } | null | undefined) =>
      cell == null || cell.text === "" ? "-" : cell.address;
    const times = (line.otherTimes ?? []).map(({ coverage: { from, to }, plan, actual }) => {
      const part = from !== null && to !== null && to - from < 11 ? `+${to - from + 1}` : "";
      return `${to === null ? "?" : fiscalYearOf(to)}${part} ${at(plan)} ${at(actual)}`;
    });
    const unit = line.plan?.reading.quantities[0]?.unit ?? line.actual?.reading.quantities[0]?.unit ?? "";
    const name = line.measure ?? line.indicatorCell?.text ?? "";
    const final = line.finalTarget == null ? [] : [`final ${line.finalTarget.address}`];
    const base = line.baseline == null ? [] : [`base ${line.baseline.address}`];
    const indicator = [
      `  ${kind} ${name} (${unit}) ${at(line.plan)} ${at(line.actual)}`,
      ...times,
      ...base,
      ...final,
    ].join(", ");
    return [
      ...(line.kind === "program" ? [head] : []),
      ...(line.plan === null && line.actual === null ? [] : [indicator.trim()]),
    ];
  });
}

const merge = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

describe("labels left of their values", () => {
  const rows: Rows = [
    ["令和５年度　事務事業評価シート"],
    ["事務事業名", "", "みまもり配食事業", "", "担当課", "", "長寿福祉課"],
    ["政策", "", "2 健やかに暮らす", "", "施策", "", "2-1 高齢者の支援"],
    ["事業の目的", "", "ひとり暮らしの高齢者の安否を確かめる。"],
    [],
    ["事業費の推移", "", "", "", "", "", "（単位：千円）"],
    ["", "", "令和4年度決算", "令和5年度予算", "令和5年度決算", "令和6年度予算"],
    ["事業費", "", 900, 1000, 950, 1100],
    ["うち一般財源", "", 500, 600, 550, 700],
    [],
    ["区分", "指標名", "単位", "", "令和3年度", "令和4年度", "令和5年度", "令和6年度"],
    ["活動", "配食の実施回数", "回", "目標", 200, 210, 220, 230],
    ["", "", "", "実績", 190, 205, 221, ""],
    ["成果", "利用者数", "人", "目標", 50, 55, 60, 65],
    ["", "", "", "実績", 48, 50, 49, ""],
    ["成果", "", "", "目標", "", "", "", ""],
    ["", "", "", "実績", "", "", "", ""],
  ];

  test("a program with its indicators; a slot left blank is none", () => {
    expect(card(rows)).toEqual([
      "みまもり配食事業 | 高齢者の支援 | 長寿福祉課 | 1000000円",
      "活動 配食の実施回数 (回) G12 G13, 2021 E12 E13, 2022 F12 F13, 2024 H12 -",
      "成果 利用者数 (人) G14 G15, 2021 E14 E15, 2022 F14 F15, 2024 H14 -",
    ]);
    expect(read(rows)).toMatchObject({
      title: "令和５年度 事務事業評価シート",
      fiscalYear: "令和５年度",
      year: 2023,
      years: [2021, 2022, 2023],
    });
  });

  test("the year that is asked for, with its budget", () => {
    const asked = { columns: {}, area: null, year: 2022 };
    expect(card(rows, {}, asked)).toEqual([
      "みまもり配食事業 | 高齢者の支援 | 長寿福祉課 | 900000円",
      "活動 配食の実施回数 (回) F12 F13, 2021 E12 E13, 2023 G12 G13, 2024 H12 -",
      "成果 利用者数 (人) F14 F15, 2021 E14 E15, 2023 G14 G15, 2024 H14 -",
    ]);
  });

  test("merged or not, columns added or not, it says the same", () => {
    const merges = [merge(2, 1, 2, 2), merge(2, 3, 2, 4), merge(12, 2, 13, 2), merge(14, 1, 15, 1)];
    expect(card(rows, { merges })).toEqual(card(rows));
    const wider = rows.map((row) => ["", ...row.slice(0, 3), "", ...row.slice(3)]);
    const names = (lines: readonly string[]) => lines.map((line) => line.replace(/[A-Z]+(?=\d)/gu, ""));
    expect(names(card(wider))).toEqual(names(card(rows)));
  });
});

describe("labels over their values", () => {
  test("in rows of their own", () => {
    expect(
      card([
        ["令和4年度 事業評価表"],
        ["整理番号", "事業名", "所管部課", "事業費（千円）"],
        [12, "路線バス運行支援", "都市整備部 交通政策課", 3400],
        [],
        ["指標", "単位", "", "R2", "R3", "R4", "最終目標(R7)"],
        ["年間の利用者数", "人", "目標値", 1000, 1100, 1200, 1500],
        ["", "", "実績値", 900, 1000, 1250, ""],
        ["", "", "達成率", "90%", "91%", "104%", ""],
      ]),
    ).toEqual([
      "路線バス運行支援 | - | 都市整備部 交通政策課 | 3400000円",
      "年間の利用者数 (人) F6 F7, 2020 D6 D7, 2021 E6 E7, final G6",
    ]);
  });
});

describe("which of the cells beside a label is its value", () => {
  const grid: Rows = [
    ["指標", "単位", "", "R4", "R5"],
    ["利用者数", "人", "目標", 1100, 1200],
    ["", "", "実績", 1000, 1250],
  ];
  const heads = (rows: Rows): string => card([["令和5年度 事業評価表"], ...rows, [], ...grid])[0]!;

  test.each<[string, Rows, string]>([
    [
      "labels over values, the last with its year and its unit",
      [
        ["整理番号", "事業名", "担当課", "令和５年度事業費（千円）"],
        [201, "路線バスの運行", "交通課", 3400],
      ],
      "路線バスの運行 | - | 交通課 | 3400000円",
    ],
    [
      "labels over values, one of several words",
      [
        ["事業名", "施策", "事業の対象・目的"],
        ["路線バスの運行", "暮らしの足", "市民の足を守る。"],
      ],
      "路線バスの運行 | 暮らしの足 | - | -",
    ],
    [
      "labels over values, one that nobody knows beside the name",
      [
        ["整理番号", "事業名", "実施の根拠条項", "担当課"],
        [201, "路線バスの運行", "条例第3条", "交通課"],
      ],
      "路線バスの運行 | - | 交通課 | -",
    ],
    [
      "labels left of values, under each other",
      [
        ["事業名", "路線バスの運行", "担当課", "交通課"],
        ["施策", "暮らしの足", "事業費（千円）", 3400],
      ],
      "路線バスの運行 | 暮らしの足 | 交通課 | 3400000円",
    ],
    [
      "a label of a group left of labels",
      [
        ["基本情報", "事業名", "路線バスの運行"],
        ["", "担当課", "交通課"],
        ["", "施策", "暮らしの足"],
      ],
      "路線バスの運行 | 暮らしの足 | 交通課 | -",
    ],
    [
      "a blank field between labels",
      [
        ["事業名", "路線バスの運行", "整理番号", "", "担当課", "交通課"],
        ["施策", "暮らしの足", "備考", "なし", "電話", "12-3456"],
      ],
      "路線バスの運行 | 暮らしの足 | 交通課 | -",
    ],
    [
      "the budget as words, what was spent behind it",
      [
        ["事業名", "路線バスの運行", "担当課", "交通課"],
        ["予算額", "4,617千円", "決算額", "4,386千円"],
      ],
      "路線バスの運行 | - | 交通課 | 4617000円",
    ],
    [
      "amounts that look like years",
      [
        ["事業名", "路線バスの運行", "担当課", "交通課"],
        ["予算額（千円）", 2000, "決算額（千円）", 1990],
      ],
      "路線バスの運行 | - | 交通課 | 2000000円",
    ],
    [
      "a budget of the next year is none of the year judged",
      [
        ["事業名", "路線バスの運行", "担当課", "交通課"],
        ["令和６年度予算額（千円）", 5000],
      ],
      "路線バスの運行 | - | 交通課 | -",
    ],
    [
      "budgets of several programs under one label are none's",
      [
        ["事業名", "路線バスの運行", "担当課", "交通課"],
        ["構成事業", "", "令和５年度予算額（千円）"],
        ["運行", "", 5000],
        ["広報", "", 100],
      ],
      "路線バスの運行 | - | 交通課 | -",
    ],
    [
      "two years' budgets with a label each",
      [
        ["事業名", "路線バスの運行", "担当課", "交通課"],
        ["令和６年度予算額（千円）", 5000, "令和５年度予算額（千円）", 4000],
      ],
      "路線バスの運行 | - | 交通課 | 4000000円",
    ],
  ])("%s", (_name, rows, expected) => {
    expect(heads(rows)).toBe(expected);
  });
});

describe("where the indicators of a form end", () => {
  const of = (...rows: Rows): readonly string[] =>
    card([
      ["令和5年度 事業評価表"],
      ["事業名", "路線バスの運行", "担当課", "交通課"],
      [],
      ["区分", "指標名", "単位", "目標", "実績", "達成率"],
      ["活動指標1", "運行の便数", "便", 20, 18, "90%"],
      ...rows,
    ]).slice(1);
  const first = "活動指標1 運行の便数 (便) D5 E5";

  test.each<[string, Rows, readonly string[]]>([
    ["grades under it", [["評価", "妥当性", "Ａ", "有効性", "Ｂ", "効率性"]], [first]],
    ["points under it", [["評価", "妥当性", 4, "有効性", 3, "効率性"]], [first]],
    [
      "one grade a row",
      [
        ["妥当性", "Ａ"],
        ["有効性", "Ｂ"],
        ["総合評価", "Ｂ"],
      ],
      [first],
    ],
    ["points in the columns of figures", [["妥当性", "", "", 4, 5]], [first]],
    [
      "remarks",
      [
        ["課題", "便数が足りない。"],
        ["今後の方向性", "継続"],
      ],
      [first],
    ],
    ["a remark behind a colon", [["備考：便数は平日のもの"]], [first]],
    ["a slot left blank", [["活動指標2", "", "", "", "", ""]], [first]],
    ["a slot crossed out", [["活動指標2", "－", "－", "－", "－", "－"]], [first]],
    ["a slot without need", [["活動指標2", "該当なし", "", "", "", ""]], [first]],
    [
      "a slot crossed out before one that is filled",
      [
        ["活動指標2", "―", "", "―", "―", ""],
        ["成果指標1", "利用者数", "人", 90, 95, ""],
      ],
      [first, "成果指標1 利用者数 (人) D7 E7"],
    ],
    [
      "an indicator whose figures are missing",
      [["成果指標1", "利用者数", "人", "－", "－", ""]],
      [first, "成果指標1 利用者数 () D6 E6"],
    ],
    ["figures without a name", [["成果指標1", "", "人", 90, 95, ""]], [first, "成果指標1  (人) D6 E6"]],
    [
      "an indicator that begins like what the form is judged by",
      [["成果指標1", "評価の平均点", "点", 90, 95, ""]],
      [first, "成果指標1 評価の平均点 (点) D6 E6"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(of(...rows)).toEqual(expected);
  });
});

describe("labels with a colon", () => {
  test("and an indicator to a block, named over it", () => {
    expect(
      card([
        ["施策評価シート（令和5年度実施）"],
        ["施策名：商店街のにぎわい", "", "担当：商工課"],
        ["基本目標：しごとをつくる"],
        ["成果指標①", "空き店舗の活用件数", "", "単位", "件"],
        ["", "令和3年度", "令和4年度"],
        ["目標", 5, 6],
        ["実績", 4, 7],
        ["活動指標①", "相談会の回数", "", "単位", "回"],
        ["", "令和3年度", "令和4年度"],
        ["目標", 10, 10],
        ["実績", 10, 9],
      ]),
    ).toEqual([
      "商店街のにぎわい | しごとをつくる | 担当：商工課 | -",
      "成果指標① 空き店舗の活用件数 (件) C6 C7, 2021 B6 B7",
      "活動指標① 相談会の回数 (回) C10 C11, 2021 B10 B11",
    ]);
  });
});

describe("a review sheet", () => {
  const rows: Rows = [
    ["事業番号", "", "0051"],
    ["令和５年度行政事業レビューシート（みらい省）"],
    ["事業名", "", "森林整備支援事業", "", "担当部局庁", "", "森林局"],
    ["事業開始年度", "", "平成25年度", "", "作成責任者", "", "課長"],
    ["予算額・執行額\n（単位：百万円）", "", "", "", "2年度", "3年度", "4年度", "5年度", "6年度要求"],
    ["", "", "当初予算", "", 120, 130, 140, 150, 160],
    ["", "", "執行額", "", 110, 120, 130, "", ""],
    ["", "", "執行率（％）", "", "92%", "92%", "93%", "", ""],
    [
      "成果目標及び成果実績\n（アウトカム）",
      "定量的な成果指標",
      "",
      "単位",
      "2年度",
      "3年度",
      "4年度",
      "中間目標\n5年度",
      "目標最終年度\n8年度",
    ],
    ["", "間伐した面積", "成果実績", "ha", 900, 950, 990, "-", "-"],
    ["", "", "目標値", "ha", 1000, 1000, 1000, 1100, 1300],
    ["", "", "達成度", "％", 90, 95, 99, "-", "-"],
    [
      "活動指標及び活動実績\n（アウトプット）",
      "活動指標",
      "",
      "単位",
      "2年度",
      "3年度",
      "4年度",
      "5年度\n活動見込",
      "6年度\n活動見込",
    ],
    ["", "補助した団体数", "活動実績", "団体", 30, 33, 41, "-", "-"],
    ["", "", "当初見込み", "団体", 32, 34, 40, 42, 44],
  ];
  const merges = [merge(5, 1, 8, 2), merge(9, 1, 12, 1), merge(13, 1, 15, 1), merge(10, 2, 12, 2), merge(14, 2, 15, 2)];

  test("its title is of the year of the review, its newest results are a year older", () => {
    expect(card(rows, { merges })).toEqual([
      "森林整備支援事業 | - | 森林局 | 140000000円",
      "成果目標及び成果実績\n（アウトカム） 間伐した面積 (ha) G11 G10, 2020 E11 E10, 2021 F11 F10, 2023 H11 H10, final I11",
      "活動指標及び活動実績\n（アウトプット） 補助した団体数 (団体) G15 G14, 2020 E15 E14, 2021 F15 F14, 2023 H15 H14, 2024 I15 I14",
    ]);
    expect(read(rows, { merges })).toMatchObject({ year: 2022, fiscalYear: "令和５年度" });
  });
});

describe("grids of other shapes", () => {
  const head: Rows = [
    ["令和5年度 事業点検シート"],
    ["事業名", "図書館の充実"],
    ["担当課", "生涯学習課"],
    ["事業概要", "本を買い、催しを開く。"],
  ];

  test("quarters with the year behind them", () => {
    expect(
      card([
        ...head,
        ["指標", "単位", "", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "年間"],
        ["貸出冊数", "冊", "計画", 100, 100, 100, 100, 400],
        ["", "", "実績", 90, 110, 105, 99, 404],
      ]),
    ).toEqual([
      "図書館の充実 | - | 生涯学習課 | -",
      "貸出冊数 (冊) H6 H7, 2023+3 D6 D7, 2023+3 E6 E7, 2023+3 F6 F7, 2023+3 G6 G7",
    ]);
  });

  test("a row an indicator, plan and actual in columns", () => {
    expect(
      card([
        ...head,
        ["区分", "指標名", "単位", "目標値", "実績値", "達成率"],
        ["活動指標", "催しの回数", "回", 10, 11, "110%"],
        ["成果指標", "来館者数", "人", 5000, 4800, "96%"],
      ]),
    ).toEqual(["図書館の充実 | - | 生涯学習課 | -", "活動指標 催しの回数 (回) D6 E6", "成果指標 来館者数 (人) D7 E7"]);
  });

  test("two grids beside each other", () => {
    expect(
      card([
        ...head,
        ["活動指標", "", "R4", "R5", "成果指標", "", "R4", "R5"],
        ["催しの回数（回）", "目標", 9, 10, "来館者数（人）", "目標", 4900, 5000],
        ["", "実績", 9, 11, "", "実績", 4800, 4700],
      ]),
    ).toEqual([
      "図書館の充実 | - | 生涯学習課 | -",
      "活動指標 催しの回数（回） (回) D6 D7, 2022 C6 C7",
      "成果指標 来館者数（人） (人) H6 H7, 2022 G6 G7",
    ]);
  });

  test("right under a field whose value is made of words that stand over columns", () => {
    expect(
      card([
        ["令和5年度 事業点検シート"],
        ["事業名", "地域づくり"],
        ["担当課", "地域課"],
        ["指標名", "目標値", "実績値", "達成率"],
        ["説明会の回数（回）", 12, 13, "108%"],
        ["参加者数（人）", 120, 101, "84%"],
      ]),
    ).toEqual(["地域づくり | - | 地域課 | -", "説明会の回数（回） (回) B5 C5", "参加者数（人） (人) B6 C6"]);
  });

  test.each<[string, Rows[number]]>([
    ["項目 | 区分", ["項目", "区分", "R3", "R4", "R5"]],
    ["指標", ["指標", "", "R3", "R4", "R5"]],
  ])("rows of plans and actuals right under the program's fields, headed %s", (_name, heading) => {
    expect(
      card([
        ["令和5年度 事業評価シート"],
        ["事業名", "道路の維持", "担当課", "道路課"],
        heading,
        ["舗装延長（m）", "計画", 1000, 1100, 1200],
        ["", "実績", 980, 1120, 1150],
        ["事業費（千円）", "計画", 5000, 5500, 6000],
        ["", "実績", 4900, 5400, 5950],
      ]),
    ).toEqual(["道路の維持 | - | 道路課 | 6000000円", "舗装延長（m） (m) E4 E5, 2021 C4 C5, 2022 D4 D5"]);
  });

  test("no indicator is filled in: the program alone", () => {
    expect(
      card([
        ...head,
        ["指標名", "単位", "", "令和4年度", "令和5年度"],
        ["", "", "目標", "", ""],
        ["", "", "実績", "", ""],
      ]),
    ).toEqual(["図書館の充実 | - | 生涯学習課 | -"]);
  });

  test("money planned and spent is named and left aside", () => {
    const rows: Rows = [
      ...head,
      ["項目", "", "", "R4", "R5"],
      ["事業費（千円）", "", "計画", 500, 600],
      ["", "", "実績", 480, 590],
      ["来館者数", "人", "計画", 4900, 5000],
      ["", "", "実績", 4800, 4700],
    ];
    expect(card(rows)).toEqual(["図書館の充実 | - | 生涯学習課 | 600000円", "来館者数 (人) E8 E9, 2022 D8 D9"]);
    expect(read(rows).layout.setAside?.map(({ seen }) => seen)).toEqual(["事業費（千円）"]);
  });

  test("two programs under each other", () => {
    const one = (name: string, plan: number): Rows => [
      ["事業名", name, "担当課", "文化課"],
      ["目的", "にぎわいをつくる。"],
      ["指標", "単位", "", "R3", "R4"],
      ["来場者数", "人", "目標", plan, plan],
      ["", "", "実績", 90, 95],
      [],
    ];
    expect(card([["令和4年度 事業シート"], ...one("音楽祭", 100), ...one("演劇祭", 80)])).toEqual([
      "音楽祭 | - | 文化課 | -",
      "来場者数 (人) E5 E6, 2021 D5 D6",
      "演劇祭 | - | 文化課 | -",
      "来場者数 (人) E11 E12, 2021 D11 D12",
    ]);
  });
});

describe("one program, drawn in many ways", () => {
  const of = (...rows: Rows): Rows => [
    ["令和5年度 事務事業評価シート"],
    ["事務事業名", "", "公園の管理"],
    ["担当課", "", "公園課"],
    ["目的", "", "きれいに保つ。"],
    ...rows,
  ];
  const program = "公園の管理 | - | 公園課 | -";

  test.each<[string, Rows, readonly string[]]>([
    [
      "plan and actual in columns under each year",
      of(
        ["指標名", "単位", "令和4年度", "", "令和5年度", ""],
        ["", "", "計画", "実績", "計画", "実績"],
        ["清掃の回数", "回", 10, 9, 12, 12],
        ["苦情の件数", "件", 20, 25, 18, 15],
      ),
      [program, "清掃の回数 (回) E7 F7, 2022 C7 D7", "苦情の件数 (件) E8 F8, 2022 C8 D8"],
    ],
    [
      "the years as rows, the indicator named over them",
      of(
        ["成果指標", "来園者数（人）"],
        ["年度", "目標", "実績", "達成率"],
        ["令和3年度", 100, 90, "90%"],
        ["令和4年度", 110, 112, "102%"],
        ["令和5年度", 120, 118, "98%"],
      ),
      [program, "成果指標 来園者数（人） (人) B9 C9, 2021 B7 C7, 2022 B8 C8"],
    ],
    [
      "the kind with its foreign word",
      of(
        ["指標", "", "単位", "", "R3", "R4", "R5"],
        ["活動指標（アウトプット）", "清掃の回数", "回", "目標", 10, 11, 12],
        ["", "", "", "実績", 9, 11, 13],
        ["成果指標（アウトカム）", "満足度", "％", "目標", 70, 75, 80],
        ["", "", "", "実績", 68, 74, 79],
      ),
      [
        program,
        "活動指標（アウトプット） 清掃の回数 (回) G6 G7, 2021 E6 E7, 2022 F6 F7",
        "成果指標（アウトカム） 満足度 (%) G8 G9, 2021 E8 E9, 2022 F8 F9",
      ],
    ],
    [
      "the unit beside the row's word",
      of(["", "", "R4", "R5"], ["清掃の回数", "目標（回）", 10, 11], ["", "実績（回）", 9, 12]),
      [program, "清掃の回数 (回) D6 D7, 2022 C6 C7"],
    ],
    [
      "a budget under its label, the years left of it",
      of(
        ["", "予算額（千円）", "決算額（千円）"],
        ["令和4年度", 100, 90],
        ["令和5年度", 110, 105],
        [],
        ["指標", "", "R4", "R5"],
        ["清掃の回数（回）", "目標", 10, 11],
        ["", "実績", 9, 11],
      ),
      ["公園の管理 | - | 公園課 | 110000円", "清掃の回数（回） (回) D10 D11, 2022 C10 C11"],
    ],
    [
      "one value without a heading",
      of(["活動指標", "清掃の回数"], ["目標", "12回"], ["実績", "10回"]),
      [program, "活動指標 清掃の回数 (回) B6 B7"],
    ],
    [
      "several values without a heading are of nobody knows when",
      of(
        ["指標", "", "R4", "R5"],
        ["清掃（回）", "目標", 10, 11],
        ["", "実績", 9, 12],
        [],
        [],
        ["目標", 5, 6],
        ["実績", 4, 7],
      ),
      [program, "清掃（回） (回) D6 D7, 2022 C6 C7"],
    ],
    [
      "slots with labels of their own, the second left blank",
      of(
        ["指標名", "清掃の回数", "単位", "回"],
        ["年度", "R4", "R5"],
        ["目標", 10, 11],
        ["実績", 9, 12],
        ["指標名", "", "単位", ""],
        ["年度", "R4", "R5"],
        ["目標", "", ""],
        ["実績", "", ""],
      ),
      [program, "清掃の回数 (回) C7 C8, 2022 B7 B8"],
    ],
    [
      "a long note beside the headings",
      of(
        [
          "指標名",
          "",
          "R4",
          "R5",
          "この欄には指標の考え方や目標値の設定の根拠、実績の把握の方法などを具体的に記入してください。",
        ],
        ["清掃（回）", "目標", 10, 11],
        ["", "実績", 9, 11],
      ),
      [program, "清掃（回） (回) D6 D7, 2022 C6 C7"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(card(rows)).toEqual(expected);
  });

  test("a measure of policy, whose year a field names", () => {
    expect(
      card([
        ["施策評価シート"],
        ["評価対象年度", "令和5年度"],
        ["施策名", "高齢者の支援", "政策名", "健やかなまち"],
        ["主管課", "長寿課", "関係課", "健康課"],
        ["指標名", "単位", "", "基準値(R2)", "R4", "R5", "目標値(R8)"],
        ["通いの場の数", "か所", "目標", "", 40, 45, 60],
        ["", "", "実績", 30, 41, 44, ""],
      ]),
    ).toEqual(["高齢者の支援 | 健やかなまち | 長寿課 | -", "通いの場の数 (か所) F6 F7, 2022 E6 E7, base D7, final G6"]);
  });
});

describe("several indicators beside each other, the years under them", () => {
  const of = (...rows: Rows): readonly string[] =>
    card([
      ["令和5年度 事業評価シート"],
      ["事業名", "公園の管理", "担当課", "公園課"],
      ["目的", "きれいに保つ。"],
      ...rows,
    ]).slice(1);

  test.each<[string, Rows, readonly string[]]>([
    [
      "one column of years, the names over plan and actual",
      [
        ["年度", "清掃の回数（回）", "", "満足度（％）", ""],
        ["", "計画", "実績", "計画", "実績"],
        ["R3", 120, 118, 70, 68],
        ["R4", 120, 121, 71, 69],
        ["R5", 124, 120, 72, 73],
      ],
      ["清掃の回数（回） (回) B8 C8, 2021 B6 C6, 2022 B7 C7", "満足度（％） (%) D8 E8, 2021 D6 E6, 2022 D7 E7"],
    ],
    [
      "their kinds over the names",
      [
        ["", "活動指標", "", "成果指標", ""],
        ["年度", "清掃の回数（回）", "", "満足度（％）", ""],
        ["", "目標", "実績", "目標", "実績"],
        ["R4", 120, 121, 71, 69],
        ["R5", 124, 120, 72, 73],
      ],
      ["活動指標 清掃の回数（回） (回) B8 C8, 2022 B7 C7", "成果指標 満足度（％） (%) D8 E8, 2022 D7 E7"],
    ],
    [
      "a column of years each, without a heading, names and units labelled over them",
      [
        ["①活動指標", "", "", "②成果指標", "", ""],
        ["指標名", "清掃の回数", "", "指標名", "苦情の件数", ""],
        ["単位", "回", "", "単位", "件", ""],
        ["", "目標", "実績", "", "目標", "実績"],
        ["令和4年度", 120, 121, "令和4年度", 30, 35],
        ["令和5年度", 124, 120, "令和5年度", 25, 24],
        ["令和6年度", 124, "", "令和6年度", 20, ""],
      ],
      [
        "①活動指標 清掃の回数 (回) B9 C9, 2022 B8 C8, 2024 B10 -",
        "②成果指標 苦情の件数 (件) E9 F9, 2022 E8 F8, 2024 E10 -",
      ],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(of(...rows)).toEqual(expected);
  });
});

describe("quarters of which the last is still to come", () => {
  const quarters = (last: number | ""): Rows => [
    ["令和5年度 事業点検シート"],
    ["事業名", "図書館の充実", "担当課", "生涯学習課"],
    ["指標", "単位", "", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "年度計"],
    ["貸出冊数", "冊", "計画", 100, 100, 100, 100, 400],
    ["", "", "実績", 90, 110, 105, last, 305],
    ["催しの回数", "回", "計画", 1, 1, 1, 1, 4],
    ["", "", "実績", 1, 1, 1, last, 3],
  ];
  test.each<[number | "", boolean]>([
    ["", false],
    [99, true],
  ])("%j", (last, isWhole) => {
    const [page] = read(quarters(last)).layout.pages;
    expect(page?.parts?.isWhole).toBe(isWhole);
    expect(page?.slots?.[0]?.parts?.isWhole).toBe(isWhole);
  });
});

describe("a plan and a result in one row, behind a label each", () => {
  const of = (...rows: Rows) =>
    read([["令和5年度 事業評価シート"], ["事業名", "相談支援", "担当課", "福祉課"], ...rows, ["課題", "人手不足"]]);
  const indicators = (...rows: Rows): readonly string[] =>
    of(...rows).lines.flatMap(({ measure, indicatorCell, plan, actual }) => {
      const unit = plan?.reading.quantities[0]?.unit ?? "";
      return plan === null
        ? []
        : [`${measure ?? indicatorCell?.text ?? ""} (${unit}) ${plan.address} ${actual?.address}`];
    });

  test.each<[string, Rows, readonly string[]]>([
    ["alone", [["目標値", "100人", "実績値", "90人"]], [" (人) B3 D3"]],
    [
      "the name and the unit in fields over it",
      [
        ["指標名", "利用者数", "単位", "人"],
        ["目標値", 100, "実績値", 90, "達成率", "90%"],
      ],
      ["利用者数 (人) B4 D4"],
    ],
    [
      "the name beside it, an indicator a row",
      [
        ["利用者数（人）", "目標", 100, "実績", 90],
        ["満足度", "目標", "80％", "実績", "82%"],
      ],
      ["利用者数（人） (人) C3 E3", "満足度 (%) C4 E4"],
    ],
    ["no result yet", [["目標値", "100人", "実績値", "－"]], [" (人) B3 D3"]],
    [
      "money",
      [
        ["指標名", "目標値", "実績値"],
        ["利用者数", 5, 4],
        ["予算額", 100, "決算額", 90],
      ],
      ["利用者数 () B4 C4"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(indicators(...rows)).toEqual(expected);
  });

  test.each<[string, Rows]>([
    ["several in a row", [["目標", 1, "目標", 2, "実績", 3, "実績", 4]]],
    ["of several years", [["令和4年度", "目標", 10, "実績", 9]]],
    ["words", [["目標", "相談しやすい窓口", "実績", "窓口を広げた"]]],
  ])("not %s", (_name, rows) => {
    expect(indicators(...rows, ["指標", "", "R5"], ["利用者数（人）", "目標", 10], ["", "実績", 9])).toEqual([
      "利用者数（人） (人) C5 C6",
    ]);
  });
});

describe("what a form has beside its program and its indicators", () => {
  const of = (...rows: Rows): readonly string[] =>
    (
      read([
        ["令和5年度 事業評価シート"],
        ["事業名", "公園の管理", "担当課", "公園課"],
        ...rows,
        ["指標名", "単位", "", "R4", "R5"],
        ["清掃の回数", "回", "目標", 10, 11],
        ["", "", "実績", 9, 12],
      ]).figuresUnread ?? []
    ).map(({ area, name, side, texts }) => `${areaAddress(area)} ${name} ${side ?? "-"} ${texts.join(" ")}`);

  test.each<[string, Rows, readonly string[]]>([
    ["labels with values", [["目的", "きれいに保つ。"]], []],
    ["words", [["２ 指標の推移"], ["(1) 令和5年4月1日から始めた。電話は 012-345"]], []],
    [
      "costs",
      [
        ["", "", "", "R4", "R5"],
        ["事業費（千円）", "", "", 900, 1000],
        ["うち一般財源", "", "", 500, 600],
        ["その他", "", "", 400, 400],
        ["従事職員", "人", "", 2, 3],
        [],
      ],
      [],
    ],
    ["costs that are results", [["総事業費", "千円", "実績", 900, 1000], []], []],
    ["results without a plan", [["活動量", "回", "実績", 8, 9], []], ["D3:E3 活動量 actual 8 9"]],
    [
      "plans without a result, in columns",
      [["指標名", "単位", "", "R5目標", "R6目標"], ["来園者数", "人", "", 80, "90人"], []],
      ["D4:E4 来園者数 plan 80 90人"],
    ],
    [
      "amounts with units and without, in rows under each other",
      [["参加者", "", "", "12人", "１３", "約1,400.5"], ["団体", "", 3], []],
      ["C3:F4 参加者 - 12人 １３ 約1,400.5 3"],
    ],
    ["the rest of no costs", [["その他", "", "", 5, 6], []], ["D3:E3 その他 - 5 6"]],
  ])("%s", (_name, rows, expected) => {
    expect(of(...rows)).toEqual(expected);
  });
});

describe("several forms on one sheet", () => {
  type Figures = readonly (number | string)[];
  interface Drawn {
    readonly no: number;
    readonly name: string;
    readonly department: string;
    readonly indicator: string;
    readonly years?: readonly string[];
    readonly plan?: Figures;
    readonly actual?: Figures;
  }
  const grid = ({ indicator, years = ["R3", "R4", "R5"], plan = [10, 11, 12], actual = [9, 11, 13] }: Drawn): Rows => [
    ["指標名", "単位", "", ...years],
    [indicator, "回", "目標", ...plan],
    ["", "", "実績", ...actual],
  ];
  const park: Drawn = { no: 11, name: "公園の管理", department: "公園課", indicator: "清掃" };
  const library: Drawn = { no: 12, name: "図書館の運営", department: "図書課", indicator: "催し" };
  const title: Rows = [["令和5年度 事務事業評価シート"]];
  const inOneRow = (one: Drawn): Rows => [
    ["事業番号", one.no, "事業名", one.name, "担当課", one.department],
    ["目的", "くらしを支える。"],
    ...grid(one),
  ];
  const numberOver = (one: Drawn): Rows => [
    ["事業番号", one.no],
    ["事業名", one.name],
    ["担当課", one.department],
    ...grid(one),
  ];
  const muchOver = (one: Drawn): Rows => [
    ...title,
    ["整理番号", one.no, "担当課", one.department],
    ["事業名", one.name, "会計", "一般会計"],
    ...grid(one),
    ["課題", "利用を増やす。"],
  ];
  const columnsApart = (one: Drawn): Rows => [
    ["担当課", one.department, "目的", "くらしを支える。"],
    ["", "", "事業番号", one.no],
    ["事業名", one.name],
    ...grid(one),
  ];
  const programs = (rows: Rows): readonly string[] =>
    read(rows).lines.map(
      ({ no, name, department, measure, indicatorCell, plan, actual, row }) =>
        `${row} ${no ?? "-"} ${name} ${department?.text ?? "-"} ${measure ?? indicatorCell?.text ?? "-"} ${plan?.address ?? "-"} ${actual?.text === "" ? "blank" : (actual?.address ?? "-")}`,
    );
  const beside = (left: Rows, right: Rows, at: number): Rows =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
      const own = left[index] ?? [];
      return [...own, ...Array.from({ length: at - own.length }, () => ""), ...(right[index] ?? [])];
    });

  test.each<[string, (one: Drawn) => Rows, boolean, readonly string[]]>([
    [
      "the number before the name",
      inOneRow,
      false,
      ["2 11 公園の管理 公園課 清掃 F5 F6", "7 12 図書館の運営 図書課 催し F10 F11"],
    ],
    [
      "the number over the name",
      numberOver,
      false,
      ["3 11 公園の管理 公園課 清掃 F6 F7", "9 12 図書館の運営 図書課 催し F12 F13"],
    ],
    [
      "a title each, the office over the name, a remark under the figures",
      muchOver,
      false,
      ["3 11 公園の管理 公園課 清掃 F5 F6", "10 12 図書館の運営 図書課 催し F12 F13"],
    ],
    [
      "blank rows between",
      numberOver,
      true,
      ["3 11 公園の管理 公園課 清掃 F6 F7", "11 12 図書館の運営 図書課 催し F14 F15"],
    ],
  ])("under each other: %s", (_name, draw, isApart, expected) => {
    const between: Rows = isApart ? [[], []] : [];
    const own = draw === muchOver ? [] : title;
    expect(programs([...own, ...draw(park), ...between, ...draw(library)])).toEqual(expected);
  });

  test("under each other, the label of the name another one", () => {
    const [first, second] = [numberOver(park), numberOver(library)];
    const renamed = second.map((row) => row.map((cell) => (cell === "事業名" ? "事務事業名" : cell)));
    expect(programs([...title, ...first, [], ...renamed])).toEqual([
      "3 11 公園の管理 公園課 清掃 F6 F7",
      "10 12 図書館の運営 図書課 催し F13 F14",
    ]);
  });

  test.each<[string, Rows]>([
    ["", []],
    [", with a number too, among many labels", [["", "会計", "一般会計"]]],
  ])("another program's name in the middle of a form is none%s", (_name, more) => {
    const many: Rows =
      more.length === 0 ? [] : [["会計", "一般会計", "事業期間", "毎年", "対象", "市民", "手段", "直営"]];
    const rows: Rows = [
      ...title,
      ...inOneRow(park).slice(0, 2),
      ...many,
      ...grid(park),
      ["関連事業", "事業名", "緑化の推進"],
      ["", "担当課", "緑課"],
      ...more,
      ...grid({ ...library, indicator: "満足度" }),
    ];
    expect(read(rows).lines.map(({ name, measure }) => measure ?? name)).toEqual(["公園の管理", "満足度"]);
  });

  test.each<[string, (one: Drawn) => Rows, number, readonly string[]]>([
    [
      "labels in the first column",
      numberOver,
      7,
      ["3 11 公園の管理 公園課 清掃 F6 F7", "4 12 図書館の運営 図書課 催し M6 M7"],
    ],
    [
      "the number left of the name",
      inOneRow,
      6,
      ["2 11 公園の管理 公園課 清掃 F5 F6", "3 12 図書館の運営 図書課 催し L5 L6"],
    ],
    [
      "the name not in the first column of labels",
      columnsApart,
      6,
      ["4 11 公園の管理 公園課 清掃 F6 F7", "5 12 図書館の運営 図書課 催し L6 L7"],
    ],
  ])("side by side: %s", (_name, draw, at, expected) => {
    expect(programs([...title, ...beside(draw(park), draw(library), at)])).toEqual(expected);
  });

  test("two rows of two", () => {
    const shop: Drawn = { ...park, no: 13, name: "商店街の支援", department: "商工課" };
    const road: Drawn = { ...park, no: 14, name: "道路の補修", department: "道路課" };
    const rows = [
      ...title,
      ...beside(numberOver(park), numberOver(library), 7),
      [],
      ...beside(numberOver(shop), numberOver(road), 7),
    ];
    expect(programs(rows)).toEqual([
      "3 11 公園の管理 公園課 清掃 F6 F7",
      "4 12 図書館の運営 図書課 催し M6 M7",
      "10 13 商店街の支援 商工課 清掃 F13 F14",
      "11 14 道路の補修 道路課 清掃 M13 M14",
    ]);
    const { pages } = read(rows).layout;
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [4, 8],
      [9, 10],
      [11, 14],
    ]);
  });

  test.each<[string, (one: Drawn) => Rows]>([
    ["labels left of their values", numberOver],
    [
      "labels and values in one cell",
      (one) => [
        [`事業番号：${one.no}`],
        [`事業名：${one.name}`],
        [`担当課：${one.department}`],
        ["目的", ""],
        ...grid(one),
      ],
    ],
  ])("hundreds of rows of them: %s", (_name, draw) => {
    const kana = [..."あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめも"];
    const forms = kana.map((letter, index): Rows => {
      const own = draw({ ...park, no: index + 1, name: `${letter}の管理` });
      return [...own, ...Array.from({ length: 25 - own.length }, () => [])];
    });
    const reading = read([...title, ...forms.flat()]);
    expect(reading.layout.frame).toBe("card");
    expect(reading.lines.map(({ no, name, plan }) => [no, name, plan?.text])).toEqual(
      kana.map((letter, index) => [index + 1, `${letter}の管理`, "12"]),
    );
    expect(reading.layout.area.bottom).toBeGreaterThan(600);
  });

  test("one that no indicator is filled in on is a program all the same", () => {
    const rows = [
      ...title,
      ...inOneRow(park),
      ["事業番号", 12, "事業名", "図書館の運営", "担当課", "図書課"],
      ["目的", "学ぶ。"],
    ];
    expect(programs(rows)).toEqual(["2 11 公園の管理 公園課 清掃 F5 F6", "7 12 図書館の運営 図書課 - - -"]);
  });

  test.each<[string, Partial<Drawn>, string]>([
    ["results of the same years", {}, "F10 F11"],
    ["the newest without a result yet", { actual: [9, 11, ""] }, "F10 blank"],
    ["a newer year that has none", { years: ["R4", "R5", "R6"], actual: [9, "", ""] }, "E10 blank"],
    ["without that year", { years: ["R2", "R3", "R4"] }, "F10 F11"],
    ["results of a newer year, which the title is older than", { years: ["R4", "R5", "R6"] }, "E10 E11"],
  ])("are judged by one year: %s", (_name, other, expected) => {
    const rows = [...title, ...inOneRow(park), ...inOneRow({ ...library, ...other })];
    expect(programs(rows)[1]).toBe(`7 12 図書館の運営 図書課 催し ${expected}`);
  });

  test("plan and actual in columns: judged by the year of the form over it", () => {
    const rows: Rows = [
      ...title,
      ...inOneRow(park),
      ["事業番号", 12, "事業名", "図書館の運営", "担当課", "図書課"],
      ["目的", "学ぶ。"],
      ["指標名", "単位", "R4目標", "R4実績", "R5目標", "R5実績"],
      ["催し", "回", 5, 6, 7, ""],
    ];
    expect(programs(rows)[1]).toBe("7 12 図書館の運営 図書課 催し E10 blank");
  });

  test("years as rows: judged by the year of the form over it", () => {
    const rows: Rows = [
      ...title,
      ...inOneRow(park),
      ["事業番号", 12, "事業名", "図書館の運営", "担当課", "図書課"],
      ["成果指標", "催し（回）"],
      ["年度", "目標", "実績"],
      ["令和4年度", 5, 6],
      ["令和5年度", 7, ""],
    ];
    expect(programs(rows)[1]).toBe("7 12 図書館の運営 図書課 催し（回） B11 blank");
  });

  test("each with a year in its title is judged by its own", () => {
    const older = muchOver({ ...library, years: ["R3", "R4", "R5"], actual: [9, 11, ""] }).map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace("令和5年度", "令和4年度") : cell)),
    );
    expect(programs([...muchOver(park), ...older])[1]).toBe("10 12 図書館の運営 図書課 催し E12 E13");
  });
});

describe("what names an indicator, and what is its unit", () => {
  const of = (...rows: Rows): readonly string[] =>
    card([
      ["令和5年度 事業評価シート"],
      ["事業名", "公園の管理", "担当課", "公園課"],
      ["目的", "きれいに保つ。"],
      ...rows,
    ]).slice(1);

  test.each<[string, Rows, readonly string[]]>([
    [
      "how it is counted stands beside it",
      [
        ["指標名", "指標の説明・算式", "単位", "", "R5"],
        ["苦情件数", "受付簿による件数の合計", "件", "目標", 8],
        ["", "", "", "実績", 9],
      ],
      ["苦情件数 (件) E5 E6"],
    ],
    [
      "a column for what is thought of it",
      [
        ["指標", "指標の考え方", "単位", "", "R5"],
        ["待機者数", "年度末の人数", "人", "目標", 0],
        ["", "", "", "実績", 3],
      ],
      ["待機者数 (人) E5 E6"],
    ],
    [
      "a caption over each grid",
      [
        ["① 来園者数（人）"],
        ["区分", "R5"],
        ["目標", 12],
        ["実績", 13],
        ["【苦情の件数（件）】"],
        ["区分", "R5"],
        ["目標", 8],
        ["実績", 7],
      ],
      ["① 来園者数（人） (人) B6 B7", "【苦情の件数（件）】 (件) B10 B11"],
    ],
    [
      "a caption over each line",
      [
        ["指標", "区分", "R5"],
        ["来園者数（人）"],
        ["", "目標", 12],
        ["", "実績", 13],
        ["苦情の件数（件）"],
        ["", "目標", 8],
        ["", "実績", 7],
      ],
      ["来園者数（人） (人) C6 C7", "苦情の件数（件） (件) C9 C10"],
    ],
    [
      "numbers between the label and the name, the second name without a label",
      [
        ["活動指標", "①", "清掃", "単位", "回", "②", "巡回", "単位", "件"],
        ["", "年度", "R4", "R5", "", "", "R4", "R5", ""],
        ["", "目標", 11, 12, "", "目標", 21, 22, ""],
        ["", "実績", 11, 13, "", "実績", 21, 23, ""],
      ],
      ["活動指標 清掃 (回) D6 D7, 2022 C6 C7", " 巡回 (件) H6 H7, 2022 G6 G7".trim()],
    ],
    [
      "captions that say what all of it is",
      [
        ["２ 指標の推移"],
        ["区分", "R5"],
        ["目標", 12],
        ["実績", 13],
        ["（令和5年度の達成状況）"],
        ["区分", "R5"],
        ["目標", 8],
        ["実績", 7],
      ],
      ["() B6 B7", "() B10 B11"],
    ],
    [
      "the rate before plan and actual",
      [
        ["指標名", "単位", "", "R5"],
        ["清掃", "回", "達成率", "108%"],
        ["", "", "目標", 12],
        ["", "", "実績", 13],
        ["苦情", "件", "達成率", "90%"],
        ["", "", "目標", 10],
        ["", "", "実績", 11],
      ],
      ["清掃 (回) D6 D7", "苦情 (件) D9 D10"],
    ],
    [
      "名称 over years",
      [
        ["活動指標", "", "", "成果指標", "", ""],
        ["名称", "清掃の回数", "", "名称", "苦情", ""],
        ["単位", "回", "", "単位", "件", ""],
        ["年度", "目標", "実績", "年度", "目標", "実績"],
        ["R4", 11, 11, "R4", 72, 70],
        ["R5", 12, 13, "R5", 75, 74],
      ],
      ["活動指標 清掃の回数 (回) B9 C9, 2022 B8 C8", "成果指標 苦情 (件) E9 F9, 2022 E8 F8"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(of(...rows)).toEqual(expected);
  });
});

describe("of several rows of plans the one in force", () => {
  const of = (...kinds: readonly (readonly [string, number | string])[]): readonly (string | undefined)[] => {
    const rows = kinds.map(([kind, figure], index) => [index === 0 ? "清掃の回数" : "", "", kind, figure]);
    const [line] = read([
      ["令和5年度 事業評価シート"],
      ["事業名", "公園の管理", "担当課", "公園課"],
      ["指標名", "単位", "", "R5"],
      ...rows,
    ]).lines;
    return [line?.plan?.text, line?.actual?.text];
  };
  test.each<[(readonly [string, number | string])[], readonly string[]]>([
    [
      [
        ["変更目標", 12],
        ["目標", 10],
        ["実績", 9],
      ],
      ["12", "9"],
    ],
    [
      [
        ["当初目標", 10],
        ["変更目標", 12],
        ["実績", 9],
      ],
      ["12", "9"],
    ],
    [
      [
        ["変更目標", 12],
        ["当初目標", 10],
        ["実績", 9],
      ],
      ["12", "9"],
    ],
    [
      [
        ["実績", 9],
        ["当初目標", 10],
        ["変更目標", 12],
      ],
      ["12", "9"],
    ],
    [
      [
        ["当初目標", 10],
        ["変更目標", "－"],
        ["実績", 9],
      ],
      ["10", "9"],
    ],
    [
      [
        ["当初目標", 10],
        ["変更目標", ""],
        ["実績", 9],
      ],
      ["10", "9"],
    ],
    [
      [
        ["当初目標", 10],
        ["変更目標", 0],
        ["実績", 9],
      ],
      ["0", "9"],
    ],
    [
      [
        ["当初計画", 10],
        ["計画", 12],
        ["実績", 9],
      ],
      ["12", "9"],
    ],
    [
      [
        ["目標", 10],
        ["実績", 9],
      ],
      ["10", "9"],
    ],
  ])("%j", (kinds, expected) => {
    expect(of(...kinds)).toEqual(expected);
  });
});

describe("which year is judged", () => {
  const of = (...headings: readonly string[]) => {
    const figures = headings.map((_heading, index) => 10 + index);
    return read([
      ["事業評価シート"],
      ["事業名", "公園の管理", "担当課", "公園課"],
      ["目的", "きれいに保つ。"],
      ["指標名", "単位", "", ...headings],
      ["清掃の回数", "回", "目標", ...figures],
      ["", "", "実績", ...figures],
    ]);
  };
  test.each<[readonly string[], number]>([
    [["R4", "R5"], 2023],
    [["R4", "R5", "R6見込"], 2023],
    [["R4", "R5", "令和6年度（予定）"], 2023],
    [["R4実績", "R5実績見込み"], 2022],
  ])("%j", (headings, year) => {
    expect(of(...headings).year).toBe(year);
  });
});

describe("costs are no budget where they are results", () => {
  const budget = (...rows: Rows): string => {
    const head: Rows = [
      ["令和5年度 事業評価シート"],
      ["事業名", "公園の管理", "担当課", "公園課"],
      ["区分", "指標名", "単位", "", "R4", "R5"],
      ["活動", "清掃の回数", "回", "目標", 11, 12],
      ["", "", "", "実績", 11, 13],
    ];
    return yen(read([...head, ...rows]).lines.at(0)!);
  };
  test.each<[string, Rows, string]>([
    ["results in rows", [["コスト指標", "総事業費", "千円", "実績", 1200, 1300]], "-"],
    ["a plan in a row", [["コスト指標", "総事業費", "千円", "計画", 1200, 1300]], "1300000円"],
    ["results in columns", [[], ["", "", "", "", "R4実績", "R5実績"], ["", "事業費（千円）", "", "", 1200, 1300]], "-"],
    [
      "an amount that looks like a year, right over a grid",
      [
        ["予算額（千円）", 2000, "", "", "決算額（千円）", 1990],
        ["区分", "指標名", "単位", "", "R4", "R5"],
        ["成果", "来園者数", "人", "目標", 11, 12],
        ["", "", "", "実績", 11, 13],
      ],
      "2000000円",
    ],
    ["a budget", [[], ["", "", "", "", "R4予算", "R5予算"], ["", "事業費（千円）", "", "", 1200, 1300]], "1300000円"],
    [
      "a settlement stands for it",
      [[], ["", "", "", "", "R4決算", "R5決算"], ["", "事業費（千円）", "", "", 1200, 1300]],
      "1300000円",
    ],
  ])("%s", (_name, rows, expected) => {
    expect(budget(...rows)).toBe(expected);
  });
});

describe("no card", () => {
  test("a year is no program's name", () => {
    const rows: Rows = [
      ["令和5年度 事業評価シート"],
      ["担当課", "事業名", "R5"],
      ["公園課", "回数（回）", ""],
      ["", "目標", 11],
      ["", "実績", 12],
    ];
    const reading = readSheet(gridOf(rows));
    expect(reading.found && reading.layout.frame === "card").toBe(false);
  });

  test.each<[string, Rows]>([
    ["a cover", [["令和5年度 事務事業評価シート"], ["みずうみ市"], ["担当課", "企画課"], ["作成日", "令和5年9月1日"]]],
    [
      "a table of contents",
      [
        ["事務事業評価シート一覧"],
        ["事業番号", "事務事業名", "担当課", "頁"],
        [1, "配食", "福祉課", 3],
        [2, "相談", "福祉課", 5],
      ],
    ],
    [
      "a form without a grid",
      [
        ["事業名", "相談支援"],
        ["担当課", "福祉課"],
        ["目標", "相談しやすい窓口"],
        ["実績", "窓口を広げた"],
        ["予算額", 100],
        ["決算額", 90],
      ],
    ],
    [
      "a budget book",
      [
        ["令和5年度 予算説明書"],
        ["款", "項", "目", "事業名", "予算額", "前年度予算額"],
        ["02", "01", "03", "広報", 100, 90],
        ["02", "01", "04", "広聴", 50, 55],
      ],
    ],
    [
      "a card of money alone",
      [
        ["令和5年度 事業シート"],
        ["事業名", "相談支援"],
        ["担当課", "福祉課"],
        ["", "", "R4", "R5"],
        ["予算額", "", 100, 110],
        ["執行額", "", 90, 100],
        ["執行率", "", "90%", "91%"],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(readSheet(gridOf(rows)).found).toBe(false);
  });

  test("row pairs of programs under fields of their own stay row pairs", () => {
    const reading = read([
      ["令和5年度 施策進捗管理シート"],
      ["施策名", "子育て支援", "担当課", "こども課"],
      ["事業名", "区分", "R4", "R5"],
      ["相談", "目標", 10, 11],
      ["", "実績", 9, 12],
      ["訪問", "目標", 20, 21],
      ["", "実績", 19, 22],
    ]);
    expect(reading.layout.frame).toBe("row-pairs");
    expect(reading.lines.map(({ name }) => name)).toEqual(["相談", "訪問"]);
  });

  test("a list under fields of its own stays a list", () => {
    const reading = read([
      ["令和5年度 進捗管理シート"],
      ["施策名", "子育て支援", "担当課", "こども課"],
      ["No", "事業名", "目標", "実績"],
      [1, "相談", 10, 9],
      [2, "訪問", 20, 21],
    ]);
    expect(reading.layout.frame).toBe("list");
    expect(reading.lines.map(({ name }) => name)).toEqual(["相談", "訪問"]);
  });
});
