// Ensures the programs that the whole test run needs beside Node; never skips one silently.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findCalc, findJapaneseFont, findProgram } from "./programs.mjs";

const needs = [
  {
    what: "LibreOffice Calc",
    find: findCalc,
    debian: "libreoffice-calc",
    fedora: "libreoffice-calc",
    brew: "--cask libreoffice",
    winget: "TheDocumentFoundation.LibreOffice",
  },
  {
    what: "Chromium",
    find: () => findProgram("chromium"),
    debian: "chromium",
    fedora: "chromium",
    brew: "--cask chromium",
    winget: "Google.Chrome",
  },
  {
    what: "a Japanese font",
    find: findJapaneseFont,
    debian: "fonts-noto-cjk fontconfig",
    fedora: "google-noto-sans-cjk-fonts fontconfig",
    brew: "",
    winget: "",
  },
  {
    what: "pdftoppm",
    find: () => findProgram("pdftoppm"),
    debian: "poppler-utils",
    fedora: "poppler-utils",
    brew: "poppler",
    winget: "oschwartz10612.Poppler",
  },
];

/** The one command that brings what is missing on this platform. */
export function installCommand(missing, { platform = process.platform, has = existsSync } = {}) {
  const packages = (key) => missing.map((need) => need[key]).filter(Boolean);
  if (platform === "darwin")
    return packages("brew")
      .map((name) => `brew install ${name}`)
      .join(" && ");
  if (platform === "win32") return `winget install ${packages("winget").join(" ")}`;
  if (has("/etc/debian_version"))
    return `sudo apt-get install -y --no-install-recommends ${packages("debian").join(" ")}`;
  if (has("/usr/bin/dnf")) return `sudo dnf install -y ${packages("fedora").join(" ")}`;
  return `install with your package manager: ${missing.map((need) => need.what).join(", ")}`;
}

const lookFor = () => needs.map((need) => ({ ...need, found: need.find() }));

function installOnDebian(missing) {
  const packages = missing.flatMap((need) => need.debian.split(" "));
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    console.log(`setup: apt-get ${args.join(" ")}`);
    const run = spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: environment });
    if (run.status !== 0) return;
  }
}

/** true when everything is there at the end. */
export function setUp() {
  let state = lookFor();
  const missingAtFirst = state.filter((need) => need.found === null);
  const debianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (missingAtFirst.length > 0 && debianRoot) {
    installOnDebian(missingAtFirst);
    state = lookFor();
  }
  for (const need of state) console.log(`setup: ${need.what}: ${need.found ?? "MISSING"}`);
  const missing = state.filter((need) => need.found === null);
  if (missing.length > 0) console.error(`setup: run this once, then again: ${installCommand(missing)}`);
  return missing.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = setUp() ? 0 : 1;
