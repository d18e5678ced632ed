import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  attributeIn,
  descendantsNamed,
  namespaceOf,
  parseXml,
  prefixFor,
  XmlSyntaxError,
  type XmlElement,
} from "../../src/xlsx/xml/element.ts";
import { elementText, placeInOrder, Splice } from "../../src/xlsx/xml/splice.ts";
import {
  decodeXml,
  decodeXString,
  encodeXml,
  encodeXString,
  escapeAttribute,
  escapeXml,
} from "../../src/xlsx/xml/text.ts";
import { anyCharacter } from "../tools/any-character.ts";

const name = fc.constantFrom("a", "b", "x:c", "sheetData", "d-e.f");
const text = fc.string({ unit: fc.constantFrom("あ", "𠮷", " ", "\n", "&amp;", "&#12354;", ">", "é") });
const gap = fc.constantFrom("", "\r\n", "<!-- <a> -->", "<![CDATA[<a>]]>", "<?pi <a> ?>");

/** Documents in odd but well-formed spellings. */
const { element } = fc.letrec<{ element: string; attributes: string }>((tie) => ({
  attributes: fc
    .uniqueArray(fc.constantFrom("p", "q", "r:id"), { maxLength: 3 })
    .chain((names) => fc.tuple(...names.map((one) => fc.constantFrom(` ${one}="1>2"`, `\n${one} = '"'`, ` ${one}=""`))))
    .map((all) => all.join("")),
  element: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(name, tie("attributes"), fc.constantFrom("/>", " />", "\t/>"))
      .map(([tag, attributes, end]) => `<${tag}${attributes}${end}`),
    fc
      .tuple(
        name,
        tie("attributes"),
        fc.array(fc.oneof(tie("element"), text, gap), { maxLength: 4 }),
        fc.constantFrom("", " ", "\n"),
      )
      .map(
        ([tag, attributes, children, space]) => `<${tag}${attributes}${space}>${children.join("")}</${tag}${space}>`,
      ),
  ),
}));
const document = fc
  .tuple(fc.constantFrom("", "\ufeff", "<?xml version='1.0'?>\r\n", "<!-- <x> -->"), element, fc.constantFrom("", "\n"))
  .map((pieces) => pieces.join(""));

const all = (root: XmlElement): XmlElement[] => [root, ...root.children.flatMap(all)];

describe("more elements than memory holds", () => {
  test("are told", () => {
    expect(() => parseXml("<a><b/><b/></a>", 2)).toThrow(expect.objectContaining({ code: "file-too-large" }));
    expect(parseXml("<a><b/><b/></a>", 3).children).toHaveLength(2);
  });
});

describe("elements know their place", () => {
  test("the text at an element's place is that element, alone", () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const found of all(parseXml(source))) {
          const own = source.slice(found.start, found.end);
          expect(own.startsWith(`<${found.name}`)).toBe(true);
          expect(own.endsWith(">")).toBe(true);
          expect(all(parseXml(own)).map(({ name: each, text: characters }) => [each, characters])).toEqual(
            all(found).map(({ name: each, text: characters }) => [each, characters]),
          );
          expect(source[found.innerStart - 1]).toBe(">");
          if (!found.selfClosing) expect(source.slice(found.innerEnd, found.end)).toMatch(/^<\/[^<]*>$/);
        }
      }),
    );
  });

  test("what is not well-formed is an error", () => {
    for (const broken of ["", "text", "<a>", "<a></b>", "<a b=1/>", "<a>&unknown;</a>", "<a", "<a/><b/>"]) {
      expect(() => parseXml(broken)).toThrow(XmlSyntaxError);
    }
  });

  test("entities that a document declares for itself are refused", () => {
    expect(() => parseXml('<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><a>&c;</a>')).toThrow(XmlSyntaxError);
  });

  test("prefixes stand for namespaces where they are declared", () => {
    const root = parseXml('<p:a xmlns:p="one" xmlns:r="two"><b xmlns="three" xmlns:r="four" r:id="7"/></p:a>');
    const [inner] = root.children as [XmlElement];
    expect([namespaceOf(root), namespaceOf(inner)]).toEqual(["one", "three"]);
    expect([prefixFor(root, "two"), prefixFor(inner, "two"), prefixFor(inner, "one")]).toEqual(["r", undefined, "p"]);
    expect(attributeIn(inner, "four", "id")).toBe("7");
  });
});

