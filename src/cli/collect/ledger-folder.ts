import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DatasetName, datasetNames, datasets, dataVersion } from "../../workbook/collected/data/datasets.ts";
import type { FileRecord } from "../../workbook/collected/file-record.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";
import { PartFiles } from "./part-file.ts";
import { hashOf, type Settings } from "./settings.ts";
import type { ManifestLine } from "./work-folder.ts";

/** Tells a folder of ours from anybody else's; readers of Parquet pass over names that begin so. */
const markName = "_jisseki.json";

/** Equal for runs over the same bytes under the same names, looked at alike. */
export const runIdOf = (
  lines: readonly ManifestLine[],
  { version, language, settingsSha256 }: Omit<Settings, "policySha256">,
): string => hashOf([lines.map(({ file, sha256 }) => [file, sha256]), version, language, settingsSha256]).slice(0, 16);

function unwritable(error: unknown, file: string): unknown {
  const reason = systemCode(error);
  return reason === null ? error : new WorkbookError("output-unwritable", { file, reason }, { cause: error });
}

/** Fails early where the ledger could not be written anyway. @throws WorkbookError ledger-not-ours, output-unwritable. */
export async function checkLedgerFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    const there = (await readdir(path)).filter((name) => !name.startsWith(".jisseki-"));
    const mark = there.includes(markName) ? await readFile(join(path, markName), "utf8") : "";
    if (there.length > 0 && !mark.includes('"jisseki"')) throw new WorkbookError("ledger-not-ours", { file: path });
  } catch (error) {
    throw unwritable(error, path);
  }
}

/** The parts that one table has open, by partition. */
class OpenParts {
  readonly #parts = new Map<string, PartFiles>();

  constructor(
    private readonly folder: string,
    private readonly name: DatasetName,
    private readonly metadata: ConstructorParameters<typeof PartFiles>[2],
  ) {}

  add(record: FileRecord, runId: string): void {
    const { columns, rowsOf } = datasets[this.name];
    const { file, sha256, checkedAt } = record;
    for (const { partition, row } of rowsOf(record, { file, sha256, checkedAt, runId })) {
      let parts = this.#parts.get(partition);
      if (parts === undefined) {
        parts = new PartFiles(join(this.folder, this.name, ...partition.split("/")), columns, this.metadata);
        this.#parts.set(partition, parts);
      }
      parts.add(row as never);
    }
  }

  finish(): void {
    for (const parts of this.#parts.values()) parts.finish();
    this.#parts.clear();
  }
}

/**
 * Writes the ledger as data, with programs, findings and events beside it, in the place of what an earlier run wrote there.
 * `records` come body by body, so that the parts of one body alone are open. All of it is there at the end, or what was before.
 * @throws WorkbookError ledger-not-ours, output-unwritable, and what `records` throws.
 */
export async function writeLedgerFolder(
  path: string,
  records: AsyncIterable<FileRecord>,
  { runId, settings }: { readonly runId: string; readonly settings: Settings },
): Promise<void> {
  await checkLedgerFolder(path);
  const metadata = [
    { key: "jisseki.schema", value: dataVersion },
    { key: "jisseki.version", value: settings.version },
    { key: "jisseki.policy_sha256", value: settings.policySha256 },
    { key: "jisseki.run_id", value: runId },
  ];
  const folder = await mkdtemp(join(path, ".jisseki-")).catch((error: unknown) => {
    throw unwritable(error, path);
  });
  try {
    const open = datasetNames.map((name) => new OpenParts(folder, name, metadata));
    const finish = (): void => open.forEach((parts) => parts.finish());
    let body: string | null = null;
    for await (const record of records) {
      if (body !== record.body) finish();
      body = record.body;
      for (const parts of open) parts.add(record, runId);
    }
    finish();
    await replaceIn(path, folder);
    await writeFile(join(path, markName), `${JSON.stringify({ jisseki: "ledger", schema: dataVersion, runId })}\n`);
  } catch (error) {
    throw unwritable(error, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was there goes into the new folder, and with it. */
async function replaceIn(path: string, folder: string): Promise<void> {
  const made = new Set(await readdir(folder));
  for (const name of datasetNames) {
    await rename(join(path, name), join(folder, `before-${name}`)).catch((error: unknown) => {
      if (systemCode(error) !== "ENOENT") throw error;
    });
    if (made.has(name)) await rename(join(folder, name), join(path, name));
  }
}
