import { describe, expect, it } from "vitest";
import { isDitto } from "../../../../src/domain/checks/notation/ditto.ts";
import { headings, sheet, testRule } from "./sheet-cases.ts";

const rows = sheet().values.slice(1);

testRule("mr-headings-omitted", {
  accept: [
    ["a heading of its own for each column", sheet()],
    [
      "headings over two rows that only together differ",
      {
        values: [
          ["番号", "事業名", "計画", null, "実績", null],
          [null, null, "人数(人)", "予算(円)", "人数(人)", "決算(円)"],
          [1, "研修", 100, 1000, 95, 900],
          [2, "相談", 200, 1000, 190, 900],
        ],
        merges: [
          { top: 1, left: 3, bottom: 1, right: 4 },
          { top: 1, left: 5, bottom: 1, right: 6 },
        ],
      },
    ],
    [
      "a remark beside the table, behind a blank column",
      { values: [headings, ...rows.map((row, index) => [...row, null, index === 1 ? "要確認" : null])] },
    ],
    ["a column that holds nothing", { values: [[...headings, null], ...rows] }],
    ["同上 as part of a sentence", sheet([4, "支援", 1, 10, 9, "同上地区で実施"])],
  ],
  reject: [
    [
      "a filled column without a heading",
      { values: [["番号", "事業名", null, "計画(人)", "実績(人)", "備考"], ...rows] },
      ["C1"],
    ],
    ["one behind the last heading", { values: [headings, ...rows.map((row) => [...row, "済"])] }, ["G1"]],
    [
      "two columns of one heading, spaces and width apart",
      { values: [[...headings, "備 考"], ...rows.map((row) => [...row, "済"])] },
      ["G1"],
    ],
    [
      "〃 in lines, one notice a column",
      sheet([4, "支援", 1, 10, 9, "〃"], [5, "訪問", 1, 10, 9, "同上"], [6, "〃", 1, 10, 9, null]),
      ["F5", "B7"],
    ],
  ],
});

describe("ditto marks", () => {
  it.each(["〃", "″", "同上", "同左", " 〃 ", "”"])("%s is one", (text) => {
    expect(isDitto(text)).toBe(true);
  });
  it.each(["", "同上地区", "々", "同じ", "人”", "上"])("%s is none", (text) => {
    expect(isDitto(text)).toBe(false);
  });
});
