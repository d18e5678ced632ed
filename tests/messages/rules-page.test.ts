import { expect, it } from "vitest";
import { rules } from "../../src/domain/checks/registry.ts";
import { rulesPage } from "../../src/messages/rules-page.ts";

it("is what docs/rules.md says (npx vitest run tests/messages -u writes it anew)", async () => {
  await expect(rulesPage()).toMatchFileSnapshot("../../docs/rules.md");
});

it("tells of every rule once", () => {
  const page = rulesPage();
  for (const { code } of rules) expect(page.split(`### \`${code}\``), code).toHaveLength(2);
});
