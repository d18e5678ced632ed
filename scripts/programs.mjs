// Where the programs stand that some tests need beside Node: LibreOffice Calc, Chromium, pdftoppm, a Japanese font.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const windows = process.platform === "win32";
const programFiles = [
  process.env["ProgramFiles"],
  process.env["ProgramFiles(x86)"],
  process.env["LOCALAPPDATA"],
].filter(Boolean);

const places = {
  soffice: {
    names: ["soffice", "libreoffice"],
    darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    win32: programFiles.map((folder) => join(folder, "LibreOffice", "program", "soffice.exe")),
  },
  chromium: {
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    darwin: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    win32: programFiles.flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  },
  pdftoppm: { names: ["pdftoppm"], darwin: [], win32: [] },
};

function isRunnable(path) {
  try {
    accessSync(path, windows ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of soffice, chromium or pdftoppm on this machine, or null. */
export function findProgram(program) {
  const { names, darwin, win32 } = places[program];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, windows ? `${name}.exe` : name)));
  const known = process.platform === "darwin" ? darwin : windows ? win32 : [];
  return [...onPath, ...known].find(isRunnable) ?? null;
}

/** Debian packs LibreOffice in parts: soffice may be there without Calc. */
export function findCalc() {
  const soffice = findProgram("soffice");
  if (soffice === null || process.platform !== "linux") return soffice;
  const programFolder = dirname(realpathSync(soffice));
  const packed = existsSync(join(programFolder, "soffice.bin")) && !existsSync(join(programFolder, "libsclo.so"));
  return packed ? null : soffice;
}

/** Name of a font that has Japanese, or null. macOS and Windows bring theirs along. */
export function findJapaneseFont() {
  if (process.platform !== "linux") return "system";
  const list = spawnSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" });
  const [first] = (list.stdout ?? "").split("\n").filter(Boolean);
  return first ?? null;
}
