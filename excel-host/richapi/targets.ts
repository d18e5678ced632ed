import type { Area } from "../../src/domain/grid.ts";
import type { AxisModel, ChartModel, DataLabelsModel, FontModel, SeriesModel } from "../model/chart.ts";
import type { ConditionalFormatModel } from "../model/conditional-format.ts";
import type { NameModel } from "../model/name.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { TableModel } from "../model/table.ts";
import type { WorkbookModel } from "../model/workbook.ts";

export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
  /** Of several areas at once, the others; absent: there are none. */
  readonly others?: readonly Area[];
}

export interface RangeAreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export const borderEdges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderEdge = (typeof borderEdges)[number];

export interface RangeBorderTarget {
  readonly range: RangeTarget;
  readonly edge: BorderEdge;
}

export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly rule: ConditionalFormatModel;
}

/** The edges that a rule can draw, and the sides of a cell that they are. */
export const ruleEdges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
export type RuleEdge = keyof typeof ruleEdges;

export interface RuleBorderTarget {
  readonly target: RuleTarget;
  readonly edge: RuleEdge;
}

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

export interface AxisTarget {
  readonly axis: AxisModel;
  readonly kind: "Category" | "Value";
}

export interface SeriesTarget {
  readonly chart: ChartModel;
  readonly series: SeriesModel;
}

export interface PageBreakTarget {
  readonly sheet: SheetModel;
  readonly row: number;
}

export interface SettingTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

/** What an object of each class stands for in the workbook. */
export interface Targets {
  Application: WorkbookModel;
  Chart: ChartTarget;
  ChartAreaFormat: ChartModel;
  ChartAxes: ChartModel;
  ChartAxis: AxisTarget;
  ChartAxisFormat: FontModel;
  ChartAxisTitle: AxisModel;
  ChartAxisTitleFormat: FontModel;
  ChartCollection: SheetModel;
  ChartDataLabelFormat: FontModel;
  ChartDataLabels: DataLabelsModel;
  ChartFill: SeriesModel;
  /** Fonts that are set together; the first one is read. */
  ChartFont: readonly [FontModel, ...FontModel[]];
  ChartGridlines: AxisModel;
  ChartLegend: ChartModel;
  ChartLegendFormat: FontModel;
  ChartLineFormat: SeriesModel;
  ChartSeries: SeriesTarget;
  ChartSeriesCollection: ChartModel;
  ChartSeriesFormat: SeriesModel;
  ChartTitle: ChartModel;
  ChartTitleFormat: FontModel;
  ConditionalFormat: RuleTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeBorder: RuleBorderTarget;
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  DataValidation: RangeTarget;
  FormatProtection: RangeTarget;
  HeaderFooter: SheetModel;
  HeaderFooterGroup: SheetModel;
  "Microsoft.AppRuntime.AppRuntimeService": null;
  "Microsoft.InternalService.AddinInternalService": null;
  NamedItem: NameModel;
  NamedItemCollection: WorkbookModel;
  PageBreak: PageBreakTarget;
  PageBreakCollection: SheetModel;
  PageLayout: SheetModel;
  Range: RangeTarget;
  RangeAreas: RangeAreasTarget;
  RangeBorder: RangeBorderTarget;
  RangeBorderCollection: RangeTarget;
  RangeCollection: RangeAreasTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  Setting: SettingTarget;
  SettingCollection: WorkbookModel;
  Table: TableTarget;
  TableCollection: readonly SheetModel[];
  TableScopedCollection: RangeTarget;
  Workbook: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetCollection: WorkbookModel;
  WorksheetFreezePanes: SheetModel;
  WorksheetProtection: SheetModel;
}

export type TypeName = keyof Targets;
