import type { CellValue } from "../../grid.ts";
import { unitLineIn } from "../../quantity/unit-line.ts";
import { yearsIn } from "../../time/fiscal-year.ts";
import { titleYear } from "../../time/title-year.ts";
import { isNote } from "../words/notes.ts";
import { onOneLine } from "../words/marks.ts";
import type { Cells } from "../records/cells.ts";

export interface SheetTitle {
  readonly title: string | null;
  /** As written, 令和4年度. */
  readonly fiscalYear: string | null;
  readonly year: number | null;
  /** (単位:千円) over the table. */
  readonly unitLine: string | null;
  /** Texts over the table, from top to bottom. */
  readonly above: readonly { readonly row: number; readonly text: string }[];
}

const noTitle =
  /このセル|調整用|削除しない|入力しない|非表示|^(?:資料|別紙|別添|様式|参考|別表|第?\d+号様式)[\s　]*[0-9０-９\-－(（]*[)）]?$|^(?:作成|更新|印刷|現在|時点)|作成日|更新日|^page|^\d+$|現在$|時点$/iu;
const titleWords = /実績|計画|状況|一覧|評価|報告|事業|進捗|目標|点検|report|plan|program|review|achievement/iu;
const rowsLookedAt = 200;
/** A row of more texts is a table's. */
const mostTexts = 4;
/** Longer ones are a preface. */
const longestText = 120;
/** Most cells that one heading is spread over (令和 | 6 | 年度 | 事業実績), and most characters. */
const mostPieces = 6;
const longestJoined = 60;
/** What a number shows beside digits and signs; a day or month is when the sheet was made, not the year it is for. */
const words = /[^\d\s.,:/%+\-()]/u;
const dayOrMonth = /月|日/u;

/** Reads what stands over the table: its title, the year it is for, a unit line. `before` is the first heading row. */
export function readTitle(cells: Cells, before: number, sheet: string): SheetTitle {
  const area = cells.area;
  const above: { row: number; text: string }[] = [];
  const spread: string[] = [];
  let unit: string | null = null;
  if (area !== null) {
    for (let row = Math.max(area.top, before - rowsLookedAt); row < before; row += 1) {
      const inRow: string[] = [];
      const pieces: string[] = [];
      for (let column = area.left; column <= Math.min(area.right, area.left + 100); column += 1) {
        const text = cells.trimmed(row, column);
        if (text === "") continue;
        pieces.push(text);
        if (isHeading(cells.value(row, column), text)) inRow.push(text);
      }
      const joined = pieces.join("");
      if (pieces.length <= mostPieces && joined.length <= longestJoined) spread.push(joined);
      unit = inRow.map((text) => (text.length <= 40 ? unitLineIn(text) : null)).find((found) => found !== null) ?? unit;
      if (inRow.length <= mostTexts)
        above.push(...inRow.filter((text) => text.length <= longestText).map((text) => ({ row, text })));
    }
  }
  const texts = above.map(({ text }) => text);
  const title = chooseTitle(texts);
  const ofYear = spread.filter((text) => yearsIn(text)[0]?.seen.endsWith("度"));
  const named = titleYear([title ?? "", ...texts, ...ofYear, sheet]);
  return { title, fiscalYear: named?.seen ?? null, year: named?.year ?? null, unitLine: unit, above };
}

/** A text, or a number that is shown in words: a date as 令和6年度, 2024 as 2024年度 事業実績. */
const isHeading = (value: CellValue, text: string): boolean =>
  typeof value === "string" || (typeof value === "number" && words.test(text) && !dayOrMonth.test(text));

function chooseTitle(texts: readonly string[]): string | null {
  const usable = texts.filter((text) => !noTitle.test(text) && !isNote(text));
  const best =
    usable.find((text) => titleWords.test(text) && text.length >= 4) ?? usable.find((text) => text.length >= 3);
  return best === undefined ? null : onOneLine(best);
}
