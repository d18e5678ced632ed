import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linksSaid, type ProgramSketch, trendOf } from "./sketch.ts";

const stems = [
  "就労支援",
  "若者就労支援",
  "図書館の運営",
  "図書館運営",
  "水道管の更新",
  "高齢者の見守り",
  "見守り訪問",
  "防災訓練",
  "",
];
const marks = ["", "（新規）", "（第2期）", "事業", "（相談）", "（研修）"];

const program = fc.record({
  name: fc
    .tuple(fc.constantFrom(...stems), fc.constantFrom(...marks))
    .map(([stem, mark]) => (stem === "" ? "" : stem + mark)),
  section: fc.constantFrom("1 福祉", "2 産業"),
  no: fc.nat(9).map(String),
  budget: fc.constantFrom(null, 100, 200, 300),
  indicators: fc.array(
    fc.record({
      label: fc.constantFrom("", "企業", "利用"),
      unit: fc.constantFrom("人", "件"),
      plan: fc.constantFrom(100, 200, 300),
      actual: fc.constantFrom(95, 150, 280, null),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Programs that a person could tell apart, so that their order says nothing. */
const distinct = (programs: readonly ProgramSketch[]): readonly ProgramSketch[] => {
  const seen = new Set<string>();
  return programs.filter(({ name = "", section = "" }) => {
    const key = name === "" ? "" : `${name} ${section}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const list = fc.array(program, { maxLength: 8 }).map(distinct);

/** What is said of programs, whatever rows they stand on. */
const said = (years: readonly (readonly ProgramSketch[])[]): readonly string[] => {
  const trend = trendOf(years);
  const named = trend.links.map(({ earlier, later, how, standing, group }) =>
    [earlier, later]
      .map(({ year, at }) => {
        const { name, section } = trend.years[year]!.programs[at]!;
        return `${year} ${section} ${name}`;
      })
      .concat(how, standing, group ?? "")
      .join("|"),
  );
  return named.sort();
};

const permuted = <Item>(items: readonly Item[], order: readonly number[]): readonly Item[] =>
  items
    .map((item, index) => ({ item, key: order[index] ?? 0 }))
    .sort((a, b) => a.key - b.key || 0)
    .map(({ item }) => item);

describe("following programs", () => {
  it("a list against itself is all followed, and nothing moves", () => {
    fc.assert(
      fc.property(list, (programs) => {
        const trend = trendOf([programs, programs]);
        expect(trend.links.filter(({ standing }) => standing !== "auto")).toEqual([]);
        expect(trend.links).toHaveLength(programs.length);
        for (const { earlier, later } of trend.links) expect(earlier.at).toBe(later.at);
        expect(trend.totals[1]).toMatchObject({ asked: 0, fresh: 0, ended: 0, split: 0, merged: 0 });
        const { improved, worsened, broken } = trend.totals[1]!.movements!;
        expect({ improved, worsened, broken }).toEqual({ improved: 0, worsened: 0, broken: 0 });
        expect(trend.restated).toEqual([]);
      }),
    );
  });

  it("nothing is linked twice without a person's word", () => {
    fc.assert(
      fc.property(list, list, list, (...years) => {
        const sure = trendOf(years).links.filter(({ standing }) => standing === "auto");
        for (const side of ["earlier", "later"] as const) {
          const places = sure.map((link) => `${link[side].year} ${link[side].at}`);
          expect(new Set(places).size).toBe(places.length);
        }
        // What is followed is not asked about.
        const asked = trendOf(years).links.filter(({ standing }) => standing === "asked");
        const laters = new Set(sure.map(({ later }) => `${later.year} ${later.at}`));
        for (const { later } of asked) expect(laters.has(`${later.year} ${later.at}`)).toBe(false);
      }),
    );
  });

  it("nothing that a person said is lost, whatever the lists have become", () => {
    const answers = fc.uniqueArray(
      fc.record({
        earlier: fc.constantFrom(...stems).map((stem) => `2021|${stem}`),
        later: fc.constantFrom(...stems).map((stem) => `2022|${stem}`),
        answer: fc.constantFrom("same" as const, "different" as const, "later" as const, null),
        note: fc.constantFrom("", "覚え"),
        earlierName: fc.constant("前"),
        laterName: fc.constant("後"),
      }),
      { selector: ({ earlier, later }) => `${earlier} ${later}`, maxLength: 6 },
    );
    fc.assert(
      fc.property(list, list, answers, (before, after, given) => {
        const { links, waiting } = trendOf([before, after], given);
        const kept = [...links.flatMap(({ answered }) => answered ?? []), ...waiting];
        expect(kept).toHaveLength(given.length);
        expect(new Set(kept)).toEqual(new Set(given));
      }),
    );
  });

  it("every program of every year is in one thread, every indicator in one series", () => {
    fc.assert(
      fc.property(list, list, list, (...years) => {
        const { threads, years: lists } = trendOf(years);
        const places = threads.flatMap(({ programs }) => programs.map(({ year, at }) => `${year} ${at}`));
        expect(places.sort()).toEqual(
          lists.flatMap(({ programs }, year) => programs.map((_, at) => `${year} ${at}`)).sort(),
        );
        const points = threads.flatMap(({ series }) => series.flatMap((one) => one.points));
        expect(points).toHaveLength(
          lists.flatMap(({ programs }) => programs.flatMap(({ indicators }) => indicators)).length,
        );
        for (const { programs } of threads) {
          const own = programs.map(({ year }) => year);
          expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("the order of the rows changes nothing", () => {
    const order = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(list, list, order, order, (before, after, one, other) => {
        expect(said([permuted(before, one), permuted(after, other)])).toEqual(said([before, after]));
      }),
    );
  });

  it("numbers change nothing but of programs without names", () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const named = (programs: readonly ProgramSketch[]) => programs.filter(({ name }) => name !== "");
        const renumbered = named(before).map((one, index) => ({ ...one, no: String(100 + index) }));
        expect(linksSaid(trendOf([renumbered, named(after)]))).toEqual(
          linksSaid(trendOf([named(before), named(after)])),
        );
      }),
    );
  });
});
