// Loaded before a command: says at its end, on standard error, the most memory (megabytes) and the processor time
// (seconds, all threads) that it took.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(
    `measured ${JSON.stringify({ peakMegabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`,
  );
});
