import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, type ReactElement } from "react";
import type { ChartModel } from "../../excel-host/model/chart.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook.ts";
import { chartOption } from "./chartOption.ts";
import { pixels } from "./geometry.ts";

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

interface ChartProps {
  readonly workbook: WorkbookModel;
  readonly chart: ChartModel;
  /** Changes whenever the workbook did. */
  readonly version: number;
}

/** One of the sheet's charts, where it floats over the cells. */
export function Chart({ workbook, chart, version }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const drawn = echarts.getInstanceByDom(place.current) ?? echarts.init(place.current, null, { renderer: "svg" });
    drawn.resize();
    drawn.setOption(chartOption(workbook, chart), { notMerge: true });
  }, [workbook, chart, version]);
  useEffect(() => {
    const element = place.current;
    return () => {
      if (element !== null) echarts.getInstanceByDom(element)?.dispose();
    };
  }, []);
  const style = {
    left: chart.left * pixels,
    top: chart.top * pixels,
    width: chart.width * pixels,
    height: chart.height * pixels,
  };
  return <div ref={place} className="chart" role="img" aria-label={chart.title} style={style} />;
}
