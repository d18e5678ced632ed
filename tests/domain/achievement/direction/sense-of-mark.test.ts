import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senseOfMark } from "../../../../src/domain/achievement/direction/sense-of-mark.ts";

describe("a ↑↓ column", () => {
  it.each([
    "↓",
    "⇩",
    "↘",
    "低いほど良い",
    "少ないほどよい",
    "少ない方が良い",
    "小さいほど望ましい",
    "短いほど良い",
    "減少",
    "減少を目指す",
    "減",
    "減らす",
    "削減",
    "低減",
    "抑制",
    "縮減",
    "低下",
    "下降",
    "下",
    "下げる",
    "最小化",
    "望小",
    "逆指標",
    "低",
    "lower",
    "Down",
    "ｌｏｗｅｒ",
    "(↓)",
    "減少目標",
    "値を下げることが目標",
    "low",
  ])("%s is lower", (mark) => expect(senseOfMark(mark)).toBe("lower"));
  it.each([
    "↑",
    "⇧",
    "↗",
    "高いほど良い",
    "多いほど良い",
    "多い方がよい",
    "大きいほど望ましい",
    "長いほど良い",
    "増加",
    "増加を目指す",
    "増",
    "増やす",
    "拡大",
    "上昇",
    "向上",
    "上",
    "上げる",
    "最大化",
    "望大",
    "順指標",
    "高",
    "higher",
    "UP",
    "（↑）",
    "high",
  ])("%s is higher", (mark) => expect(senseOfMark(mark)).toBe("higher"));
  it.each([
    "",
    "→",
    "⇒",
    "維持",
    "現状維持",
    "一定",
    "増減なし",
    "増減",
    "↑↓",
    "△",
    "▲",
    "-",
    "○",
    "減らない",
    "以上",
    "未満",
    "目標値",
    "増加・減少",
  ])("%s says nothing", (mark) => expect(senseOfMark(mark)).toBeNull());
  it("is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (mark) => {
        expect([null, "higher", "lower"]).toContain(senseOfMark(mark));
      }),
    );
  });
});
