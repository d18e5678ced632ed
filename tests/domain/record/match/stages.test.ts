import { describe, expect, it } from "vitest";
import { matched, type Sketch } from "./sketch.ts";

type Case = readonly [what: string, earlier: readonly Sketch[], now: readonly Sketch[], becomes: readonly string[]];

const plan = { section: "1 相談", no: "3", name: "窓口相談", unit: "件", planText: "100件", actualText: "80件" };

const table = (cases: readonly Case[]): void => {
  it.each(cases)("%s", (_what, earlier, now, becomes) => {
    expect(matched(earlier, now)).toEqual(becomes);
  });
};

describe("declared", () => {
  const coded = { ...plan, code: "A-01" };
  table([
    [
      "the same code, all else new",
      [coded],
      [{ code: "Ａ－０１", name: "相談センター", planText: "5回" }],
      ["declared → 0"],
    ],
    ["another code, the name counts", [coded], [{ ...coded, code: "A-02" }], ["place-and-name → 0"]],
    ["旧事業名", [plan], [{ name: "相談センター", formerName: "窓口相談", unit: "件" }], ["declared → 0"]],
    [
      "旧事業名 of a program with another unit too",
      [plan],
      [{ name: "相談センター", formerName: "窓口相談", unit: "回" }],
      ["declared → 0"],
    ],
    ["旧事業名 that nobody had", [plan], [{ name: "相談センター", formerName: "出張相談", unit: "回" }], ["gone"]],
    [
      "one code of several indicators: each by its own",
      [
        { ...coded, label: "件数" },
        { ...coded, label: "人数", unit: "人" },
      ],
      [
        { ...coded, name: "新相談", label: "人数", unit: "人" },
        { ...coded, name: "新相談", label: "件数" },
      ],
      ["declared → 1", "declared → 0"],
    ],
    [
      "統合前 names two: each is asked about, nothing followed",
      [plan, { ...plan, no: "4", name: "出張相談" }],
      [{ ...plan, name: "相談センター", formerName: "窓口相談、出張相談" }],
      ["declared ? 0!", "declared ? 0!"],
    ],
    [
      "two say that they were it: which of them is asked",
      [plan],
      [
        { ...plan, name: "北相談", formerName: "窓口相談" },
        { ...plan, name: "南相談", formerName: "窓口相談" },
      ],
      ["declared ? 0 1"],
    ],
    [
      "統合前 names two, and one of these names goes on: the other is asked about",
      [plan, { ...plan, no: "4", name: "出張相談", unit: "回" }],
      [{ ...plan, formerName: "窓口相談、出張相談" }],
      ["declared → 0", "declared ? 0!"],
    ],
    [
      "a code that several programs have, as an account's: by their names",
      [coded, { ...coded, no: "4", name: "出張相談" }, { ...coded, no: "5", name: "電話相談", planText: "7回" }],
      [
        { ...coded, no: "1", name: "出張相談" },
        { ...coded, no: "2" },
        { ...coded, no: "3", name: "催し", actualText: "1" },
      ],
      ["section-and-name → 1", "section-and-name → 0", "declared ? 2"],
    ],
    [
      "a code that every line has is none",
      Array.from({ length: 13 }, (_, at) => ({
        code: "7",
        name: `事業${"甲乙丙丁戊己庚辛壬癸子丑寅"[at]}`,
        unit: "件",
      })),
      Array.from({ length: 13 }, (_, at) => ({
        code: "7",
        name: `事業${"甲乙丙丁戊己庚辛壬癸子丑寅"[at]}`,
        unit: "人",
      })),
      Array.from({ length: 13 }, (_, at) => `only-one-left ? ${at}!`),
    ],
  ]);
});

