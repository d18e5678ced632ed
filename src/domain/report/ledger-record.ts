import type { DirectionChoice } from "../achievement/alternative.ts";
import type { ColumnWord } from "../achievement/decision.ts";
import { type CellValue, type Grid, stateText } from "../grid.ts";
import {
  decisionKinds,
  type Entry,
  entryFields,
  type EntryField,
  figureKept,
  followUps,
  signedText,
} from "../record/entry.ts";
import type { Evidence } from "../record/evidence.ts";
import type { LineParts } from "../record/line-parts.ts";
import type { Conflict, RecordLine } from "../record/record-line.ts";
import { type DropDownWords, keyOfWord } from "./drop-downs.ts";
import { addressOf, textOf, typedDay, typedText, type Unreadable } from "./earlier-cells.ts";
import { columnOfEntry, type LedgerKey, optionKey } from "./ledger-keys.ts";
import { isInherited } from "./ledger-machine.ts";
import { ledgerMarker } from "./marker.ts";
import { entryKept, kept, parsedTexts } from "./recorded-text.ts";

/** What an earlier run left in a ledger, and what people typed there since. */
export interface LedgerRecord {
  readonly lines: readonly KnownLine[];
  /** What was said for every line. */
  readonly column: ColumnWord;
  /** What somebody may have typed there and nobody can carry over. */
  readonly unreadable: readonly Unreadable[];
}

/** A line of the record with the identity that its indicator had when the ledger was written. */
export interface KnownLine {
  readonly line: RecordLine;
  readonly identity: string;
}

/** Keys without which a row is none of keys. */
const telling: readonly LedgerKey[] = ["line_id", "decision", "reading", "comment"];

/** A row of keys with what stands under it; several where somebody copied the ledger, or its head, into its sheet. */
interface Block {
  /** Where its head begins. */
  readonly top: number;
  readonly keyRow: number;
  readonly last: number;
  /** 1-based, by key. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Rows that the user put in move the head of a block; a copied one may begin at its keys. */
function topOf(grid: Grid, { keyRow, columns }: Pick<Block, "keyRow" | "columns">, above: number): number {
  const column = columns.get("source_row");
  if (column === undefined) return keyRow;
  for (let row = keyRow - 1; row > above; row -= 1) if (grid.value(row, column) === ledgerMarker) return row;
  return keyRow;
}

/** From above; none where the sheet is no ledger of this edition. */
function blocksOf(grid: Grid): readonly Block[] {
  const found: Omit<Block, "last">[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    // Lines are many; below the first row of keys only a copy of it can be another.
    const known = found.at(-1);
    if (known !== undefined && grid.value(row, known.columns.get("line_id") as number) !== "line_id") continue;
    const columns = new Map<string, number>();
    for (let column = grid.left; column <= grid.right; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string" && !columns.has(value)) columns.set(value, column);
    }
    if (!telling.every((key) => columns.has(key))) continue;
    const top = known === undefined ? grid.top : topOf(grid, { keyRow: row, columns }, known.keyRow);
    found.push({ top, keyRow: row, columns });
  }
  return found.map((block, index) => ({ ...block, last: (found[index + 1]?.top ?? grid.bottom + 1) - 1 }));
}

/**
 * The record that a ledger holds, by the keys of its columns; nothing of it is the result of a formula. null where it
 * has none: no ledger of this edition.
 * @param languages whose drop-downs a word may be of, beside the words that the ledger itself notes.
 */
export function readLedger(grid: Grid, languages: readonly DropDownWords[]): LedgerRecord | null {
  const blocks = blocksOf(grid);
  return blocks.length === 0 ? null : new Reading(grid, blocks, languages).result();
}

/** One line of a ledger, and where its cells are. */
export interface LedgerHeld {
  readonly line: RecordLine;
  /** What was said for every line. */
  readonly column: ColumnWord;
  /** null where the ledger has no such column; "" for a blank. */
  readonly cell: (key: LedgerKey) => {
    readonly row: number;
    readonly column: number;
    readonly value: string | number | boolean;
  } | null;
  /** As the ledger's drop-downs have it; what is none of their keys as it is. */
  readonly wordOf: (list: keyof DropDownWords, key: string) => string;
  readonly readingText: (key: string) => string;
}

/** The line of an indicator, by the identity that it had when the ledger was written; null where there is none, or two. */
export function ledgerHeld(grid: Grid, identity: string, languages: readonly DropDownWords[]): LedgerHeld | null {
  return new Reading(grid, blocksOf(grid), languages).held(identity);
}

/** An entry with the cells that it stands in. */
interface Typed {
  readonly block: BlockReading;
  readonly row: number;
  readonly entry: Entry;
}

/** The blocks of a ledger: what a copied line says is what the line says. */
class Reading {
  readonly #unreadable = new Set<string>();
  readonly #blocks: readonly BlockReading[];

