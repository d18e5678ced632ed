/** Characters that are gathered before they are written. */
const chunkLength = 2 ** 18;

/** Pieces of any size in fewer, of at least so many characters; each step of what waits for others costs more than a piece. */
export function* gathered(pieces: Iterable<string>): Generator<string, void> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < chunkLength) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Text in pieces of any size as UTF-8 in chunks worth a write each. */
export async function* byteChunks(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}
