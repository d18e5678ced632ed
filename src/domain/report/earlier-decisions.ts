import { confirmed, type Decision, excluded, wholeColumn } from "../achievement/decision.ts";
import type { CellValue, Grid } from "../grid.ts";
import { addressOf, findMarkers, type Place, textOf, typedDay, typedText } from "./earlier-cells.ts";
import { readFrame } from "./frame.ts";
import { markerOffset } from "./ledger-columns.ts";
import { ledgerMarker, orphansMarker } from "./marker.ts";
import { isOrphansTable } from "./names.ts";

/** Something that a person may have entered on a report sheet and that the next run cannot carry over. */
export interface Unreadable {
  readonly sheet: string;
  /** null: the hidden cells that say where the entries stand are gone or not calculated; nothing there can be read. */
  readonly cell: string | null;
}

/** What people entered: what can be carried over, and what cannot, without which nothing must be replaced. */
export interface EnteredDecisions {
  readonly decisions: readonly Decision[];
  readonly unreadable: readonly Unreadable[];
}

/** Decisions as they are found, with the cell that they stand in; those of one identity must agree. */
class Collection {
  readonly #found = new Map<string, { readonly decision: Decision; readonly cell: string }>();
  readonly #unreadable = new Set<string>();

  constructor(private readonly sheet: string) {}

  add(decision: Decision, cell: string): void {
    if (!isSaid(decision)) return;
    const known = this.#found.get(decision.identity);
    if (known === undefined) this.#found.set(decision.identity, { decision, cell });
    else if (!isSame(known.decision, decision)) this.refuse(known.cell, cell);
  }

  refuse(...cells: readonly string[]): void {
    for (const cell of cells) this.#unreadable.add(cell);
  }

