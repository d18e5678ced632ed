import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "../sheet/grid-builder.ts";

/** Which way is better for each line of a table. */
function directions(rows: readonly (readonly CellValue[])[]) {
  const result = review(gridOf(rows));
  if (!("rows" in result)) throw new Error("no table");
  return result.rows.flatMap(({ indicators }) => indicators.map(({ direction }) => direction.value));
}

const withNote = (note: string, first = "※届出件数") =>
  directions([
    ["番号", "事業名", "指標", "目標", "実績"],
    [1, "甲", first, "100件", "95件"],
    [2, "乙", "届出件数", "100件", "95件"],
    [note],
  ]);

describe("a note of what the mark at a name means", () => {
  it.each([
    ["※印は低いほど良い", "lower"],
    ["※印の指標は、数値が低いほど良い指標", "lower"],
    ["「※」は少ないほうが望ましい指標です。", "lower"],
    ["（※のついた指標は、減少を目指す。）", "lower"],
    ["※：高いほど良い", "higher"],
    ["※印は逆指標", "lower"],
  ])("%s", (note, value) => expect(withNote(note)).toEqual([value, "unknown"]));

  it("is heard over the table, of other marks, and at a program's own name", () => {
    const rows = [
      ["番号", "指標名", "目標", "実績"],
      [1, "★届出件数", "100件", "95件"],
      [2, "届出件数", "100件", "95件"],
    ];
    expect(directions([["★印は低いほど良い"], ...rows])).toEqual(["lower", "unknown"]);
    expect(directions([...rows, ["★印は低いほど良い"]])).toEqual(["lower", "unknown"]);
  });

  it.each([
    ["※印は減少", "※届出件数"],
    ["※印は新規事業", "※届出件数"],
    ["※印は低いほど良い", "届出件数"],
    ["※印は低いほど良い", "※1届出件数"],
    ["※1 低いほど良い", "※2届出件数"],
    ["数値は低いほど良い", "※届出件数"],
    ["★印は低いほど良い", "※届出件数"],
  ])("says nothing: %s of %s", (note, name) => expect(withNote(note, name)).toEqual(["unknown", "unknown"]));

  it("that another one contradicts says nothing", () => {
    expect(withNote("※印は低いほど良い\n※印は高いほど良い")).toEqual(["unknown", "unknown"]);
  });
});

describe("a column of signs", () => {
  const signed = (heading: string, ...signs: readonly string[]) =>
    directions([
      ["番号", "事業名", "指標", heading, "目標", "実績"],
      ...signs.map((sign, at) => [at + 1, `事業${at}`, "届出件数", sign, "100件", "95件"]),
    ]);

  it("says which way, － too where ＋ stands beside it", () => {
    expect(signed("望ましい方向", "＋", "－")).toEqual(["higher", "lower"]);
    expect(signed("増減", "＋", "－")).toEqual(["higher", "lower"]);
    expect(signed("増減", "増", "減")).toEqual(["higher", "lower"]);
    expect(signed("望ましい方向", "↑", "－", "↓")).toEqual(["higher", "unknown", "lower"]);
    expect(signed("望ましい方向", "上", "ー")).toEqual(["unknown", "unknown"]);
  });
});
