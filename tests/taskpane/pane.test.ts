// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { blankEntry } from "../../src/domain/record/entry.ts";
import type { Review } from "../../src/domain/review.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { fakeEngine, FakeHost } from "./fakeHost.ts";
import { mount, type Mounted } from "./mount.ts";
import { reviewOf, sampleLines, sampleReview } from "./reviews.ts";

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));
const tab = (name: RegExp): void => void fireEvent.click(screen.getByRole("tab", { name }));

/** The pane with its result in view. */
async function checked(host = new FakeHost()): Promise<Mounted> {
  const mounted = await mount(host);
  press("このシートを点検する");
  await screen.findByRole("tablist");
  return mounted;
}

describe("first sight", () => {
  it("says which sheet and range it found, how sure it is and why, with one primary button", async () => {
    await mount();
    expect(screen.getByText("事業一覧")).toBeTruthy();
    expect(screen.getByText("A3:F12")).toBeTruthy();
    expect(screen.getByText("5事業、内訳2件")).toBeTruthy();
    expect(screen.getByText("高い")).toBeTruthy();
    const plan = screen.getByRole("row", { name: /^計画/u });
    expect(within(plan).getByText("D")).toBeTruthy();
    expect(within(plan).getByText("見出し「計画」")).toBeTruthy();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "このシートを点検する",
      "シート・範囲・列を変える",
    ]);
  });

  it("takes the first sheet that has a table where the one in front has none", async () => {
    const host = new FakeHost(["表紙", "事業一覧"]);
    await mount(host);
    expect(host.calls.filter((call) => call.startsWith("readGrid"))).toEqual(["readGrid 表紙", "readGrid 事業一覧"]);
    expect(screen.getByText("事業一覧")).toBeTruthy();
  });

  it("leads on from an empty workbook by a sample", async () => {
    const host = new FakeHost(["Sheet1"], 0);
    await mount(host, "ja", fakeEngine(host, { 見本: () => reviewOf(sampleLines, { sheet: "見本" }) }));
    press("見本のシートを入れる");
    await screen.findByText(/見本のシート「見本」を追加しました/u);
    expect(screen.getByRole("button", { name: "このシートを点検する" })).toBeTruthy();
  });

  it("says what it looked for and the nearest thing where there is no table", async () => {
    await mount(new FakeHost(["名簿"]));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("名簿");
    expect(screen.getByText("見つからなかった項目：計画、実績")).toBeTruthy();
    expect(screen.getByText(/2行目（氏名、住所）/u)).toBeTruthy();
    press("シートや列を指定する");
    expect(await screen.findByRole("heading", { level: 1, name: "シート・範囲・列の指定" })).toBeTruthy();
  });

  it("speaks English too", async () => {
    await mount(new FakeHost(), "en");
    expect(screen.getByRole("button", { name: "Check this sheet" })).toBeTruthy();
    expect(screen.getByRole("main").lang).toBe("en");
  });
});

describe("mapping", () => {
  it("reads with the given range and columns, and remembers them with the workbook", async () => {
    const { host } = await mount();
    press("シート・範囲・列を変える");
    fireEvent.change(await screen.findByLabelText("表の範囲"), { target: { value: "全部" } });
    press("この指定で読み取る");
    expect(screen.getByText(/左上と右下のセル/u)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("表の範囲"), { target: { value: "a3:f12" } });
    fireEvent.change(screen.getByLabelText("計画の列"), { target: { value: "4" } });
    fireEvent.change(screen.getByLabelText("実績の列"), { target: { value: "4" } });
    press("この指定で読み取る");
    expect(screen.getAllByText("D列が二つの項目に指定されています。")).toHaveLength(2);
    fireEvent.change(screen.getByLabelText("実績の列"), { target: { value: "5" } });
    press("この指定で読み取る");
    await waitFor(() =>
      expect(host.kept).toMatchObject({
        target: {
          sheet: "事業一覧",
          hint: { columns: { plan: 4, actual: 5 }, area: { top: 3, left: 1, bottom: 12, right: 6 } },
        },
      }),
    );
  });
});

