import type { OpcPackage } from "../package/package.ts";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part.ts";
import { joinWorksheet, readWorksheetPart } from "../read/worksheet-part.ts";
import { parseXml, type XmlElement } from "../xml/element.ts";
import { Splice } from "../xml/splice.ts";
import { removingUnreachable } from "./reachable.ts";

/** Who made the file, for whom, and where: of the file's properties what no reader of its cells sees. */
const properties: Readonly<Record<string, readonly string[]>> = {
  "core-properties": ["creator", "lastModifiedBy"],
  "extended-properties": ["Manager", "Company", "HyperlinkBase"],
};

/** Parts that hold nothing else: labels with their owners' addresses; who had the shared workbook open, and changed what. */
const wholeParts: ReadonlySet<string> = new Set(["custom-properties", "usernames", "revisionHeaders"]);

const commentKinds: ReadonlySet<string> = new Set(["comments", "threadedComment"]);

/** What may name people and stays, as it is the users' own. */
export interface PersonalDataLeft {
  /** Sheets with comments or notes, in tab order. */
  readonly commented: readonly string[];
}

/** Takes out of a file what its programs noted of people and machines beside the cells. */
export async function takeOutPersonalData(pkg: OpcPackage, workbook: WorkbookPart): Promise<PersonalDataLeft> {
  await removingUnreachable(pkg, async () => {
    await cutParts(pkg, "", wholeParts);
    await cutParts(pkg, workbook.part, wholeParts);
    for (const sheet of worksheets(workbook)) await cutPrinter(pkg, sheet);
  });
  for (const { kind, target, external } of await pkg.relationships("")) {
    const named = properties[kind];
    if (named !== undefined && !external && pkg.has(target))
      await pkg.editText(target, (text) => without(text, ({ local }) => named.includes(local)));
  }
  await pkg.editText(workbook.part, withoutPlaces);
  const commented: string[] = [];
  for (const { part, name } of worksheets(workbook)) {
    const related = await pkg.relationships(part);
    if (related.some(({ kind }) => commentKinds.has(kind))) commented.push(name);
  }
  return { commented };
}

const worksheets = ({ sheets }: WorkbookPart): readonly SheetEntry[] =>
  sheets.filter(({ kind }) => kind === "worksheet");

async function cutParts(pkg: OpcPackage, source: string, kinds: ReadonlySet<string>): Promise<void> {
  const found = (await pkg.relationships(source)).filter(({ kind }) => kinds.has(kind));
  if (found.length > 0) await pkg.unrelate(source, new Set(found.map(({ id }) => id)));
}

/** A printer's settings name it, and the machine that it stands at. */
async function cutPrinter(pkg: OpcPackage, { part }: SheetEntry): Promise<void> {
  const settings = (await pkg.relationships(part)).filter(({ kind }) => kind === "printerSettings");
  if (settings.length === 0) return;
  const ids = new Set(settings.map(({ id }) => id));
  await pkg.unrelate(part, ids);
  const worksheet = await readWorksheetPart(pkg, part);
  const splice = new Splice(worksheet.frame);
  for (const element of everyElement(worksheet.root)) {
    if (element.local !== "pageSetup") continue;
    for (const [name, value] of Object.entries(element.attributes))
      if (ids.has(value) && name.endsWith(":id")) splice.attribute(element, name, null);
  }
  pkg.setBytes(part, joinWorksheet(worksheet, splice.toString()));
}

/** The folder that the file lay in, with its owner's account; who last had it read-only. */
function withoutPlaces(document: string): string {
  const bare = without(
    document,
    (element) => element.local === "absPath" || (element.local === "AlternateContent" && holds(element, "absPath")),
  );
  const root = parseXml(bare);
  const splice = new Splice(bare);
  for (const element of root.children) if (element.local === "fileSharing") splice.attribute(element, "userName", null);
  return splice.toString();
}

const holds = (element: XmlElement, local: string): boolean =>
  element.children.some((child) => child.local === local || holds(child, local));

function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The document without these elements; one within another goes with it. */
function without(document: string, isOut: (element: XmlElement) => boolean): string {
  const splice = new Splice(document);
  const cut = (element: XmlElement): void => {
    for (const child of element.children) {
      if (isOut(child)) splice.remove(child);
      else cut(child);
    }
  };
  cut(parseXml(document));
  return splice.toString();
}
