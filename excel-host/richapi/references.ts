import type { HostObject } from "./host-object.ts";

/** Objects that the client keeps beyond a batch (`_KeepReference` … `_RemoveReference`). */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): void {
    if (object.referenceId !== null) return;
    object.referenceId = `ref${this.next++}`;
    this.kept.set(object.referenceId, object);
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }
}
