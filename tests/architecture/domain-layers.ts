import type { Import } from "./import-table.ts";

/**
 * The layers of the core, lowest first: each may import itself and what stands before it. A name is a folder or a file
 * (without `.ts`) of `src/domain`.
 */
export const layers = [
  "list",
  "growing",
  "remembering",
  "by-shape",
  "grid",
  "time",
  "quantity",
  "sheet/words",
  "sheet/records",
  "sheet/headings",
  "sheet/frames",
  "policy",
  "achievement",
  "checks",
  "review",
  "written-out",
  "halves",
  "join-reviews",
  "recheck",
  "review-difference",
  "record",
  "report",
  "changes",
  "twin",
  "trend",
  "paper",
  "rollup",
] as const;

type Layer = (typeof layers)[number];

/** Above the sheet, only its records are known, and which fields there are. */
const seesRecordsOnly: ReadonlySet<Layer> = new Set<Layer>(["policy", "achievement", "checks", "report"]);
const schema = "sheet/words/schema.ts";
const fields = "sheet/words/field.ts";

const home = "src/domain/";
const within = (path: string): string => path.slice(home.length);

/** The layer that a file of the core stands in; null where it stands in none. */
export function layerOf(path: string): Layer | null {
  const inside = within(path);
  return layers.find((layer) => inside === `${layer}.ts` || inside.startsWith(`${layer}/`)) ?? null;
}

/** One line for each import of the core that points upwards, or past the sheet's records. */
export function upwardArrows(imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, target, typesOnly }) => {
    if (!file.startsWith(home) || target?.startsWith(home) !== true) return [];
    const from = layerOf(file);
    const to = layerOf(target);
    if (from === null) return [`${within(file)} stands in no layer`];
    if (to === null) return [`${within(file)} imports ${within(target)}, which stands in no layer`];
    if (layers.indexOf(to) > layers.indexOf(from)) return [`${within(file)} imports ${within(target)} above it`];
    const isName = within(target) === fields || (typesOnly && within(target) === schema);
    if (seesRecordsOnly.has(from) && to.startsWith("sheet/") && to !== "sheet/records" && !isName)
      return [`${within(file)} imports ${within(target)}: only the sheet's records may be known there`];
    return [];
  });
}
