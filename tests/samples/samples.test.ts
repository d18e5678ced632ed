import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { CheckResults } from "../../src/workbook/check-result/second-edition.ts";
import type { SheetResult } from "../../src/workbook/check-result/sheet.ts";
import { rules } from "../../src/domain/checks/registry.ts";
import { jisseki, root } from "../cli/jisseki.ts";

const schema = JSON.parse(readFileSync(join(root, "docs", "check-result.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: false }).compile(schema);

/** The sample as the command line sees it, run in the project's folder so that no machine's path gets into the result. */
async function checkSample(name: string): Promise<readonly SheetResult[]> {
  const { status, stdout, stderr } = await jisseki(
    ["check", `samples/${name}`, "--all-sheets", "--json", "--fail-on", "never"],
    { cwd: root },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const printed: CheckResults = JSON.parse(stdout);
  expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
  expect(printed.failures).toEqual([]);
  return printed.results;
}

const rulesOf = (results: readonly SheetResult[]) =>
  new Set(results.flatMap(({ findings }) => findings.map(({ rule }) => rule)));

describe("the samples are what their script makes of their data", () => {
  test("byte for byte", async () => {
    const { samples } = await import("../../scripts/samples/samples.mjs");
    expect(Object.keys(samples)).not.toEqual([]);
    for (const [name, bytes] of Object.entries(samples)) {
      expect(Buffer.from(bytes()).equals(readFileSync(join(root, "samples", name))), `${name}: npm run samples`).toBe(
        true,
      );
    }
  });
});

describe.each([
  ["就労支援事業_令和4年度.xlsx", "employment-r4.json"],
  ["指摘なし_産業振興計画.xlsx", "clean.json"],
  ["指摘だらけ_産業振興計画.xlsx", "broken.json"],
])("%s", (name, golden) => {
  test("reads as before, and as the contract says", async () => {
    const results = await checkSample(name);
    await expect(`${JSON.stringify(results, null, 2)}\n`).toMatchFileSnapshot(`../golden/${golden}`);
  });
});

test("the 38 programs come out as a careful person reads them", async () => {
  const [result] = await checkSample("就労支援事業_令和4年度.xlsx");
  expect(result?.totals).toMatchObject({
    programs: 38,
    measures: 16,
    budgetYen: 20_025_580_000,
    programVerdicts: { achieved: 12, nearly: 7, under: 10, "far-under": 2, review: 2, "not-assessed": 5 },
    budgetBySectionYen: { 1: 5_540_000_000, 2: 4_405_580_000, 3: 1_430_000_000, 4: 3_280_000_000, 5: 5_370_000_000 },
  });
});

test("the clean one has no finding at all, and every kind of rate", async () => {
  const [result] = await checkSample("指摘なし_産業振興計画.xlsx");
  expect(result?.findings).toEqual([]);
  expect(new Set(result?.rows.map(({ verdict }) => verdict))).toEqual(
    new Set(["achieved", "nearly", "under", "far-under"]),
  );
});

test("the broken one makes every rule speak that a sheet alone can make speak", async () => {
  // Decisions that a person entered in an earlier report, what is wrong with a file that no person made in Excel, and forms
  // of one program, which the sample is none of.
  const elsewhere: readonly string[] = [
    "card-form-differs",
    "card-year-differs",
    "figures-one-sided",
    "figures-unread",
    "judged-year-differs",
    "decision-orphaned",
    // What another year's sheet says otherwise.
    "figure-restated",
    "not-calculated",
    "value-impossible",
    "value-hidden",
    // Rows of a year each, years over indicators side by side, plans and results on two sheets: the sample has none of them.
    "year-absent",
    "indicator-year-differs",
    "rows-alike",
    "number-differs",
  ];
  const expected = rules.flatMap((rule) => ("group" in rule || elsewhere.includes(rule.code) ? [] : [rule.code]));
  const said = rulesOf(await checkSample("指摘だらけ_産業振興計画.xlsx"));
  const silent = expected.filter((code) => !said.has(code));
  expect(
    [...said].sort(),
    `silent: ${silent.join(", ")}; a line for it in samples/data/broken.json, npm run samples`,
  ).toEqual([...expected].sort());
});
