/** Under which key the forms of tables are kept on this machine. */
const key = "jisseki_forms";

/** Excel on the web gives each workbook's host its own part of the storage; elsewhere there is none. */
const partitioned = (): string => `${typeof Office === "undefined" ? "" : (Office.context?.partitionKey ?? "")}${key}`;

/** What was kept on this machine; undefined where nothing was, where it is no JSON, or where the browser keeps nothing. */
export function keptHere(): unknown {
  try {
    const text = localStorage.getItem(partitioned());
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing for pages (private windows, full or forbidden storage) is no failure: the workbook keeps its own. */
export function keepHere(value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(partitioned());
    else localStorage.setItem(partitioned(), JSON.stringify(value));
  } catch {
    // Nothing is kept.
  }
}
