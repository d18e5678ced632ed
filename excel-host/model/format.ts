/** Colours are "#RRGGBB", upper case, as Excel's API gives them. */
export type Colour = string;

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface Border {
  /** Excel.BorderLineStyle, e.g. "Continuous". */
  readonly style: string;
  /** Excel.BorderWeight: "Hairline" | "Thin" | "Medium" | "Thick". */
  readonly weight: string;
  readonly color: Colour;
}

/** How a cell looks. Never changed in place: cells share it. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Excel.RangeUnderlineStyle: "None" | "Single" | "Double" … */
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: Colour;
  /** null: no fill. */
  readonly fill: Colour | null;
  /** Excel.HorizontalAlignment, e.g. "General", "Left", "Center". */
  readonly horizontal: string;
  /** Excel.VerticalAlignment, e.g. "Center", "Bottom". */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
}

export const defaultFormat: CellFormat = {
  numberFormat: "General",
  fontName: "游ゴシック",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  borders: {},
};
