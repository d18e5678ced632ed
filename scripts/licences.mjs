// The licences of the packages whose code a bundle carries.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the package that a bundled file is from; null for the project's own. */
const packageOf = (file) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(file)?.[1] ?? null;

const licenceFiles = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "License.md"];

function licenceOf(packageFolder) {
  const { name, version, license } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const file = licenceFiles.map((name) => join(packageFolder, name)).find((path) => existsSync(path));
  const text = file === undefined ? "" : `\n\n${readFileSync(file, "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}

/** Says beside a bundle whose code it carries, by which licences; `bundle`: what it is, "The command line". */
export function writeLicences(folder, bundle, output) {
  const files = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  const packages = [...new Set(files.map(packageOf).filter((found) => found !== null))].sort();
  const text = packages.map(licenceOf).join(`\n\n${"-".repeat(60)}\n\n`);
  writeFileSync(join(folder, "THIRD-PARTY-LICENCES.txt"), `${bundle} carries code of these packages.\n\n${text}\n`);
}
