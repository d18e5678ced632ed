import { describe, expect, it } from "vitest";
import type { Done } from "../../../src/domain/quantity/quantity.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

const cases: Readonly<Record<Done, readonly string[]>> = {
  done: [
    "○",
    "〇",
    "◎",
    "✓",
    "実施",
    "実施済",
    "実施済み",
    "実施した。",
    "完了",
    "(済)",
    "達成",
    "予定どおり実施",
    "策定済",
    "整備完了",
  ],
  partly: ["△", "一部実施", "一部完了", "整備中", "工事中", "部分的に実施"],
  "not-done": ["×", "✕", "未実施", "未着手", "未完了", "未策定", "実施せず", "実施できなかった"],
};

describe("done or not done", () => {
  for (const [done, texts] of Object.entries(cases))
    it.each(texts)(`${done}: %s`, (text) => {
      expect(readQuantities(text).done).toBe(done);
    });

  it.each([
    "策定",
    "公表",
    "実施中",
    "継続",
    "中止",
    "検討中",
    "-",
    "",
    "3回実施",
    "講座を実施し参加者を支援した",
    "実施予定",
    "A",
    "概ね実施",
  ])("%s says neither", (text) => {
    expect(readQuantities(text).done).toBeNull();
  });
});
