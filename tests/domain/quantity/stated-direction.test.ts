import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statedDirection } from "../../../src/domain/quantity/stated-direction.ts";
import { anyCharacter } from "../../tools/any-character.ts";

describe("a cell of a column of directions", () => {
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
    "下げることが目標",
    "low",
  ])("%s is lower", (mark) => expect(statedDirection(mark)).toBe("lower"));
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
  ])("%s is higher", (mark) => expect(statedDirection(mark)).toBe("higher"));
  it.each(["→", "⇒", "維持", "現状維持", "一定"])("%s is level", (mark) => expect(statedDirection(mark)).toBe("level"));
  it.each(["", "増減なし", "増減", "↑↓", "-", "○", "減らない", "目標値", "増加・減少", "拡大", "縮小"])(
    "%s says nothing",
    (mark) => expect(statedDirection(mark)).toBeNull(),
  );
  it("is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (mark) => {
        expect([null, "higher", "lower", "level"]).toContain(statedDirection(mark));
      }),
    );
  });
});
