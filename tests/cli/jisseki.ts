import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const main = join(root, "dist", "cli", "main.js");
export const sample = join(root, "samples", "就労支援事業_令和4年度.xlsx");
export const cleanSample = join(root, "samples", "指摘なし_産業振興計画.xlsx");
export const brokenSample = join(root, "samples", "指摘だらけ_産業振興計画.xlsx");

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Of the environment what the tests inherit: neither language nor looks. */
function environment(given: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const {
    LANG: _lang,
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    NO_COLOR: _no,
    FORCE_COLOR: _force,
    COLUMNS: _columns,
    ...inherited
  } = process.env;
  return { ...inherited, ...given };
}

/** Runs the built command line as its users do: another process, no terminal, Japanese unless `env` says otherwise. */
export function jissekiProcess(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: options.cwd ?? root,
      env: environment(options.env),
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output.stderr += text;
    });
    child.on("error", reject).on("close", (status) => resolve({ status, ...output }));
    child.stdin.on("error", () => undefined).end(options.input ?? "");
  });
}

let line: Promise<unknown> = Promise.resolve();

/**
 * The same in this process, which saves the start of another: what the command line sees of its process (folder,
 * environment, streams) is its own while it runs. One after the other, as a process has but one of each.
 */
export function jisseki(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const next = line.then(() => runHere(args, options));
  line = next.catch(() => undefined);
  return next;
}

async function runHere(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { env, stdin } = process;
  const folder = process.cwd();
  const output = { stdout: "", stderr: "" };
  const restore = (["stdout", "stderr"] as const).map((name) => {
    const stream = process[name];
    const { write } = stream;
    stream.write = (text: string | Uint8Array) => {
      output[name] += typeof text === "string" ? text : Buffer.from(text).toString();
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  process.env = environment(options.env);
  Object.defineProperty(process, "stdin", {
    value: Readable.from([Buffer.from(options.input ?? "")]),
    configurable: true,
  });
  process.chdir(options.cwd ?? root);
  try {
    return { status: await run(args), ...output };
  } finally {
    process.chdir(folder);
    Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
    process.env = env;
    for (const back of restore) back();
  }
}
