import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundRate } from "../../src/domain/achievement/rate.ts";
import { Utf8Text } from "../../src/workbook/check-result/utf8-text.ts";

const written = (write: (to: Utf8Text) => void): string => {
  const to = new Utf8Text(1);
  write(to);
  return to.takeString();
};

function asJson(value: number | string | null): void {
  const text = written((to) => (typeof value === "number" ? to.number(value) : to.quoted(value)));
  expect(text).toBe(JSON.stringify(value));
}

describe("UTF-8 that is written piece by piece", () => {
  it.each([
    0,
    -0,
    1,
    9,
    10,
    99,
    100,
    999_999_999,
    1e9,
    1e9 + 1,
    1_234_000_000,
    1e15 - 1,
    1e15,
    2 ** 53,
    1e21,
    -1,
    0.1,
    0.3,
    1.5,
    0.957858769932,
    0.1 + 0.2,
    1 / 3,
    999.999999999999,
    999.9999999999999,
    1000.5,
    1e-6,
    9.99e-7,
    1.000001,
    1.000000000001,
    1.0000000000001,
    100.000000000001,
    Number.MIN_VALUE,
    Number.MAX_VALUE,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])("has the number %d as JSON has it", (value) => {
    asJson(value);
    expect(written((to) => to.number(null))).toBe("null");
  });

  it("has whatever number as JSON has it", () => {
    const rate = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }))
      .map(([actual, plan]) => roundRate(actual / plan));
    const decimal = fc
      .tuple(fc.maxSafeNat(), fc.integer({ min: 0, max: 20 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(fc.property(fc.oneof(fc.double(), fc.maxSafeInteger(), rate, decimal), asJson), { numRuns: 2000 });
  });

  it.each(["", "a", '"', "\\", "\n", "\u0000", "\u001F ", "é", "就労", "𠮷", "\uD800", "a\uDC00", "\u2028", "\uFEFF"])(
    "has the words %j as JSON has them",
    (text) => {
      asJson(text);
      asJson(`就労${text}支援`);
    },
  );

  it("has whatever words as JSON has them", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), asJson));
    asJson(null);
  });

  it("gives away what was written, and goes on with nothing", () => {
    const to = new Utf8Text(4);
    to.text("就労");
    to.byte(0x2c);
    const start = to.length;
    to.bytes(Uint8Array.of(0x61, 0x62));
    expect([...to.from(start)]).toEqual([0x61, 0x62]);
    const taken = to.take();
    to.text("支援");
    expect(new TextDecoder().decode(taken)).toBe("就労,ab");
    expect(to.takeString()).toBe("支援");
    expect(to.length).toBe(0);
  });

  it("copies pieces of any length", () => {
    for (const length of [0, 1, 23, 24, 25, 1000]) {
      const piece = Uint8Array.from({ length }, (_, index) => 0x61 + (index % 26));
      expect(written((to) => to.bytes(piece))).toBe(new TextDecoder().decode(piece));
    }
  });
});
