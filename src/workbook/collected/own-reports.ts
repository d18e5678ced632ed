import { sha256 } from "../sha256.ts";
import type { FileRecord } from "./file-record.ts";

/** What tells of a file whether it is a report of another one among the inputs. */
export interface ReportSign {
  readonly file: string;
  /** See `FileRecord`. */
  readonly report: FileRecord["report"];
  /** See `printOfRecord`. */
  readonly print: string;
}

/** Equal for files whose program sheets say the same; "" where a file has none. */
export const printOfRecord = ({ lines, failure }: Pick<FileRecord, "lines" | "failure">): string =>
  failure !== null || lines.length === 0
    ? ""
    : sha256(
        JSON.stringify(
          lines.map(({ sheet, row, program, measure, indicator, planText, actualText }) => [
            sheet,
            row,
            program,
            measure,
            indicator,
            planText,
            actualText,
          ]),
        ),
      );

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);

function grouped(files: readonly ReportSign[], keyOf: (sign: ReportSign) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const sign of files) {
    const key = keyOf(sign);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [sign.file]);
    else known.push(sign.file);
  }
  return groups;
}

/**
 * Reports whose source is an input too, by file, with that source: they hold its sheets, and would be counted twice. The source
 * is the file beside it that the report says it was written into a copy of; else one that says the same, as files of one name
 * may be of several bodies. Linear in the files.
 */
export function ownReports(signs: readonly ReportSign[]): ReadonlyMap<string, string> {
  const reports = signs.filter(({ report }) => report !== null);
  if (reports.length === 0) return new Map();
  const there = new Set(signs.map(({ file }) => file));
  const byPrint = grouped(
    signs.filter(({ report, print }) => report === null && print !== ""),
    ({ print }) => print,
  );
  const found = new Map<string, string>();
  for (const { file, report, print } of reports) {
    const { from } = report!;
    const beside = `${folderOf(file)}${from}`;
    const same = byPrint.get(print) ?? [];
    const source =
      (from !== "" && beside !== file && there.has(beside) ? beside : undefined) ??
      same.find((other) => folderOf(other) === folderOf(file)) ??
      same[0];
    if (source !== undefined && found.get(source) !== file) found.set(file, source);
  }
  return found;
}
