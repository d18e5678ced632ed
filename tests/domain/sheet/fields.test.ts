import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { columnUses } from "./column-uses.ts";
import { placeOnLine } from "../../../src/domain/sheet/records/reading.ts";
import type { FieldName } from "../../../src/domain/sheet/words/field.ts";
import { fieldNames } from "../../../src/domain/sheet/words/field.ts";
import { isGrade } from "../../../src/domain/sheet/words/grade-words.ts";
import { isArrow, statedDirection } from "../../../src/domain/quantity/stated-direction.ts";
import { read, type Rows } from "./brief.ts";

/** A heading of each field with what may stand under it. */
const sample: Readonly<Record<FieldName, readonly [heading: string, first: CellValue, second: CellValue]>> = {
  section: ["施策の柱", "雇用対策", "子育て支援"],
  no: ["番号", 1, 2],
  name: ["事業名", "職業訓練の実施", "保育所の整備"],
  department: ["担当課", "雇用課", "保育課"],
  measure: ["成果指標", "修了者の数", "定員の数"],
  overview: ["事業概要", "求職者に訓練を行う", "定員を増やす"],
  budget: ["予算額(千円)", 1200, 3400],
  baseline: ["基準値", 80, 900],
  plan: ["目標値", 100, 1000],
  actual: ["実績値", 90, 1100],
  finalTarget: ["最終目標", 120, 1200],
  planPeriod: ["目標年度", "令和7年度", "令和8年度"],
  unit: ["単位", "人", "人"],
  direction: ["目指す方向", "↑", "↑"],
  printedRate: ["達成率", "90.0%", "110.0%"],
  printedGrade: ["評価", "B", "A"],
  remarks: ["備考", "年度末の値", "継続中"],
};

const rowsOf = (fields: readonly FieldName[]): Rows =>
  [0, 1, 2].map((row) => fields.map((field) => sample[field][row]!));

describe("a field that the schema declares", () => {
  const reading = read(rowsOf(fieldNames));

  test.each(fieldNames)("%s is mapped and kept on its lines", (field) => {
    const column = fieldNames.indexOf(field) + 1;
    expect(reading.layout.pages[0]?.columns[field]).toBe(column);
    const line = reading.lines.at(0)!;
    const kept = line[placeOnLine[field]];
    if (field === "section") expect(reading.sections[Number(kept)]?.name).toBe(sample.section[1]);
    else expect(typeof kept === "object" && kept !== null ? kept.text : kept).toBe(String(sample[field][1]));
  });

  test.each(fieldNames.filter((field) => !["name", "plan", "actual"].includes(field)))(
    "%s that the sheet does not have is null on its lines",
    (field) => {
      const without = read(rowsOf(fieldNames.filter((other) => other !== field)));
      expect(without.layout.pages[0]?.columns[field]).toBeUndefined();
      const kept = without.lines.at(0)?.[placeOnLine[field]] ?? null;
      // An indicator's name says what its figures count, where no column of units does.
      if (field === "unit") expect(kept).toMatchObject({ text: sample.measure[1] });
      else expect(kept).toBeNull();
    },
  );

  test("every column is named with what it was taken for, by what, and its year", () => {
    const uses = columnUses(reading.layout);
    expect(uses.map(({ field, column, basis, setAside }) => [field, column, basis, setAside])).toEqual(
      expect.arrayContaining(fieldNames.map((field, index) => [field, index + 1, "heading", null])),
    );
    expect(uses).toHaveLength(fieldNames.length);
  });

  test("columns of another year are named with it, those that were set aside with the reason", () => {
    const uses = columnUses(
      read([
        ["事業名", "令和5年度計画", "令和4年度計画", "令和4年度実績", "令和4年度計画値"],
        ["A", 9, 10, 12, 11],
      ]).layout,
    );
    expect(uses).toEqual([
      { column: 5, field: "plan", heading: "令和4年度計画値", year: 2022, basis: "heading", setAside: null },
      { column: 4, field: "actual", heading: "令和4年度実績", year: 2022, basis: "heading", setAside: null },
      { column: 1, field: "name", heading: "事業名", year: null, basis: "heading", setAside: null },
      {
        column: 2,
        field: "plan",
        heading: "令和5年度計画",
        year: 2023,
        basis: "heading",
        setAside: null,
        otherTime: true,
      },
      { column: 3, field: "plan", heading: "令和4年度計画", year: 2022, basis: null, setAside: "competing" },
    ]);
  });
});

