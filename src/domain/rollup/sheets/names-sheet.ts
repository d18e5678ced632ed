import { area, newDraft, paint, shortened } from "../../report/draft.ts";
import type { CellStyle, EditCell, SheetContent } from "../../report/edits.ts";
import { ink, tabColors } from "../../report/look.ts";
import { type NameField, nameFields } from "../words.ts";
import { layList, layTitle, type ListColumn, listSheet } from "./list-sheet.ts";
import { bodyOf, type RollupContext } from "./rollup-context.ts";
import { placeName, sourceLink } from "./source-link.ts";
import { millionsFormat } from "./summary-blocks.ts";

/** Rows that the list has; who has more of the same name asks the ledger as data. */
const mostRows = 2000;
/** Files of the same bytes that are named. */
const mostFiles = 100;

/** Of a text in a cell of two lines: the figures themselves are in the ledger. */
const figureWidth = 30;

/** Away from the text behind it. */
const right: CellStyle = { horizontal: "right", indent: 1 };

const looks: Readonly<Record<NameField, Omit<ListColumn<NameField>, "field">>> = {
  group: { width: 6, style: { horizontal: "center" } },
  likeness: { width: 16 },
  program: { width: 36 },
  body: { width: 20 },
  department: { width: 18, isOptional: true },
  plan: { width: 15, style: right },
  actual: { width: 15, style: right },
  verdict: { width: 11, style: { horizontal: "center" } },
  budget: { width: 12, style: { numberFormat: millionsFormat, ...right } },
  place: { width: 44, style: { size: 9 } },
};

const columns = nameFields.map((field) => ({ field, ...looks[field] }));

/** 重複・同名: programs of one name in several files, and files that are one. */
export function namesSheet(context: RollupContext): SheetContent {
  const { rollup, words, names } = context;
  const { names: own } = words;
  const draft = newDraft();
  const shown = names.members.slice(0, mostRows);
  const cut = shown.length < names.members.length ? [words.listCut(shown.length, names.members.length)] : [];
  const same = [...names.sameFiles.firsts].slice(0, mostFiles);
  const sameCut =
    same.length < names.sameFiles.firsts.size ? [words.listCut(same.length, names.sameFiles.firsts.size)] : [];
  const top = layTitle(draft, 1, own.title, [...own.notes, ...cut]);
  const afterFiles =
    same.length === 0
      ? top
      : layTitle(
          draft,
          top,
          own.sameFilesTitle,
          [...same.map(([file, first]) => own.sameFile(file.file, first.file)), ...sameCut],
          false,
        );
  if (same.length > 0) paint(draft, area(top + 1, 1, afterFiles - 1, 1), { size: 10, color: "000000" });
  const headingRow = same.length === 0 ? afterFiles : afterFiles + 1;
  const rows = shown.map(
    ({
      program: { file, department, own: program, lead },
      likeness,
      group,
    }): Readonly<Record<NameField, EditCell>> => ({
      group: group + 1,
      likeness: own.likeness[likeness],
      program: words.program(program.no, program.name),
      body: bodyOf(context, file),
      department: rollup.departments[department]!.name,
      plan: shortened(lead?.planText ?? "", figureWidth),
      actual: shortened(lead?.actualText ?? "", figureWidth),
      verdict: words.verdict[program.verdict],
      budget: program.budgetYen === null ? null : program.budgetYen / 1e6,
      // The file's name is what tells the members apart.
      place: sourceLink(
        rollup.files[file]!.file,
        lead?.sheet ?? program.sheet,
        lead?.cell ?? program.cell,
        context,
        `${rollup.files[file]!.file} ${placeName(lead?.sheet ?? program.sheet, lead?.cell ?? program.cell)}`,
      ),
    }),
  );
  const { last, empty } = layList(draft, headingRow, {
    columns,
    headings: own.headings,
    rows,
    none: words.none,
    paintRow: (at, row, index) => {
      const member = shown[index]!;
      if (member.likeness === "figures") paint(at, area(row, 2), { bold: true, fill: "FFF1D6", color: "7A4B00" });
      const before = shown[index - 1];
      if (before !== undefined && before.group !== member.group)
        paint(at, area(row, 1, row, columns.length), { border: { sides: ["top"], color: ink.heading } });
    },
  });
  return listSheet(draft, words, {
    name: words.sheetName.names,
    tabColor: tabColors.questions,
    widths: columns.map(({ width }) => width),
    headingRow,
    bottom: last,
    hidden: empty,
  });
}
