import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors.ts";
import { textKind } from "./text-kind.ts";

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMark = [0x50, 0x4b, 0x05, 0x06];
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
// BIFF 2 to 4 worksheets stood in no container: BOF record, then its length.
const earlyBiffMarks = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];
const pdfMark = ascii("%PDF-");
/** PDF readers look for the mark so far into a file. */
const pdfStart = 1024;

/** Tells a zip from what else is found under the name of a workbook, by the first bytes. */
export function checkContainer(file: Uint8Array, fileName: string): void {
  const kind = startsWith(file, zipMark) ? null : otherKind(file);
  if (kind !== null) throw new WorkbookError(kind, { file: fileName });
}

function otherKind(file: Uint8Array): WorkbookErrorCode {
  if (file.length === 0) return "file-empty";
  if (file.every((byte) => byte === 0)) return "file-truncated";
  if (startsWith(file, emptyZipMark)) return "file-is-zip";
  if (startsWith(file, compoundMark)) return compoundKind(file);
  if (earlyBiffMarks.some((mark) => startsWith(file, mark))) return "file-old-format";
  if (hasPdfMark(file)) return "file-is-pdf";
  return textKind(file) ?? "file-not-xlsx";
}

function hasPdfMark(file: Uint8Array): boolean {
  for (let at = 0; at < Math.min(pdfStart, file.length); at += 1) if (startsWith(file, pdfMark, at)) return true;
  return false;
}

/** A compound file's directory names its streams in UTF-16: encrypted OOXML, an .xls, or something else ([MS-CFB] 2.6). */
function compoundKind(file: Uint8Array): WorkbookErrorCode {
  if (includesStreamName(file, "EncryptedPackage")) return "file-encrypted";
  if (includesStreamName(file, "Workbook") || includesStreamName(file, "Book")) return "file-old-format";
  const isDocument = includesStreamName(file, "WordDocument") || includesStreamName(file, "PowerPoint Document");
  return isDocument ? "file-is-document" : "file-not-xlsx";
}

// Directory entries are 128 bytes, name first, and sectors keep that alignment.
const entrySize = 128;

function includesStreamName(file: Uint8Array, name: string): boolean {
  const mark = ascii(`${name}\0`).flatMap((code) => [code, 0]);
  for (let at = 512; at + entrySize <= file.length; at += entrySize) {
    if (startsWith(file, mark, at)) return true;
  }
  return false;
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

const startsWith = (file: Uint8Array, mark: readonly number[], at = 0): boolean =>
  file.length >= at + mark.length && mark.every((byte, index) => file[at + index] === byte);
