import type * as v from "valibot";

/** Where something is wrong in a file of JSON (`directions.0.direction`, "" for the whole), what stands there, and what was expected instead. */
export interface JsonProblem<Kind extends string> {
  readonly problem: Kind;
  readonly path: string;
  readonly seen: string;
  readonly expected: string | number;
}

/** What any file of JSON may have wrong; words live in messages under the same name. */
export type ShapeProblem =
  /** A key that no such file has. */
  | "unknown-key"
  /** A key that must be there. */
  | "missing-key"
  /** Not one of the values that `expected` lists. */
  | "one-of"
  /** Not a value of the type that `expected` names: number, string, Array, Object. */
  | "wrong-type";

const longestSeen = 40;

export const seenAs = (value: unknown): string => (JSON.stringify(value) ?? "").slice(0, longestSeen);

/** The first thing that is wrong with the form of a file. */
export function shapeProblem(issue: v.BaseIssue<unknown>): JsonProblem<ShapeProblem> {
  const path = (issue.path ?? []).map((item) => String(item.key)).join(".");
  const place = { path, seen: seenAs(issue.input), expected: issue.expected ?? "" };
  if (issue.type === "strict_object" && issue.expected === "never") return { problem: "unknown-key", ...place };
  if (issue.type === "strict_object" && issue.input === undefined) return { problem: "missing-key", ...place };
  return { problem: issue.type === "picklist" || issue.type === "literal" ? "one-of" : "wrong-type", ...place };
}

/** A key that every object has (`__proto__`, `constructor`): no file's, and a schema does not see it. */
export function inheritedKey(json: unknown, path: readonly string[] = []): JsonProblem<"unknown-key"> | null {
  if (typeof json !== "object" || json === null) return null;
  for (const [key, value] of Object.entries(json)) {
    const here = [...path, key];
    if (key in Object.prototype)
      return { problem: "unknown-key", path: here.join("."), seen: seenAs(value), expected: "never" };
    const below = inheritedKey(value, here);
    if (below !== null) return below;
  }
  return null;
}
