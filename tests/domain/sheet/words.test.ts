import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surest, nearest } from "../../../src/domain/sheet/frames/choose.ts";
import { plainUnit } from "../../../src/domain/sheet/words/plain-unit.ts";
import { withoutYears, yearsIn } from "../../../src/domain/time/fiscal-year.ts";
import { cellSense, columnSense } from "../../../src/domain/sheet/headings/heading-sense.ts";
import { hasMeasureMark, measureName } from "../../../src/domain/sheet/words/measures.ts";
import { isNote } from "../../../src/domain/sheet/words/notes.ts";
import { numberIn, splitNumber } from "../../../src/domain/sheet/words/numbers.ts";
import { splitSection } from "../../../src/domain/sheet/words/sections.ts";
import { isTotalsLabel } from "../../../src/domain/sheet/words/totals.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { vocabulary } from "../../../src/domain/sheet/words/vocabulary.ts";
import { gridOf } from "./grid-builder.ts";
import { anyCharacter } from "../../tools/any-character.ts";

describe("a measure's name", () => {
  test.each([
    ["・民間等を活用した企業開拓", "民間等を活用した企業開拓"],
    [
      "・特別支援学校就労支援体制 「企業開拓チーム」 支援員等でチームを組み、企業を増 やす。",
      "特別支援学校就労支援体制「企業開拓チーム」",
    ],
    ["「職場定着チーム」 支援員、担当者でチームを組み、引き継ぐ。", "「職場定着チーム」"],
    ["①都営住宅への優先入居", "①都営住宅への優先入居"],
    [
      "・TOKYO「働き方改革、ライフ・ワーク・バランス」相談窓口",
      "TOKYO「働き方改革、ライフ・ワーク・バランス」相談窓口",
    ],
    ["・専門家派遣\n社会保険労務士を派遣", "専門家派遣"],
    ["・出張相談\n「まちかど窓口」\n駅前で相談に応じる。", "出張相談「まちかど窓口」"],
    ["・窓口 「相談、支援」", "窓口「相談、支援」"],
    ["- Web Design 講座", "Web Design講座"],
    ["うち来所者", "うち来所者"],
    ["　・　窓口", "窓口"],
    ["", ""],
  ])("%j → %j", (text, name) => {
    expect(measureName(text)).toBe(name);
  });

  test("is marked by ・, ①, (1), うち, 〃, a dash before a word", () => {
    for (const text of ["・a", "･a", "①a", "(1)a", "（2）a", "うち男性", "〃 女性", "- 相談", "●a"])
      expect([text, hasMeasureMark(text)]).toEqual([text, true]);
    for (const text of ["相談", "-", "―", "65歳以上", "", "1 相談"])
      expect([text, hasMeasureMark(text)]).toEqual([text, false]);
  });
});

describe("numbers beside names", () => {
  test.each([
    ["33 ものづくり", 33, "ものづくり"],
    ["３３　ものづくり", 33, "ものづくり"],
    ["1.相談", 1, "相談"],
    ["(2) 相談", 2, "相談"],
    ["③相談", 3, "相談"],
    ["65歳以上の相談", null, "65歳以上の相談"],
    ["3R推進", null, "3R推進"],
    ["2025 万博", null, "2025 万博"],
    ["1.5倍計画", null, "1.5倍計画"],
  ])("%s", (text, no, name) => {
    expect(splitNumber(text)).toEqual({ no, name });
  });

  test.each([
    ["3", 3],
    ["３", 3],
    ["No.3", 3],
    ["(3)", 3],
    ["③", 3],
    ["3.", 3],
    ["第3号", 3],
    ["1-2", null],
    ["A-1", null],
    ["-", null],
    ["", null],
  ])("the number cell %j", (text, no) => {
    expect(numberIn(text)).toBe(no);
  });

  test.each([
    ["1 新型対策", 1, "新型対策"],
    ["第2章 福祉", 2, "福祉"],
    ["Ⅲ　産業", 3, "産業"],
    ["【1】観光", 1, "観光"],
    ["柱4:人材", 4, "人材"],
    ["二、教育", 2, "教育"],
    ["【雇用】", null, "雇用"],
    ["■環境", null, "環境"],
    ["人材の育成・\n確保", null, "人材の育成・確保"],
    ["5G活用", null, "5G活用"],
    ["目標達成の支援", null, "目標達成の支援"],
  ])("the section %j", (text, no, name) => {
    expect(splitSection(text)).toEqual({ no, name });
  });
});

