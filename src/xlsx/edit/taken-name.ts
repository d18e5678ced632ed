import { takenName } from "../../workbook/marks.ts";
import type { Taken } from "../../workbook/matter.ts";
import type { OpcPackage } from "../package/package.ts";
import type { DefinedName, WorkbookPart } from "../read/workbook-part.ts";
import { editWorkbookDocument } from "./workbook-document.ts";

/** A string in a defined name holds 255 characters, and a file's name as many. */
const longestName = 200;

const isTaken = ({ name, localSheet }: DefinedName): boolean => localSheet === null && name.toLowerCase() === takenName;

/** What a workbook says of the file that it is a copy of; null where it says nothing. */
export function takenIn({ names }: WorkbookPart): Taken | null {
  const text = /^"(.*)"$/su.exec(names.find(isTaken)?.formula ?? "")?.[1]?.replaceAll('""', '"');
  const [, print, file] = /^([0-9a-f]{16}) (.+)$/su.exec(text ?? "") ?? [];
  return print === undefined || file === undefined ? null : { print, file };
}

/** Says it, in the stead of what was said before. */
export async function writeTaken(pkg: OpcPackage, workbook: WorkbookPart, { print, file }: Taken): Promise<void> {
  const text = `${print} ${[...file].slice(0, longestName).join("")}`.replaceAll('"', '""');
  const document = editWorkbookDocument(workbook, {
    keepName: (name) => !isTaken(name),
    addNames: [{ name: takenName, formula: `"${text}"`, hidden: true, localSheet: null }],
  });
  await pkg.editText(workbook.part, () => document);
}
