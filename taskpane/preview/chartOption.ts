import type { EChartsOption } from "echarts";
import { format } from "numfmt";
import { isCellError } from "../../src/domain/grid.ts";
import { parseReference } from "../../excel-host/model/area.ts";
import type { AxisModel, ChartModel, FontModel, SeriesModel } from "../../excel-host/model/chart.ts";
import { displayText } from "../../excel-host/model/display.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook.ts";

const locale = "ja";

/** The cells that a series refers to, in order; hidden rows left out where the chart does so. */
function cellsOf(
  workbook: WorkbookModel,
  reference: string | null,
): readonly { readonly number: number | null; readonly text: string }[] {
  const found = reference === null ? null : parseReference(reference);
  const sheet = found?.sheet == null ? undefined : workbook.sheet(found.sheet);
  if (found === null || sheet === undefined) return [];
  const cells: { number: number | null; text: string }[] = [];
  const { top, left, bottom, right } = found.area;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = sheet.cells.at(row, column);
      const value = cell?.value ?? null;
      cells.push({
        number: typeof value === "number" ? value : null,
        text: isCellError(value) ? value.error : displayText(sheet, column, cell),
      });
    }
  }
  return cells;
}

const shown = (pattern: string, value: number): string => String(format(pattern, value, { locale, throws: false }));

const textStyle = ({ bold, color, size }: FontModel) => ({
  color,
  fontSize: size * (4 / 3),
  fontWeight: bold ? ("bold" as const) : ("normal" as const),
});

function seriesName(workbook: WorkbookModel, series: SeriesModel): string {
  return series.nameRef === null ? series.name : (cellsOf(workbook, series.nameRef)[0]?.text ?? series.name);
}

const isBar = (type: string): boolean => type.startsWith("Bar");
const isStacked = (type: string): boolean => type.includes("Stacked");
const isLine = (type: string): boolean => type.startsWith("Line");

const limit = (value: number | ""): number | undefined => (value === "" ? undefined : value);

function valueAxis(axis: AxisModel, hundred: boolean) {
  const pattern = axis.numberFormat;
  return {
    type: "value" as const,
    min: limit(axis.minimum),
    max: hundred ? 1 : limit(axis.maximum),
    show: axis.visible,
    name: axis.titleVisible ? axis.title : "",
    nameLocation: "middle" as const,
    nameGap: 28,
    splitLine: { show: axis.majorGridlines },
    axisLabel: { ...textStyle(axis.font), formatter: (value: number) => shown(hundred ? "0%" : pattern, value) },
  };
}

/** A chart of the workbook as ECharts draws it. */
export function chartOption(workbook: WorkbookModel, chart: ChartModel): EChartsOption {
  const bars = isBar(chart.chartType);
  const hundred = chart.chartType.includes("100");
  const columns = chart.series.map((series) => ({
    series,
    values: cellsOf(workbook, series.valuesRef).map(({ number }) => number),
  }));
  const categories = cellsOf(workbook, chart.series[0]?.categoriesRef ?? null).map(({ text }) =>
    text.replaceAll("\n", " "),
  );
  const totals = (columns[0]?.values ?? []).map((_, at) =>
    columns.reduce((sum, { series, values }) => sum + (isLine(series.chartType) ? 0 : (values[at] ?? 0)), 0),
  );
  const category = {
    type: "category" as const,
    data: categories,
    inverse: chart.categoryAxis.reversed,
    show: chart.categoryAxis.visible,
    axisTick: { show: false },
    axisLabel: {
      ...textStyle(chart.categoryAxis.font),
      interval: 0,
      width: bars ? Math.min(180, chart.width * 0.5) : 70,
      overflow: "truncate" as const,
    },
  };
  const value = valueAxis(chart.valueAxis, hundred);
  return {
    animation: false,
    backgroundColor: "#ffffff",
    title: {
      show: chart.titleVisible,
      text: chart.title,
      left: "center",
      top: 6,
      textStyle: textStyle(chart.titleFont),
    },
    legend: {
      show: chart.legendVisible,
      bottom: 4,
      itemWidth: 12,
      itemHeight: 10,
      textStyle: textStyle(chart.legendFont),
    },
    grid: {
      left: 12,
      right: 24,
      top: chart.titleVisible ? 40 : 16,
      bottom: (chart.legendVisible ? 36 : 16) + (bars && chart.valueAxis.titleVisible ? 22 : 0),
      containLabel: true,
    },
    xAxis: bars ? value : category,
    yAxis: bars ? category : value,
    series: columns.map(({ series, values }) => {
      const drawn = values.map((number, at) =>
        number === null ? null : hundred ? number / ((totals[at] ?? 0) || 1) : number,
      );
      const data = bars && isLine(series.chartType) ? drawn.map((number, at) => [number ?? Number.NaN, at]) : drawn;
      const label = {
        show: series.labels.visible,
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const raw = values[dataIndex];
          return raw == null ? "" : shown(series.labels.numberFormat, raw);
        },
        ...textStyle(series.labels.font),
      };
      const colour = series.fill ?? series.lineColor;
      const common = {
        name: seriesName(workbook, series),
        label,
        ...(colour === null ? {} : { itemStyle: { color: colour }, lineStyle: { color: series.lineColor ?? colour } }),
      };
      return isLine(series.chartType)
        ? { ...common, type: "line" as const, symbol: "none", data }
        : {
            ...common,
            type: "bar" as const,
            data,
            barCategoryGap: `${Math.round((100 * series.gapWidth) / (100 + series.gapWidth))}%`,
            ...(isStacked(chart.chartType) ? { stack: "all" } : {}),
            label: {
              ...label,
              position: isStacked(chart.chartType) ? ("inside" as const) : bars ? ("right" as const) : ("top" as const),
            },
          };
    }),
  } as EChartsOption;
}
