import type { CellValue, Grid } from "../grid.ts";
import type { Evidence } from "../record/evidence.ts";
import { addressOf, findMarkers, type Place, textOf, typedDay, typedText, type Unreadable } from "./earlier-cells.ts";
import { ledgerMarker, orphansMarker } from "./marker.ts";
import { isOrphansTable } from "./names.ts";

/** What the first edition of the record kept of an indicator, known by its identity. */
export interface LegacyDecision {
  readonly identity: string;
  /** `confirmed`, `excluded`, the key of the reading that counts, or "" (a comment alone); any other text as typed. */
  readonly choice: string;
  readonly comment: string;
  readonly by: string;
  /** As typed; a date cell as yyyy-mm-dd. */
  readonly on: string;
  /** What the ledger held of the line; null where it was listed without one. */
  readonly seen: Evidence | null;
}

/** Identity of the decision that settled every line of a table that offers its choice: which way is better. */
export const wholeColumn = "*";

const confirmed = "confirmed";
const excluded = "excluded";

/** Columns of such a ledger's hidden cells, counted from the marker's, of what stands beside and below it. */
const markerOffset = {
  /** Row of the marker: live column numbers. */
  decisionColumn: 1,
  commentColumn: 2,
  byColumn: 3,
  onColumn: 4,
  headingRow: 5,
  /** Row below: words. */
  confirmed: 0,
  excluded: 1,
  moreIsBetter: 6,
  lessIsBetter: 7,
  /** In the lines. */
  rank: 0,
  baseRank: 2,
  identity: 3,
  optionKeys: 5,
  firstOption: 6,
} as const;

/** How such a ledger's headings called what a line was read from, in either language. */
const legacyHeadings = {
  planText: ["計画（記載）", "Plan (as written)"],
  plan: ["計画", "Plan"],
  actualText: ["実績（記載）", "Actual (as written)"],
  actual: ["実績", "Actual"],
  rate: ["達成率", "Rate"],
} as const;

/** What people entered: what can be carried over, and what cannot, without which nothing must be replaced. */
export interface EnteredDecisions {
  readonly decisions: readonly LegacyDecision[];
  readonly unreadable: readonly Unreadable[];
}

/** Decisions as they are found, with the cell that they stand in; those of one identity must agree. */
class Collection {
  readonly #found = new Map<string, { readonly decision: LegacyDecision; readonly cell: string }>();
  readonly #unreadable = new Set<string>();

  constructor(private readonly sheet: string) {}

  add(decision: LegacyDecision, cell: string): void {
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

const isSaid = ({ choice, comment, by, on }: LegacyDecision): boolean => choice + comment + by + on !== "";

const isSame = (one: LegacyDecision, other: LegacyDecision): boolean =>
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

const notAssessed = 6;

/** What a line was read from and came to, as far as the ledger's cells still say; its hidden rank is a formula. */
function seenOf(grid: Grid, row: number, { marker, headingRow }: Ledger): Evidence {
  const column = (which: keyof typeof legacyHeadings): number | null => {
    const names: readonly string[] = legacyHeadings[which];
    for (let at = grid.left; at < marker.column; at += 1)
      if (names.includes(textOf(grid.value(headingRow, at)))) return at;
    return null;
  };
  const cell = (which: keyof typeof legacyHeadings): CellValue => {
    const at = column(which);
    return at === null ? null : grid.value(row, at);
  };
  const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);
  const rank = number(grid.value(row, marker.column + markerOffset.rank));
  const ownRank = number(grid.value(row, marker.column + markerOffset.baseRank));
  return {
    planText: textOf(cell("planText")),
    actualText: textOf(cell("actualText")),
    plan: number(cell("plan")),
    actual: number(cell("actual")),
    rate: number(cell("rate")),
    rank: rank ?? ownRank ?? notAssessed,
  };
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
    const seen = seenOf(grid, row, ledger);
    found.add({ identity, choice: choiceOf(grid, row, ledger, choice), comment, by, on, seen }, address(first));
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
      found.add({ identity: wholeColumn, choice, comment: "", by: "", on: "", seen: null }, cell);
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
  for (const [index, marker] of markers.entries()) {
    const end = markers[index + 1]?.row ?? grid.bottom + 1;
    for (let row = marker.row + 1; row < end; row += 1) readOrphan(grid, { row, column: marker.column }, found);
  }
  return found.result();
}

function readOrphan(grid: Grid, { row, column }: Place, found: Collection): void {
  const cell = addressOf({ row, column });
  const fields = [0, 1, 2, 3, 4].map((offset) => typedText(grid.value(row, column + offset)));
  if (fields.some((field) => field === null)) return found.refuse(cell);
  const [identity, choice, comment, by, on] = fields as [string, string, string, string, string];
  if (identity !== "") found.add({ identity, choice, comment, by, on, seen: null }, cell);
}

/** The ledger's decisions and those that were listed as orphans; where both speak of one indicator, the ledger's. */
export function mergedDecisions(
  ledger: readonly LegacyDecision[],
  orphans: readonly LegacyDecision[],
): LegacyDecision[] {
  const own = new Set(ledger.map((decision) => decision.identity));
  return [...ledger, ...orphans.filter((decision) => !own.has(decision.identity))];
}
