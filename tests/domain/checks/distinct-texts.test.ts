import { describe, expect, it } from "vitest";
import { DistinctTexts } from "../../../src/domain/checks/distinct-texts.ts";

describe("texts that are all different", () => {
  it.each<readonly [readonly string[], readonly boolean[]]>([
    [
      ["甲", "乙", "甲"],
      [true, true, false],
    ],
    [
      ["", "", "a"],
      [true, false, true],
    ],
    [
      ["ab", "ba", "a", "b"],
      [true, true, true, true],
    ],
    [
      ["相談", "相談 ", "相談"],
      [true, true, false],
    ],
  ])("%j", (texts, news) => {
    const distinct = new DistinctTexts();
    expect(texts.map((text) => distinct.add(text))).toEqual(news);
  });

  it("may be without some of their characters", () => {
    const distinct = new DistinctTexts();
    const isSpace = (code: number): boolean => code === 0x20;
    expect(distinct.add("相談")).toBe(true);
    expect(distinct.addWithout(" 相 談", isSpace)).toBe(false);
    expect(distinct.addWithout("相 ・談", isSpace)).toBe(true);
    expect(distinct.add("相・談")).toBe(false);
  });

  it("are told apart by the ten thousand, and each is known again", () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `就労支援事業 第${index + 1}号`);
    const distinct = new DistinctTexts();
    expect(names.every((name) => distinct.add(name))).toBe(true);
    expect(names.some((name) => distinct.add(name))).toBe(false);
  });
});