describe("the department", () => {
  const heading = ["番号", "事業名", "指標", "目標", "実績", "担当課"];

  test("of a merged cell is that of every line of it; a blank cell of its own is nobody's", () => {
    const reading = read(
      [
        heading,
        [1, "見守り", "訪問した人数", 10, 12, "福祉課"],
        ["", "", "研修の回数", 3, 3, ""],
        [2, "配食", "配食の数", 5, 4, "高齢課"],
        ["", "", "登録者の数", 5, 4, ""],
      ],
      { merges: [{ top: 2, bottom: 3, left: 6, right: 6 }] },
    );
    expect(reading.lines.map(({ department }) => [department?.address, department?.text])).toEqual([
      ["F2", "福祉課"],
      ["F2", "福祉課"],
      ["F4", "高齢課"],
      ["F5", ""],
    ]);
  });

  test("a total over an office's programs is a total, not a program", () => {
    const reading = read([heading, [1, "見守り", "人数", 10, 12, "福祉課"], ["", "", "", 10, 12, "福祉課計"]]);
    expect(reading.lines).toHaveLength(1);
    expect(reading.totals).toHaveLength(1);
  });

  test.each([
    ["課 before 部", ["部", "課"], 2],
    ["所管課 before 所管部", ["所管課", "所管部"], 1],
  ])("of two columns the narrower: %s", (_, [left, right], taken) => {
    const reading = read([
      [left!, right!, "事業名", "計画", "実績"],
      ["福祉部", "高齢課", "見守り", 10, 12],
    ]);
    expect(reading.layout.pages[0]?.columns.department).toBe(taken);
  });
});

