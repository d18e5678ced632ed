import type { Verdict } from "../../../src/domain/achievement/verdict.ts";
import type { State } from "../../../src/domain/record/state.ts";
import type { RollupFile, RollupLine, RollupProgram, RollupTable } from "../../../src/domain/rollup/rollup-file.ts";

interface LineSketch extends Partial<RollupLine> {
  readonly rate?: number | null;
  readonly verdict?: Verdict;
  readonly state?: State;
}

export interface ProgramSketch extends Partial<RollupProgram> {
  readonly name: string;
  readonly lines?: readonly LineSketch[];
}

export interface FileSketch {
  readonly file: string;
  readonly body?: string;
  readonly sha256?: string;
  readonly failure?: RollupFile["failure"];
  readonly programs?: readonly ProgramSketch[];
  readonly tables?: readonly Partial<RollupTable>[];
}

/** A file with programs of one indicator each, unless they say more. */
export function sketchedFile({ file, programs = [], failure = null, tables, ...own }: FileSketch): RollupFile {
  return {
    file,
    sha256: own.sha256 ?? `sha of ${file}`,
    body: own.body ?? file.split("/")[0]!,
    checkedAt: "2026-11-27T09:00",
    failure,
    report: null,
    tables: (tables ?? (failure === null ? [{}] : [])).map((table) => ({
      sheet: "事業一覧",
      title: "事業一覧",
      fiscalYear: 2022,
      shape: "no|事業名|計画|実績",
      setAside: [],
      ...table,
    })),
    programs: programs.map(({ lines: _, ...program }, index) => ({
      sheet: "事業一覧",
      cell: `B${index + 5}`,
      section: "",
      department: "",
      no: String(index + 1),
      budgetYen: 1_000_000,
      verdict: "achieved",
      worstRate: 1,
      ...program,
    })),
    lines: programs.flatMap(({ lines = [{}], verdict = "achieved", worstRate = 1, name }, programKey) =>
      lines.map((line) => ({
        sheet: "事業一覧",
        cell: `D${programKey + 5}`,
        section: "",
        measure: "",
        indicator: "参加者数",
        unit: "人",
        planText: `${name}の計画`,
        actualText: `${name}の実績`,
        plan: 100,
        actual: 100,
        rate: worstRate,
        verdict,
        reason: "",
        state: "open" as const,
        fiscalYear: 2022,
        programKey,
        ...line,
      })),
    ),
  };
}
