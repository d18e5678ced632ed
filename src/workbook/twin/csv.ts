import { byteOrderMark, inQuotes, withoutFormula } from "../csv-field.ts";
import { twinFields, type TwinRecord, type TwinValue } from "./columns.ts";

/** A sign alone, or a figure with its sign and at most a unit in Japanese: no spreadsheet makes anything else of it. */
const signedFigure = /^[-+－＋](?:[\d０-９][\d０-９,，.．]*\s?[%％\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]*)?$/u;

function field(value: TwinValue): string {
  if (value === null) return '""';
  const text = String(value);
  return inQuotes(typeof value !== "string" || signedFigure.test(text) ? text : withoutFormula(text));
}

const line = (values: readonly TwinValue[]): string => `${values.map(field).join(",")}\r\n`;

/** Characters from which on a piece is worth a write. */
const pieceLength = 2 ** 18;

/**
 * The tidy table as CSV after RFC 4180, piece by piece: UTF-8 with a byte order mark, CRLF, every field in quotes, the
 * fields' names first. A missing value is an empty field.
 */
export function* twinCsv(records: Iterable<TwinRecord>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let piece = byteOrderMark + line(twinFields);
  for (const record of records) {
    piece += line(record);
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece !== "") yield encoder.encode(piece);
}
