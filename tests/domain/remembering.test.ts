import { expect, test } from "vitest";
import { remembering } from "../../src/domain/remembering.ts";

const counted = (most?: number) => {
  let asked = 0;
  const answer = remembering((text: string, ...about: readonly (string | number | null | undefined)[]) => {
    asked += 1;
    return about.length === 0 && text === "" ? undefined : [text, ...about];
  }, most);
  return { answer, asked: () => asked };
};

test("answers the same question once", () => {
  const { answer, asked } = counted();
  expect([answer("a"), answer("a"), answer("b")]).toEqual([["a"], ["a"], ["b"]]);
  expect(asked()).toBe(2);
});

test.each([
  [
    ["", null],
    ["", "null"],
  ],
  [
    ["", undefined],
    ["", null],
  ],
  [
    ["", 1],
    ["", 2],
  ],
  [
    ["", "a", "bc"],
    ["", "ab", "c"],
  ],
  [["x"], ["x", "y"]],
] as const)("does not take %j for %j", (one, other) => {
  const { answer, asked } = counted();
  const [text, ...about] = one;
  const [text2, ...about2] = other;
  expect(answer(text, ...about)).toEqual([...one]);
  expect(answer(text2, ...about2)).toEqual([...other]);
  expect(asked()).toBe(2);
});

test("an answer of undefined is one", () => {
  const { answer, asked } = counted();
  expect([answer(""), answer("")]).toEqual([undefined, undefined]);
  expect(asked()).toBe(1);
});

test.each([
  ["all of the last `most`", "aabbab", 2],
  ["those of the `most` before them", "abcab", 3],
  ["one that was asked for again", "abcadea", 5],
  ["none that is older", "abcdea", 6],
])("knows %s", (_, texts, times) => {
  const { answer, asked } = counted(2);
  for (const text of texts) expect(answer(text)).toEqual([text]);
  expect(asked()).toBe(times);
});

test("an answer of undefined that was not asked for lately is one", () => {
  const { answer, asked } = counted(1);
  expect([answer(""), answer("a"), answer("")]).toEqual([undefined, ["a"], undefined]);
  expect(asked()).toBe(2);
});
