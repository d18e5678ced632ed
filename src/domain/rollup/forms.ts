import type { Rollup, TableAt } from "./rollup.ts";

/** A form: the headings of tables in their order. */
export interface FormUsed {
  readonly headings: readonly string[];
  readonly tables: readonly TableAt[];
  readonly bodies: number;
  /** Against the form that most tables have; empty for that one. */
  readonly lacks: readonly string[];
  readonly adds: readonly string[];
}

export interface OddTable {
  readonly table: TableAt;
  /** Index into `Forms.forms`. */
  readonly form: number;
  readonly isOtherYear: boolean;
}

export interface Forms {
  /** Most tables first. */
  readonly forms: readonly FormUsed[];
  /** Tables of another form or year than most, or with headings that were not understood. */
  readonly odd: readonly OddTable[];
  /** Every year that tables are of, most tables first; null: nobody can tell. */
  readonly years: readonly (number | null)[];
}

const headingsOf = (shape: string): readonly string[] => [
  ...new Set(shape.split(/[|\n]/u).filter((heading) => heading !== "")),
];

function mostFirst<K>(keys: readonly K[]): K[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!);
}

export function formsOf({ tables, files }: Pick<Rollup, "tables" | "files">): Forms {
  const shapes = mostFirst(tables.map(({ own }) => own.shape));
  const byShape = new Map(shapes.map((shape, index) => [shape, index]));
  const members: TableAt[][] = shapes.map(() => []);
  for (const table of tables) members[byShape.get(table.own.shape)!]!.push(table);
  const usual = headingsOf(shapes[0] ?? "");
  const years = mostFirst(tables.map(({ own }) => own.fiscalYear));
  return {
    forms: shapes.map((shape, index) => {
      const headings = headingsOf(shape);
      return {
        headings,
        tables: members[index]!,
        bodies: new Set(members[index]!.map(({ file }) => files[file]!.body)).size,
        lacks: index === 0 ? [] : usual.filter((heading) => !headings.includes(heading)),
        adds: index === 0 ? [] : headings.filter((heading) => !usual.includes(heading)),
      };
    }),
    odd: tables.flatMap((table) => {
      const form = byShape.get(table.own.shape)!;
      const isOtherYear = table.own.fiscalYear !== years[0];
      return form > 0 || isOtherYear || table.own.setAside.length > 0 ? [{ table, form, isOtherYear }] : [];
    }),
    years,
  };
}
