import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildAddin } from "../../scripts/build-addin.mjs";
import { buildPreview } from "../../scripts/preview.mjs";

/** What the tests in a browser look at, built once a run. */
export interface Builds {
  /** Folder of the preview page, with the pane in it. */
  readonly preview: string;
  readonly closed: Build;
  readonly cdn: Build;
}

export interface Build {
  readonly folder: string;
  /** The address that it was built for, without a slash at its end. */
  readonly place: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly builds: Builds;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-builds-"));
  const builds: Builds = {
    preview: join(folder, "preview"),
    closed: { folder: join(folder, "closed"), place: "https://intra.example.jp/apps/jisseki" },
    cdn: { folder: join(folder, "cdn"), place: "https://jisseki.test/pane" },
  };
  await buildPreview(builds.preview);
  await buildAddin({ base: `${builds.closed.place}/`, closed: true, out: builds.closed.folder, quiet: true });
  await buildAddin({ base: builds.cdn.place, out: builds.cdn.folder, quiet: true });
  project.provide("builds", builds);
  return () => rmSync(folder, { recursive: true, force: true });
}