describe("several years", () => {
  /** A sheet that has results of three years; the chosen one is judged, else the last. */
  const withYears = (host: FakeHost, years: readonly number[] = [2020, 2021, 2022]) => {
    const engine = fakeEngine(host);
    const judge: typeof engine.judge = async (grid, hint, policy, signal) => {
      host.calls.push(`judge ${hint.year ?? ""}`);
      const outcome = await engine.judge(grid, hint, policy, signal);
      return "rows" in outcome
        ? { ...outcome, reading: { ...outcome.reading, years, year: hint.year ?? 2022 } }
        : outcome;
    };
    return { ...engine, judge };
  };
  const menu = (): Promise<HTMLSelectElement> => screen.findByLabelText("判定の年度");

  it("are a menu on the first sight and in the result, the judged one shown; the choice is remembered", async () => {
    const host = new FakeHost();
    await mount(host, "ja", withYears(host));
    expect([...(await menu()).options].map(({ text }) => text)).toEqual(["令和4年度", "令和3年度", "令和2年度"]);
    expect((await menu()).value).toBe("2022");
    fireEvent.change(await menu(), { target: { value: "2021" } });
    await waitFor(() => expect(host.calls).toContain("remember"));
    expect(host.calls.filter((call) => call.startsWith("judge"))).toEqual(["judge ", "judge 2021"]);
    expect((await menu()).value).toBe("2021");
    expect(host.kept).toMatchObject({ target: { sheet: "事業一覧", hint: { year: 2021 } } });
    press("このシートを点検する");
    await screen.findByRole("tablist");
    expect((await menu()).value).toBe("2021");
  });

  it("are judged as they were chosen when the workbook is opened again, and kept by the mapping form", async () => {
    const host = new FakeHost();
    host.kept = {
      target: { sheet: "事業一覧", hint: { columns: {}, area: null, year: 2020 } },
      policy: null,
      highlights: true,
      reported: null,
    };
    await mount(host, "ja", withYears(host));
    expect((await menu()).value).toBe("2020");
    press("シート・範囲・列を変える");
    fireEvent.click(await screen.findByRole("button", { name: "この指定で読み取る" }));
    await waitFor(() => expect(host.calls.filter((call) => call === "judge 2020")).toHaveLength(2));
    expect(host.kept).toMatchObject({ target: { hint: { year: 2020 } } });
  });

  it("are judged as the sheet says where it has the chosen one no longer", async () => {
    const host = new FakeHost();
    host.kept = {
      target: { sheet: "事業一覧", hint: { columns: {}, area: null, year: 2018 } },
      policy: null,
      highlights: true,
      reported: null,
    };
    const { store } = await mount(host, "ja", withYears(host));
    expect(store.state().target).toEqual({ sheet: "事業一覧", hint: { columns: {}, area: null } });
  });

  it("are no menu where there is one only", async () => {
    const host = new FakeHost();
    await mount(host, "ja", withYears(host, [2022]));
    expect(screen.queryByLabelText("判定の年度")).toBeNull();
  });
});

