import type { WorkOptions } from "../workbook/port.ts";
import { throwIfStopped } from "./failures.ts";
import { payloadTarget } from "./pieces.ts";

/** A part of the work that goes into one request with its neighbours. */
export interface Step {
  /** Bytes it adds to the request, roughly. */
  readonly bytes: number;
  queue(): void;
  /** After the request that it went with; what it throws ends the run. */
  check?(): void;
}

/** Bytes of a property that is set or a method that is called. */
export const actionBytes = 260;

/**
 * Queues the steps one after another and sends them whenever the request has grown enough: one sync for a
 * usual report, one a piece for a large one. Excel neither calculates nor draws until a sync is through.
 */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  options: WorkOptions,
): Promise<void> {
  const total = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  const { application } = context.workbook;
  let waiting = 0;
  let done = 0;
  let sent: Step[] = [];
  for (const [index, step] of steps.entries()) {
    if (waiting === 0) {
      throwIfStopped(options.signal);
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
    }
    step.queue();
    sent.push(step);
    waiting += step.bytes;
    const next = steps[index + 1];
    if (next && waiting + next.bytes <= payloadTarget) continue;
    await context.sync();
    for (const one of sent) one.check?.();
    done += waiting;
    waiting = 0;
    sent = [];
    options.progress?.(done, total);
  }
}
