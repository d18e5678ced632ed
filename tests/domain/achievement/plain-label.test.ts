import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarkOfLabel, isPlainButMarks, plainLabel } from "../../../src/domain/achievement/label.ts";

const withoutMarks = (label: string): string =>
  [...label].filter((letter) => !isMarkOfLabel(letter.charCodeAt(0))).join("");

describe("a label that is plain but for marks", () => {
  it.each<readonly [string, boolean]>([
    ["", true],
    ["就労支援事業(相談・面接会) 第12号", true],
    ["「ぁゖァヺー一鿿」『0 9』[a z]【、。】〈,:〉\t\r\n　", true],
    ["A", false],
    ["`", false],
    ["{", false],
    ["/", false],
    ["ｱ", false],
    ["１", false],
    ["ゔ゙", false],
    ["ヽ", false],
    ["々", false],
    ["㐀", false],
    ["𠮷", false],
    ["•", false],
    ["Ⅳ", false],
    ["\u00A0", false],
  ])("%j: %j", (label, isPlain) => {
    expect(isPlainButMarks(label)).toBe(isPlain);
    if (isPlain) expect(plainLabel(label)).toBe(withoutMarks(label));
  });

  it("loses nothing but its marks", () => {
    const letter = fc.constantFrom(..."0189azぁんァヺー一鿿就労 　・「」『』()[]【】〈〉:、。,AＡ１ｱ々•Ⅳ\n");
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (label) => {
        const long = label
          .normalize("NFKC")
          .toLowerCase()
          .replaceAll(/[\s・•·･「」『』()[\]【】〈〉:、。,]/gu, "");
        if (isPlainButMarks(label)) expect([plainLabel(label), withoutMarks(label)]).toEqual([long, long]);
      }),
    );
  });
});