  constructor(
    private readonly grid: Grid,
    blocks: readonly Block[],
    languages: readonly DropDownWords[],
  ) {
    this.#blocks = blocks.map(
      (block) => new BlockReading(grid, block, [...notedWords(grid, block), ...languages], this.#unreadable),
    );
  }

  result(): LedgerRecord {
    const column = this.#column();
    const lines = new Map<string, { readonly known: KnownLine; readonly typed: Typed }>();
    for (const block of this.#blocks) {
      for (const typed of block.typed()) {
        const lineId = block.text(typed.row, "line_id");
        const before = lines.get(lineId);
        if (lineId === "") {
          if (isSaid(typed.entry)) block.refuse(typed);
        } else if (before === undefined || (isSaid(typed.entry) && !isSaid(before.typed.entry)))
          lines.set(lineId, { known: block.line(lineId, typed), typed });
        else if (isSaid(typed.entry) && !isSameEntry(before.typed.entry, typed.entry)) {
          before.typed.block.refuse(before.typed);
          block.refuse(typed);
        }
      }
    }
    return {
      lines: [...lines.values()].map(({ known }) => known),
      column,
      unreadable: [...this.#unreadable].map((cell) => ({ sheet: this.grid.sheet, cell })),
    };
  }

  /** The word over the last block that has a head and lines; another one that says something else is told. */
  #column(): ColumnWord {
    const withHead = this.#blocks.filter((block) => block.hasHead());
    const withLines = withHead.filter((block) => block.hasLines());
    const own = withLines.at(-1) ?? withHead.at(-1);
    const word = own?.column() ?? "";
    for (const block of withLines) if (block !== own) block.refuseColumn(word);
    return word;
  }

  held(identity: string): LedgerHeld | null {
    const found = this.#blocks.flatMap((block) => block.rowsOf(identity).map((row) => ({ block, row })));
    const [only, another] = found;
    if (only === undefined || another !== undefined) return null;
    const { block, row } = only;
    const typed = block.typedAt(row);
    if (typed === null) return null;
    const wordOf = (list: keyof DropDownWords, key: string): string => {
      const words: Readonly<Record<string, string>> = block.languages[0]?.[list] ?? {};
      return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
    };
    return {
      line: block.line(block.text(row, "line_id"), typed).line,
      column: this.#column(),
      cell: (key) => block.cell(row, key),
      wordOf,
      readingText: (key) => {
        if (key === "") return "";
        const own = block.readingLabel(row, key);
        return own === "" ? wordOf("turn", key) : own;
      },
    };
  }
}

/** A row of keys and the lines under it. */
class BlockReading {
  constructor(
    private readonly grid: Grid,
    private readonly block: Block,
    readonly languages: readonly DropDownWords[],
    /** Addresses. */
    private readonly unreadable: Set<string>,
  ) {}

