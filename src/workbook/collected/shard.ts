import { sha256 } from "../sha256.ts";

/** One of several machines that share the files of a run. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Which of `count` shards a file goes to: by its name alone, so that every machine says the same. */
export const shardOf = (file: string, count: number): number =>
  count === 1 ? 0 : Number.parseInt(sha256(file).slice(0, 8), 16) % count;

/** "2/8" → the third of eight; null where it is none. */
export function shardTyped(text: string): Shard | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/u.exec(text);
  return match === null ? null : validShard(Number(match[1]), Number(match[2]));
}

export const validShard = (index: number, count: number): Shard | null =>
  Number.isInteger(index) && Number.isInteger(count) && index >= 0 && index < count ? { index, count } : null;

type Environment = Readonly<Record<string, string | undefined>>;

const numberIn = (environment: Environment, name: string): number | null => {
  const text = environment[name] ?? "";
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
};

/**
 * The shard that a job array's task is: of Slurm (its first index may be any, its step too), of a Kubernetes Indexed Job, of
 * AWS Batch. `count`: of how many, where the environment does not say it, or says less, as one task that is submitted alone.
 * null where there is no such environment, or it does not say enough.
 */
export function shardOfEnvironment(environment: Environment, count: number | null): Shard | null {
  const slurm = numberIn(environment, "SLURM_ARRAY_TASK_ID");
  if (slurm !== null) {
    const tasks = numberIn(environment, "SLURM_ARRAY_TASK_COUNT");
    const isWhole = count === null || count === tasks;
    const first = isWhole ? (numberIn(environment, "SLURM_ARRAY_TASK_MIN") ?? 0) : 0;
    const step = isWhole ? (numberIn(environment, "SLURM_ARRAY_TASK_STEP") ?? 1) : 1;
    return validShard((slurm - first) / step, count ?? tasks ?? 0);
  }
  const kubernetes = numberIn(environment, "JOB_COMPLETION_INDEX");
  if (kubernetes !== null) return validShard(kubernetes, count ?? 0);
  const aws = numberIn(environment, "AWS_BATCH_JOB_ARRAY_INDEX");
  if (aws !== null) return validShard(aws, count ?? numberIn(environment, "AWS_BATCH_JOB_ARRAY_SIZE") ?? 0);
  return null;
}
