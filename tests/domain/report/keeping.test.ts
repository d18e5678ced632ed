import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { address, type CellValue, type Grid } from "../../../src/domain/grid.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { area } from "../../../src/domain/report/draft.ts";
import type { EditCell, SheetEdit } from "../../../src/domain/report/edits.ts";
import { followed } from "../../../src/domain/report/followed.ts";
import { framed, frameMarker, frameOf, readFrame } from "../../../src/domain/report/frame.ts";
import { type Cell, keeping, type Keeping } from "../../../src/domain/report/keeping.ts";

const bare: Omit<SheetEdit, "blocks" | "columns"> = {
  role: "ledger",
  name: "判定明細",
  tabColor: "000000",
  rowHeights: [],
  styles: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  freeze: null,
  gridlines: true,
  page: {
    orientation: "landscape",
    paper: "A4",
    fitWide: 1,
    fitTall: 0,
    printArea: null,
    repeatRows: null,
    breakBefore: [],
    footer: { left: "", center: "", right: "" },
  },
};

const headingRow = 3;
const firstLine = headingRow + 1;
const widths = (count: number) => Array.from({ length: count }, () => ({ width: 9 }));

/** Title, a free row, headings, then a line for each name: name, text, figure. */
const ledger = (names: readonly string[], further: readonly string[] = []): SheetEdit => {
  const heads = ["name", "text", "figure", ...further];
  const lines = names.map((name, index): EditCell[] => [name, `文 ${name}`, index, ...further.map(() => null)]);
  return framed(
    {
      ...bare,
      columns: widths(heads.length),
      blocks: [
        { top: 1, left: 1, rows: [["表題"]] },
        { top: headingRow, left: 1, rows: [heads, ...lines] },
      ],
      tables: [{ name: "t", area: area(headingRow, 1, headingRow + names.length, heads.length), style: "s" }],
    },
    { rows: new Map(names.map((name, index) => [firstLine + index, name])), columns: headingRow },
  );
};

/** Two halves side by side: sections with their total at the left, criteria at the right; then a list. */
const summary = (sections: readonly string[], programs: readonly string[]): SheetEdit => {
  const total = 2 + sections.length;
  const list = Math.max(total, 8) + 3;
  return framed(
    {
      ...bare,
      role: "summary",
      name: "達成状況",
      columns: widths(6),
      blocks: [
        { top: 1, left: 1, rows: [["令和4年度 達成状況"]] },
        { top: 2, left: 1, rows: [...sections.map((name): EditCell[] => [name, 1]), ["計", 2]] },
        {
          top: 2,
          left: 5,
          rows: [
            ["基準", 1],
            ["達成", 0.8],
            ["未達", 0.5],
          ],
        },
        {
          top: list,
          left: 1,
          rows: [["事業", null, "判定"], ...programs.map((name): EditCell[] => [name, null, "達成"])],
        },
      ],
      merges: [area(1, 1, 1, 4)],
      charts: [],
    },
    { lists: [area(2, 1, total - 1, 2), area(list + 1, 1, list + programs.length, 3)] },
  );
};

type Cells = Map<string, CellValue>;
const keyOf = (row: number, column: number): string => `${row} ${column}`;

const cellsOf = (edit: SheetEdit): Cells => {
  const cells: Cells = new Map();
  for (const { top, left, rows } of edit.blocks)
    for (const [down, row] of rows.entries())
      for (const [right, cell] of row.entries())
        if (cell !== null) cells.set(keyOf(top + down, left + right), cell as CellValue);
  return cells;
};

const placeOf = (key: string): Cell => {
  const [row = 0, column = 0] = key.split(" ").map(Number);
  return { row, column };
};

function gridFrom(cells: Cells, hiddenColumns: readonly number[] = []): Grid {
  const values: CellValue[][] = [];
  for (const [key, value] of cells) {
    const { row, column } = placeOf(key);
    while (values.length < row) values.push([]);
    const line = values[row - 1]!;
    while (line.length < column) line.push(null);
    line[column - 1] = value;
  }
  return gridOf({ sheet: "判定明細", values, hiddenColumns });
}

interface Worked {
  readonly grid: Grid;
  /** What people put there. */
  readonly put: readonly Cell[];
}

