import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export type LibreOfficeFormat = "pdf" | "xlsx" | "html";

export interface LibreOfficeOptions {
  /** Compute every formula anew on load instead of showing the cached values. */
  readonly recalculate?: boolean;
}

const filters: Readonly<Record<LibreOfficeFormat, string>> = {
  pdf: "pdf:calc_pdf_Export",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  // Shows each cell in the colours that conditional formats give it.
  html: "html:HTML (StarCalc)",
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

interface Order {
  readonly input: string;
  readonly format: LibreOfficeFormat;
  readonly recalculate: boolean;
  readonly resolve: (file: string) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Order[] = [];
let isWorking = false;

/**
 * Opens a workbook in headless LibreOffice and writes it in another format. Those asked for at once (by tests that run
 * concurrently) are opened one after the other by one LibreOffice, as its start costs ten times what a workbook does.
 * @returns the path of the new file, in a folder that lives as long as this process.
 * @throws when LibreOffice is missing or writes nothing.
 */
export function convertWithLibreOffice(
  input: string,
  format: LibreOfficeFormat,
  { recalculate = false }: LibreOfficeOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    waiting.push({ input, format, recalculate, resolve, reject });
    void workOff();
  });
}

// Two LibreOffices cannot share a profile, and making one costs seconds: what is asked for meanwhile stands in line.
async function workOff(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  while (waiting.length > 0) {
    // What is asked for in the same breath goes along.
    await new Promise((resolve) => setImmediate(resolve));
    await convertTogether(takeAlike());
  }
  isWorking = false;
}

/** The first in line, with all those behind it that one LibreOffice can do in the same run. */
function takeAlike(): readonly Order[] {
  const [first] = waiting;
  const names = new Set<string>();
  const taken = waiting.filter(({ input, format, recalculate }) => {
    const { name } = path.parse(input);
    const alike = format === first?.format && recalculate === first.recalculate && !names.has(name);
    if (alike) names.add(name);
    return alike;
  });
  waiting = waiting.filter((order) => !taken.includes(order));
  return taken;
}

/** Where a run fails or leaves something out each is tried alone, so that only the one at fault fails. */
async function convertTogether(orders: readonly Order[]): Promise<void> {
  const found = await convert(orders).catch((error: unknown) => error);
  for (const order of orders) {
    const file = found instanceof Map ? (found.get(order) as string | undefined) : undefined;
    if (file !== undefined) order.resolve(file);
    else if (orders.length > 1) await convertTogether([order]);
    else order.reject(found);
  }
}

/** The files that LibreOffice wrote for them. */
async function convert(orders: readonly Order[]): Promise<ReadonlyMap<Order, string>> {
  const [{ format, recalculate } = { format: "xlsx", recalculate: false } as const] = orders;
  const soffice = findSoffice();
  const userFolder = await profile(recalculate);
  const folder = await mkdtemp(path.join(ownFolder(), "out-"));
  const { stdout, stderr } = await run(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(userFolder).href}`,
      "--headless",
      "--norestore",
      "--nolockcheck",
      "--nodefault",
      "--convert-to",
      filters[format],
      "--outdir",
      folder,
      ...orders.map(({ input }) => input),
    ],
    { timeout: 300_000 },
  );
  const written = new Map((await readdir(folder)).map((file) => [path.parse(file).name, path.join(folder, file)]));
  const found = new Map<Order, string>();
  for (const order of orders) {
    const file = written.get(path.parse(order.input).name);
    if (file !== undefined) found.set(order, file);
  }
  if (found.size === 0)
    throw new Error(`LibreOffice wrote nothing for ${orders.map(({ input }) => input).join(", ")}: ${stdout}${stderr}`);
  return found;
}
