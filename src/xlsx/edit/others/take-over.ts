import type { MovedSheets } from "../../../domain/report/followed.ts";
import type { Dialect } from "../../package/dialect.ts";
import type { OpcPackage } from "../../package/package.ts";
import { relationshipsPartOf } from "../../package/part-names.ts";
import type { Relationship } from "../../package/relationships.ts";
import type { OthersXml } from "../../write/others.ts";
import { leaveOthersDrawing } from "./moved-drawing.ts";
import { moveNotes } from "./moved-notes.ts";
import { columnsBehindTables, moveTable } from "./moved-tables.ts";
import type { OthersOn } from "./others-on.ts";
import { othersXml } from "./others-xml.ts";

/** What is taken over of a sheet, and what the report's own charts are drawn into, if there is a drawing. */
export interface TakenOver {
  readonly xml: OthersXml;
  /** Part and relationship id of the drawing. */
  readonly drawing: { readonly part: string; readonly id: string } | null;
  /** See `columnsBehindTables`. */
  readonly behindTables: ReadonlyMap<string, readonly string[]>;
}

/** The report's own, or made anew with the sheet. */
const leaving: ReadonlySet<string> = new Set(["table", "drawing", "printerSettings"]);

/** Moves the parts that belong to what people put on a sheet, cuts those of the report's, and makes the XML of the rest. */
export async function takeOver(
  pkg: OpcPackage,
  part: string,
  others: OthersOn,
  sheets: MovedSheets,
  dialect: Dialect,
): Promise<TakenOver> {
  const { relationships, keep } = others;
  const kept = new Map<string, Relationship>();
  for (const table of others.tables) {
    const own = relationships.find(({ kind, target }) => kind === "table" && target === table.part);
    if (own !== undefined && (await moveTable(pkg, table, keep))) kept.set(own.id, own);
  }
  const drawing = relationships.find(({ kind, target }) => kind === "drawing" && target === others.drawing);
  if (drawing !== undefined) {
    await leaveOthersDrawing(pkg, drawing.target, keep);
    kept.set(drawing.id, drawing);
  }
  for (const one of relationships) if (!leaving.has(one.kind)) kept.set(one.id, one);
  await moveNotes(pkg, [...kept.values()], keep);
  const going = new Set(relationships.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  if (kept.size === 0) pkg.delete(relationshipsPartOf(part));
  else if (going.size > 0) await pkg.unrelate(part, going);
  const tables = [...kept.values()].flatMap(({ kind, id }) => (kind === "table" ? [id] : []));
  return {
    xml: othersXml(others, sheets, dialect, tables),
    drawing: drawing === undefined ? null : { part: drawing.target, id: drawing.id },
    behindTables: columnsBehindTables(others),
  };
}
