// What the judgement is tried with: a file's own words as labels, names, units, headings and remarks, and forms of plans
// and results beside each other.
import { chooser } from "./chance.mjs";

export function judgedFor(pieces, { plans, actuals, names, planHeadings, actualHeadings, units }, seed) {
  const { below, one, some } = chooser(seed);
  const word = () => (below(3) > 0 && pieces.length > 0 ? one(pieces) : one([...names, ...units]));
  const maybe = (share, make) => (below(100) < share ? make() : {});
  const figures = () =>
    one([
      () => ({ plan: one(plans), actual: one(actuals) }),
      () => ({ plan: 1 + below(200), actual: below(250) }),
      () => ({ plan: `${word()}100人`, actual: `${word()}95人` }),
      () => ({ plan: `${word()}:100人`, actual: `${word()}:95人` }),
      () => ({ plan: `100${word()}`, actual: `95${word()}` }),
      () => ({ plan: `100人(${word()})`, actual: "95人" }),
      () => ({ plan: "100人", actual: `95人(${word()})` }),
      () => ({ plan: `${word()}100人、${word()}50人`, actual: `${word()}90人、${word()}60人` }),
      () => ({ plan: "100人", actual: `${word()}95人` }),
      () => ({ plan: `${word()}100人`, actual: "95人" }),
      () => ({ plan: one(plans), actual: `${one(actuals)}${word()}` }),
      () => ({ plan: `${one(plans)}${word()}`, actual: one(actuals) }),
      () => ({ plan: below(120), actual: `${word()}${below(120)}` }),
      () => ({ plan: `${one(plans)}、${one(plans)}`, actual: `${one(actuals)}、${one(actuals)}` }),
    ])();
  const line = () => ({
    ...figures(),
    ...maybe(40, () => ({ indicator: one([word(), `${word()}数`, `${word()}率`, one(names)]) })),
    ...maybe(30, () => ({ name: one([word(), `${word()}事業`, one(names)]) })),
    ...maybe(30, () => ({ unit: one([word(), one(units), `${one(units)}(${word()})`]) })),
    ...maybe(15, () => ({ baseline: one([110, 80, 0, "100人", `${word()}90`]) })),
    ...maybe(20, () => ({ rate: one(["90%", "95%", 0.95, 1.05, "105.3%", "125%", "–", `${word()}95%`]) })),
    ...maybe(10, () => ({ kind: one(["group", "measure"]), measure: word() })),
    ...maybe(10, () => ({ section: 0 })),
  });
  const headings = () => ({
    headings: {
      name: "事業名",
      plan: one([one(planHeadings), `${word()}計画`, `計画(${word()})`, "計画"]),
      actual: one([one(actualHeadings), `${word()}実績`, `実績(${word()})`, "実績"]),
    },
  });
  const sheet = () => [
    Array.from({ length: below(5) === 0 ? 2 + below(2) : 1 }, line),
    {
      ...maybe(35, headings),
      ...maybe(45, () => ({ figureUnit: one([one(units), "人", "人", "%", "円"]) })),
      ...maybe(20, () => ({ sections: [word()] })),
    },
    {
      ...maybe(10, () => ({ title: one([word(), `令和4年度${word()}`, "令和4年度 事業評価"]) })),
      ...maybe(10, () => ({ remarks: one([word(), `${word()}。`, "95人(速報値)", "集計中"]) })),
      ...maybe(5, () => ({ direction: one([word(), "↑", "↓", "低いほど良い"]) })),
      ...maybe(5, () => ({ grade: one([word(), "○", "A", "達成", "未達成", "×"]) })),
    },
  ];
  const alone = (words) =>
    words.flatMap((piece) => [
      [[{ plan: `${piece}100人`, actual: "95人" }], {}, {}],
      [[{ plan: "100人", actual: `${piece}95人` }], {}, {}],
      [[{ plan: "100人", actual: `95人${piece}` }], {}, {}],
      [[{ plan: "100", actual: "95", indicator: piece }], { figureUnit: "人" }, {}],
      [[{ plan: "100", actual: "95", unit: piece }], {}, {}],
      [
        [{ plan: "100", actual: "95", indicator: "利用者数" }],
        { headings: { name: "事業名", plan: piece, actual: "実績" } },
        {},
      ],
      [[{ plan: "100", actual: "95" }], { headings: { name: "事業名", plan: "計画", actual: piece } }, {}],
    ]);
  return [...some(alone(some(pieces, 150)), 700), ...Array.from({ length: 1500 }, sheet)];
}

export function labelsFor(pieces, { labels, names }, seed) {
  const { below, one, some } = chooser(seed);
  const known = [...labels, ...names];
  const framed = () =>
    one([
      () => one(pieces),
      () => `${one(pieces)}${one(known)}`,
      () => `${one(known)}${one(pieces)}`,
      () => `${one(pieces)}${one(pieces)}`,
      () => `${one(pieces)}${one(["数", "率", "件数", "者数", "の削減", "防止", "対策", "の割合", "にかかる"])}`,
      () => one(known),
      () => {
        const text = [...one(known)];
        text.splice(below(text.length + 1), below(2), one([..."未不非再新小大上下内外者数率の・ 化性減増"]));
        return text.join("");
      },
    ])();
  if (pieces.length === 0) pieces = known;
  return [
    ...some(pieces, 1200).map((piece) => [piece, one(known)]),
    ...Array.from({ length: 2500 }, () => [framed(), framed()]),
  ];
}
