import type { Grid } from "../../src/domain/grid.ts";
import { type ChangedCell, patched } from "../../src/domain/grid/patched.ts";
import { withDifference } from "../../src/domain/review-difference.ts";
import type { ReviewOptions } from "../../src/domain/review.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { isReview, type Outcome } from "../state/outcome.ts";
import type { Judged } from "./engine.ts";
import type { Judge, JudgeAnswer } from "./judge.ts";

/** From so many rows on judging would be felt as a stop, and gets a thread of its own. */
export const largeSheet = 2000;

export interface Judges {
  /** In the pane's own thread. */
  here(): Promise<Judge>;
  apart(): Judge;
}

/** The pane's one judge and the sheet that it has, so that after an edit only what changed is sent there and back. */
export class KeptJudge {
  readonly #judges: Judges;
  #judge: (Judge & { readonly apart: boolean }) | null = null;
  #held: (Judged & { readonly options: ReviewOptions }) | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(judges: Judges) {
    this.#judges = judges;
  }

  judge(grid: Grid, options: ReviewOptions, signal?: AbortSignal): Promise<Outcome> {
    return this.#inTurn(() => this.#whole(grid, options, signal));
  }

  /** `known` with these cells as they are now. Where the judge has another sheet or is gone, all of it is judged. */
  judgeChanged(
    known: Judged,
    cells: readonly ChangedCell[],
    options: ReviewOptions,
    signal?: AbortSignal,
  ): Promise<Judged> {
    return this.#inTurn(async () => {
      const grid = patched(known.grid, cells);
      const outcome = (await this.#again(known, cells, options, signal)) ?? (await this.#whole(grid, options, signal));
      this.#held = { grid, outcome, options };
      return { grid, outcome };
    });
  }

  /** Ends the thread, if there is one; the next sheet gets a new one. */
  close(): void {
    this.#judge?.close();
    this.#judge = null;
    this.#held = null;
  }

  /** One at a time: what the judge has is known only once it has answered. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => {});
    return done;
  }

  async #whole(grid: Grid, options: ReviewOptions, signal: AbortSignal | undefined): Promise<Outcome> {
    this.#held = null;
    const outcome = await this.#stoppable(signal, (judge) => judge.judge(grid, options), grid);
    this.#held = { grid, outcome, options };
    return outcome;
  }

  async #again(
    { grid, outcome }: Judged,
    cells: readonly ChangedCell[],
    options: ReviewOptions,
    signal: AbortSignal | undefined,
  ): Promise<Outcome | null> {
    const held = this.#held;
    if (held === null || held.grid !== grid || held.outcome !== outcome || !isReview(outcome)) return null;
    if (JSON.stringify(held.options) !== JSON.stringify(options)) return null;
    this.#held = null;
    const answer = await this.#stoppable<JudgeAnswer | null>(signal, (judge) => judge.judgeChanged(cells), grid).catch(
      (error: unknown) => {
        if (error instanceof WorkbookError && error.code === "check-stopped") return null;
        throw error;
      },
    );
    if (answer === null) return null;
    return "outcome" in answer ? answer.outcome : withDifference(outcome, answer.difference);
  }

  /** A thread cannot be stopped but by its end; one that failed is not trusted with what it keeps. */
  async #stoppable<Result>(
    signal: AbortSignal | undefined,
    ask: (judge: Judge) => Promise<Result>,
    grid: Grid,
  ): Promise<Result> {
    const judge = await this.#judgeFor(grid);
    if (signal?.aborted === true) throw new WorkbookError("cancelled");
    const stop = (): void => this.close();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await ask(judge);
    } catch (error) {
      if (this.#judge === judge) this.close();
      throw error;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  async #judgeFor(grid: Grid): Promise<Judge> {
    const apart = grid.bottom - grid.top >= largeSheet;
    if (this.#judge?.apart !== apart) this.close();
    return (this.#judge ??= { ...(apart ? this.#judges.apart() : await this.#judges.here()), apart });
  }
}
