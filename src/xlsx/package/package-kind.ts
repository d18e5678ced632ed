import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors.ts";

const spreadsheetDocument = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** What a zip is that has no content types, by its entries and by its first one's words about itself. */
export function otherZipKind(names: readonly string[], mimeType: string): WorkbookErrorCode {
  if (spreadsheetDocument.test(mimeType)) return "file-is-ods";
  if (mimeType.startsWith("application/vnd.oasis.opendocument.")) return "file-is-document";
  // Apple's Numbers and the like keep their own archives in one.
  return names.some((name) => name.endsWith(".iwa")) ? "file-not-xlsx" : "file-is-zip";
}

/** @throws WorkbookError where the package's main part is no workbook in XML, by its content type. */
export function checkMainPart(type: string, fileName: string): void {
  if (/(?:spreadsheetml|ms-excel)\.(?:sheet|template|addin)\.(?:macroEnabled\.)?main\+xml$/i.test(type)) return;
  throw new WorkbookError(mainPartKind(type), { file: fileName });
}

function mainPartKind(type: string): WorkbookErrorCode {
  if (/ms-excel\.(?:sheet|template|addin)\.binary/i.test(type)) return "file-is-binary-workbook";
  return /wordprocessingml|ms-word|presentationml|ms-powerpoint|visio/i.test(type)
    ? "file-is-document"
    : "file-not-xlsx";
}
