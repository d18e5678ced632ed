import { pane as en } from "../src/messages/en/pane.ts";
import { pane as ja } from "../src/messages/ja/pane.ts";

/** The page behind the manifest's support address: both languages, one under the other. */
for (const [language, { support }] of Object.entries({ ja, en })) {
  const part = document.createElement("section");
  part.lang = language;
  const add = (tag: "h1" | "h2" | "p", text: string): void => {
    const element = document.createElement(tag);
    element.textContent = text;
    part.append(element);
  };
  add("h1", support.heading);
  for (const { question, answer } of support.questions) {
    add("h2", question);
    add("p", answer);
  }
  document.body.append(part);
}
