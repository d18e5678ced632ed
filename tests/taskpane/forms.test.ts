// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/domain/grid.ts";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import { review } from "../../src/domain/review.ts";
import { isReview } from "../../taskpane/state/outcome.ts";
import { fakeEngine, FakeHost } from "./fakeHost.ts";
import { mount, type Mounted } from "./mount.ts";

type Rows = readonly (readonly CellValue[])[];

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));
const openForm = async (): Promise<void> => {
  press("シート・範囲・列を変える");
  await screen.findByLabelText("表の範囲");
};
const columnSelect = (name: RegExp): HTMLSelectElement => screen.getByRole("combobox", { name });
const choose = (column: RegExp, option: string): void => {
  const select = columnSelect(column);
  const found = within(select).getByRole<HTMLOptionElement>("option", { name: option });
  fireEvent.change(select, { target: { value: found.value } });
};
const chosen = (column: RegExp): string => columnSelect(column).selectedOptions[0]?.textContent ?? "";

/** The pane beside sheets that are read in earnest. */
function open(sheets: Readonly<Record<string, Rows>>, host = new FakeHost(Object.keys(sheets))): Promise<Mounted> {
  const engine = fakeEngine(host);
  return mount(host, "ja", {
    ...engine,
    judge: async ({ sheet }, hint, policy) => review(gridOf({ sheet, values: sheets[sheet] ?? [] }), { hint, policy }),
  });
}

const yearly = (year: number): Rows => [
  [`令和${year}年度 事業評価`],
  ["番号", "事業名", `R${year}目標`, `R${year}実績`, "見直し後", "ねらう数", "できた数", "備考"],
  [1, "職業訓練", "110人", "99人", "105人", "10社", "9社", ""],
  [2, "就職相談", "55件", "50件", "52件", "20社", "22社", "好評"],
  [3, "企業説明会", "5回", "4回", "5回", "30社", "24社", ""],
];

const plans = ({ store }: Mounted): readonly string[] => {
  const { outcome } = store.state();
  if (!isReview(outcome)) throw new Error("no table");
  return outcome.reading.lines.map(({ slot = 0, plan, actual }) => `${slot} ${plan?.text} ${actual?.text}`);
};

describe("the headings of the table", () => {
  it("each stand with what was taken for what, by what, and of which time", async () => {
    await open({ 評価: yearly(4) });
    await openForm();
    expect(chosen(/^B列　事業名/u)).toBe("事業名");
    expect(chosen(/^C列　R4目標/u)).toBe("計画");
    expect(chosen(/^E列　見直し後/u)).toBe("―（使わない）");
    expect(columnSelect(/^C列/u).getAttribute("aria-describedby")).toBeTruthy();
    expect(screen.getAllByText("見出しから").length).toBeGreaterThan(3);
  });

  it("other years say that they are not judged, and the year is chosen from a menu", async () => {
    const rows: Rows = [
      ["令和4年度"],
      ["事業名", "R3目標", "R3実績", "R4目標", "R4実績"],
      ["職業訓練", "100人", "90人", "110人", "99人"],
      ["就職相談", "50件", "60件", "55件", "50件"],
    ];
    const mounted = await open({ 評価: rows });
    await openForm();
    expect(screen.getAllByText(/令和3年度（判定の対象外）/u)).toHaveLength(2);
    fireEvent.change(screen.getByLabelText("判定の年度"), { target: { value: "2021" } });
    press("この指定で読み取る");
    await waitFor(() => expect(plans(mounted)).toEqual(["0 100人 90人", "0 50件 60件"]));
    expect(mounted.host.keptOnMachine).toBeUndefined();
  });
});

