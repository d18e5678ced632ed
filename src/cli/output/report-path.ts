import { stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { Messages } from "../../messages/index.ts";
import { UsageError } from "../failure.ts";

type Words = Messages["cli"];

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** A name that ends in a slash means a folder, whether it is there or not. */
export const namesFolder = (out: string): boolean => /[/\\]$/u.test(out);

/** 事業一覧.xlsx → 事業一覧_達成状況.xlsx; a template's report is a workbook. */
function reportName(file: string, words: Words): string {
  const extension = extname(file);
  const kept = /^\.xl[st]m$/iu.test(extension) ? ".xlsm" : ".xlsx";
  return `${basename(file, extension)}${words.report.suffix}${kept}`;
}

/** Where reports go: one file, or a folder; null: each beside its own file. */
export type ReportPlace = { readonly file: string } | { readonly folder: string } | null;

export async function reportPlace(out: string | undefined): Promise<ReportPlace> {
  if (out === undefined) return null;
  return namesFolder(out) || (await isFolder(out)) ? { folder: out } : { file: out };
}

/** Where this file's report goes, among whatever others. */
export function reportPath(file: string, place: ReportPlace, words: Words): string {
  if (place !== null && "file" in place) return place.file;
  return join(place?.folder ?? dirname(file), reportName(file, words));
}

/**
 * Where each file's report goes: beside it, or where --out says: a file for one input, a folder for any number.
 * Throws UsageError where several would end in one file.
 */
export function reportPaths(files: readonly string[], place: ReportPlace, words: Words): ReadonlyMap<string, string> {
  if (place !== null && "file" in place && files.length > 1) throw new UsageError(words.failure.outNeedsOne);
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const path = reportPath(file, place, words);
    // Letter case does not tell files apart on every system.
    if (taken.has(path.toLowerCase())) throw new UsageError(words.failure.outSame(path));
    taken.add(path.toLowerCase());
    paths.set(file, path);
  }
  return paths;
}
