/** What Hive, Spark and Trino escape in the name of a partition's folder; "<>| ." and a space at its end for Windows. */
const escaped = /[\p{Cc}"#%'*/:=?\\{}[\]^<>|]|[. ]$/gu;

/** A character beyond ASCII would be several bytes, of which readers make different things. */
const percent = (character: string): string => {
  const code = character.codePointAt(0)!;
  return code > 0x7f ? character : `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
};

/** What stands for a value that is not there, as Hive has it. */
const nothing = "__HIVE_DEFAULT_PARTITION__";

/** A value as a partition's folder bears it: "3/4" → "3%2F4". */
export const partitionValue = (value: string): string => (value === "" ? nothing : value.replace(escaped, percent));

/** "fiscal_year=2022/body=大田区"; a year that nobody can tell is unknown. */
export const yearPartition = (fiscalYear: number | null, body: string): string =>
  `fiscal_year=${fiscalYear ?? "unknown"}/${bodyPartition(body)}`;

export const bodyPartition = (body: string): string => `body=${partitionValue(body)}`;
