import type { ChartEdit, ChartSeries } from "../../domain/report/edits.ts";
import type { Dialect } from "../package/dialect.ts";
import { escapeXml } from "../xml/text.ts";
import { barSeriesXml, lineSeriesXml } from "./chart-series.ts";
import { lineColor, outlineXml, textPropertiesXml, titleXml } from "./chart-text.ts";

const titleSize = 1200;
const plainSize = 900;
const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;

const isUpright = (kind: ChartEdit["kind"]): boolean =>
  kind === "column" || kind === "column-stacked" || kind === "line";

/** Horizontal bars cannot carry a line: lines run from left to right. */
export const isDrawable = ({ kind, series }: ChartEdit): boolean =>
  isUpright(kind) || series.every((one) => one.line !== true);

/** A chart part with its series named cell by cell, each with its cached figures. */
export function chartXml(dialect: Dialect, chart: ChartEdit): string {
  const size = sizeOf(chart);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>' +
    `<c:chart>${titleXml(chart.title, titleSize, true)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotsXml(chart)}${categoryAxisXml(chart)}${valueAxisXml(chart)}</c:plotArea>${legendXml(chart)}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${outlineXml(lineColor)}</c:spPr>` +
    `${textPropertiesXml(size)}</c:chartSpace>`
  );
}

/** Hundredths of a point. */
const sizeOf = ({ fontSize }: ChartEdit): number => (fontSize === undefined ? plainSize : Math.round(fontSize * 100));

/**
 * A stacked column's figure could only stand inside it. As each category is drawn by one series alone,
 * columns side by side, laid over each other, look the same and carry their figures above.
 */
const grouping = {
  column: "clustered",
  "column-stacked": "clustered",
  bar: "clustered",
  "bar-stacked": "stacked",
  "bar-stacked-100": "percentStacked",
  line: "standard",
} as const;

function plotsXml(chart: ChartEdit): string {
  const { kind, series } = chart;
  const size = sizeOf(chart);
  const overlapping = kind === "column-stacked" || grouping[kind] !== "clustered";
  const labelPosition = grouping[kind] === "clustered" ? "outEnd" : "ctr";
  const axes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  const numbered = series.map((one, index) => ({ one, index }));
  const isLine = (one: ChartSeries): boolean => kind === "line" || one.line === true;
  const bars = numbered
    .filter(({ one }) => !isLine(one))
    .map(({ one, index }) =>
      barSeriesXml(
        one,
        index,
        labelPosition,
        size,
        series.some((each) => each.line === true),
      ),
    );
  const lines = numbered
    .filter(({ one }) => isLine(one))
    .map(({ one, index }) => lineSeriesXml(one, index, size, kind === "line"));
  const barPlot =
    bars.length === 0
      ? ""
      : `<c:barChart><c:barDir val="${isUpright(kind) ? "col" : "bar"}"/><c:grouping val="${grouping[kind]}"/>` +
        `<c:varyColors val="0"/>${bars.join("")}<c:gapWidth val="60"/>${overlapping ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`;
  const linePlot =
    lines.length === 0
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join("")}` +
        `<c:marker val="1"/>${axes}</c:lineChart>`;
  return barPlot + linePlot;
}

function categoryAxisXml(chart: ChartEdit): string {
  const { kind, reverseCategories } = chart;
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${reverseCategories ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isUpright(kind) ? "b" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${outlineXml("7F7F7F")}</c:spPr>${textPropertiesXml(sizeOf(chart))}` +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

function valueAxisXml(chart: ChartEdit): string {
  const { kind, minimum, maximum, valueTitle, valueFormat, reverseCategories } = chart;
  const limits =
    (maximum === null ? "" : `<c:max val="${maximum}"/>`) + (minimum === null ? "" : `<c:min val="${minimum}"/>`);
  // Categories listed top to bottom would take the value axis to the top with them.
  const crosses = reverseCategories ? "max" : "autoZero";
  return (
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isUpright(kind) ? "l" : "b"}"/><c:majorGridlines><c:spPr>${outlineXml(lineColor)}</c:spPr></c:majorGridlines>` +
    (valueTitle === null ? "" : titleXml(valueTitle, sizeOf(chart), false)) +
    `<c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textPropertiesXml(sizeOf(chart))}` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const legendXml = (chart: ChartEdit): string =>
  chart.legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textPropertiesXml(sizeOf(chart))}</c:legend>`
    : "";
