// The other readers, which no installation of the project pays for: only who measures.
import { join } from "node:path";
import { areInstalled, npm } from "../../scripts/dependencies.mjs";
import { root } from "../../scripts/project.mjs";

const folder = join(root, "tests", "bench", "peers");

/** Installs them where they are not there. null, or a sentence why they are not there at the end. */
export function installPeers() {
  if (areInstalled(folder)) return null;
  console.error("npm ci in tests/bench/peers: installing the other readers …");
  // --prefix: npm run tells its children the folder of the project, which is another one.
  const { status } = npm(["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0 && areInstalled(folder)
    ? null
    : "npm ci in tests/bench/peers failed (it needs a network once), so exceljs, read-excel-file, hucre and @geolonia/japanese-numeral are left out";
}
