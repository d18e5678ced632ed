// Microseconds a text, without any sheet.
import { printed } from "./fresh-process.mjs";
import { median, ratio } from "./ratios.mjs";
import { shown, tableLines } from "./table.mjs";

const groups = [
  {
    title: "a figure and its unit (1,234人), texts that were not read before",
    ways: {
      'normalize("NFKC") and one expression': "plain-expression",
      "Jisseki's readQuantities": "plain-jisseki",
      "@geolonia/japanese-numeral, digits alone": "plain-numeral",
    },
    peers: ["plain-numeral"],
    note: "@geolonia/japanese-numeral takes neither commas nor units: it is given 1234",
  },
  {
    title: "the texts of tests/fixtures/quantity, each once, hot",
    ways: {
      'normalize("NFKC") and one expression': "worded-expression",
      "Jisseki's readQuantities": "worded-jisseki",
    },
    peers: [],
    note: "the expression reads only what is a figure and a unit, and passes over the others",
  },
];

function groupLines({ title, ways, peers, note }, rounds, peersMissing) {
  const used = Object.entries(ways).filter(([, way]) => peersMissing === null || !peers.includes(way));
  const runs = new Map(used.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, way] of used) runs.get(name).push(printed("read-texts.mjs", [way]).microseconds);
  const costs = [...runs].map(([name, microseconds]) => [name, median(microseconds)]);
  const base = costs[0][1];
  return [
    title,
    ...tableLines(
      ["", "µs a text", "x expression"],
      costs.map(([name, cost]) => [name, shown(cost, 2), shown(ratio(cost, base), 2)]),
    ),
    `(${note})`,
  ];
}

export function benchTexts({ rounds, peersMissing }, print) {
  for (const group of groups) print(["", ...groupLines(group, rounds, peersMissing)]);
}
