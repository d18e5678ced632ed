import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Grid } from "../../src/domain/grid.ts";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { review } from "../../src/domain/review.ts";
import { writtenOut } from "../../src/domain/written-out.ts";
import { RowList } from "../../src/domain/achievement/row-list.ts";
import { ministryGrid, pastedGrid } from "./sheet/r4.ts";

/** All that is said of a sheet, by every way there is. */
function said(grid: Grid, fully: boolean): unknown {
  const outcome = review(grid, { policy: defaultPolicy, fully });
  return "rows" in outcome ? JSON.parse(JSON.stringify(writtenOut(outcome))) : outcome;
}

const headings = ["No.", "事業名", "予算(千円)", "計画", "実績", "単位", "達成率", "備考"];

/** A program list; `row` makes each line by its index. */
function listOf(rows: number, row: (index: number) => readonly CellValue[], formats: readonly string[] = []): Grid {
  const values = [
    ["令和4年度 事業の実施状況"],
    [],
    headings,
    ...Array.from({ length: rows }, (_, index) => row(index)),
  ];
  return gridOf({ sheet: "事業一覧", values, formats: values.map((_, at) => (at < 3 ? [] : formats)) });
}

/** How many of the lines were judged as others of their like. */
function takenAlike(grid: Grid): number {
  const outcome = review(grid);
  if (!("rows" in outcome) || !(outcome.rows instanceof RowList)) return 0;
  const { rows } = outcome;
  return rows.map((_, index) => rows.likenessAt(index)).filter((likeness) => likeness >= 0).length;
}

const plain = (index: number): readonly CellValue[] => {
  const plan = 10 + ((index * 7919) % 490);
  const actual = Math.round(plan * (0.3 + ((index * 104_729) % 900) / 1000));
  return [index + 1, `相談事業 第${index + 1}号`, 1000 + index, `${plan}人`, `${actual}人`, "人", actual / plan, null];
};

