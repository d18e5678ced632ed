import { WorkbookError } from "../../workbook/errors.ts";
import type { Session } from "../session.ts";
import { keepCopy } from "./keep-copy.ts";
import { type Content, type StandingFile, standingAt, writeWhole } from "./write-file.ts";

export interface GuardedOptions {
  /** What stands there may be replaced; a copy of it is kept. */
  readonly force: boolean;
  /** What stands there may be replaced without a word: it is the command's own, and was read. */
  readonly isOwn?: (standing: StandingFile) => boolean;
  /** A further way out, where another file stands there. */
  readonly add?: string;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/**
 * Writes a result that bears no mark of ours, so that nobody can tell it from a person's own file once it lies there: over
 * nothing, over the same, or with `force`.
 * @returns where the copy of what was replaced is; null where nothing had to be kept.
 * @throws WorkbookError output-exists, and as `writeWhole`.
 */
export async function writeGuarded(
  path: string,
  content: Uint8Array,
  inputs: readonly string[],
  { force, isOwn = () => false, add }: GuardedOptions,
  session: Session,
): Promise<string | null> {
  const standing = await standingAt(path, inputs);
  if (standing !== null && isSame(standing.bytes, content)) return null;
  const isFree = standing === null || isOwn(standing);
  if (!isFree && !force)
    throw new WorkbookError("output-exists", { file: path, ...(add === undefined ? {} : { add }) });
  const copy = isFree ? null : await keepCopy(standing, session.words.cli.copies.replaced);
  await writeWhole(path, content, inputs, session.signal, standing);
  return copy;
}

/** As far as a file is looked at to tell whether it is text. */
const looked = 8000;

/** A workbook, a PDF, a picture: nobody means to have it replaced by a list. */
const isNoText = ({ bytes }: StandingFile): boolean =>
  bytes.subarray(0, looked).includes(0) || Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";

export interface TextOutput {
  /** @returns where the copy of what was replaced is; null where nothing had to be kept. */
  write(content: Content): Promise<string | null>;
}

/**
 * An output that holds text, which replaces text as a shell's ">" does, and anything else only with `force`.
 * @throws WorkbookError output-exists, and as `standingAt`; `write` as `writeWhole`.
 */
export async function textOutput(
  path: string,
  inputs: readonly string[],
  force: boolean,
  session: Session,
): Promise<TextOutput> {
  const standing = await standingAt(path, inputs);
  const kept = standing !== null && isNoText(standing) ? standing : null;
  if (kept !== null && !force) throw new WorkbookError("output-exists", { file: path });
  return {
    write: async (content) => {
      const copy = kept === null ? null : await keepCopy(kept, session.words.cli.copies.replaced);
      await writeWhole(path, content, inputs, session.signal, standing);
      return copy;
    },
  };
}
