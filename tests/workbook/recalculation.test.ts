import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roundRate } from "../../src/domain/achievement/rate.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { columnName } from "../../src/domain/grid.ts";
import {
  firstLine,
  firstOption,
  headingRow,
  ledgerColumn,
  wholeColumnRow,
} from "../../src/domain/report/ledger-columns.ts";
import { summaryColumn } from "../../src/domain/report/summary-plan.ts";
import type { EditCell } from "../../src/domain/report/edits.ts";
import type { LedgerKey } from "../../src/domain/report/ledger-keys.ts";
import type { HistoryField } from "../../src/domain/report/words.ts";
import { type Language, messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { reportWorkbook, type ReportedSheet } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { cityPlan } from "../domain/report/program-grid.ts";
import { severalYears } from "../domain/report/several-years.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import { type CellChange, setCells } from "../tools/set-cells.ts";
import { valuesOf } from "../tools/grid-rows.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-recalculation-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (language: Language) => reportWords(messages(language));

interface Made {
  readonly bytes: Uint8Array;
  readonly reported: ReportedSheet;
}

async function reportOn(bytes: Uint8Array, language: Language = "ja"): Promise<Made> {
  const workbook = await openWorkbook(bytes, "test.xlsx");
  const [reported] = await reportWorkbook(workbook, { words: words(language), date: "2026-11-22" });
  if (reported === undefined) throw new Error("nothing was reported on");
  return { bytes: await workbook.save(), reported };
}

/** The lines of the ledger, as they were laid out. */
const linesOf = (reported: ReportedSheet): readonly (readonly EditCell[])[] =>
  reported.edits.sheets[1]?.blocks.find((block) => block.top === firstLine && block.left === 1)?.rows ?? [];

const valueIn = (cell: EditCell | undefined): unknown => (typeof cell === "object" ? cell?.value : cell);

const ledgerCells = (reported: ReportedSheet, key: LedgerKey): EditCell[] =>
  linesOf(reported).map((row) => row[ledgerColumn[key] - 1] ?? null);

const verdicts = (reported: ReportedSheet): unknown[] => ledgerCells(reported, "verdict").map(valueIn);

/** Everything that can be said of a line, line after line: readings, ways round, figures, with and without what they need. */
function entriesFor(lines: readonly (readonly EditCell[])[]): CellChange[] {
  const { decision, turn } = words("ja").record;
  const sheet = words("ja").sheetName.ledger;
  return lines.flatMap((row, index) => {
    const at = (key: LedgerKey, value: string | number): CellChange => ({
      sheet,
      address: `${columnName(ledgerColumn[key])}${firstLine + index}`,
      value,
    });
    const own = row[firstOption - 1 + (index % 2)];
    const reading = typeof own === "string" ? own : turn["less-is-better"];
    const figures = [at("corrected_plan", 40 + index), at("corrected_actual", 45)];
    const corrected = [at("decision", decision.correct), at("ground", "実績報告書")];
    const said: readonly (readonly CellChange[])[] = [
      [at("decision", decision.exclude)],
      [at("decision", decision.confirmed), at("reading", reading)],
      [...corrected, ...figures],
      [...corrected, ...figures, at("reading", reading)],
      [...corrected, figures[1]!, at("reading", turn["more-is-better"])],
      [at("decision", decision.explain), ...figures],
      [at("decision", decision.correct), ...figures],
      [...corrected, at("corrected_plan", index % 2 === 0 ? -3 : 0), at("corrected_actual", 2)],
      [...corrected, at("corrected_plan", "四十人")],
      [],
      [at("reading", turn["more-is-better"])],
    ];
    return said[index % said.length]!;
  });
}

let files = 0;

async function onDisk(bytes: Uint8Array): Promise<string> {
  files += 1;
  const file = path.join(folder, `${files}.xlsx`);
  await writeFile(file, bytes);
  return file;
}

/** The workbook with every formula computed anew. */
async function recalculated(bytes: Uint8Array): Promise<XLSX.WorkBook> {
  const file = await convertWithLibreOffice(await onDisk(bytes), "xlsx", { recalculate: true });
  return XLSX.read(await readFile(file));
}

const sameFigure = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one))
    : one === other;

