import { expect, test } from "vitest";
import { today } from "../../src/workbook/today.ts";

test("the day is the one where the user is, in two digits each", () => {
  expect(today(new Date(2023, 0, 5, 0, 30))).toBe("2023-01-05");
  expect(today(new Date(2023, 11, 31, 23, 30))).toBe("2023-12-31");
});
