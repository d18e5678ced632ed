import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { scanStrings } from "../../src/xlsx/read/scan/strings.ts";
import { declaration, zipParts } from "../fixtures/xlsx/package.ts";
import { plainParts } from "../fixtures/xlsx/plain.ts";
import { valuesOf } from "../tools/grid-rows.ts";
import { stringsBothWays } from "./both-ways.ts";

const list = (items: string): string => `${declaration}<sst count="3" uniqueCount="3">${items}</sst>`;

/** What the scanner reads by itself. */
const familiar: Readonly<Record<string, string>> = {
  "no strings": list(""),
  "a list that is none": `${declaration}<sst/>`,
  "plain strings": list("<si><t>番号</t></si><si><t>事業名</t></si>"),
  "blank ones": list("<si/><si></si><si><t/></si><si><t></t></si><si> \r\n </si>"),
  "spaces that count": list('<si>\n<t xml:space="preserve"> 甲\r\n乙\r丙 </t>\n</si>'),
  entities: list("<si><t>&lt;甲&gt; &amp;amp; &quot;&apos;&#13;&#10;&#x1F600;</t></si>"),
  "escapes of spreadsheets": list(
    "<si><t>創業_x000D_\n_x005F_x0041_</t></si><si><t>_x00</t></si><si><t>_x&#48;041_</t></si>",
  ),
  furigana: list(
    '<si><t>番号</t><rPh sb="0" eb="2"><t>バンゴウ</t></rPh><phoneticPr fontId="1"/></si><si><rPh><t>a</t></rPh><t>b</t></si><si><rPh/><t>c</t><phoneticPr> </phoneticPr></si>',
  ),
  runs: list(
    '<si><r><t>人材</t></r><r><rPr><b/><sz val="11"/><color theme="1"/><rFont val="ＭＳ Ｐゴシック"/></rPr><t xml:space="preserve"> 育成</t></r><rPh sb="0" eb="2"><t>ジンザイ</t></rPh></si><si><r/></si><si><r><t>_x00</t></r><r><t>41_</t></r></si><si><t>a</t><t>&amp;</t><t/></si>',
  ),
  "a prefix": '<x:sst xmlns:x="urn:x"><x:si><x:t>甲</x:t></x:si></x:sst>',
  "no declaration": "<sst><si><t>甲</t></si></sst>\n",
  "another declaration": "\n<sst><si><t>甲</t></si></sst>",
  "single quotes": "<?xml version='1.0' standalone='no' ?>\r\n<sst\n><si\t><t>甲</t ></si></sst  >",
  "a byte order mark, and one in a string": `\ufeff${list("<si><t>\ufeff甲\ufeff</t></si>")}`,
  "wide letters, the last character": list("<si><t>ＡＢＣ\ufffd\u{10ffff}</t></si>"),
  "text where none belongs": list("甲<si>乙<t>丙</t>丁<r>戊<t>己</t></r></si>"),
};

/** What it leaves to the full parser. */
const unfamiliar: Readonly<Record<string, string>> = {
  "a comment": list("<!-- --><si><t>甲</t></si>"),
  "a CDATA section": list("<si><t><![CDATA[<甲>]]></t></si>"),
  "a document type": '<?xml version="1.0"?><!DOCTYPE sst><sst/>',
  "another version": '<?xml version="1.1"?><sst><si><t>a\u0085b</t></si></sst>',
  "another encoding's name": '<?xml version="1.0" encoding="Shift_JIS"?><sst><si><t>甲</t></si></sst>',
  "an extension": list("<extLst><ext><si><t>甲</t></si></ext></extLst>"),
  "an element in a text": list("<si><t>a<b/>c</t></si>"),
  "furigana in a run": list("<si><r><rPh><t>a</t></rPh><t>b</t></r></si>"),
  "a raised run": list('<si><r><t>500</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r></si>'),
  "an item in an item": list("<si><si><t>a</t></si></si>"),
  "alternative content": list("<si><mc:AlternateContent><t>a</t></mc:AlternateContent></si>"),
  "another root": "<t><si><t>甲</t></si></t>",
  "two byte order marks": "\ufeff\ufeff<sst/>",
};