describe("result", () => {
  it("shows key figures and a bar per verdict that lists its programs", async () => {
    await checked();
    expect(screen.getByRole("button", { name: "事業数 5" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "未達・大幅未達 2" })).toBeTruthy();
    press("要確認 1事業。一覧を表示");
    const list = screen.getByRole("list", { name: "事業の一覧" });
    expect(within(list).getAllByRole("button")).toHaveLength(1);
    expect(within(list).getByText(/雇用創出/u)).toBeTruthy();
  });

  it("filters, searches and sorts the list, and leads on where nothing matches", async () => {
    await checked();
    tab(/事業/u);
    const names = (): (string | null)[] =>
      [...document.querySelectorAll(".program-name")].map((name) => name.textContent);
    expect(names()).toHaveLength(7);
    fireEvent.change(screen.getByLabelText("並べ替え"), { target: { value: "rate-up" } });
    await waitFor(() => expect(names()[0]).toBe("講座の実施"));
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "再就職" } });
    await waitFor(() => expect(names()).toEqual(["3 業界連携再就職支援事業", "2 早期再就職緊急支援事業"]));
    fireEvent.change(screen.getByLabelText("判定"), { target: { value: "far-under" } });
    await screen.findByText("条件に合う事業はありません");
    press("条件を解除する");
    await waitFor(() => expect(names()).toHaveLength(7));
  });

  it("shows fifty of very many lines at a time", async () => {
    const host = new FakeHost();
    const many = reviewOf(
      Array.from({ length: 120 }, (_, at) => ({
        row: 4 + at,
        no: at + 1,
        name: `事業${at + 1}`,
        plan: "10人",
        actual: "9人",
      })),
    );
    await mount(host, "ja", fakeEngine(host, { 事業一覧: () => many }));
    press("このシートを点検する");
    await screen.findByRole("tablist");
    tab(/事業/u);
    expect(document.querySelectorAll(".program")).toHaveLength(50);
    press("次の50件");
    await screen.findByText("51–100件／120件");
    act(() => host.events?.selected("事業一覧", 4));
    press("選択中の行を表示");
    await screen.findByText("1–50件／120件");
    expect(screen.getByRole("button", { current: true }).textContent).toContain("Excelで選択中");
  });

  it("selects a chosen program's cell in Excel and shows its proof", async () => {
    const { host } = await checked();
    tab(/事業/u);
    press(/雇用創出/u);
    const detail = await screen.findByRole("article", { name: "事業の詳細" });
    expect(host.calls).toContain("select 事業一覧 E5");
    const actual = within(detail).getByRole("region", { name: "実績（E5）" });
    expect([...actual.querySelectorAll("mark")].map((mark) => mark.firstChild?.textContent)).toEqual([
      "5,000人",
      "3,757人",
    ]);
    expect(within(detail).getByText("3,757 ÷ (5,000 ÷ 2) = 150.3%")).toBeTruthy();
    fireEvent.click(within(actual).getByRole("button", { name: "E5を選択" }));
    expect(host.calls.filter((call) => call === "select 事業一覧 E5")).toHaveLength(2);
    press("一覧に戻る");
    expect(screen.getByRole("list", { name: "事業の一覧" })).toBeTruthy();
  });

  it("works out the formula of a rate in view", async () => {
    await checked();
    tab(/事業/u);
    press(/業界連携/u);
    expect(await screen.findByText("実績 213人 ÷ 計画 300人 = 71.0%")).toBeTruthy();
  });

  it("marks the program whose row is selected in Excel without moving there", async () => {
    const { host } = await checked();
    tab(/事業/u);
    const before = document.activeElement;
    act(() => host.events?.selected("事業一覧", 8));
    expect(screen.getByRole("button", { current: true }).textContent).toContain("業界連携");
    expect(document.activeElement).toBe(before);
    press(/雇用創出/u);
    expect(await screen.findByText("Excelで選択中：業界連携再就職支援事業")).toBeTruthy();
    press("表示");
    expect(screen.getByRole("heading", { name: /業界連携/u })).toBeTruthy();
  });

  it("groups findings by severity, with what to do, and goes to their cells", async () => {
    const { host } = await checked();
    tab(/指摘/u);
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent?.trim())).toEqual([
      "誤り 1件",
      "要注意 2件",
      "参考 1件",
    ]);
    press(/^C12/u);
    expect(host.calls).toContain("select 事業一覧 C12");
  });

  it("says so where nothing was found", async () => {
    const host = new FakeHost();
    await mount(host, "ja", fakeEngine(host, { 事業一覧: () => reviewOf(sampleLines) }));
    press("このシートを点検する");
    tab(/指摘/u);
    expect(screen.getByText("指摘事項はありません")).toBeTruthy();
  });
});

