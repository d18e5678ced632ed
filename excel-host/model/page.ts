import type { Area } from "../../src/domain/grid.ts";

export interface PageModel {
  orientation: string;
  paperSize: string;
  /** Excel.PageLayoutZoomOptions; 0 or absent pages = as many as it takes. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  headerFooter: Record<
    "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
    string
  >;
  centerHorizontally: boolean;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** Rows before which a page starts. */
  readonly rowBreaks: Set<number>;
}

export const newPage = (): PageModel => ({
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  centerHorizontally: false,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  rowBreaks: new Set(),
});
