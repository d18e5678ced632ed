import * as fc from "fast-check";
import { expect, it } from "vitest";
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
