import fc from "fast-check";

/**
 * Any code point, halves of surrogate pairs too, as a `unit` of fc.string: what its own "binary" is, without the table of
 * a million characters that takes it a second to make.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10ffff).map(
  (code) => String.fromCodePoint(code),
  (text) => {
    const code = typeof text === "string" ? text.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== text) throw new TypeError("not one character");
    return code;
  },
);
