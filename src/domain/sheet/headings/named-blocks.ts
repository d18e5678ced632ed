import { yearsIn } from "../../time/fiscal-year.ts";
import type { Cells } from "../records/cells.ts";
import { isNote } from "../words/notes.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { hasSectionMark, splitSection } from "../words/sections.ts";
import type { NameOver } from "./name-over.ts";
import { missingFields, type Page } from "./pages.ts";

/** 指標A：利用者数, KPI1 参加者数, 成果指標名：…; what is said behind it is the name. */
const label =
  /^(?:(?:成果|活動|評価|重要業績評価|数値)?指標|KPI|測定項目|項目)(?:名称?)?\s*(?:[A-ZＡ-Ｚア-コ①-⑳]|[\d０-９]{1,2})?(?:\s*[：:．.、]\s*|[\s　]+|$)/iu;
/** 指標の推移, 達成状況: over all figures of a sheet, and no name of what they are of. */
const ofAll = /(?:指標|状況|推移|一覧|実績|目標|達成度|評価|結果|報告)[表書等値]?$/u;
const longestName = 60;
/** Rows over a block's headings, or over its first year, that are looked at for its name; one of them may be blank. */
const rowsOver = 2;

interface Named extends NameOver {
  readonly isLabelled: boolean;
}

/**
 * Blocks that are a plan and an actual by years and have no column of names, each under a line that names its one indicator:
 * 指標A：利用者数, then 年度 | 計画 | 実績. A line that is not labelled may be a title, and names only where there are several.
 */
export function namedBlocks(cells: Cells, blocks: readonly Page[]): readonly Page[] {
  const named = blocks.flatMap((page) => {
    const names = namesOver(cells, page);
    return names === null ? [] : [{ page, names }];
  });
  const all = named.flatMap(({ names }) => [...names.values()]);
  const areTold = all.every(({ isLabelled }) => isLabelled) || new Set(all.map(({ text }) => text)).size === all.length;
  if (!areTold || (all.length < 2 && !all.every(({ isLabelled }) => isLabelled))) return [];
  return named.map(({ page, names }) => ({ ...page, caption: null, over: [], names }));
}

/** By the row of each line; null where one has none, or where the block lacks more than its names. */
function namesOver(cells: Cells, { block, mapping, from }: Page): ReadonlyMap<number, Named> | null {
  const missing = missingFields(mapping);
  if (missing.length !== 1 || missing[0] !== "name" || mapping.columns.measure !== undefined) return null;
  const { groups = [] } = mapping.yearRows ?? {};
  const names = new Map<number, Named>();
  for (const { rows, line } of groups) {
    const first = Math.min(...rows.map(({ row }) => row));
    const name = nameOver(cells, first === from ? block.top : first);
    if (name === null) return null;
    names.set(line, name);
  }
  return names.size === 0 ? null : names;
}

function nameOver(cells: Cells, under: number): Named | null {
  const { area } = cells;
  if (area === null) return null;
  for (let row = under - 1; row >= Math.max(area.top, under - rowsOver); row -= 1) {
    const texts: { readonly text: string; readonly column: number }[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "" && plainUnit(text) === null) texts.push({ text, column });
    }
    const [only, ...more] = texts;
    if (only === undefined) continue;
    const said = label.exec(only.text)?.[0];
    const text = said === undefined ? bare(only.text) : only.text.slice(said.length);
    if (more.length > 0 || !mayName(text)) return null;
    return { row, column: only.column, text, isLabelled: said !== undefined };
  }
  return null;
}

/** Without the number or the brackets that it stands in. */
function bare(text: string): string {
  const framed = /^[【［〔「<＜](.+)[】］〕」>＞]$/u.exec(text)?.[1] ?? text;
  return hasSectionMark(framed) || splitSection(framed).no !== null ? splitSection(framed).name : framed;
}

const mayName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  text.length <= longestName &&
  !isNote(text) &&
  !ofAll.test(text.replace(/[(（][^()（）]*[)）]$/u, "")) &&
  !yearsIn(text).some(({ seen }) => seen.length * 2 > text.length);