describe("place and name", () => {
  table([
    ["nothing changed", [plan], [plan], ["place-and-name → 0"]],
    [
      "width, spaces and marks do not count",
      [plan],
      [{ ...plan, name: " 窓口・相 談", no: "３" }],
      ["place-and-name → 0"],
    ],
    ["new figures", [plan], [{ ...plan, planText: "120件", actualText: "-" }], ["place-and-name → 0"]],
    ["a line that has no name, as it was", [{ ...plan, name: "" }], [{ ...plan, name: "" }], ["place-and-name → 0"]],
    [
      "a line that has no name, and shows nothing, as it was",
      [{ no: "3", unit: "件", planText: "-", actualText: "" }],
      [{ no: "3", unit: "件", planText: "-", actualText: "" }],
      ["place-and-name → 0"],
    ],
    [
      "a line that has no name, with new figures: a number alone is no name",
      [{ ...plan, name: "" }],
      [{ ...plan, name: "", actualText: "90件" }],
      ["alike ? 0!"],
    ],
    [
      "namesakes that kept their numbers",
      [plan, { ...plan, no: "4", actualText: "50件" }],
      [
        { ...plan, actualText: "81件" },
        { ...plan, no: "4", actualText: "51件" },
      ],
      ["place-and-name → 0", "place-and-name → 1"],
    ],
    [
      "namesakes that a new one before them moved on: by what they show",
      [plan, { ...plan, no: "4", actualText: "50件" }],
      [
        { ...plan, actualText: "7件" },
        { ...plan, no: "4" },
        { ...plan, no: "5", actualText: "50件" },
      ],
      ["section-and-name → 1", "section-and-name → 2"],
    ],
    [
      "namesakes of whom one was deleted: the number of another is not followed",
      [plan, { ...plan, no: "4", actualText: "50件" }, { ...plan, no: "5", actualText: "30件" }],
      [
        { ...plan, actualText: "50件" },
        { ...plan, no: "4", actualText: "30件" },
      ],
      ["gone", "section-and-name → 0", "section-and-name → 1"],
    ],
    [
      "namesakes with the same numbers, of whom one shows what the other showed: by what they show",
      [plan, { ...plan, no: "4", actualText: "50件" }],
      [
        { ...plan, actualText: "50件" },
        { ...plan, no: "4", actualText: "60件" },
      ],
      ["only-one-left ? 1!", "section-and-name → 0"],
    ],
  ]);
});

describe("section and name", () => {
  table([
    ["numbered anew", [plan], [{ ...plan, no: "12" }], ["section-and-name → 0"]],
    ["its section numbered anew", [plan], [{ ...plan, section: "2 相談" }], ["place-and-name → 0"]],
    [
      "no name, numbered anew, the same figures",
      [{ ...plan, name: "" }],
      [{ ...plan, name: "", no: "4" }],
      ["section-and-name → 0"],
    ],
    [
      "of one name in two departments, by department",
      [
        { ...plan, department: "本庁" },
        { ...plan, department: "支所", actualText: "9件" },
      ],
      [
        { ...plan, department: "支所", actualText: "90件" },
        { ...plan, department: "本庁", actualText: "10件" },
      ],
      ["place-and-name → 1", "place-and-name → 0"],
    ],
    [
      "of one name in two departments, of which one was closed: the other's is not followed",
      [
        { ...plan, department: "本庁" },
        { ...plan, department: "支所", actualText: "9件" },
      ],
      [
        { ...plan, department: "本庁" },
        { ...plan, department: "出張所", actualText: "8件" },
      ],
      ["section-and-name → 0", "only-one-left ? 1!"],
    ],
    [
      "of one name in two files",
      [
        { ...plan, file: "a.xlsx" },
        { ...plan, file: "b.xlsx", actualText: "9件" },
      ],
      [
        { ...plan, file: "b.xlsx", actualText: "90件" },
        { ...plan, file: "a.xlsx", actualText: "10件" },
      ],
      ["place-and-name → 1", "place-and-name → 0"],
    ],
    [
      "a sheet renamed as a whole",
      [
        { ...plan, sheet: "R4" },
        { ...plan, sheet: "R4", no: "4" },
      ],
      [
        { ...plan, sheet: "確定" },
        { ...plan, sheet: "確定", no: "4" },
      ],
      ["place-and-name → 0", "place-and-name → 1"],
    ],
    [
      "twins that differ in nothing: in their order",
      [plan, plan],
      [plan, plan],
      ["place-and-name → 0", "place-and-name → 1"],
    ],
    [
      "twins, of which there are three now: asked",
      [plan, plan],
      [plan, plan, plan],
      ["faintly-alike ? 0 1 2", "faintly-alike ? 0 1 2"],
    ],
  ]);
});

