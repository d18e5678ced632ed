import type { SingleBar } from "cli-progress";
import type { Progress } from "../../workbook/port.ts";

/** Work that is done within this time shows no bar. */
const quietFor = 400;

export interface ProgressBar {
  readonly progress: Progress;
  readonly stop: () => void;
}

async function newBar(label: string, stream: NodeJS.WriteStream): Promise<SingleBar> {
  const { Presets, SingleBar } = await import("cli-progress");
  return new SingleBar(
    { stream, format: `${label} {bar} {percentage}%`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
}

/**
 * A bar on standard error, only on a terminal and only for work that lasts, for which alone its library is loaded.
 * `stop` takes it away; calling it twice, or before anything was shown, does no harm.
 */
export function progressBar(
  label: string,
  stream: NodeJS.WriteStream,
  now: () => number = performance.now.bind(performance),
): ProgressBar {
  if (stream.isTTY !== true) return { progress: () => undefined, stop: () => undefined };
  const began = now();
  let bar: SingleBar | null = null;
  let loading: Promise<void> | null = null;
  let shown = false;
  return {
    progress: (done, total) => {
      if (total <= 0 || (!shown && now() - began < quietFor)) return;
      if (bar === null) {
        loading ??= newBar(label, stream).then((made) => void (bar = made));
      } else if (shown) {
        bar.setTotal(total);
        bar.update(done);
      } else {
        bar.start(total, done);
        shown = true;
      }
    },
    stop: () => {
      if (shown) bar?.stop();
      shown = false;
    },
  };
}
