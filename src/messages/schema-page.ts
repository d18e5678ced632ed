import type { FieldSchema, FieldType, ProgramSchema } from "../domain/sheet/words/schema.ts";

const types: Readonly<Record<FieldType, string>> = {
  text: "文字 / text",
  number: "整数 / integer",
  figure: "数値又は文中の数値 / figure",
};

const escaped = (text: string): string => text.replaceAll("|", "\\|");

function constraintsOf(field: FieldSchema): string {
  const { minimum, unique } = field.constraints;
  return [minimum === undefined ? "" : `≧ ${minimum}`, unique === true ? "重複なし / unique" : ""]
    .filter((text) => text !== "")
    .join(", ");
}

function fieldRow(field: FieldSchema): string {
  const cells = [
    `\`${field.name}\``,
    `${field.title.ja} / ${field.title.en}`,
    types[field.type],
    field.required ? "○" : "",
    constraintsOf(field),
    `${field.description.ja}<br>${field.description.en}`,
  ];
  return `| ${cells.map(escaped).join(" | ")} |`;
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(" ");

/** The page docs/schema.md: the fields, and the headings they are known by, preferred first. */
export function schemaPage(schema: ProgramSchema): string {
  const { generic, settlement, aside, lastYear, thisYear, nextYear } = schema.words;
  const others: readonly (readonly [string, readonly string[]])[] = [
    ["上の見出しから意味を受けるもの / take their meaning from the heading over them", generic],
    ["支出した金額 / money spent", settlement],
    ["前の年度 / the year before", lastYear],
    ["当年度 / this year", thisYear],
    ["次の年度 / the next year", nextYear],
    ["読み取らない列 / columns set aside", aside],
  ];
  return [
    "# 事業表の項目 / Fields of a program sheet",
    "",
    "この頁は `programSchema` から作られる。編集しないこと。 / Generated from `programSchema`; do not edit.",
    "",
    "| 項目 / field | 名称 / title | 型 / type | 必須 / required | 制約 / constraints | 説明 / description |",
    "|---|---|---|---|---|---|",
    ...schema.fields.map(fieldRow),
    "",
    "## 見出し / Headings",
    "",
    "空白、改行、全角・半角、大文字・小文字の違いは問わない。左にあるものほど優先する。他の見出しは、ポリシーファイルの `headings` に書く。 / Spaces, line breaks, width and case do not matter; the first is preferred. Others go into `headings` of a policy file.",
    "",
    ...schema.fields.flatMap((field) => [
      `### ${field.title.ja} / ${field.title.en} (\`${field.name}\`)`,
      "",
      listed(field.headings),
      "",
    ]),
    "## その他の語 / Other words in headings",
    "",
    ...others.flatMap(([title, words]) => [`### ${title}`, "", listed(words), ""]),
  ].join("\n");
}