describe("settings", () => {
  const threshold = (name: string, value: string): void => {
    const input = screen.getByLabelText(name);
    fireEvent.change(input, { target: { value } });
    fireEvent.blur(input);
  };

  it("shows which programs a threshold changes before it counts", async () => {
    const { host, store } = await checked();
    tab(/設定/u);
    threshold("概ね達成", "70");
    const effect = await screen.findByRole("region", { name: "変更の影響" });
    await within(effect).findByText("1行の判定が変わります。");
    expect(within(effect).getByText("3 業界連携再就職支援事業")).toBeTruthy();
    expect(store.state().policy.nearly).toBe(0.8);
    press("この基準にする");
    await waitFor(() => expect(store.state().policy.nearly).toBe(0.7));
    expect(host.kept).toMatchObject({ policy: { nearly: 0.7 } });
    press("標準の基準に戻す");
    await screen.findByText("1行の判定が変わります。");
    press("元に戻す");
    await waitFor(() => expect(screen.queryByRole("region", { name: "変更の影響" })).toBeNull());
  });

  it("names a threshold that makes no sense and adopts nothing", async () => {
    const { store } = await checked();
    tab(/設定/u);
    threshold("概ね達成", "150");
    expect(screen.getByText(/大きい値から入力/u)).toBeTruthy();
    expect(store.state().draft).toBeNull();
  });

  it("lets a direction be set in the details, with its effect", async () => {
    const { store } = await checked();
    tab(/事業/u);
    press(/業界連携/u);
    fireEvent.change(await screen.findByLabelText("良い向き"), { target: { value: "lower" } });
    await screen.findByRole("region", { name: "変更の影響" });
    press("この基準にする");
    await waitFor(() =>
      expect(store.state().policy.directions).toEqual([
        { no: 3, name: "業界連携再就職支援事業", unit: "人", direction: "lower", formula: null },
      ]),
    );
  });

  it("lets a direction be set for the whole sheet at once, with its effect", async () => {
    const { store } = await checked();
    tab(/設定/u);
    fireEvent.change(await screen.findByLabelText("この表のすべての指標"), { target: { value: "reversed" } });
    await screen.findByRole("region", { name: "変更の影響" });
    press("この基準にする");
    await waitFor(() => expect(store.state().policy.directions).toEqual([{ direction: "lower", formula: "reversed" }]));
  });

  it("says which way is better and what says so", async () => {
    await checked();
    tab(/事業/u);
    press(/業界連携/u);
    expect(await screen.findByText(/^良い向き：多いほど良い（根拠：/u)).not.toBeNull();
  });

  it("saves JSON and CSV on the user's machine", async () => {
    const { saved } = await checked();
    tab(/設定/u);
    press("JSONで保存");
    await screen.findByText("JSONを保存しました。");
    press("CSVで保存");
    await screen.findByText("CSVを保存しました。");
    expect(saved).toEqual([
      { name: "事業一覧.json", type: "application/json", content: '{"file":"計画.xlsx","sheet":"事業一覧"}' },
      { name: "事業一覧.csv", type: "text/csv", content: "事業一覧" },
    ]);
  });

  it("removes everything only after asking", async () => {
    const { host } = await checked();
    tab(/設定/u);
    press("追加したものをすべて取り除く");
    expect(screen.getByText(/記入した判断やコメントも失われます/u)).toBeTruthy();
    press("取り除かない");
    expect(screen.queryByText(/記入した判断やコメントも失われます/u)).toBeNull();
    expect(host.calls).not.toContain("clear");
    press("追加したものをすべて取り除く");
    press("取り除く");
    await screen.findByText("追加したものをすべて取り除きました。");
    expect(host.calls).toEqual(expect.arrayContaining(["clear", "forget"]));
    expect(host.kept).toBeUndefined();
  });
});

