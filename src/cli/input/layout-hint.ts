import { areaTyped, columnName, columnNumber, lastColumn, type Area } from "../../domain/grid.ts";
import type { LayoutHint } from "../../domain/sheet/records/reading.ts";
import { fieldNames, type FieldName } from "../../domain/sheet/words/field.ts";
import { yearTyped } from "../../domain/time/year-typed.ts";
import { languages, messages, type Messages } from "../../messages/index.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { SelectionOptions } from "../commands/options.ts";

type Words = Messages["cli"]["failure"]["mapping"];

const invalid = (detail: string): WorkbookError => new WorkbookError("mapping-invalid", { detail });

const plain = (name: string): string => name.replace(/\s+/gu, "").toLowerCase();

/** By its name (plan) or its title in either language (計画, Plan, Achievementrate). */
function fieldNamed(text: string): FieldName | undefined {
  const titles = (field: FieldName): readonly string[] =>
    languages.map((language) => messages(language).fields[field].title);
  return fieldNames.find((field) => [field, ...titles(field)].some((known) => plain(known) === plain(text)));
}

function parseColumn(text: string, words: Words): number {
  const column = /^[A-Za-z]{1,3}$/u.test(text) ? columnNumber(text) : 0;
  if (column < 1 || column > lastColumn) throw invalid(words.column(text));
  return column;
}

/** "plan=E,actual=F" → { plan: 5, actual: 6 }. Throws WorkbookError mapping-invalid. */
export function parseMapping(text: string, words: Words): LayoutHint["columns"] {
  const columns: Partial<Record<FieldName, number>> = {};
  for (const part of text.split(/[,、，]/u)) {
    const match = /^\s*([^=＝\s]+)\s*[=＝]\s*(\S+)\s*$/u.exec(part);
    if (match === null) throw invalid(words.pair(part.trim()));
    const [, name = "", column = ""] = match;
    const field = fieldNamed(name);
    if (field === undefined) throw invalid(words.field(name, fieldNames.join(", ")));
    if (columns[field] !== undefined) throw invalid(words.twice(name));
    columns[field] = parseColumn(column, words);
  }
  // A number and a name may share a column; a plan that is its own actual would always be met.
  if (columns.plan !== undefined && columns.plan === columns.actual)
    throw invalid(words.oneColumn(columnName(columns.plan)));
  return columns;
}

/** "A5:G80" (with or without $) → area, whichever corners are given. Throws WorkbookError mapping-invalid. */
export function parseRange(text: string, words: Words): Area {
  const area = areaTyped(text);
  if (area === null) throw invalid(words.range(text));
  return area;
}

/** "R4", "令和4年度", "2022" → 2022. Throws WorkbookError year-invalid. */
export function parseYear(text: string): number {
  const year = yearTyped(text);
  if (year === null) throw new WorkbookError("year-invalid", { year: text });
  return year;
}

/** --map, --range and --year together; null where none of them was given. */
export function layoutHint(
  { map, range, year }: Pick<SelectionOptions, "map" | "range" | "year">,
  words: Words,
): LayoutHint | null {
  if (map === undefined && range === undefined && year === undefined) return null;
  return {
    columns: map === undefined ? {} : parseMapping(map, words),
    area: range === undefined ? null : parseRange(range, words),
    ...(year === undefined ? {} : { year: parseYear(year) }),
  };
}
