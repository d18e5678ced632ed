import { areaAddress } from "../../domain/grid.ts";
import type { Review } from "../../domain/review.ts";
import { formsOf } from "../../domain/sheet/records/form.ts";
import type { Form } from "../../domain/sheet/records/reading.ts";
import { shapeOf } from "../../domain/sheet/records/shape.ts";
import { type CheckedSheet, checkWorkbook } from "../../workbook/check.ts";
import { type LayoutFile, layoutFileOf, type NamedForm } from "../../workbook/layout-file.ts";
import { eachFile, exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { expandFiles, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { cardTable } from "../output/card-table.ts";
import { layoutTable } from "../output/layout-table.ts";
import { printAll } from "../output/print-all.ts";
import { withWidths } from "../output/width.ts";
import { writeGuarded } from "../output/guarded.ts";
import { checkOutput, isSameFile } from "../output/write-file.ts";
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { LayoutCommandOptions } from "./options.ts";

/** The forms that were given, as they are now read, and those of further sheets; of two of one shape the first. */
function allForms(given: readonly Form[], found: readonly NamedForm[]): readonly NamedForm[] {
  const byShape = new Map<string, NamedForm>();
  const add = (one: NamedForm): void => {
    const shape = shapeOf(one.form.columns);
    if (!byShape.has(shape)) byShape.set(shape, one);
  };
  for (const form of given) {
    const shape = shapeOf(form.columns);
    add(found.find((one) => shapeOf(one.form.columns) === shape) ?? { name: "", form });
  }
  found.forEach(add);
  return [...byShape.values()];
}

/** A line a column, so that a person can read and change it. */
const fileText = (file: LayoutFile): string =>
  `${JSON.stringify(file, null, 2).replaceAll(/\{\s+"column":[^{}]*\}/gu, (column) => column.replaceAll(/\n\s*/gu, " "))}\n`;

/** One sheet for people: where its table stands, and a table of its columns for each form on it. */
function sheetText(file: string, { reading }: Review, session: Session): string {
  const { words, terminal } = session;
  const { layout, sheet } = reading;
  const shapes = new Set<string>();
  const ofPages = () =>
    layout.pages.flatMap((page) => {
      const shape = shapeOf(page.headed ?? []);
      if (shapes.has(shape)) return [];
      shapes.add(shape);
      return [layoutTable(page, layout, words, terminal)];
    });
  const tables = layout.frame === "card" ? [cardTable(reading, words, terminal)] : ofPages();
  const place = words.cli.layout.place(areaAddress(layout.area), words.cli.layout.frames[layout.frame]);
  return `${[terminal.colors.bold(`${file} › ${sheet}`), place, "", tables.join("\n\n")].join("\n")}\n`;
}

/** Over forms that were read by --layout, as they are among these; others may have been corrected by hand. */
async function writeForms(
  out: string,
  text: string,
  files: readonly string[],
  { layout: given, force }: LayoutCommandOptions,
  session: Session,
): Promise<void> {
  const isRead = given !== undefined && (await isSameFile(out, given));
  const { copies, layout: words } = session.words.cli;
  const copy = await writeGuarded(
    out,
    new TextEncoder().encode(text),
    files,
    { force: force === true, isOwn: () => isRead, add: words.addTo(out) },
    session,
  );
  if (copy !== null) session.note(`${copies.kept(copy)}\n`);
}

/** Says of every sheet's columns what they were taken for, and gives the forms as a file for `--layout`. */
export async function layout(
  patterns: readonly string[],
  options: LayoutCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const selection = await readSelection(options, session);
  const files = await expandFiles(patterns);
  const { out, json } = options;
  if (out !== undefined) await checkOutput(out, files);
  const found: NamedForm[] = [];
  const texts: string[] = [];
  const failures = await eachFile(files, session, async (file) => {
    const workbook = await openFile(await readBytes(file), file);
    const selected = await selectionIn(workbook, selection, options.allSheets === true);
    const checked = await checkWorkbook(workbook, selected);
    noteForms(file, checked, selected, session);
    const isCard = ({ review: { reading } }: CheckedSheet): boolean => reading.layout.frame === "card";
    const [firstCard, ...cards] = checked.filter(isCard);
    for (const { review } of checked.filter((one) => one === firstCard || !isCard(one))) {
      found.push(...formsOf(review.reading.layout).map((form) => ({ name: review.reading.sheet, form })));
      if (!json) texts.push(await withWidths(() => sheetText(file, review, session)));
    }
    if (cards.length > 0 && !json) texts.push(`${session.words.cli.layout.otherCards(cards.length)}\n`);
  });
  const forms = allForms(selection.hint?.forms ?? [], found);
  const content = layoutFileOf(forms);
  if (content.forms.length < forms.length) session.note(`${session.words.cli.layout.notAll}\n`);
  if (found.length > 0) {
    await printAll(json && out === undefined ? fileText(content) : texts.join("\n"), session);
    if (out !== undefined) {
      await writeForms(out, fileText(content), files, options, session);
      (json ? session.note : session.print)(`${session.words.cli.layout.written(out, content.forms.length)}\n`);
    }
  }
  return exitCodeOf(failures.length === 0, false);
}
