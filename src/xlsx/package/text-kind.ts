import type { WorkbookErrorCode } from "../../workbook/errors.ts";

/** Enough of a file to tell what it is by. */
const looked = 65_536;

const htmlStart = /^(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|title|body|div|style|table)\b/i;
/** Excel's and browsers' web archives. */
const mailStart =
  /^(?:MIME-Version|From|Content-Type|Subject|Date):[^]*?Content-Type:\s*(?:multipart\/related|text\/html)/i;
const delimiters = [",", "\t", ";"];

/**
 * What a file of plain text is, whatever its encoding; null where it is no text. Only ASCII tells: multi-byte encodings
 * of Japanese leave it alone, UTF-16 is decoded.
 */
export function textKind(file: Uint8Array): WorkbookErrorCode | null {
  const text = asText(file.subarray(0, looked));
  if (text === null) return null;
  const start = text.trimStart();
  if (htmlStart.test(start) || mailStart.test(start)) return "file-is-html";
  if (start.startsWith("<?xml")) return /<(?:\w+:)?html[\s>]/i.test(start) ? "file-is-html" : "file-is-xml";
  if (start.startsWith("{\\rtf")) return "file-is-document";
  if (/^[[{]/.test(start)) return "file-is-text";
  return isDelimited(start) ? "file-is-csv" : "file-is-text";
}

function asText(bytes: Uint8Array): string | null {
  const encoding = wideEncoding(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  for (const byte of bytes) if (isControl(byte)) return null;
  return new TextDecoder("latin1").decode(bytes).replace(/^\u00ef\u00bb\u00bf/, "");
}

/** UTF-16 by its mark, or by every other byte being 0. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 4) return null;
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return "utf-16le";
  return bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0 ? "utf-16be" : null;
}

/** Tab, line breaks, form feed, DOS end of file and the escape of ISO-2022-JP stand in texts; other controls do not. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a && byte !== 0x1b;

/** Most of its first lines have the same delimiter; a title over them may have none. */
function isDelimited(text: string): boolean {
  const lines = text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const count = (delimiter: string): number => lines.filter((line) => line.includes(delimiter)).length;
  return delimiters.some((delimiter) => count(delimiter) * 2 > lines.length);
}