const malformed: Readonly<Record<string, string>> = {
  nothing: "",
  "no end": list("<si><t>甲</t></si>").slice(0, -3),
  "crossed tags": list("<si><t>甲</si></t>"),
  "an entity that is none": list("<si><t>&nbsp;</t></si>"),
  "U+FFFE": list("<si><t>\ufffe</t></si>"),
  "a control character": list("<si><t>\u000b</t></si>"),
  "a declaration behind a space": ` ${list("")}`,
  "a declaration that is none": '<?xml version="1.0" standalone="yes" encoding="UTF-8"?><sst/>',
  "an attribute twice": "<sst a='1' a='2'/>",
  "an item behind the end": `${list("")}<si/>`,
  "something behind the end": `${list("")}<sst/>`,
};

test.each(Object.entries(familiar))("the scanner reads as the full parser does: %s", (_, xml) => {
  const { scanned, parsed } = stringsBothWays(xml);
  expect(parsed).not.toBe("no XML");
  expect(scanned).toEqual(parsed);
});

test.each(Object.entries(unfamiliar))("left to the full parser: %s", (_, xml) => {
  const { scanned, parsed } = stringsBothWays(xml);
  expect(scanned).toBe("unfamiliar");
  expect(parsed).not.toBe("no XML");
});

test.each(Object.entries(malformed))("no XML: %s", (_, xml) => {
  expect(stringsBothWays(xml)).toEqual({ scanned: "unfamiliar", parsed: "no XML" });
});

test("UTF-16 is left to the full parser", () => {
  for (const text of ["\ufeff<sst><si><t>甲</t></si></sst>", "<sst><si><t>甲</t></si></sst>"])
    expect(stringsBothWays(Uint8Array.from(Buffer.from(text, "utf16le")))).toEqual({
      scanned: "unfamiliar",
      parsed: ["甲"],
    });
});

test("there is no string before the first and behind the last", () => {
  const strings = scanStrings(new TextEncoder().encode(list("<si><t>甲</t></si><si/>")));
  expect([strings?.count, ...[0, 1, 2, -1, 0.5, Number.NaN].map((index) => strings?.at(index))]).toEqual([
    2,
    "甲",
    "",
    ...Array(4).fill(undefined),
  ]);
});

test("a part that is no XML is a damaged file, a comment is none", async () => {
  const fileWith = (change: (xml: string) => string): Uint8Array =>
    zipParts({ ...plainParts, "xl/sharedStrings.xml": change(plainParts["xl/sharedStrings.xml"] as string) });
  const broken = await openWorkbook(
    fileWith((xml) => xml.replace("</sst>", "</x>")),
    "計画.xlsx",
  );
  await expect(broken.readGrid("事業一覧")).rejects.toMatchObject({ name: "WorkbookError", code: "file-truncated" });
  const plain = await (await openWorkbook(fileWith((xml) => xml))).readGrid("事業一覧");
  const odd = await (await openWorkbook(fileWith((xml) => xml.replace("<si>", "<!-- --><si>")))).readGrid("事業一覧");
  expect(valuesOf(odd)).toEqual(valuesOf(plain));
});

describe("whatever is put together or damaged", () => {
  const itemsIn = (lists: Readonly<Record<string, string>>): string[] =>
    Object.values(lists).map((xml) => /<sst[^>]*>(.*)<\/sst/s.exec(xml)?.[1] ?? "");
  const items = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...itemsIn(familiar)) },
    { weight: 1, arbitrary: fc.constantFrom(...itemsIn({ ...unfamiliar, ...malformed })) },
  );
  const bits = [
    "<si>",
    "</si>",
    "<t>",
    "</t>",
    "<t/>",
    "<r>",
    "</r>",
    "<rPh>",
    "</rPh>",
    "<rPr>",
    "</rPr>",
    "&amp;",
    "&#x",
    ";",
    "<!---->",
    "<",
    ">",
    "]]",
    " ",
    "\r",
    "_x0041_",
    "\ufeff",
    "\uffff",
  ];

  test("is read as the full parser reads it, or left to it", () => {
    let byItself = 0;
    fc.assert(
      fc.property(
        fc.array(items, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom("", ...bits)), {
          maxLength: 2,
        }),
        (parts, damages) => {
          let xml = list(parts.join(""));
          for (const [where, length, bit] of damages) {
            const at = Math.floor(where * xml.length);
            xml = xml.slice(0, at) + bit + xml.slice(at + length);
          }
          const { scanned, parsed } = stringsBothWays(xml);
          if (scanned === "unfamiliar") return;
          byItself += 1;
          expect(scanned).toEqual(parsed);
        },
      ),
      { numRuns: 3000, seed: 20_240_401 },
    );
    expect(byItself).toBeGreaterThan(300);
  });
});
