import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { buildAddin } from "../../scripts/build-addin.mjs";
import { manifestProblems, missingOverrides, urlsOf } from "./rules.ts";

const manifest = readFileSync(fileURLToPath(new URL("../../manifest.xml", import.meta.url)), "utf8");
const main = readFileSync(fileURLToPath(new URL("../../taskpane/main.tsx", import.meta.url)), "utf8");

describe("the manifest", () => {
  it("has nothing that Excel would refuse", () => expect(manifestProblems(manifest)).toEqual([]));
  it("says everything in English too", () => expect(missingOverrides(manifest, "en-US")).toEqual([]));
  it("asks for what the add-in needs, and no more", () => {
    expect(
      [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/gu)].map(([, name, version]) => [name, version]),
    ).toEqual([
      ["ExcelApi", "1.14"],
      ["SharedRuntime", "1.1"],
    ]);
    expect(manifest).toContain("<DefaultLocale>ja-JP</DefaultLocale>");
    expect(manifest).toContain("<Permissions>ReadWriteDocument</Permissions>");
  });
  it("names only functions that the pane provides", () => {
    const named = [...manifest.matchAll(/<FunctionName>(\w+)</gu)].map(([, name]) => name);
    expect(named).toEqual(["checkSheet", "removeReport"]);
    for (const name of named) expect(main).toMatch(new RegExp(`associate\\(\\s*"${name}"`, "u"));
  });
});

describe("the check of the manifest bites", () => {
  it.each<[string, (xml: string) => string, RegExp]>([
    ["broken XML", (xml) => xml.replace("</Hosts>", ""), /well-formed|error/iu],
    [
      "elements out of order",
      (xml) => xml.replace(/( *<Version>.*\n)( *<ProviderName>.*\n)/u, "$2$1"),
      /^OfficeApp: Id ProviderName/u,
    ],
    ["a missing element", (xml) => xml.replace(/<Permissions>.*<\/Permissions>/u, ""), /^OfficeApp:/u],
    [
      "a control without an icon",
      (xml) => xml.replace(/(Open\.Tip"\/>\s*<\/Supertip>)\s*<Icon>[\s\S]*?<\/Icon>/u, "$1"),
      /^Control:/u,
    ],
    ["a dangling resource", (xml) => xml.replace('resid="Open.Tip"', 'resid="Nobody"'), /Nobody/u],
    ["a resource of the wrong kind", (xml) => xml.replace('resid="Open.Tip"', 'resid="Open.Label"'), /Open\.Label/u],
    ["a resource id that is too long", (xml) => xml.replaceAll("Open.Tip", `Open.${"x".repeat(28)}`), /33 characters/u],
    ["a resource twice", (xml) => xml.replace('<bt:String id="Check.Tip"', '<bt:String id="Open.Tip"'), /twice/u],
    [
      "an unused resource",
      (xml) => xml.replace('<LearnMoreUrl resid="Support.Url"/>', '<LearnMoreUrl resid="Pane.Url"/>'),
      /Support\.Url is never used/u,
    ],
    [
      "a label that is too long",
      (xml) => xml.replace('DefaultValue="計画と実績"', `DefaultValue="${"長".repeat(126)}"`),
      /126 characters/u,
    ],
    [
      "a plain http address",
      (xml) => xml.replace("https://localhost:3000/icons/icon-32.png", "http://localhost:3000/icons/icon-32.png"),
      /not https/u,
    ],
    ["an icon size left out", (xml) => xml.replace('<bt:Image size="80" resid="Icon.80"/>', ""), /80 px/u],
    ["an id that is no GUID", (xml) => xml.replace(/<Id>.*<\/Id>/u, "<Id>jisseki</Id>"), /GUID/u],
    ["a control id twice", (xml) => xml.replace('id="Jisseki.Check"', 'id="Jisseki.Open"'), /ids twice/u],
  ])("on %s", (_title, spoil, problem) => {
    const spoilt = spoil(manifest);
    expect(spoilt).not.toBe(manifest);
    expect(manifestProblems(spoilt).join("\n")).toMatch(problem);
  });
  it("on a text without its English", () => {
    expect(
      missingOverrides(manifest.replace(/<bt:Override Locale="en-US" Value="Check this sheet"\/>/u, ""), "en-US"),
    ).toEqual(["Check.Label"]);
  });
});

describe("a build", () => {
  const builds = inject("builds");

  it.each(["closed", "cdn"] as const)(
    "(%s) has a manifest that points at it, every address of which is there",
    (kind) => {
      const { folder, place } = builds[kind];
      const built = readFileSync(join(folder, "manifest.xml"), "utf8");
      expect(manifestProblems(built)).toEqual([]);
      expect(built).not.toContain("localhost");
      const urls = urlsOf(built);
      expect(urls.length).toBeGreaterThan(6);
      for (const url of urls) {
        expect(url.startsWith(`${place}/`), url).toBe(true);
        expect(existsSync(join(folder, url.slice(place.length + 1))), url).toBe(true);
      }
    },
  );

  it.each(["http://intra.example.jp/", "intra.example.jp", "https://a.example/?x=1"])(
    "refuses to point at %s",
    async (wrong) => {
      await expect(buildAddin({ base: wrong, out: join(tmpdir(), "jisseki-refused"), quiet: true })).rejects.toThrow(
        "--base",
      );
    },
  );
});
