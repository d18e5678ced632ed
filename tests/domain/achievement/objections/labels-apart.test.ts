import { describe, expect, it } from "vitest";
import { labelsApart } from "../../../../src/domain/achievement/objections/labels-apart.ts";
import { objected } from "./pair-sketch.ts";

describe("labels that tell two things", () => {
  it.each([
    ["就職者100人", "受講者180人"],
    ["着工5棟", "竣工3棟"],
    ["A地区 100m", "B地区 90m"],
    ["65歳以上の参加者 100人", "75歳以上の参加者 90人"],
    ["第1回 100人", "第2回 90人"],
    ["転入者 120人", "転出者 95人"],
    ["貸出冊数 10,000冊", "蔵書冊数 9,800冊"],
    ["小学校 10校", "中学校 5校"],
    ["港区 50人", "北区 45人"],
    ["認知度 50%", "満足度 82%"],
    ["受診率 60%", "精検受診率 82%"],
    ["申請 30件", "交付 25件"],
    ["常勤 10人", "非常勤 8人"],
    ["ひまわり園 30人", "たんぽぽ園 25人"],
  ])("%s | %s", (plan, actual) => {
    expect(objected(labelsApart, { plan, actual })).toMatchObject({
      reason: "label-unmatched",
      alternatives: [{ rate: expect.any(Number) }],
    });
  });

  it.each([
    ["参加者 100人", "受講者 95人"],
    ["講座の開催 10回", "講座実施 9回"],
    ["企業開拓 250社", "開拓企業数 268社"],
    ["来場者数 1,000人", "来館者数 950人"],
    ["65歳以上の参加者 100人", "参加者(65歳以上) 95人"],
    ["75歳以上の高齢者宅1,000世帯", "912世帯"],
    ["配布 1,000部", "配付 950部"],
    ["リーフレット配布数 1,000部", "リーフレット 950部"],
    ["目標値 100人", "実績値 95人"],
    ["セミナー参加者 100人", "セミナーへの参加 95人"],
    ["申込者数 100人", "応募者 95人"],
    ["子ども 30人", "こども 28人"],
    ["養成人数 20人", "育成者数 18人"],
    ["シニア向け講座 10回", "高齢者向け講習会 9回"],
  ])("none in %s | %s", (plan, actual) => expect(objected(labelsApart, { plan, actual })).toBeNull());

  it("names both", () => {
    expect(objected(labelsApart, { plan: "着工5棟", actual: "竣工3棟" })?.reasonParams).toEqual({
      planLabel: "着工",
      actualLabel: "竣工",
    });
  });
});
