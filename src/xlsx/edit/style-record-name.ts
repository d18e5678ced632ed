import type { OpcPackage } from "../package/package.ts";
import type { WorkbookPart } from "../read/workbook-part.ts";
import { fileRecordName, isStyleRecord } from "../../workbook/marks.ts";
import { addedHash } from "../write/style-book.ts";
import { readStyleRecord, writeStyleRecord, type StyleRecord } from "../write/style-record.ts";
import type { NewName } from "./workbook-document.ts";

/** The record that earlier runs left, whether or not it still holds for the styles. */
export function recordedIn(workbook: WorkbookPart): StyleRecord | null {
  const name = workbook.names.find((one) => one.localSheet === null && isStyleRecord(one.name));
  const text = /^"(.*)"$/.exec(name?.formula ?? "")?.[1];
  return text === undefined ? null : readStyleRecord(text);
}

/** Whether the styles part still ends as it was left: another program that saved the workbook wrote it anew. */
export async function stylesStandAsRecorded(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  record: StyleRecord,
): Promise<boolean> {
  return workbook.styles !== null && addedHash(await pkg.text(workbook.styles), record.lists) === record.hash;
}

export const recordAsName = (record: StyleRecord): NewName => ({
  name: fileRecordName,
  formula: `"${writeStyleRecord(record)}"`,
  hidden: true,
  localSheet: null,
});
