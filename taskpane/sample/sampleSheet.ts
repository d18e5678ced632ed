/** samples/data/programs.json, as far as the sheet needs it. */
export interface SampleLine {
  readonly no?: number;
  readonly name?: string;
  readonly overview: string;
  readonly budget: string;
  readonly plan: string;
  readonly actual: string;
  readonly unit: string;
  /** The budget's cell covers so many lines. */
  readonly budgetRows?: number;
}

export interface SampleProgram extends SampleLine {
  readonly measures?: readonly SampleLine[];
}

export interface SampleData {
  readonly title: string;
  readonly sections: readonly {
    readonly no: number;
    readonly name: string;
    readonly programs: readonly SampleProgram[];
  }[];
}

/** A sheet to be written from A1 on. */
export interface SampleSheet {
  readonly rows: readonly (readonly (string | number)[])[];
  /** "B4:G4" */
  readonly merges: readonly string[];
  readonly headingRow: number;
  readonly sectionRows: readonly number[];
  /** In points. */
  readonly widths: readonly number[];
}

const headings = ["番号", "事業名", "事業概要", "予算規模", "計画規模", "実績規模", "単位の説明"];

/** The 38 programs as an office lists them: section rows, groups with their measures under them. */
export function sampleSheet({ title, sections }: SampleData): SampleSheet {
  const rows: (string | number)[][] = [[title, "", "", "", "", "", ""], ["", "", "", "", "", "", ""], headings];
  const merges: string[] = [];
  const sectionRows: number[] = [];
  const add = (line: SampleLine): void => {
    rows.push([line.no ?? "", line.name ?? "", line.overview, line.budget, line.plan, line.actual, line.unit]);
    if (line.budgetRows !== undefined) merges.push(`D${rows.length}:D${rows.length + line.budgetRows - 1}`);
  };
  for (const section of sections) {
    rows.push([section.no, section.name, "", "", "", "", ""]);
    sectionRows.push(rows.length);
    merges.push(`B${rows.length}:G${rows.length}`);
    for (const program of section.programs) {
      const first = rows.length + 1;
      add(program);
      for (const measure of program.measures ?? []) add(measure);
      if (program.measures !== undefined) merges.push(`A${first}:A${rows.length}`, `B${first}:B${rows.length}`);
    }
  }
  return { rows, merges, headingRow: 3, sectionRows, widths: [36, 150, 240, 96, 110, 140, 110] };
}
