import { describe, expect, it } from "vitest";
import { forecastIn } from "../../../../src/domain/achievement/direction/forecast.ts";

describe("a forecast", () => {
  it.each([
    ["見込量", "見込量"],
    ["見込み量と実績", "見込み量"],
    ["利用見込額", "見込額"],
    ["量の見込み", "量の見込み"],
    ["量の見込", "量の見込"],
    ["値の見込み", "値の見込み"],
    ["将来推計人口", "将来推計"],
    ["推計値", "推計値"],
    ["利用者の推計", "推計"],
    ["R5見込み", "見込み"],
    ["R5見込", "見込"],
    ["見 込 量", "見込量"],
    ["利用者数(見込)", "見込"],
    ["ﾘﾖｳ見込量", "見込量"],
  ])("%s is one for %s", (text, words) => expect(forecastIn(["目標", text])).toBe(words));
  it.each(["目標", "計画", "当初見込み", "当初見込", "見込者の人数", "推計値を含む目標", "見込まれる効果", ""])(
    "%s is none",
    (text) => expect(forecastIn([text])).toBeNull(),
  );
  it("is none without words", () => expect(forecastIn([])).toBeNull());
});
