import { expect, test } from "vitest";
import { yearsOfLines } from "../../../src/domain/achievement/year-judged.ts";
import { read } from "../sheet/brief.ts";

const merges = [
  { top: 2, left: 3, bottom: 2, right: 4 },
  { top: 2, left: 5, bottom: 2, right: 6 },
];
const rows = (title: string, first: string, second: string) => [
  [title],
  ["番号", "事業名", "活動指標", "", "成果指標"],
  ["", "", `${first}目標`, `${first}実績`, `${second}目標`, `${second}実績`],
  [1, "相談会", 100, 90, 50, 40],
  [2, "講座", 10, 10, 20, 22],
];

test.each([
  ["事業の目標と実績", "R4", "R4", [2022, 2022]],
  ["事業の目標と実績", "R4", "", [2022, null]],
  ["令和4年度 事業の目標と実績", "R4", "", [2022, 2022]],
  ["令和5年度 事業の目標と実績", "R4", "", [2022, null]],
  ["令和5年度 事業の目標と実績", "", "", [2023, 2023]],
  ["事業の目標と実績", "", "", [null, null]],
])("%s, %j over the first indicator and %j over the second: %j", (title, first, second, years) => {
  const reading = read(rows(title, first, second), { merges });
  expect(reading.lines.slice(0, 2).map(yearsOfLines(reading))).toEqual(years);
});
