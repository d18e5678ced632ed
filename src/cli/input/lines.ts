/**
 * The lines of a UTF-8 stream, ends (\n or \r\n) and a leading BOM taken off. node:readline would also end a line
 * at U+2028, so that one line would come out as two.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);
  // Pieces of the line that has not ended yet: joined once, however many there are.
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const [first = "", ...more] = text.split("\n");
    pieces.push(first);
    for (const next of more) {
      yield withoutReturn(pieces.join(""));
      pieces = [next];
    }
  }
  const last = `${pieces.join("")}${decoder.decode()}`;
  if (last !== "") yield withoutReturn(last);
}