describe("the direction's column", () => {
  const columnOf = (heading: string, cells: readonly string[], at: "before" | "after" = "before"): number | undefined =>
    read([
      at === "before" ? ["事業名", heading, "目標", "実績"] : ["事業名", "目標", "実績", heading],
      ...cells.map((cell, index) => (at === "before" ? [`事業${index}`, cell, 5, 4] : [`事業${index}`, 5, 4, cell])),
    ]).layout.pages[0]?.columns.direction;

  test.each([
    ["目指す方向", ["↑", "↓", "↓"]],
    ["望ましい方向", ["増加", "減少", "増加"]],
    ["方向性", ["↗", "→", "↘"]],
    ["増減の方向", ["増", "減", "維持"]],
    ["良い方向", ["高いほど良い", "低いほど良い", "低いほどよい"]],
    ["向き", ["▲", "▼", "▲"]],
    ["向き", ["↑", "↓", "―", "", "↓"]],
    ["Direction", ["Higher is better", "lower is better", "Up"]],
    ["", ["↑", "↓", "↑"]],
    ["矢", ["↑", "↑", "↑"]],
    ["目指す方向", ["↑", "↓", "↓", "未定", "未定"]],
    ["指標の性格", ["増加", "減少", "減少"]],
    ["指標の性質", ["↓（減少）", "↑（増加）", "↓ 低いほど良い"]],
    ["指標の特性", ["上昇型", "減少型"]],
    // By what stands in it, whatever it is headed.
    ["区分", ["増加", "減少", "増加"]],
    ["種別", ["上げる", "下げる", "下げる"]],
    ["見方", ["高いほど良い", "低いほど良い"]],
    ["", ["正の指標", "負の指標"]],
    // What is wanted, left of all figures.
    ["増減", ["増", "減", "減"]],
    ["増・減", ["増", "減", "維持"]],
    ["増減", ["＋", "－", "＋"]],
    ["望ましい方向", ["＋", "－", "－"]],
    ["目指す方向", ["+", "-", "±"]],
  ])("%s over %j", (heading, cells) => {
    expect(columnOf(heading, cells)).toBe(2);
  });

  test.each([
    ["方向性", ["拡充", "継続", "見直し"]],
    ["方向性", ["拡大", "維持", "縮小"]],
    ["方向性", ["維持", "維持", "現状維持"]],
    ["目指す方向", ["安心して暮らせるまち", "にぎわいのあるまち", "学びの場"]],
    ["目指す方向", ["↑", "↓", "未定", "未定"]],
    ["今後の方向性", ["↑", "↓", "→"]],
    ["傾向", ["↑", "↓", "→"]],
    ["前年からの動き", ["↑", "↓", "→"]],
    ["達成の状況", ["↑", "↓", "→"]],
    ["", ["→", "→", "→"]],
    ["", ["↑", "↓", "中止"]],
    ["", ["▲", "△", "▲"]],
    ["向き", ["▲", "△", "▲"]],
    ["区分", ["新規", "継続", "維持"]],
    ["区分", ["増加", "減少", "新規"]],
    ["前年度比", ["増加", "減少", "増加"]],
    ["増減", ["増加", "減少", "増加"]],
    ["評価", ["上昇", "低下", "維持"]],
    ["", ["↑減少", "↓増加"]],
    ["増減", ["－", "－", "－"]],
    ["増減", ["増", "減", "5"]],
    ["増減", ["＋", "－", "＋3"]],
    ["増減率", ["増", "減", "増"]],
    ["望ましい方向", ["－", "－", "－"]],
    ["区分", ["＋", "－", "＋"]],
  ])("is not %s over %j", (heading, cells) => {
    expect(columnOf(heading, cells)).toBeUndefined();
  });

  test("arrows right of the actual tell of what happened", () => {
    expect(columnOf("", ["↑", "↓", "↑"], "after")).toBeUndefined();
    expect(columnOf("区分", ["増加", "減少", "増加"], "after")).toBeUndefined();
    expect(columnOf("望ましい方向", ["↑", "↓", "↑"], "after")).toBe(4);
    expect(columnOf("見方", ["高いほど良い", "低いほど良い"], "after")).toBe(4);
    expect(columnOf("増減", ["増", "減", "増"], "after")).toBeUndefined();
  });

  test("増減 behind last year's figures tells of what happened", () => {
    const { layout } = read([
      ["事業名", "前年度実績", "増減", "目標", "実績"],
      ["講座", 3, "増", 5, 4],
      ["相談", 9, "減", 5, 4],
    ]);
    expect(layout.pages[0]?.columns.direction).toBeUndefined();
  });

  test.each([
    [
      "higher",
      [
        "↑",
        "↗",
        "＋",
        "増",
        "増加",
        "増やす",
        "高いほど良い",
        "多い方がよい",
        "（↑）",
        "以上",
        "UP",
        "the more the better",
      ],
    ],
    [
      "lower",
      [
        "↓",
        "↘",
        "マイナス",
        "減",
        "減少",
        "減らす",
        "低いほど良い",
        "少ないほど望ましい",
        "抑制",
        "以下",
        "Lower is better",
      ],
    ],
    ["level", ["→", "維持", "現状維持", "横ばい", "maintain"]],
    [
      null,
      ["", "-", "―", "拡充", "縮小", "継続", "改善", "早い", "安心", "5", "以上の取組を進める", `${"増".repeat(41)}`],
    ],
  ])("%s: %j", (direction, texts) => {
    expect(texts.map((text) => [text, statedDirection(text)])).toEqual(texts.map((text) => [text, direction]));
  });

  test("an arrow stands by itself", () => {
    expect(["↑", " ↓ ", "⬆️", "→"].map(isArrow)).toEqual([true, true, true, true]);
    expect(["↑↑", "▲", "増", "", "↑増"].map(isArrow)).toEqual([false, false, false, false, false]);
  });
});

