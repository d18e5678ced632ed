import type { Form } from "../../domain/sheet/records/reading.ts";
import type { Messages } from "../../messages/index.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { type LayoutProblem, readLayoutFile } from "../../workbook/layout-file.ts";
import { parseJson, readText } from "./json-file.ts";

type Words = Pick<Messages["cli"]["failure"], "policy" | "layout">;

/** What is wrong in the file, and what is expected there. */
function problemText({ params }: WorkbookError, { policy, layout }: Words): string {
  const [path, seen, expected] = [params["path"], params["seen"], params["expected"]].map((part) =>
    String(part ?? ""),
  ) as [string, string, string];
  const texts: Readonly<Record<LayoutProblem, () => string>> = {
    "unknown-key": () => policy.unknownKey(path),
    "missing-key": () => policy.missingKey(path),
    "one-of": () => policy.oneOf(path, seen, expected),
    "wrong-type": () => policy.wrongType(path, seen, policy.types[expected] ?? expected),
    column: () => layout.column(path, seen),
    "column-twice": () => layout.columnTwice(path, seen),
    "field-twice": () => layout.fieldTwice(path, seen, expected),
    "field-lacks": () => layout.fieldLacks(path, seen, expected),
    "no-headings": () => layout.noHeadings(path),
    count: () => layout.count(path, seen),
  };
  return texts[params["problem"] as LayoutProblem]();
}

/**
 * The forms of a layout file. Throws WorkbookError layout-unreadable (no JSON) or layout-invalid (its `detail` names the
 * first thing that is wrong).
 */
export function parseLayout(text: string, file: string, words: Words): readonly Form[] {
  const json = parseJson(text, file, "layout-unreadable", words.policy.notJson);
  try {
    return readLayoutFile(json);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError("layout-invalid", { file, detail: problemText(error, words) }, { cause: error });
  }
}

/** The forms in `file`. */
export const readLayout = async (file: string, words: Words): Promise<readonly Form[]> =>
  parseLayout(await readText(file, "layout-unreadable"), file, words);
