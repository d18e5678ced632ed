// Which files are mutated, and which tests are to notice.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";

/** Folder of src/domain → folders and files under tests/domain that are about it. */
const targets = {
  "src/domain/quantity": ["quantity"],
  "src/domain/sheet/records": ["sheet"],
  "src/domain/achievement": ["achievement", "checks", "report", "review.test.ts"],
};

function filesUnder(path, ending) {
  if (path.endsWith(ending)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(`${path}/${entry.name}`, ending)
        : entry.name.endsWith(ending)
          ? [`${path}/${entry.name}`]
          : [],
    )
    .sort();
}

/** The mutated files under any of `only` (paths from the root, or the ends of their names); all without any. */
export function mutatedFiles(only = []) {
  const all = Object.keys(targets).flatMap((folder) => filesUnder(folder, ".ts"));
  const isMeant = (file) => only.some((part) => file.startsWith(part) || file.endsWith(part));
  return only.length === 0 ? all : all.filter(isMeant);
}

/** The test files that are to notice a change in `file`. */
export function testsOf(file) {
  const folder = Object.keys(targets).find((one) => file.startsWith(`${one}/`));
  if (folder === undefined) throw new Error(`${file} is in none of ${Object.keys(targets).join(", ")}`);
  return targets[folder].flatMap((part) => filesUnder(`tests/domain/${part}`, ".test.ts"));
}
