import { WorkbookError } from "../../workbook/errors.ts";
import type { Session } from "../session.ts";

/** Prints a text, or bytes as they come, no faster than they are taken. Throws WorkbookError cancelled. */
export async function printAll(content: string | AsyncIterable<Uint8Array>, session: Session): Promise<void> {
  if (typeof content === "string") return session.print(content);
  for await (const chunk of content) {
    if (session.signal.aborted) throw new WorkbookError("cancelled");
    await session.write(chunk);
  }
}
