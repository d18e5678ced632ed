import type { cliCollect as source } from "../ja/cli-collect.ts";

export const cliCollect: typeof source = {
  commands: {
    gather: "Join what several shards have collected in a working folder into one summary workbook or ledger (Parquet)",
  },
  arguments: {
    work: "the working folder that --work named",
  },
  options: {
    ledger: "a folder for the ledger, programs, findings and logs as Parquet, by fiscal year and body",
    work: "a folder that keeps what was found: a later run skips the files that are done; by default one beside the output, removed at the end",
    shard:
      "which share of the files (e.g. 0/4, auto); auto: by the job array of Slurm, Kubernetes or AWS Batch. Only fills --work; gather writes",
    shards: "how many shards there are, where --shard auto cannot tell from the environment",
    threads: "how many threads; as many as there are cores by default",
    body: "whose programs these are; by default the folder below the one that all files share, else the file's name",
    partial: "go without the files that are not done",
    summary: "a summary workbook (.xlsx)",
  },
  examples: {
    gather: [
      "jisseki gather work/ --out summary.xlsx",
      "jisseki gather work/ --ledger ledger/",
      "jisseki gather work/ --ledger ledger/ --partial",
    ],
    check: [
      'jisseki check "bodies/*/*.xlsx" --ledger ledger/ --work work/',
      'jisseki check "bodies/*/*.xlsx" --work work/ --shard 0/4',
    ],
  },
  progress: "Checking files",
  writing: "Writing the ledger",
  files: (done, failed) => (failed === 0 ? `Files read: ${done}` : `Files read: ${done}; not read: ${failed}`),
  wereThere: (count) => `done before: ${count}`,
  lines: (count) => `indicators: ${count}`,
  summaryWritten: (file) => `Wrote the summary: ${file}`,
  summaryOfNone: (file) => `No file could be read, and no summary was written: ${file}`,
  isSummary: (file) => `${file} is a summary, and left out`,
  written: (folder) => `Wrote the ledger: ${folder}`,
  collected: (folder, shard) => (shard === null ? `Collected in ${folder}` : `Collected shard ${shard} in ${folder}`),
  kept: (folder) => `Kept what was found so far (the same command goes on from there): ${folder}`,
  left: (count, files) => `Went without files that are not done: ${count}: ${files}`,
  more: (count) => `and ${count} more`,
  shardInvalid: (text) => ({
    what: `--shard ${text} cannot be understood`,
    why: "it is written as which one (from 0)/of how many",
    todo: "for four of them give 0/4, 1/4, 2/4 and 3/4",
  }),
  shardUnknown: {
    what: "--shard auto cannot tell which shard this is",
    why: "the environment lacks a job array's index (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX) or the number of its tasks, or the index is beyond it",
    todo: "give the number with --shards, or say which with --shard 0/4",
  },
  shardNeedsWork: {
    what: "--shard needs --work",
    why: "shards collect in a folder that all of them share",
    todo: "name it with --work, and join what is there with jisseki gather",
  },
  shardWritesNothing: {
    what: "--shard goes with neither --ledger nor a summary's --out",
    why: "one shard knows a part of the files only",
    todo: "give --ledger or --out to jisseki gather once all shards are done",
  },
  summaryShows: {
    what: "A summary goes with neither --json nor --decisions",
    why: "several files and an .xlsx as --out ask for one summary of all of them",
    todo: "for --json or --decisions give a folder as --out",
  },
  summaryIsXlsx: (file) => ({
    what: `${file} cannot be written`,
    why: "a summary is an .xlsx workbook",
    todo: "give --out a name such as summary.xlsx",
  }),
};
