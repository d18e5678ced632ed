import type { preview as source } from "../ja/preview.ts";

export const preview: typeof source = {
  title: "Jisseki preview",
  notice: "This is not Excel. It is a page for trying out the add-in.",
  open: "Open an .xlsx",
  save: "Save as .xlsx",
  notSaved: "The preview cannot save a workbook with this change.",
  sheets: "Sheets",
  pane: "Jisseki task pane",
  sample: "就労支援事業_令和4年度.xlsx",
};
