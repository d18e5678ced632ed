import type { Area } from "../../src/domain/grid.ts";
import { isCellError } from "../../src/domain/grid.ts";
import type { ChartEdit, ChartSeries } from "../../src/domain/report/edits.ts";
import { parseReference } from "../model/area.ts";
import type { ChartModel, SeriesModel } from "../model/chart.ts";
import { columnPoints, rowPoints } from "../model/measure.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { WorkbookModel } from "../model/workbook.ts";

const kinds: Readonly<Record<string, ChartEdit["kind"]>> = {
  ColumnClustered: "column",
  ColumnStacked: "column-stacked",
  BarClustered: "bar",
  BarStacked: "bar-stacked",
  BarStacked100: "bar-stacked-100",
};

/** @throws Error where a chart is of a kind that cannot be written. */
export function chartEdit(workbook: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartEdit {
  const kind = kinds[chart.chartType];
  if (!kind) throw new Error(`not implemented: saving a chart of type ${chart.chartType}`);
  const overlapping = kind === "column" && chart.series.some(({ overlap }) => overlap === 100);
  const { valueAxis, categoryAxis } = chart;
  return {
    name: chart.name,
    kind: overlapping ? "column-stacked" : kind,
    title: chart.title,
    series: chart.series.map((series) => seriesEdit(workbook, series)),
    valueFormat: valueAxis.numberFormat,
    valueTitle: valueAxis.titleVisible ? valueAxis.title : null,
    reverseCategories: categoryAxis.reversed,
    legend: chart.legendVisible,
    minimum: valueAxis.minimum === "" ? null : valueAxis.minimum,
    maximum: valueAxis.maximum === "" ? null : valueAxis.maximum,
    anchor: anchorOf(sheet, chart),
    fontSize: chart.font.size,
    description: chart.title,
  };
}

function seriesEdit(workbook: WorkbookModel, series: SeriesModel): ChartSeries {
  const values = referred(workbook, series.valuesRef);
  return {
    nameRef: series.nameRef ?? "",
    name: series.name,
    categoriesRef: series.categoriesRef ?? "",
    valuesRef: series.valuesRef ?? "",
    categories: referred(workbook, series.categoriesRef).map((value) => String(value ?? "")),
    values: values.map((value) => (typeof value === "number" ? value : null)),
    color: (series.fill ?? series.lineColor ?? "#4472C4").slice(1),
    ...(series.chartType === "Line" ? { line: true } : {}),
    ...(series.labels.visible ? { labels: { numberFormat: series.labels.numberFormat } } : {}),
  };
}

function referred(workbook: WorkbookModel, reference: string | null): (string | number | boolean | null)[] {
  const parsed = reference === null ? null : parseReference(reference);
  const sheet = parsed?.sheet == null ? undefined : workbook.sheet(parsed.sheet);
  if (!parsed || !sheet) return [];
  const values: (string | number | boolean | null)[] = [];
  for (let row = parsed.area.top; row <= parsed.area.bottom; row++) {
    for (let column = parsed.area.left; column <= parsed.area.right; column++) {
      const value = sheet.cells.at(row, column)?.value ?? null;
      values.push(isCellError(value) ? null : value);
    }
  }
  return values;
}

/** The cells that a chart covers, the last ones wholly. */
function anchorOf(sheet: SheetModel, { left, top, width, height }: ChartModel): Area {
  return {
    left: cellAt(left + 0.5, (column) => columnPoints(sheet, column)),
    right: cellAt(left + width - 0.5, (column) => columnPoints(sheet, column)),
    top: cellAt(top + 0.5, (row) => rowPoints(sheet, row)),
    bottom: cellAt(top + height - 0.5, (row) => rowPoints(sheet, row)),
  };
}

function cellAt(points: number, size: (at: number) => number): number {
  let at = 1;
  for (let rest = points - size(1); rest > 0 && at < 16_384; rest -= size(at)) at++;
  return at;
}
