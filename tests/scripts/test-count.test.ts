import { expect, test } from "vitest";
import { countTests } from "../../scripts/test-count.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test.each([
  [
    "all passed",
    { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", "passed", "passed", "passed")] },
    { passed: 3, failed: 0 },
  ],
  [
    "one failed",
    { numPassedTests: 1, numFailedTests: 1, testResults: [file("failed", "passed", "failed")] },
    { passed: 1, failed: 1 },
  ],
  [
    "a file that could not be loaded is a failure",
    { numPassedTests: 1, numFailedTests: 0, testResults: [file("passed", "passed"), file("failed")] },
    { passed: 1, failed: 1 },
  ],
])("%s", (_, report, expected) => {
  expect(countTests(report)).toEqual(expected);
});