describe("totals and notes", () => {
  test("totals", () => {
    for (const text of ["合計", "小　計", "【計】", "総 合 計", "産業労働局計", "Total", "Grand total", "集計"])
      expect([text, isTotalsLabel(text)]).toEqual([text, true]);
    for (const text of ["計画", "統計調査", "設計", "会計年度任用職員", "家計の相談", "合計特殊出生率の向上を図る事業"])
      expect([text, isTotalsLabel(text)]).toEqual([text, false]);
  });

  test("notes", () => {
    for (const text of ["※ 速報値", "（注）概数", "注1 概数", "(単位:千円)", "出典:東京都", "備考:なし"])
      expect([text, isNote(text)]).toEqual([text, true]);
    for (const text of ["注文住宅の支援", "備考", "相談"]) expect([text, isNote(text)]).toEqual([text, false]);
  });
});

describe("years", () => {
  test.each([
    ["令和4年度", [2022]],
    ["令和元年", [2019]],
    ["R4", [2022]],
    ["H30年度", [2018]],
    ["２０２２年度", [2022]],
    ["FY2022", [2022]],
    ["令和 4 年度 実績", [2022]],
    ["平成25年度 計画(予算)", [2013]],
    ["4年度", [2022]],
    ["30年度", [2018]],
    ["R3-R4", [2021, 2022]],
    ["5,000人", []],
    ["2,022人", []],
    ["TOKYO2020", [2020]],
    ["PR4", []],
  ])("%s", (text, years) => {
    expect(yearsIn(text).map(({ year }) => year)).toEqual(years);
  });

  test("are taken out of a heading whole", () => {
    expect(withoutYears("令和4年度\n計画")).toBe("\n計画");
  });
});

describe("headings", () => {
  const words = vocabulary();
  const role = (...lines: string[]): string | null => columnSense(lines.map((line) => cellSense(line, words))).role;

  test.each([
    ["plan", ["計画", "規模"]],
    ["budget", ["計画", "予算"]],
    ["actual", ["実績", "規模"]],
    ["unit", ["実績", "単位の説明"]],
    ["unit", ["実績", "説明"]],
    ["budget", ["事業費", "計画"]],
    ["settlement", ["事業費", "実績"]],
    ["settlement", ["実績", "決算額(千円)"]],
    ["settlement", ["実績", "事業費(千円)"]],
    ["budget", ["計画", "事業費(千円)"]],
    ["budget", ["実績", "予算額"]],
    ["cost", ["令和5年度 計画", "人件費計 (B)"]],
    ["cost", ["人件費計", "令和5年度実績"]],
    ["finalTarget", ["最終目標(R7)", "目標値"]],
    ["baseline", ["基準値", "実績"]],
    ["printedRate", ["目標達成率"]],
    ["printedRate", ["実績", "達成率(%)"]],
    ["plan", ["令和4年度", "目標値"]],
    ["plan", ["目標値", "令和4年度"]],
    ["plan", ["計画規模"]],
    ["plan", ["規模(計画)"]],
    ["name", ["重点事業", "主 从于未"]],
    ["measure", ["成果指標", "指標名"]],
    ["plan", ["成果指標", "目標"]],
    ["aside", ["目標設定の考え方"]],
    ["aside", ["実績の増減理由"]],
    ["unit", ["備考(単位の説明)"]],
    ["no", ["№"]],
    ["no", ["N o ."]],
    [null, ["古光柳西"]],
    [
      null,
      [
        "この事業は、相談の件数を増やすことを目標とし、実績を毎年度公表するものである。なお、令和4年度の計画は別に定める。",
      ],
    ],
  ])("%s: %j", (wanted, lines) => {
    expect(role(...(lines as string[]))).toBe(wanted);
  });
});

