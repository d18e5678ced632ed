// The layout that ministries and large prefectures print: two merged heading lines, merged section rows, a group's
// number and name merged over its measures, a budget merged over the measures that share it.
import { at } from "./workbook.mjs";

const columns = [4.5, 26, 44, 16, 18, 24, 20];
const heading = { bold: true, fill: "D9E1F2", border: "thin", horizontal: "center", wrap: true };
const section = { bold: true, fill: "F2F2F2", border: "thin", wrap: true };
const body = { border: "thin", wrap: true };
const styles = {
  no: { ...body, horizontal: "center" },
  name: { ...body, bold: true },
  text: { ...body, size: 9 },
  figure: { ...body, horizontal: "center" },
  note: { ...body, size: 9, horizontal: "center" },
};

const first = 1;
const last = columns.length;

/** Lines that a text takes in a column of that width; full-width characters take two. */
const linesOf = (text, width) =>
  String(text ?? "")
    .split("\n")
    .reduce(
      (sum, line) =>
        sum +
        Math.max(1, Math.ceil(([...line].reduce((w, c) => w + (c.charCodeAt(0) > 255 ? 2 : 1), 0) * 1.05) / width)),
      0,
    );

const heightOf = (texts) => Math.max(2, ...texts.map((text, index) => linesOf(text, columns[index]))) * 13.5 + 4;

function headingRows(row) {
  const upper = { 1: "重点事業", 3: "事業概要", 4: "計画", 6: "実績" };
  const lower = { 4: "予算", 5: "規模", 6: "規模", 7: "単位の説明" };
  const cells = (texts) =>
    Object.fromEntries(columns.map((_, index) => [index + 1, { value: texts[index + 1] ?? null, style: heading }]));
  return {
    rows: [
      { number: row, height: 18, cells: cells(upper) },
      { number: row + 1, height: 18, cells: cells(lower) },
    ],
    merges: [`A${row}:B${row + 1}`, `C${row}:C${row + 1}`, `D${row}:E${row}`, `F${row}:G${row}`],
  };
}

function lineRow(number, line) {
  const values = [line.no ?? null, line.name ?? null, line.overview, line.budget, line.plan, line.actual, line.unit];
  const kinds = ["no", "name", "text", "figure", "figure", "figure", "note"];
  const styleOf = (value, kind) =>
    String(value).startsWith("・") ? { ...styles[kind], horizontal: "left" } : styles[kind];
  const cells = Object.fromEntries(
    values.map((value, index) => [
      index + 1,
      { value: value === "" ? null : value, style: styleOf(value, kinds[index]) },
    ]),
  );
  return { number, height: heightOf(values), cells };
}

/** { title, sections } as in samples/data/programs.json → one sheet. */
export function ministrySheet(name, { title, sections }) {
  const top = headingRows(3);
  const rows = [
    { number: 1, height: 24, cells: { 1: { value: title, style: { size: 14, bold: true } } } },
    ...top.rows,
  ];
  const merges = [`A1:${at(1, last)}`, ...top.merges];
  let next = 5;
  for (const { no, name: sectionName, programs } of sections) {
    const cells = Object.fromEntries(
      columns.map((_, index) => [
        index + 1,
        {
          value: [no, sectionName][index] ?? null,
          style: index === 0 ? { ...section, horizontal: "center" } : section,
        },
      ]),
    );
    rows.push({ number: next, height: 20, cells });
    merges.push(`${at(next, first + 1)}:${at(next, last)}`);
    next += 1;
    for (const program of programs) {
      const start = next;
      rows.push(lineRow(next, program));
      next += 1;
      for (const measure of program.measures ?? []) {
        rows.push(lineRow(next, measure));
        if (measure.budgetRows) merges.push(`${at(next, 4)}:${at(next + measure.budgetRows - 1, 4)}`);
        next += 1;
      }
      if (program.measures) merges.push(`${at(start, 1)}:${at(next - 1, 1)}`, `${at(start, 2)}:${at(next - 1, 2)}`);
    }
  }
  return { name, columns, rows, merges, freeze: 4, repeatRows: [3, 4], page: { gridlines: false } };
}
