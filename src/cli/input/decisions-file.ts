import type { Messages } from "../../messages/index.ts";
import { type Decisions, type DecisionsProblem, readDecisions } from "../../workbook/decisions-file.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { parseJson, readText } from "./json-file.ts";

type Words = Pick<Messages["cli"]["failure"], "policy"> & {
  readonly decisions: Messages["cli"]["record"]["decisions"];
};

/** What is wrong in the file, and what is expected there. */
function problemText({ params }: WorkbookError, { policy, decisions }: Words): string {
  const [path, seen, expected] = [params["path"], params["seen"], params["expected"]].map((part) =>
    String(part ?? ""),
  ) as [string, string, string];
  const texts: Readonly<Record<DecisionsProblem, () => string>> = {
    "unknown-key": () => policy.unknownKey(path),
    "missing-key": () => policy.missingKey(path),
    "one-of": () => policy.oneOf(path, seen, expected),
    "wrong-type": () => policy.wrongType(path, seen, policy.types[expected] ?? expected),
    "id-twice": () => decisions.idTwice(path, seen),
    head: () => decisions.head,
  };
  return texts[params["problem"] as DecisionsProblem]();
}

/**
 * The decisions in a file. Throws WorkbookError decisions-unreadable (no JSON) or decisions-invalid (its `detail` names the
 * first thing that is wrong).
 */
export async function readDecisionsFile(file: string, words: Words): Promise<Decisions> {
  const json = parseJson(
    await readText(file, "decisions-unreadable"),
    file,
    "decisions-unreadable",
    words.policy.notJson,
  );
  try {
    return readDecisions(json);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError("decisions-invalid", { file, detail: problemText(error, words) }, { cause: error });
  }
}
