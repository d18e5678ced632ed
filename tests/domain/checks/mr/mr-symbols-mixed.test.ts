import { describe, expect, it } from "vitest";
import { isNumberSymbol } from "../../../../src/domain/checks/notation/number-symbols.ts";
import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-symbols-mixed", {
  accept: [
    ["numbers and blanks", sheet([4, "支援", null, 0, null, "-"])],
    ["words", sheet([4, "支援", 1, "集計中", "なし", null])],
    ["a figure that falls", sheet([4, "支援", 1, "△5", "-3", null])],
  ],
  reject: [
    ["a dash", sheet([4, "支援", 1, 10, "-", null]), ["E5"]],
    ["what is withheld", sheet([4, "支援", "***", "X", "…", null]), ["C5", "D5", "E5"]],
  ],
});

describe("symbols for numbers", () => {
  it.each(["*", "***", "＊＊", "x", "Ｘ", "×", "-", "―", "ー", "--", "…", "‥", "・", "...", "△", "#", " - "])(
    "%s is one",
    (text) => {
      expect(isNumberSymbol(text)).toBe(true);
    },
  );
  it.each(["", "0", "なし", "△5", "*1", "x2", "-3", "xx", "N/A"])("%s is none", (text) => {
    expect(isNumberSymbol(text)).toBe(false);
  });
});
