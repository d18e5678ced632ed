import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestText, storable, textsInCell, textsOfCell } from "../../../../src/domain/record/log/storable.ts";

describe("a text that a cell keeps", () => {
  it.each([
    ["", ""],
    ["確認済", "確認済"],
    [" 前後の空白 ", " 前後の空白 "],
    ["一\r\n二\r三\n四", "一\n二\n三\n四"],
    ["a\u0000b\u0007c\u000bd\u001fe\uffff", "abcde"],
    ["\t字下げ", "\t字下げ"],
    ["半分\ud83d", "半分\ufffd"],
    ["\ude00半分", "\ufffd半分"],
    ["𠮷野家😀", "𠮷野家😀"],
    ["_x000D_", "_x000D_"],
  ])("%j → %j", (text, kept) => {
    expect(storable(text)).toBe(kept);
  });

  it("is as long as a cell at most", () => {
    expect(storable("あ".repeat(longestText))).toBe("あ".repeat(longestText));
  });

  it("is cut where it is longer than a cell, with the number of what is left out", () => {
    const cut = storable("あ".repeat(longestText + 1));
    const [, kept = "", left] = /^(あ+)…\[\+(\d+)\]$/u.exec(cut) ?? [];
    expect(kept.length + Number(left)).toBe(longestText + 1);
    expect(cut.length).toBeGreaterThan(longestText - 10);
    expect(cut.length).toBeLessThanOrEqual(longestText);
  });

  it("is never cut within a character", () => {
    for (const before of ["", "あ"]) expect(storable(before + "😀".repeat(longestText))).not.toMatch(/\p{Surrogate}/u);
  });

  it("is itself when it is stored again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(3), (text, times) => {
        const once = storable(text.repeat(1 + times * 1000));
        expect(once.length).toBeLessThanOrEqual(longestText);
        expect(storable(once)).toBe(once);
      }),
    );
  });
});

describe("several texts in a cell", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), (texts) => {
        expect(textsOfCell(textsInCell(texts))).toEqual(texts.map(storable));
      }),
    );
  });

  it("stay an array where one of them is as long as a cell, or all are", () => {
    for (const texts of [
      ["confirmed", '"'.repeat(longestText), "佐藤"],
      Array.from({ length: 14 }, () => "あ".repeat(longestText)),
    ]) {
      const cell = textsInCell(texts);
      expect(cell.length).toBeLessThanOrEqual(longestText);
      expect(textsOfCell(cell)).toHaveLength(texts.length);
    }
    expect(textsOfCell(textsInCell(["confirmed", '"'.repeat(longestText)]))?.[0]).toBe("confirmed");
  });

  it.each(["", "確認済", "[", "[1]", '{"a":1}', '["a",null]', '"a"'])("%j is none", (cell) => {
    expect(textsOfCell(cell)).toBeNull();
  });
});