describe("splicing", () => {
  test("appending and emptying are each other's opposite", () => {
    fc.assert(
      fc.property(document, fc.nat(), (source, pick) => {
        const elements = all(parseXml(source)).filter((one) => one.selfClosing || one.innerStart === one.innerEnd);
        const chosen = elements[pick % Math.max(1, elements.length)];
        fc.pre(chosen !== undefined);
        const adding = new Splice(source);
        adding.append(chosen as XmlElement, "<new/>");
        const added = adding.toString();
        const [fresh] = descendantsNamed(parseXml(`<root>${added.replace(/^\ufeff|<\?xml.*\?>/g, "")}</root>`), "new");
        expect(fresh?.parent?.name).toBe(chosen?.name);
        const again = all(parseXml(added)).find((one) =>
          one.children.some(({ local }) => local === "new"),
        ) as XmlElement;
        const removing = new Splice(added);
        removing.empty(again, (chosen as XmlElement).selfClosing);
        expect(removing.toString()).toBe(source);
      }),
    );
  });

  test("an attribute is set and set back wherever it stands", () => {
    fc.assert(
      fc.property(document, fc.nat(), (source, pick) => {
        const withP = all(parseXml(source)).filter(({ attributes }) => attributes["p"] !== undefined);
        fc.pre(withP.length > 0);
        const chosen = withP[pick % withP.length] as XmlElement;
        const changing = new Splice(source);
        changing.attribute(chosen, "p", 'a "new" <value>');
        const index = all(parseXml(source)).findIndex(({ start }) => start === chosen.start);
        expect(all(parseXml(changing.toString()))[index]?.attributes["p"]).toBe('a "new" <value>');
        const removing = new Splice(source);
        removing.attribute(chosen, "p", null);
        expect(all(parseXml(removing.toString()))[index]?.attributes).not.toHaveProperty("p");
      }),
    );
  });

  test("overlapping changes are a mistake", () => {
    const splice = new Splice("<a>text</a>");
    splice.replace(2, 6, "");
    splice.insert(4, "x");
    expect(() => splice.toString()).toThrow(RangeError);
  });

  test("a child goes behind those that belong before it", () => {
    const source = "<w><one/><unknown/><three/></w>";
    const root = parseXml(source);
    const order = ["one", "two", "three", "four"];
    expect(source.slice(placeInOrder(root, "two", order))).toBe("<unknown/><three/></w>");
    expect(source.slice(placeInOrder(root, "four", order))).toBe("</w>");
    expect(source.slice(placeInOrder(parseXml("<w></w>"), "four", order), 3)).toBe("");
    expect(elementText(parseXml("<x:w/>"), "two", { name: 'a"b' })).toBe('<x:two name="a&quot;b"/>');
  });
});

describe("characters", () => {
  const anyText = fc.string({ unit: anyCharacter });

  test("what is written for a cell reads back as it was", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom("_", "x", "0", "0", "4", "1", "_", "\r", "\n", "&") })),
        (written) => {
          fc.pre(!/\p{Surrogate}/u.test(written));
          expect(decodeXString(parseXml(`<t>${encodeXString(written)}</t>`).text)).toBe(written);
        },
      ),
    );
  });

  test("any text makes well-formed XML", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (written) => {
        expect(() =>
          parseXml(`<t a="${escapeAttribute(written)}">${escapeXml(written)}${encodeXString(written)}</t>`),
        ).not.toThrow();
      }),
    );
  });

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s comes back byte for byte", (encoding) => {
    const bytes = encodeXml({ text: "\ufeff<?xml version='1.0'?><a>達成𠮷</a>", encoding });
    expect(decodeXml(bytes)).toEqual({ text: "\ufeff<?xml version='1.0'?><a>達成𠮷</a>", encoding });
    expect(encodeXml(decodeXml(bytes))).toEqual(bytes);
  });

  test.each([
    ["_x000D_", "\r"],
    ["_x005F_x000D_", "_x000D_"],
    ["_X000D_ _x00D_", "_X000D_ _x00D_"],
    ["a_x3042_b", "aあb"],
  ])("%s stands for %j", (written, meant) => {
    expect(decodeXString(written)).toBe(meant);
  });
});