/** The sheet with what people typed, "=x" a note's cell, after rows and columns were put in before the given ones. */
function worked(
  edit: SheetEdit,
  typed: Readonly<Record<string, string>>,
  { rows = [], columns = [] }: { rows?: readonly number[]; columns?: readonly number[] } = {},
): Worked {
  const cells: Cells = new Map();
  const moved = (at: number, before: readonly number[]): number => at + before.filter((one) => one <= at).length;
  for (const [key, value] of cellsOf(edit)) {
    const { row, column } = placeOf(key);
    cells.set(keyOf(moved(row, rows), moved(column, columns)), value);
  }
  const put: Cell[] = [];
  for (const [place, text] of Object.entries(typed)) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(place) ?? [];
    const row = Number(digits);
    const column = letters.charCodeAt(0) - 64;
    put.push({ row, column });
    if (text !== "note") cells.set(keyOf(row, column), text);
  }
  return { grid: gridFrom(cells), put };
}

const kept = ({ grid, put }: Worked, edit: SheetEdit): Keeping => {
  const before = readFrame(grid);
  const after = frameOf(edit);
  if (before === null || after === null) throw new Error("no frame");
  return keeping(grid, before, after, put);
};

const placesOf = ({ put }: Worked, keep: Keeping): Record<string, string> =>
  Object.fromEntries(
    put.map(({ row, column }) => {
      const now = keep.cell(row, column);
      return [address(row, column), address(now.row, now.column)];
    }),
  );

describe("the frame of a sheet", () => {
  test("is read back as it was laid", () => {
    for (const edit of [ledger(["甲", "乙"]), summary(["一", "二"], ["甲"])]) {
      const read = readFrame(gridFrom(cellsOf(edit)))!;
      const laid = frameOf(edit)!;
      expect([...read.rows.keys()]).toEqual([...laid.rows.keys()]);
      expect({ ...read, rows: null }).toEqual({ ...laid, rows: null });
      for (const [row, own] of read.rows)
        for (const column of [...read.columns.values(), "none"])
          expect(own.covers(column)).toBe(laid.rows.get(row)?.covers(column));
    }
  });

  test("says which cells are the report's, blank ones of its blocks and merged cells among them", () => {
    const edit = summary(["一"], ["甲"]);
    const { rows, columns } = frameOf(edit)!;
    const own = (row: number, column: number): boolean => rows.get(row)?.covers(columns.get(column) ?? "") === true;
    expect([1, 2, 3, 4, 5].map((column) => own(1, column))).toEqual([true, true, true, true, false]);
    expect([1, 2, 3, 4, 5].map((column) => own(2, column))).toEqual([true, true, false, false, true]);
    expect([1, 2, 3, 4].map((column) => own(12, column))).toEqual([true, true, true, false]);
    expect(own(6, 1)).toBe(false);
  });

  test("has no two keys that are the same", () => {
    const edit = summary(["一", "一"], ["甲", "甲", "甲"]);
    const { rows, rowOf } = frameOf(edit)!;
    expect(rowOf.size).toBe(rows.size);
  });

  test("is part of a table that takes up all columns, in its last column and with a heading", () => {
    const edit = ledger(["甲"]);
    expect(edit.tables[0]?.area).toEqual(area(headingRow, 1, headingRow + 1, 4));
    expect(cellsOf(edit).get(keyOf(headingRow, 4))).toBe(frameMarker);
  });

  test("is none where there is no marker", () => {
    expect(readFrame(gridOf({ sheet: "x", values: [["a", 1]] }))).toBeNull();
    expect(frameOf({ ...bare, columns: [], blocks: [] })).toBeNull();
  });

  test("with cells that say nothing is as good as it gets", () => {
    const cells = cellsOf(ledger(["甲", "乙"]));
    cells.set(keyOf(firstLine, 4), "x");
    cells.set(keyOf(firstLine + 1, 4), 5);
    expect([...readFrame(gridFrom(cells))!.rows.keys()]).toEqual([1, headingRow]);
  });
});

