import { describe, expect, test } from "vitest";
import { withoutReferences } from "../../src/xlsx/edit/lost-references.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { partText, withParts } from "./parts.ts";

const leaving = { sheets: ["達成状況", "It's", "Report"], tables: ["jisseki_table_ledger"] };

describe("formulas let go of sheets and tables that are gone", () => {
  test.each([
    ["'達成状況'!$B$2*2", "#REF!*2"],
    ["達成状況!B2+達成状況!$A$1:$C$9", "#REF!+#REF!"],
    ["SUM('達成状況'!A:C,達成状況!2:3)", "SUM(#REF!,#REF!)"],
    ["'It''s'!A1&\"'達成状況'!A1\"", "#REF!&\"'達成状況'!A1\""],
    ["REPORT!名前", "#REF!"],
    ["SUM(jisseki_table_ledger[達成率])", "SUM(#REF!)"],
    ["jisseki_table_ledger[[#This Row],[a']]]&1", "#REF!&1"],
    ["前年の達成状況!A1+Report2!B1+'達成状況 '!A1", "前年の達成状況!A1+Report2!B1+'達成状況 '!A1"],
    ["[1]達成状況!A1", "[1]達成状況!A1"],
    ["'[1]達成状況'!A1", "'[1]達成状況'!A1"],
    ["Report&達成状況", "Report&達成状況"],
    ["", ""],
  ])("%s → %s", (formula, expected) => {
    expect(withoutReferences(formula, leaving)).toBe(expected);
  });

  test("in cells, rules and names of the user's, and the figures are computed anew", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    await workbook.apply(sampleEdits({ source: "事業一覧" }));
    const file = await workbook.save();
    const used = withParts(file, {
      "xl/worksheets/sheet1.xml": partText(file, "xl/worksheets/sheet1.xml")
        .replace("<f>100+20</f>", "<f>達成状況!B2&amp;&quot;％&quot;</f>")
        .replace(
          "<pageMargins",
          '<dataValidations count="1"><dataValidation type="list" sqref="A9"><formula1>判定明細!$A$2:$A$4</formula1></dataValidation></dataValidations><pageMargins',
        ),
      "xl/workbook.xml": partText(file, "xl/workbook.xml").replace(
        "</definedNames>",
        "<definedName name=\"私の\">'指摘事項'!$A$1</definedName></definedNames>",
      ),
    });
    const again = await openWorkbook(used);
    await again.clear();
    const after = await again.save();
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain("<f>#REF!&amp;&quot;％&quot;</f>");
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain("<formula1>#REF!</formula1>");
    expect(partText(after, "xl/workbook.xml")).toContain(
      '<definedNames><definedName name="私の">#REF!</definedName></definedNames><calcPr fullCalcOnLoad="1" calcId="191029"/>',
    );
  });
});
