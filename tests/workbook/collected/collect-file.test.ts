import { beforeAll, describe, expect, it } from "vitest";
import { messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { checkWorkbook } from "../../../src/workbook/check.ts";
import { collectFile } from "../../../src/workbook/collected/collect-file.ts";
import { datasets, valuesOf } from "../../../src/workbook/collected/data/datasets.ts";
import { ledgerColumns } from "../../../src/workbook/collected/data/ledger-columns.ts";
import type { CollectedContent, FileRecord } from "../../../src/workbook/collected/file-record.ts";
import { openWorkbook } from "../../../src/xlsx/index.ts";
import { setCells } from "../../tools/set-cells.ts";
import { dropDowns, run, sample, typed } from "../audit.ts";
import { threeForms, workbookOf } from "../forms-workbook.ts";

const words = reportWords(messages("ja"));

const collected = async (bytes: Uint8Array): Promise<CollectedContent> =>
  collectFile(await openWorkbook(bytes, "W.xlsx"), { words });

const recordOf = (content: CollectedContent): FileRecord => ({
  version: 1,
  file: "甲/W.xlsx",
  sha256: "00",
  body: "甲",
  checkedAt: "2026-11-22T09:30",
  failure: null,
  report: null,
  ...content,
});

/** A column's values over the rows of the ledger. */
const column = (content: CollectedContent, key: keyof typeof ledgerColumns): unknown[] => {
  const record = recordOf(content);
  const file = { file: record.file, sha256: record.sha256, checkedAt: record.checkedAt, runId: "r" };
  return [...datasets.ledger.rowsOf(record, file)].map(({ row }) => valuesOf([ledgerColumns[key]], row)[0]);
};

const sum = (values: readonly unknown[]): number =>
  values.reduce((total: number, value) => total + Number(value ?? 0), 0);

describe("a workbook without a report", () => {
  let content: CollectedContent;
  beforeAll(async () => {
    content = await collected(await sample());
  });

  it("gives what checking it counts, every budget once though a program has several lines", async () => {
    const [checked] = await checkWorkbook(await openWorkbook(await sample(), "S.xlsx"));
    const { totals } = checked!.review;
    expect(content.programs).toHaveLength(totals.programs);
    expect(content.lines).toHaveLength(totals.indicators);
    expect(content.lines.length).toBeGreaterThan(content.programs.length);
    expect(sum(content.programs.map(({ budgetYen }) => budgetYen))).toBe(totals.budgetYen);
    expect(sum(column(content, "budget_yen"))).toBe(totals.budgetYen);
    const verdicts = content.programs.map(({ verdict }) => verdict);
    for (const [verdict, count] of Object.entries(totals.programVerdicts))
      expect(
        verdicts.filter((one) => one === verdict),
        verdict,
      ).toHaveLength(count);
  });

  it("has lines that are nobody's yet, each of its program, with the rules that spoke of it", () => {
    expect(new Set(content.lines.map(({ state, decision, lineId }) => `${state}${decision}${lineId}`))).toEqual(
      new Set(["open"]),
    );
    for (const { programKey, program } of content.lines) expect(content.programs[programKey]?.name).toBe(program);
    const [first, second] = content.lines;
    expect(first).toMatchObject({ cell: "E6", verdict: "review", rules: ["period-mismatch"], adoptedPlan: null });
    expect(second).toMatchObject({ cell: "E7", rules: [], adoptedPlan: 1540, adoptedActual: 1559 });
    expect(content.events).toEqual([]);
  });

  it("is the same whenever it is read", async () => {
    expect(await collected(await sample())).toEqual(content);
  });
});

describe("a workbook with a report", () => {
  let content: CollectedContent;
  let plain: CollectedContent;
  beforeAll(async () => {
    plain = await collected(await sample());
    const first = await run(await sample());
    const decided = setCells(first.bytes, [
      ...typed(2, { decision: dropDowns.decision.confirmed, by: "監査一郎", on: "2026-11-20" }),
      ...typed(4, { decision: dropDowns.decision.correct, corrected_plan: 168, ground: "要綱の改定" }),
      ...typed(6, { decision: dropDowns.decision.exclude }),
      ...typed(7, { decision: dropDowns.decision.correct, corrected_plan: 10 }),
    ]);
    content = await collected(decided);
  });

  it("brings states, decisions and adopted figures; the sheet's figures stay beside them", () => {
    const of = (number: number) => content.lines[number - 1]!;
    expect(of(2)).toMatchObject({ state: "confirmed", decision: "confirmed" });
    expect(of(4)).toMatchObject({ state: "correct", decision: "correct", adoptedPlan: 168 });
    expect(of(4).plan).toBe(plain.lines[3]!.plan);
    expect(of(4).rate).toBeCloseTo(of(4).actual! / 168, 9);
    expect(of(6)).toMatchObject({ state: "exclude", verdict: "not-assessed", rate: null, adoptedPlan: null });
    // A correction without a ground does not count, and is told of.
    expect(of(7).adoptedPlan).toBe(plain.lines[6]!.adoptedPlan);
    expect(of(7).rules).toContain("correction-without-ground");
    expect(content.findings.map(({ code }) => code)).toContain("correction-without-ground");
    expect(content.lines.filter(({ state }) => state === "open")).toHaveLength(52);
  });

  it("brings the ids and the log of its lines, and no line of a run that nobody made", () => {
    expect(new Set(content.lines.map(({ lineId }) => lineId)).size).toBe(56);
    expect(content.events.map(({ kind }) => kind)).toEqual(["run"]);
  });

  it("a figure that changed since is to be looked at again", async () => {
    const first = await run(await sample());
    const confirmed = setCells(first.bytes, typed(2, { decision: dropDowns.decision.confirmed, by: "監査一郎" }));
    const changed = setCells(confirmed, [{ sheet: "令和4年度", address: "F7", value: "1,500人" }]);
    expect((await collected(changed)).lines[1]).toMatchObject({ state: "recheck", decision: "confirmed" });
  });
});

describe("forms of one program each", () => {
  it("are one list, each of its own sheet", async () => {
    const content = await collected(workbookOf(threeForms));
    expect(content.programs.map(({ sheet, name }) => [sheet, name])).toEqual([
      ["101_配食", "配食"],
      ["102 学習's", "学習"],
      ["103_体操", "体操"],
    ]);
    expect(content.lines).toHaveLength(6);
    expect(content.lines.map(({ programKey }) => programKey)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(sum(column(content, "budget_yen"))).toBe(3 * 1_200_000);
    expect(content.tables.map(({ fiscalYear }) => fiscalYear)).toEqual([2023, 2023, 2023]);
  });
});

describe("several tables in one workbook", () => {
  it("have programs of their own, and headings that nobody understood are named", async () => {
    const table = (name: string) => [
      [`令和4年度 ${name}`],
      ["No.", "事業名", "計画", "実績", "電話番号"],
      [1, `${name}の一`, "10人", "12人", "03-0000-0000"],
      [2, `${name}の二`, "10人", "5人", "03-0000-0001"],
    ];
    const content = await collected(workbookOf({ 甲: table("甲"), 乙: table("乙") }));
    expect(content.programs.map(({ name }) => name)).toEqual(["甲の一", "甲の二", "乙の一", "乙の二"]);
    expect(content.lines.map(({ programKey }) => programKey)).toEqual([0, 1, 2, 3]);
    expect(content.tables.map(({ setAside }) => setAside)).toEqual([["電話番号"], ["電話番号"]]);
    expect(content.tables[0]?.shape).toBe(content.tables[1]?.shape);
  });
});