describe("the baseline", () => {
  const columns = (
    headings: readonly string[],
    title = "令和5年度 実績",
    cells: readonly CellValue[] = [80, 100, 90],
  ) => read([[title], ["事業名", ...headings], ["A事業", ...cells], ["B事業", ...cells]]).layout.pages[0]?.columns;

  test.each([
    [["基準値", "目標値", "実績値"]],
    [["策定時", "目標値", "実績値"]],
    [["基準値\n(H30)", "目標値", "実績値"]],
    [["計画策定時\n現状値", "目標値", "実績値"]],
    [["現状値", "目標値", "実績値"]],
    [["現況値\n(令和元年度)", "目標値", "令和5年度実績"]],
    [["現状値(R4)", "R5目標", "R5実績"]],
    [["Baseline", "Target", "Actual"]],
  ])("%j", (headings) => {
    expect(columns(headings)).toEqual({ name: 1, baseline: 2, plan: 3, actual: 4 });
  });

  test.each([
    ["has no figures", ["基準値", "目標値", "実績値"], ["市民意識調査", 100, 90]],
    ["is blank", ["基準値", "目標値", "実績値"], ["", 100, 90]],
    ["is that of how it is judged", ["判定基準", "目標値", "実績値"], [80, 100, 90]],
  ])("is none where the column %s", (_, headings, cells) => {
    expect(columns(headings, "令和5年度 実績", cells)).toEqual({ name: 1, plan: 3, actual: 4 });
  });

  test("現状値 without a column of results beside it is the actual", () => {
    expect(columns(["現状値", "目標値"], "令和5年度", [80, 100])).toEqual({ name: 1, actual: 2, plan: 3 });
    expect(columns(["最新値", "目標値"], "令和5年度", [80, 100])).toEqual({ name: 1, actual: 2, plan: 3 });
  });

  test("現状値 of the year itself, or beside last year's result, is the actual", () => {
    expect(columns(["現状値(R5)", "R5目標", "R4実績"])?.actual).toBe(2);
    expect(columns(["現状値", "今年度目標", "前年度実績"])?.actual).toBe(2);
  });

  test("現状値 beside half a year's result is the actual", () => {
    expect(columns(["現状値", "目標値", "上半期実績"])).toEqual({ name: 1, actual: 2, plan: 3 });
  });

  test("最新値 beside 実績値 competes with it and is no baseline", () => {
    expect(columns(["最新値", "目標値", "実績値"])?.baseline).toBeUndefined();
  });

  test("takes the unit that its line's figures have", () => {
    const reading = read([
      ["事業名", "単位", "基準値", "目標値", "実績値"],
      ["A", "人", 80, 100, 90],
    ]);
    expect(reading.lines.at(0)?.baseline?.reading.quantities[0]).toMatchObject({ value: 80, unit: "人" });
  });

  test("makes no row of its own without a name", () => {
    const reading = read([
      ["番号", "事業名", "基準値", "目標値", "実績値"],
      [1, "A", "80人", "100人", "90人"],
      ["", "", "(R2)", "", ""],
    ]);
    expect(reading.lines).toHaveLength(1);
  });
});

describe("the printed grade", () => {
  test.each([
    [["○", "×", "△"], true],
    [["A", "B", "B"], true],
    [["達成", "未達成", "概ね達成"], true],
    [["計画どおり実施した。", "参加者の確保が課題である。", "継続する。"], false],
    [["92%", "105%", "80%"], false],
    [["○", "○", "○", "次年度に行う。", "次年度に行う。"], true],
    [["○", "○", "次年度に行う。", "次年度に行う。"], false],
    [["", "", ""], false],
  ])("評価 over %j: %s", (cells, taken) => {
    const reading = read([["事業名", "目標", "実績", "評価"], ...cells.map((cell, at) => [`事業${at}`, 5, 4, cell])]);
    expect(reading.layout.pages[0]?.columns.printedGrade).toBe(taken ? 4 : undefined);
  });

  test("a grade", () => {
    for (const text of [
      "◎",
      "○",
      "Ａ",
      "b",
      "A+",
      "概ね達成",
      "未達",
      "計画どおり達成",
      "順調",
      "やや遅れ",
      "On track",
    ])
      expect([text, isGrade(text)]).toEqual([text, true]);
    for (const text of ["", "5", "AB", "達成率", "事業", "達成したが課題が残る", "-", "G"])
      expect([text, isGrade(text)]).toEqual([text, false]);
  });
});
