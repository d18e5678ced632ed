// Which files are mutated, and which tests are to notice.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";

/** Folder of src/domain → folders and files under tests/domain that are about it. */
const targets = {
  "src/domain/quantity": ["quantity", "achievement"],
  "src/domain/sheet/records": ["sheet", "achievement"],
  "src/domain/achievement": ["achievement", "checks", "review.test.ts"],
};

/** Those that are mutated only where they are named. */
const further = {
  "src/domain/time": ["time"],
  "src/domain/sheet/words": ["sheet"],
  "src/domain/sheet/headings": ["sheet"],
  "src/domain/sheet/frames": ["sheet"],
  "src/domain/checks": ["checks", "review.test.ts"],
  "src/domain/record/log": ["record/log", "record/merge"],
  "src/domain/record/merge": ["record/merge"],
  "src/domain/report": ["report"],
};

const all = { ...targets, ...further };

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

/** The mutated files under any of `only` (paths from the root, or the ends of their names); without any, the usual ones. */
export function mutatedFiles(only = []) {
  const filesOf = (folders) => Object.keys(folders).flatMap((folder) => filesUnder(folder, ".ts"));
  const isMeant = (file) => only.some((part) => file.startsWith(part) || file.endsWith(part));
  return only.length === 0 ? filesOf(targets) : filesOf(all).filter(isMeant);
}

/** The test files that are to notice a change in `file`. */
export function testsOf(file) {
  const folder = Object.keys(all).find((one) => file.startsWith(`${one}/`));
  if (folder === undefined) throw new Error(`${file} is in none of ${Object.keys(all).join(", ")}`);
  return all[folder].flatMap((part) => filesUnder(`tests/domain/${part}`, ".test.ts"));
}
