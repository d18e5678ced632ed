import { columnName } from "../../domain/grid.ts";
import { columnsTold, type ColumnTold } from "../../domain/sheet/records/columns-told.ts";
import { slotNames } from "../../domain/sheet/records/uses.ts";
import type { ColumnMap, Layout } from "../../domain/sheet/records/reading.ts";
import type { Messages } from "../../messages/index.ts";
import { layOut, type Cell, type TableLine } from "./columns.ts";
import type { Terminal } from "./terminal.ts";

type Use = NonNullable<ColumnTold["use"]>;

/** What a column was taken for: 計画, 計画の単位, 読まない. */
function useText(use: Use, { fields, cli: { layout } }: Messages): string {
  if (use === "ignore") return layout.ignored;
  if (use === "figures") return layout.figures(fields.plan.title, fields.actual.title);
  return "unitOf" in use ? layout.unitOf(fields[use.unitOf].title, fields.unit.title) : fields[use.field].title;
}

function slotText(use: ColumnTold["use"], slots: readonly string[], { layout }: Messages["cli"]): string {
  if (use === null || typeof use === "string" || slots.length < 2) return "";
  return use.slot === undefined ? layout.ofAll : layout.slot(use.slot + 1, slots[use.slot] ?? "");
}

function timeText({ year, otherTime, use }: ColumnTold, words: Messages): string {
  const isFigure = typeof use === "object" && use !== null && "field" in use && isSide(use.field);
  if (otherTime !== null) return words.cli.layout.otherTime(year === null ? otherTime : words.cli.layout.year(year));
  if (isFigure || use === "figures") return words.cli.layout.judged(year === null ? "" : words.cli.layout.year(year));
  return year === null ? "" : words.cli.layout.year(year);
}

const isSide = (field: string): boolean => field === "plan" || field === "actual";

function whyText({ basis, setAside }: ColumnTold, words: Messages): string {
  const { layout } = words.cli;
  if (setAside !== null) return layout.setAside(words.fields[setAside.field].title, layout.why[setAside.why]);
  return basis === null ? "" : layout.basis[basis];
}

/** A page's columns: where each stands, what is over it, what it was taken for and by what, or why it was not. */
export function layoutTable(page: ColumnMap, layout: Layout, words: Messages, terminal: Terminal): string {
  const { headings, none } = words.cli.layout;
  const { dim } = terminal.colors;
  const slots = slotNames(page);
  const told = columnsTold(page, layout);
  const columns = [
    { heading: headings.column, align: "left" },
    { heading: headings.heading, align: "left", shrink: { minimum: 12, weight: 2 } },
    { heading: headings.use, align: "left", shrink: { minimum: 8, weight: 1 } },
    ...(slots.length > 1
      ? [{ heading: headings.slot, align: "left", shrink: { minimum: 6, weight: 1 } } as const]
      : []),
    { heading: headings.time, align: "left", shrink: { minimum: 8, weight: 1 } },
    { heading: headings.why, align: "left", shrink: { minimum: 8, weight: 1 } },
  ] as const;
  const lines = told.map((one): TableLine => {
    const taken = one.use !== null && one.use !== "ignore";
    const cells: readonly Cell[] = [
      { text: columnName(one.column) },
      { text: one.heading, paint: taken ? undefined : dim },
      { text: one.use === null ? none : useText(one.use, words), paint: taken ? undefined : dim },
      ...(slots.length > 1 ? [{ text: slotText(one.use, slots, words.cli) }] : []),
      { text: timeText(one, words) },
      { text: whyText(one, words), paint: dim },
    ];
    return cells;
  });
  return layOut(columns, lines, terminal);
}
