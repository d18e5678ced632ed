import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/input/lines.ts";

const collect = async (chunks: readonly (Uint8Array | string)[]): Promise<readonly string[]> => {
  async function* stream() {
    yield* chunks;
  }
  const found: string[] = [];
  for await (const line of linesOf(stream())) found.push(line);
  return found;
};

test.each([
  ["ends of both kinds", "a\r\nb\nc", ["a", "b", "c"]],
  ["blank lines are lines", "a\n\n\nb\n", ["a", "", "", "b"]],
  ["a line separator is a character of its line", "a\u2028b\n", ["a\u2028b"]],
  ["a BOM belongs to the file", "\uFEFF5人\n", ["5人"]],
  ["nothing", "", []],
])("%s", async (_, text, expected) => {
  expect(await collect([new TextEncoder().encode(text)])).toEqual(expected);
});

test("however the bytes are cut, the lines are the same", async () => {
  const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n\uFEFF]/gu, ""));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.array(fc.nat(200)), async (lines, cuts) => {
      const bytes = new TextEncoder().encode(lines.map((text) => `${text}\n`).join(""));
      const edges = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      const chunks = edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
      expect(await collect(chunks)).toEqual(lines);
    }),
  );
});
