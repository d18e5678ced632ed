import type { FieldName, FieldType, OtherWords } from "../domain/sheet/words/field.ts";
import type { FieldSchema, ProgramSchema } from "../domain/sheet/words/schema.ts";
import { fieldNames } from "../domain/sheet/words/field.ts";
import { fields as en } from "./en/fields.ts";
import { fields as ja } from "./ja/fields.ts";

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

function fieldRow(name: FieldName, field: FieldSchema): string {
  const cells = [
    `\`${name}\``,
    titles(name),
    types[field.type],
    field.required ? "○" : "",
    constraintsOf(field),
    `${ja[name].description}<br>${en[name].description}`,
  ];
  return `| ${cells.map(escaped).join(" | ")} |`;
}

const titles = (name: FieldName): string => `${ja[name].title} / ${en[name].title}`;

const otherTitles: Readonly<Record<OtherWords, string>> = {
  generic: "上の見出しから意味を受けるもの / take their meaning from the heading over them",
  settlement: "支出した金額 / money spent",
  cost: "予算でも計画でもない費用 / costs that are neither budget nor plan",
  lastYear: "前の年度 / the year before",
  thisYear: "当年度 / this year",
  nextYear: "次の年度 / the next year",
  aside: "読み取らない列 / columns set aside",
};

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(" ");

/** The page docs/schema.md: the fields, and the headings they are known by, preferred first. */
export function schemaPage(schema: ProgramSchema): string {
  return [
    "# 事業表の項目 / Fields of a program sheet",
    "",
    "この頁は `programSchema` から作られる。編集しないこと。 / Generated from `programSchema`; do not edit.",
    "",
    "| 項目 / field | 名称 / title | 型 / type | 必須 / required | 制約 / constraints | 説明 / description |",
    "|---|---|---|---|---|---|",
    ...fieldNames.map((name) => fieldRow(name, schema.fields[name])),
    "",
    "## 見出し / Headings",
    "",
    "空白、改行、全角・半角、大文字・小文字の違いは問わない。左にあるものほど優先する。他の見出しは、ポリシーファイルの `headings` に書く。 / Spaces, line breaks, width and case do not matter; the first is preferred. Others go into `headings` of a policy file.",
    "",
    ...fieldNames.flatMap((name) => [
      `### ${titles(name)} (\`${name}\`)`,
      "",
      listed(schema.fields[name].headings),
      "",
    ]),
    "## その他の語 / Other words in headings",
    "",
    ...(Object.keys(otherTitles) as OtherWords[]).flatMap((kind) => [
      `### ${otherTitles[kind]}`,
      "",
      listed(schema.words[kind]),
      "",
    ]),
  ].join("\n");
}
