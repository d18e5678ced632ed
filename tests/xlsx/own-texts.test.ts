import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, OwnTexts } from "../../src/xlsx/read/own-texts.ts";
import { NumberSet } from "../../src/xlsx/read/number-set.ts";

const utf8 = new TextEncoder();

function idOfBytes(texts: OwnTexts, text: string): number {
  // In the middle of other bytes, as it stands in a sheet.
  const bytes = utf8.encode(`<t>${text}</t>`);
  return texts.idOfBytes(bytes, 3, bytes.length - 4, hashOf(bytes, 3, bytes.length - 4));
}

describe("texts that only cells have", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "甲", "\ufeff", "😀", "\u0000"), maxLength: 9 }),
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud83d", "甲\udc00", "\ufffd", "\ufffd甲", "", "constructor"),
  );

  test("have one number for equal ones, whichever way they come, and are given back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 60 }), (added) => {
        const texts = new OwnTexts();
        const ids = added.map(([one, asBytes]) =>
          asBytes && !/\p{Surrogate}/u.test(one) ? idOfBytes(texts, one) : texts.idOf(one),
        );
        const first = [...new Set(added.map(([one]) => one))];
        expect(ids).toEqual(added.map(([one]) => first.indexOf(one)));
        expect(ids.map((id) => texts.at(id))).toEqual(added.map(([one]) => one));
      }),
    );
  });

  test("are as many as one likes", () => {
    const texts = new OwnTexts();
    const all = Array.from({ length: 20_000 }, (_, at) => `第${at}号`);
    for (const round of [0, 1]) {
      const ids = all.map((one, at) => (at % 2 === round ? idOfBytes(texts, one) : texts.idOf(one)));
      expect(ids).toEqual(all.map((_, at) => at));
    }
    expect(all.map((_, at) => texts.at(at))).toEqual(all);
    expect([texts.at(20_000), texts.at(-1)]).toEqual(["", ""]);
  });

  test("may be added when some were read", () => {
    const texts = new OwnTexts();
    expect([texts.idOf("甲"), texts.at(0), texts.idOf("乙"), texts.at(1), texts.at(0)]).toEqual([
      0,
      "甲",
      1,
      "乙",
      "甲",
    ]);
  });
});

test("a hash takes in every byte, and how many there are", () => {
  const one = Uint8Array.from({ length: 23 }, (_, at) => at + 1);
  const hashes = new Set([hashOf(one, 0, 23)]);
  for (let at = 0; at < 23; at += 1) hashes.add(hashOf(one.with(at, 0xff), 0, 23));
  for (let length = 0; length < 23; length += 1) hashes.add(hashOf(one, 0, length));
  expect(hashes.size).toBe(1 + 23 + 23);
});

test("a set of numbers holds those that were put in", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(600), fc.integer({ min: 1_048_560, max: 1_048_576 }))), (numbers) => {
      const set = new NumberSet();
      for (const number of numbers) set.add(number);
      const near = numbers.flatMap((number) => [number - 1, number, number + 1, number + 8]);
      expect(near.map((number) => set.has(number))).toEqual(near.map((number) => numbers.includes(number)));
    }),
  );
});
