import { createHash } from "node:crypto";
import { reportWords } from "../../messages/report-words.ts";
import type { Messages } from "../../messages/index.ts";
import { collectFile, failedRecord, type FileIdentity } from "../../workbook/collected/collect-file.ts";
import type { FileRecord } from "../../workbook/collected/file-record.ts";
import type { NamedInput } from "../../workbook/collected/input-names.ts";
import { printOfRecord } from "../../workbook/collected/own-reports.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { type FailLevel, reachesIn } from "../fail-on.ts";
import { failureWords } from "../failure.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { holdsReport } from "../output/report-output.ts";
import { selectionIn } from "../selection.ts";
import type { Looking, Settings } from "./settings.ts";
import { type ManifestLine, manifestSettings, recordKey, WorkFolder } from "./work-folder.ts";

/** What each file of a run is collected with: plain data, as another thread gets it. */
export interface Collecting extends Looking {
  readonly settings: Settings;
  /** The working folder. */
  readonly work: string;
  /** yyyy-mm-ddThh:mm, local: of the run. */
  readonly checkedAt: string;
  readonly failOn: FailLevel;
}

/** What became of a file. */
export interface Collected {
  readonly line: ManifestLine;
  /** An earlier run had done it. */
  readonly wasThere: boolean;
  /** Whether --fail-on is reached by it. */
  readonly reached: boolean;
  /** The failure's one line; null where it was read. */
  readonly failure: string | null;
  /** The stack of a bug; null where there was none. */
  readonly bug: string | null;
}

/** A failure that is none of the file's: a further run tries it again. */
const isPassing = ({ failure, sha256 }: FileRecord): boolean =>
  failure !== null && (failure.code === "file-stopped" || sha256 === "");

/** Collects one file after the other into the working folder; nothing of a file is held once its record is written. */
export class Collector {
  readonly #work: WorkFolder;

  constructor(
    private readonly collecting: Collecting,
    private readonly words: Messages,
    private readonly signal: AbortSignal,
  ) {
    this.#work = new WorkFolder(collecting.work);
  }

  /** @throws WorkbookError cancelled; output-unwritable, where the working folder takes no more. */
  async collect(input: NamedInput): Promise<Collected> {
    const { file, body } = input;
    const { checkedAt } = this.collecting;
    const unread: FileIdentity = { file, sha256: "", body, checkedAt };
    const read = await readBytes(input.path).catch((error: unknown) => this.#failed(unread, error));
    if (!(read instanceof Uint8Array)) return this.#keep(read.record, read.bug);
    const identity = { ...unread, sha256: createHash("sha256").update(read).digest("hex") };
    const key = recordKey(identity, this.collecting.settings);
    const known = await this.#work.record(key);
    if (known !== null && known.file === file && !isPassing(known)) return this.#told(known, key, true, null);
    try {
      return await this.#keep(await this.#recordOf(identity, read), null);
    } catch (error) {
      const { record, bug } = this.#failed(identity, error);
      return this.#keep(record, bug);
    }
  }

  /** Of a file whose thread ended over it. */
  stopped({ file, body }: NamedInput, error: unknown): Promise<Collected> {
    const { record, bug } = this.#failed({ file, sha256: "", body, checkedAt: this.collecting.checkedAt }, error);
    return this.#keep(record, bug);
  }

  async #recordOf(identity: FileIdentity, bytes: Uint8Array): Promise<FileRecord> {
    const { selection, allSheets } = this.collecting;
    const workbook = await openFile(bytes, identity.file);
    const own = { ...selection, signal: this.signal };
    const selected = await selectionIn(workbook, own, allSheets);
    const content = await collectFile(workbook, { ...selected, words: reportWords(this.words) });
    const report = holdsReport(await workbook.survey()) ? { from: workbook.taken()?.file ?? "" } : null;
    return { version: 1, ...identity, failure: null, report, ...content };
  }

  /** @throws what is no failure of the file's. */
  #failed(identity: FileIdentity, error: unknown): { readonly record: FileRecord; readonly bug: string | null } {
    const isOthers = error instanceof WorkbookError && ["cancelled", "output-unwritable"].includes(error.code);
    if (isOthers) throw error;
    // By the name that it has on every machine.
    const params = { ...(error instanceof WorkbookError ? error.params : {}), file: identity.file };
    const named = new WorkbookError(error instanceof WorkbookError ? error.code : "file-stopped", params);
    const said = failureWords(named, this.words)!;
    const bug =
      error instanceof WorkbookError ? null : error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { record: failedRecord(identity, { code: named.code, ...said }), bug };
  }

  async #keep(record: FileRecord, bug: string | null): Promise<Collected> {
    const key = recordKey(record, this.collecting.settings);
    await this.#work.keep(key, record);
    return this.#told(record, key, false, bug);
  }

  #told(record: FileRecord, key: string, wasThere: boolean, bug: string | null): Collected {
    const { file, body, sha256, failure, report } = record;
    const line: ManifestLine = {
      file,
      body,
      status: failure === null ? "done" : "failed",
      sha256,
      key,
      settings: manifestSettings(this.collecting.settings),
      ...(failure === null ? {} : { code: failure.code }),
      ...(report === null ? {} : { report }),
      print: printOfRecord(record).slice(0, 16),
    };
    return {
      line,
      wasThere,
      reached: reachesIn(this.collecting.failOn, record),
      failure: failure === null ? null : this.words.cli.failure.line(failure.what, failure.why, failure.todo),
      bug,
    };
  }
}
