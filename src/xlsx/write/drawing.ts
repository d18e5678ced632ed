import type { ChartEdit } from "../../domain/report/edits.ts";
import type { Dialect } from "../package/dialect.ts";
import { escapeAttribute } from "../xml/text.ts";

/** The drawing part of a sheet: one frame a chart, each over the cells it covers. */
export function drawingXml(
  dialect: Dialect,
  charts: readonly { readonly chart: ChartEdit; readonly relationshipId: string }[],
): string {
  const frames = charts.map(({ chart, relationshipId }, index) => frameXml(dialect, chart, relationshipId, index + 2));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}">${frames.join("")}</xdr:wsDr>`
  );
}

function frameXml(dialect: Dialect, chart: ChartEdit, relationshipId: string, id: number): string {
  const { top, left, bottom, right } = chart.anchor;
  // The far corner is the start of the cell behind it, so that the last row and column are covered whole.
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", left - 1, top - 1)}${corner("to", right, bottom)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(chart.description)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const corner = (local: "from" | "to", column: number, row: number): string =>
  `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
