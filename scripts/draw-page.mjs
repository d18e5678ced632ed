import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findCalc, findProgram } from "./programs.mjs";

/** Runs a program to its end. @throws where it fails, with what it said; `also` are exit codes that are none. */
export function runProgram(command, args, { cwd, also = [] } = {}) {
  const done = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (done.status !== 0 && !also.includes(done.status)) throw new Error(`${command}: ${done.stderr}`);
  return done.stdout;
}

/**
 * Draws a page of `NAME.xlsx` in `folder` as LibreOffice prints it. Without an area the empty margin around it is left out.
 * @param area of the page at 110 dots an inch: left, top, width, height.
 * @throws where LibreOffice Calc or pdftoppm is missing.
 */
export function pageOf(folder, name, page, image, area) {
  const soffice = findCalc();
  const pdftoppm = findProgram("pdftoppm");
  if (soffice === null || pdftoppm === null) throw new Error("LibreOffice Calc and pdftoppm are needed: npm run setup");
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  runProgram(soffice, [profile, "--headless", "--convert-to", "pdf", `${name}.xlsx`], { cwd: folder });
  const cut = area === undefined ? [] : ["-x", "-y", "-W", "-H"].flatMap((option, at) => [option, String(area[at])]);
  const pages = ["-f", String(page), "-l", String(page)];
  runProgram(pdftoppm, ["-png", "-singlefile", "-r", "110", ...pages, ...cut, `${name}.pdf`, name], { cwd: folder });
  mkdirSync(dirname(image), { recursive: true });
  copyFileSync(join(folder, `${name}.png`), image);
}
