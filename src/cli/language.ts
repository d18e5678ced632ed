import { languages, type Language } from "../messages/languages.ts";

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The value of --lang among the arguments, before they are parsed: help and usage errors need it too. */
function languageArgument(args: readonly string[]): string | undefined {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const joined = options.find((arg) => arg.startsWith("--lang="));
  if (joined !== undefined) return joined.slice("--lang=".length);
  const at = options.indexOf("--lang");
  return at === -1 ? undefined : options[at + 1];
}

/**
 * --lang, else LC_ALL, LC_MESSAGES, LANG (the first that is set, as POSIX has it): Japanese unless it clearly
 * names another language. C and POSIX name none.
 */
export function chooseLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const asked = languageArgument(args);
  if (asked !== undefined && isLanguage(asked)) return asked;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  const [tag = ""] = locale.toLowerCase().split(/[_.@-]/u);
  return ["", "c", "posix", "ja", "japanese"].includes(tag) ? "ja" : "en";
}
