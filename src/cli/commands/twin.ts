import { createHash } from "node:crypto";
import { basename } from "node:path";
import { numeral } from "../../messages/numeral.ts";
import { checkWorkbook } from "../../workbook/check.ts";
import { twinFields } from "../../workbook/twin/columns.ts";
import { twinCsv } from "../../workbook/twin/csv.ts";
import { dataPackage } from "../../workbook/twin/data-package.ts";
import { twinRecords } from "../../workbook/twin/records.ts";
import { writeListWorkbook } from "../../xlsx/write/list-workbook.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { withFile } from "../failure.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { checkDescriptor, twinPaths } from "../output/twin-paths.ts";
import { checkOutput, makeFolder, writeWhole } from "../output/write-file.ts";
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import { version } from "../version.ts";
import type { TwinCommandOptions } from "./options.ts";

/** Widths of the sheet's columns, in characters; the others are as wide as a number. */
const wide: Readonly<Partial<Record<(typeof twinFields)[number], number>>> = {
  department: 16,
  section: 20,
  program: 32,
  measure: 24,
  indicator: 24,
  text: 28,
  source_file: 24,
  source_sheet: 16,
  note: 28,
};
const usualWidth = 12;

/** Writes what was planned and achieved as a tidy table: a new workbook, a CSV, and the Data Package that describes it. */
export async function twin(file: string, options: TwinCommandOptions, session: Session): Promise<ExitCode> {
  const { words, signal } = session;
  const paths = twinPaths(file, options.out, words.twin.suffix);
  const selection = await readSelection(options, session);
  const bar = session.bar(words.cli.progress.checking);
  try {
    const workbook = await openFile(await readBytes(file), file);
    const selected = await selectionIn(workbook, selection, options.allSheets === true);
    const checked = await checkWorkbook(workbook, { ...selected, progress: bar.progress });
    noteForms(file, checked, selected, session);
    const source = basename(file);
    const records = twinRecords(
      checked.map(({ review }) => review),
      { body: options.body ?? null, file: source, note: words.twin.note },
    );
    await makeFolder(paths.folder);
    await checkDescriptor(paths.descriptor);
    for (const path of [paths.workbook, paths.csv, paths.descriptor]) await checkOutput(path, [file]);
    const list = {
      sheet: words.twin.sheet,
      table: "jisseki_tidy",
      headings: twinFields,
      widths: twinFields.map((field) => wide[field] ?? usualWidth),
      rows: records,
    };
    await writeWhole(paths.workbook, await writeListWorkbook(list, { signal }), [file], signal);
    const csv = Buffer.concat([...twinCsv(records)]);
    await writeWhole(paths.csv, csv, [file], signal);
    const sha256 = createHash("sha256").update(csv).digest("hex");
    const described = { path: basename(paths.csv), bytes: csv.length, sha256, source, version };
    const descriptor = `${JSON.stringify(dataPackage(described, words.twin), null, 2)}\n`;
    await writeWhole(paths.descriptor, descriptor, [file], signal);
    bar.stop();
    const { workbook: sheet, csv: table, descriptor: json } = paths;
    session.print(`${words.twin.written([sheet, table, json], numeral(records.length / 2, 0))}\n`);
    return exitCodes.passed;
  } catch (error) {
    throw withFile(error, file);
  } finally {
    bar.stop();
  }
}
