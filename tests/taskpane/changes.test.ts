// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/domain/changes/compare.ts";
import { blankEntry } from "../../src/domain/record/entry.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import type { Language } from "../../src/messages/index.ts";
import { type Told, type UntoldCode, untoldCodes } from "../../taskpane/state/state.ts";
import { lineOf, type Sketch, stateOf } from "../domain/changes/sketch.ts";
import { FakeHost } from "./fakeHost.ts";
import { mount, type Mounted } from "./mount.ts";

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));

const report = {
  set: 1,
  source: "事業一覧",
  sheets: { summary: "達成状況", ledger: "判定明細", findings: "指摘事項", log: "確認記録" },
};

function told(before: readonly Sketch[], after: readonly Sketch[]): Told {
  const changes = changesBetween(stateOf(before.map(lineOf)), stateOf(after.map(lineOf)));
  return {
    kind: "told",
    changes,
    thresholds: defaultPolicy,
    day: "2026-11-20",
    days: ["2026-11-20", "2026-11-13", "2026-10-02"],
  };
}

const course = { name: "講座", no: "1", plan: "100人", actual: "100人", cell: "E5" };
const fair = { name: "相談会", no: "2", plan: "50件", actual: "60件", cell: "E6" };
const visit = { name: "訪問", no: "3", plan: "10社", actual: "10社", cell: "E7" };
const gone = { name: "巡回", no: "4", plan: "5回", actual: "5回", cell: "E8" };
const several = told(
  [course, fair, visit, gone],
  [
    { ...course, actual: "100 人" },
    { ...fair, actual: "61件" },
    { ...visit, actual: "7社" },
  ],
);

/** The pane with the view open, of a workbook that has a report. */
async function open(answer: Told, language: Language = "ja", reports = [report]): Promise<Mounted> {
  const host = new FakeHost();
  host.reports = [...reports];
  host.told = answer;
  const mounted = await mount(host, language);
  press(language === "ja" ? "このシートを点検する" : "Check this sheet");
  fireEvent.click(await screen.findByRole("tab", { name: language === "ja" ? "変更" : "Changes" }));
  return mounted;
}

const items = (): HTMLElement[] => within(screen.getByRole("list", { name: "変更の一覧" })).getAllByRole("listitem");
const textOf = (item: HTMLElement): string => (item.textContent ?? "").replaceAll(/\s+/gu, " ");
const toggle = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const asked = ({ calls }: FakeHost): string[] => calls.filter((call) => call.startsWith("changes"));

