import type { ReviewRow } from "../achievement/judged-sheet.ts";
import type { Severity } from "../policy.ts";
import { address } from "../grid.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { atCell } from "./cell-noticed.ts";
import { cellOfLine, cellsOfLine, type CheckedField } from "./cells-of-line.ts";
import { quoted } from "./figures.ts";
import type { Active, CellRule, Params, RowNotice, RowRule, Table } from "./rule.ts";

/** So many lines of a kind are looked at by every rule before those that were silent on all of them are left out. */
const lookedAt = 3;

/** A line of many figures may have any row of reasons. */
const mostReasons = 1024;

export interface Noticed {
  readonly rule: string;
  readonly severity: Severity;
  readonly notice: RowNotice;
}

/** What the rules have found on lines of a kind so far. */
interface KnownKind {
  lines: number;
  /** Rules that noticed something, by their index, with the fields whose cells they noticed it on. */
  readonly speaking: Map<number, Map<CheckedField, Said>>;
  /** Those that the others of the kind are asked about; null until the first have been looked at. */
  asked: readonly Asked[] | null;
  sure: Sure | null;
}

/** What is known of every line of a kind beyond the first. */
interface Sure {
  /** Rules that have to be asked all the same, though they are nearly always silent. */
  readonly everyLine: readonly RowRule[];
  /** Of the other rules, one for each notice; null where these have to be asked too. */
  readonly codes: readonly string[] | null;
}

/** What a rule says of a field's cell on every line of a kind, where that is the same but for the cell's text; else null. */
type Said = Params | null;

interface Asked extends Active<CellRule | RowRule> {
  readonly fields: readonly (readonly [field: CheckedField, said: Said])[];
}

/** The rules for lines and their cells: on lines of a kind (`ReviewRow.kind`) only those are asked that spoke on the first. */
export class LineRules {
  readonly #active: readonly Active<CellRule | RowRule>[];
  readonly #table: Table;
  readonly #fully: boolean;
  readonly #kinds = new Map<number, KnownKind>();
  /** Places of the rules to be asked about a line, by the reasons that its indicators have. */
  readonly #byReasons = new Map<string, readonly number[]>();

  constructor(active: readonly Active<CellRule | RowRule>[], table: Table, fully: boolean) {
    this.#active = active;
    this.#table = table;
    this.#fully = fully;
  }

