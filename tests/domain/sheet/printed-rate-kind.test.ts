import { expect, it } from "vitest";
import { printedRateKind } from "../../../src/domain/sheet/records/printed-rate-kind.ts";
import type { ColumnMap } from "../../../src/domain/sheet/records/reading.ts";

const page = (from: number, to: number, headings: ColumnMap["headings"]): ColumnMap => ({
  from,
  to,
  headingRows: [from],
  columns: {},
  headings,
});

it.each([
  ["達成率", "achievement"],
  ["進捗率", "progress"],
  ["執行率", "execution"],
  [undefined, "achievement"],
])("a rate under %s is of %s", (heading, kind) => {
  expect(printedRateKind([page(1, 9, heading === undefined ? {} : { printedRate: heading })], { row: 4 })).toBe(kind);
});

it("goes by the page that the row stands on", () => {
  const pages = [page(1, 4, { printedRate: "進捗率" }), page(5, 9, { printedRate: "執行率" })];
  expect([4, 5].map((row) => printedRateKind(pages, { row }))).toEqual(["progress", "execution"]);
  expect(printedRateKind([], { row: 4 })).toBe("achievement");
});
