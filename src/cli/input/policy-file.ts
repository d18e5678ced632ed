import { defaultPolicy, type Policy } from "../../domain/policy.ts";
import type { Messages } from "../../messages/index.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { type PolicyProblem, readPolicy as policyOf } from "../../workbook/policy.ts";
import { parseJson, readText } from "./json-file.ts";

type Words = Messages["cli"]["failure"]["policy"];

/** What is wrong in the file, and what is expected there. */
function problemText({ params }: WorkbookError, words: Words): string {
  const [path, seen, expected] = [params["path"], params["seen"], params["expected"]].map((part) =>
    String(part ?? ""),
  ) as [string, string, string];
  const texts: Readonly<Record<PolicyProblem, () => string>> = {
    "unknown-key": () => words.unknownKey(path),
    "missing-key": () => words.missingKey(path),
    "one-of": () => words.oneOf(path, seen, expected),
    ratio: () => words.ratio(path, seen, Number(expected)),
    "wrong-type": () => words.wrongType(path, seen, words.types[expected] ?? expected),
    order: () => words.order,
  };
  return texts[params["problem"] as PolicyProblem]();
}

/**
 * A policy from JSON text; what it leaves out is as by default. Throws WorkbookError policy-unreadable (no JSON) or
 * policy-invalid (its `detail` names the first thing that is wrong).
 */
export function parsePolicy(text: string, file: string, words: Words): Policy {
  const json = parseJson(text, file, "policy-unreadable", words.notJson);
  try {
    return policyOf(json);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError("policy-invalid", { file, detail: problemText(error, words) }, { cause: error });
  }
}

/** The policy in `file`, or the default one where none is given. */
export async function readPolicy(file: string | undefined, words: Words): Promise<Policy> {
  if (file === undefined) return defaultPolicy;
  return parsePolicy(await readText(file, "policy-unreadable"), file, words);
}
