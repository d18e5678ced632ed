import { HostError } from "./richapi/errors.ts";

/** Where a fault can strike. Numbers count from 1 since the host was made or `reset`. */
export type FaultPoint =
  | { readonly at: "sync"; readonly number: number; readonly bytes: number }
  | {
      readonly at: "action";
      readonly number: number;
      readonly sync: number;
      readonly index: number;
      readonly member: string;
    };

/**
 * How a sync fails as a whole:
 * `code`: the bridge answers with this number (5004 cell-edit mode, 5103 request too large, 5001 general);
 * `silent`: no answer ever comes.
 */
export type SyncFault = { readonly code: number } | { readonly silent: true };

export interface Fault {
  readonly strikes: (point: FaultPoint) => boolean;
  /** A sync's fault, or for an action the error code that Excel answers, e.g. "AccessDenied". */
  readonly with: SyncFault | string;
  /** How often; without it, every time. */
  times?: number;
  /** The sync's actions are carried out and only the answer is lost. */
  readonly afterwards?: boolean;
}

/** Failures on demand: any sync, any action, any code. Requests that only release objects are left alone. */
export class Faults {
  private planned: Fault[] = [];
  private syncs = 0;
  private actions = 0;
  /** Members touched since the last reset, in order, for tests that walk through them. */
  readonly seen: string[] = [];

  add(fault: Fault): void {
    this.planned.push(fault);
  }

  clear(): void {
    this.planned = [];
  }

  reset(): void {
    this.clear();
    this.syncs = 0;
    this.actions = 0;
    this.seen.length = 0;
  }

  /** Syncs since the last reset. */
  get syncCount(): number {
    return this.syncs;
  }

  /** The fault that this sync meets, if any. */
  beforeSync(bytes: number): Fault | null {
    this.syncs++;
    return this.take({ at: "sync", number: this.syncs, bytes });
  }

  beforeAction(index: number, member: string): void {
    this.actions++;
    this.seen.push(member);
    const fault = this.take({ at: "action", number: this.actions, sync: this.syncs, index, member });
    if (fault && typeof fault.with === "string") {
      throw new HostError(fault.with, "injected fault", member, 500);
    }
  }

  private take(point: FaultPoint): Fault | null {
    const isSync = point.at === "sync";
    const fault = this.planned.find(
      (candidate) =>
        (typeof candidate.with !== "string") === isSync && candidate.times !== 0 && candidate.strikes(point),
    );
    if (!fault) return null;
    if (fault.times !== undefined) fault.times--;
    return fault;
  }
}
