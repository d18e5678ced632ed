import { describe, expect, it } from "vitest";
import { nameApart } from "../../../../src/domain/achievement/objections/name-apart.ts";
import { objected } from "./pair-sketch.ts";

describe("a label that counts something else than the indicator", () => {
  it.each([
    ["就職者数", "50人", "相談者120人"],
    ["就職者数", "50人", "参加者120人"],
    ["移住者数", "10人", "見学者45人"],
    ["参加者数", "100人", "相談者95人"],
    ["満足度", "80%", "回答率85%"],
    ["下水道普及率", "50%", "接続率92%"],
    ["認定件数", "30件", "訪問件数25件"],
    ["就職者数(人)", "50人", "見学者120人"],
    ["職場体験による就職者数", "50人", "体験者120人"],
    ["成約件数", "相談件数20件", "15件"],
    ["創業件数", "10件", "セミナー件数15件"],
    ["就農者数", "10人", "研修生数15人"],
    ["空き家バンク登録件数", "30件", "成約11件"],
    ["助成件数", "40件", "申請52件"],
    ["商談件数", "成約14件", "200件"],
  ])("%s: %s | %s", (indicator, plan, actual) =>
    expect(objected(nameApart, { plan, actual, indicator })).toMatchObject({ reason: "label-unmatched" }),
  );

  it.each([
    ["就職者数", "50人", "就職者45人"],
    ["就職者数", "50人", "就労者45人"],
    ["就職者数", "50人", "45人"],
    ["就職者数", "相談者100人", "相談者90人"],
    ["利用者数", "100人", "相談者95人"],
    ["支援対象者数", "100人", "相談者95人"],
    ["参加者数", "100人", "講演会 95人"],
    ["環境学習参加者数", "100人", "講座参加者 95人"],
    ["来館者数", "1,000人", "入館者 950人"],
    ["開催回数", "10回", "講座 9回"],
    ["実施回数", "10回", "開催回数 9回"],
    ["啓発活動", "10件", "相談件数 9件"],
    ["登録件数", "30件", "登録 28件"],
    ["登録件数", "30件", "市内 28件"],
    ["開催回数", "10回", "出張 9回"],
    ["満足と答えた人の割合", "80%", "満足度 82%"],
  ])("none in %s: %s | %s", (indicator, plan, actual) =>
    expect(objected(nameApart, { plan, actual, indicator })).toBeNull(),
  );

  it("goes by the nearest name that counts, and is content with any", () => {
    expect(objected(nameApart, { name: "就職者数", plan: "50人", actual: "相談者120人" })).not.toBeNull();
    expect(objected(nameApart, { name: "就職支援", plan: "50人", actual: "相談者120人" })).toBeNull();
    expect(
      objected(nameApart, { name: "相談者数", indicator: "就職者数", plan: "50人", actual: "相談者120人" }),
    ).toBeNull();
  });
});
