import { type Entered, nothingEntered } from "../../src/domain/record/entered.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Form } from "../../src/domain/sheet/records/reading.ts";
import type { Review } from "../../src/domain/review.ts";
import { markAbout } from "../../src/workbook/mark-about.ts";
import type { WorkbookSurvey } from "../../src/workbook/port.ts";
import { aboutTarget } from "./candidates.ts";
import { isReview, type Outcome } from "./outcome.ts";
import { lineAt, wholeList, type ListChoice } from "./programs.ts";
import type { Comparison, Failure, Notice, Remembered, Screen, State, Tab, Target, Work } from "./state.ts";
import { initialState } from "./state.ts";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";

export type Action =
  | { readonly type: "surveyed"; readonly survey: WorkbookSurvey }
  | { readonly type: "remembered"; readonly remembered: Remembered }
  | { readonly type: "forms"; readonly forms: readonly Form[] }
  | { readonly type: "judged"; readonly target: Target; readonly outcome: Outcome }
  | { readonly type: "decided"; readonly entered: Entered }
  | { readonly type: "edited" }
  | { readonly type: "renamed"; readonly from: string; readonly to: string }
  | { readonly type: "screen"; readonly screen: Screen }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "list"; readonly choice: Partial<ListChoice> }
  | { readonly type: "detail"; readonly row: number | null }
  | { readonly type: "selection"; readonly sheet: string; readonly row: number }
  | { readonly type: "compared"; readonly comparison: Comparison }
  | { readonly type: "drafted"; readonly policy: Policy }
  | { readonly type: "draft-judged"; readonly policy: Policy; readonly review: Review }
  | { readonly type: "draft-dropped" }
  | {
      readonly type: "policy";
      readonly policy: Policy;
      readonly outcome: Outcome | null;
      readonly reported?: string | null;
    }
  | { readonly type: "confirming"; readonly open: boolean }
  | { readonly type: "highlights"; readonly on: boolean }
  | { readonly type: "busy"; readonly work: Work; readonly done: number; readonly total: number }
  | { readonly type: "idle" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "failure-dismissed" }
  | { readonly type: "notice"; readonly notice: Notice | null }
  | {
      readonly type: "reported";
      readonly review: Review;
      readonly fingerprint: string;
      readonly survey: WorkbookSurvey;
      readonly notice: Notice;
    }
  | {
      readonly type: "removed";
      readonly survey: WorkbookSurvey;
      readonly left: readonly string[];
      readonly canUndo: boolean;
    };

/** The only way the pane's state changes; pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "surveyed":
      return surveyed(state, action.survey);
    case "remembered":
      return {
        ...state,
        policy: action.remembered.policy ?? state.policy,
        highlights: action.remembered.highlights,
        reported: action.remembered.reported,
      };
    case "forms":
      return { ...state, forms: action.forms };
    case "judged":
      return judged(state, action.target, action.outcome);
    case "decided":
      return {
        ...state,
        entered: action.entered,
        comparison: isSame(state.entered, action.entered) ? state.comparison : staleOf(state),
      };
    case "edited":
      return { ...state, edited: true, comparison: staleOf(state) };
    case "compared":
      return { ...state, comparison: action.comparison };
    case "renamed":
      return state.target?.sheet === action.from ? { ...state, target: { ...state.target, sheet: action.to } } : state;
    case "screen":
      return { ...state, screen: action.screen, detail: null, failure: null };
    case "tab":
      return { ...state, tab: action.tab, detail: null };
    case "list":
      return { ...state, list: { ...state.list, page: 0, ...action.choice } };
    case "detail":
      return { ...state, detail: action.row };
    case "selection":
      return selected(state, action.sheet, action.row);
    case "drafted":
      return { ...state, draft: { policy: action.policy, review: null } };
    case "draft-judged":
      return state.draft?.policy === action.policy
        ? { ...state, draft: { policy: action.policy, review: action.review } }
        : state;
    case "draft-dropped":
      return { ...state, draft: null };
    case "policy":
      return {
        ...state,
        policy: action.policy,
        draft: null,
        outcome: action.outcome ?? state.outcome,
        comparison: staleOf(state),
        reported: action.reported === undefined ? state.reported : action.reported,
      };
    case "confirming":
      return { ...state, confirming: action.open };
    case "highlights":
      return { ...state, highlights: action.on };
    case "busy":
      return {
        ...state,
        busy: { work: action.work, done: action.done, total: action.total },
        failure: null,
        notice: null,
      };
    case "idle":
      return { ...state, busy: null };
    case "failed":
      return { ...state, busy: null, failure: action.failure };
    case "failure-dismissed":
      return { ...state, failure: null };
    case "notice":
      return { ...state, notice: action.notice };
    case "reported":
      return {
        ...state,
        busy: null,
        outcome: action.review,
        edited: false,
        comparison: null,
        policy: action.review.policy,
        draft: null,
        reported: action.fingerprint,
        survey: action.survey,
        notice: action.notice,
      };
    case "removed":
      return {
        ...initialState,
        forms: state.forms,
        survey: action.survey,
        target: state.target,
        outcome: state.outcome,
        screen: "start",
        notice: { kind: "removed", left: action.left, canUndo: action.canUndo },
      };
  }
}

const isSame = (one: Entered, other: Entered): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was told, marked as of before. */
const staleOf = ({ comparison }: State): Comparison | null =>
  comparison === null ? null : { ...comparison, isStale: true };

/** Decisions stand on the report sheets, and go with them. */
function surveyed(state: State, survey: WorkbookSurvey): State {
  const reported = state.target !== null && markAbout(survey, aboutTarget(state.target, state.outcome)) !== undefined;
  if (!reported) return { ...state, survey, entered: nothingEntered, comparison: null };
  return { ...state, survey };
}

/** Another sheet starts from the whole list; the same sheet read again keeps what the user was looking at. */
function judged(state: State, target: Target, outcome: Outcome): State {
  const sameSheet = state.target?.sheet === target.sheet;
  const rows = isReview(outcome) ? new Set(outcome.rows.map((row) => lineKey(row.line))) : new Set<number>();
  const kept = (row: number | null): number | null => (sameSheet && row !== null && rows.has(row) ? row : null);
  const screen = isReview(outcome) && (sameSheet || state.screen !== "result") ? state.screen : "start";
  return {
    ...state,
    target,
    outcome,
    edited: false,
    entered: sameSheet ? state.entered : nothingEntered,
    screen: screen === "mapping" ? "start" : screen,
    list: sameSheet ? state.list : wholeList,
    comparison: !sameSheet ? null : outcome === state.outcome ? state.comparison : staleOf(state),
    detail: kept(state.detail),
    selection: kept(state.selection),
    draft: null,
  };
}

/** Excel says where its selection is; only rows of the checked sheet's lines count. */
function selected(state: State, sheet: string, row: number): State {
  const line = isReview(state.outcome) && state.outcome.reading.sheet === sheet ? lineAt(state.outcome, row) : null;
  const selection = line?.line.row ?? null;
  return selection === state.selection ? state : { ...state, selection };
}
