import { describe, expect, it } from "vitest";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { type Frame, type FrameRow, frameMarker } from "../../../src/domain/report/frame.ts";
import { type Cell, keeping } from "../../../src/domain/report/keeping.ts";
import { ownAreas, sheetMoves } from "../../../src/domain/report/sheet-moves.ts";
import { typedPlaces } from "../../../src/domain/report/typed-places.ts";

/** A heading's row, and a line for each key, all of them as wide as the frame but for its own column. */
function frame(lines: readonly string[], columns = ["program", "decision", "state"]): Frame {
  const row = (key: string, isListed: boolean): FrameRow => ({ key, isListed, covers: () => true });
  const rows = new Map([[1, row("heading", false)], ...lines.map((key, at) => [at + 2, row(key, true)] as const)]);
  const byColumn = new Map([...columns, frameMarker].map((key, at) => [at + 1, key]));
  return {
    rows,
    rowOf: new Map([...rows].map(([at, { key }]) => [key, at])),
    columns: byColumn,
    columnOf: new Map([...byColumn].map(([at, key]) => [key, at])),
    noted: new Map(),
    right: columns.length + 1,
    bottom: lines.length + 1,
  };
}

const sketch = (before: Frame, after: Frame, others: readonly Cell[]) => {
  const grid = gridOf({ sheet: "判定明細", values: [["見出し"]] });
  const keep = keeping(grid, before, after, others);
  const bottom = others.reduce((low, { row }) => Math.max(low, row), before.bottom);
  const right = others.reduce((most, { column }) => Math.max(most, column), before.right);
  return { before, after, keep, others, bottom, right };
};

describe("how a sheet's cells move", () => {
  it("not at all where every line stays, whatever stands beside", () => {
    const lines = frame(["a", "b"]);
    expect(sheetMoves(sketch(lines, lines, [{ row: 2, column: 6 }]))).toEqual({ aside: [], home: [] });
  });

  it("lines that follow each other go together, with what stands beside them", () => {
    const moves = sheetMoves(sketch(frame(["a", "b"]), frame(["new", "a", "b"]), [{ row: 3, column: 6 }]));
    expect(moves.aside).toEqual([{ from: { top: 2, left: 1, bottom: 3, right: 6 }, to: { row: 7, column: 1 } }]);
    expect(moves.home).toEqual([{ from: { top: 7, left: 1, bottom: 8, right: 6 }, to: { row: 3, column: 1 } }]);
  });

  it("what stood beside a line that is gone goes below before another line takes its row", () => {
    const moves = sheetMoves(sketch(frame(["a", "b"]), frame(["b"]), [{ row: 2, column: 6 }]));
    const [first, ...rest] = moves.home;
    expect(first!.to.row).toBeGreaterThan(3);
    expect(rest.map(({ to }) => to)).toEqual([{ row: 2, column: 1 }]);
  });

  it("lines that change places go one by one", () => {
    const { home } = sheetMoves(sketch(frame(["a", "b"]), frame(["b", "a"]), []));
    expect(home.map(({ to }) => to.row)).toEqual([3, 2]);
  });
});

it("the report's own area leaves out cells of people's that stand in it", () => {
  const lines = frame(["a"]);
  const rows = new Map([...lines.rows].map(([at, row]) => [at, { ...row, covers: (key: string) => key !== "state" }]));
  const gap: Frame = { ...lines, rows };
  expect(ownAreas(sketch(gap, gap, [{ row: 2, column: 3 }]))).toEqual([
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 1, left: 3, bottom: 1, right: 3 },
    { top: 1, left: 4, bottom: 2, right: 4 },
  ]);
});

describe("where people type", () => {
  const places = typedPlaces("ledger", frame(["a", "b"]));
  it.each<readonly [what: string, row: number, column: number, typed: boolean, input: boolean]>([
    ["an entry", 2, 2, true, true],
    ["a program's name", 2, 1, false, false],
    ["a formula of the report's", 3, 3, false, false],
    ["beside the report", 2, 5, true, false],
    ["below it", 9, 1, true, false],
  ])("%s", (_, row, column, typed, input) => {
    expect(places.isTyped(row, column)).toBe(typed);
    expect(places.isInput(row, column)).toBe(input);
    const isAsked = places.areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    expect(isAsked || !typed).toBe(true);
  });
});
