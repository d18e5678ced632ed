import type { Messages } from "./ja.ts";

/** What a rule is called, by its code; one that is not known by its code. */
export function ruleNames({ words }: Messages["findings"]): (code: string) => string {
  const rules: Readonly<Record<string, { readonly name: string }>> = words;
  return (code) => (Object.hasOwn(rules, code) ? rules[code]!.name : code);
}
