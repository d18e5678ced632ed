import { newDraft, put } from "../../report/draft.ts";
import type { EditCell, SheetContent } from "../../report/edits.ts";
import { tabColors } from "../../report/look.ts";
import { type UnreadField, unreadFields } from "../words.ts";
import { layList, layTitle, type ListColumn, listSheet } from "./list-sheet.ts";
import type { RollupContext } from "./rollup-context.ts";
import { fileLink } from "./source-link.ts";

const looks: Readonly<Record<UnreadField, Omit<ListColumn<UnreadField>, "field">>> = {
  no: { width: 6, style: { horizontal: "center" } },
  body: { width: 22 },
  file: { width: 40 },
  what: { width: 40 },
  why: { width: 44 },
  todo: { width: 52 },
};

const columns = unreadFields.map((field) => ({ field, ...looks[field] }));

/** 読めなかったファイル: what is not in the figures, why, and what to do; under it what is left out on purpose. */
export function unreadSheet(context: RollupContext): SheetContent {
  const { rollup, words, skipped, left } = context;
  const { unread: own } = words;
  const draft = newDraft();
  const headingRow = layTitle(draft, 1, own.title, own.notes);
  let { last } = layList(draft, headingRow, {
    columns,
    headings: own.headings,
    rows: rollup.unread.map(({ file, body, what, why, todo }, index): Readonly<Record<UnreadField, EditCell>> => ({
      no: index + 1,
      body,
      file: fileLink(file, context),
      what,
      why,
      todo,
    })),
    none: words.none,
  });
  const further = (title: string, texts: readonly string[]): void => {
    if (texts.length === 0) return;
    const from = layTitle(draft, last + 2, title, [], false);
    put(
      draft,
      from,
      2,
      texts.map((text) => [text]),
    );
    last = from + texts.length - 1;
  };
  further(own.leftTitle, left);
  further(
    own.skippedTitle,
    skipped.map(([file, source]) => own.skipped(file, source)),
  );
  return listSheet(draft, words, {
    name: words.sheetName.unread,
    tabColor: tabColors.findings,
    widths: columns.map(({ width }) => width),
    headingRow,
    bottom: last,
  });
}
