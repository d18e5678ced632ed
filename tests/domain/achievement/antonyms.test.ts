import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { antonyms, opposed, sidesOfWholes } from "../../../src/domain/achievement/antonyms.ts";

describe("antonyms and stages", () => {
  it.each(antonyms.map((row) => [row.example.join(" / "), row] as const))("%s never meet", (_name, row) => {
    expect(row.example).toHaveLength(row.sides.length);
    for (const one of row.example) for (const other of row.example) expect(opposed(one, other)).toBe(one !== other);
  });

  it.each(antonyms.map((row) => [row.counterExample, row] as const))("%s meets any of them", (label, row) => {
    for (const side of row.example) expect(opposed(label, side)).toBe(false);
  });

  it("know what is denied", () => {
    expect(opposed("未受診者", "受診者")).toBe(true);
    expect(opposed("登校", "不登校")).toBe(true);
    expect(opposed("未受診者", "未受診者数")).toBe(false);
    expect(opposed("未来塾", "参加者")).toBe(false);
  });

  it("are the same both ways, and no word is its own antonym", () => {
    const words = fc.constantFrom(...antonyms.flatMap(({ example, counterExample }) => [...example, counterExample]));
    fc.assert(fc.property(words, words, (one, other) => opposed(one, other) === opposed(other, one)));
    fc.assert(fc.property(words, (one) => !opposed(one, one)));
  });
});

describe("sides of a whole", () => {
  it("are told by a label that is on one only", () => {
    expect(sidesOfWholes("市内の新規登録")).toHaveLength(2);
    expect(sidesOfWholes("男女")).toEqual([]);
    expect(sidesOfWholes("着工")).toEqual([]);
    expect(sidesOfWholes("新規・継続")).toEqual([]);
  });
});
