// What the figures were taken on; they mean little without it.
import { cpus, loadavg, totalmem } from "node:os";
import { getHeapStatistics } from "node:v8";

export const loadAverage = () =>
  loadavg()
    .map((load) => load.toFixed(2))
    .join(" ");

export function machineLines() {
  const processors = cpus();
  const gigabytes = (bytes) => (bytes / 2 ** 30).toFixed(1);
  return [
    `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ${gigabytes(totalmem())} GB`,
    `Node ${process.version}, ${process.platform} ${process.arch}, heap up to ${gigabytes(getHeapStatistics().heap_size_limit)} GB`,
    `load average at the beginning: ${loadAverage()}`,
  ];
}
