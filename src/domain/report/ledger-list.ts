import type { LedgerColumn } from "./ledger-column.ts";
import { decisionColumns, followUpColumns } from "./ledger-decision.ts";
import type { LedgerKey } from "./ledger-keys.ts";
import { evidenceColumns, machineColumns } from "./ledger-machine.ts";
import { printColumns } from "./ledger-print.ts";

/** Every column of the ledger, by its key. */
export const ledgerList: Readonly<Record<LedgerKey, LedgerColumn>> = {
  ...printColumns,
  ...decisionColumns,
  ...followUpColumns,
  ...evidenceColumns,
  ...machineColumns,
};
