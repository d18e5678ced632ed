import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawPrograms } from "../../../src/domain/paper/draw-programs.ts";
import { PageDraft, pageColumns } from "../../../src/domain/paper/page-draft.ts";
import type { PaperContext } from "../../../src/domain/paper/paper-context.ts";
import { lineCalculation, readingTexts } from "../../../src/domain/paper/line-texts.ts";
import { paperTable } from "../../../src/domain/paper/paper-program.ts";
import { sheetNames } from "../../../src/domain/paper/paper-sheet.ts";
import { paperSheets } from "../../../src/domain/paper/paper-sheets.ts";
import { type Draw, drawEntry, type DrawOrder, loggedDraw } from "../../../src/domain/record/log/draw.ts";
import { textsOf } from "../../../src/domain/record/log/log-line.ts";
import type { Entry } from "../../../src/domain/record/entry.ts";
import { wrappedLines } from "../../../src/domain/report/draft.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { rateText } from "../../../src/domain/achievement/rate-text.ts";
import { review } from "../../../src/domain/review.ts";
import { messages } from "../../../src/messages/index.ts";
import { paperWords } from "../../../src/messages/paper-words.ts";
import { cityGrid } from "../report/program-grid.ts";
import { recorded, runOfDay } from "../report/recorded.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const found = review(cityGrid());
if ("found" in found) throw new Error("no table");
const subject = tableSubject(found);
const words = paperWords(messages("ja"));
const table = (entries: Readonly<Record<string, Partial<Entry>>> = {}) =>
  paperTable(subject, recorded(found, entries).lines, "");

const order = (asked: Partial<DrawOrder>): DrawOrder => ({ programs: [], picks: [], sample: null, ...asked });
const drawn = (asked: Partial<DrawOrder>) => drawPrograms(table().programs, order(asked), sha256);
const numbers = (asked: Partial<DrawOrder>) => drawn(asked).programs.map(({ row }) => row.line.no);

describe("choosing programs", () => {
  test("by number alone, whole name, or a part of names", () => {
    expect(numbers({ programs: ["1"] })).toEqual([1]);
    expect(numbers({ programs: ["１０", "2"] })).toEqual([2, 10]);
    expect(numbers({ programs: ["惜しい事業"] })).toEqual([8]);
    expect(numbers({ programs: ["事業"] })).toEqual([6, 8, 9]);
    expect(drawn({ programs: ["11", "2"] }).unknown).toEqual(["11"]);
    expect(drawn({ programs: [" "] }).unknown).toEqual([" "]);
  });

  test("by verdict and by rule, within what is named", () => {
    expect(numbers({ picks: [{ kind: "verdict", key: "nearly" }] })).toEqual([7, 8]);
    expect(numbers({ picks: [{ kind: "rule", key: "plan-not-set" }] })).toEqual([6]);
    expect(numbers({ programs: ["8", "1"], picks: [{ kind: "verdict", key: "nearly" }] })).toEqual([8]);
    expect(numbers({ picks: [{ kind: "state", key: "open" }] })).toHaveLength(10);
  });

  test("a sample is as large as asked, of those that fit, the same for a seed, and hardly another for one program less", () => {
    const { programs } = table();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.string({ minLength: 1 }), fc.nat(9), (size, seed, without) => {
        const sample = { size, seed };
        const whole = drawPrograms(programs, order({ sample }), sha256);
        expect(whole.programs).toHaveLength(Math.min(size, programs.length));
        expect(whole.fitting).toBe(programs.length);
        const reversed = drawPrograms(programs.toReversed(), order({ sample }), sha256);
        expect(new Set(reversed.programs)).toEqual(new Set(whole.programs));
        const others = programs.filter((_, index) => index !== without);
        const less = new Set(drawPrograms(others, order({ sample }), sha256).programs);
        for (const program of whole.programs) if (program !== programs[without]) expect(less.has(program)).toBe(true);
      }),
    );
  });

  test("different seeds reach every program", () => {
    const seen = new Set(
      Array.from({ length: 60 }, (_, seed) => numbers({ sample: { size: 1, seed: String(seed) } })[0]),
    );
    expect(seen.size).toBe(10);
  });

  test("what the log says of it can be read again, whatever people typed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.option(fc.record({ size: fc.integer({ min: 1, max: 99 }), seed: fc.string({ minLength: 1 }) })),
        (programs, sample) => {
          const asked = order({ programs, picks: [{ kind: "rule", key: "plan-zero" }], sample });
          const draw: Draw = { order: asked, of: 10, fitting: 7, drawn: [{ key: "k1", name: "1 あ" }] };
          const logged = loggedDraw(textsOf(drawEntry(draw, runOfDay)));
          expect(logged?.drawn).toEqual(["k1"]);
          expect(logged?.order.picks).toEqual(asked.picks);
          expect(logged?.order.programs).toHaveLength(programs.length);
          expect(logged?.order.sample?.size).toBe(sample?.size);
        },
      ),
    );
    expect(loggedDraw({ old: "x", new: "[]" })).toBeNull();
    expect(loggedDraw({ old: '["of=a","fitting=1"]', new: "[]" })).toBeNull();
  });
});