describe("what people put beside a list", () => {
  test("stays where nothing moved", () => {
    const work = worked(ledger(["甲", "乙"]), { E3: "見出し", E4: "a", E5: "b", F9: "c", B2: "d", A5: "note" });
    const keep = kept(work, ledger(["甲", "乙"]));
    expect(keep.isStill).toBe(true);
    expect(placesOf(work, keep)).toEqual({ E3: "E3", E4: "E4", E5: "E5", F9: "F9", B2: "B2", A5: "A5" });
    expect(keep.labels).toEqual([]);
  });

  test("goes with its line: lines put in, turned round, and what stands below them all", () => {
    const work = worked(ledger(["甲", "乙", "丙"]), { E4: "甲", E5: "乙", E6: "丙", B5: "note", C8: "計" });
    const keep = kept(work, ledger(["新", "丙", "甲", "乙"]));
    expect(placesOf(work, keep)).toEqual({ E4: "E6", E5: "E7", E6: "E5", B5: "B7", C8: "C9" });
    expect(keep.isStill).toBe(false);
  });

  test("goes below with the line's name where that is gone, once a line", () => {
    const work = worked(ledger(["甲", "乙", "丙"]), { E5: "見た", F5: "済", B5: "note", E6: "x", D9: "下" });
    const keep = kept(work, ledger(["甲", "丙"]));
    expect(placesOf(work, keep)).toEqual({ E5: "E10", F5: "F10", B5: "B10", E6: "E5", D9: "D8" });
    expect(keep.labels).toEqual([{ row: 10, column: 1, text: "← 乙 / 文 乙" }]);
  });

  test("goes along where the report takes more columns, or fewer", () => {
    const wide = ["x", "y"];
    const work = worked(ledger(["甲"]), { E4: "a", F4: "b" });
    expect(placesOf(work, kept(work, ledger(["甲"], wide)))).toEqual({ E4: "G4", F4: "H4" });
    const back = worked(ledger(["甲"], wide), { G4: "a", H4: "b" });
    expect(placesOf(back, kept(back, ledger(["甲"])))).toEqual({ G4: "E4", H4: "F4" });
  });

  test("in a column between the report's goes behind them", () => {
    const work = worked(ledger(["甲", "乙"]), { B3: "所見", B4: "a", B5: "b", F4: "c" }, { columns: [2] });
    const keep = kept(work, ledger(["乙", "甲"]));
    expect(placesOf(work, keep)).toEqual({ B3: "F3", B4: "F5", B5: "F4", F4: "E5" });
  });

  test("in a row between two lines goes below, as it is of neither", () => {
    const work = worked(ledger(["甲", "乙"]), { A5: "小計", C5: "3", E5: "x" }, { rows: [5] });
    const keep = kept(work, ledger(["甲", "乙"]));
    expect(placesOf(work, keep)).toEqual({ A5: "A7", C5: "C7", E5: "E7" });
    expect(keep.labels).toEqual([]);
  });

  test("over the headings stays there where rows were put in", () => {
    const work = worked(ledger(["甲"]), { A2: "監査用", B2: "注" }, { rows: [2] });
    expect(placesOf(work, kept(work, ledger(["甲"])))).toEqual({ A2: "A2", B2: "B2" });
  });
});

describe("what people put on a page", () => {
  const before = summary(["一", "二", "三"], ["甲", "乙"]);

  test("in free cells stays beside what it stood beside", () => {
    const work = worked(before, { C3: "二の注", C5: "計の注", E7: "押印", D13: "乙の注", A9: "余白" });
    const keep = kept(work, summary(["零", "一", "二", "三"], ["乙"]));
    expect(placesOf(work, keep)).toEqual({ C3: "C4", C5: "C6", E7: "E8", D13: "D12", A9: "A10" });
  });

  test("is never written over, nor are the report's former cells taken for a person's", () => {
    const work = worked(before, { A6: "下の注" });
    const keep = kept(work, summary(["一"], ["甲", "乙"]));
    // What was the total is none any more, and the note is no part of it.
    expect(keep.isOwn(5, 1)).toBe(true);
    expect(keep.isOwn(6, 1)).toBe(false);
    expect(placesOf(work, keep)).toEqual({ A6: "A4" });
  });

  test("goes below where the report writes there now", () => {
    const work = worked(before, { A7: "注" });
    const keep = kept(work, summary(["一", "二", "三", "四", "五", "六", "七", "八"], ["甲", "乙"]));
    const { row } = keep.cell(7, 1);
    expect(frameOf(summary(["一", "二", "三", "四", "五", "六", "七", "八"], ["甲", "乙"]))?.rows.has(row)).toBe(false);
  });
});

