// Loaded before a command: says at its end, on standard error, the most memory that it held (megabytes).
process.on("exit", () => process.stderr.write(`peak-memory ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));
