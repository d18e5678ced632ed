import type { OpcPackage } from "../package/package.ts";
import { childNamed, childrenNamed, parseXml } from "../xml/element.ts";
import { decodeXml } from "../xml/text.ts";

const date = "yyyy/m/d";
const eraDate = '[$-411]ggge"年"m"月"d"日"';
const shortEraDate = "[$-411]ge.m.d";

/** Formats that a workbook names by number only, as Excel shows them in Japanese (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: date,
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: `${date} h:mm`,
  27: shortEraDate,
  28: eraDate,
  29: eraDate,
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: shortEraDate,
  37: "#,##0;\\-#,##0",
  38: "#,##0;[Red]\\-#,##0",
  39: "#,##0.00;\\-#,##0.00",
  40: "#,##0.00;[Red]\\-#,##0.00",
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: shortEraDate,
  51: eraDate,
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: eraDate,
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: shortEraDate,
  58: eraDate,
};

/** The number format code of each cell format (`cellXfs`), in order; read once for all sheets of a workbook. */
export async function readNumberFormats(pkg: OpcPackage, part: string | null): Promise<readonly string[]> {
  return part === null ? ["General"] : pkg.readOnce(part, formatsIn);
}

function formatsIn(bytes: Uint8Array): readonly string[] {
  const root = parseXml(decodeXml(bytes).text);
  const own = new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  return childrenNamed(childNamed(root, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    // A number without a code shows as General, as Excel itself does.
    return own.get(id) ?? builtIn[id] ?? "General";
  });
}