describe("a form that was corrected", () => {
  const corrected = async (): Promise<Mounted> => {
    const mounted = await open({ 評価: yearly(4) });
    await openForm();
    choose(/^C列/u, "読まない（指摘もしない）");
    choose(/^E列/u, "計画");
    press("この指定で読み取る");
    await waitFor(() => expect(plans(mounted)[0]).toBe("0 105人 99人"));
    await screen.findByText("覚えている様式のとおりに列を読みました。");
    return mounted;
  };

  it("is kept on the machine and in the workbook", async () => {
    const { host } = await corrected();
    const form = {
      forms: [{ columns: expect.arrayContaining([{ column: "E", heading: "見直し後", field: "plan" }]) }],
    };
    expect(host.keptOnMachine).toMatchObject(form);
    expect(host.kept).toMatchObject({ target: { sheet: "評価" }, forms: form });
  });

  it("reads next year's workbook of the same form without a second hand", async () => {
    const { host } = await corrected();
    const next = new FakeHost(["別の名"]);
    next.keptOnMachine = host.keptOnMachine;
    document.body.innerHTML = "";
    expect(plans(await open({ 別の名: yearly(5) }, next))[0]).toBe("0 105人 99人");
    expect(screen.getByText("覚えている様式のとおりに列を読みました。")).toBeTruthy();
  });

  it("reads the workbook on another machine, where only the workbook remembers", async () => {
    const { host } = await corrected();
    const other = new FakeHost(["評価"]);
    other.kept = host.kept;
    document.body.innerHTML = "";
    expect(plans(await open({ 評価: yearly(4) }, other))[0]).toBe("0 105人 99人");
  });

  it("can be forgotten", async () => {
    const mounted = await corrected();
    press("この様式を忘れる");
    await waitFor(() => expect(plans(mounted)[0]).toBe("0 110人 99人"));
    expect(mounted.host.keptOnMachine).toBeUndefined();
    expect(mounted.host.kept).not.toHaveProperty("forms");
    expect(screen.queryByText("覚えている様式のとおりに列を読みました。")).toBeNull();
  });

  it("leaves sheets of other forms as they are", async () => {
    const { host } = await corrected();
    const other = new FakeHost(["別"]);
    other.keptOnMachine = host.keptOnMachine;
    document.body.innerHTML = "";
    const rows: Rows = [
      ["事業名", "計画", "実績"],
      ["職業訓練", "100人", "90人"],
      ["就職相談", "50件", "60件"],
    ];
    expect(plans(await open({ 別: rows }, other))[0]).toBe("0 100人 90人");
    expect(screen.queryByText("覚えている様式のとおりに列を読みました。")).toBeNull();
  });

  it("says what is missing or stands twice, and reads nothing until it is put right", async () => {
    const { host } = await open({ 評価: yearly(4) });
    await openForm();
    choose(/^C列/u, "―（使わない）");
    press("この指定で読み取る");
    expect(screen.getByRole("alert").textContent).toBe("「計画」の列がありません。");
    choose(/^C列/u, "計画");
    choose(/^H列/u, "事業名");
    expect(screen.getByRole("alert").textContent).toBe("「事業名」の列が二つあります。一つにしてください。");
    expect(host.keptOnMachine).toBeUndefined();
  });

  it("goes back to what was read", async () => {
    await open({ 評価: yearly(4) });
    await openForm();
    choose(/^C列/u, "読まない（指摘もしない）");
    press("すべて自動に戻す");
    expect(chosen(/^C列/u)).toBe("計画");
  });

  it("that another version kept in another shape counts as none", async () => {
    const host = new FakeHost(["評価"]);
    host.keptOnMachine = { version: 9, forms: [] };
    host.kept = { forms: "?" };
    expect(plans(await open({ 評価: yearly(4) }, host))[0]).toBe("0 110人 99人");
  });
});

describe("indicators side by side", () => {
  it("one is added, named, and taken away again", async () => {
    const mounted = await open({ 評価: yearly(4) });
    await openForm();
    press("横に並ぶ指標を追加");
    expect(chosen(/^C列/u)).toBe("計画（指標1）");
    fireEvent.change(screen.getByLabelText("指標2の呼び名"), { target: { value: "参加社数" } });
    choose(/^F列/u, "計画（指標2）");
    press("この指定で読み取る");
    expect(screen.getByRole("alert").textContent).toBe("指標2（参加社数）の「実績」の列がありません。");
    choose(/^G列/u, "実績（指標2）");
    press("この指定で読み取る");
    await waitFor(() => expect(plans(mounted).slice(0, 2)).toEqual(["0 110人 99人", "1 10社 9社"]));
    expect(screen.getByRole("row", { name: /^計画（指標2）/u })).toBeTruthy();
    await openForm();
    press("指標2を除く");
    expect(chosen(/^F列/u)).toBe("―（使わない）");
    expect(chosen(/^C列/u)).toBe("計画");
    press("この指定で読み取る");
    await waitFor(() => expect(plans(mounted).slice(0, 2)).toEqual(["0 110人 99人", "0 55件 50件"]));
  });
});

describe("a sheet whose headings nobody knows", () => {
  const unknown: Rows = [
    ["とりくみ", "めざす数", "やった数"],
    ["職業訓練", "100人", "90人"],
    ["就職相談", "50件", "60件"],
  ];

  it("is read by its columns once, and from then on by its form", async () => {
    const { host } = await open({ 表: unknown });
    press("シートや列を指定する");
    await screen.findByLabelText("表の範囲");
    for (const [field, column] of [
      ["事業名", "1"],
      ["計画", "2"],
      ["実績", "3"],
    ] as const)
      fireEvent.change(screen.getByLabelText(`${field}の列`), { target: { value: column } });
    press("この指定で読み取る");
    await screen.findByText("2事業");
    await waitFor(() => expect(host.keptOnMachine).toBeDefined());
    const next = new FakeHost(["来年"]);
    next.keptOnMachine = host.keptOnMachine;
    document.body.innerHTML = "";
    expect(plans(await open({ 来年: unknown }, next))[0]).toBe("0 100人 90人");
  });
});