describe("name", () => {
  table([
    ["in another section", [plan], [{ ...plan, section: "2 就労", no: "9" }], ["name → 0"]],
    [
      "in another section, where one of that name stays: asked, unless it shows what it showed",
      [plan, { ...plan, section: "2 就労", actualText: "5件" }],
      [
        { ...plan, section: "2 就労", actualText: "6件" },
        { ...plan, section: "3 子育て" },
      ],
      ["texts → 1", "place-and-name → 0"],
    ],
    [
      "no name, in another section: the words of its unit are no name",
      [{ unit: "件", section: "1" }],
      [{ unit: "件", section: "2" }],
      ["faintly-alike ? 0"],
    ],
  ]);
});

describe("texts", () => {
  table([
    ["another unit, another label", [plan], [{ ...plan, unit: "延べ件数", label: "相談" }], ["texts → 0"]],
    [
      "commas and spaces do not count, points and signs do",
      [{ ...plan, planText: "1,000件" }],
      [{ ...plan, planText: "1000 件", unit: "回" }],
      ["texts → 0"],
    ],
    [
      "1.5 is not 15",
      [{ ...plan, planText: "1.5" }],
      [{ ...plan, planText: "15", unit: "回" }],
      ["only-one-left ? 0!"],
    ],
    [
      "nothing shown is nothing in common",
      [{ name: "窓口相談", planText: "-", actualText: "" }],
      [{ name: "窓口相談", unit: "回", planText: "-", actualText: "" }],
      ["only-one-left ? 0!"],
    ],
    [
      "two indicators that show the same, both reworded: nobody knows which is which",
      [
        { ...plan, label: "甲" },
        { ...plan, label: "乙" },
      ],
      [
        { ...plan, label: "丙" },
        { ...plan, label: "丁" },
      ],
      ["faintly-alike ? 0 1", "faintly-alike ? 0 1"],
    ],
  ]);
});

describe("only one left", () => {
  table([
    [
      "another unit, other figures",
      [plan],
      [{ ...plan, unit: "回", planText: "4回", actualText: "4回" }],
      ["only-one-left ? 0!"],
    ],
    [
      "two came for one",
      [plan],
      [
        { ...plan, unit: "回", planText: "4回", actualText: "4回" },
        { ...plan, unit: "社", planText: "5社", actualText: "1社" },
      ],
      ["faintly-alike ? 0 1"],
    ],
  ]);
});

describe("alike", () => {
  // Of ten characters, nine pairs: eight in common are 16 ÷ 18.
  const long = { name: "中小企業人材確保支援", unit: "社", no: "1", section: "1 産業" };
  const figures = { planText: "60社", actualText: "27社" };
  const numbers = [..."一二三四五六七八九"];
  const shown = (number: string): Sketch => ({ no: number, planText: `${number}社`, actualText: `${number}件` });
  table([
    [
      "a like name, the same figures",
      [{ ...long, ...figures }],
      [{ ...long, ...figures, name: "中小企業人材確保支援等" }],
      ["alike ? 0!"],
    ],
    [
      "a like name, other figures",
      [{ ...long, ...figures }],
      [{ ...long, name: "中小企業人材確保支援等", planText: "1社" }],
      ["faintly-alike ? 0"],
    ],
    [
      "another name, the same figures",
      [{ ...long, ...figures }],
      [{ ...long, ...figures, name: "観光案内" }],
      ["faintly-alike ? 0"],
    ],
    [
      "another name, other figures, though place, number and unit are the same",
      [{ ...long, ...figures }],
      [{ ...long, name: "観光案内" }],
      ["gone"],
    ],
    [
      "two alike: none stands chosen",
      [{ ...long, ...figures }],
      [
        { ...long, ...figures, name: "中小企業人材確保支援甲" },
        { ...long, ...figures, name: "中小企業人材確保支援乙" },
      ],
      ["faintly-alike ? 0 1"],
    ],
    [
      "one alike to two earlier ones: both are asked about",
      [
        { ...long, ...figures, name: "中小企業人材確保支援甲" },
        { ...long, ...figures, name: "中小企業人材確保支援乙" },
      ],
      [{ ...long, ...figures }],
      ["faintly-alike ? 0", "faintly-alike ? 0"],
    ],
    [
      "a line that stands chosen for one is offered to no other",
      [
        { ...long, ...figures },
        { ...long, name: "大企業人材", no: "2", planText: "8社" },
      ],
      [{ ...long, ...figures, name: "中小企業人材確保支援等" }],
      ["alike ? 0!", "gone"],
    ],
    [
      "at most three are offered, best first",
      [{ ...long, ...figures }],
      [
        { ...long, name: "中小企業人材" },
        { ...long, ...figures, name: "中小企業人材確保" },
        { ...long, ...figures, name: "中小企業人材確保甲" },
        { ...long, ...figures, name: "中小企業人材確保乙" },
      ],
      ["faintly-alike ? 1 2 3"],
    ],
    [
      "more than any list of likes holds are others': what is left is offered all the same",
      [
        { ...long, planText: "1社", actualText: "2社" },
        ...numbers.map((number) => ({ ...long, name: `${long.name}${number}`, ...shown(number) })),
      ],
      [
        ...numbers.map((number) => ({ ...long, name: `${long.name}（${number}）地区`, ...shown(number) })),
        { ...long, name: "中小企業人材", planText: "5社", actualText: "6社" },
      ],
      ["faintly-alike ? 9", ...numbers.map((_, at) => `alike ? ${at}! 9`)],
    ],
    [
      "measures of one program are told apart by their own names",
      [{ name: "働き方改革", measure: "集中講座", planText: "7社", unit: "社" }],
      [
        { name: "働き方改革", measure: "専門家派遣", planText: "9社", unit: "件" },
        { name: "働き方改革", measure: "集中講座等", planText: "7社", unit: "社" },
      ],
      ["alike ? 1!"],
    ],
  ]);
});

