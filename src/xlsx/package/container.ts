import { WorkbookError } from "../../workbook/errors.ts";

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMark = [0x50, 0x4b, 0x05, 0x06];
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
// BIFF 2 to 4 worksheets stood in no container: BOF record, then its length.
const earlyBiffMarks = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Tells a zip from what else is found under the name of a workbook, by the first bytes. */
export function checkContainer(file: Uint8Array, fileName: string): void {
  if (file.length === 0) throw new WorkbookError("file-empty", { file: fileName });
  if (startsWith(file, zipMark)) return;
  if (startsWith(file, emptyZipMark)) throw new WorkbookError("file-not-xlsx", { file: fileName });
  if (startsWith(file, compoundMark)) throw new WorkbookError(compoundKind(file), { file: fileName });
  if (earlyBiffMarks.some((mark) => startsWith(file, mark)))
    throw new WorkbookError("file-old-format", { file: fileName });
  throw new WorkbookError("file-not-xlsx", { file: fileName });
}

/** A compound file's directory names its streams in UTF-16: encrypted OOXML, an .xls, or something else ([MS-CFB] 2.6). */
function compoundKind(file: Uint8Array): "file-encrypted" | "file-old-format" | "file-not-xlsx" {
  if (includesStreamName(file, "EncryptedPackage")) return "file-encrypted";
  if (includesStreamName(file, "Workbook") || includesStreamName(file, "Book")) return "file-old-format";
  return "file-not-xlsx";
}

// Directory entries are 128 bytes, name first, and sectors keep that alignment.
const entrySize = 128;

function includesStreamName(file: Uint8Array, name: string): boolean {
  const mark = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at + entrySize <= file.length; at += entrySize) {
    if (startsWith(file, mark, at)) return true;
  }
  return false;
}

const startsWith = (file: Uint8Array, mark: readonly number[], at = 0): boolean =>
  file.length >= at + mark.length && mark.every((byte, index) => file[at + index] === byte);
