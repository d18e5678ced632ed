// Packs parts that come in pieces straight into a file, so that no part ever stands in memory.
import { Zip, ZipDeflate, strToU8 } from "fflate";
import { closeSync, openSync, writeSync } from "node:fs";

const pieceLength = 2 ** 18;

/** Joins what is smaller than a piece, since each push costs something. */
function* inPieces(texts) {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** `parts`: pairs of a name and its text in pieces, taken in that order; a later part may ask what an earlier one found. */
export function writeZip(path, parts) {
  const file = openSync(path, "w");
  try {
    const zip = new Zip((error, data) => {
      if (error) throw error;
      for (let written = 0; written < data.length;) written += writeSync(file, data, written);
    });
    for (const [name, texts] of parts) {
      const part = new ZipDeflate(name, { level: 6 });
      zip.add(part);
      for (const piece of inPieces(texts)) part.push(strToU8(piece));
      part.push(new Uint8Array(0), true);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
}
