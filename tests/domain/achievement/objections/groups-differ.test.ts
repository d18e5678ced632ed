import { describe, expect, it } from "vitest";
import { groupsDiffer } from "../../../../src/domain/achievement/objections/groups-differ.ts";
import { objected } from "./pair-sketch.ts";

describe("a group against another that holds it, or against another one", () => {
  it.each([
    ["50人（市内）", "48人（市内外）"],
    ["100人（小学生）", "95人（小中学生）"],
    ["100人（男性）", "95人（男女計）"],
    ["100人（市民）", "95人（市民以外を含む）"],
    ["100人（平日）", "95人（平日・休日）"],
    ["100人（一般）", "95人（一般・学生）"],
    ["100件（新規）", "95件（新規・継続）"],
    ["新規100件", "新規・継続95件"],
    ["新規100件", "95件（新規・継続）"],
    ["95件（新規及び継続）", "新規100件"],
    ["100人（65歳以上）", "95人（全年齢）"],
    ["100人（全学年）", "95人（5年生）"],
    ["100人（65歳以上）", "95人（75歳以上）"],
    ["100人（正規）", "95人（会計年度任用職員を含む）"],
    ["満足 80%", "満足・やや満足 85%"],
    ["「満足」80%", "「満足」「やや満足」85%"],
    ["80%（満足）", "85%（満足＋やや満足）"],
    ["80%（「大変満足」の割合）", "85%（「満足」以上の割合）"],
    ["80%（「満足」の割合）", "85%（「満足」と「やや満足」の割合）"],
    ["80%（市民アンケート）", "85%（利用者アンケート）"],
    ["3級 80%", "3級以上 85%"],
    ["4月 100人", "5月 95人"],
    ["4月期 100人", "10月期 95人"],
  ])("%s | %s, and the other way", (plan, actual) => {
    expect(objected(groupsDiffer, { plan, actual })).toMatchObject({ reason: "label-unmatched" });
    expect(objected(groupsDiffer, { plan: actual, actual: plan })).toMatchObject({ reason: "label-unmatched" });
  });

  it.each([
    ["50人（市内外）", "48人（市内外）"],
    ["100人（65歳以上）", "95人（65才以上）".replace("才", "歳")],
    ["新規・継続100件", "新規・継続95件"],
    ["新規・継続100件", "継続・新規95件"],
    ["80%（「満足」以上の割合）", "85%（「満足」以上の割合）"],
    ["小中学生100人", "小・中学生95人"],
    ["4月 100人", "4月 95人"],
    ["4月 100人", "95人"],
    ["100人", "95人（市内外）"],
    ["100人（予定）", "95人（実績）"],
    ["100人（計画）", "95人（速報値）"],
    ["100人（定員）", "95人（実績）"],
    ["100回（年間）", "95回（通年）"],
    ["100人（市の目標）", "95人（天候不良による減）"],
    ["100人（50社）", "95人（40校）"],
    ["参加者100人", "合計95人"],
    ["100人", "95人"],
  ])("not in %s | %s", (plan, actual) => expect(objected(groupsDiffer, { plan, actual })).toBeNull());

  it("calls the two by what is told of them", () =>
    expect(objected(groupsDiffer, { plan: "新規100件", actual: "95件（新規・継続）" })?.reasonParams).toEqual({
      planLabel: "新規",
      actualLabel: "新規・継続",
    }));
});