describe("whatever happens to a list", () => {
  const names = fc.uniqueArray(fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"), { maxLength: 8 });
  const place = fc.record({ row: fc.integer({ min: 1, max: 16 }), column: fc.integer({ min: 1, max: 9 }) });
  const inserts = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 });

  test("everything that people put there is somewhere, once, beside its line, and nowhere on the report's own", () => {
    fc.assert(
      fc.property(
        names,
        names,
        fc.array(place, { maxLength: 12 }),
        inserts,
        inserts,
        (was, now, places, rows, columns) => {
          const bareWork = worked(ledger(was), {}, { rows, columns: columns.filter((one) => one <= 4) });
          const frame = readFrame(bareWork.grid)!;
          const put = [...new Map(places.map((one) => [keyOf(one.row, one.column), one])).values()];
          const edit = ledger(now);
          const after = frameOf(edit)!;
          const keep = keeping(bareWork.grid, frame, after, put);
          const seen = new Set<string>();
          for (const { row, column } of put) {
            const there = keep.cell(row, column);
            const key = keyOf(there.row, there.column);
            expect(seen.has(key)).toBe(false);
            seen.add(key);
            const isTaken = after.rows.get(there.row)?.covers(after.columns.get(there.column) ?? "") === true;
            if (!keep.isOwn(row, column)) expect(isTaken).toBe(false);
            const line = frame.rows.get(row);
            if (line?.isListed !== true) continue;
            const expected = after.rowOf.get(line.key);
            if (expected === undefined) expect(there.row).toBeGreaterThan(after.bottom);
            else expect(there.row).toBe(expected);
          }
          for (const label of keep.labels) expect(seen.has(keyOf(label.row, label.column))).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("the same again changes nothing", () => {
    fc.assert(
      fc.property(names, (was) => {
        const keep = kept(worked(ledger(was), {}), ledger(was));
        expect(keep.isStill).toBe(true);
      }),
    );
  });
});

describe("a person's formula", () => {
  const before = worked(ledger(["甲", "乙", "丙"]), { E4: "x", E5: "y" });
  const sheets = (names: readonly string[]) => {
    const keep = kept(before, ledger(names));
    return { keep, moved: new Map([["判定明細", keep]]) };
  };

  test.each<[string, readonly string[], string, string]>([
    ["the line itself", ["乙", "甲", "丙"], "C4*2", "C5*2"],
    ["fixed places too", ["乙", "甲", "丙"], "$C$4+C$5", "$C$5+C$4"],
    ["a line that is gone", ["甲", "丙"], "C5+C6", "#REF!+C5"],
    ["all lines, one more among them", ["甲", "乙", "新", "丙"], "SUM(C4:C6)", "SUM(C4:C7)"],
    ["all lines, one more before and behind them", ["前", "甲", "乙", "丙", "後"], "SUM($C$4:$C$6)", "SUM($C$4:$C$8)"],
    ["some lines", ["新", "甲", "乙", "丙"], "SUM(C4:C5)", "SUM(C5:C6)"],
    ["lines that are all gone", ["丙"], "SUM(C4:C5)", "SUM(#REF!)"],
    ["a whole column", ["乙"], "SUM(C:C)", "SUM(C:C)"],
    ["rows", ["乙", "甲", "丙"], "SUM(4:4)", "SUM(5:5)"],
    ["a person's own cell", ["乙", "甲", "丙"], "E4&E5", "E5&E4"],
    ["a title", ["新", "甲"], "A1", "A1"],
    ["other sheets", ["乙", "甲"], "令和4年度!C4+'判定 明細'!C4", "令和4年度!C4+'判定 明細'!C4"],
    ["the sheet by its name", ["乙", "甲"], "判定明細!C4", "判定明細!C5"],
  ])("names %s where it is now", (_, names, formula, now) => {
    const { keep, moved } = sheets(names);
    expect(followed(formula, moved, keep)).toBe(now);
  });

  test("on another sheet means that by places without a name", () => {
    const { moved } = sheets(["乙", "甲", "丙"]);
    expect(followed("C4+判定明細!C4+'判定明細'!C4:C5", moved, null)).toBe("C4+判定明細!C5+'判定明細'!C4:C5");
  });
});
