import { escapeXml } from "../xml/text.ts";

/** Dark grey: prints clear and leaves the figures the strongest thing on the page. */
export const textColor = "404040";
export const lineColor = "D9D9D9";

/** Sizes in hundredths of a point. No typeface is named, so the theme's Japanese one is used. */
const runProperties = (local: "defRPr" | "rPr", size: number, bold: boolean, color = textColor): string =>
  `<a:${local}${local === "rPr" ? ' lang="ja-JP"' : ""} sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:${local}>`;

export const titleXml = (text: string, size: number, bold: boolean): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", size, bold)}</a:pPr>` +
  `<a:r>${runProperties("rPr", size, bold)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

export const textPropertiesXml = (size: number, color?: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", size, false, color)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;

export const outlineXml = (color: string, width = 9525): string =>
  `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;

/** Black or white, whichever stands out more from the ground (WCAG 2, relative luminance). */
export function readableOn(ground: string): "000000" | "FFFFFF" {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(ground.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? "000000" : "FFFFFF";
}
