import { describe, expect, it } from "vitest";
import { conditionsDiffer } from "../../../../src/domain/achievement/objections/conditions-differ.ts";
import { objected } from "./pair-sketch.ts";

describe("a label of another condition than the indicator's", () => {
  it.each([
    ["英検3級以上取得率", "50%", "英検準2級以上取得率 31%"],
    ["65歳以上の運動実施率", "60%", "75歳以上の運動実施率 42%"],
    ["1歳6か月児健診受診率", "98%", "3歳児健診受診率 97%"],
    ["A地区の整備延長", "100m", "B地区の整備延長 90m"],
    ["第1期の参加者数", "100人", "第2期の参加者 90人"],
    ["PM2.5の達成局数", "10局", "PM10の達成局 8局"],
    ["A館の利用者数", "B館の利用者 100人", "90人"],
    ["30人以上の事業所数", "25社", "50人以上の事業所 12社"],
    ["6年生の受検者数", "100人", "5年生の受検者 90人"],
    ["65歳以上の参加者数(R4)", "100人", "75歳以上の参加者 40人"],
    ["ISO認証の取得件数", "10件", "HACCP認証の取得 6件"],
    ["20代の加入者数", "100人", "30代の加入者 90人"],
  ])("%s: %s | %s", (indicator, plan, actual) =>
    expect(objected(conditionsDiffer, { plan, actual, indicator })).toMatchObject({
      reason: "label-unmatched",
      alternatives: [{ rate: expect.any(Number) }],
    }),
  );

  it.each([
    ["英検3級以上取得率", "50%", "英検3級以上取得率 45%"],
    ["英検3級以上取得率", "50%", "取得率 45%"],
    ["英検3級以上取得率", "50%", "45%"],
    ["取得率", "50%", "英検3級以上 45%"],
    ["市民1人当たり貸出冊数", "6冊", "貸出 5.4冊"],
    ["65歳以上の参加者数", "75歳以上の参加者 100人", "75歳以上の参加者 90人"],
    ["令和4年度の参加者数", "100人", "第1回参加者 90人"],
    ["R4参加者数", "100人", "1組参加者 90人"],
    ["65歳以上の参加者数", "100人", "参加者(65歳以上) 90人"],
    ["Ａ館の利用者数", "100人", "A館利用者 90人"],
    ["75歳以上85歳未満の参加者数", "100人", "75歳以上の参加者 90人"],
    ["SNSのフォロワー数", "100人", "フォロワー 90人"],
  ])("none in %s: %s | %s", (indicator, plan, actual) =>
    expect(objected(conditionsDiffer, { plan, actual, indicator })).toBeNull(),
  );
});
