import { review } from "../../domain/review.ts";
import { openWorkbook } from "../../xlsx/index.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { readBytes } from "../input/files.ts";
import { overview } from "../output/overview.ts";
import type { Session } from "../session.ts";

export async function check(files: readonly string[], options: { limit: number }, session: Session): Promise<ExitCode> {
  for (const file of files) {
    const workbook = await openWorkbook(await readBytes(file), file);
    for (const { name } of (await workbook.survey()).sheets) {
      const judged = review(await workbook.readGrid(name));
      if ("rows" in judged) session.print(overview(file, judged, session.words, session.terminal, options.limit));
      else session.note(JSON.stringify(judged) + "\n");
    }
  }
  return exitCodes.passed;
}
