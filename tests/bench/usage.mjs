// Loaded before a work: says at its end, on standard error, the most memory (megabytes) and the processor time
// (seconds, all threads) that the process took.
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Linux counts what the parent held before the child began into maxRSS; VmHWM is the child's own. */
function peakMegabytes() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

function tell() {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(
    `measured ${JSON.stringify({ peakMegabytes: peakMegabytes(), processorSeconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`,
  );
}

// Threads load this too, and end before the process does.
if (isMainThread) process.on("exit", tell);
