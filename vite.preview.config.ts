import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** As the pane's own, and WebAssembly for the calculation engine; React sets styles through the DOM. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const withPolicy: Plugin = {
  name: "jisseki-preview",
  transformIndexHtml: (html) =>
    html.replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
};

/** The preview page: the stand-in Excel and what draws it. None of this goes into the add-in. */
export default defineConfig({
  root: fileURLToPath(new URL("taskpane/preview", import.meta.url)),
  base: "./",
  publicDir: false,
  plugins: [react(), withPolicy],
  build: {
    outDir: fileURLToPath(new URL("dist-preview", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
  },
});
