// office.js asks this page, at AgaveErrorUX beside itself, whether the user trusts an Excel that is not Microsoft's
// https one. Here the Excel is the preview page on this very machine, so the answer is yes, and only to itself.
addEventListener("message", (event) => {
  if (event.origin === location.origin && event.source === parent) {
    parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);
  }
});
