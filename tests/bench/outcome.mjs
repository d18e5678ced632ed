// What came of one process: its costs, or in a few words why there are none.
import { median } from "./ratios.mjs";

const outOfMemory =
  /heap out of memory|ERR_WORKER_OUT_OF_MEMORY|allocation fail(?:ed|ure)|ENOMEM|Invalid array buffer length/iu;

/** The line that says what went wrong, not where. */
const complaint = (stderr) =>
  (/^.*\b\w*Error\b.*$/mu.exec(stderr)?.[0] ?? stderr.trim().split("\n")[0] ?? "").trim().slice(0, 120);

function failureOf({ status, signal, stderr, error }) {
  if (error?.code === "ETIMEDOUT") return "took too long";
  if (outOfMemory.test(stderr)) return "out of memory";
  if (signal === "SIGKILL") return "killed, as a system does that is out of memory";
  if (signal) return `ended by ${signal}`;
  if (error) return error.message;
  const words = complaint(stderr);
  return `exit code ${status}${words === "" ? "" : `: ${words}`}`;
}

/** Of what `spawnSync` gives of a process that `usage.mjs` was loaded into. */
export function outcomeOf(child) {
  const measured = /^measured (\{.*\})$/mu.exec(child.stderr ?? "")?.[1];
  if (child.status !== 0 || measured === undefined)
    return { failure: failureOf({ ...child, stderr: child.stderr ?? "" }) };
  const { processorSeconds, peakMegabytes } = JSON.parse(measured);
  const found = /^found (\d+)$/mu.exec(child.stdout ?? "")?.[1];
  return { processorSeconds, peakMegabytes, found: found === undefined ? null : Number(found) };
}

/** The medians of rounds; the first failure among them counts for all. */
export function summaryOf(outcomes) {
  const failed = outcomes.find((outcome) => outcome.failure !== undefined);
  if (failed !== undefined) return { failure: failed.failure };
  return {
    processorSeconds: median(outcomes.map((outcome) => outcome.processorSeconds)),
    peakMegabytes: median(outcomes.map((outcome) => outcome.peakMegabytes)),
  };
}
