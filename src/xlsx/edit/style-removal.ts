import type { OpcPackage } from "../package/package.ts";
import type { WorkbookPart } from "../read/workbook-part.ts";
import { childNamed, parseXml } from "../xml/element.ts";
import { Splice } from "../xml/splice.ts";
import { styleLists, type StyleRecord } from "../write/style-record.ts";
import { stylesStandAsRecorded } from "./style-record-name.ts";

/**
 * Takes the added formats off the ends of the styles part's lists. Leaves the part alone where another program
 * has rewritten it, or where a cell of the user's uses one of the formats by now.
 */
export async function removeAddedStyles(pkg: OpcPackage, workbook: WorkbookPart, record: StyleRecord): Promise<void> {
  const part = workbook.styles;
  if (part === null || !(await stylesStandAsRecorded(pkg, workbook, record))) return;
  const document = await pkg.text(part);
  if (await isInUse(pkg, workbook, firstAdded(document, record))) return;
  if (record.part === "absent") {
    await removeStylesPart(pkg, workbook, part);
    return;
  }
  await pkg.editText(part, () => withoutAdded(document, record));
}

function withoutAdded(document: string, { lists, part }: StyleRecord): string {
  const root = parseXml(document);
  const splice = new Splice(document);
  if (part === "self-closing" && root.children.every(({ local }) => isAdded(local, lists))) {
    splice.empty(root, true);
    return splice.toString();
  }
  for (const name of styleLists) {
    const { before, count, added } = lists[name];
    const list = childNamed(root, name);
    if (added === 0 || list === undefined) continue;
    if (before === "absent") {
      splice.remove(list);
      continue;
    }
    if (count !== null) splice.attribute(list, "count", count);
    const first = list.children.at(-added);
    if (before === "self-closing") splice.empty(list, true);
    else if (first !== undefined)
      splice.replace(first.start, list.innerEnd, trailingSpace(document, list.children.at(-1)?.end, list.innerEnd));
  }
  return splice.toString();
}

const isAdded = (local: string, lists: StyleRecord["lists"]): boolean =>
  styleLists.some((name) => name === local && lists[name].before === "absent" && lists[name].added > 0);

/** Nothing stands behind the added elements but what stood there before them. */
const trailingSpace = (document: string, from: number | undefined, to: number): string =>
  document.slice(from ?? to, to);

async function removeStylesPart(pkg: OpcPackage, workbook: WorkbookPart, part: string): Promise<void> {
  const ids = (await pkg.relationships(workbook.part))
    .filter(({ kind, target }) => kind === "styles" && target === part)
    .map(({ id }) => id);
  await pkg.unrelate(workbook.part, new Set(ids));
  await pkg.remove(new Set([part]));
}

interface FirstAdded {
  readonly cellFormat: number;
  readonly differentialFormat: number;
}

function firstAdded(document: string, { lists }: StyleRecord): FirstAdded {
  const root = parseXml(document);
  const length = (name: "cellXfs" | "dxfs"): number =>
    (childNamed(root, name)?.children.length ?? 0) - lists[name].added;
  // Where there was no format, the first that was added is what every cell had without one.
  return { cellFormat: Math.max(1, length("cellXfs")), differentialFormat: length("dxfs") };
}

/** Looks for references from rows, columns, cells, rules and tables, wherever they stand. */
async function isInUse(pkg: OpcPackage, workbook: WorkbookPart, first: FirstAdded): Promise<boolean> {
  const types = await pkg.contentTypes();
  for (const part of pkg.names()) {
    if (
      part === workbook.styles ||
      !/(?:worksheet|table|pivotTable|dialogsheet|macrosheet)\+xml$/.test(types.typeOf(part) ?? "")
    )
      continue;
    // Only ASCII matters here, so the cheapest decoding does.
    const text = new TextDecoder("latin1").decode(await pkg.bytes(part));
    for (const match of text.matchAll(/\s(?:(s|style)|\w*[dD]xfId)\s*=\s*["'](\d+)["']/g)) {
      if (Number(match[2]) >= (match[1] === undefined ? first.differentialFormat : first.cellFormat)) return true;
    }
  }
  return false;
}
