// npm run lock: after a dependency was added, gives package-lock.json an entry for each platform's own optional package.
// npm leaves out those that the registry in use does not serve, and npm ci then refuses the file on every platform.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

/** oxlint's @oxlint/binding-linux-arm64-musl → { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }; null for no such name. */
export function platformOf(name) {
  const words = name.split(/[-/]/u);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return null;
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : os === "linux" && words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : undefined;
  return { cpu: [cpu], ...(libc === undefined ? {} : { libc }), os: [os] };
}

/** The platform packages that `lock` names but does not hold, as entries by path. */
export function missingEntries(lock) {
  const missing = {};
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const platform = platformOf(name);
      if (lock.packages[path] !== undefined || platform === null) continue;
      missing[path] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    }
  }
  return missing;
}

if (process.argv[1]?.endsWith("complete-lock.mjs")) {
  const path = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const added = missingEntries(lock);
  const { "": own, ...packages } = { ...lock.packages, ...added };
  const sorted = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: { "": own, ...sorted } }, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(added).length} entries added`);
}
