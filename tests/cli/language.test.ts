import { expect, test } from "vitest";
import { chooseLanguage } from "../../src/cli/language.ts";

const cases: readonly [string, readonly string[], NodeJS.ProcessEnv, "ja" | "en"][] = [
  ["nothing is set", [], {}, "ja"],
  ["LANG is Japanese", [], { LANG: "ja_JP.UTF-8" }, "ja"],
  ["LANG names no language", [], { LANG: "C.UTF-8" }, "ja"],
  ["POSIX names none either", [], { LC_ALL: "POSIX" }, "ja"],
  ["LANG is English", [], { LANG: "en_US.UTF-8" }, "en"],
  ["LANG is another language", [], { LANG: "fr_FR" }, "en"],
  ["LC_ALL outranks LANG", [], { LANG: "ja_JP.UTF-8", LC_ALL: "en_GB" }, "en"],
  ["an empty LC_ALL is not set", [], { LC_ALL: "", LANG: "en_GB" }, "en"],
  ["--lang outranks all", ["check", "--lang", "en"], { LC_ALL: "ja_JP" }, "en"],
  ["--lang=en", ["--lang=en", "check"], {}, "en"],
  ["a file named --lang after --", ["check", "--", "--lang", "en"], {}, "ja"],
  ["an unknown --lang is left to the parser", ["--lang", "de"], { LANG: "en_US" }, "en"],
];

test.each(cases)("%s", (_, args, environment, expected) => {
  expect(chooseLanguage(args, environment)).toBe(expected);
});
