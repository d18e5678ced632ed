import type { Mutant } from "./mutants.mjs";
export declare function instrument(source: string, mutants: readonly Mutant[]): string;
