export interface Mutant {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** null leaves a statement out. */
  readonly text: string | null;
  readonly what: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
}
export declare function mutantsOf(file: string, source: string): readonly Mutant[];
