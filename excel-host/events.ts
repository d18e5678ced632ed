/** A Rich API event as the client takes it: category, type, target, arguments as JSON, message id. */
export type EventEntry = readonly [category: number, type: number, target: string, json: string, id: number];

/** Event numbers of Excel.EventType on the wire. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
} as const;

const richApiCategory = 65536;

/** Target of events that are registered on the workbook's sheets as a whole. */
export const workbookTarget = "Workbook";

/** Who asked for which events, and the ones that wait to be sent. */
export class Events {
  private readonly subscriptions = new Set<string>();
  private waiting: EventEntry[] = [];
  private nextId = 1;

  subscribe(type: number, target: string): void {
    this.subscriptions.add(`${type} ${target}`);
  }

  unsubscribe(type: number, target: string): void {
    this.subscriptions.delete(`${type} ${target}`);
  }

  /** Queued for the sheet's own subscribers and for those of all sheets. */
  raise(type: number, sheetId: string, args: Readonly<Record<string, unknown>>): void {
    for (const target of [sheetId, workbookTarget]) {
      if (this.subscriptions.has(`${type} ${target}`)) {
        this.waiting.push([richApiCategory, type, target, JSON.stringify(args), this.nextId++]);
      }
    }
  }

  /** Whether anybody listens to this on all sheets. */
  isHeard(type: number): boolean {
    return this.subscriptions.has(`${type} ${workbookTarget}`);
  }

  take(): readonly EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }
}
