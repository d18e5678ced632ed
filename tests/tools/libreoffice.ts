import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export type LibreOfficeFormat = "pdf" | "xlsx" | "csv" | "html";

export interface LibreOfficeOptions {
  /** Compute every formula anew on load instead of showing the cached values. */
  readonly recalculate?: boolean;
  /** csv only: 1-based tab number of the sheet to write; the first one otherwise. */
  readonly sheet?: number;
}

const filters: Readonly<Record<LibreOfficeFormat, string>> = {
  pdf: "pdf:calc_pdf_Export",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  // Shows each cell in the colours that conditional formats give it.
  html: "html:HTML (StarCalc)",
  // Separator, quote, UTF-8, first line, no column formats, language, no forced quotes, formatted as shown.
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false",
};

const places: readonly string[] = [
  ...(process.env["PATH"] ?? "")
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) =>
      process.platform === "win32"
        ? [path.join(folder, "soffice.com")]
        : [path.join(folder, "soffice"), path.join(folder, "libreoffice")],
    ),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];

function findSoffice(): string {
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    throw new Error("LibreOffice (soffice) was not found; install what the tests need with: node scripts/setup.mjs");
  }
  return found;
}

// Formula/Load: 0 = always recalculate, 1 = never (LibreOffice's own default asks or trusts the file).
const profileSettings = (recalculate: boolean): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculate ? 0 : 1}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>${recalculate ? 0 : 1}</value></prop></item>
</oor:items>
`;

let root: string | undefined;

/** Everything this process makes, removed when it ends. */
function ownFolder(): string {
  if (root === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), "jisseki-libreoffice-"));
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    root = made;
  }
  return root;
}

async function profile(recalculate: boolean): Promise<string> {
  const folder = path.join(ownFolder(), recalculate ? "profile-recalculating" : "profile");
  const settings = path.join(folder, "user", "registrymodifications.xcu");
  if (!existsSync(settings)) {
    await mkdir(path.dirname(settings), { recursive: true });
    await writeFile(settings, profileSettings(recalculate));
  }
  return folder;
}

// Two LibreOffices cannot share a profile, and making one costs seconds: conversions stand in line.
let line: Promise<unknown> = Promise.resolve();

/**
 * Opens a workbook in headless LibreOffice and writes it in another format.
 * @returns the path of the new file, in a folder that lives as long as this process.
 * @throws when LibreOffice is missing or writes nothing.
 */
export function convertWithLibreOffice(
  input: string,
  format: LibreOfficeFormat,
  options: LibreOfficeOptions = {},
): Promise<string> {
  const next = line.then(() => convert(input, format, options));
  line = next.catch(() => undefined);
  return next;
}

async function convert(input: string, format: LibreOfficeFormat, options: LibreOfficeOptions): Promise<string> {
  const soffice = findSoffice();
  const userFolder = await profile(options.recalculate ?? false);
  const folder = await mkdtemp(path.join(ownFolder(), "out-"));
  const filter = filters[format] + (format === "csv" && options.sheet !== undefined ? `,${options.sheet}` : "");
  const { stdout, stderr } = await run(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(userFolder).href}`,
      "--headless",
      "--norestore",
      "--nolockcheck",
      "--nodefault",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      input,
    ],
    { timeout: 300_000 },
  );
  // With a sheet number LibreOffice adds the sheet's name to the file's, so the folder is asked.
  const [name] = await readdir(folder);
  if (name === undefined) throw new Error(`LibreOffice wrote nothing for ${input}: ${stdout}${stderr}`);
  return path.join(folder, name);
}
