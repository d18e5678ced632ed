import { createColors } from "picocolors";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { fitWidths, layOut, type Column } from "../../src/cli/output/columns.ts";
import { isPlain } from "../../src/cli/output/plain-width.ts";
import { truncate, widthOf, withWidths, wrapped } from "../../src/cli/output/width.ts";

const plain = { columns: 80, colors: createColors(false) };
const columns: readonly Column[] = [
  { heading: "No.", align: "right" },
  { heading: "事業", align: "left", shrink: { minimum: 6, weight: 1 } },
  { heading: "実績", align: "right", shrink: { minimum: 4, weight: 1 } },
];

// What measures any text is loaded by the first that needs it.
await withWidths(() => widthOf("\u{1F468}\u200D\u{1F469}"));

describe("widthOf", () => {
  test("counts every character that it counts by itself as the library does", () => {
    const otherwise: string[] = [];
    for (let code = 0x20; code < 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (/\p{Surrogate}/u.test(character)) continue;
      for (const text of [character, `a${character}`, `あ${character}`])
        if (widthOf(text) !== stringWidth(text)) otherwise.push(`U+${code.toString(16)} in ${text}`);
    }
    expect(otherwise).toEqual([]);
  });
});

test("plain characters take the same width in any company", () => {
  const narrowAndWide = [..." ~¡¬®˿ΣЯ‐‧‰⁞℀↋←⌙①◼◿☓　〉〰〾ぁゖ゛ヿ㈠㉇㉐鿿！｠"];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...narrowAndWide) }), (text) => {
      expect(isPlain(text)).toBe(true);
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
  );
});

describe("truncate", () => {
  test.each([
    ["短い", 4, "短い"],
    ["就労支援事業", 12, "就労支援事業"],
    ["就労支援事業", 11, "就労支援事…"],
    ["就労支援事業", 10, "就労支援…"],
    ["abc", 2, "a…"],
    ["事業", 1, "…"],
    ["事業", 0, ""],
    ["𠮷野家の事業", 5, "𠮷野…"],
    ["か\u3099んばる", 3, "か\u3099…"],
  ])("%s in %i columns is %s", (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });

  test("never takes more columns than it may, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.nat(30),
        (text, width) => widthOf(truncate(text, width)) <= width,
      ),
    );
  });
});

describe("wrapped", () => {
  test.each([
    ["", 8, []],
    ["就労支援事業", 12, ["就労支援事業"]],
    ["就労支援事業", 5, ["就労", "支援", "事業"]],
    ["plan 300人 → 400人", 9, ["plan", "300人 →", "400人"]],
    ["plan 300人 → 400人", 11, ["plan 300人", "→ 400人"]],
    ["事業", 1, ["事", "業"]],
  ])("%s in %i columns", (text, width, pieces) => {
    expect(wrapped(text, width)).toEqual(pieces);
  });

  test("loses nothing but spaces, and keeps to its width", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."ab 12事業、→") });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 12 }), (text, width) => {
        const pieces = wrapped(text, width);
        expect(pieces.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const piece of pieces) expect(widthOf(piece)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("layOut", () => {
  const lines = [
    [{ text: "1" }, { text: "雇用創出・安定化支援事業" }, { text: "3,757人" }],
    { heading: "2 障害者など就労に困難を抱える方への支援" },
    [{ text: "12" }, { text: "TOKYO障害者マッチング" }, { text: "1,985人" }],
  ];

  test("full-width characters count two: right-aligned columns end at one place", () => {
    const shown = layOut(columns, lines, plain).split("\n");
    const ends = [shown[0], shown[2], shown[4]].map((line) => stringWidth(line ?? ""));
    expect(new Set(ends).size).toBe(1);
    expect(shown).toMatchInlineSnapshot(`
      [
        "No.  事業                         実績",
        "---  ------------------------  -------",
        "  1  雇用創出・安定化支援事業  3,757人",
        "2 障害者など就労に困難を抱える方への支援",
        " 12  TOKYO障害者マッチング     1,985人",
      ]
    `);
  });

  test.each([20, 30, 40, 60])("fits a terminal of %i columns", (width) => {
    const shown = layOut(columns, lines, { ...plain, columns: width });
    for (const line of shown.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  test("a column that would be cut to a stump stands whole below its lines, and only then", () => {
    const noted: readonly Column[] = [
      ...columns,
      { heading: "内容", align: "left", shrink: { minimum: 0, weight: 0.5 }, beneath: 10 },
    ];
    const note = "原因: 読み方、実績 3,757人 → 1,985人";
    const cells = [
      [{ text: "1" }, { text: "雇用創出・安定化支援事業" }, { text: "3,757人" }, { text: note }],
      [{ text: "2" }, { text: "TOKYO障害者マッチング" }, { text: "1,985人" }, { text: "" }],
    ];
    expect(layOut(noted, cells, { ...plain, columns: 40 }).split("\n")).toEqual([
      "No.  事業                         実績",
      "---  ------------------------  -------",
      "  1  雇用創出・安定化支援事業  3,757人",
      "    原因: 読み方、実績 3,757人 → 1,985人",
      "  2  TOKYO障害者マッチング     1,985人",
    ]);
    expect(layOut(noted, cells, plain).split("\n")[0]).toContain("内容");
    expect(layOut(noted, cells.slice(1), { ...plain, columns: 45 }).split("\n")[0]).toContain("内容");
  });

  test("a cell's line breaks do not break the table", () => {
    const shown = layOut(columns, [[{ text: "1" }, { text: "うち\n令和4年度" }, { text: "5\t人" }]], plain);
    expect(shown.split("\n")).toHaveLength(3);
  });

  test("marks that join the character before them take no room of their own", () => {
    const joined = "か\u3099か\u3099ん";
    const [, , line, other] = layOut(
      columns,
      [
        [{ text: "1" }, { text: joined }, { text: "5人" }],
        [{ text: "2" }, { text: "ががん" }, { text: "5人" }],
      ],
      plain,
    ).split("\n");
    expect(line?.normalize("NFC").replace("1", "2")).toBe(other);
  });

  test("paint does not change the widths", () => {
    const red = { ...plain, colors: createColors(true) };
    const painted = layOut(columns, [[{ text: "1" }, { text: "事業", paint: red.colors.red }, { text: "5人" }]], red);
    const bare = layOut(columns, [[{ text: "1" }, { text: "事業" }, { text: "5人" }]], plain);
    expect(painted).toContain("\u001B[31m");
    // eslint-disable-next-line no-control-regex
    expect(painted.replace(/\u001B\[\d+m/gu, "").replace(/ +$/gmu, "")).toBe(bare);
  });
});

test("a column of weight 2 keeps twice the width", () => {
  const weighted: readonly Column[] = [
    { heading: "", align: "left", shrink: { minimum: 0, weight: 2 } },
    { heading: "", align: "left", shrink: { minimum: 0, weight: 1 } },
  ];
  expect(fitWidths([50, 50], weighted, 32)).toEqual([20, 10]);
});

test("fitWidths takes from the widest first and stops at the minimum", () => {
  const shrinkable: readonly Column[] = [
    { heading: "", align: "left" },
    { heading: "", align: "left", shrink: { minimum: 5, weight: 1 } },
    { heading: "", align: "left", shrink: { minimum: 5, weight: 1 } },
  ];
  expect(fitWidths([10, 20, 8], shrinkable, 42)).toEqual([10, 20, 8]);
  expect(fitWidths([10, 20, 8], shrinkable, 32)).toEqual([10, 10, 8]);
  expect(fitWidths([10, 20, 8], shrinkable, 10)).toEqual([10, 5, 5]);
});
