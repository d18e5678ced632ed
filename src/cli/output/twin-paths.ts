import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { packageMark } from "../../workbook/twin/data-package.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";

/** Where a tidy table goes. */
export interface TwinPaths {
  readonly folder: string;
  readonly workbook: string;
  readonly csv: string;
  readonly descriptor: string;
}

/** 事業一覧.xlsx → 事業一覧_整然表/ beside it, or the folder that --out names; a Data Package has a folder to itself. */
export function twinPaths(file: string, out: string | undefined, suffix: string): TwinPaths {
  const name = `${basename(file, extname(file))}${suffix}`;
  const folder = out ?? join(dirname(file), name);
  return {
    folder,
    workbook: join(folder, `${name}.xlsx`),
    csv: join(folder, `${name}.csv`),
    descriptor: join(folder, "datapackage.json"),
  };
}

/** Somebody else's package is not written over. Throws WorkbookError output-not-ours. */
export async function checkDescriptor(path: string): Promise<void> {
  const there = await readFile(path, "utf8").catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return null;
    throw new WorkbookError("output-unwritable", { file: path, reason: systemCode(error) ?? "" }, { cause: error });
  });
  if (there !== null && !isOwn(there)) throw new WorkbookError("output-not-ours", { file: path });
}

function isOwn(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && packageMark in json;
  } catch {
    return false;
  }
}
