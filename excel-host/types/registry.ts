import type { HostType } from "../richapi/host-type.ts";
import type { Targets, TypeName } from "../richapi/targets.ts";
import { appRuntimeService } from "./app-runtime-service.ts";
import { applicationType } from "./application.ts";
import { chartAreaFormatType } from "./chart-area-format.ts";
import { chartAxesType } from "./chart-axes.ts";
import { chartAxisFormatType } from "./chart-axis-format.ts";
import { chartAxisTitleFormatType } from "./chart-axis-title-format.ts";
import { chartAxisTitleType } from "./chart-axis-title.ts";
import { chartAxisType } from "./chart-axis.ts";
import { chartCollectionType } from "./chart-collection.ts";
import { chartDataLabelFormatType } from "./chart-data-label-format.ts";
import { chartDataLabelsType } from "./chart-data-labels.ts";
import { chartFillType } from "./chart-fill.ts";
import { chartFontType } from "./chart-font.ts";
import { chartGridlinesType } from "./chart-gridlines.ts";
import { chartLegendFormatType } from "./chart-legend-format.ts";
import { chartLegendType } from "./chart-legend.ts";
import { chartLineFormatType } from "./chart-line-format.ts";
import { chartSeriesCollectionType } from "./chart-series-collection.ts";
import { chartSeriesFormatType } from "./chart-series-format.ts";
import { chartSeriesType } from "./chart-series.ts";
import { chartTitleFormatType } from "./chart-title-format.ts";
import { chartTitleType } from "./chart-title.ts";
import { chartType } from "./chart.ts";
import { conditionalFormatCollectionType } from "./conditional-format-collection.ts";
import { conditionalFormatRuleType } from "./conditional-format-rule.ts";
import { conditionalFormatType } from "./conditional-format.ts";
import { conditionalRangeBorderCollectionType } from "./conditional-range-border-collection.ts";
import { conditionalRangeBorderType } from "./conditional-range-border.ts";
import { conditionalRangeFillType } from "./conditional-range-fill.ts";
import { conditionalRangeFontType } from "./conditional-range-font.ts";
import { conditionalRangeFormatType } from "./conditional-range-format.ts";
import { customConditionalFormatType } from "./custom-conditional-format.ts";
import { dataValidationType } from "./data-validation.ts";
import { formatProtectionType } from "./format-protection.ts";
import { headerFooterGroupType } from "./header-footer-group.ts";
import { headerFooterType } from "./header-footer.ts";
import { internalService } from "./internal-service.ts";
import { namedItemCollectionType } from "./named-item-collection.ts";
import { namedItemType } from "./named-item.ts";
import { pageBreakCollectionType } from "./page-break-collection.ts";
import { pageBreakType } from "./page-break.ts";
import { pageLayoutType } from "./page-layout.ts";
import { rangeAreasType } from "./range-areas.ts";
import { rangeBorderCollectionType } from "./range-border-collection.ts";
import { rangeBorderType } from "./range-border.ts";
import { rangeCollectionType } from "./range-collection.ts";
import { rangeFillType } from "./range-fill.ts";
import { rangeFontType } from "./range-font.ts";
import { rangeFormatType } from "./range-format.ts";
import { rangeType } from "./range.ts";
import { settingCollectionType } from "./setting-collection.ts";
import { settingType } from "./setting.ts";
import { tableCollectionType } from "./table-collection.ts";
import { tableScopedCollectionType } from "./table-scoped-collection.ts";
import { tableType } from "./table.ts";
import { workbookProtectionType } from "./workbook-protection.ts";
import { workbookType } from "./workbook.ts";
import { worksheetCollectionType } from "./worksheet-collection.ts";
import { freezePanesType } from "./worksheet-freeze-panes.ts";
import { worksheetProtectionType } from "./worksheet-protection.ts";
import { worksheetType } from "./worksheet.ts";

/** Every class that the stand-in knows, by the name that the client has for it. */
export const registry: { readonly [N in TypeName]: HostType<Targets[N]> } = {
  Application: applicationType,
  Chart: chartType,
  ChartAreaFormat: chartAreaFormatType,
  ChartAxes: chartAxesType,
  ChartAxis: chartAxisType,
  ChartAxisFormat: chartAxisFormatType,
  ChartAxisTitle: chartAxisTitleType,
  ChartAxisTitleFormat: chartAxisTitleFormatType,
  ChartCollection: chartCollectionType,
  ChartDataLabelFormat: chartDataLabelFormatType,
  ChartDataLabels: chartDataLabelsType,
  ChartFill: chartFillType,
  ChartFont: chartFontType,
  ChartGridlines: chartGridlinesType,
  ChartLegend: chartLegendType,
  ChartLegendFormat: chartLegendFormatType,
  ChartLineFormat: chartLineFormatType,
  ChartSeries: chartSeriesType,
  ChartSeriesCollection: chartSeriesCollectionType,
  ChartSeriesFormat: chartSeriesFormatType,
  ChartTitle: chartTitleType,
  ChartTitleFormat: chartTitleFormatType,
  ConditionalFormat: conditionalFormatType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormatRule: conditionalFormatRuleType,
  ConditionalRangeBorder: conditionalRangeBorderType,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  DataValidation: dataValidationType,
  FormatProtection: formatProtectionType,
  HeaderFooter: headerFooterType,
  HeaderFooterGroup: headerFooterGroupType,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
  "Microsoft.InternalService.AddinInternalService": internalService,
  NamedItem: namedItemType,
  NamedItemCollection: namedItemCollectionType,
  PageBreak: pageBreakType,
  PageBreakCollection: pageBreakCollectionType,
  PageLayout: pageLayoutType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeBorder: rangeBorderType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeCollection: rangeCollectionType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeFormat: rangeFormatType,
  Setting: settingType,
  SettingCollection: settingCollectionType,
  Table: tableType,
  TableCollection: tableCollectionType,
  TableScopedCollection: tableScopedCollectionType,
  Workbook: workbookType,
  WorkbookProtection: workbookProtectionType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetCollectionType,
  WorksheetFreezePanes: freezePanesType,
  WorksheetProtection: worksheetProtectionType,
};

export const typeNamed = (name: TypeName): HostType => registry[name] as HostType;
