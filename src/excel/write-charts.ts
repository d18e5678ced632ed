import { address } from "../domain/grid.ts";
import type { ChartEdit, ChartSeries } from "../domain/report/edits.ts";
import { parseSheetReference, rangeOf } from "./addresses.ts";
import type { SheetHandle, SheetHandles } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

/** One bar a category drawn by one of several series: clustered and wholly overlapping, so that labels may stand outside. */
const kinds = {
  column: "ColumnClustered",
  "column-stacked": "ColumnClustered",
  bar: "BarClustered",
  "bar-stacked": "BarStacked",
  "bar-stacked-100": "BarStacked100",
  line: "LineMarkers",
} as const;

const titleSize = 12;
const textSize = 9;

/** Horizontal bars cannot carry a line: lines run from left to right. */
export const isDrawable = ({ kind, series }: ChartEdit): boolean =>
  series.length > 0 &&
  (kind === "column" || kind === "column-stacked" || kind === "line" || series.every((one) => one.line !== true));

export function chartStep(handles: SheetHandles, sheet: SheetHandle, edit: ChartEdit): Step {
  return { bytes: actionBytes * (24 + edit.series.length * 16), queue: () => writeChart(handles, sheet(), edit) };
}

const stacked = ({ kind }: ChartEdit): boolean => kind === "bar-stacked" || kind === "bar-stacked-100";

const overlapping = (edit: ChartEdit): boolean => stacked(edit) || edit.kind === "column-stacked";

function writeChart(handles: SheetHandles, sheet: Excel.Worksheet, edit: ChartEdit): void {
  const [first, ...others] = edit.series as [ChartSeries, ...ChartSeries[]];
  // One column makes one series, which becomes the first; Excel is never left to guess.
  const chart = sheet.charts.add(kinds[edit.kind], referred(handles, first.valuesRef), "Columns");
  chart.name = edit.name;
  writeSeries(handles, chart.series.getItemAt(0), first, edit);
  for (const one of others) writeSeries(handles, chart.series.add(one.name), one, edit);
  const { anchor } = edit;
  chart.setPosition(address(anchor.top, anchor.left), address(anchor.bottom, anchor.right));
  chart.format.font.size = edit.fontSize ?? textSize;
  chart.title.text = edit.title;
  chart.title.format.font.size = titleSize;
  chart.title.format.font.bold = true;
  chart.legend.visible = edit.legend;
  if (edit.legend) chart.legend.position = "Bottom";
  writeAxes(chart, edit);
}

function writeAxes(chart: Excel.Chart, edit: ChartEdit): void {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = edit.valueFormat;
  if (edit.minimum !== null) valueAxis.minimum = edit.minimum;
  if (edit.maximum !== null) valueAxis.maximum = edit.maximum;
  if (edit.valueTitle === null) valueAxis.title.visible = false;
  else valueAxis.title.text = edit.valueTitle;
  categoryAxis.reversePlotOrder = edit.reverseCategories;
  // Categories listed top to bottom would take the value axis to the top with them.
  if (edit.reverseCategories) categoryAxis.position = "Maximum";
  categoryAxis.tickLabelPosition = "Low";
}

function writeSeries(handles: SheetHandles, series: Excel.ChartSeries, one: ChartSeries, edit: ChartEdit): void {
  series.name = one.name;
  series.setValues(referred(handles, one.valuesRef));
  series.setXAxisValues(referred(handles, one.categoriesRef));
  if (one.line === true) {
    series.chartType = "Line";
    series.markerStyle = "None";
    series.format.line.color = `#${one.color}`;
    series.format.line.lineStyle = "Dash";
    series.format.line.weight = 1.75;
  } else if (edit.kind === "line") {
    series.format.line.color = `#${one.color}`;
    series.format.line.weight = 1.75;
  } else {
    series.format.fill.setSolidColor(`#${one.color}`);
    series.gapWidth = 60;
    if (overlapping(edit)) series.overlap = 100;
  }
  series.hasDataLabels = one.labels !== undefined;
  if (!one.labels) return;
  series.dataLabels.linkNumberFormat = false;
  series.dataLabels.numberFormat = one.labels.numberFormat;
  series.dataLabels.position = one.line === true ? "Top" : stacked(edit) ? "Center" : "OutsideEnd";
}

function referred(handles: SheetHandles, reference: string): Excel.Range {
  const parsed = parseSheetReference(reference);
  if (!parsed) throw new TypeError(`a chart's reference is no range: ${reference}`);
  return rangeOf(handles.of(parsed.sheet)(), parsed.area);
}
