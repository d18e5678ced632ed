import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const halves: Rows = [
  ["番号", "事業名", "時期", "計画", "実績"],
  [1, "講座", "上半期", 50, 40],
  ["", "", "下半期", 50, 50],
  ["", "", "計", 100, 90],
  [2, "相談", "上半期", 150, 140],
  ["", "", "下半期", 150, 150],
  ["", "", "計", 300, 290],
];
const titled = (rows: Rows): Rows => [["令和5年度 事業一覧"], ...rows];
const down = (left: number, top: number, bottom: number): Area => ({ top, left, bottom, right: left });

/** "4 講座 D4 E4 < D2 E2 < D3 E3": a line, and behind it what it has for other parts. */
const lines = (rows: Rows, merges: readonly Area[] = []): readonly string[] =>
  read(rows, { merges }).lines.map(({ row, name, measure, plan, actual, otherTimes = [] }) =>
    [`${row} ${measure ?? name} ${plan?.address ?? "-"} ${actual?.address ?? "-"}`]
      .concat(otherTimes.map((time) => `${time.plan?.address ?? "-"} ${time.actual?.address ?? "-"}`))
      .join(" < "),
  );

const judged = (rows: Rows) => {
  const found = review(gridOf(titled(rows)));
  if (!("rows" in found)) throw new Error("no table");
  return found.rows.map(({ indicators: [one] }) => one?.reason ?? one?.verdict);
};

const byYear = ["4 講座 D4 E4 < D2 E2 < D3 E3", "7 相談 D7 E7 < D5 E5 < D6 E6"];

describe("the parts of the year of an indicator under each other are one line", () => {
  test("judged as the year as a whole", () => {
    expect(lines(halves)).toEqual(byYear);
    expect(judged(halves)).toEqual(["nearly", "nearly"]);
  });

  test("with what names it merged over them, or on each of them", () => {
    const merges = [1, 2].flatMap((left) => [down(left, 2, 4), down(left, 5, 7)]);
    expect(lines(halves, merges)).toEqual(byYear);
    const repeated = halves.map((row, at) =>
      at < 1 ? row : [...halves[at < 4 ? 1 : 4]!.slice(0, 2), ...row.slice(2)],
    );
    expect(lines(repeated)).toEqual(byYear);
  });

  test.each(["計", "合計", "年間", "年度計", "通期", "累計", "年間計"])("whose sum is called %s", (word) => {
    expect(lines(halves.map((row) => (row[2] === "計" ? row.with(2, word) : row)))).toEqual(byYear);
  });

  test.each(["時期", "期間", "区分", "期", ""])("under %j", (heading) => {
    expect(lines(halves.with(0, halves[0]!.with(2, heading)))).toEqual(byYear);
  });

  test("without a sum judged as the newest with a result", () => {
    const without = halves.filter((row) => row[2] !== "計");
    expect(lines(without)).toEqual(["3 講座 D3 E3 < D2 E2", "5 相談 D5 E5 < D4 E4"]);
    const begun = without.map((row) => (row[2] === "下半期" ? row.with(4, "") : row));
    expect(lines(begun)).toEqual(["2 講座 D2 E2 < D3 E3", "4 相談 D4 E4 < D5 E5"]);
    expect(judged(begun)).toEqual(["nearly", "nearly"]);
  });

  test("a sum of which a part is still to come is asked about", () => {
    const begun = halves.map((row) =>
      row[2] === "下半期" ? row.with(4, "") : row[2] === "計" ? row.with(4, 40) : row,
    );
    expect(judged(begun)).toEqual(["period-mismatch", "period-mismatch"]);
  });

  test("quarters", () => {
    const rows: Rows = [
      ["番号", "事業名", "四半期", "計画", "実績"],
      ...[1, 2, 3, 4].map((quarter) => [1, "講座", `第${quarter}四半期`, 10 * quarter, 9 * quarter]),
      ...[1, 2, 3, 4].map((quarter) => [2, "相談", `第${quarter}四半期`, 20 * quarter, 19 * quarter]),
    ];
    expect(lines(rows)).toEqual(["5 講座 D5 E5 < D2 E2 < D3 E3 < D4 E4", "9 相談 D9 E9 < D6 E6 < D7 E7 < D8 E8"]);
  });
});

describe("a part of the year that is an attribute of its row", () => {
  test.each<[string, Rows]>([
    [
      "each program in its own",
      [
        ["番号", "事業名", "時期", "計画", "実績"],
        [1, "講座", "上半期", 50, 40],
        [2, "相談", "下半期", 50, 50],
        [3, "展示", "第1四半期", 5, 5],
      ],
    ],
    [
      "indicators of a program, each as of a part of its own",
      [
        ["番号", "事業名", "指標", "時期", "計画", "実績"],
        [1, "講座", "参加者数", "上半期", 50, 40],
        ["", "", "満足度", "下半期", 80, 82],
        [2, "相談", "件数", "上半期", 50, 40],
      ],
    ],
    [
      "months when something took place",
      [
        ["番号", "事業名", "実施月", "計画", "実績"],
        [1, "講座", "5月", 50, 40],
        [2, "相談", "6月", 50, 50],
        [3, "展示", "9月", 5, 5],
      ],
    ],
  ])("%s: as many lines as rows", (_what, rows) => {
    expect(read(rows).lines.length).toBe(rows.length - 1);
  });
});
