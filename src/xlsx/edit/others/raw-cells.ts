import { SaxesParser } from "saxes";
import { areaAt } from "../../../domain/grid.ts";
import { XmlSyntaxError } from "../../xml/element.ts";

/** A cell as it stands in the file. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
  /** Neither a value nor a formula; only looks. */
  readonly isBlank: boolean;
}

/** A formula that other cells share: theirs is this one, filled into them. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface RawCells {
  readonly cells: readonly RawCell[];
  /** Attributes of rows that have wanted cells. */
  readonly rows: ReadonlyMap<number, Readonly<Record<string, string>>>;
  /** By their numbers, wherever they stand on the sheet. */
  readonly shared: ReadonlyMap<string, SharedFormula>;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The cells of a sheet that somebody wants, as they stand there; see `WorksheetPart.rows`. */
export function rawCells(rows: Uint8Array, isWanted: (row: number, column: number) => boolean): RawCells {
  const text = new TextDecoder().decode(rows);
  const cells: RawCell[] = [];
  const wantedRows = new Map<number, Readonly<Record<string, string>>>();
  const shared = new Map<string, SharedFormula>();
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new XmlSyntaxError(error.message);
  });
  let row = 0;
  let column = 0;
  let rowAttributes: Readonly<Record<string, string>> = {};
  let start = 0;
  let isBlank = true;
  let master: { readonly id: string; formula: string } | null = null;
  const opened = (local: string, attributes: Readonly<Record<string, string>>): void => {
    switch (local) {
      case "row":
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
        column = 0;
        rowAttributes = attributes;
        break;
      case "c":
        column = areaAt(attributes["r"] ?? "")?.left ?? column + 1;
        // A "<" cannot stand inside a tag, so the last one is this tag's.
        start = text.lastIndexOf("<", parser.position - 1);
        isBlank = true;
        break;
      case "f": {
        const id = attributes["si"];
        isBlank = false;
        master = attributes["t"] === "shared" && id !== undefined ? { id, formula: "" } : null;
        break;
      }
      case "v":
      case "is":
        isBlank = false;
    }
  };
  const closed = (local: string): void => {
    if (local === "f") {
      if (master !== null && master.formula !== "") shared.set(master.id, { row, column, formula: master.formula });
      master = null;
    } else if (local === "c" && isWanted(row, column)) {
      cells.push({ row, column, xml: text.slice(start, parser.position), isBlank });
      wantedRows.set(row, rowAttributes);
    }
  };
  const characters = (piece: string): void => {
    if (master !== null) master.formula += piece;
  };
  parser.on("opentag", ({ name, attributes }) => opened(localName(name), attributes));
  parser.on("text", characters);
  parser.on("cdata", characters);
  parser.on("closetag", ({ name }) => closed(localName(name)));
  parser.write(text).close();
  return { cells, rows: wantedRows, shared };
}