describe("headings seen in published sheets", () => {
  const words = vocabulary();
  const role = (line: string): string | null => columnSense([cellSense(line, words)]).role;

  test.each([
    [
      "plan",
      [
        "目標値",
        "目標値(期限)",
        "成果目標",
        "計画値",
        "計画数値",
        "計画面積",
        "計画(予算)",
        "見込量",
        "当初見込み",
        "当初見込み/目標値",
        "今年度目標値",
        "期待値",
        "年間の目標値",
        "R4年度目標",
        "令和４年度\n計画値",
        "数値目標",
        "目標(R8)",
        "H30目標値(A)",
      ],
    ],
    [
      "actual",
      [
        "実績値",
        "実績",
        "実績(決算)",
        "結果※3",
        "最新値",
        "現状値(直近の値)",
        "成果実績",
        "活動実績",
        "実行値",
        "今年度実績値",
        "4月以降の累計値",
        "令和４年度\n実績値",
        "実績(B)",
        "実施結果",
        "R4実績",
      ],
    ],
    [
      "printedRate",
      [
        "達成率",
        "目標達成率",
        "達成度",
        "計画比",
        "進捗率",
        "目標に対する進捗率",
        "執行率",
        "目標\n\n達成率",
        "達成率(%)",
        "達成率(B/A)",
      ],
    ],
    ["budget", ["予算額", "事業費", "予算(千円)", "当初予算額(百万円)", "R4予算額", "計画事業費", "総事業費"]],
    ["settlement", ["決算額", "決算見込額", "執行額(千円)", "支出済額"]],
    ["name", ["事業名", "事務事業名", "重点事業", "取組", "施策名", "主な取組", "事業名(所管課)", "具体的な取組"]],
    ["no", ["No", "No.", "№", "番号", "整理番号", "事業\n番号"]],
    ["measure", ["指標名", "成果指標", "活動指標", "KPI", "指標"]],
    ["unit", ["単位", "単位の説明", "指標の単位"]],
    [
      "aside",
      ["差(実績-計画)", "今後の方向性", "増減理由", "評価の理由", "判定基準", "関係課", "担当課長名", "担当者"],
    ],
    [
      "department",
      ["担当課", "所管", "担当部署", "担当部局庁", "実施所属", "担\n当\n課", "所管課(室)", "Division", "In charge"],
    ],
    ["direction", ["目指す方向", "望ましい方向性", "増減の方向", "方向性", "向き", "Desired direction"]],
    [
      "baseline",
      [
        "基準値",
        "基準値\n(令和元年度)",
        "策定時",
        "策定時の現状値",
        "現状値(策定時)",
        "計画策定時\n実績",
        "当初値",
        "Baseline",
      ],
    ],
    ["finalTarget", ["最終目標", "最終目標値\n(令和7年度)", "長期的目標値", "最終年度の目標", "Final target"]],
    ["planPeriod", ["目標年度", "目標年次", "達成期限", "計画期間", "期限", "Target year"]],
    ["cost", ["人件費計 (B)", "一般財源", "国庫支出金(千円)"]],
    ["printedGrade", ["評価", "達成状況", "判定", "自己評価", "R5評価", "Rating"]],
  ])("%s", (wanted, headings) => {
    expect((headings as string[]).map((heading) => [heading, role(heading)])).toEqual(
      (headings as string[]).map((heading) => [heading, wanted]),
    );
  });
});

describe("units by themselves", () => {
  test.each([
    ["人", "人", 1],
    ["(社)", "社", 1],
    ["千円", "円", 1000],
    ["％", "%", 1],
    ["persons", "persons", 1],
  ])("%s", (text, unit, multiplier) => {
    expect(plainUnit(text)).toEqual({ unit, multiplier });
  });

  test("what figures count is no unit", () => {
    for (const text of ["派遣決定実人数", "受講者数", "件数", "利用者", "区部と市部の2拠点で実施", ""])
      expect([text, plainUnit(text)]).toEqual([text, null]);
  });
});

describe("of several sheets", () => {
  const good = readSheet(
    gridOf(
      [
        ["番号", "事業名", "計画", "実績"],
        [1, "A", "10社", "12社"],
        [2, "B", "5社", "5社"],
      ],
      { sheet: "一覧" },
    ),
  );
  const unsure = readSheet(
    gridOf(
      [
        ["事業名", "前年度実績", "今年度計画"],
        ["A", 10, 12],
        ["B", 5, 6],
      ],
      { sheet: "予定" },
    ),
  );
  const none = readSheet(
    gridOf(
      [
        ["事業名", "予算額"],
        ["A", 100],
      ],
      { sheet: "予算" },
    ),
  );
  const empty = readSheet(gridOf([], { sheet: "空" }));

  test("the surest comes first, those without a table not at all", () => {
    expect(surest([empty, unsure, none, good]).map(({ sheet }) => sheet)).toEqual(["一覧", "予定"]);
  });

  test("the nearest miss is the one that lacks least", () => {
    expect(nearest([empty, none])?.sheet).toBe("予算");
    expect(nearest([good])).toBeNull();
  });
});

test("no text makes the readers of words throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyCharacter, maxLength: 400 }),
        fc.stringMatching(/^[令和元年度計画実績0-9０-９()（）・①「」 　\n]*$/u),
      ),
      (text) => {
        expect(() => {
          measureName(text);
          splitNumber(text);
          splitSection(text);
          yearsIn(text);
          isNote(text);
          isTotalsLabel(text);
          cellSense(text, vocabulary());
        }).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
