import type { ChartSeries } from "../../domain/report/edits.ts";
import { escapeXml } from "../xml/text.ts";
import { outlineXml, readableOn, textPropertiesXml } from "./chart-text.ts";

type LabelPosition = "ctr" | "inEnd" | "inBase" | "outEnd" | "t";

/** DrawingML's names for patterns that stay apart in grey print. */
const presets = { "wide-diagonal": "wdUpDiag", dots: "pct25", horizontal: "dkHorz" } as const;

/** `crossed`: a line runs over the bars, and through the figures above them. */
export function barSeriesXml(
  series: ChartSeries,
  index: number,
  labels: LabelPosition,
  size: number,
  crossed: boolean,
): string {
  return (
    `<c:ser>${identityXml(series, index)}<c:spPr>${fillXml(series)}${outlineXml(series.color)}</c:spPr><c:invertIfNegative val="0"/>` +
    `${labelsXml(series, labels, size, crossed)}${dataXml(series)}</c:ser>`
  );
}

/** Marks that stay apart in grey print, one line after the other. */
const markers = ["circle", "square", "triangle", "diamond", "x", "star"] as const;

/** `marked`: a line of its own, with a mark for each point; else one over bars, such as a target's. */
export function lineSeriesXml(series: ChartSeries, index: number, size: number, marked = false): string {
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  const marker = marked
    ? `<c:symbol val="${markers[index % markers.length]}"/><c:size val="7"/><c:spPr>${fill}${outlineXml(series.color)}</c:spPr>`
    : '<c:symbol val="none"/>';
  return (
    `<c:ser>${identityXml(series, index)}<c:spPr><a:ln w="22225">${fill}` +
    `<a:prstDash val="${marked ? "solid" : "dash"}"/></a:ln></c:spPr><c:marker>${marker}</c:marker>` +
    `${labelsXml(series, "t", size)}${dataXml(series)}<c:smooth val="0"/></c:ser>`
  );
}

const identityXml = ({ nameRef, name }: ChartSeries, index: number): string =>
  `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${stringsXml(nameRef, [name])}</c:tx>`;

function fillXml({ pattern, color }: ChartSeries): string {
  const solid = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  if (pattern === undefined || pattern === "solid") return solid;
  return `<a:pattFill prst="${presets[pattern]}"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
}

const nothing =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function labelsXml(
  { labels, pattern, color }: ChartSeries,
  position: LabelPosition,
  size: number,
  crossed = false,
): string {
  if (labels === undefined) return `<c:dLbls>${nothing}</c:dLbls>`;
  const inside = position === "ctr";
  const patterned = pattern !== undefined && pattern !== "solid";
  // A figure in the middle of a pattern, or on a line, needs its own ground to be read.
  const ground =
    (inside && patterned) || (crossed && !inside)
      ? '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>'
      : "";
  const text = textPropertiesXml(size, inside && !patterned ? readableOn(color) : undefined);
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/>${ground}` +
    `${text}<c:dLblPos val="${position}"/>${nothing.replace('showVal val="0"', 'showVal val="1"')}</c:dLbls>`
  );
}

const dataXml = ({ categoriesRef, categories, valuesRef, values }: ChartSeries): string =>
  `<c:cat>${stringsXml(categoriesRef, categories)}</c:cat><c:val>${numbersXml(valuesRef, values)}</c:val>`;

const stringsXml = (reference: string, texts: readonly string[]): string =>
  `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache>${pointsXml(texts)}</c:strCache></c:strRef>`;

const numbersXml = (reference: string, numbers: readonly (number | null)[]): string =>
  `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsXml(numbers)}</c:numCache></c:numRef>`;

const pointsXml = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`))
    .join("")}`;
