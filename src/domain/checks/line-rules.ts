import type { ReviewRow } from "../achievement/judged-sheet.ts";
import type { Severity } from "../policy.ts";
import { cellOfLine, cellsOfLine, type CheckedField } from "./cells-of-line.ts";
import type { Active, CellRule, RowNotice, RowRule, Table } from "./rule.ts";

/** So many lines of a kind are looked at by every rule before those that were silent on all of them are left out. */
const lookedAt = 3;

export interface Noticed {
  readonly rule: string;
  readonly severity: Severity;
  readonly notice: RowNotice;
}

/** What the rules have found on lines of a kind so far. */
interface KnownKind {
  lines: number;
  /** Rules that noticed something, by their index, with the fields whose cells they noticed it on. */
  readonly speaking: Map<number, Set<CheckedField>>;
}

/** The rules for lines and their cells: on lines of a kind (`ReviewRow.kind`) only those are asked that spoke on the first. */
export class LineRules {
  readonly #active: readonly Active<CellRule | RowRule>[];
  readonly #table: Table;
  readonly #fully: boolean;
  readonly #kinds = new Map<number, KnownKind>();

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
    if (known === undefined) this.#kinds.set(kind, (known = { lines: 0, speaking: new Map() }));
    known.lines += 1;
    return known.lines <= lookedAt ? this.#byAll(row, known) : this.#bySpeaking(row, known);
  }

  #byAll(row: ReviewRow, known: KnownKind | null): readonly Noticed[] {
    const found: Noticed[] = [];
    const cells = cellsOfLine(row.line);
    const reasons = row.indicators.flatMap(({ reason }) => reason ?? []);
    for (let index = 0; index < this.#active.length; index += 1) {
      const { rule, severity } = this.#active[index]!;
      if (rule.scope === "row") {
        if (rule.reasons !== undefined && !reasons.some((reason) => rule.reasons!.includes(reason))) continue;
        for (const notice of rule.check(row, this.#table)) {
          found.push({ rule: rule.code, severity, notice });
          fieldsOf(known, index);
        }
        continue;
      }
      for (const placed of cells) {
        const params = rule.check(placed, row, this.#table);
        if (params === null) continue;
        found.push({ rule: rule.code, severity, notice: { cell: placed.cell.address, params } });
        fieldsOf(known, index)?.add(placed.field);
      }
    }
    return found;
  }

  #bySpeaking(row: ReviewRow, { speaking }: KnownKind): readonly Noticed[] {
    const found: Noticed[] = [];
    for (const [index, { rule, severity }] of this.#active.entries()) {
      const fields = speaking.get(index);
      if (rule.scope === "row") {
        if (fields === undefined && rule.everyLine !== true) continue;
        for (const notice of rule.check(row, this.#table)) found.push({ rule: rule.code, severity, notice });
        continue;
      }
      for (const field of fields ?? []) {
        const placed = cellOfLine(row.line, field);
        const params = placed === null ? null : rule.check(placed, row, this.#table);
        if (placed !== null && params !== null)
          found.push({ rule: rule.code, severity, notice: { cell: placed.cell.address, params } });
      }
    }
    return found;
  }
}

function fieldsOf(known: KnownKind | null, index: number): Set<CheckedField> | undefined {
  let fields = known?.speaking.get(index);
  if (fields === undefined) known?.speaking.set(index, (fields = new Set()));
  return fields;
}
