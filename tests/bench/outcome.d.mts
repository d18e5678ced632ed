export interface Costs {
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}
export interface Failure {
  readonly failure: string;
}
export interface Child {
  readonly status: number | null;
  readonly signal?: string | null;
  readonly stdout?: string | null;
  readonly stderr?: string | null;
  readonly error?: Error & { readonly code?: string };
}

/** `found`: what the process says it has found, null where it does not say. */
export declare function outcomeOf(child: Child): (Costs & { readonly found: number | null }) | Failure;
export declare function summaryOf(outcomes: readonly (Costs | Failure)[]): Costs | Failure;
