import type { Colour } from "./format.ts";

export interface DataLabelsModel {
  visible: boolean;
  numberFormat: string;
  linkNumberFormat: boolean;
  position: string;
  showValue: boolean;
  font: FontModel;
}

export interface SeriesModel {
  name: string;
  /** Where the name stands, e.g. "'達成状況'!$B$5"; null where it was given as text. */
  nameRef: string | null;
  /** Excel.ChartType of this series. */
  chartType: string;
  /** "'達成状況'!$C$6:$C$12" */
  valuesRef: string | null;
  categoriesRef: string | null;
  fill: Colour | null;
  lineColor: Colour | null;
  lineStyle: string;
  /** Points. */
  lineWeight: number;
  markerStyle: string;
  axisGroup: string;
  gapWidth: number;
  overlap: number;
  smooth: boolean;
  labels: DataLabelsModel;
}

export interface AxisModel {
  visible: boolean;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  numberFormat: string;
  linkNumberFormat: boolean;
  reversed: boolean;
  /** Where the other axis crosses this one: Excel.ChartAxisPosition. */
  position: string;
  title: string;
  titleVisible: boolean;
  titleFont: FontModel;
  majorGridlines: boolean;
  font: FontModel;
  tickLabelPosition: string;
  tickLabelSpacing: number | "";
}

export interface FontModel {
  bold: boolean;
  color: Colour;
  italic: boolean;
  name: string;
  /** Points. */
  size: number;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  chartType: string;
  title: string;
  titleVisible: boolean;
  titleFont: FontModel;
  font: FontModel;
  legendVisible: boolean;
  legendFont: FontModel;
  legendPosition: string;
  readonly series: SeriesModel[];
  readonly categoryAxis: AxisModel;
  readonly valueAxis: AxisModel;
  /** Points from the sheet's top-left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  displayBlanksAs: string;
  plotVisibleOnly: boolean;
}

export const newFont = (size: number): FontModel => ({
  bold: false,
  color: "#595959",
  italic: false,
  name: "游ゴシック",
  size,
});

export const newSeries = (chartType: string, name: string): SeriesModel => ({
  name,
  nameRef: null,
  chartType,
  valuesRef: null,
  categoriesRef: null,
  fill: null,
  lineColor: null,
  lineStyle: "Automatic",
  lineWeight: 2.25,
  markerStyle: "Automatic",
  axisGroup: "Primary",
  gapWidth: 150,
  overlap: 0,
  smooth: false,
  labels: {
    visible: false,
    numberFormat: "General",
    linkNumberFormat: true,
    position: "BestFit",
    showValue: true,
    font: newFont(9),
  },
});

export const newAxis = (majorGridlines: boolean): AxisModel => ({
  visible: true,
  minimum: "",
  maximum: "",
  majorUnit: "",
  numberFormat: "General",
  linkNumberFormat: true,
  reversed: false,
  position: "Automatic",
  title: "",
  titleVisible: false,
  titleFont: newFont(10),
  majorGridlines,
  font: newFont(9),
  tickLabelPosition: "NextToAxis",
  tickLabelSpacing: "",
});
