import { describe, expect, test } from "vitest";
import { areaAt, areaTyped, lastColumn, lastRow } from "../../src/domain/grid.ts";

describe("an area by its reference", () => {
  test.each([
    ["B2:D5", { top: 2, left: 2, bottom: 5, right: 4 }],
    ["D5:B2", { top: 2, left: 2, bottom: 5, right: 4 }],
    ["$B$2", { top: 2, left: 2, bottom: 2, right: 2 }],
    ["A:C", { top: 1, left: 1, bottom: lastRow, right: 3 }],
    ["3:7", { top: 3, left: 1, bottom: 7, right: lastColumn }],
  ])("%s", (reference, area) => {
    expect(areaAt(reference)).toEqual(area);
  });

  test.each(["", "A1:", "A1B2", "A-1", "ABCD1", "A12345678"])("%s is none", (reference) => {
    expect(areaAt(reference)).toBeNull();
  });
});

describe("an area as people type it", () => {
  test.each([
    ["a4:G60", { top: 4, left: 1, bottom: 60, right: 7 }],
    ["Ａ４：Ｇ６０", { top: 4, left: 1, bottom: 60, right: 7 }],
    [" $G$60 : $A$4 ", { top: 4, left: 1, bottom: 60, right: 7 }],
    ["A1:XFD1048576", { top: 1, left: 1, bottom: lastRow, right: lastColumn }],
  ])("%s", (typed, area) => {
    expect(areaTyped(typed)).toEqual(area);
  });

  test.each(["A5", "A:C", "3:7", "A0:B2", "A1:XFE2", "A1:B1048577", "A1:B2:C3", "5A:B2", ""])("%s is none", (typed) => {
    expect(areaTyped(typed)).toBeNull();
  });
});
