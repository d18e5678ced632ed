/** What the process ends with; `--help` lists them. */
export const exitCodes = { passed: 0, findings: 1, couldNotRun: 2, bug: 70, cancelled: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