/** Every formula cell of the report sheets whose value another calculation does not bear out. */
function differences({ bytes, reported }: Made, anew: XLSX.WorkBook): { compared: number; wrong: string[] } {
  const written = XLSX.read(bytes);
  const wrong: string[] = [];
  let compared = 0;
  for (const { name } of reported.edits.sheets) {
    const cells = written.Sheets[name] ?? {};
    for (const [address, cell] of Object.entries(cells) as [string, XLSX.CellObject][]) {
      if (address.startsWith("!") || cell.f === undefined) continue;
      const now = anew.Sheets[name]?.[address] as XLSX.CellObject | undefined;
      compared += 1;
      const isError = cell.t === "e" || now?.t === "e";
      if (isError || !sameFigure(cell.v ?? "", now?.v ?? ""))
        wrong.push(`${name}!${address} =${cell.f}: ${cell.v} / ${now?.v}`);
    }
  }
  return { compared, wrong };
}

const sample = (name: string): Promise<Uint8Array> => readFile(path.join(import.meta.dirname, "../../samples", name));

describe.concurrent("every formula comes to what is written beside it, and none to an error", () => {
  test.each<[string, Language]>([
    ["就労支援事業_令和4年度.xlsx", "ja"],
    ["就労支援事業_令和4年度.xlsx", "en"],
    ["指摘だらけ_産業振興計画.xlsx", "ja"],
    ["指摘なし_産業振興計画.xlsx", "ja"],
  ])("%s (%s)", async (name, language) => {
    const made = await reportOn(await sample(name), language);
    const { compared, wrong } = differences(made, await recalculated(made.bytes));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  test("on a sheet with so many lines that each formula names its neighbours", async () => {
    const heads = ["番号", "事業名", "予算（千円）", "計画", "実績"];
    const rows = Array.from({ length: 3100 }, (_, index) => {
      const two = index % 11 === 0;
      return [
        index + 1,
        `事業${index + 1}`,
        100 + index,
        two ? "100社(50人)" : 100,
        two ? `9${index % 10}社(5${index % 9}人)` : index % 141,
      ];
    });
    const made = await reportOn(workbookOf([heads, ...rows]));
    const { compared, wrong } = differences(made, await recalculated(made.bytes));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(30_000);
  });
});

describe.concurrent("every formula holds on a table of every kind of line", () => {
  const figures: readonly (readonly [plan: unknown, actual: unknown])[] = [
    ["100人", "100人"],
    ["3件", "1件"],
    [100, 99.96],
    [0.8, 0.79],
    ["30人以下", "41人"],
    ["40%以上60%以下", "55%"],
    ["5,000人", "2年間で5,000人計画規模の うち 令和5年度 3,757人"],
    ["250社(500人)", "268社(465人)"],
    ["1,700社", "858件"],
    ["930人", "初級コース:151人 中級コース:185人 オンライン講座:延べ1,102人"],
    ["-", "24社"],
    ["", "12件"],
    ["10件", "集計中"],
    ["10件", "中止"],
    ["0件", "3件"],
    ["約1,800人", "1,147人"],
    ["2.5億円", "3億円"],
    [1000, 1300],
    ["90〜100人", "130人"],
    ["▲10人", "▲12人"],
    ["100人減", "154人減"],
    ["「チーム」の編成", "96社"],
    [3, 0.0001],
    [1e9, 7e8],
  ];
  const rows: unknown[][] = [["分野", "番号", "事業名", "予算（千円）", "計画", "実績", "単位"]];
  for (let no = 1; no <= 60; no += 1) {
    const figure = (step: number): readonly unknown[] =>
      figures[(no * 7 + step * 5) % figures.length] as readonly unknown[];
    const section = `分野${Math.ceil(no / 5)}`;
    const budget = no % 4 === 0 ? "約3億円" : no % 5 === 0 ? "-" : no * 120;
    if (no % 6 !== 0) {
      rows.push([section, no, `事業${no}`, budget, ...figure(0)]);
      continue;
    }
    rows.push([section, no, `事業${no}`, budget, "各事業欄記載", "各事業欄記載"]);
    for (const step of [1, 2, 3]) rows.push([section, null, `・取組${no}の${step}`, null, ...figure(step)]);
  }

  test.each(["worst", "lead"] as const)("%s, before and after decisions", async (rollUp) => {
    const policy = { ...defaultPolicy, rollUp, directions: [{ name: "事業5", direction: "lower" as const }] };
    const run = { words: words("ja"), date: "2026-11-22", policy };
    const workbook = await openWorkbook(workbookOf(rows), "test.xlsx");
    const [first] = await reportWorkbook(workbook, run);
    if (first === undefined) throw new Error("nothing was reported on");
    const made = { bytes: await workbook.save(), reported: first };
    const before = differences(made, await recalculated(made.bytes));
    expect(before.wrong).toEqual([]);
    expect(before.compared).toBeGreaterThan(2_000);
    const ledger = first.edits.sheets.find((sheet) => sheet.role === "ledger");
    const lines = ledger?.blocks.find((block) => block.top === firstLine)?.rows ?? [];
    const again = await openWorkbook(setCells(made.bytes, entriesFor(lines)), "test.xlsx");
    const [second] = await reportWorkbook(again, run);
    if (second === undefined) throw new Error("nothing was reported on again");
    const after = { bytes: await again.save(), reported: second };
    expect(differences(after, await recalculated(after.bytes)).wrong).toEqual([]);
    expect(verdicts(second)).not.toEqual(verdicts(first));
    const states = new Set(ledgerCells(second, "state").map(valueIn));
    expect([...states].sort()).toEqual(["修正", "対象外", "未確認", "確認済", "要説明"].sort());
  });

  test.each(["more-is-better", "less-is-better"] as const)("with %s said for the whole column", async (turn) => {
    const workbook = await openWorkbook(workbookOf(rows), "test.xlsx");
    const run = { words: words("ja"), date: "2026-11-22" };
    const [first] = await reportWorkbook(workbook, run);
    const word = words("ja").record.turn[turn];
    const address = `${columnName(ledgerColumn.reading)}${wholeColumnRow}`;
    const cell = { sheet: words("ja").sheetName.ledger, address, value: word };
    const again = await openWorkbook(setCells(await workbook.save(), [cell]), "test.xlsx");
    const [second] = await reportWorkbook(again, run);
    if (first === undefined || second === undefined) throw new Error("nothing was reported on");
    const made = { bytes: await again.save(), reported: second };
    expect(differences(made, await recalculated(made.bytes)).wrong).toEqual([]);
    expect(verdicts(second)).not.toEqual(verdicts(first));
    expect(valuesOf(await again.readGrid(cell.sheet)).flat()).toContain(word);
  });
});

describe.concurrent("on a sheet of several years", () => {
  const sheet = workbookOf(severalYears, "評価");
  test("history, outlook and the comparison", async () => {
    const language: Language = "en";
    const made = await reportOn(sheet, language);
    const { compared, wrong } = differences(made, await recalculated(made.bytes));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(300);
    const { fiscalYear, trend } = words(language);
    const texts = new Set(made.reported.edits.sheets[1]?.blocks.flatMap(({ rows }) => rows.flat()));
    expect([texts.has(fiscalYear(2022)), texts.has(fiscalYear(2024)), texts.has(trend["not-comparable"])]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each(["", "less-is-better"] as const)("after decisions, and with %j said for the whole column", async (turn) => {
    const made = await reportOn(sheet);
    const { ledger } = words("ja").sheetName;
    const column = columnName(ledgerColumn.reading);
    const changes =
      turn === ""
        ? entriesFor(linesOf(made.reported))
        : [{ sheet: ledger, address: `${column}${wholeColumnRow}`, value: words("ja").record.turn[turn] }];
    const again = await reportOn(setCells(made.bytes, changes));
    expect(differences(again, await recalculated(again.bytes)).wrong).toEqual([]);
    expect(again.reported.edits.sheets[1]).not.toEqual(made.reported.edits.sheets[1]);
  });

  test("follow the cells that they were read from", async () => {
    const made = await reportOn(sheet);
    const titles = made.reported.edits.sheets[1]?.blocks.find(({ top }) => top === headingRow)?.rows[0] ?? [];
    const of = (field: HistoryField): string =>
      `${columnName(titles.indexOf(words("ja").ledger.history[field]) + 1)}${firstLine}`;
    const book = await recalculated(
      setCells(made.bytes, [
        { sheet: "評価", address: "H3", value: 160 },
        { sheet: "評価", address: "D3", value: 90 },
      ]),
    );
    const cell = (field: HistoryField): unknown =>
      (book.Sheets[words("ja").sheetName.ledger]?.[of(field)] as XLSX.CellObject | undefined)?.v;
    expect([
      cell("lastActual"),
      cell("lastRate"),
      cell("lastVerdict"),
      cell("trend"),
      cell("verdictTrend"),
      cell("progress"),
    ]).toEqual([160, 1.6, "達成", "悪化", "横ばい", 0.5]);
  });
});

function workbookOf(rows: readonly (readonly unknown[])[], sheet = "しごと応援"): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

describe.concurrent("what a person changes in a finished report", () => {
  const plain = workbookOf(cityPlan);
  let made: Made;
  beforeAll(async () => {
    made = await reportOn(plain);
  });

  const { summary, ledger } = words("ja").sheetName;

  /** Row on the ledger of program `no`'s first line. */
  function lineOf(no: number): number {
    const sheet = made.reported.edits.sheets.find((each) => each.role === "ledger");
    const rows = sheet?.blocks.find((block) => block.top === firstLine)?.rows ?? [];
    return firstLine + rows.findIndex((row) => row[ledgerColumn.no - 1] === no);
  }

  const inLedger = (field: keyof typeof ledgerColumn, no: number): string =>
    `${columnName(ledgerColumn[field])}${lineOf(no)}`;
  const threshold = (which: number): string => {
    const sheet = made.reported.edits.sheets.find((each) => each.role === "summary");
    return `${columnName(summaryColumn.line)}${sheet?.validations[which]?.area.top}`;
  };
  const card = { programs: "A5", assessed: "C5", share: "F5", under: "I5", review: "P5" };
  const { recheck } = words("ja");
  const { state } = words("ja").record;
  const dropDowns = words("ja").record;

  async function after(changes: readonly CellChange[]) {
    const book = await recalculated(setCells(made.bytes, changes));
    const at = (sheet: string, address: string): unknown => {
      const value = (book.Sheets[sheet]?.[address] as XLSX.CellObject | undefined)?.v ?? "";
      // LibreOffice writes fifteen digits.
      return typeof value === "number" ? roundRate(value) : value;
    };
    return {
      ledger: (field: keyof typeof ledgerColumn, no: number) => at(ledger, inLedger(field, no)),
      summary: (address: string) => at(summary, address),
    };
  }

  test("stands as it was before anything is changed", async () => {
    const now = await after([]);
    expect([now.ledger("rate", 2), now.ledger("verdict", 2)]).toEqual([roundRate(667 / 930), "未達"]);
    expect([now.summary(card.assessed), now.summary(card.under), now.summary(card.review)]).toEqual([7, 3, 2]);
  });

  test("a threshold: verdicts, counts and the list of the worst follow", async () => {
    const now = await after([{ sheet: summary, address: threshold(1), value: 0.7 }]);
    expect([now.ledger("rate", 2), now.ledger("verdict", 2), now.ledger("verdict", 3)]).toEqual([
      roundRate(667 / 930),
      "概ね達成",
      "大幅未達",
    ]);
    expect([now.summary(card.under), now.summary("O10"), now.summary("O11")]).toEqual([
      2,
      '=HYPERLINK("http://example.test")',
      "待機者の解消",
    ]);
  });

  test("what a threshold's cell takes, and when the note under them warns", async () => {
    const cases: readonly (readonly [Readonly<Record<number, number | string>>, ...(readonly boolean[])])[] = [
      // what stands there;                   achieved, nearly, under, mark may stand; the note warns
      [{}, true, true, true, true, false],
      [{ 0: 0.8, 2: 0.8, 3: 0.8 }, true, true, true, true, false],
      [{ 0: 10, 2: 0, 3: 10 }, true, true, true, true, false],
      [{ 2: -0.01 }, true, true, false, true, true],
      [{ 3: 10.01 }, true, true, true, false, true],
      [{ 0: 1.21 }, false, true, true, false, true],
      [{ 0: 0.79 }, false, false, true, true, true],
      [{ 2: 0.81 }, true, false, false, true, true],
      [{ 2: "五割" }, true, false, false, true, true],
      // Upside down: the mark can be mended, then achieved, then the rest.
      [{ 0: 0.5, 2: 0.9 }, false, false, false, true, true],
      [{ 0: 0.8, 2: 0.9 }, true, false, false, true, true],
    ];
    const sheet = made.reported.edits.sheets.find((each) => each.role === "summary");
    const taken = (sheet?.validations ?? []).map((each) => (each.kind === "custom" ? each.formula : ""));
    const warns = sheet?.conditionalFormats.at(-1)?.formula ?? "";
    const written = XLSX.read(made.bytes).Sheets[summary] ?? {};
    const noteRow = Number(threshold(3).replace(/\D/gu, "")) + 1;
    const note = (written[`${columnName(summaryColumn.rightStart)}${noteRow}`] as XLSX.CellObject).f ?? "";
    const book = XLSX.utils.book_new();
    for (const [index, [typed]] of cases.entries()) {
      const cells = XLSX.utils.aoa_to_sheet([[...taken, warns, note].map((f) => ({ t: "z", f }))]);
      for (const which of [0, 1, 2, 3]) {
        const value = typed[which] ?? (written[threshold(which)] as XLSX.CellObject).v ?? "";
        XLSX.utils.sheet_add_aoa(cells, [[value]], { origin: threshold(which) });
      }
      XLSX.utils.book_append_sheet(book, cells, `${index}`);
    }
    const anew = await recalculated(
      new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    );
    const found = cases.map(([typed], index) => {
      const at = (column: string): unknown =>
        (anew.Sheets[`${index}`]?.[`${column}1`] as XLSX.CellObject | undefined)?.v;
      return [typed, at("A"), at("B"), at("C"), at("D"), at("E"), String(at("F")).startsWith("【要修正】")];
    });
    expect(found).toEqual(cases.map((each) => [...each, each[5]]));
  });

  test("a plan that is a number on the program sheet: plan, gap, rate and verdict follow, live", async () => {
    const now = await after([{ sheet: "しごと応援", address: "D11", value: 20_000 }]);
    expect([
      now.ledger("plan", 8),
      now.ledger("diff", 8),
      now.ledger("rate", 8),
      now.ledger("verdict", 8),
      now.ledger("changed", 8),
    ]).toEqual([20_000, -10_004, 0.4998, "大幅未達", ""]);
    expect(now.summary(card.under)).toBe(4);
  });

  test("a number that gives way to text: no rate is made up, no verdict holds, and the ledger asks for a new check", async () => {
    const now = await after([{ sheet: "しごと応援", address: "D11", value: "二万人" }]);
    expect([now.ledger("rate", 8), now.ledger("verdict", 8), now.ledger("changed", 8)]).toEqual(["", recheck, recheck]);
  });

  test("a plan that is text on the program sheet: the rate stands, no verdict holds, and the line counts no more", async () => {
    const [before, now] = await Promise.all([
      after([]),
      after([{ sheet: "しごと応援", address: "D4", value: "300人" }]),
    ]);
    expect([now.ledger("rate", 1), now.ledger("verdict", 1), now.ledger("changed", 1)]).toEqual([
      231 / 200,
      recheck,
      recheck,
    ]);
    expect(now.summary(card.assessed)).toBe(Number(before.summary(card.assessed)) - 1);
    expect(now.summary(card.programs)).toBe(before.summary(card.programs));
  });

  test("spaces on the program sheet change nothing", async () => {
    const now = await after([
      { sheet: "しごと応援", address: "D4", value: " 200 人　" },
      { sheet: "しごと応援", address: "B4", value: "窓口 相談の充実" },
    ]);
    expect([now.ledger("verdict", 1), now.ledger("changed", 1)]).toEqual(["達成", ""]);
  });

  test("rows that change places: none shows another one's result", async () => {
    const rows = cityPlan.map((row, index) => (index === 4 ? cityPlan[5]! : index === 5 ? cityPlan[4]! : row));
    const moved = [4, 5].flatMap((index) =>
      ["A", "B", "C", "D", "E"].map((letter, column) => ({
        sheet: "しごと応援",
        address: `${letter}${index + 1}`,
        value: rows[index]![column] as string | number,
      })),
    );
    const now = await after(moved);
    for (const no of [2, 3])
      expect([
        now.ledger("changed", no),
        now.ledger("state", no),
        now.ledger("verdict", no),
        now.ledger("rate", no),
      ]).toEqual([state["row-swapped"], state["row-swapped"], recheck, ""]);
  });

  test("a budget: the totals follow", async () => {
    const [before, now] = await Promise.all([
      after([]),
      after([{ sheet: "しごと応援", address: "C4", value: 13_000 }]),
    ]);
    expect(Number(now.summary("M5")) - Number(before.summary("M5"))).toBe(1_000_000);
  });

  test("a program's row that is deleted: no error anywhere, and the ledger asks for a new check", async () => {
    const files = unzipSync(made.bytes);
    // What Excel makes of every reference to a row that goes.
    for (const [part, content] of Object.entries(files)) {
      if (!/worksheets\/sheet\d+\.xml$/u.test(part)) continue;
      files[part] = strToU8(strFromU8(content).replace(/'しごと応援'!\$[A-F]\$(?:7|11)\b(?!:)/gu, "#REF!"));
    }
    const book = await recalculated(zipSync(files));
    const cells = made.reported.edits.sheets.flatMap(
      ({ name }) => Object.values(book.Sheets[name] ?? {}) as XLSX.CellObject[],
    );
    expect(cells.filter((cell) => cell.t === "e")).toEqual([]);
    expect(book.Sheets[ledger]?.[inLedger("changed", 8)]).toMatchObject({ v: recheck });
    expect(strFromU8(files["xl/worksheets/sheet3.xml"] ?? new Uint8Array())).toContain("ROW(#REF!)");
  });

  test("a reading that is chosen: rate, verdict and counts follow", async () => {
    const labels = XLSX.read(made.bytes).Sheets[ledger] ?? {};
    const second = (labels[`${columnName(firstOption + 1)}${lineOf(4)}`] as XLSX.CellObject).v as string;
    const now = await after([{ sheet: ledger, address: inLedger("reading", 4), value: second }]);
    expect([now.ledger("rate", 4), now.ledger("verdict", 4)]).toEqual([1.5028, "達成"]);
    expect([now.summary(card.assessed), now.summary(card.review)]).toEqual([8, 1]);
  });

  test("figures in the sheet's place count with a reason alone, and the sheet's stay beside them", async () => {
    const correct = { sheet: ledger, address: inLedger("decision", 3), value: dropDowns.decision.correct };
    const figure = { sheet: ledger, address: inLedger("corrected_actual", 3), value: 90 };
    const ground = { sheet: ledger, address: inLedger("ground", 3), value: "決算書" };
    const [with_, without, undecided] = await Promise.all([
      after([correct, figure, ground]),
      after([correct, figure]),
      after([figure, ground]),
    ]);
    const shown = (now: typeof with_) => [now.ledger("actual", 3), now.ledger("rate", 3), now.ledger("verdict", 3)];
    expect(shown(with_)).toEqual([49, 0.9, "概ね達成"]);
    expect([shown(without), shown(undecided)]).toEqual([
      [49, 0.49, "大幅未達"],
      [49, 0.49, "大幅未達"],
    ]);
  });

  test("a decision stands until what was seen is another", async () => {
    const confirm = [2, 8].map((no) => ({
      sheet: ledger,
      address: inLedger("decision", no),
      value: dropDowns.decision.confirmed,
    }));
    const [now, later, stricter] = await Promise.all([
      after(confirm),
      after([...confirm, { sheet: "しごと応援", address: "D11", value: 9_996 }]),
      after([...confirm, { sheet: summary, address: threshold(1), value: 0.7 }]),
    ]);
    const { confirmed } = dropDowns.decision;
    const states = (of: typeof now) => [2, 8, 9].map((no) => of.ledger("state", no));
    expect(states(now)).toEqual([confirmed, confirmed, state.open]);
    expect(states(later)).toEqual([confirmed, state.recheck, state.open]);
    expect(states(stricter)).toEqual([state.recheck, confirmed, state.open]);
  });

  test("an indicator that is left out: it counts no more", async () => {
    const now = await after([
      { sheet: ledger, address: inLedger("decision", 3), value: words("ja").record.decision.exclude },
    ]);
    expect([now.ledger("rate", 3), now.ledger("verdict", 3)]).toEqual(["", "判定対象外"]);
    expect([now.summary(card.under), now.summary(card.assessed)]).toEqual([2, 6]);
  });

  test("the highlights follow threshold and decision", async () => {
    const fills = async (bytes: Uint8Array): Promise<Record<string, string | undefined>> => {
      const html = await readFile(
        await convertWithLibreOffice(await onDisk(bytes), "html", { recalculate: true }),
        "utf8",
      );
      const cells = [...html.matchAll(/<td([^>]*)>(.*?)<\/td>/gsu)];
      // The program sheet is the first tab, so its cell comes before those of the report.
      const found = (name: string) => {
        const cell = cells.find(([, , content = ""]) => content.replace(/<[^>]*>/gu, "").trim() === name);
        if (cell === undefined) throw new Error(`no cell ${name}`);
        return /bgcolor="#([0-9A-F]{6})"/u.exec(cell[1] ?? "")?.[1];
      };
      return {
        training: found("職業訓練"),
        sent: found("二年がかりの派遣"),
        title: found("令和5年度 あおぞら市 しごと応援計画 実施状況"),
      };
    };
    const changed = setCells(made.bytes, [
      { sheet: summary, address: threshold(1), value: 0.7 },
      { sheet: ledger, address: inLedger("decision", 4), value: words("ja").record.decision.exclude },
    ]);
    const [before, after] = await Promise.all([fills(made.bytes), fills(changed)]);
    expect(before).toEqual({ training: "FCE7BD", sent: "F4E1EC", title: undefined });
    expect(after).toEqual({ training: "DCEFFB", sent: "F2F2F2", title: undefined });
  });
});
