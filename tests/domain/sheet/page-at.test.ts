import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageAt } from "../../../src/domain/sheet/records/page-at.ts";

const page = (from: number, to: number) => ({ from, to, headingRows: [from], columns: {}, headings: {} });

it("finds the page that holds a row", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
      fc.nat(1200),
      (lengths, row) => {
        let next = 3;
        const pages = lengths.map((length) => {
          const one = page(next, next + length - 1);
          next += length;
          return one;
        });
        const holding = pages.find(({ from, to }) => row >= from && row <= to);
        if (holding !== undefined) expect(pageAt(pages, row)).toBe(holding);
        if (row < 3) expect(pageAt(pages, row)).toBe(pages[0]);
      },
    ),
  );
  expect(pageAt([], 5)).toBeUndefined();
});

describe("the page of a row", () => {
  const four = [page(3, 5), page(6, 6), page(7, 10), page(11, 12)];

  it.each([
    [1, 3],
    [3, 3],
    [5, 3],
    [6, 6],
    [7, 7],
    [10, 7],
    [11, 11],
    [12, 11],
    [13, 11],
  ])("row %s: the page from %s", (row, from) => expect(pageAt(four, row)?.from).toBe(from));

  it.each([
    [5, 3],
    [6, 6],
    [7, 6],
  ])("of two, row %s: the page from %s", (row, from) => expect(pageAt(four.slice(0, 2), row)?.from).toBe(from));

  it.each([
    [6, 6],
    [7, 7],
  ])("of three, row %s: the page from %s", (row, from) => expect(pageAt(four.slice(0, 3), row)?.from).toBe(from));

  it.each([1, 3, 9])("of one, row %s: that one", (row) => expect(pageAt(four.slice(0, 1), row)?.from).toBe(3));
});
