import { describe, expect, it } from "vitest";
import { inOneWording, synonyms } from "../../../src/domain/achievement/synonyms.ts";

describe("words for one thing", () => {
  it("stand in one list each", () => {
    const words = synonyms.flat().map((word) => word.toLowerCase());
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    ["来館者数", "参加者数"],
    ["セミナー受講者", "講座参加者"],
    ["申し込み", "応募"],
    ["申込み件数", "応募件数"],
    ["hp", "ホームページ"],
    ["就職", "就職"],
    ["見学者", "見学者"],
    ["", ""],
  ])("%s is %s", (label, wording) => expect(inOneWording(label)).toBe(wording));
});
