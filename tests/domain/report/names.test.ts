import { describe, expect, test } from "vitest";
import { definedNames, sheetNames } from "../../../src/domain/report/names.ts";

const wanted = {
  summary: "達成状況",
  ledger: "判定明細",
  findings: "指摘事項",
  questions: "引継ぎ候補",
  log: "確認記録",
};

describe("sheet names", () => {
  test.each([
    ["free", {}, ["表"], wanted],
    ["taken by the user's own", {}, ["判定明細"], { ...wanted, ledger: "判定明細 (2)" }],
    ["taken twice", {}, ["判定明細", "判定明細 (2)"], { ...wanted, ledger: "判定明細 (3)" }],
    [
      "as they are called now",
      { ledger: "明細（部長説明用）" },
      ["判定明細"],
      { ...wanted, ledger: "明細（部長説明用）" },
    ],
    [
      "free again where the user took another's name",
      { summary: "判定明細" },
      [],
      { ...wanted, summary: "判定明細", ledger: "判定明細 (2)" },
    ],
  ])("%s", (_, earlier, others, expected) => {
    expect(sheetNames(wanted, earlier, others)).toEqual(expected);
  });

  test("differ in more than case and stay within 31 characters", () => {
    const long = { summary: "A".repeat(31), ledger: "a".repeat(31), findings: "Findings", questions: "Q", log: "Log" };
    const names = sheetNames(long, {}, ["FINDINGS"]);
    expect(names).toEqual({
      summary: "A".repeat(31),
      ledger: `${"a".repeat(27)} (2)`,
      findings: "Findings (2)",
      questions: "Q",
      log: "Log",
    });
  });
});

test("defined names carry the set's number from the second on", () => {
  expect(definedNames(1).program_rank).toBe("jisseki_program_rank");
  expect(definedNames(2).program_rank).toBe("jisseki_program_rank_2");
});