const context = (entries: Readonly<Record<string, Partial<Entry>>> = {}): PaperContext => {
  const { programs, tableFindings } = table(entries);
  return {
    subject,
    words,
    drawn: programs,
    tableFindings,
    selection: "",
    log: [],
    drawSeq: null,
    pending: 0,
    file: "一覧.xlsx",
    date: "2026-11-22",
    signs: words.signs,
  };
};

describe("the sheets", () => {
  test("are called by number and name, which no two share and Excel takes", () => {
    const { programs } = table();
    const [one] = programs;
    const { no, noCell } = one!.row.line;
    const renamed = (name: string) => ({ ...one!, row: { ...one!.row, line: { ...one!.row.line, no, noCell, name } } });
    const names = sheetNames(
      [renamed("a/b[c]:d"), renamed("A/B[C]:D"), renamed("長".repeat(40)), renamed("長".repeat(40)), renamed("")],
      ["調書一覧"],
      "（名称なし）",
    );
    expect(names.slice(0, 2)).toEqual(["1 a_b_c__d", "1 A_B_C__D (2)"]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("hold no text that its cell is too small for, however long", () => {
    const [identity] = found.rows.flatMap(({ indicators }) => indicators.map((indicator) => indicator.identity));
    const long = { decision: "explain", comment: "長い説明。".repeat(900), by: "担当1" } as const;
    for (const sheet of paperSheets(context({ [identity!]: long }))) {
      const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
      for (const { top, left, rows } of sheet.blocks) {
        const cell = rows[0]![0]!;
        const text = typeof cell === "object" ? String(cell?.value ?? "") : String(cell ?? "");
        const merge = sheet.merges.find((one) => one.top === top && one.left === left);
        const columns = (merge?.right ?? left) - left + 1;
        // As wide as 9 points are in columns of 11; the heading in 12 and the calculation in 11 points are short.
        const lines = wrappedLines(text, columns * sheet.columns[0]!.width * (11 / 9));
        expect(heights.get(top), text.slice(0, 40)).toBeGreaterThanOrEqual(Math.min(409, lines * 12));
        expect(heights.get(top)).toBeLessThanOrEqual(409);
      }
    }
    const all = paperSheets(context({ [identity!]: long }))[1]!
      .blocks.map(({ rows }) => String(rows[0]![0] ?? ""))
      .join("");
    expect(all.split("長い説明。").length - 1).toBeGreaterThanOrEqual(895);
  });

  test("are A4 upright, one page wide, and begin a page rather than tear an indicator", () => {
    const sheets = paperSheets(context());
    expect(sheets).toHaveLength(11);
    for (const { page } of sheets)
      expect(page).toMatchObject({ paper: "A4", orientation: "portrait", fitWide: 1, fitTall: 0 });
    for (const sheet of sheets)
      for (const row of sheet.page.breakBefore)
        expect(sheet.blocks.some(({ top }) => top === row || top === row + 1)).toBe(true);
  });
});

describe("a page", () => {
  const rowsOf = (page: PageDraft, count: number): void => {
    for (let row = 0; row < count; row += 1) page.line([{ from: 1, to: pageColumns, cell: "一行" }]);
  };
  const heightOf = (page: PageDraft, first: number, last: number): number =>
    page.draft.rowHeights.reduce((sum, { row, points }) => (row >= first && row <= last ? sum + points : sum), 0);

  test("begins anew before what it could hold whole, and holds what fits", () => {
    const page = new PageDraft();
    const firsts: number[] = [];
    for (let block = 0; block < 7; block += 1) {
      firsts.push(page.row + 1);
      page.together(() => rowsOf(page, 20));
    }
    const breaks = page.breaks();
    expect(breaks).toEqual([firsts[2], firsts[4], firsts[6]]);
    for (const [index, first] of [1, ...breaks].entries())
      expect(heightOf(page, first, (breaks[index] ?? page.row + 1) - 1)).toBeLessThan(880);
  });

  test("never ends with a heading", () => {
    for (let before = 40; before < 60; before += 1) {
      const page = new PageDraft();
      rowsOf(page, before);
      page.section("見出し");
      const heading = page.row;
      rowsOf(page, 20);
      expect(page.breaks()).not.toContain(heading + 1);
      expect(page.breaks()).not.toContain(heading);
    }
  });

  test("goes on over what no page could hold", () => {
    const page = new PageDraft();
    page.together(() => rowsOf(page, 120));
    rowsOf(page, 1);
    expect(page.breaks()).toEqual([]);
  });
});

describe("what a page says of an indicator", () => {
  const policy = found.policy;
  const lineOf = (no: number, entry: Partial<Entry> = {}, at = 0) => {
    const row = found.rows.find(({ line }) => line.no === no)!;
    const { identity } = row.indicators[at]!;
    return table({ [identity]: entry }).programs.find((program) => program.row.line.no === no)!.lines[at]!;
  };
  const calculated = (no: number, entry: Partial<Entry> = {}, at = 0): string =>
    lineCalculation(lineOf(no, entry, at), policy, words);

  test.each<[number, Partial<Entry>, string]>([
    [1, {}, "231人 ÷ 200人 = 115.5%"],
    [8, {}, "9,996 ÷ 10,000 = 99.96%"],
    [10, {}, "41人 ＞ 30人 → 計画を満たさない"],
    [6, {}, words.noCalculation.none],
    [4, {}, words.noCalculation.choice],
    [5, {}, words.noCalculation.choice],
    [4, { reading: "whole-period-plan" }, "3,757人 ÷ 5,000人 = 75.1%"],
    [4, { reading: "one-year-share" }, "3,757人 ÷ (5,000人 ÷ 2) = 150.3%"],
    [5, { reading: "sum-of-all" }, "(151人 + 185人 + 1,102人) ÷ 930人 = 154.6%"],
    [1, { decision: "correct", correctedActual: "150", ground: "台帳" }, "150人 ÷ 200人 = 75.0%"],
    [1, { decision: "correct", correctedActual: "150" }, "231人 ÷ 200人 = 115.5%"],
    [
      4,
      {
        decision: "correct",
        correctedPlan: "2000",
        correctedActual: "1000",
        ground: "台帳",
        reading: "whole-period-plan",
      },
      "1,000人 ÷ 2,000人 = 50.0%",
    ],
    [1, { decision: "exclude" }, words.excluded],
  ])("%s with %j: %s", (no, entry, text) => {
    expect(calculated(no, entry)).toBe(text);
  });

  test("ends with the rate that the line has, whatever reading is chosen", () => {
    const { programs } = table();
    for (const { lines } of programs)
      for (const line of lines)
        for (const { key } of [{ key: "" }, ...line.options]) {
          const no = line.program.line.no!;
          const chosen = lineOf(no, { reading: key }, lines.indexOf(line));
          const text = lineCalculation(chosen, policy, words);
          const { rate } = chosen.decided;
          if (rate !== null) expect(text.endsWith(` = ${rateText(rate, policy)}`), `${no} ${key} ${text}`).toBe(true);
          else expect(text).not.toMatch(/%$/u);
        }
  });

  test("marks the reading that counts, and no other", () => {
    const texts = readingTexts(lineOf(4, { reading: "one-year-share" }), policy, words);
    expect(texts.filter((text) => text.startsWith("【採用】"))).toEqual([
      "【採用】1年分（2,500人）に換算して比べる：3,757人 ÷ (5,000人 ÷ 2) = 150.3%　達成",
    ]);
    expect(texts.length).toBeGreaterThan(1);
  });
});