  /** Of every line that can be read; cells that nobody can read are told. */
  *typed(): Generator<Typed> {
    for (let row = this.block.keyRow + 1; row <= this.block.last; row += 1) {
      if (this.#isHeading(row)) continue;
      const typed = this.typedAt(row);
      if (typed !== null) yield typed;
    }
  }

  /** The row of headings, wherever rows that the user put in or took out leave it. */
  #isHeading(row: number): boolean {
    if (typeof this.#value(row, "seen_rank") === "number") return false;
    if (row === this.block.keyRow + 1) return true;
    return entryFields.every((field) => typeof this.#value(row, columnOfEntry[field]) === "string");
  }

  /** Where only the keys were copied nothing is said for every line. */
  hasHead(): boolean {
    return this.block.top < this.block.keyRow;
  }

  hasLines(): boolean {
    const { keyRow, last } = this.block;
    for (let row = keyRow + 1; row <= last; row += 1)
      if (!this.#isHeading(row) && this.text(row, "line_id") !== "") return true;
    return false;
  }

  rowsOf(identity: string): readonly number[] {
    const { keyRow, last } = this.block;
    const rows: number[] = [];
    for (let row = keyRow + 1; row <= last; row += 1)
      if (this.text(row, "identity") === identity && this.text(row, "line_id") !== "") rows.push(row);
    return rows;
  }

  cell(row: number, key: LedgerKey): ReturnType<LedgerHeld["cell"]> {
    const column = this.block.columns.get(key);
    if (column === undefined) return null;
    const value = this.grid.value(row, column);
    return { row, column, value: typeof value === "object" ? (value === null ? "" : stateText(value)) : value };
  }

  /** As the line offers it; "" where it does not. */
  readingLabel(row: number, key: string): string {
    const at = (parsedTexts(this.text(row, "option_keys")) ?? []).indexOf(key);
    return at < 0 ? "" : textOf(this.#value(row, optionKey("label", at + 1)));
  }

  refuse({ row, entry }: Typed): void {
    for (const field of entryFields) if (entry[field] !== "") this.#refuseCell(row, columnOfEntry[field]);
  }

  #refuseCell(row: number, key: LedgerKey): void {
    this.unreadable.add(addressOf({ row, column: this.block.columns.get(key) as number }));
  }

  #value(row: number, key: string): CellValue {
    const column = this.block.columns.get(key);
    return column === undefined ? null : this.grid.value(row, column);
  }

  /** As the run wrote it, spaces at its ends included. */
  text(row: number, key: LedgerKey): string {
    const value = this.#value(row, key);
    return typeof value === "string" ? value : textOf(value);
  }

  #number(row: number, key: LedgerKey): number | null {
    const value = this.#value(row, key);
    return typeof value === "number" ? value : null;
  }

  /** What stands over the readings; rows that the user puts in move it away from the keys. */
  #columnWords(): readonly { readonly row: number; readonly word: ColumnWord | null }[] {
    const { columns, top, keyRow } = this.block;
    const column = columns.get("reading") as number;
    const words: { readonly row: number; readonly word: ColumnWord | null }[] = [];
    for (let row = top; row < keyRow; row += 1) {
      const text = typedText(this.grid.value(row, column));
      if (text !== "") words.push({ row, word: text === null ? null : keyOfWord("turn", text, this.languages) });
    }
    return words;
  }

  column(): ColumnWord {
    let found: ColumnWord = "";
    for (const { row, word } of this.#columnWords()) {
      if (word === null) this.#refuseCell(row, "reading");
      else found = word;
    }
    return found;
  }

  refuseColumn(word: ColumnWord): void {
    for (const one of this.#columnWords()) if (one.word !== word) this.#refuseCell(one.row, "reading");
  }

  /** null where a cell cannot be read, which is told. */
  typedAt(row: number): Typed | null {
    const entry: Partial<Record<EntryField, string>> = {};
    let isWhole = true;
    for (const field of entryFields) {
      const key = columnOfEntry[field];
      const value = this.#value(row, key);
      const text = isDay(field) ? typedDay(value) : typedText(value);
      if (text === null) {
        this.#refuseCell(row, key);
        isWhole = false;
      }
      entry[field] = this.#keyed(field, text ?? "", row);
    }
    return isWhole ? { block: this, row, entry: entry as Entry } : null;
  }

  /** The key of a drop-down's word; any other text as it was typed. */
  #keyed(field: EntryField, text: string, row: number): string {
    if (text === "") return "";
    if (field === "decision") return keyOfWord("decision", text, this.languages) ?? text;
    if (field === "follow") return keyOfWord("followUp", text, this.languages) ?? text;
    if (field === "correctedPlan" || field === "correctedActual") return figureKept(text);
    return field === "reading" ? this.#readingKey(text, row) : text;
  }

