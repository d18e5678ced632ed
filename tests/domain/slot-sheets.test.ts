import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/domain/grid.ts";
import { gridOf, type GridRows } from "../../src/domain/grid/grid-of.ts";
import { review } from "../../src/domain/review.ts";

const across = (row: number, ...spans: readonly (readonly [left: number, right: number])[]) =>
  spans.map(([left, right]) => ({ top: row, left, bottom: row, right }));

/** The frame, then each line: row.slot, name, class, plan → actual, rate, verdict. */
function judged(values: GridRows["values"], merges: GridRows["merges"] = []): readonly string[] {
  const outcome = review(gridOf({ sheet: "一覧", values, merges }));
  if (!("rows" in outcome)) throw new Error("no table");
  const lines = outcome.rows.flatMap(({ line, indicators }) =>
    indicators.map(({ name, class: kind, planCell, actualCell, unit, rate, verdict }) =>
      [
        `${line.row}.${line.slot ?? 0}`,
        name ?? "",
        kind ?? "",
        `${planCell?.address}→${actualCell?.address}`,
        unit ?? "",
        rate === null ? "" : rate.toFixed(2),
        verdict,
      ].join(" | "),
    ),
  );
  const { programs, budgetYen, programVerdicts } = outcome.totals;
  const verdicts = Object.entries(programVerdicts).flatMap(([verdict, count]) =>
    count === 0 ? [] : [`${verdict} ${count}`],
  );
  return [outcome.reading.layout.frame, ...lines, `${programs} programs, ${budgetYen} yen: ${verdicts.join(", ")}`];
}

const none: CellValue = null;

describe("whole sheets with several indicators a row", () => {
  test("an activity beside an outcome, each with unit and rate", () => {
    const values: GridRows["values"] = [
      ["令和6年度 主要事業の進み具合"],
      [
        "番号",
        "主要事業名",
        "所管",
        "予算\n（千円）",
        "活動指標",
        none,
        none,
        none,
        none,
        "成果指標",
        none,
        none,
        none,
        none,
      ],
      [none, none, none, none, "指標名", "単位", "計画", "実績", "達成率", "指標名", "単位", "計画", "実績", "達成率"],
      [1, "空き店舗の再生", "商業課", 1200, "相談会の回数", "回", 12, 12, 1, "出店数", "店", 10, 6, 0.6],
      [2, "交通安全の教室", "市民課", 300, "教室の回数", "回", 20, 25, 1.25, "交通事故件数", "件", 100, 120, 1.2],
    ];
    expect(judged(values, across(2, [5, 9], [10, 14]))).toEqual([
      "list",
      "4.0 | 相談会の回数 | activity | G4→H4 | 回 | 1.00 | achieved",
      "4.1 | 出店数 | outcome | L4→M4 | 店 | 0.60 | under",
      "5.0 | 教室の回数 | activity | G5→H5 | 回 | 1.25 | achieved",
      "5.1 | 交通事故件数 | outcome | L5→M5 | 件 |  | under",
      "2 programs, 1500000 yen: under 2",
    ]);
  });

  test("four of them under three rows of headings", () => {
    const group = ["名称", "目標", "実績"];
    const values: GridRows["values"] = [
      [
        "事業番号",
        "事務事業",
        "アウトプット",
        ...Array<CellValue>(5).fill(none),
        "アウトカム",
        ...Array<CellValue>(5).fill(none),
      ],
      [none, none, "①", none, none, "②", none, none, "①", none, none, "②", none, none],
      [none, none, ...group, ...group, ...group, ...group],
      [7, "森の手入れ", "間伐面積", "20ha", "22ha", "講習会", "4回", "4回", "参加者数", "80人", "60人", "-", "-", "-"],
      [8, "川の清掃", "清掃日", "6日", "6日", none, none, none, "回収量", "2t", "2.1t", "満足度", "80%", "84%"],
    ];
    expect(judged(values, [...across(1, [3, 8], [9, 14]), ...across(2, [3, 5], [6, 8], [9, 11], [12, 14])])).toEqual([
      "list",
      "4.0 | 間伐面積 | activity | D4→E4 | ha | 1.10 | achieved",
      "4.1 | 講習会 | activity | G4→H4 | 回 | 1.00 | achieved",
      "4.2 | 参加者数 | outcome | J4→K4 | 人 | 0.75 | under",
      "5.0 | 清掃日 | activity | D5→E5 | 日 | 1.00 | achieved",
      "5.2 | 回収量 | outcome | J5→K5 | t | 1.05 | achieved",
      "5.3 | 満足度 | outcome | M5→N5 | % | 1.05 | achieved",
      "2 programs, 0 yen: achieved 1, under 1",
    ]);
  });

  test("how much and for how much under 計画 and under 実績: money is a rate of execution", () => {
    const values: GridRows["values"] = [
      [none, none, none, none, none, none, none, "（単位：千円）"],
      ["番号", "事業名", "単位", "計画", none, "実績", none, "達成率", "執行率"],
      [none, none, none, "事業量", "事業費", "事業量", "事業費", none, none],
      [1, "道路の補修", "ｍ", 500, 8000, 350, 7600, 0.7, 0.95],
      [2, "街灯の更新", "基", 40, 900, 40, 1800, 1, 2],
    ];
    expect(judged(values, across(2, [4, 5], [6, 7]))).toEqual([
      "list",
      "4.0 |  | activity | D4→F4 | m | 0.70 | under",
      "4.1 | 事業費 | cost | E4→G4 | 円 | 0.95 | not-assessed",
      "5.0 |  | activity | D5→F5 | 基 | 1.00 | achieved",
      "5.1 | 事業費 | cost | E5→G5 | 円 | 2.00 | not-assessed",
      "2 programs, 8900000 yen: achieved 1, under 1",
    ]);
  });

  test("an export with names in one block and years in blocks behind", () => {
    const years = ["R4", "R5"].flatMap((year) =>
      ["活動指標１", "成果指標１"].flatMap((name) => [`${year}_${name}_目標`, `${year}_${name}_実績`]),
    );
    const values: GridRows["values"] = [
      [
        "事業コード",
        "事務事業名",
        "活動指標１_名称",
        "活動指標１_単位",
        "成果指標１_名称",
        "成果指標１_単位",
        ...years,
      ],
      ["0301", "街路樹の管理", "剪定本数", "本", "苦情件数", "件", 90, 88, 40, 44, 95, 95, 35, 30],
      ["0302", "花壇づくり", "花壇数", "か所", "参加者数", "人", 8, 8, 60, 66, 9, 9, 70, 49],
    ];
    expect(judged(values)).toEqual([
      "wide",
      "2.0 | 剪定本数 | activity | K2→L2 | 本 | 1.00 | achieved",
      "2.1 | 苦情件数 | outcome | M2→N2 | 件 |  | achieved",
      "3.0 | 花壇数 | activity | K3→L3 | か所 | 1.00 | achieved",
      "3.1 | 参加者数 | outcome | M3→N3 | 人 | 0.70 | under",
      "2 programs, 0 yen: achieved 1, under 1",
    ]);
  });
});
