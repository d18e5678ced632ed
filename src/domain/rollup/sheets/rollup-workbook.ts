import type { SheetContent } from "../../report/edits.ts";
import { formsOf } from "../forms.ts";
import { sameNamesOf } from "../same-names.ts";
import { worstOf } from "../worst.ts";
import { departmentsSheet } from "./departments-sheet.ts";
import { formsSheet } from "./forms-sheet.ts";
import { ledgerSheet } from "./ledger-sheet.ts";
import { namesSheet } from "./names-sheet.ts";
import type { RollupContext } from "./rollup-context.ts";
import { summarySheet } from "./summary-sheet.ts";
import { unreadSheet } from "./unread-sheet.ts";
import { worstSheet } from "./worst-sheet.ts";

/** The sheets of a summary of many files, in tab order: 総括 · 部局別 · 要確認・未達 · 判定明細 · 重複・同名 · 様式の違い · 読めなかったファイル. */
export function rollupWorkbook(given: Omit<RollupContext, "worst" | "names" | "forms">): readonly SheetContent[] {
  const { rollup } = given;
  const context: RollupContext = {
    ...given,
    worst: worstOf(rollup),
    names: sameNamesOf(rollup),
    forms: formsOf(rollup),
  };
  return [
    summarySheet(context),
    departmentsSheet(context),
    worstSheet(context),
    ledgerSheet(context),
    namesSheet(context),
    formsSheet(context),
    unreadSheet(context),
  ];
}
