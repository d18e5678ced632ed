import {
  attributeIn,
  childNamed,
  childrenNamed,
  descendantsNamed,
  isTrue,
  parseXml,
  type XmlElement,
} from "../../src/xlsx/xml/element.ts";
import { type AxisModel, type ChartModel, newAxis, newFont, newSeries, type SeriesModel } from "../model/chart.ts";
import { columnLeft, rowTop } from "../model/measure.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { SheetSource } from "./sheet-source.ts";

/** Column, bar and line charts; others stay in the file and are not shown. */
export async function loadCharts(
  { pkg, workbookPart, workbook, entry, sheet }: SheetSource,
  root: XmlElement,
): Promise<void> {
  const { relationships: namespace } = workbookPart.dialect;
  const drawingId = attributeIn(childNamed(root, "drawing") ?? root, namespace, "id");
  const drawing = (await pkg.relationships(entry.part)).find(({ id }) => id === drawingId)?.target;
  if (drawingId === undefined || drawing === undefined || !pkg.has(drawing)) return;
  const targets = await pkg.relationships(drawing);
  for (const anchor of parseXml(await pkg.text(drawing)).children) {
    const [reference] = descendantsNamed(anchor, "chart");
    const part = targets.find(({ id }) => id === (reference && attributeIn(reference, namespace, "id")))?.target;
    if (part === undefined || !pkg.has(part)) continue;
    const name = descendantsNamed(anchor, "cNvPr")[0]?.attributes["name"] ?? "";
    const chart = readChart(parseXml(await pkg.text(part)), workbook.newId(), name);
    if (chart) sheet.charts.push({ ...chart, ...place(anchor, sheet) });
  }
}

const pointsPerEmu = 1 / 12700;

function place(anchor: XmlElement, sheet: SheetModel): Pick<ChartModel, "left" | "top" | "width" | "height"> {
  const corner = (local: string): { x: number; y: number } => {
    const number = (child: string): number => Number(childNamed(childNamed(anchor, local), child)?.text ?? 0);
    return {
      x: columnLeft(sheet, number("col") + 1) + number("colOff") * pointsPerEmu,
      y: rowTop(sheet, number("row") + 1) + number("rowOff") * pointsPerEmu,
    };
  };
  const from = corner("from");
  const to = corner("to");
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

const textOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ""
    : descendantsNamed(element, "t")
        .map(({ text }) => text)
        .join("");

const value = (element: XmlElement | undefined, local: string): string | undefined =>
  childNamed(element, local)?.attributes["val"];

function readChart(space: XmlElement, id: string, name: string): ChartModel | null {
  const chart = childNamed(space, "chart");
  const plot = childNamed(chart, "plotArea");
  const bars = childNamed(plot, "barChart");
  const line = childNamed(plot, "lineChart");
  if (!plot || (!bars && !line)) return null;
  const kind = bars ? barKind(bars) : "Line";
  const series = [
    ...childrenNamed(bars, "ser").map((element) => ({ element, kind })),
    ...childrenNamed(line, "ser").map((element) => ({ element, kind: "Line" })),
  ].sort((a, b) => Number(value(a.element, "order")) - Number(value(b.element, "order")));
  const title = childNamed(chart, "title");
  const legend = childNamed(chart, "legend");
  const gap = Number(value(bars, "gapWidth") ?? 150);
  const overlap = Number(value(bars, "overlap") ?? 0);
  const positions: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Corner" };
  return {
    id,
    name,
    chartType: kind,
    title: textOf(title),
    titleVisible: title !== undefined,
    titleFont: newFont(14),
    font: newFont(10),
    legendVisible: legend !== undefined,
    legendPosition: positions[value(legend, "legendPos") ?? "r"] ?? "Right",
    legendFont: newFont(9),
    series: series.map((one) => ({ ...readSeries(one.element, one.kind), gapWidth: gap, overlap })),
    categoryAxis: {
      ...readAxis(childNamed(plot, "catAx"), false),
      // In the file, each axis says where it crosses the other one.
      position: value(childNamed(plot, "valAx"), "crosses") === "max" ? "Maximum" : "Automatic",
    },
    valueAxis: readAxis(childNamed(plot, "valAx"), true),
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    displayBlanksAs:
      { gap: "NotPlotted", zero: "Zero", span: "Interpolated" }[value(chart, "dispBlanksAs") ?? "gap"] ?? "NotPlotted",
    plotVisibleOnly: isTrue(value(chart, "plotVisOnly") ?? "1"),
  };
}

function barKind(bars: XmlElement): string {
  const direction = value(bars, "barDir") === "bar" ? "Bar" : "Column";
  const grouping = { stacked: "Stacked", percentStacked: "Stacked100" }[value(bars, "grouping") ?? ""];
  return `${direction}${grouping ?? "Clustered"}`;
}

function readSeries(element: XmlElement, kind: string): SeriesModel {
  const reference = (local: string): XmlElement | undefined => childNamed(element, local)?.children[0];
  const formula = (local: string): string | null => childNamed(reference(local), "f")?.text ?? null;
  const name = childNamed(element, "tx");
  const cached = name === undefined ? undefined : descendantsNamed(name, "v")[0];
  const series = newSeries(kind, cached?.text ?? "");
  const properties = childNamed(element, "spPr");
  const colourOf = (parent: XmlElement | undefined): string | null => {
    const colour = parent === undefined ? undefined : descendantsNamed(parent, "srgbClr")[0]?.attributes["val"];
    return colour === undefined ? null : `#${colour.toUpperCase()}`;
  };
  const line = childNamed(properties, "ln");
  const labels = childNamed(element, "dLbls");
  return {
    ...series,
    nameRef: formula("tx"),
    valuesRef: formula("val"),
    categoriesRef: formula("cat"),
    fill: colourOf(childNamed(properties, "solidFill") ?? childNamed(properties, "pattFill")),
    lineColor: colourOf(line),
    lineStyle: value(line, "prstDash") === "dash" ? "Dash" : "Continuous",
    lineWeight: Number(line?.attributes["w"] ?? 28575) * pointsPerEmu,
    markerStyle: value(childNamed(element, "marker"), "symbol") === "none" ? "None" : "Automatic",
    labels: {
      ...series.labels,
      visible: isTrue(value(labels, "showVal")),
      numberFormat: childNamed(labels, "numFmt")?.attributes["formatCode"] ?? "General",
      linkNumberFormat: isTrue(childNamed(labels, "numFmt")?.attributes["sourceLinked"]),
    },
  };
}

function readAxis(element: XmlElement | undefined, majorGridlines: boolean): AxisModel {
  const axis = newAxis(majorGridlines && childNamed(element, "majorGridlines") !== undefined);
  const scaling = childNamed(element, "scaling");
  const limit = (local: string): number | "" => {
    const text = value(scaling, local);
    return text === undefined ? "" : Number(text);
  };
  const title = childNamed(element, "title");
  const format = childNamed(element, "numFmt");
  return {
    ...axis,
    visible: !isTrue(value(element, "delete")),
    minimum: limit("min"),
    maximum: limit("max"),
    numberFormat: format?.attributes["formatCode"] ?? "General",
    linkNumberFormat: isTrue(format?.attributes["sourceLinked"]),
    reversed: value(scaling, "orientation") === "maxMin",
    title: textOf(title),
    titleVisible: title !== undefined,
    tickLabelPosition: { low: "Low", high: "High", none: "None" }[value(element, "tickLblPos") ?? ""] ?? "NextToAxis",
  };
}
