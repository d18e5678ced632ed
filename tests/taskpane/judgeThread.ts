import { gridFrom } from "../../src/domain/grid/data.ts";
import type { JudgeRequest } from "../../taskpane/session/judge.worker.ts";
import type { JudgeThread } from "../../taskpane/session/judgeApart.ts";
import { SheetJudge } from "../../taskpane/session/sheetJudge.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A worker without a thread: what it is given and what it gives is cloned, and comes later. */
export class FakeThread extends EventTarget implements JudgeThread {
  readonly asked: ("sheet" | "cells")[] = [];
  /** How it fails at the next request: with a bug's words, or gone without a word, or it never answers. */
  fault: { readonly message: string } | "silent" | null = null;
  terminated = false;
  readonly #judge = new SheetJudge();

  postMessage(message: unknown): void {
    const request = structuredClone(message) as JudgeRequest;
    this.asked.push("cells" in request ? "cells" : "sheet");
    const { fault } = this;
    this.fault = null;
    if (fault === "silent") return;
    const event =
      fault === null
        ? new MessageEvent("message", { data: structuredClone(this.#answer(request)) })
        : Object.assign(new Event("error"), fault);
    setTimeout(() => this.terminated || this.dispatchEvent(event), 0);
  }

  terminate(): void {
    this.terminated = true;
  }

  #answer(request: JudgeRequest): unknown {
    if ("cells" in request) return this.#judge.judgeChanged(request.cells);
    const grid = gridFrom(request.grid, (bytes, from, to) => decoder.decode(bytes.subarray(from, to)));
    return { outcome: this.#judge.judge(grid, request.options) };
  }
}
