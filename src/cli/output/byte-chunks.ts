/** Characters that are gathered before they are written. */
const chunkLength = 2 ** 18;

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
