import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { reduce, type Action } from "../../../taskpane/state/reduce.ts";
import { automatic, initialState, type Failure, type State } from "../../../taskpane/state/state.ts";
import { sampleReview } from "../reviews.ts";

const review = sampleReview();
const target = { sheet: "事業一覧", hint: automatic };
const noTable = { found: false, sheet: "事業一覧", missing: [], nearest: null, empty: false } as const;
const failure: Failure = { work: "read", code: "cell-edit-mode", params: {}, detail: "" };
const after = (state: State, ...actions: readonly Action[]): State => actions.reduce(reduce, state);
const found = after(initialState, { type: "judged", target, outcome: review });
const shown = after(found, { type: "screen", screen: "result" });

describe("the pane's state", () => {
  it("keeps what the user looks at when the same sheet is read again", () => {
    const looking = after(
      shown,
      { type: "list", choice: { query: "再就職" } },
      { type: "detail", row: 8 },
      { type: "selection", sheet: "事業一覧", row: 8 },
    );
    expect(after(looking, { type: "judged", target, outcome: review })).toMatchObject({
      screen: "result",
      detail: 8,
      selection: 8,
      list: { query: "再就職" },
    });
  });
  it("closes details whose row is gone", () => {
    const looking = after(shown, { type: "detail", row: 8 });
    const without = { ...review, rows: review.rows.filter(({ line }) => line.row !== 8) };
    expect(after(looking, { type: "judged", target, outcome: without }).detail).toBeNull();
  });
  it("starts over on another sheet", () => {
    const looking = after(shown, { type: "list", choice: { query: "再就職" } });
    expect(after(looking, { type: "judged", target: { ...target, sheet: "別" }, outcome: review })).toMatchObject({
      screen: "start",
      list: { query: "" },
    });
  });
  it("leaves the result when the table is gone", () =>
    expect(after(shown, { type: "judged", target, outcome: noTable }).screen).toBe("start"));
  it("leaves the mapping form once it was read", () => {
    expect(
      after(found, { type: "screen", screen: "mapping" }, { type: "judged", target, outcome: review }).screen,
    ).toBe("start");
  });
  it("goes back to the first page with every other choice but a page", () => {
    const paged = after(shown, { type: "list", choice: { page: 3 } });
    expect(paged.list.page).toBe(3);
    expect(after(paged, { type: "list", choice: { sort: "rate-up" } }).list).toMatchObject({
      page: 0,
      sort: "rate-up",
    });
  });
  it("marks only rows of the checked sheet's lines", () => {
    expect(after(shown, { type: "selection", sheet: "事業一覧", row: 8 }).selection).toBe(8);
    expect(after(shown, { type: "selection", sheet: "別", row: 8 }).selection).toBeNull();
    expect(after(shown, { type: "selection", sheet: "事業一覧", row: 1 }).selection).toBeNull();
    expect(after(shown, { type: "selection", sheet: "別", row: 8 })).toBe(shown);
  });
  it("drops the effect of a policy that is no longer the one being tried", () => {
    const first = { ...defaultPolicy, nearly: 0.7 };
    const second = { ...defaultPolicy, nearly: 0.6 };
    const tried = after(
      shown,
      { type: "drafted", policy: first },
      { type: "drafted", policy: second },
      { type: "draft-judged", policy: first, review },
    );
    expect(tried.draft).toEqual({ policy: second, review: null });
    expect(after(tried, { type: "draft-judged", policy: second, review }).draft?.review).toBe(review);
    expect(after(tried, { type: "draft-dropped" }).draft).toBeNull();
  });
  it("adopts a policy with its review", () => {
    const policy = { ...defaultPolicy, nearly: 0.7 };
    const adopted = after(
      shown,
      { type: "drafted", policy },
      { type: "policy", policy, outcome: sampleReview(policy) },
    );
    expect(adopted).toMatchObject({ policy, draft: null });
    expect(adopted.outcome).toEqual(sampleReview(policy));
  });
  it("clears old messages when work begins, and ends work when it fails", () => {
    const failed = after(shown, { type: "failed", failure });
    expect(after(failed, { type: "busy", work: "read", done: 0, total: 0 })).toMatchObject({
      failure: null,
      busy: { work: "read" },
    });
    expect(after(shown, { type: "busy", work: "read", done: 0, total: 0 }, { type: "failed", failure })).toMatchObject({
      busy: null,
      failure,
    });
    expect(after(failed, { type: "failure-dismissed" }).failure).toBeNull();
  });
  it("forgets thresholds, highlights and the report when everything is removed", () => {
    const changed = after(
      shown,
      { type: "policy", policy: { ...defaultPolicy, nearly: 0.7 }, outcome: null },
      { type: "highlights", on: false },
    );
    const survey = { sheets: [], active: null, reports: [], strays: [], takenNames: [] };
    expect(after(changed, { type: "removed", survey, left: [], canUndo: false })).toMatchObject({
      policy: defaultPolicy,
      highlights: true,
      reported: null,
      screen: "start",
      notice: { kind: "removed" },
    });
  });
  it("takes over what the workbook remembers", () => {
    const policy = { ...defaultPolicy, under: 0.6 };
    expect(
      after(initialState, { type: "remembered", remembered: { target, policy, highlights: false, reported: "aa" } }),
    ).toMatchObject({ policy, highlights: false, reported: "aa" });
  });
});
