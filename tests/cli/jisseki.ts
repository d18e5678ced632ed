import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Runs the built command line as its users do: another process, no terminal, Japanese unless `env` says otherwise. */
export function jisseki(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const {
    LANG: _lang,
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    NO_COLOR: _no,
    FORCE_COLOR: _force,
    COLUMNS: _columns,
    ...inherited
  } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: options.cwd ?? root,
      env: { ...inherited, ...options.env },
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
