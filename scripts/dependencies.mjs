// Installs the npm packages when they are not there, or not those of the lock file. Only Node's own modules here.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

const readPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** Whether node_modules holds the versions that the lock file names; packages of other platforms may be missing. */
export function areInstalled(folder = root) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = readPackages(join(folder, "package-lock.json"));
  const present = readPackages(installed);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const there = present[path];
    return there === undefined ? entry.optional === true : there.version === entry.version;
  });
}

/** npm as a child process, on Windows too, whichever way this script was started. */
export function npm(args, options = {}) {
  const viaNpm = process.env["npm_execpath"];
  const [command, first] = viaNpm?.endsWith(".js") ? [process.execPath, [viaNpm]] : ["npm", []];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: command === "npm" && process.platform === "win32",
    ...options,
  });
}

/** true when they are there at the end. */
export function installDependencies() {
  if (areInstalled()) return true;
  console.error("npm ci: installing what is missing …");
  return npm(["ci", "--no-audit", "--no-fund"], { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
