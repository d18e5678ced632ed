import * as v from "valibot";
import { defaultPolicy, type Policy } from "../../domain/achievement/policy.ts";
import { ruleCodes } from "../../domain/checks/registry.ts";
import { programSchema } from "../../domain/sheet/schema.ts";
import type { Messages } from "../../messages/index.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";
import { readBytes } from "./files.ts";

type Words = Messages["cli"]["failure"]["policy"];

const largestRatio = 10;
const longestSeen = 40;

/** A ratio, 1 = 100 %: somebody who writes 80 for 80 % hears of it. */
const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(largestRatio));
const direction = v.picklist(["higher", "lower"]);
const severity = v.picklist(["error", "warning", "info", "off"]);
const fieldNames = programSchema.fields.map(({ name }) => name);

const policySchema = v.strictObject({
  $schema: v.optional(v.string()),
  achieved: v.optional(ratio),
  nearly: v.optional(ratio),
  under: v.optional(ratio),
  overTarget: v.optional(ratio),
  directions: v.optional(
    v.array(v.strictObject({ no: v.optional(v.number()), name: v.optional(v.string()), label: v.optional(v.string()), unit: v.optional(v.string()), direction })),
  ),
  rollUp: v.optional(v.picklist(["worst", "lead"])),
  headings: v.optional(v.record(v.picklist(fieldNames), v.array(v.string()))),
  rules: v.optional(v.record(v.picklist(ruleCodes), severity)),
});

type Given = v.InferOutput<typeof policySchema>;

/** Where in the file and what is expected there: `directions.0.direction`, one of higher, lower. */
function issueText(issue: v.BaseIssue<unknown>, words: Words): string {
  const path = (issue.path ?? []).map((item) => String(item.key)).join(".");
  const seen = (JSON.stringify(issue.input) ?? "").slice(0, longestSeen);
  if (issue.type === "strict_object" && issue.expected === "never") return words.unknownKey(path);
  if (issue.type === "picklist") return words.oneOf(path, seen, issue.expected ?? "");
  if (issue.type === "min_value" || issue.type === "max_value") return words.ratio(path, seen, largestRatio);
  return words.wrongType(path, seen, words.types[issue.expected ?? ""] ?? issue.expected ?? "");
}

/** The order that the lines of the four verdicts must have. */
function orderProblem({ achieved, nearly, under, overTarget }: Policy, words: Words): string | null {
  const inOrder = overTarget >= achieved && achieved >= nearly && nearly >= under && under >= 0;
  return inOrder ? null : words.order;
}

function withDefaults({ $schema: _, ...given }: Given): Policy {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaultPolicy, ...Object.fromEntries(named) };
}

/**
 * A policy from JSON text; what it leaves out is as by default. Throws WorkbookError policy-unreadable (no JSON) or
 * policy-invalid (its `detail` names the first thing that is wrong).
 */
export function parsePolicy(text: string, file: string, words: Words): Policy {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (cause) {
    throw new WorkbookError("policy-unreadable", { file, detail: words.notJson(cause instanceof Error ? cause.message : "") }, { cause });
  }
  if (Array.isArray(json)) throw new WorkbookError("policy-invalid", { file, detail: words.wrongType("", "[ ]", words.types["Object"] ?? "") });
  const parsed = v.safeParse(policySchema, json);
  if (!parsed.success) throw new WorkbookError("policy-invalid", { file, detail: issueText(parsed.issues[0], words) });
  const policy = withDefaults(parsed.output);
  const problem = orderProblem(policy, words);
  if (problem !== null) throw new WorkbookError("policy-invalid", { file, detail: problem });
  return policy;
}

/** The policy in `file`, or the default one where none is given. */
export async function readPolicy(file: string | undefined, words: Words): Promise<Policy> {
  if (file === undefined) return defaultPolicy;
  const bytes = await readBytes(file).catch((error: unknown) => {
    if (!(error instanceof WorkbookError)) throw error;
    const reason = error.params["reason"] ?? systemCode(error.cause) ?? "ENOENT";
    throw new WorkbookError("policy-unreadable", { file, reason }, { cause: error });
  });
  return parsePolicy(new TextDecoder().decode(bytes), file, words);
}
