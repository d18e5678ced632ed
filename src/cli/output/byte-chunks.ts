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

/** Texts as UTF-8, as they come. */
export async function* byteChunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const text of texts) yield Buffer.from(text);
}
