import { describe, expect, it } from "vitest";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { judged, type LineSketch } from "../../checks/table.ts";

describe("a change or a difference, and of what it is", () => {
  it.each([
    ["前年度比（ごみ排出量）", "lower"],
    ["ごみ排出量（前年度比）", "lower"],
    ["ごみ排出量の前年度比", "lower"],
    ["前年度比（観光客数）", "higher"],
    ["減少率（苦情件数）", "higher"],
    ["増減率（前年度比）", "unknown"],
    ["平均正答率の全国平均との差", "higher"],
    ["全国平均との差（学力調査）", "higher"],
    ["喫煙率の県平均との差", "lower"],
    ["県平均との差（喫煙率）", "lower"],
    ["全国平均との差", "ambiguous"],
    ["全国平均との差（小6）", "ambiguous"],
    ["男女の賃金の差", "lower"],
  ])("%s is %s", (name, sense) => expect(senseOfName(name, null).sense).toBe(sense));

  const verdictOf = (line: LineSketch, section = "") =>
    judged({ lines: [{ no: 1, ...(section === "" ? {} : { section: 0 }), ...line }], sections: [section] }).rows.at(0)
      ?.indicators[0]?.verdict;

  it.each<[string, string, string, string, string]>([
    ["学力向上事業", "全国平均との差", "0.5ポイント", "0.8ポイント", "achieved"],
    ["学力向上事業", "全国平均との差（小6）", "0.5ポイント", "-0.3ポイント", "far-under"],
    ["健康づくり事業", "全国平均との差", "0.5ポイント", "0.8ポイント", "review"],
    ["健康づくり事業", "喫煙率の全国平均との差", "0.5ポイント", "-0.3ポイント", "achieved"],
    ["歯科保健", "12歳児DMF歯数", "0.8本", "0.7本", "achieved"],
    ["歯科保健", "一人平均DMF指数", "1.0", "1.2", "under"],
  ])("%s: %s: %s | %s is %s", (name, indicator, plan, actual, verdict) =>
    expect(verdictOf({ name, indicator, plan, actual })).toBe(verdict),
  );

  it.each<[string, string, string, string]>([
    ["経営改善", "経常収支比率", "病院事業", "nearly"],
    ["下水道事業の経営", "経常収支比率", "", "nearly"],
    ["経営改善", "病院経常収支比率", "", "nearly"],
    ["経営改善", "経常収支比率（水道事業）", "行財政改革", "nearly"],
    ["経営改善", "経常収支比率（普通会計）", "病院事業", "achieved"],
    ["経営改善", "経常収支比率", "財政健全化", "achieved"],
    ["経営改善", "経常収支比率", "", "achieved"],
    ["財政と水道", "経常収支比率", "", "review"],
  ])("経常収支比率 of %s: %s in %s", (name, indicator, section, verdict) =>
    expect(verdictOf({ name, indicator, plan: "100%", actual: "98%" }, section)).toBe(verdict),
  );
});
