import { type Shard, shardOfEnvironment, shardTyped } from "../../workbook/collected/shard.ts";
import { UsageError } from "../failure.ts";
import type { Session } from "../session.ts";

/** All files, on one machine. */
export const wholeRun: Shard = { index: 0, count: 1 };

/** What --shard and --shards say; null where they say nothing. @throws UsageError. */
export function shardAsked(
  { shard, shards }: { readonly shard?: string; readonly shards?: number },
  { words }: Pick<Session, "words">,
  environment: NodeJS.ProcessEnv = process.env,
): Shard | null {
  const { collect } = words.cli;
  if (shard === undefined) return null;
  const found = shard === "auto" ? shardOfEnvironment(environment, shards ?? null) : shardTyped(shard);
  if (found === null) throw new UsageError(shard === "auto" ? collect.shardUnknown : collect.shardInvalid(shard));
  return found;
}
