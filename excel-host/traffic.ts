export interface SyncTraffic {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** What went over the wire, sync by sync. */
export class Traffic {
  readonly syncs: SyncTraffic[] = [];
  /** Requests that only release objects: the client sends one behind a run, which nobody waits for. */
  releases = 0;

  record(sync: SyncTraffic): void {
    this.syncs.push(sync);
  }

  get count(): number {
    return this.syncs.length;
  }

  get largestRequest(): number {
    return this.syncs.reduce((largest, sync) => Math.max(largest, sync.requestBytes), 0);
  }

  get largestResponse(): number {
    return this.syncs.reduce((largest, sync) => Math.max(largest, sync.responseBytes), 0);
  }

  reset(): void {
    this.syncs.length = 0;
    this.releases = 0;
  }
}