  result(): EnteredDecisions {
    return {
      decisions: [...this.#found.values()].map(({ decision }) => decision),
      unreadable: [...this.#unreadable].map((cell) => ({ sheet: this.sheet, cell })),
    };
  }
}

const isSaid = ({ choice, comment, by, on }: Decision): boolean => choice + comment + by + on !== "";

const isSame = (one: Decision, other: Decision): boolean =>
  (["choice", "comment", "by", "on"] as const).every((part) => one[part] === other[part]);

const nothing: EnteredDecisions = { decisions: [], unreadable: [] };

/** The ledger's helper cells, and where they say that the entries stand. */
interface Ledger {
  readonly marker: Place;
  readonly headingRow: number;
  readonly columns: Readonly<Record<"choice" | "comment" | "by" | "on", number>>;
}

function ledgerAt(grid: Grid, marker: Place): Ledger | null {
  const pointer = (offset: number): CellValue => grid.value(marker.row, marker.column + offset);
  const headingRow = pointer(markerOffset.headingRow);
  const { decisionColumn, commentColumn, byColumn, onColumn } = markerOffset;
  const columns = [decisionColumn, commentColumn, byColumn, onColumn].map(pointer);
  const isColumn = (value: CellValue): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= grid.left && value <= grid.right;
  if (typeof headingRow !== "number" || !Number.isInteger(headingRow)) return null;
  if (headingRow <= marker.row || headingRow > grid.bottom) return null;
  if (!columns.every(isColumn) || new Set(columns).size < columns.length) return null;
  const [choice, comment, by, on] = columns as [number, number, number, number];
  return { marker, headingRow, columns: { choice, comment, by, on } };
}

const wordOf = (grid: Grid, { marker }: Ledger, offset: number): string =>
  textOf(grid.value(marker.row + 1, marker.column + offset));

function keysOf(value: CellValue): readonly string[] {
  if (typeof value !== "string" || !value.startsWith("[")) return [];
  try {
    const keys: unknown = JSON.parse(value);
    return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** What every line offers, as a choice; null where the text is none of these. */
function commonChoice(grid: Grid, ledger: Ledger, text: string): string | null {
  if (text === "") return "";
  if (text === wordOf(grid, ledger, markerOffset.confirmed)) return confirmed;
  if (text === wordOf(grid, ledger, markerOffset.excluded)) return excluded;
  if (text === wordOf(grid, ledger, markerOffset.moreIsBetter)) return "more-is-better";
  return text === wordOf(grid, ledger, markerOffset.lessIsBetter) ? "less-is-better" : null;
}

/** What a line's decision cell says, as a choice; text that is no option of the line is kept as it is. */
function choiceOf(grid: Grid, row: number, ledger: Ledger, text: string): string {
  const { marker } = ledger;
  const keys = keysOf(grid.value(row, marker.column + markerOffset.optionKeys));
  const label = (index: number): string => textOf(grid.value(row, marker.column + markerOffset.firstOption + index));
  return commonChoice(grid, ledger, text) ?? keys.find((_, index) => label(index) === text) ?? text;
}

/** Decisions that a person entered in the ledger, by the identity of their indicator. */
export function decisionsFromLedger(grid: Grid): EnteredDecisions {
  // Rows that were copied above the real ones carry a marker too: the real one stands nearest to the lines.
  const ledger = findMarkers(grid, ledgerMarker)
    .map((marker) => ledgerAt(grid, marker))
    .filter((found) => found !== null)
    .toSorted((one, other) => other.marker.row - one.marker.row)[0];
  if (ledger === undefined) return { decisions: [], unreadable: [{ sheet: grid.sheet, cell: null }] };
  const found = new Collection(grid.sheet);
  readWholeColumn(grid, ledger, found);
  for (let row = ledger.headingRow + 1; row <= grid.bottom; row += 1) readLine(grid, ledger, row, found);
  return found.result();
}

function readLine(grid: Grid, ledger: Ledger, row: number, found: Collection): void {
  const { columns, marker } = ledger;
  const address = (part: keyof typeof columns): string => addressOf({ row, column: columns[part] });
  const typed = {
    choice: typedText(grid.value(row, columns.choice)),
    comment: typedText(grid.value(row, columns.comment)),
    by: typedText(grid.value(row, columns.by)),
    on: typedDay(grid.value(row, columns.on)),
  };
  const parts = (["choice", "comment", "by", "on"] as const).filter((part) => typed[part] !== "");
  const [first] = parts;
  if (first === undefined) return;
  const lost = parts.filter((part) => typed[part] === null);
  found.refuse(...lost.map(address));
  const identity = typedText(grid.value(row, marker.column + markerOffset.identity)) ?? "";
  if (identity === "") found.refuse(...parts.map(address));
  else if (lost.length === 0) {
    const { choice, comment, by, on } = typed as Record<keyof typeof typed, string>;
    found.add({ identity, choice: choiceOf(grid, row, ledger, choice), comment, by, on }, address(first));
  }
}

/** What the cell over the decisions says of every line; rows that the user puts in move it away from the headings. */
function readWholeColumn(grid: Grid, ledger: Ledger, found: Collection): void {
  const column = ledger.columns.choice;
  for (let row = ledger.marker.row + 1; row < ledger.headingRow; row += 1) {
    const text = typedText(grid.value(row, column));
    if (text === "") continue;
    const choice = text === null ? null : commonChoice(grid, ledger, text);
    const cell = addressOf({ row, column });
    if (choice === "more-is-better" || choice === "less-is-better")
      found.add({ identity: wholeColumn, choice, comment: "", by: "", on: "" }, cell);
    else found.refuse(cell);
  }
}

/** Decisions that an earlier run listed because their indicator was gone. */
export function decisionsFromFindings(grid: Grid): EnteredDecisions {
  const markers = findMarkers(grid, orphansMarker);
  if (markers.length === 0) {
    const isLost = grid.tables.some(({ name }) => isOrphansTable(name));
    return isLost ? { decisions: [], unreadable: [{ sheet: grid.sheet, cell: null }] } : nothing;
  }
  const found = new Collection(grid.sheet);
  const bottom = readFrame(grid)?.bottom ?? grid.bottom + 1;
  for (const [index, marker] of markers.entries()) {
    const end = markers[index + 1]?.row ?? bottom;
    for (let row = marker.row + 1; row < end; row += 1) readOrphan(grid, { row, column: marker.column }, found);
  }
  return found.result();
}

function readOrphan(grid: Grid, { row, column }: Place, found: Collection): void {
  const cell = addressOf({ row, column });
  const fields = [0, 1, 2, 3, 4].map((offset) => typedText(grid.value(row, column + offset)));
  if (fields.some((field) => field === null)) return found.refuse(cell);
  const [identity, choice, comment, by, on] = fields as [string, string, string, string, string];
  if (identity !== "") found.add({ identity, choice, comment, by, on }, cell);
}

/** The ledger's decisions and those that were listed as orphans; where both speak of one indicator, the ledger's. */
export function mergedDecisions(ledger: readonly Decision[], orphans: readonly Decision[]): Decision[] {
  const own = new Set(ledger.map((decision) => decision.identity));
  return [...ledger, ...orphans.filter((decision) => !own.has(decision.identity))];
}