  /** In the registry's order. */
  noticed(row: ReviewRow): readonly Noticed[] {
    const { kind } = row;
    if (this.#fully || kind === undefined || kind < 0) return this.#byAll(row, null);
    let known = this.#kinds.get(kind);
    if (known === undefined)
      this.#kinds.set(kind, (known = { lines: 0, speaking: new Map(), asked: null, sure: null }));
    known.lines += 1;
    return known.lines <= lookedAt ? this.#byAll(row, known) : this.#bySpeaking(row, known);
  }

  /**
   * Of which rules `noticed` tells, in its order, where that is known without making what they say; null where it is not,
   * and `noticed` is to be asked.
   */
  speaking(row: ReviewRow): readonly string[] | null {
    const { kind } = row;
    const known = this.#fully || kind === undefined || kind < 0 ? undefined : this.#kinds.get(kind);
    if (known === undefined || known.lines < lookedAt) return null;
    const { everyLine, codes } = (known.sure ??= sureOf((known.asked ??= this.#askedOf(known)), row.line));
    if (codes === null) return null;
    for (const rule of everyLine) if (rule.check(row, this.#table).length > 0) return null;
    known.lines += 1;
    return codes;
  }

  /** As `noticed` said, after all rows have been looked at. */
  noticedBefore(row: ReviewRow): readonly Noticed[] {
    const { kind } = row;
    const known = this.#fully || kind === undefined || kind < 0 ? undefined : this.#kinds.get(kind);
    return known === undefined || known.lines <= lookedAt ? this.#byAll(row, null) : this.#bySpeaking(row, known);
  }

  #byAll(row: ReviewRow, known: KnownKind | null): readonly Noticed[] {
    const found: Noticed[] = [];
    const cells = cellsOfLine(row.line);
    for (const index of this.#askedOn(row)) {
      const { rule, severity } = this.#active[index]!;
      if (rule.scope === "row") {
        for (const notice of rule.check(row, this.#table)) {
          found.push({ rule: rule.code, severity, notice });
          fieldsOf(known, index);
        }
        continue;
      }
      for (const placed of cells) {
        const params = rule.check(placed, row, this.#table);
        if (params === null) continue;
        found.push({ rule: rule.code, severity, notice: { ...atCell(placed.cell), params } });
        const fields = fieldsOf(known, index);
        fields?.set(placed.field, agreed(fields.get(placed.field), params, placed.cell.text));
      }
    }
    return found;
  }

  #askedOn({ indicators }: ReviewRow): readonly number[] {
    let key = "";
    for (const { reason } of indicators) if (reason !== null) key += `${reason} `;
    let asked = this.#byReasons.get(key);
    if (asked === undefined) {
      const reasons = indicators.flatMap(({ reason }) => reason ?? []);
      asked = this.#active.flatMap(({ rule }, index) => {
        const isSilent = rule.scope === "row" && rule.reasons?.some((reason) => reasons.includes(reason)) === false;
        return isSilent ? [] : [index];
      });
      if (this.#byReasons.size < mostReasons) this.#byReasons.set(key, asked);
    }
    return asked;
  }

  #askedOf({ speaking }: KnownKind): readonly Asked[] {
    return this.#active.flatMap(({ rule, severity }, index) => {
      const fields = speaking.get(index);
      const isAsked = fields !== undefined || (rule.scope === "row" && rule.everyLine === true);
      return isAsked ? [{ rule, severity, fields: [...(fields ?? [])] }] : [];
    });
  }

  #bySpeaking(row: ReviewRow, known: KnownKind): readonly Noticed[] {
    const found: Noticed[] = [];
    for (const { rule, severity, fields } of (known.asked ??= this.#askedOf(known))) {
      if (rule.scope === "row") {
        for (const notice of rule.check(row, this.#table)) found.push({ rule: rule.code, severity, notice });
        continue;
      }
      for (const [field, said] of fields) {
        const filled = said === null ? null : noticeOf(row.line, field, said);
        if (filled !== null) {
          found.push({ rule: rule.code, severity, notice: filled });
          continue;
        }
        const placed = cellOfLine(row.line, field);
        const params = placed === null ? null : rule.check(placed, row, this.#table);
        if (placed !== null && params !== null)
          found.push({ rule: rule.code, severity, notice: { ...atCell(placed.cell), params } });
      }
    }
    return found;
  }
}

/** Lines of a kind have the same columns, so that one of them tells of all. */
function sureOf(asked: readonly Asked[], { plainCells }: ProgramLine): Sure {
  const everyLine = asked.flatMap(({ rule }) => (rule.scope === "row" ? [rule] : []));
  const others = asked.filter(({ rule }) => rule.scope !== "row");
  const isSure = others.every(({ fields }) =>
    fields.every(([field, said]) => said !== null && plainCells !== undefined && plainCells.column(field) !== null),
  );
  return { everyLine, codes: isSure ? others.flatMap(({ rule, fields }) => fields.map(() => rule.code)) : null };
}

/** `before`: what was said of the lines before; undefined on the first. */
function agreed(before: Said | undefined, params: Params, text: string): Said {
  if (before === null || params["text"] !== quoted(text)) return null;
  const said = { ...params, text: "" };
  return before === undefined || JSON.stringify(before) === JSON.stringify(said) ? said : null;
}

/** The same of another line of the kind; null where the cell cannot be told from the line alone. */
function noticeOf({ plainCells, row }: ProgramLine, field: CheckedField, said: Params): RowNotice | null {
  const column = plainCells?.column(field) ?? null;
  if (plainCells === undefined || column === null) return null;
  return { cell: address(row, column), params: { ...said, text: quoted(plainCells.text(field)) } };
}

function fieldsOf(known: KnownKind | null, index: number): Map<CheckedField, Said> | undefined {
  let fields = known?.speaking.get(index);
  if (fields === undefined) known?.speaking.set(index, (fields = new Map()));
  return fields;
}
