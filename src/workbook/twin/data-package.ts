import type { FieldWords } from "../../domain/sheet/words/table-schema.ts";
import { twinColumns, type TwinColumn, type TwinField, twinFields } from "./columns.ts";

/** What people read of the tidy table. */
export interface TwinWords {
  readonly title: string;
  readonly description: string;
  readonly fields: Readonly<Record<TwinField, FieldWords>>;
}

/** The CSV that the package describes. */
export interface TwinFile {
  /** Its name in the package's folder. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** The workbook's name, without its folder. */
  readonly source: string;
  /** Of Jisseki. */
  readonly version: string;
}

interface PackageField extends FieldWords, Pick<TwinColumn, "type" | "constraints"> {
  readonly name: TwinField;
}

/** Tells a package of Jisseki's own from anybody else's. */
export const packageMark = "jisseki";

/** A Data Package (v1) of one table with its Table Schema; see https://specs.frictionlessdata.io/data-package/ . */
export const dataPackage = ({ path, bytes, sha256, source, version }: TwinFile, words: TwinWords) => ({
  profile: "tabular-data-package",
  name: "jisseki-twin",
  title: words.title,
  description: words.description,
  sources: [{ title: source }],
  resources: [
    {
      profile: "tabular-data-resource",
      name: "tidy",
      title: words.title,
      path,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes,
      hash: `sha256:${sha256}`,
      dialect: {
        delimiter: ",",
        lineTerminator: "\r\n",
        quoteChar: '"',
        doubleQuote: true,
        skipInitialSpace: false,
        header: true,
      },
      schema: twinSchema(words),
    },
  ],
  [packageMark]: { version },
});

/** The Table Schema of the tidy table, with titles and descriptions in one language. */
export const twinSchema = ({ fields }: Pick<TwinWords, "fields">) => ({
  fields: twinFields.map((name): PackageField => {
    const { type, constraints } = twinColumns[name];
    return { name, ...fields[name], type, ...(constraints === undefined ? {} : { constraints }) };
  }),
  missingValues: [""],
});