describe("deciding", () => {
  const open = async (host = new FakeHost()): Promise<Mounted> => {
    const mounted = await checked(host);
    tab(/事業/u);
    press(/雇用創出/u);
    return mounted;
  };

  it("says to add the report first where there is none", async () => {
    const { host } = await open();
    expect(await screen.findByText(/まだ報告がないので、先に追加してください/u)).toBeTruthy();
    const part = screen.getByRole("region", { name: /^指標/u });
    fireEvent.click(within(part).getByRole("button", { name: "報告シートを作成する" }));
    await screen.findByRole("form", { name: "判断を記入する" });
    expect(host.calls).toContain("report");
  });

  it("enters what was chosen, says so, and takes it back; all by the keyboard's form", async () => {
    const host = new FakeHost();
    await open(host);
    const part = screen.getByRole("region", { name: /^指標/u });
    fireEvent.click(within(part).getByRole("button", { name: "報告シートを作成する" }));
    const form = await screen.findByRole("form", { name: "判断を記入する" });
    fireEvent.change(within(form).getByLabelText("判断"), { target: { value: "explain" } });
    fireEvent.change(within(form).getByLabelText("確認者"), { target: { value: "佐藤" } });
    expect((within(form).getByLabelText("確認日") as HTMLInputElement).value).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    fireEvent.submit(form);
    await screen.findByText("判定明細に記入しました。");
    expect(host.changes).toEqual([{ row: 7, column: 15, before: "", after: "explain" }]);
    press("元に戻す");
    await screen.findByText("記入を元に戻しました。");
    expect(host.changes.at(-1)).toEqual({ row: 7, column: 15, before: "explain", after: "" });
  });

  it("says why nothing was entered", async () => {
    const host = new FakeHost();
    host.notDecided = "stale";
    await open(host);
    const part = screen.getByRole("region", { name: /^指標/u });
    fireEvent.click(within(part).getByRole("button", { name: "報告シートを作成する" }));
    fireEvent.submit(await screen.findByRole("form", { name: "判断を記入する" }));
    expect(await screen.findByText(/判定明細に示されたものから変わっているため、記入していません/u)).toBeTruthy();
    expect(host.changes).toEqual([]);
  });

  it("brings back what was removed", async () => {
    const host = new FakeHost();
    host.reports = [{ set: 1, source: "事業一覧", sheets: { summary: "達成状況", ledger: "判定明細" } }];
    await checked(host);
    tab(/設定/u);
    press("追加したものをすべて取り除く");
    press("取り除く");
    await screen.findByText("追加したものをすべて取り除きました。");
    press("元に戻す");
    await screen.findByText(/記入された判断とともに元に戻しました/u);
    expect(host.calls.indexOf("keep")).toBeLessThan(host.calls.indexOf("clear"));
    expect(host.calls).toContain("restore");
    expect(host.reports).toHaveLength(1);
  });
});

it("keeps what was chosen where the remembered thresholds make no sense, and says so", async () => {
  const host = new FakeHost(["事業一覧", "別の一覧"]);
  host.active = "事業一覧";
  const hint = { columns: { plan: 4 }, area: null };
  const policy = { ...defaultPolicy, nearly: 1.1 };
  host.kept = { target: { sheet: "別の一覧", hint }, policy, highlights: false, reported: null };
  const { store } = await mount(host, "ja", fakeEngine(host, { 別の一覧: sampleReview }));
  expect(await screen.findByText(/記憶されていた判定の基準は/u)).toBeTruthy();
  expect(store.state()).toMatchObject({
    target: { sheet: "別の一覧", hint },
    policy: defaultPolicy,
    highlights: false,
  });
});

it("says which sheets stay where they only may be a report's", async () => {
  const host = new FakeHost();
  host.left = ["判定明細 (2)"];
  await checked(host);
  tab(/設定/u);
  press("追加したものをすべて取り除く");
  press("取り除く");
  expect(await screen.findByText(/残したシート: 判定明細 \(2\)/u)).toBeTruthy();
});

