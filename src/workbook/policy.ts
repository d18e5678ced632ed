import * as v from "valibot";
import { asFirstEdition, defaultPolicy, inOrder, largestThreshold, type Policy } from "../domain/policy.ts";
import { ruleCodes } from "../domain/checks/registry.ts";
import { fieldNames } from "../domain/sheet/words/field.ts";
import { WorkbookError } from "./errors.ts";
import { directionEntries, forecasts, ratio, rollUp, severity } from "./policy-parts.ts";

/** What is wrong with a policy; words live in messages under the same name. */
export type PolicyProblem =
  /** A key that no policy has. */
  | "unknown-key"
  /** A key that must be there. */
  | "missing-key"
  /** Not one of the values that `expected` lists. */
  | "one-of"
  /** A number outside 0 to `expected`. */
  | "ratio"
  /** Not a value of the type that `expected` names: number, string, Array, Object. */
  | "wrong-type"
  /** The lines of the verdicts do not descend. */
  | "order";

const longestSeen = 40;

const directionRule = v.strictObject(directionEntries);

/** The edition of policy files in which `lower` means met or missed; before, it meant the reversed ratio. */
export const policyEdition = 2;

const policySchema = v.strictObject({
  $schema: v.optional(v.string()),
  achieved: v.optional(ratio),
  nearly: v.optional(ratio),
  under: v.optional(ratio),
  overTarget: v.optional(ratio),
  edition: v.optional(v.picklist([1, policyEdition])),
  directions: v.optional(v.array(directionRule)),
  forecasts: v.optional(forecasts),
  rollUp: v.optional(rollUp),
  headings: v.optional(v.record(v.picklist(fieldNames), v.array(v.string()))),
  rules: v.optional(v.record(v.picklist(ruleCodes), severity)),
});

type Given = v.InferOutput<typeof policySchema>;

/** Where it is (`directions.0.direction`, "" for the whole), what stands there, and what was expected instead. */
interface Problem {
  readonly problem: PolicyProblem;
  readonly path: string;
  readonly seen: string;
  readonly expected: string | number;
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map((item) => String(item.key)).join(".");
  const place = { path, seen: (JSON.stringify(issue.input) ?? "").slice(0, longestSeen) };
  const expected = issue.expected ?? "";
  if (issue.type === "strict_object" && issue.expected === "never")
    return { problem: "unknown-key", ...place, expected };
  if (issue.type === "strict_object" && issue.input === undefined)
    return { problem: "missing-key", ...place, expected };
  if (issue.type === "picklist") return { problem: "one-of", ...place, expected };
  if (issue.type === "min_value" || issue.type === "max_value")
    return { problem: "ratio", ...place, expected: largestThreshold };
  return { problem: "wrong-type", ...place, expected };
}

const refuse = (problem: Problem): never => {
  throw new WorkbookError("policy-invalid", { ...problem });
};

function withDefaults({ $schema: _, edition, ...given }: Given): Policy {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  const policy: Policy = { ...defaultPolicy, ...Object.fromEntries(named) };
  return edition === policyEdition ? policy : { ...policy, directions: policy.directions.map(asFirstEdition) };
}

/** A key that every object has (`__proto__`, `constructor`): no policy's, and the schema does not see it. */
function inheritedKey(json: unknown, path: readonly string[] = []): Problem | null {
  if (typeof json !== "object" || json === null) return null;
  for (const [key, value] of Object.entries(json)) {
    const here = [...path, key];
    if (key in Object.prototype)
      return {
        problem: "unknown-key",
        path: here.join("."),
        seen: JSON.stringify(value).slice(0, longestSeen),
        expected: "never",
      };
    const below = inheritedKey(value, here);
    if (below !== null) return below;
  }
  return null;
}

/**
 * A policy from parsed JSON; what it leaves out is as by default. Lines of verdicts may coincide (an office that
 * knows only ○ and × puts them all at 1), but not cross. Throws WorkbookError policy-invalid with the first
 * `Problem` as its parameters.
 */
export function readPolicy(json: unknown): Policy {
  if (Array.isArray(json)) return refuse({ problem: "wrong-type", path: "", seen: "[ ]", expected: "Object" });
  const inherited = inheritedKey(json);
  if (inherited !== null) return refuse(inherited);
  const parsed = v.safeParse(policySchema, json);
  if (!parsed.success) return refuse(problemOf(parsed.issues[0]));
  const policy = withDefaults(parsed.output);
  const { achieved, nearly, under, overTarget } = policy;
  if (inOrder(policy)) return policy;
  return refuse({
    problem: "order",
    path: "",
    seen: [overTarget, achieved, nearly, under].join(", "),
    expected: "overTarget ≥ achieved ≥ nearly ≥ under",
  });
}
