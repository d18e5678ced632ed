import * as v from "valibot";
import { asFirstEdition, defaultPolicy, inOrder, largestThreshold, type Policy } from "../domain/policy.ts";
import { ruleCodes } from "../domain/checks/registry.ts";
import { fieldNames } from "../domain/sheet/words/field.ts";
import { WorkbookError } from "./errors.ts";
import { inheritedKey, type JsonProblem, type ShapeProblem, shapeProblem } from "./json-problem.ts";
import { directionEntries, forecasts, groups, ratio, rollUp, severity } from "./policy-parts.ts";

/** What is wrong with a policy; words live in messages under the same name. */
export type PolicyProblem =
  | ShapeProblem
  /** A number outside 0 to `expected`. */
  | "ratio"
  /** The lines of the verdicts do not descend. */
  | "order";

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
  groups: v.optional(groups),
  rules: v.optional(v.record(v.picklist(ruleCodes), severity)),
});

type Given = v.InferOutput<typeof policySchema>;

function problemOf(issue: v.BaseIssue<unknown>): JsonProblem<PolicyProblem> {
  const found = shapeProblem(issue);
  if (issue.type !== "min_value" && issue.type !== "max_value") return found;
  return { ...found, problem: "ratio", expected: largestThreshold };
}

const refuse = (problem: JsonProblem<PolicyProblem>): never => {
  throw new WorkbookError("policy-invalid", { ...problem });
};

function withDefaults({ $schema: _, edition, ...given }: Given): Policy {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  const policy: Policy = { ...defaultPolicy, ...Object.fromEntries(named) };
  return edition === policyEdition ? policy : { ...policy, directions: policy.directions.map(asFirstEdition) };
}

/**
 * A policy from parsed JSON; what it leaves out is as by default. Lines of verdicts may coincide (an office that
 * knows only ○ and × puts them all at 1), but not cross. Throws WorkbookError policy-invalid with the first
 * `JsonProblem` as its parameters.
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
