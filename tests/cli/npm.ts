import { spawnSync } from "node:child_process";

/** npm itself, without a shell, on every platform. */
export function npm(args: readonly string[], cwd: string) {
  const script = process.env["npm_execpath"];
  return script?.endsWith(".js")
    ? spawnSync(process.execPath, [script, ...args], { cwd, encoding: "utf8" })
    : spawnSync("npm", [...args], { cwd, encoding: "utf8", shell: process.platform === "win32" });
}
