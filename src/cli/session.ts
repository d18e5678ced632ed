import { once } from "node:events";
import { terminalOf, type Terminal } from "./output/terminal.ts";
import { progressBar, type ProgressBar } from "./output/progress.ts";
import type { Language, Messages } from "../messages/index.ts";
import { loadMessages } from "../messages/load.ts";

/** What every command gets from outside: the language, where to print, and the wish to stop. */
export interface Session {
  readonly language: Language;
  readonly words: Messages;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Standard output. */
  print(text: string): void;
  /** To standard output too; done when there is room for more. The bytes are not to be used afterwards. */
  write(bytes: Uint8Array): Promise<void>;
  /** Standard error. */
  note(text: string): void;
  bar(label: string): ProgressBar;
}

export async function sessionOn(language: Language, signal: AbortSignal): Promise<Session> {
  return {
    language,
    words: await loadMessages(language),
    terminal: terminalOf(process.stdout, process.env),
    signal,
    print: (text) => void process.stdout.write(text),
    write: async (bytes) => {
      if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
    },
    note: (text) => void process.stderr.write(text),
    bar: (label) => progressBar(label, process.stderr),
  };
}
