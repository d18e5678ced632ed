import type { Grid } from "../domain/grid.ts";
import type { Edits } from "../domain/report/edits.ts";
import { WorkbookError } from "../workbook/errors.ts";
import { setOfName } from "../workbook/marks.ts";
import type { Matter, Taken } from "../workbook/matter.ts";
import type { ApplyOutcome, WorkbookPort, WorkbookSurvey, WorkOptions } from "../workbook/port.ts";
import type { PersonalDataLeft } from "./edit/personal-data.ts";
import { stringsWithMarkers } from "./edit/marks.ts";
import { takenIn, writeTaken } from "./edit/taken-name.ts";
import { OpcPackage } from "./package/package.ts";
import type { Inflate } from "./package/part-content.ts";
import { readGrid } from "./read/grid.ts";
import { survey } from "./read/survey.ts";
import { readWorkbookPart, sheetNamed, type WorkbookPart } from "./read/workbook-part.ts";
import { XmlSyntaxError } from "./xml/element.ts";

/** A workbook file in memory. The bytes it was opened from are never changed. */
export class XlsxWorkbook implements WorkbookPort {
  readonly #fileName: string;
  #package: OpcPackage;
  #workbook: WorkbookPart;
  /** Made once as long as nothing is changed. */
  #survey: Promise<WorkbookSurvey> | null = null;

  private constructor(fileName: string, pkg: OpcPackage, workbook: WorkbookPart) {
    this.#fileName = fileName;
    this.#package = pkg;
    this.#workbook = workbook;
  }

  static async open(bytes: Uint8Array, fileName: string, inflate?: Inflate): Promise<XlsxWorkbook> {
    return typed(fileName, async () => {
      const pkg = await OpcPackage.open(bytes, fileName, { inflate });
      return new XlsxWorkbook(fileName, pkg, await readWorkbookPart(pkg, fileName));
    });
  }

  survey(): Promise<WorkbookSurvey> {
    this.#survey ??= typed(this.#fileName, () => survey(this.#package, this.#workbook));
    return this.#survey;
  }

  /** false: no report was ever written into it, as far as names and shared strings tell without a look at the sheets. */
  mayHoldReport(): Promise<boolean> {
    return typed(this.#fileName, async () => {
      const { names } = this.#workbook;
      if (names.some(({ name }) => setOfName(name) !== null)) return true;
      return (await stringsWithMarkers(this.#package, this.#workbook)).count > 0;
    });
  }

  readGrid(sheet: string, options?: WorkOptions): Promise<Grid> {
    return typed(this.#fileName, () =>
      readGrid(this.#package, this.#workbook, sheetNamed(this.#workbook, sheet), options),
    );
  }

  apply(edits: Edits, options?: WorkOptions): Promise<ApplyOutcome> {
    return this.#change(async (pkg) => {
      const { applyEdits } = await import("./edit/apply.ts");
      return applyEdits(pkg, this.#workbook, edits, options);
    });
  }

  clear(sets?: readonly number[], options?: WorkOptions): Promise<void> {
    return this.#change(async (pkg) => {
      const { clearSets } = await import("./edit/clear.ts");
      return clearSets(pkg, this.#workbook, sets, options);
    });
  }

  /** Takes out what programs noted of people and machines beside the cells; see `takeOutPersonalData`. */
  takeOutPersonalData(): Promise<PersonalDataLeft> {
    return this.#change(async (pkg) => {
      const { takeOutPersonalData } = await import("./edit/personal-data.ts");
      return takeOutPersonalData(pkg, this.#workbook);
    });
  }

  /** What it holds beside reports; reads every sheet. */
  matter(): Promise<Matter> {
    return typed(this.#fileName, async () => {
      const { readMatter } = await import("./edit/others/matter.ts");
      return readMatter(this.#package, this.#workbook);
    });
  }

  /** Which file its reports were first written into a copy of; null where it does not say. */
  taken(): Taken | null {
    return takenIn(this.#workbook);
  }

  noteTaken(taken: Taken): Promise<void> {
    return this.#change((pkg) => writeTaken(pkg, this.#workbook, taken));
  }

  /** Somebody has signed the file: whatever is changed in it, the signature holds no longer. */
  async isSigned(): Promise<boolean> {
    const relationships = await typed(this.#fileName, () => this.#package.relationships(""));
    return relationships.some(({ type }) => type.endsWith("/digital-signature/origin"));
  }

  /** The file as it is now; parts that nothing changed are byte for byte the opened file's. */
  save(options?: WorkOptions): Promise<Uint8Array> {
    return typed(this.#fileName, () => this.#package.save(options));
  }

  /** Works on a copy, so that what fails or is stopped half-way changes nothing. */
  #change<Result>(change: (pkg: OpcPackage) => Promise<Result>): Promise<Result> {
    return typed(this.#fileName, async () => {
      const pkg = this.#package.copy();
      const result = await change(pkg);
      this.#workbook = await readWorkbookPart(pkg, this.#fileName);
      this.#package = pkg;
      this.#survey = null;
      return result;
    });
  }
}

/** A part that is not the XML it should be makes the file a damaged one. */
async function typed<Result>(fileName: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof XmlSyntaxError) throw new WorkbookError("file-truncated", { file: fileName }, { cause });
    throw cause;
  }
}
