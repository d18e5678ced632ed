export type Section = "start" | "texts" | "reading" | "commands";
export type Kind = "plain" | "worded" | "inline";

export declare const sections: readonly Section[];
export declare const kinds: readonly Kind[];
export declare const help: string;

/** An option that cannot be followed; the message names it. */
export declare class ArgumentError extends Error {}

export declare function readArguments(args: readonly string[]): {
  readonly help: boolean;
  readonly only: readonly Section[];
  readonly sheets: readonly Kind[];
  readonly rows: readonly number[];
  readonly rounds: number;
};