describe("lines that are alike", () => {
  it("are most of a plain list", () => {
    expect(takenAlike(listOf(200, plain))).toBeGreaterThan(150);
  });

  it.each<readonly [string, Grid]>([
    ["a plain list", listOf(300, plain)],
    ["the published sheet, as pasted", pastedGrid()],
    ["the published sheet, as the ministry has it", ministryGrid(true)],
    [
      "typed numbers under a format",
      listOf(200, (at) => [at + 1, `講座${at}`, 5, 10 + at, 9 + at, "回", null, null], [
        "0",
        "General",
        "#,##0",
        "#,##0",
        "#,##0",
      ]),
    ],
    ["numbers that may be years", listOf(120, (at) => [at + 1, "講座", 5, 1990 + at, 2000 + at, "人", null, null])],
    ["results of 0", listOf(120, (at) => [at + 1, "講座", 5, 10, at % 3 === 0 ? 0 : at, "人", null, null])],
    ["plans of 0", listOf(120, (at) => [at + 1, "苦情", 5, at % 4 === 0 ? 0 : 5, at % 7, "件", null, null])],
    ["negative figures", listOf(120, (at) => [at + 1, "収支", 5, at % 2 === 0 ? -at : at, at - 60, "円", null, null])],
    [
      "figures far apart",
      listOf(120, (at) => [
        at + 1,
        "講座",
        5,
        at % 5 === 0 ? "10,000千円" : `${at}千円`,
        `${at * 950}円`,
        "",
        null,
        null,
      ]),
    ],
    [
      "shares typed as ratios",
      listOf(120, (at) => [at + 1, "達成率", 5, "80%", at % 2 === 0 ? 0.85 : `${at}%`, "%", null, null]),
    ],
    [
      "scores of unlike maxima",
      listOf(120, (at) => [at + 1, "満足度", 5, "4.2点", at % 9 === 0 ? "80点" : "4.5点", "点", null, null]),
    ],
    [
      "a maximum in the unit",
      listOf(120, (at) => [at + 1, "満足度", 5, 4, at % 9 === 0 ? 80 : 4, "点(5点満点)", null, null]),
    ],
    ["a name that bounds one figure", listOf(120, (at) => [at + 1, "苦情件数50件以下", 5, at, 40, "件", null, null])],
    [
      "rates that speak for the inverse",
      listOf(120, (at) => [at + 1, "処理日数", 5, 100, 80, "日", at % 6 === 0 ? 1.25 : 0.8, null]),
    ],
    [
      "rates that do not come out",
      listOf(120, (at) => [at + 1, "講座", 5, 100, 80, "人", at % 6 === 0 ? 0.81 : 0.8, null]),
    ],
    [
      "budgets that are far from the others",
      listOf(120, (at) => [at + 1, "講座", at % 40 === 3 ? 9_000_000 : 10, 100, 80, "人", null, null]),
    ],
    [
      "blank budgets, words, hidden words",
      listOf(120, (at) => [at + 1, "講座", [null, "調整中", 0, "-", 12][at % 5]!, 100, 80, "人", null, null]),
    ],
    [
      "remarks that say the time",
      listOf(120, (at) => [at + 1, "講座", 5, 100, 80, "人", null, at % 8 === 0 ? "実績は9月末現在" : "継続"]),
    ],
    [
      "numbers left out and twice",
      listOf(120, (at) => [at % 50 === 7 ? at : at + 1, "講座", 5, 100, 80, "人", null, null]),
    ],
    [
      "names twice, broken, missing",
      listOf(120, (at) => [
        at + 1,
        at % 30 === 4 ? "オーダーメイド型女性しごと応援出張 テラス" : at % 31 === 4 ? null : `講座${at % 60}`,
        5,
        100,
        80,
        "人",
        null,
        null,
      ]),
    ],
    [
      "measures under groups",
      listOf(120, (at) =>
        at % 4 === 0
          ? [at + 1, `事業${at}`, 5, "各事業欄記載", "各事業欄記載", "", null, null]
          : [null, `・講座${at}`, 5, 100, 70 + at, "人", null, null],
      ),
    ],
    [
      "totals and notes among the lines",
      listOf(120, (at) =>
        at % 20 === 19
          ? [null, "小計", 95, null, null, "", null, null]
          : [at + 1, `講座${at}`, 5, 100, 80, "人", null, null],
      ),
    ],
    [
      "copied plans",
      listOf(120, (at) => [
        at + 1,
        `講座${at}`,
        5,
        at % 9 < 2 ? "会場受講者 延べ120人" : `会場受講者 延べ${100 + at}人`,
        "110人",
        "人",
        null,
        null,
      ]),
    ],
    [
      "formulas without a result",
      listOf(120, (at) => [
        at + 1,
        `講座${at}`,
        5,
        100,
        at % 11 === 0 ? { notCalculated: true } : 80,
        "人",
        at % 13 === 0 ? { notCalculated: true } : null,
        null,
      ]),
    ],
    [
      "units by the way",
      listOf(120, (at) => [
        at + 1,
        `講座${at}`,
        5,
        at % 3 === 0 ? `${100 + at}人` : 100 + at,
        90,
        at % 7 === 0 ? "件" : "人",
        null,
        null,
      ]),
    ],
  ])("are said of as line by line: %s", (_name, grid) => {
    expect(said(grid, false)).toEqual(said(grid, true));
  });

  /** Lines of one kind, and one late among them that its figures alone set apart. */
  it.each<
    readonly [
      what: string,
      name: string,
      unit: string,
      usual: readonly [CellValue, CellValue],
      odd: readonly [CellValue, CellValue],
    ]
  >([
    ["nothing achieved", "講座", "人", [100, 80], [100, 0]],
    ["nothing planned", "講座", "人", [100, 80], [0, 80]],
    ["nothing planned of what may be", "苦情", "件", [100, 80], [0, 0]],
    ["below 0", "収支", "円", [100, 80], [100, -80]],
    ["a change down of a count", "会員数", "人", [100, 80], [-100, -80]],
    ["千円 beside 円", "補助金", "", ["100千円", "80,000円"], ["100千円", "80円"]],
    ["a share beside a ratio", "実施率", "%", [80, 70], [80, 0.7]],
    ["a whole share beside a ratio", "実施率", "%", [80, 70], [80, 1]],
    ["a score of five beside one of a hundred", "満足度", "点", [80, 70], [80, 4.2]],
    ["a score above its maximum", "満足度", "点(5点満点)", [4, 3], [4, 80]],
    ["the bound of the name", "苦情件数50件以下", "件", [40, 30], [50, 30]],
    ["so much that it is over the line", "講座", "人", [100, 80], [100, 130]],
    ["a year", "講座", "人", [1234, 1111], [2022, 2023]],
    ["a year in words", "講座", "", ["123", "111"], ["2022", "2023"]],
    ["no number at all", "講座", "人", [100, 80], [100, Number.MAX_VALUE]],
    ["a fraction", "講座", "人", [100, 80], [100, 80.5]],
    ["a huge one", "講座", "円", [100, 80], [100, 9e15]],
    ["a tiny plan", "講座", "人", [100, 80], [0.001, 80]],
  ])("are left for themselves where their figures ask for it: %s", (_what, name, unit, usual, odd) => {
    const grid = listOf(120, (at) => {
      const [plan, actual] = at === 110 ? odd : usual;
      return [at + 1, name, 5, plan, actual, unit, null, null];
    });
    expect(said(grid, false)).toEqual(said(grid, true));
  });

  /** Of 40 lines the 31st is the odd one. */
  const late = (
    usual: readonly CellValue[],
    odd: readonly CellValue[],
    { formats = [], below = [] }: { formats?: readonly string[]; below?: readonly string[] } = {},
  ): Grid => {
    const values: (readonly CellValue[])[] = [["令和4年度 事業の実施状況"], [], headings];
    for (let at = 0; at < 40; at += 1) values.push([at + 1, ...(at === 30 ? odd : usual)]);
    values.push([], ...below.map((text) => [text]));
    return gridOf({ sheet: "事業一覧", values, formats: values.map((_, at) => (at < 3 || at > 42 ? [] : formats)) });
  };
  const of = (plan: CellValue, actual: CellValue, name = "講座", unit: CellValue = ""): readonly CellValue[] => [
    name,
    5,
    plan,
    actual,
    unit,
    null,
    null,
  ];

  it.each<readonly [string, Grid]>([
    ["a fraction that its share does not come to", late(of("80%", "75.0%(15/20)"), of("80%", "80.0%(15/20)"))],
    ["two scales in one number", late(of("5万5千人", "1万1千人"), of("6万5千人", "2万1千人"))],
    ["a result that is at least so much", late(of("100人以上", "211人以上"), of("396人以上", "107人以上"))],
    ["a sum", late(of("1人", "1人+5人"), of("2人", "2人+5人"))],
    ["a blank among digits", late(of("1 5回", "1 5回"), of("2 5回", "2 5回"))],
    ["full-width groups that are none", late(of("12，000人", "11，000人"), of("1200，000人", "1100，000人"))],
    ["months that there are", late(of("40月", "30月"), of("12月", "11月"))],
    ["hours that there are", late(of("2500時", "2400時"), of("12時", "11時"))],
    ["a number of a name", late(of("健康日本40人", "30人"), of("健康日本21人", "20人"))],
    [
      "the mark of a note before digits",
      late(of("※200人", "150人"), of("※120人", "110人"), {
        below: ["※1 実績は12月末現在", "※2 目標は年間"],
      }),
    ],
    [
      "the mark of a note in a name",
      late(of(100, 80, "利用者#2"), of(100, 80, "利用者#1"), {
        below: ["#1は低いほど良い"],
      }),
    ],
    ["a maximum in a circle", late(of(4, 4, "満足度(⑤点満点)", "点"), of(4, 8, "満足度(⑤点満点)", "点"))],
    [
      "products that are not exact",
      late(of(1, 1, "実施率"), of(1.1, 1.1, "実施率"), {
        formats: ["0", "General", "0", "0.0%", "0.0%"],
      }),
    ],
    ["a unit that is an error", late(of(100, 80, "講座", "#N/A"), of(100, 80, "講座", { error: "#N/A" }))],
  ])("are left for themselves where words go by the number: %s", (_what, grid) => {
    expect(said(grid, false)).toEqual(said(grid, true));
  });

  it("are left for themselves where a format has words by the number", () => {
    const format = '[>=100]0"人";0"件"';
    const rows = Array.from({ length: 40 }, (_, at) => (at === 30 ? [300, 20] : [300, 200]));
    const grid = gridOf({
      sheet: "事業一覧",
      values: [["事業名", "計画", "実績"], ...rows.map((row) => ["講座", ...row])],
      text: [[], ...rows.map((row) => [undefined, ...row.map((value) => `${value}${value >= 100 ? "人" : "件"}`)])],
      formats: [[], ...rows.map(() => ["General", format, format])],
    });
    expect(said(grid, false)).toEqual(said(grid, true));
  });

  it.each<readonly [string, Grid]>([
    [
      "a number that is blank",
      listOf(40, (at) => [at === 30 ? " " : `${at + 1}`, "講座", 5, 100, 80, "人", null, null]),
    ],
    ...(["80%", "約80%", "(80%)", "8 0%"] as const).map((rate): readonly [string, Grid] => [
      `rates as text: ${rate}`,
      listOf(50, (at) => [
        at + 1,
        "講座",
        5,
        100,
        80,
        "人",
        at < 26 ? 0.8 : at % 2 === 0 || at < 34 ? "約80%" : rate,
        null,
      ]),
    ]),
    [
      "names that are broken from a number on",
      listOf(40, (at) => [at + 1, `相談支援相談支援相談支第${at + 1}号 事業`, 5, 100, 80, "人", null, null]),
    ],
    [
      "headings of two tables",
      gridOf({
        sheet: "一覧",
        values: [
          ["No.", "事業名", "計画(人)", "実績(人)"],
          ...Array.from({ length: 40 }, (_, at) => [at + 1, "講座", 100, 80 - (at % 9)]),
          [],
          ["No.", "事業名", "計画", "実績"],
          ...Array.from({ length: 20 }, (_, at) => [at + 41, "講座", 100, 80]),
        ],
      }),
    ],
  ])("are of a kind only where rules say the same of them: %s", (_what, grid) => {
    expect(said(grid, false)).toEqual(said(grid, true));
  });

  it("are left for themselves where their budget asks for it", () => {
    for (const odd of [0, -5, 9_000_000, "調整中", "5円", null]) {
      const grid = listOf(120, (at) => [at + 1, "講座", at === 110 ? odd : 5 + (at % 3), 100, 80, "人", null, null]);
      expect(said(grid, false)).toEqual(said(grid, true));
    }
  });

  const figure = fc.oneof(
    fc.integer({ min: 0, max: 6000 }),
    fc
      .tuple(
        fc.integer({ min: 0, max: 6000 }),
        fc.constantFrom("人", "件", "社(目標)", "千円", "%", "人以上", "人(令和4年度末)", "人減"),
      )
      .map(([number, unit]) => `${number.toLocaleString("ja-JP")}${unit}`),
    fc.constantFrom("-", "未定", "集計中", "1回", "2022年", "12月", "4.2点", "20/20校", "約50人", "延べ50人", null),
  );
  const line = fc.tuple(
    fc.constantFrom("相談件数", "苦情件数", "受講者数", "第1期の整備", "講座 第3号", "待機児童数", "満足度"),
    figure,
    figure,
    fc.constantFrom("人", "件", "%", "", null),
    fc.constantFrom(null, null, 1, 0.8, "120%", "80.0%"),
    fc.constantFrom(null, "継続", "実績は上半期", "※参考"),
  );

  it("are said of as line by line, whatever stands among them", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 3, maxLength: 9 }), fc.integer({ min: 8, max: 30 }), (kinds, times) => {
        const grid = listOf(kinds.length * times, (at) => {
          const [name, plan, actual, unit, rate, remark] = kinds[at % kinds.length]!;
          const vary = (value: CellValue): CellValue =>
            typeof value === "number" && at % 3 === 0 ? value + at : value;
          return [at + 1, name, 1000, vary(plan), vary(actual), unit, rate, remark];
        });
        expect(said(grid, false)).toEqual(said(grid, true));
      }),
      { numRuns: 60 },
    );
  });
});
