import { beforeEach, describe, expect, it } from "vitest";
import { createHost, type ExcelHost } from "../../excel-host/index.ts";
import { calculator } from "../tools/calculator.ts";

describe("formulas are live", () => {
  let host: ExcelHost;
  const value = (address: string) => {
    const row = Number(address.slice(1));
    return host.workbook.sheets[0]!.cells.at(row, address.charCodeAt(0) - 64)?.value;
  };

  beforeEach(async () => {
    host = await createHost({ calculator: calculator() });
    for (const [address, input] of [
      ["A1", 3],
      ["A2", 4],
      ["B1", "未達"],
      ["B2", "'=達成"],
    ] as const) {
      host.user.edit("Sheet1", address, input);
    }
  });

  it.each([
    ["=A1/A2", 0.75],
    ["=1/3", 0.333333333333333],
    ["=2/3*10^-7", 6.66666666666667e-8],
    ["=123456789012345", 123456789012345],
    ['=COUNTIFS(B1:B2,"未達",A1:A2,">=3")', 1],
    ['=SUMIFS(A1:A2,B1:B2,"未達")', 3],
    ['=MINIFS(A1:A2,A1:A2,">3")', 4],
    ["=INDEX(A1:B2,MATCH(4,A1:A2,0),2)", "=達成"],
    ['=IFERROR(1/0,"－")', "－"],
    ['=HYPERLINK("#\'Sheet1\'!A1","HYPERLINK(へ")', "HYPERLINK(へ"],
    ["=ROW(A2)", 2],
    ['=EXACT(B2,"=達成")', true],
    ["=SMALL(A1:A2,2)", 4],
    ["=1/0", { error: "#DIV/0!" }],
    ['=IF(A1>2,"",1)', ""],
  ])("%s", (formula, expected) => {
    host.user.edit("Sheet1", "C1", formula);
    expect(value("C1")).toEqual(expected);
  });

  it("follow an edit, an emptied cell and a name's cell", () => {
    host.workbook.names.push({ name: "jisseki_achieved", formula: "=Sheet1!$A$1", visible: false, comment: "" });
    host.user.edit("Sheet1", "C1", "=jisseki_achieved*10");
    expect(value("C1")).toBe(30);
    host.user.edit("Sheet1", "A1", 5);
    expect(value("C1")).toBe(50);
    host.user.edit("Sheet1", "A1", "");
    expect(value("C1")).toBe(0);
  });

  it("say #REF! where their sheet is gone", async () => {
    host.workbook.addSheet("別");
    host.user.edit("別", "A1", 7);
    host.user.edit("Sheet1", "C1", "=別!A1");
    expect(value("C1")).toBe(7);
    host.user.deleteSheet("別");
    expect(value("C1")).toEqual({ error: "#REF!" });
  });
});
