import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness, matchLabels, apart } from "../../../src/domain/achievement/label.ts";

describe("likeness", () => {
  it.each([
    ["相談件数", "相談 件数", 1],
    ["「職場定着チーム」", "職場定着チーム", 1],
    ["オンライン講座", "オンライン講座受講者", 0.9],
  ])("of %s and %s", (a, b, score) => expect(likeness(a, b)).toBe(score));

  it("is the same both ways and at most 1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("labels that cannot mean the same thing", () => {
  it.each([
    ["就職者数", "受講件数"],
    ["相談", "見学"],
    ["親子向け", "学生向け"],
    ["登録企業数", "登録団体数"],
    ["新規企業", "既存企業"],
  ])("%s and %s", (a, b) => expect(apart(a, b)).toBe(true));
  it.each([
    ["企業開拓", "開拓企業数"],
    ["受講者数", "者数"],
    ["相談者数", "相談件数"],
    ["セミナー参加者", "セミナー受講者数"],
    ["来場者数", "来館者数"],
    ["新規登録企業数", "登録企業数"],
  ])("not %s and %s", (a, b) => expect(apart(a, b)).toBe(false));
});

describe("matching", () => {
  it("takes equal labels first, then the likeliest, and leaves the rest", () => {
    expect(matchLabels(["企業開拓", "研修会", "巡回"], ["研修会の開催", "開拓企業数", "展示"])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(matchLabels(["相談", "相談"], ["相談", "相談"])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(matchLabels([null], [null])).toEqual([]);
    expect(matchLabels(["相談会", "相談会場"], ["相談会の開催"])).toEqual([[0, 0]]);
  });

  it("is one to one, also where a cell holds thousands of labels", () => {
    const labels = Array.from({ length: 5000 }, (_, index) => `項目${index % 50}`);
    const pairs = matchLabels(labels, [...labels].reverse());
    expect(pairs).toHaveLength(5000);
    expect(new Set(pairs.map(([, actual]) => actual)).size).toBe(5000);
  });
});
