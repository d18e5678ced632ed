/** Part names are written here without the leading slash, as zip entries have them. */

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" (the package) → "_rels/.rels". */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship's target names, seen from the part that has the relationship. */
export function resolveTarget(source: string, target: string): string {
  const path = safeDecode(target.replaceAll("\\", "/"));
  const folders = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function safeDecode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // A bare "%" is no escape: the name is meant as it stands.
    return path;
  }
}

/** ("xl/worksheets/sheet1.xml", "xl/tables/table1.xml") → "../tables/table1.xml". */
export function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** "xl/workbook.xml" → "xl/". */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
