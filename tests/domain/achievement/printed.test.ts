import { describe, expect, it } from "vitest";
import type { RateKind } from "../../../src/domain/sheet/records/printed-rate-kind.ts";
import { printedOf } from "../../../src/domain/achievement/printed.ts";
import { readingOf } from "../checks/table.ts";

const printed = (rate: string | number | null, kind: RateKind = "achievement", grade?: string) => {
  const [line] = readingOf({ lines: [{ no: 1, name: "事業", plan: "100人", actual: "90人", rate }] }).lines;
  if (line === undefined) throw new Error("the sketch has a line");
  const printedGrade = grade === undefined || line.nameCell === null ? null : { ...line.nameCell, text: grade };
  return printedOf({ ...line, printedGrade }, kind);
};

describe("what a sheet prints of a line", () => {
  it.each<[string | number, number]>([
    ["93.5%", 0.935],
    [93.5, 0.935],
    [0.935, 0.935],
    ["1.2倍", 1.2],
    [5, 5],
    [5.1, 0.051],
    [-0.2, -0.2],
  ])("%s is %s", (rate, expected) => expect(printed(rate)?.rate).toBeCloseTo(expected, 9));

  it("is a rate, a progress or, of money, neither", () => {
    expect(printed("50%", "achievement")).toEqual({ rate: 0.5, progress: null, grade: null });
    expect(printed("50%", "progress")).toEqual({ rate: null, progress: 0.5, grade: null });
    expect(printed("50%", "execution")).toEqual({ rate: null, progress: null, grade: null });
  });

  it("is a grade too, and nothing where nothing is printed", () => {
    expect(printed(null, "achievement", " B ")).toEqual({ rate: null, progress: null, grade: "B" });
    expect([printed(null), printed("-"), printed(null, "progress", " ")]).toEqual([null, null, null]);
  });
});
