/**
 * A sheet at the moment it is written to: Office.js looks a sheet up where it is first named, and one that the
 * same request adds is not there before.
 */
export type SheetHandle = () => Excel.Worksheet;

/** Handles by name; a sheet that was added is known by what adding it gave. */
export class SheetHandles {
  readonly #worksheets: Excel.WorksheetCollection;
  readonly #known = new Map<string, Excel.Worksheet>();

  constructor(context: Excel.RequestContext) {
    this.#worksheets = context.workbook.worksheets;
  }

  add(name: string): void {
    this.#known.set(name, this.#worksheets.add(name));
  }

  rename(name: string, to: string): void {
    const sheet = this.of(name)();
    sheet.name = to;
    this.#known.set(to, sheet);
  }

  of(name: string): SheetHandle {
    return () => {
      let sheet = this.#known.get(name);
      if (!sheet) this.#known.set(name, (sheet = this.#worksheets.getItem(name)));
      return sheet;
    };
  }
}