  #readingKey(text: string, row: number): string {
    const keys = parsedTexts(this.text(row, "option_keys")) ?? [];
    const own = keys.find((_, index) => textOf(this.#value(row, optionKey("label", index + 1))) === text);
    return own ?? keyOfWord("turn", text, this.languages) ?? text;
  }

  line(lineId: string, { row, entry }: Typed): KnownLine {
    const signed = this.text(row, "signed");
    const line: RecordLine = {
      lineId,
      parts: this.#parts(row),
      entry,
      // What nobody can read was recorded otherwise than what stands there.
      recorded: entryKept(this.text(row, "recorded"), entry) ?? unread,
      seen: this.#seen(row),
      basis: this.#basis(row),
      inherited: this.text(row, "inherited") === isInherited,
      signed: signed === kept(signedText(entry)) ? signedText(entry) : signed,
      conflicts: conflictsOf(this.text(row, "conflict")),
    };
    return { line, identity: this.text(row, "identity") };
  }

  #parts(row: number): LineParts {
    return {
      section: this.text(row, "key_section"),
      no: this.text(row, "key_no"),
      name: this.text(row, "key_name"),
      measure: this.text(row, "key_measure"),
      label: this.text(row, "key_label"),
      unit: this.text(row, "key_unit"),
      planText: this.text(row, "plan_text"),
      actualText: this.text(row, "actual_text"),
      code: this.text(row, "key_code"),
      formerName: this.text(row, "key_former_name"),
      department: this.text(row, "key_department"),
      sheet: this.text(row, "sheet"),
      file: this.text(row, "file"),
    };
  }

  #seen(row: number): Evidence {
    return {
      planText: this.text(row, "plan_text"),
      actualText: this.text(row, "actual_text"),
      plan: this.#number(row, "seen_plan"),
      actual: this.#number(row, "seen_actual"),
      rate: this.#number(row, "seen_rate"),
      rank: this.#number(row, "seen_rank") ?? notAssessed,
    };
  }

  /** Where there is one, it has a rank. */
  #basis(row: number): Evidence | null {
    const rank = this.#number(row, "basis_rank");
    if (rank === null) return null;
    return {
      planText: this.text(row, "basis_plan_text"),
      actualText: this.text(row, "basis_actual_text"),
      plan: this.#number(row, "basis_plan"),
      actual: this.#number(row, "basis_actual"),
      rate: this.#number(row, "basis_rate"),
      rank,
    };
  }
}

const notAssessed = 6;

const unread: Entry = Object.freeze(Object.fromEntries(entryFields.map((field) => [field, "?"]))) as Entry;

const isSaid = (entry: Entry): boolean => entryFields.some((field) => entry[field] !== "");

const isSameEntry = (one: Entry, other: Entry): boolean => entryFields.every((field) => one[field] === other[field]);

const isDay = (field: EntryField): boolean => field === "on" || field === "reviewed" || field === "followOn";

function conflictsOf(text: string): readonly Conflict[] {
  if (text === "") return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isConflict) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const isConflict = (value: unknown): value is Conflict =>
  typeof value === "object" &&
  value !== null &&
  "field" in value &&
  (entryFields as readonly unknown[]).includes(value.field) &&
  "a" in value &&
  typeof value.a === "string" &&
  "b" in value &&
  typeof value.b === "string";

/** The words that the run which wrote the ledger had, noted over its hidden columns: a row of keys, the words below. */
function notedWords(grid: Grid, { top, keyRow }: Block): DropDownWords[] {
  for (let row = top; row < keyRow; row += 1) {
    const noted = new Map<string, string>();
    for (let column = grid.left; column <= grid.right; column += 1) {
      const key = grid.value(row, column);
      if (typeof key === "string" && key.includes(":")) noted.set(key, textOf(grid.value(row + 1, column)));
    }
    const words = dropDownsOf(noted);
    if (words !== null) return [words];
  }
  return [];
}

function dropDownsOf(noted: ReadonlyMap<string, string>): DropDownWords | null {
  const list = <Key extends string>(prefix: string, keys: readonly Key[]): Record<Key, string> | null => {
    const words = keys.map((key) => [key, noted.get(`${prefix}:${key}`) ?? ""] as const);
    return words.every(([, word]) => word !== "") ? (Object.fromEntries(words) as Record<Key, string>) : null;
  };
  const decision = list("decision", decisionKinds);
  const turn = list<DirectionChoice>("turn", ["more-is-better", "less-is-better"]);
  const followUp = list("follow", followUps);
  return decision === null || turn === null || followUp === null ? null : { decision, turn, followUp };
}
