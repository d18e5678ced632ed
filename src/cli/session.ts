import { terminalOf, type Terminal } from "./output/terminal.ts";
import { progressBar, type ProgressBar } from "./output/progress.ts";
import { messages, type Language, type Messages } from "../messages/index.ts";

/** What every command gets from outside: the language, where to print, and the wish to stop. */
export interface Session {
  readonly language: Language;
  readonly words: Messages;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Standard output. */
  print(text: string): void;
  /** Standard error. */
  note(text: string): void;
  bar(label: string): ProgressBar;
}

export function sessionOn(language: Language, signal: AbortSignal): Session {
  return {
    language,
    words: messages(language),
    terminal: terminalOf(process.stdout, process.env),
    signal,
    print: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
    bar: (label) => progressBar(label, process.stderr),
  };
}
