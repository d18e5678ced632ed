import type { PageEdit } from "./edits.ts";
import type { ReportWords } from "./words.ts";

/** What every sheet of the report is printed as: A4 across, one page wide, as many pages as it takes. */
export function reportPage(
  footer: ReportWords["footer"],
  center: string,
  own: Pick<PageEdit, "printArea" | "repeatRows" | "breakBefore" | "margins">,
): PageEdit {
  return {
    orientation: "landscape",
    paper: "A4",
    fitWide: 1,
    fitTall: 0,
    ...own,
    footer: { left: footer.made, center, right: footer.page },
  };
}

/** Lists leave a little more room at the edge than the summary's one page. */
export const listMargins = { top: 12, bottom: 14, left: 10, right: 10 } as const;
