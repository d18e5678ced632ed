import { describe, expect, test } from "vitest";
import { directionInName } from "../../../src/domain/achievement/direction-in-name.ts";
import { judged } from "../checks/table.ts";

test.each([
  ["利用者数↓", "↓"],
  ["利用者数(↓)", "↓"],
  ["指標A【低いほど良い】", "低いほど良い"],
  ["指標A（少ないほど良い指標）", "少ないほど良い"],
  ["指標A（数値が低いほど良い）", "低いほど良い"],
  ["指標A（減少を目指す）", "減少を目指す"],
  ["指標A（減少目標）", "減少目標"],
  ["指標A※逆指標", "逆指標"],
  ["指標A（低減）", "低減"],
  ["指標A（多いほど良い）", "多いほど良い"],
  ["利用者数", ""],
  ["高齢者数(65歳以上)", ""],
  ["削減量(減)", ""],
  ["満足度(高)", ""],
])("%s says %s", (name, said) => expect(directionInName(name)).toBe(said));

describe("which way is better", () => {
  const verdictOf = (indicator: string, heading: string) =>
    judged({
      lines: [{ no: 1, name: "事業", indicator, plan: "100", actual: "110" }],
      headings: { plan: heading, actual: "実績" },
      figureUnit: "人",
    })
      .rows.at(0)
      ?.indicators.map(({ verdict, direction }) => [verdict, direction.value, direction.whence]);

  test.each([
    ["利用者数（低いほど良い）", "目標", "name-stated"],
    ["指標A", "目標値（以下）", "bound"],
    ["指標A", "上限値", "bound"],
  ])("is told by %s under %s", (name, heading, whence) =>
    expect(verdictOf(name, heading)).toEqual([["under", "lower", whence]]),
  );

  test("is not, where neither says it", () =>
    expect(verdictOf("利用者数", "目標")).toEqual([["achieved", "higher", "lexicon"]]));
});