describe("the report", () => {
  it("is written, and marked out of date by an edit until it is updated", async () => {
    let lines = sampleLines;
    const host = new FakeHost();
    await mount(host, "ja", fakeEngine(host, { 事業一覧: () => reviewOf(lines) }));
    press("このシートを点検する");
    press("報告シートを作成する");
    await screen.findByText("報告シートを作成しました。");
    expect(screen.getByText(/いまの点検結果と一致/u)).toBeTruthy();
    lines = sampleLines.map((line) => (line.row === 8 ? { ...line, actual: "300人" } : line));
    act(() => host.events?.edited("事業一覧", null));
    await screen.findByText(/報告シートは古くなっています/u);
    press("報告シートを更新する");
    await screen.findByText("報告シートを更新しました。");
    expect(screen.getByText(/いまの点検結果と一致/u)).toBeTruthy();
  });

  it("follows thresholds that a person types into the summary, and stays up to date by its formulas", async () => {
    const { host, store } = await checked();
    press("報告シートを作成する");
    await screen.findByText("報告シートを作成しました。");
    host.summaryThresholds = { nearly: 0.7 };
    act(() => host.events?.edited("達成状況", null));
    await waitFor(() => expect(store.state().policy.nearly).toBe(0.7));
    expect(screen.getByRole("button", { name: "概ね達成 1事業。一覧を表示" })).toBeTruthy();
    expect(screen.getByText(/いまの点検結果と一致/u)).toBeTruthy();
  });

  it("shows what was decided on the ledger, as the ledger does, and stays up to date by its formulas", async () => {
    const { host, store } = await checked();
    press("報告シートを作成する");
    await screen.findByText("報告シートを作成しました。");
    const outcome = store.state().outcome as Review;
    const { identity } = outcome.rows.find(({ line }) => line.row === 5)!.indicators[0]!;
    const said = { reading: "one-year-share", comment: "所管課に確認", by: "山田", on: "2026-11-22" };
    host.entered = { entries: [{ identity, entry: { ...blankEntry, ...said } }], column: "" };
    host.failures.set("entered", new WorkbookError("cell-edit-mode"));
    act(() => host.events?.edited("判定明細", null));
    tab(/事業/u);
    const row = (): string => document.getElementById("row-5")?.textContent ?? "";
    await waitFor(() => expect(row()).toContain("150.3%"));
    expect(row()).toContain("達成");
    expect(row()).toContain("コメント：所管課に確認（山田 2026-11-22）");
    expect(screen.getByText(/いまの点検結果と一致/u)).toBeTruthy();
    expect(host.calls.filter((call) => call === "entered")).toHaveLength(2);

    host.reports = [];
    act(() => host.events?.sheetsChanged());
    await waitFor(() => expect(row()).toContain("要確認"));
  });

  it("takes thresholds chosen in the pane before those on the summary, once", async () => {
    const { host } = await checked();
    press("報告シートを作成する");
    await screen.findByText("報告シートを作成しました。");
    tab(/設定/u);
    const input = screen.getByLabelText("概ね達成");
    fireEvent.change(input, { target: { value: "70" } });
    fireEvent.blur(input);
    fireEvent.click(await screen.findByRole("button", { name: "この基準にする" }));
    fireEvent.click(await screen.findByRole("button", { name: "報告シートを更新する" }));
    await screen.findByText("報告シートを更新しました。");
    expect(host.calls.filter((call) => call.startsWith("report"))).toEqual(["report", "report with own thresholds"]);
    fireEvent.click(screen.getByRole("switch", { name: "元の表を判定ごとに強調表示する" }));
    await waitFor(() =>
      expect(host.calls.filter((call) => call.startsWith("report"))).toEqual([
        "report",
        "report with own thresholds",
        "report",
      ]),
    );
  });

  it("says what was left out, and why", async () => {
    const { host } = await checked();
    host.skipped = [{ what: "highlights", why: "sheet-protected" }];
    press("報告シートを作成する");
    expect(await screen.findByText(/シートが保護されているため/u)).toBeTruthy();
  });

  it("is known again when the workbook is opened later", async () => {
    const host = new FakeHost();
    const first = await checked(host);
    press("報告シートを作成する");
    await screen.findByText("報告シートを作成しました。");
    first.session.stop();
    document.body.innerHTML = "";
    await checked(host);
    expect(screen.getByText(/いまの点検結果と一致/u)).toBeTruthy();
  });

  it("follows the switch for the highlights at once where it is there", async () => {
    const { host } = await checked();
    tab(/設定/u);
    fireEvent.click(screen.getByRole("switch", { name: "元の表を判定ごとに強調表示する" }));
    await waitFor(() => expect(host.kept).toMatchObject({ highlights: false }));
    expect(host.calls).not.toContain("report");
    press("報告シートを作成する");
    await screen.findByText("報告シートを作成しました。");
    fireEvent.click(screen.getByRole("switch", { name: "元の表を判定ごとに強調表示する" }));
    await waitFor(() => expect(host.calls.filter((call) => call === "report")).toHaveLength(2));
  });
});

