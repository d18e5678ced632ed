import { describe, expect, test } from "vitest";
import { read, type Rows } from "./brief.ts";

const columnsOf = (rows: Rows) => read(rows).layout.pages[0]!.columns;

describe("a column under a word for plans that holds names", () => {
  const indicators = ["協力事業所の数", "委員の充足率", "サロンの設置数"];
  const efforts = ["企業訪問の実施", "窓口の見直し", "広報紙の発行"];
  const table = (headings: readonly string[], names: readonly string[], group: readonly string[] = []): Rows => [
    [...(group.length > 0 ? ["施策"] : []), ...headings],
    ...names.map((name, index) => [...(group.length > 0 ? [group[index]!] : []), name, 10 + index, 9 + index]),
  ];

  test.each(["目標", "数値目標", "成果目標", "活動目標", "計画"])("%s beside 目標値 is the name", (heading) => {
    expect(columnsOf(table([heading, "目標値", "実績値"], indicators))).toMatchObject({ name: 1, plan: 2, actual: 3 });
    expect(columnsOf(table([heading, "目標値", "実績値"], efforts))).toMatchObject({ name: 1, plan: 2, actual: 3 });
  });

  test("behind a program's name it is the indicator's", () => {
    expect(
      columnsOf(table(["数値目標", "目標値", "実績値"], indicators, ["見守り", "居場所", "担い手"])),
    ).toMatchObject({
      name: 1,
      measure: 2,
      plan: 3,
      actual: 4,
    });
  });

  test("beside what is to be reached in the end", () => {
    expect(columnsOf(table(["数値目標", "最終目標", "実績値"], indicators))).toMatchObject({ name: 1, actual: 3 });
  });

  test.each<[string, Rows]>([
    ["figures", table(["事業名", "目標", "実績"], indicators)],
    [
      "figures with words",
      [
        ["事業名", "目標", "目標値", "実績"],
        ["講座", "10回開催", 10, 9],
        ["相談", "20件受付", 20, 18],
      ],
    ],
    [
      "sentences",
      [
        ["事業名", "目標", "目標値", "実績"],
        ["講座", "市民が学びやすいように講座を開き、多くの人に来てもらう。", 10, 9],
        ["相談", "相談しやすい窓口をつくり、困っている人の役に立つようにする。", 20, 18],
      ],
    ],
  ])("not: %s", (_name, rows) => {
    const { name, plan } = columnsOf(rows);
    expect(name).toBe(1);
    expect(rows[0]![plan! - 1]).toMatch(/^目標/u);
    expect(typeof rows[1]![plan! - 1] === "number" || /\d/u.test(String(rows[1]![plan! - 1]))).toBe(true);
  });
});