describe("lines that wait", () => {
  it("come back by themselves", () => {
    expect(matched([], [plan], { waiting: [plan] })).toEqual(["place-and-name → 0"]);
    expect(matched([], [{ ...plan, no: "8" }], { waiting: [plan] })).toEqual(["section-and-name → 0"]);
  });

  it("cast no doubt on a line of the ledger, and take none from it", () => {
    expect(matched([plan], [plan], { waiting: [plan] })).toEqual(["place-and-name → 0", "gone"]);
    expect(matched([plan], [{ ...plan, no: "5" }], { waiting: [plan] })).toEqual(["section-and-name → 0", "gone"]);
  });
});

describe("answers", () => {
  const old = { ...plan, name: "出張相談" };
  const asked = (answer: "take" | "refuse" | "keep", taken = "") => ({
    waiting: [old],
    answers: [{ lineId: "w0", answer, taken, offered: ["l0"] }],
  });
  const other = { ...plan, name: "別の事業", no: "4", planText: "3回", actualText: "2回" };

  it.each<[string, readonly string[], Parameters<typeof matched>]>([
    ["taken, whatever else it looks like", ["place-and-name → 0", "taken → 0"], [[plan], [plan], asked("take", "l0")]],
    [
      "taken, though its own line came back",
      ["place-and-name → 0", "taken → 0"],
      [[plan], [plan, old], asked("take", "l0")],
    ],
    ["taken, and gone meanwhile", ["gone", "gone"], [[plan], [other], asked("take", "l0")]],
    ["kept: asked again", ["place-and-name → 0", "asked before ? 0"], [[plan], [plan], asked("keep")]],
    [
      "kept, and its own line came back",
      ["place-and-name → 0", "place-and-name → 1"],
      [[plan], [plan, old], asked("keep")],
    ],
    ["kept, and what was offered is gone", ["gone", "gone"], [[plan], [other], asked("keep")]],
    [
      "kept, with a new one that may be it: both",
      ["place-and-name → 0", "alike ? 1 0"],
      [[plan], [plan, { ...old, name: "出張相談等" }], asked("keep")],
    ],
    [
      "refused, though the sheet says that it was it",
      ["declared → 0", "gone"],
      [[plan], [{ ...plan, formerName: "窓口相談、出張相談" }], asked("refuse")],
    ],
    ["refused", ["place-and-name → 0", "gone"], [[plan], [plan], asked("refuse")]],
    [
      "refused, and its own line came back",
      ["place-and-name → 0", "place-and-name → 1"],
      [[plan], [plan, old], asked("refuse")],
    ],
    [
      "refused, with a new one that may be it: that one",
      ["place-and-name → 0", "alike ? 1!"],
      [[plan], [plan, { ...old, name: "出張相談等" }], asked("refuse")],
    ],
  ])("%s", (_what, becomes, given) => {
    expect(matched(...given)).toEqual(becomes);
  });
});
