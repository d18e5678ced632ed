import { CommanderError, type Command, type Help, type HelpConfiguration, type Option } from "commander";
import type { Messages } from "../messages/index.ts";
import { UsageError } from "./failure.ts";
import { plainWidth } from "./output/plain-width.ts";

type Words = Messages["cli"];

/** commander's help in the user's language, its columns aligned by what the terminal shows. */
export function helpIn(words: Words): HelpConfiguration {
  const config: Partial<Help> = {
    // Help has no other characters, and what measures those takes longer to load than help to be shown.
    displayWidth: (text: string) => plainWidth(text),
    styleTitle: (title: string) => words.usageTitles[title] ?? title,
    subcommandTerm: (command: Command) =>
      [
        command.name(),
        ...command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? "..." : ""}>`),
      ].join(" "),
    optionDescription: (option: Option) => {
      const choices = option.argChoices === undefined ? "" : words.choices(option.argChoices.join(", "));
      const preset =
        option.defaultValue === undefined || option.isBoolean() ? "" : words.defaultValue(String(option.defaultValue));
      return `${option.description}${choices}${preset}`;
    },
  };
  return config;
}

/** What commander's English message puts in quotes. */
const quoted = (message: string): readonly string[] =>
  [...message.matchAll(/'([^']*)'/gu)].map(([, inner = ""]) => inner);

/** commander's complaint in the user's language; null where it is none (--help, --version). */
export function usageError(error: CommanderError, command: Command, words: Words): UsageError | null {
  if (error.exitCode === 0) return null;
  const { usage, allowed } = { usage: words.failure.usage, allowed: words.failure.allowed };
  const [first = "", second = ""] = quoted(error.message);
  const said = (() => {
    switch (error.code) {
      case "commander.unknownOption":
        return usage.unknownOption(first);
      case "commander.unknownCommand":
        return usage.unknownCommand(first);
      case "commander.missingArgument":
        return usage.missingArgument(first);
      case "commander.optionMissingArgument":
        return usage.optionMissingArgument(first);
      case "commander.missingMandatoryOptionValue":
        return usage.missingMandatoryOption(first);
      case "commander.excessArguments":
        return usage.excessArguments();
      case "commander.conflictingOption":
        return usage.conflictingOption(first, second);
      case "commander.invalidArgument": {
        const choices = /Allowed choices are (.*)\.$/u.exec(error.message)?.[1];
        return usage.invalidArgument(first, choices === undefined ? words.failure.wholeNumber : allowed(choices));
      }
      default:
        return usage.other(error.message);
    }
  })();
  const path = [command.parent?.name(), command.name()].filter((name) => name !== undefined).join(" ");
  return new UsageError({ ...said, todo: usage.todo(path) });
}
