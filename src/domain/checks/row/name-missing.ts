import { rowRule } from "../rule.ts";

/** A line without a name. */
export const nameMissing = rowRule({
  code: "name-missing",
  severity: "warning",
  check: ({ line }) => {
    const name = line.kind === "measure" ? (line.measure ?? line.name) : line.name;
    return name.trim() === "" ? [{ cell: line.nameCell?.address ?? null, params: { no: line.no ?? "" } }] : [];
  },
});
