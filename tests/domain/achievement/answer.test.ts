import { describe, expect, it } from "vitest";
import { answerTo, wholeOf } from "../../../src/domain/achievement/answer.ts";
import type { Figure } from "../../../src/domain/achievement/figure.ts";
import { yearsIn } from "../../../src/domain/time/fiscal-year.ts";
import { figuresIn } from "./objections/pair-sketch.ts";

const shown = (figure: Figure | undefined): number | null => figure?.value ?? null;

const answer = (
  one: string,
  many: string,
  year: string | null = "令和4年度",
  names: readonly string[] = [],
): number | null => {
  const [figure] = figuresIn(one, "plan");
  if (figure === undefined) throw new Error(`no figure: ${one}`);
  const asked = { year: year === null ? null : (yearsIn(year)[0]?.year ?? null), names };
  return shown(answerTo(figure, figuresIn(many, "actual"), asked));
};

describe("the one of many that answers", () => {
  it.each([
    ["the sheet's year", "10人", "9人(令和3年度) 10人(令和4年度)", 10],
    ["its own year", "10人(令和3年度)", "9人(令和3年度) 10人(令和4年度)", 9],
    ["none of the years", "10人", "9人(令和2年度) 8人(令和3年度)", null],
    ["a total", "300人", "春期80人 夏期90人 計170人", 170],
    ["a total that its label tells", "300人", "男性80人 女性90人 男女計170人", 170],
    ["not a statistic", "300人", "男性80人 統計90人", null],
    ["a first figure that is the sum of the others", "300人", "336人(A会場151人、B会場185人)", 336],
    ["a first figure as large as any part", "300人", "336人 A会場336人", 336],
    ["not one smaller than a part", "300人", "150人 A会場151人", null],
    ["the one counted alike", "50社", "50社(累計120社)", 50],
    ["the one counted alike for a labelled figure", "整備面積 50ha", "48ha(累計120ha)", 48],
    ["the cumulative one for a cumulative plan", "累計100社", "50社(累計120社)", 120],
    ["nothing where all are labelled", "300人", "春期80人 夏期90人", null],
    ["nothing where none is", "300人", "80人、90人", null],
    ["nothing for a labelled figure", "秋期 300人", "336人 春期151人", null],
    ["nothing of a plan set anew", "300人", "336人 変更後151人", null],
    ["nothing where the bare one comes last", "300人", "春期151人、その他 計らず 336人", null],
  ])("%s", (_name, one, many, expected) => expect(answer(one, many)).toBe(expected));

  it.each([
    ["the one whose label counts what the name counts", "参加者数", "参加者95人、スタッフ12人", 95],
    ["nothing where two do", "参加者数", "参加者95人、受講者12人", null],
    ["nothing where a bare figure stands beside them", "参加者数", "参加者95人、12人", null],
    ["nothing where none does", "就職者数", "参加者95人、スタッフ12人", null],
  ])("is by the indicator's name: %s", (_name, name, many, expected) => {
    expect(answer("100人", many, "令和4年度", [name])).toBe(expected);
  });

  it("is not told by years where the sheet names none", () => {
    expect(answer("10人", "9人(令和3年度) 10人(令和4年度)", null)).toBeNull();
  });
});

describe("the whole among parts", () => {
  it.each([
    ["計336人 A会場151人 B会場185人", 336],
    ["336人 A会場151人 B会場185人", 336],
    ["336人 A会場151人 B会場184人", null],
    ["151人 185人 336人", null],
    ["336人 A会場336人", null],
    ["計80人 計90人", null],
    ["2.5km A地区1,500m B地区1.0km", 2.5],
    ["0人 A会場0人 B会場0人", 0],
    ["全体170人 春期80人", 170],
    ["総数170人 春期80人", 170],
  ])("%s", (text, expected) => expect(shown(wholeOf(figuresIn(text, "actual")))).toBe(expected));

  it("is nothing of nothing", () => expect(wholeOf([])).toBeUndefined());
});
