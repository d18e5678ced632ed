import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { withoutExamples } from "./scripts/without-examples.mjs";

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** "" is the style element that Griffel adds empty, before it inserts rules into it. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

export interface PageBuild {
  /** office.js comes with the pages instead of from Microsoft's CDN. */
  readonly closed: boolean;
  /** For the preview page: office.js asks a page beside it, in a frame, whether to trust the stand-in Excel. */
  readonly preview: boolean;
}

export const policyFor = ({ closed, preview }: PageBuild): string => {
  const office = closed ? "" : ` ${new URL(cdn).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ...(preview ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
};

/** Puts the content security policy into the built page, and office.js where it comes from in this build. */
export const pane = (build: PageBuild): Plugin => ({
  name: "jisseki-pane",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      const page = build.closed ? html.replace(cdn, "./office/office.js") : html;
      if (bundle === undefined) return page;
      return page.replace(
        "<head>",
        `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyFor(build)}" />`,
      );
    },
  },
});

const page = (name: string): string => fileURLToPath(new URL(`taskpane/${name}`, import.meta.url));

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("taskpane", import.meta.url)),
  base: "./",
  publicDir: false,
  plugins: [react(), withoutExamples(), pane({ closed: mode !== "production", preview: mode === "preview" })],
  // The judge's worker is a bundle of its own.
  worker: { plugins: () => [withoutExamples()] },
  build: {
    outDir: fileURLToPath(new URL("dist-addin", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [page("index.html"), page("support.html")] },
    chunkSizeWarningLimit: 1000,
  },
}));
