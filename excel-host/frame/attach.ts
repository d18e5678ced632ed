import type { Host } from "../host.ts";
import { WebFrame } from "./web-frame.ts";

/**
 * Opens an add-in page inside an iframe with the stand-in as its Excel. The page playing Excel must be on
 * the same hostname as the add-in's page. The iframe must not be in the document yet: its name is set here
 * and has to be there before the page loads.
 */
export function attachFrame(host: Host, iframe: HTMLIFrameElement, url: string, parent: HTMLElement): WebFrame {
  const origin = new URL(url, location.href).origin;
  const frame = new WebFrame(host, {
    hostOrigin: location.origin,
    post: (message) => iframe.contentWindow?.postMessage(message, origin),
  });
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const ours = event.source === iframe.contentWindow && event.origin === origin;
    if (ours && typeof event.data === "string") frame.receive(event.data);
  });
  iframe.name = frame.windowName;
  iframe.src = url;
  parent.append(iframe);
  return frame;
}