describe("what changed", () => {
  it("since the last run is told severest first, by word, old and new with the difference", async () => {
    const { host } = await open(several);
    await screen.findByRole("list", { name: "変更の一覧" });
    expect(asked(host)).toEqual(["changes last"]);
    expect(items().map(textOf)).toEqual([
      "判定（悪化）F7-3社3 訪問変更前 達成 100.0%→変更後 未達 70.0%実績 10社 → 7社",
      "数値F6+1件2 相談会変更前 実績 60件→変更後 実績 61件",
      "削除4 巡回変更前 達成 100.0%",
    ]);
    expect(screen.getByText("変更4件のうち3件を表示（変更なし0件）")).toBeTruthy();
  });

  it("selects the cell that changed, and of what is gone none", async () => {
    const { host } = await open(several);
    fireEvent.click(await screen.findByRole("button", { name: /相談会/u }));
    await waitFor(() => expect(host.calls.at(-1)).toBe("select 表 F6"));
    expect(screen.queryByRole("button", { name: /巡回/u })).toBeNull();
  });

  it("is filtered by its legend, with what is only written otherwise hidden and counted", async () => {
    await open(several);
    await screen.findByRole("list", { name: "変更の一覧" });
    const wording = toggle(/^表記 1$/u);
    expect(wording.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(wording);
    expect(items()).toHaveLength(4);
    expect(textOf(items()[3]!)).toContain("表記");
    for (const name of [/^判定 1$/u, /^数値 1$/u, /^構成 1$/u, /^表記 1$/u]) fireEvent.click(toggle(name));
    expect(toggle(/^判定 1$/u).getAttribute("aria-pressed")).toBe("false");
    press("すべての区分を表示");
    expect(items()).toHaveLength(4);
  });

  it("is told since a day that is chosen from the runs of the log", async () => {
    const { host, store } = await open(several);
    const since = (await screen.findByLabelText("比べる点検")) as HTMLSelectElement;
    expect([...since.options].map(({ text }) => text)).toEqual(["前回（2026-11-20）", "2026-11-13", "2026-10-02"]);
    fireEvent.change(since, { target: { value: "2026-10-02" } });
    await waitFor(() => expect(asked(host).at(-1)).toBe("changes 2026-10-02"));
    await waitFor(() => expect(store.state().comparison?.since).toBe("2026-10-02"));
    expect((screen.getByLabelText("比べる点検") as HTMLSelectElement).value).toBe("2026-10-02");
  });

  it("goes stale with the table, the decisions and the thresholds, and is looked for again when asked", async () => {
    const { host, store } = await open(several);
    await screen.findByRole("list", { name: "変更の一覧" });
    expect(screen.queryByText(/調べたあとに/u)).toBeNull();
    act(() => store.dispatch({ type: "decided", entered: { entries: [], column: "" } }));
    expect(screen.queryByText(/調べたあとに/u)).toBeNull();
    const entries = [{ identity: "row-8", entry: { ...blankEntry, decision: "confirmed" } }] as const;
    act(() => store.dispatch({ type: "decided", entered: { entries, column: "" } }));
    await screen.findByText(/調べたあとに/u);
    press("調べ直す");
    await waitFor(() => expect(screen.queryByText(/調べたあとに/u)).toBeNull());
    expect(asked(host)).toHaveLength(2);
    act(() => host.events?.edited("事業一覧", null));
    await screen.findByText(/調べたあとに/u);
    fireEvent.click(screen.getByRole("tab", { name: /概要/u }));
    fireEvent.click(screen.getByRole("tab", { name: /変更/u }));
    await waitFor(() => expect(asked(host)).toHaveLength(3));
    await waitFor(() => expect(screen.queryByText(/調べたあとに/u)).toBeNull());
  });

  it("asks to see whether a line that is likely the same is", async () => {
    const { store } = await open(several);
    await screen.findByRole("list", { name: "変更の一覧" });
    const [first] = several.kind === "told" ? several.changes.lines : [];
    const changes = several.kind === "told" ? { ...several.changes, lines: [{ ...first!, isSure: false }] } : null;
    act(() =>
      store.dispatch({
        type: "compared",
        comparison: { ...(several as Told & { kind: "told" }), changes: changes!, since: null, isStale: false },
      }),
    );
    expect(textOf(items()[0]!)).toContain("判定（悪化）？");
    expect(screen.getByText(/「？」の付いた1件は/u)).toBeTruthy();
  });

  it("shows long lists in pieces", async () => {
    const names = Array.from({ length: 120 }, (_, at) => ({ ...course, name: `講座その${at}番`, no: String(at) }));
    await open(
      told(
        names,
        names.map((line) => ({ ...line, actual: "101人" })),
      ),
    );
    await screen.findByRole("list", { name: "変更の一覧" });
    expect(items()).toHaveLength(50);
    press("次の50件を表示");
    expect(items()).toHaveLength(100);
    press("120件すべて表示");
    expect(items()).toHaveLength(120);
  });

  it("speaks English too", async () => {
    await open(several, "en");
    expect(await screen.findByText("3 of 4 changes shown (0 unchanged)")).toBeTruthy();
    expect(screen.getByText("verdict (worse)")).toBeTruthy();
  });
});

describe("where nothing can be told", () => {
  it("says what to do while there is no report, and looks for nothing", async () => {
    const { host } = await open(several, "ja", []);
    expect(await screen.findByText("まだ報告シートがありません")).toBeTruthy();
    expect(screen.getByText(/次からは、そのあと何が変わったか/u)).toBeTruthy();
    expect(asked(host)).toEqual([]);
  });

  it("says that nothing changed, and since when", async () => {
    await open(told([course], [course]));
    expect(await screen.findByText("2026-11-20の点検から変更はありません")).toBeTruthy();
  });

  it("says where texts are only written otherwise", async () => {
    await open(told([course], [{ ...course, actual: "100 人" }]));
    expect(await screen.findByText(/書き方だけの違いがあります/u)).toBeTruthy();
    fireEvent.click(toggle(/^表記 1$/u));
    expect(items()).toHaveLength(1);
  });

  const words: Readonly<Record<UntoldCode, RegExp>> = {
    "report-missing": /報告が見つかりません/u,
    "report-of-first-edition": /一度更新してください/u,
    "log-missing": /確認記録がありません/u,
    "log-broken": /確認記録の12件目/u,
    "report-unreadable": /「判定明細」/u,
    "entries-unreadable": /判定明細/u,
  };
  it.each(untoldCodes)("says what to do: %s", async (code) => {
    const params = { sheet: "判定明細", cells: "P7", seq: 12, fault: "altered" };
    const { host, unexpected } = await open({ kind: "untold", code, params });
    expect((await screen.findAllByText(words[code])).length).toBeGreaterThan(0);
    host.told = several;
    press("調べ直す");
    await screen.findByRole("list", { name: "変更の一覧" });
    expect(unexpected).toEqual([]);
  });
});

it("shows progress, can be cancelled, and starts again when asked", async () => {
  const host = new FakeHost();
  host.reports = [report];
  host.told = several;
  const { store } = await mount(host);
  press("このシートを点検する");
  let release = (): void => {};
  host.hold = new Promise((resolve) => (release = resolve));
  fireEvent.click(await screen.findByRole("tab", { name: "変更" }));
  await screen.findByText("前回からの変更を調べています…");
  await screen.findByText("50%");
  press("中止する");
  release();
  await screen.findByText("中止しました。ブックは処理を始める前のままです。");
  expect(store.state().comparison).toBeNull();
  press("変更を調べる");
  await screen.findByRole("list", { name: "変更の一覧" });
});
