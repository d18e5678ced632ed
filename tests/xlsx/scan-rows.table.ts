export const sheet = (rows: string): string => `<sheetData>${rows}</sheetData>`;
export const cells = (written: string): string => sheet(`<row r="2">${written}</row>`);

/** What the scanner reads by itself. */
export const familiar: Readonly<Record<string, string>> = {
  "no rows": "<sheetData></sheetData>",
  "rows that are none": "<sheetData/>",
  "an empty row": sheet('<row r="3"/><row/><row></row>'),
  "spaces and line ends":
    ' <sheetData >\r\n <row\tr="2" \n>\r\n  <c r="B2" ><v >1</v ></c >\n</row >\n</sheetData >\n'.trim(),
  "line ends of Windows": cells(
    '\r\n<c r="A2">\r\n<v>1\r\n</v>\r\n</c>\r\n<c r="B2" t="str"><v>甲\r\n乙\r丙\n</v></c>',
  ),
  "attributes in any order": cells(
    `<c t='s' s="3" r='C2'><v>1</v></c><c s="2"  t="s"   r="AB2"  cm='1"2'><v>0</v></c>`,
  ),
  "attributes that say nothing": sheet(
    '<row r="2" spans="1:5" customFormat="1" ht="18.75" customHeight="1" x14ac:dyDescent="0.4"/>',
  ),
  "values in other scripts": sheet('<row r="2" note="ＭＳ Ｐゴシック 😀"><c r="A2"><v>1</v></c></row>'),
  "no references": sheet("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
  "references now and then": sheet('<row r="4"><c r="C4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
  "the last column": cells('<c r="XFC2"><v>1</v></c><c><v>1</v></c>'),
  "the last row": sheet(
    '<row r="1048575"><c r="AAA1048575"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>',
  ),
  "long references": sheet(
    '<row r="12345"><c r="ABC12345"><v>1</v></c><c r="XFD12345"/></row><row r="2"><c r="A0000002"><v>1</v></c></row>',
  ),
  "references that name another row": cells('<c r="A9"><v>1</v></c><c r="B0"><v>1</v></c><c r="C1000000"><v>1</v></c>'),
  "rows out of order": sheet(
    '<row r="9"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row><c><v>3</v></c></row>',
  ),
  "hidden rows": sheet(
    '<row hidden="1"/><row hidden="true"/><row hidden="0"/><row ht="0"/><row ht="0.0"/><row ht=""/><row ht="5"/><row hidden="" ht="1e-999"/>',
  ),
  numbers: cells(
    [
      "0",
      "-0",
      "12",
      "-12.50",
      "0.1",
      "123456789012345678",
      "0.62345678901234567",
      "1.7976931348623157",
      "9007199254740993",
      "0.00000000000000000000001",
      "000012",
    ]
      .map((v) => `<c><v>${v}</v></c>`)
      .join(""),
  ),
  "numbers written otherwise": cells(
    [
      "+5",
      "5.",
      ".5",
      "-.5",
      "1.5E+3",
      "1e-7",
      " 12 ",
      "\n7\t",
      "1e999",
      "NaN",
      "INF",
      "1,234",
      "0x1F",
      ".",
      "-",
      "１２",
      "1&#50;",
      "&lt;1",
      "1.2.3",
      "--1",
      "9".repeat(400),
    ]
      .map((v) => `<c><v>${v}</v></c>`)
      .join(""),
  ),
  "blank values": cells(
    '<c/><c></c><c s="4"/><c><v/></c><c><v></v></c><c><v> </v></c><c> </c><c t="s"/><c t="s"><v/></c>',
  ),
  "shared strings": cells(
    ["0", "1", "2", "3", "01", " 1 ", "-1", "0.5", "1e0", "99999999999", "&#49;"]
      .map((v) => `<c t="s"><v>${v}</v></c>`)
      .join(""),
  ),
  "texts of formulas": cells(
    '<c t="str"><v>a</v></c><c t="str"><v> 甲 &amp; &#x4E59;&#20057; _x000D_ ]] &gt; > </v></c><c t="str"/><c t="str"><v/></c><c t="str"><v>\uFEFF甲\uFF21\uFFFD</v></c>',
  ),
  "errors, truth values, dates": cells(
    '<c t="e"><v>#DIV/0!</v></c><c t="e"/><c t="b"><v>1</v></c><c t="b"><v>true</v></c><c t="b"><v>constructor</v></c><c t="b"><v/></c><c t="d"><v>2023-03-15</v></c><c t="d"><v>x</v></c><c t="n"><v>5</v></c>',
  ),
  "inline strings": cells(
    '<c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t xml:space="preserve"> 乙 </t></is></c><c t="inlineStr"/><c t="inlineStr"><is/></c><c t="inlineStr"><is><t/></is></c><c t="inlineStr"><is> <t>a&amp;b</t> </is><v>9</v></c><c t="inlineStr"><v>9</v></c>',
  ),
  "inline runs, furigana": cells(
    '<c t="inlineStr"><is><r><rPr><b/><rFont val="ＭＳ Ｐゴシック"/></rPr><t>人材</t></r><r><t xml:space="preserve"> 育成_x00</t></r><r><t>41_</t></r><rPh sb="0" eb="2"><t>ジンザイ</t></rPh><phoneticPr fontId="1"/></is></c>',
  ),
  formulas: cells(
    '<c><f>A1+1</f><v>2</v></c><c><f>A1&amp;"&lt;"</f></c><c><f t="shared" ref="A1:A3" si="0">B1</f><v>0</v></c><c><f t="shared" si="0"/><v>3</v></c><c><f t="array" ref="A1">SUM(B:B)</f><v/></c><c><f/></c><c><v>4</v><f>1</f></c>',
  ),
  "formulas of other types": cells(
    '<c t="str"><f>a</f><v/></c><c t="str"><f>a</f></c><c t="str"><f>a</f><v>0</v></c><c t="b"><f>a</f><v>0</v></c><c t="e"><f>a</f><v>#N/A</v></c><c t="s"><f>a</f><v>1</v></c><c t="inlineStr"><f>a</f><is><t/></is></c>',
  ),
  "a prefix":
    '<x:sheetData xmlns:x="urn:x"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData>',
  "text where none belongs": sheet('甲<row r="1">乙<c r="A1">丙<v>1</v>丁</c>戊</row>己'),
};

/** What it leaves to the full parser, which can read it. */
export const unfamiliar: Readonly<Record<string, string>> = {
  "a comment": cells("<c><v>1</v></c><!-- <c><v>2</v></c> -->"),
  "a CDATA section": cells('<c t="str"><v><![CDATA[<甲>]]></v></c>'),
  "a processing instruction": cells("<?x y?><c><v>1</v></c>"),
  "a CDATA section behind text": cells("<c><v>1<![CDATA[2]]>3</v></c>"),
  "alternative content": cells(
    "<mc:AlternateContent><mc:Choice><c><v>1</v></c></mc:Choice></mc:AlternateContent><c><v>2</v></c>",
  ),
  "an extension": cells("<c><v>1</v><extLst><ext><v>2</v></ext></extLst></c>"),
  "two values": cells("<c><v>1</v><v>2</v></c>"),
  "an element in a value": cells("<c><v>1<w/>2</v></c>"),
  "a value in a row": sheet("<row><v>1</v></row>"),
  "a cell outside of rows": sheet("<row/><c><v>1</v></c>"),
  "another type": cells('<c t="x"><v>1</v></c><c t=""><f>1</f><v>0</v></c>'),
  "an inline string of a number": cells("<c><is><t>甲</t></is><v>1</v></c>"),
  "entities in attributes": cells('<c r="&#65;2"><v>1</v></c>'),
  "small letters": cells('<c r="b2"><v>1</v></c>'),
  "a row that is no number": sheet('<row r="x"/><row r=""><c/></row><row r="1.5"/><row r=" 5"><c><v>1</v></c></row>'),
  "rows that no sheet has, with nothing in them": sheet(
    '<row r="0" hidden="1"/><row r="1048577" hidden="1"><c r="A1048577" s="1"/></row><row><c/></row><row r="99999999999"/><row r="3"><c><v>1</v></c></row>',
  ),
  "cells that no sheet has, with nothing in them": cells(
    '<c r="XFE2"/><c r="ZZZ2" s="1"/><c r="A1048577"><v/></c><c r="9"/><c r="AAAA2"></c><c r="A00000000002" t="s"/><c r="B2"><v>1</v></c>',
  ),
  "columns that no sheet has, by counting": cells('<c r="XFD2"/><c/><c s="1"/><c r="B2"><v>1</v></c>'),
  "a reference without a row": cells('<c r="B"><v>1</v></c>'),
  "a height of wide spaces": sheet('<row r="1" ht="\u3000"/>'),
  "a style that is no number": cells('<c s="x"><v>1</v></c>'),
  "a line break in an attribute": cells('<c r="A2" note="\n"><v>1</v></c>'),
  "spaces around =": cells('<c r = "A2"><v>1</v></c>'),
  "names in other scripts": cells("<c 甲='1'><v>1</v></c>"),
  "a text in runs' properties": cells('<c t="inlineStr"><is><r><rPr><t>甲</t></rPr><t>乙</t></r></is></c>'),
  "another element in an inline string": cells('<c t="inlineStr"><is><x><t>甲</t></x></is></c>'),
};

/** Cells that hold something where no sheet has one, and which of them is told. */
export const misplaced: Readonly<Record<string, readonly [xml: string, cell: string]>> = {
  "behind the last column": [cells('<c r="XFE2"><v>1</v></c>'), "XFE2"],
  "far behind it": [cells('<c r="ZZZ2" t="str"><v>1</v></c>'), "ZZZ2"],
  "in a column of four letters": [cells('<c r="AAAA2" t="b"><v>1</v></c>'), "AAAA2"],
  "behind the last column by counting": [cells('<c r="XFD2"><v>1</v></c><c t="s"><v>0</v></c>'), "XFE2"],
  "below the last row": [sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), "A1048577"],
  "below it by the reference alone": [cells('<c r="A1048577"><v>1</v></c>'), "A1048577"],
  "far below it by the reference alone": [cells('<c r="A99999999"><v>1</v></c>'), "A99999999"],
  "below it by the row alone": [sheet('<row r="1048577"><c r="A2"><v>1</v></c></row>'), "A2"],
  "below it without a reference": [sheet('<row r="1048577"><c><v>1</v></c></row>'), "A1048577"],
  "below it by counting": [sheet('<row r="1048576"/><row><c/><c><v>1</v></c></row>'), "B1048577"],
  "below what can be counted": [sheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'), "A99999999999"],
  "in row 0": [sheet('<row r="0"><c r="A0"><v>1</v></c></row>'), "A0"],
  "in row 0 without a reference": [sheet('<row r="0"><c><f>1</f></c></row>'), "A0"],
  "in a row before the first": [sheet('<row r="-1"><c r="A1"><v>1</v></c></row>'), "A1"],
  "in a row that is no number": [sheet('<row r="x"><c r="A1"><v>1</v></c></row>'), "A1"],
  "in half a row": [sheet('<row r="1.5"><c r="B1"><v>1</v></c></row>'), "B1"],
  "before the first row": [sheet("<c><v>1</v></c>"), "A0"],
  "behind a line break": [cells('<c r="\nA2"><v>1</v></c>'), " A2"],
  "in no column": [cells('<c r="2"><v>1</v></c>'), "2"],
  "at an empty reference's": [cells('<c r="A1"/><c r="" t="inlineStr"><is><t>甲</t></is></c>'), "2"],
  "at a reference too long": [cells('<c r="A00000000002"><v>1</v></c>'), "A00000000002"],
  "at one without end": [cells(`<c r="${"A".repeat(40)}2"><v>1</v></c>`), "A".repeat(20)],
  "behind others": [sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFE2"><v>1</v></c></row>'), "XFE2"],
  "before an end that is missing": ['<sheetData><row r="2"><c r="XFE2"><v>1</v></c>', "XFE2"],
};

/** What is no XML. */
export const malformed: Readonly<Record<string, string>> = {
  "an open cell": cells("<c><v>1</v>"),
  "crossed tags": cells("<c><v>1</c></v>"),
  "a tag that nobody opened": cells("</c>"),
  "another end": "<sheetData><row></row></sheetDatas>",
  "no end": "<sheetData><row r='1'>",
  "a tag that breaks off": '<sheetData><row r="1',
  "two roots": "<sheetData/><sheetData/>",
  "a row behind the root": "<sheetData/><row/>",
  "text behind the root": "<sheetData/>甲",
  "an attribute twice": cells('<c r="A2" s="1" r="B2"/>'),
  "an attribute without quotes": cells("<c r=A2/>"),
  "an attribute without a value": cells("<c r/>"),
  "attributes without a space": cells('<c r="A2"s="1"/>'),
  "< in an attribute": cells('<c r="A2" x="<"/>'),
  "an entity that is none": cells("<c t='str'><v>&nbsp;</v></c>"),
  "a lone &": cells("<c t='str'><v>a & b</v></c>"),
  "an endless entity": cells(`<c t='str'><v>&${"a".repeat(40)}</v></c>`),
  "a character that is none by number": cells("<c t='str'><v>&#0;</v></c>"),
  "half a character by number": cells("<c t='str'><v>&#xD83D;</v></c>"),
  "a capital X": cells("<c t='str'><v>&#X41;</v></c>"),
  "a control character": cells("<c t='str'><v>\u0001</v></c>"),
  "U+FFFF": cells("<c t='str'><v>\uffff</v></c>"),
  "U+FFFE in an attribute": cells("<c x='\ufffe'/>"),
  "]]>": cells("<c t='str'><v>]]></v></c>"),
  "a slash apart": cells('<c r="A2"/ >'),
  "a name that begins with a digit": cells("<1c/>"),
  "an empty tag": cells("<>"),
};
