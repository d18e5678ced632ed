import { describe, expect, it } from "vitest";
import { antonymsMeet } from "../../../../src/domain/achievement/objections/antonyms-meet.ts";
import { objected } from "./pair-sketch.ts";

describe("a label on the other side of what the indicator counts", () => {
  it.each([
    ["転入者数", "120人", "転出者 95人"],
    ["就職者数", "50人", "相談者120人"],
    ["がん検診受診率", "60%", "精検受診率 82%"],
    ["新規採択件数", "10件", "継続 25件"],
    ["申請件数", "申請 30件", "25件", "交付件数"],
    ["着工戸数", "30戸", "竣工 25戸"],
    ["受講者数", "100人", "修了者 45人"],
    ["アンケート発送数", "1,000通", "回収 420通"],
    ["認知件数", "100件", "検挙 45件"],
    ["入所者数", "30人", "退所者 12人"],
    ["常勤職員数", "20人", "非常勤 18人"],
    ["上水道普及率", "98%", "下水道 75%"],
    ["登校者数", "30人", "不登校 5人"],
  ])("%s: %s | %s", (indicator, plan, actual, other?: string) => {
    expect(objected(antonymsMeet, { plan, actual, indicator: other ?? indicator })).toMatchObject({
      reason: "label-unmatched",
    });
  });

  it.each([
    ["転入者数", "120人", "転入者 95人"],
    ["転入・転出者数", "120人", "転出者 95人"],
    ["男女共同参画講座参加者数", "100人", "女性 80人"],
    ["離職者の就職件数", "50件", "就職 45件"],
    ["交付申請件数", "30件", "交付 25件"],
    ["市内外の参加者数", "120人", "市外 95人"],
    ["就職者数", "相談者150人", "相談者120人"],
    ["就職者数", "150人", "120人"],
    ["受講修了者数", "100人", "修了者 45人"],
    ["上下水道の接続戸数", "30戸", "下水道 25戸"],
    ["小中学校の実施校数", "30校", "中学校 10校"],
    ["入退所者数", "30人", "退所 12人"],
  ])("none in %s: %s | %s", (indicator, plan, actual) =>
    expect(objected(antonymsMeet, { plan, actual, indicator })).toBeNull(),
  );

  it("does not take what the program is called for what is counted", () => {
    expect(objected(antonymsMeet, { name: "移住相談窓口事業", plan: "10人", actual: "移住者 8人" })).toBeNull();
    expect(objected(antonymsMeet, { name: "転入者数", plan: "10人", actual: "転出者 8人" })).not.toBeNull();
  });

  it("takes what the unit's note says is counted", () => {
    expect(objected(antonymsMeet, { unit: "就職者数", plan: "10人", actual: "相談者 8人" })).not.toBeNull();
  });

  it("names the indicator where a figure has no label", () => {
    expect(
      objected(antonymsMeet, { indicator: "就職者数", plan: "50人", actual: "相談者120人" })?.reasonParams,
    ).toEqual({
      planLabel: "就職者数",
      actualLabel: "相談者",
    });
    expect(
      objected(antonymsMeet, { indicator: "就職者数", plan: "相談者120人", actual: "50人" })?.reasonParams,
    ).toEqual({
      planLabel: "相談者",
      actualLabel: "就職者数",
    });
  });
});
