export interface Result {
  readonly status: "killed" | "survived" | "unreached";
  readonly by: string | null;
}
export declare function trialOf(
  code: string,
): Promise<{ readonly meet: (id: number) => Promise<Result>; readonly milliseconds: number }>;
