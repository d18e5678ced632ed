import { createHash } from "node:crypto";
import { defaultPolicy } from "../../domain/policy.ts";
import type { Language } from "../../messages/index.ts";
import type { CheckOptions } from "../../workbook/check.ts";
import { version } from "../version.ts";

/** What each file of a run is looked at with: plain data, as another thread gets it. */
export interface Looking {
  readonly selection: Pick<CheckOptions, "sheets" | "hint" | "policy">;
  readonly allSheets: boolean;
  readonly language: Language;
}

/** What makes a file's record what it is, beside the file: equal for runs whose records are the same. */
export interface Settings {
  readonly version: string;
  readonly language: Language;
  readonly policySha256: string;
  /** Over the policy, the sheets, columns, forms and the year that were asked for. */
  readonly settingsSha256: string;
}

/** Keys in their order, so that what is equal is written equally. */
function plainText(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(plainText).join(",")}]`;
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return `{${entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, own]) => `${JSON.stringify(key)}:${plainText(own)}`)
    .join(",")}}`;
}

export const hashOf = (value: unknown): string => createHash("sha256").update(plainText(value)).digest("hex");

export function settingsOf({ selection, allSheets, language }: Looking): Settings {
  const { sheets = [], hint = null, policy = defaultPolicy } = selection;
  return {
    version,
    language,
    policySha256: hashOf(policy),
    settingsSha256: hashOf({ policy, sheets, hint, allSheets }),
  };
}
