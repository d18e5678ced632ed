import { appendFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileRecord } from "../../workbook/collected/file-record.ts";
import { type Shard, shardOf } from "../../workbook/collected/shard.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";
import { hashOf, type Settings } from "./settings.ts";

/** What is collected into a working folder: which files, by how many machines, looked at how. */
export interface RunPlan extends Settings {
  readonly jisseki: "work";
  /** The folder that the files are named from, from the working folder on, with "/": links from a summary go there. */
  readonly from: string;
  /** How many shards the files are shared out to; 1 for a single machine. */
  readonly shards: number;
  /** As `FileRecord.file`, sorted. */
  readonly files: readonly string[];
}

/** A line of a manifest: what became of a file. The last line about a file counts. */
export interface ManifestLine {
  readonly file: string;
  readonly body: string;
  readonly status: "done" | "failed";
  readonly sha256: string;
  /** Of its record; see `recordKey`. */
  readonly key: string;
  readonly settings: string;
  /** Of a failure. */
  readonly code?: string;
  /** See `FileRecord`; absent: null. */
  readonly report?: { readonly from: string };
  /** See `printOfRecord`. */
  readonly print: string;
}

const planName = "run.json";
const manifestNames = (shards: number): readonly string[] =>
  Array.from({ length: shards }, (_, index) => manifestName({ index, count: shards }));
const manifestName = ({ index, count }: Shard): string =>
  count === 1 ? "manifest.jsonl" : `manifest-${index}-of-${count}.jsonl`;

/** What a record is kept under: it changes with the file's name and bytes, and with how it is looked at. */
export const recordKey = (
  { file, sha256, body }: Pick<FileRecord, "file" | "sha256" | "body">,
  { version, language, settingsSha256 }: Settings,
): string => hashOf([file, sha256, body, settingsSha256, language, version]).slice(0, 40);

function isRecord(value: unknown): value is FileRecord {
  return typeof value === "object" && value !== null && "version" in value && value.version === 1 && "lines" in value;
}

/** null for what is no whole line: a run was cut off while it wrote. */
function manifestLine(text: string): ManifestLine | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === "object" && line !== null && "file" in line && "key" in line ? (line as ManifestLine) : null;
  } catch {
    return null;
  }
}

const isMissing = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "");

/** null where there is none. */
async function readWhole(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw unwritable(error, path);
  });
}

function unwritable(error: unknown, file: string): unknown {
  const reason = systemCode(error);
  return reason === null ? error : new WorkbookError("output-unwritable", { file, reason }, { cause: error });
}

/** Whether a file's last line has no end; false where there is no file. */
async function endsOpen(path: string): Promise<boolean> {
  const file = await open(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw unwritable(error, path);
  });
  if (file === null) return false;
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return size > 0 && buffer[0] !== 0x0a;
  } finally {
    await file.close();
  }
}

let written = 0;

/** All of it or nothing, over whatever is there. Not flushed: what a crash of the machine leaves half there is known by reading it. */
async function writeByName(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}-${(written += 1)}-${Math.random().toString(36).slice(2)}.tmp`;
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(error, path);
  }
}

/** A folder in which a run keeps what it has found of each file, a record each, so that it goes on where it was cut off. */
export class WorkFolder {
  readonly #folders = new Set<string>();

  constructor(readonly path: string) {}

  /** @returns what was last collected there; null where nothing was. @throws WorkbookError work-not-ours. */
  async plan(): Promise<RunPlan | null> {
    const text = await readWhole(join(this.path, planName));
    if (text === null) return null;
    try {
      const plan = JSON.parse(text) as RunPlan;
      if (plan.jisseki === "work" && Array.isArray(plan.files)) return plan;
    } catch {
      // Somebody else's, as below.
    }
    throw new WorkbookError("work-not-ours", { file: this.path });
  }

  /**
   * Makes the folder where it is not there, and notes what is to be collected.
   * @throws WorkbookError work-not-ours, where something else is in it; output-unwritable.
   */
  async begin(plan: RunPlan): Promise<void> {
    try {
      await mkdir(this.path, { recursive: true });
    } catch (error) {
      throw unwritable(error, this.path);
    }
    const before = await this.plan();
    // Shards begin at once: what one of them has made already is no other's.
    if (before === null && (await readdir(this.path)).some((name) => name !== "records" && !name.startsWith(planName)))
      throw new WorkbookError("work-not-ours", { file: this.path });
    const text = `${JSON.stringify(plan)}\n`;
    if (before === null || `${JSON.stringify(before)}\n` !== text) await writeByName(join(this.path, planName), text);
  }

  #recordPath(key: string): string {
    return join(this.path, "records", key.slice(0, 2), `${key}.json`);
  }

  /** null where there is none, or what is there is not whole. */
  async record(key: string): Promise<FileRecord | null> {
    const text = await readWhole(this.#recordPath(key));
    if (text === null) return null;
    try {
      const record: unknown = JSON.parse(text);
      return isRecord(record) ? record : null;
    } catch {
      return null;
    }
  }

  /** @throws WorkbookError output-unwritable. */
  async keep(key: string, record: FileRecord): Promise<void> {
    const folder = join(this.path, "records", key.slice(0, 2));
    if (!this.#folders.has(folder)) {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw unwritable(error, folder);
      });
      this.#folders.add(folder);
    }
    await writeByName(this.#recordPath(key), JSON.stringify(record));
  }

  /** What the manifests of so many shards say, by file. Those of another number of them may tell of files as they were. */
  async manifest(shards: number): Promise<Map<string, ManifestLine>> {
    const lines = new Map<string, ManifestLine>();
    for (const name of manifestNames(shards)) {
      const path = join(this.path, name);
      const file = await open(path).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw unwritable(error, path);
      });
      try {
        for await (const text of file?.readLines() ?? []) {
          const line = manifestLine(text);
          if (line !== null) lines.set(line.file, line);
        }
      } finally {
        await file?.close();
      }
    }
    return lines;
  }

  /** Takes lines for this shard's manifest, which no other machine writes. */
  async manifestOf(shard: Shard): Promise<{ readonly add: (line: ManifestLine) => Promise<void> }> {
    const path = join(this.path, manifestName(shard));
    // A line that was cut off ends here.
    let lead = (await endsOpen(path)) ? "\n" : "";
    return {
      add: async (line) => {
        try {
          await appendFile(path, `${lead}${JSON.stringify(line)}\n`);
          lead = "";
        } catch (error) {
          throw unwritable(error, path);
        }
      },
    };
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

/** Files of a plan that no manifest tells of as it is now looked at them, and the shards that they are of. */
export function missingFiles(
  { files, shards, ...settings }: RunPlan,
  lines: ReadonlyMap<string, ManifestLine>,
): { readonly files: readonly string[]; readonly shards: readonly number[] } {
  const wanted = manifestSettings(settings);
  const missing = files.filter((file) => lines.get(file)?.settings !== wanted);
  return { files: missing, shards: [...new Set(missing.map((file) => shardOf(file, shards)))].sort((a, b) => a - b) };
}

/** What a line of a manifest says of how its file was looked at. */
export const manifestSettings = ({ settingsSha256, language, version }: Omit<Settings, "policySha256">): string =>
  hashOf([settingsSha256, language, version]).slice(0, 16);
