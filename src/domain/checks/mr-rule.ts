import { type TableRule, tableRule } from "./rule.ts";

/**
 * Items of the 統計表における機械判読可能なデータの表記方法の統一ルール (総務省, 2020-12-18). 1-1, the file's format, is told by what
 * cannot be opened (`WorkbookErrorCode` file-…).
 */
export type RuleItem =
  | "1-2"
  | "1-3"
  | "1-4"
  | "1-5"
  | "1-6"
  | "1-7"
  | "1-8"
  | "1-9"
  | "1-10"
  | "1-11"
  | "1-12"
  | "1-13"
  | "2-1"
  | "2-2";

/** Whether a machine can read the sheet as it stands; no verdict depends on it, and it is asked only where somebody wants it. */
export interface MachineRule<Code extends string = string> extends TableRule<Code> {
  readonly group: "mr";
  readonly item: RuleItem;
}

export const mrRule = <const Code extends string>(
  rule: Pick<MachineRule<Code>, "code" | "item" | "severity" | "check">,
): MachineRule<Code> => ({ ...tableRule(rule), group: "mr", item: rule.item });
