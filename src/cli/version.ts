import { readFileSync } from "node:fs";

const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

const hasVersion = (value: unknown): value is { readonly version: string } =>
  typeof value === "object" && value !== null && "version" in value && typeof value.version === "string";

/** Of the package, as in its package.json two folders above, in the sources as in the build. */
export const version: string = hasVersion(manifest) ? manifest.version : "?";
