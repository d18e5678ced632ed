import type { Policy } from "../policy.ts";
import { serialOfDay } from "../quantity/calendar.ts";
import { generalDeeds } from "../quantity/deed-words.ts";
import type { Done, Reading, StatedDay } from "../quantity/quantity.ts";
import { saidBehind, type StatedDeed, statedDeed } from "../quantity/stated-deed.ts";
import { statedDay } from "../quantity/stated-day.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { type Basis, judge } from "./basis.ts";
import { type Judged, noFigure } from "./judged.ts";
import { inOneWording } from "./synonyms.ts";

const share: Readonly<Record<Done, number>> = { done: 1, partly: 0.5, "not-done": 0 };

/** What days and deeds are judged in. `year`: the sheet's fiscal year, western; null where it names none. */
interface Asked {
  readonly policy: Policy;
  readonly year: number | null;
}

/**
 * A line whose plan is a day (令和5年3月末) or a deed (○, 条例の制定) and whose actual says when, or how far, that came;
 * null for any other.
 */
export function daysOrDeeds(line: ProgramLine, asked: Asked): Judged | null {
  const plan = line.plan?.reading ?? null;
  const actual = line.actual?.reading ?? null;
  if (plan === null || actual === null || !isWords(plan) || !isWords(actual)) return null;
  // Where ◎ is one of the marks, ○ is the second best.
  if (plan.text.includes("◎") !== actual.text.includes("◎")) return null;
  if (plan.day !== null) return againstDay(plan.day, actual, asked);
  if (plan.done === "done") {
    const done = actual.done ?? (plan.text.includes("◎") ? null : statedDeed(actual.text)?.state) ?? null;
    return done === null ? null : compared("done", share.done, share[done], asked);
  }
  return againstDeed(statedDeed(plan.text), actual, asked);
}

/** 検討中 may be what a result that is still to come says; of a deed it says how far it came. */
const isWords = ({ kind }: Reading): boolean => kind === "text" || kind === "cancelled" || kind === "pending";

function againstDay(due: StatedDay, actual: Reading, asked: Asked): Judged | null {
  if (actual.day !== null)
    return mayBeOne(due.deed ?? "", actual.day.deed ?? "")
      ? compared("date", due.serial, actual.day.serial, asked)
      : null;
  const stated = statedDeed(actual.text);
  const done = actual.done ?? stated?.state ?? null;
  if (done === null || !mayBeOne(due.deed ?? "", stated?.deed ?? "")) return null;
  if (due.isYearless) return done === "done" ? null : notBy(due, actual, done, asked);
  // Nobody knows whether the day has come.
  if (asked.year === null) return null;
  const end = serialOfDay({ year: asked.year + 1, month: 3, day: 31 });
  if (done !== "done") return due.serial > end ? notDue : notBy(due, actual, done, asked);
  // Done, nobody says when: in time where there was time to the end of the year that is reported of.
  return due.serial >= end ? compared("done", share.done, share.done, asked) : null;
}

/** The day is over and it is not done; where a later day is named (未稼働（令和6年7月稼働予定）), that is what is compared. */
function notBy(due: StatedDay, actual: Reading, done: Done, asked: Asked): Judged {
  const announced = statedDay(saidBehind(actual.text));
  return announced !== null && !announced.isYearless && announced.serial > due.serial
    ? compared("date", due.serial, announced.serial, asked)
    : compared("done", share.done, share[done], asked);
}

function againstDeed(plan: StatedDeed | null, actual: Reading, asked: Asked): Judged | null {
  if (plan === null || plan.deed === "" || plan.state === "not-done" || plan.state === "partly") return null;
  const stated = statedDeed(actual.text);
  const done = stated === null ? actual.done : (stated.state ?? (isNamedAgain(plan, stated) ? "done" : null));
  if (done === null) return null;
  if (stated !== null && !(mayBeOne(plan.deed, stated.deed) && mayBeOfOne(plan.thing, stated.thing))) return null;
  return compared("done", share.done, share[done], asked);
}

/** 制定 | 制定: what was planned is what is reported. 制定予定 as a result is none. */
const isNamedAgain = (plan: StatedDeed, actual: StatedDeed): boolean =>
  plan.state === null && plan.deed === actual.deed && (actual.thing === "" || actual.thing === plan.thing);

/** Whether two deeds may be one: 策定 | 公表 are not. */
const mayBeOne = (plan: string, actual: string): boolean =>
  plan === "" ||
  actual === "" ||
  generalDeeds.has(actual) ||
  generalDeeds.has(plan) ||
  inOneWording(plan) === inOneWording(actual);

const mayBeOfOne = (plan: string, actual: string): boolean =>
  plan === "" || actual === "" || plan.includes(actual) || actual.includes(plan);

const notDue: Judged = { ...noFigure, kind: "date", reason: "not-due", planRole: "plan" };

function compared(kind: "date" | "done", plan: number, actual: number, { policy }: Asked): Judged {
  const basis: Basis = { kind };
  return { ...noFigure, kind, basis, plan, actual, planRole: "plan", ...judge(basis, { plan, actual }, policy) };
}
