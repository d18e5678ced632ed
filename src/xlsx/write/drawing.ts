import type { ChartEdit } from "../../domain/report/edits.ts";
import type { Dialect } from "../package/dialect.ts";
import { descendantsNamed, parseXml } from "../xml/element.ts";
import { Splice } from "../xml/splice.ts";
import { escapeAttribute } from "../xml/text.ts";

/** A chart, and the id of the drawing's relationship to its part. */
export interface RelatedChart {
  readonly chart: ChartEdit;
  readonly relationshipId: string;
}

const namespaces = (dialect: Dialect): string =>
  `xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}"`;

/** The drawing part of a sheet: one frame a chart, each over the cells it covers. */
export function drawingXml(dialect: Dialect, charts: readonly RelatedChart[]): string {
  const frames = charts.map(({ chart, relationshipId }, index) =>
    frameXml(dialect, chart, relationshipId, index + 2, ""),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr ${namespaces(dialect)}>${frames.join("")}</xdr:wsDr>`
  );
}

/** The drawing with the charts over what is in it already, whatever its prefixes are. */
export function withCharts(document: string, dialect: Dialect, charts: readonly RelatedChart[]): string {
  const root = parseXml(document);
  const last = descendantsNamed(root, "cNvPr").reduce(
    (most, { attributes }) => Math.max(most, Number(attributes["id"] ?? 0)),
    1,
  );
  const splice = new Splice(document);
  const frames = charts.map(({ chart, relationshipId }, index) =>
    frameXml(dialect, chart, relationshipId, last + 1 + index, ` ${namespaces(dialect)}`),
  );
  splice.append(root, frames.join(""));
  return splice.toString();
}

function frameXml(
  dialect: Dialect,
  chart: ChartEdit,
  relationshipId: string,
  id: number,
  declarations: string,
): string {
  const { top, left, bottom, right } = chart.anchor;
  // The far corner is the start of the cell behind it, so that the last row and column are covered whole.
  return (
    `<xdr:twoCellAnchor${declarations} editAs="oneCell">${corner("from", left - 1, top - 1)}${corner("to", right, bottom)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(chart.description)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const corner = (local: "from" | "to", column: number, row: number): string =>
  `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