describe("the ribbon's check", () => {
  it("takes the sheet in front, and waits where the pane is still looking", async () => {
    const host = new FakeHost(["事業一覧", "別の一覧"]);
    let release = (): void => {};
    host.hold = new Promise((resolve) => (release = resolve));
    const reviews = { 事業一覧: sampleReview, 別の一覧: () => reviewOf(sampleLines, { sheet: "別の一覧" }) };
    const mounting = mount(host, "ja", fakeEngine(host, reviews));
    await waitFor(() => expect(host.calls).toContain("readGrid 事業一覧"));
    release();
    const { session } = await mounting;
    host.active = "別の一覧";
    host.hold = new Promise((resolve) => (release = resolve));
    const rechecking = session.recheck();
    const checking = session.checkActive();
    release();
    await Promise.all([rechecking, checking]);
    await screen.findByText("別の一覧（A3:F12）");
  });
});

describe("failures and long work", () => {
  it("say what happened, what was kept and what to do, and can be tried again", async () => {
    const { host } = await checked();
    host.failures.set("report", new WorkbookError("read-only"));
    press("報告シートを作成する");
    await screen.findByText("このブックには書き込めません");
    expect(screen.getByText(/元の表はそのままです。/u).textContent).toContain("直前の点検結果は残っています。");
    press("もう一度試す");
    await screen.findByText("報告シートを作成しました。");
    expect(screen.queryByText("このブックには書き込めません")).toBeNull();
  });

  it("are not hidden where nobody foresaw them", async () => {
    const { host, unexpected } = await checked();
    host.failures.set("report", new TypeError("x is not a function"));
    press("報告シートを作成する");
    await screen.findByText("TypeError: x is not a function");
    expect(unexpected).toEqual([new TypeError("x is not a function")]);
  });

  it("wait while the user is typing in a cell, without a message", async () => {
    const { host, store } = await checked();
    host.failures.set("readGrid 事業一覧", new WorkbookError("cell-edit-mode"));
    const before = host.calls.length;
    act(() => host.events?.edited("事業一覧", null));
    await waitFor(
      () => expect(host.calls.slice(before).filter((call) => call.startsWith("readGrid"))).toHaveLength(2),
      { timeout: 3000 },
    );
    expect(store.state().failure).toBeNull();
  });

  it("shows progress and can be cancelled", async () => {
    const { host, store } = await checked();
    let release = (): void => {};
    host.hold = new Promise((resolve) => (release = resolve));
    press("点検し直す");
    expect((await screen.findByRole("progressbar")).getAttribute("aria-valuenow")).toBe("1");
    press("中止する");
    release();
    await screen.findByText("中止しました。ブックは処理を始める前のままです。");
    expect(store.state().outcome).toEqual(sampleReview());
  });
});
