import { newDraft } from "../../report/draft.ts";
import type { CellStyle, EditCell, SheetContent } from "../../report/edits.ts";
import { tabColors } from "../../report/look.ts";
import { type FormField, formFields, type OddField, oddFields } from "../words.ts";
import { layList, layTitle, listSheet } from "./list-sheet.ts";
import { bodyOf, type RollupContext } from "./rollup-context.ts";
import { sourceLink } from "./source-link.ts";

const mostForms = 200;
const mostOdd = 2000;

/** The columns of both lists stand under each other. */
const widths = [22, 24, 30, 42, 36, 36] as const;
const center: CellStyle = { horizontal: "center" };

const formColumns = formFields.map((field, index) => ({
  field,
  width: widths[index]!,
  ...(["tables", "bodies"].includes(field) ? { style: center } : {}),
}));
const oddColumns = oddFields.map((field, index) => ({ field, width: widths[index]! }));

/** 様式の違い: which forms there are, and which tables are of another than most, or have headings that nobody understood. */
export function formsSheet(context: RollupContext): SheetContent {
  const { rollup, words, forms } = context;
  const { forms: own } = words;
  const draft = newDraft();
  const shownForms = forms.forms.slice(0, mostForms);
  const formsCut = shownForms.length < forms.forms.length ? [words.listCut(shownForms.length, forms.forms.length)] : [];
  const headingRow = layTitle(draft, 1, own.title, [...own.notes, ...formsCut]);
  const used = layList<FormField>(draft, headingRow, {
    columns: formColumns,
    headings: own.formHeadings,
    rows: shownForms.map(({ tables, bodies, headings, lacks, adds }, index): Readonly<Record<FormField, EditCell>> => ({
      form: index === 0 ? `${own.form(1)}${own.usual}` : own.form(index + 1),
      tables: tables.length,
      bodies,
      headings: words.joined(headings),
      lacks: words.joined(lacks),
      adds: words.joined(adds),
    })),
    none: words.none,
  });
  const shownOdd = forms.odd.slice(0, mostOdd);
  const oddCut = shownOdd.length < forms.odd.length ? [words.listCut(shownOdd.length, forms.odd.length)] : [];
  const oddTop = layTitle(draft, used.last + 2, own.oddTitle, oddCut, false);
  const odd = layList<OddField>(draft, oddTop, {
    columns: oddColumns,
    headings: own.oddHeadings,
    rows: shownOdd.map(({ table: { file, own: table }, form }): Readonly<Record<OddField, EditCell>> => ({
      body: bodyOf(context, file),
      place: sourceLink(rollup.files[file]!.file, table.sheet, "", context),
      title: table.title,
      year: table.fiscalYear === null ? words.unknownYear : words.fiscalYear(table.fiscalYear),
      form: own.form(form + 1),
      setAside: words.joined(table.setAside),
    })),
    none: words.none,
  });
  return listSheet(draft, words, {
    name: words.sheetName.forms,
    tabColor: tabColors.log,
    widths,
    headingRow,
    bottom: odd.last,
  });
}
