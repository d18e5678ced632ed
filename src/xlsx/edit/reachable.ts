import type { OpcPackage } from "../package/package.ts";

/** Parts that relationships lead to from the package itself. */
export async function reachableParts(pkg: OpcPackage): Promise<Set<string>> {
  const reached = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { target, external } of await pkg.relationships(part)) {
      if (external || reached.has(target) || !pkg.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

/**
 * Runs an edit that cuts relationships, then takes away the parts that only they led to.
 * Parts that nothing led to before stay.
 */
export async function removingUnreachable(pkg: OpcPackage, cut: () => Promise<void>): Promise<void> {
  const before = await reachableParts(pkg);
  await cut();
  const after = await reachableParts(pkg);
  const left = new Set([...before].filter((part) => !after.has(part)));
  if (left.size > 0) await pkg.remove(left);
}
