import type { ChangeClass } from "../../domain/changes/change-class.ts";
import type { RuleGroup } from "../../domain/policy.ts";
import type { FailLevel } from "../fail-on.ts";
import type { JsonEdition } from "../json-edition.ts";

/** Which sheets of a workbook, and how to look at them. */
export interface SelectionOptions {
  readonly sheet?: readonly string[];
  readonly allSheets?: boolean;
  readonly map?: string;
  readonly range?: string;
  readonly year?: string;
  readonly layout?: string;
  readonly policy?: string;
  /** A group that is asked beside those of the policy. */
  readonly rules?: RuleGroup;
}

/** Where many files are collected, and which of them. */
export interface ManyFilesOptions {
  /** A folder. */
  readonly ledger?: string;
  /** A folder. */
  readonly work?: string;
  /** "2/8" or "auto". */
  readonly shard?: string;
  readonly shards?: number;
  readonly threads?: number;
  readonly body?: string;
}

export interface CollectCommandOptions extends SelectionOptions, ManyFilesOptions {
  readonly failOn: FailLevel;
  /** A workbook that sums all files up. */
  readonly summary?: string;
  readonly force?: boolean;
}

export interface GatherCommandOptions extends Pick<ManyFilesOptions, "ledger"> {
  readonly partial?: boolean;
  /** A workbook that sums all files up. */
  readonly out?: string;
  readonly force?: boolean;
}

export interface CheckCommandOptions extends SelectionOptions, ManyFilesOptions {
  readonly limit: number;
  readonly failOn: FailLevel;
  readonly json?: boolean;
  readonly jsonEdition: JsonEdition;
  readonly csv?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export interface ReportCommandOptions extends SelectionOptions, ManyFilesOptions {
  readonly decisions?: string;
  readonly limit: number;
  readonly failOn: FailLevel;
  readonly json?: boolean;
  readonly jsonEdition: JsonEdition;
  readonly out?: string;
  readonly force?: boolean;
}

export interface DiffCommandOptions extends SelectionOptions {
  /** yyyy-mm-dd: within one workbook. */
  readonly since?: string;
  /** Sheets of the older workbook, where they are called otherwise. */
  readonly oldSheet?: readonly string[];
  readonly all?: boolean;
  readonly limit: number;
  readonly failOn: ChangeClass | "never";
  readonly json?: boolean;
}

export interface LayoutCommandOptions extends SelectionOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export interface TwinCommandOptions extends SelectionOptions {
  /** 団体名, for every record. */
  readonly body?: string;
  /** A folder. */
  readonly out?: string;
}

export interface TrendCommandOptions extends SelectionOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  /** A workbook that a trend wrote. */
  readonly answers?: string;
  /** Of the files, in their order: "R3,R4". */
  readonly years?: string;
  /** Several files of one year are one list. */
  readonly join?: boolean;
  readonly failOn: FailLevel;
}

export interface PaperCommandOptions extends SelectionOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly program?: readonly string[];
  /** Verdicts, states or rules. */
  readonly pick?: readonly string[];
  readonly sample?: number;
  readonly seed?: string;
  readonly log?: string;
  readonly signs?: string;
}

export interface SealCommandOptions extends SelectionOptions {
  readonly out: string;
  readonly force?: boolean;
}

export interface MergeCommandOptions extends SelectionOptions {
  readonly out: string;
  readonly force?: boolean;
}

export interface PublishCommandOptions extends SelectionOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly names?: string;
}

export interface DecisionsCommandOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly sheet?: string;
}

export interface VerifyCommandOptions {
  readonly head?: string;
  readonly json?: boolean;
}

export interface ClearCommandOptions {
  readonly out: string;
  readonly force?: boolean;
}
