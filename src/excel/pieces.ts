/** Excel on the web refuses requests and answers above 5 MB; pieces stay well below. */
export const payloadTarget = 2_500_000;

/** Most cells to ask for at once where nothing is known of their length. */
export const firstPieceCells = 50_000;

/** How many rows to ask for next, by what the rows so far took. */
export function nextRows(columns: number, bytesPerRow: number | null): number {
  if (bytesPerRow === null) return Math.max(1, Math.floor(firstPieceCells / columns));
  return Math.max(1, Math.floor(payloadTarget / Math.max(1, bytesPerRow)));
}

/** Bytes that a value takes in a request or answer, roughly; Japanese takes three a character. */
export function weight(value: unknown): number {
  if (typeof value !== "string") return 8;
  let bytes = 3;
  for (let at = 0; at < value.length; at++) bytes += value.charCodeAt(at) < 0x80 ? 1 : 3;
  return bytes;
}

export const rowWeight = (row: readonly unknown[]): number =>
  row.reduce<number>((sum, value) => sum + weight(value), 0);
