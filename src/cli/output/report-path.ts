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

/**
 * Where each file's report goes: beside it, or where --out says: a file for one input, a folder for any number.
 * Throws UsageError where several would end in one file.
 */
export async function reportPaths(
  files: readonly string[],
  out: string | undefined,
  words: Words,
): Promise<ReadonlyMap<string, string>> {
  const intoFolder = out !== undefined && (namesFolder(out) || (await isFolder(out)));
  if (out !== undefined && !intoFolder) {
    if (files.length > 1) throw new UsageError(words.failure.outNeedsOne);
    return new Map(files.map((file) => [file, out]));
  }
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const path = join(out ?? dirname(file), reportName(file, words));
    // Letter case does not tell files apart on every system.
    if (taken.has(path.toLowerCase())) throw new UsageError(words.failure.outSame(path));
    taken.add(path.toLowerCase());
    paths.set(file, path);
  }
  return paths;
}
