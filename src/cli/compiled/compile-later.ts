import { setFlagsFromString } from "node:v8";

/** Where this was measured: V8 11 (Node 20 and 21). Later ones have a compiler more, and budgets of their own. */
const measuredOn = "11.";

/** Bytes of bytecode that a function runs through between two thoughts of optimising it; V8's own is 67,584. */
const bytesBetween = 400_000;

/**
 * Has V8 optimise only what runs long. A check goes through much code a few hundred times: optimising all that took a
 * third of the processor time of a sheet of 10,000 lines, and what it gained was over before it was done.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith(measuredOn)) setFlagsFromString(`--interrupt-budget=${bytesBetween}`);
}
