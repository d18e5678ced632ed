export interface Met {
  readonly file: string;
  readonly code: string;
  readonly what: string;
  readonly status: "killed" | "survived" | "unreached";
}
export interface Accepted {
  readonly file: string;
  readonly code: string;
  readonly what: string;
  readonly reason: string;
}
export declare function readAccepted(path?: string): readonly Accepted[];
export declare function sortOut(
  met: readonly Met[],
  accepted: readonly Accepted[],
): { readonly excused: readonly Met[]; readonly open: readonly Met[]; readonly stale: readonly Accepted[] };
