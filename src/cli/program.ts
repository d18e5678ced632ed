import { Command, InvalidArgumentError, Option } from "commander";
import type { Messages } from "../messages/index.ts";
import { languages } from "../messages/languages.ts";
import { changeClasses } from "../domain/changes/change-class.ts";
import { ruleGroups } from "../domain/policy.ts";
import type {
  CheckCommandOptions,
  CollectCommandOptions,
  ManyFilesOptions,
  ReportCommandOptions,
} from "./commands/options.ts";
import { exitCodes, type ExitCode } from "./exit.ts";
import { failLevels } from "./fail-on.ts";
import { expandFiles } from "./input/files.ts";
import { jsonEditions } from "./json-edition.ts";
import type { Session } from "./session.ts";
import { helpIn } from "./usage.ts";
import { isLarge } from "./worker/is-large.ts";
import type { Work } from "./worker/messages.ts";

const rowsShown = 200;

const addTo = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError("");
  return Number(text);
}

function selectionOptions(words: Messages["cli"]): readonly Option[] {
  const { options } = words;
  return [
    new Option("-s, --sheet <name>", options.sheet).argParser(addTo),
    new Option("--all-sheets", options.allSheets).conflicts("sheet"),
    new Option("--map <columns>", options.map),
    new Option("--range <A1:G9>", options.range),
    new Option("--year <R4>", options.year),
    new Option("--layout <file>", options.layout),
    new Option("--policy <file>", options.policy),
  ];
}

/** `shown`: what says how results are shown, which are not where they are collected. */
function manyFilesOptions({ collect: { options } }: Messages["cli"], shown: readonly string[]): readonly Option[] {
  return [
    new Option("--ledger <folder>", options.ledger).conflicts([...shown]),
    new Option("--work <folder>", options.work).conflicts([...shown]),
    new Option("--shard <i/n>", options.shard).conflicts([...shown]),
    new Option("--shards <n>", options.shards).argParser(wholeNumber),
    new Option("--threads <n>", options.threads).argParser(wholeNumber),
    new Option("--body <name>", options.body),
  ];
}

/** Whether files are collected rather than shown one by one. */
const isCollecting = ({ ledger, work, shard }: ManyFilesOptions): boolean =>
  ledger !== undefined || work !== undefined || shard !== undefined;

const rulesOption = (words: Messages["cli"]): Option =>
  new Option("--rules <group>", words.options.rules).choices([...ruleGroups]);

const limitOption = (words: Messages["cli"]): Option =>
  new Option("--limit <rows>", words.options.limit).argParser(wholeNumber).default(rowsShown);

const editionOption = (words: Messages["cli"]): Option =>
  new Option("--json-edition <edition>", words.options.jsonEdition).choices([...jsonEditions]).default("2");

function examples(words: Messages["cli"], command: keyof Messages["cli"]["examples"]["lines"]): string {
  return ["", words.examples.title, ...words.examples.lines[command].map((line) => `  ${line}`)].join("\n");
}

/** The whole command line, each command loaded when it is called; `done` hears what a command came to. */
export function commandLine(session: Session, version: string, done: (code: ExitCode) => void): Command {
  const words = session.words.cli;
  const { options } = words;
  const program = new Command("jisseki");

  const configured = (command: Command): Command =>
    command
      .configureHelp(helpIn(words))
      .configureOutput({ writeErr: () => undefined })
      .exitOverride()
      .showHelpAfterError(false)
      .helpOption("-h, --help", words.help)
      .addOption(new Option("--lang <ja|en>", options.lang).choices([...languages]));

  const levelsOf = (name: keyof typeof words.commands): readonly string[] => {
    if (name === "diff") return ["", ...words.diff.failLevels];
    return name === "check" || name === "report" || name === "trend" ? ["", ...words.failLevels] : [];
  };

  const add = (name: keyof typeof words.commands): Command => {
    const levels = levelsOf(name);
    const command = configured(new Command(name))
      .description(words.commands[name])
      .usage(words.optionsPlaceholder)
      .addHelpText("after", [...levels, examples(words, name)].join("\n"));
    program.addCommand(command);
    return command;
  };

  /** Here, or where the files are large in a worker: with the files that their globs stand for, as none is one. */
  const heavy = async (
    command: Work["command"],
    patterns: readonly string[],
    given: unknown,
    here: () => Promise<ExitCode>,
  ): Promise<ExitCode> => heavyOver(command, await expandFiles(patterns), given, here);

  const heavyOver = async (
    command: Work["command"],
    files: readonly string[],
    given: unknown,
    here: () => Promise<ExitCode>,
  ): Promise<ExitCode> => {
    if (!(await isLarge(files))) return here();
    const { inWorker } = await import("./worker/in-worker.ts");
    return inWorker({ command, files, options: given }, session);
  };

  const collecting = async (files: readonly string[], given: CollectCommandOptions) =>
    (await import("./commands/collect.ts")).collect(files, given, session);

  configured(program)
    .description(words.description)
    .usage(`${words.commandPlaceholder} ${words.optionsPlaceholder}`)
    .version(version, "-V, --version", words.version)
    .helpCommand(false)
    .addHelpText("after", `${examples(words, "root")}\n\n${words.exitCodes.join("\n")}`);

  const checking = add("check")
    .argument("<file...>", words.arguments.files)
    .usage(`${words.optionsPlaceholder} <file...>`);
  for (const option of selectionOptions(words)) checking.addOption(option);
  checking
    .addOption(rulesOption(words))
    .addOption(limitOption(words))
    .addOption(new Option("--fail-on <level>", options.failOn).choices([...failLevels]).default("error"))
    .addOption(new Option("--json", options.json).conflicts("csv"))
    .addOption(editionOption(words))
    .option("--csv", options.csv)
    .option("-o, --out <file>", options.outText)
    .option("--force", options.force);
  for (const option of manyFilesOptions(words, ["json", "csv", "out"])) checking.addOption(option);
  checking.action(async (files: string[], given: CheckCommandOptions) =>
    done(
      isCollecting(given)
        ? await collecting(files, given)
        : await heavy("check", files, given, async () =>
            (await import("./commands/check.ts")).check(files, given, session),
          ),
    ),
  );

  const reporting = add("report")
    .argument("<file...>", words.arguments.files)
    .usage(`${words.optionsPlaceholder} <file...>`);
  for (const option of selectionOptions(words)) reporting.addOption(option);
  reporting
    .addOption(rulesOption(words))
    .addOption(limitOption(words))
    .addOption(new Option("--fail-on <level>", options.failOn).choices([...failLevels]).default("never"))
    .option("--json", options.json)
    .addOption(editionOption(words))
    .option("-o, --out <file>", options.outReport)
    .option("--force", options.force)
    .option("--decisions <file>", words.record.options.decisions);
  for (const option of manyFilesOptions(words, [])) reporting.addOption(option);
  reporting.action(async (files: string[], given: ReportCommandOptions) => {
    const { summaryAsked } = await import("./commands/summary-asked.ts");
    const summary = await summaryAsked(files, given, session);
    if (summary !== null) return done(await collecting(files, { ...given, summary }));
    const report = () =>
      heavy("report", files, given, async () => (await import("./commands/report.ts")).report(files, given, session));
    // A shard only collects: which workbooks get reports is no matter of sharing out.
    const reported = given.shard === undefined ? await report() : exitCodes.passed;
    const isOver = reported > exitCodes.couldNotRun || !isCollecting(given);
    const collected = isOver ? exitCodes.passed : await collecting(files, given);
    done(reported > collected ? reported : collected);
  });

  const comparing = add("diff")
    .argument("<old>", words.diff.arguments.old)
    .argument("[new]", words.diff.arguments.new)
    .usage(`${words.optionsPlaceholder} ${words.diff.usage}`);
  for (const option of selectionOptions(words)) comparing.addOption(option);
  comparing
    .addOption(new Option("--old-sheet <name>", words.diff.options.oldSheet).argParser(addTo).conflicts("allSheets"))
    .option("--since <yyyy-mm-dd>", words.diff.options.since)
    .option("--all", words.diff.options.all)
    .addOption(new Option("--limit <rows>", words.diff.options.limit).argParser(wholeNumber).default(rowsShown))
    .addOption(
      new Option("--fail-on <level>", words.diff.options.failOn).choices([...changeClasses, "never"]).default("never"),
    )
    .option("--json", options.json)
    .action(async (old: string, now: string | undefined, given) => {
      // One file may be both: two of its sheets are compared.
      const files = (
        await Promise.all([old, ...(now === undefined ? [] : [now])].map((one) => expandFiles([one])))
      ).flat();
      done(
        await heavyOver("diff", files, given, async () =>
          (await import("./commands/diff.ts")).diff(files, given, session),
        ),
      );
    });

  add("clear")
    .argument("<file>", words.arguments.file)
    .usage(`${words.optionsPlaceholder} <file>`)
    .requiredOption("-o, --out <file>", options.outClear)
    .option("--force", options.force)
    .action(async (file: string, given) =>
      done(
        await heavy("clear", [file], given, async () =>
          (await import("./commands/clear.ts")).clear(file, given, session),
        ),
      ),
    );

  const tidying = add("twin").argument("<file>", words.arguments.file).usage(`${words.optionsPlaceholder} <file>`);
  for (const option of selectionOptions(words)) tidying.addOption(option);
  tidying
    .addOption(new Option("--body <name>", options.body))
    .option("-o, --out <folder>", options.outTwin)
    .action(async (file: string, given) =>
      done(
        await heavy("twin", [file], given, async () => (await import("./commands/twin.ts")).twin(file, given, session)),
      ),
    );

  const following = add("trend")
    .argument("<file...>", words.arguments.files)
    .usage(`${words.optionsPlaceholder} <file...>`);
  for (const option of selectionOptions(words)) if (option.long !== "--year") following.addOption(option);
  following
    .option("--years <R3,R4>", words.trend.options.years)
    .option("--join", words.trend.options.join)
    .option("--answers <file>", words.trend.options.answers)
    .addOption(new Option("--fail-on <level>", words.trend.options.failOn).choices([...failLevels]).default("error"))
    .option("--json", options.json)
    .option("-o, --out <file>", words.trend.options.out)
    .option("--force", options.force)
    .action(async (files: string[], given) =>
      done(
        await heavy("trend", files, given, async () =>
          (await import("./commands/trend.ts")).trend(files, given, session),
        ),
      ),
    );

  const forming = add("layout")
    .argument("<file...>", words.arguments.files)
    .usage(`${words.optionsPlaceholder} <file...>`);
  for (const option of selectionOptions(words)) forming.addOption(option);
  forming
    .option("--json", options.jsonLayout)
    .option("-o, --out <file>", options.outLayout)
    .option("--force", options.force)
    .action(async (files: string[], given) =>
      done(
        await heavy("layout", files, given, async () =>
          (await import("./commands/layout.ts")).layout(files, given, session),
        ),
      ),
    );

  const sealing = add("seal").argument("<file>", words.arguments.file).usage(`${words.optionsPlaceholder} <file>`);
  for (const option of selectionOptions(words)) sealing.addOption(option);
  sealing
    .requiredOption("-o, --out <file>", words.record.options.outSeal)
    .action(async (file: string, given) =>
      done(
        await heavy("seal", [file], given, async () => (await import("./commands/seal.ts")).seal(file, given, session)),
      ),
    );

  const papers = add("paper").argument("<file>", words.arguments.file).usage(`${words.optionsPlaceholder} <file>`);
  for (const option of selectionOptions(words)) if (option.long !== "--all-sheets") papers.addOption(option);
  papers
    .addOption(new Option("--program <name>", words.paper.options.program).argParser(addTo))
    .addOption(new Option("--pick <verdict>", words.paper.options.pick).argParser(addTo))
    .addOption(new Option("--sample <number>", words.paper.options.sample).argParser(wholeNumber))
    .option("--seed <seed>", words.paper.options.seed)
    .option("--log <file>", words.paper.options.log)
    .option("--signs <names>", words.paper.options.signs)
    .requiredOption("-o, --out <file>", words.paper.options.out)
    .option("--force", options.force)
    .action(async (file: string, given) =>
      done(
        await heavy("paper", [file], given, async () =>
          (await import("./commands/paper.ts")).paper(file, given, session),
        ),
      ),
    );

  add("decisions")
    .argument("<file>", words.arguments.file)
    .usage(`${words.optionsPlaceholder} <file>`)
    .option("-s, --sheet <name>", words.record.options.reportOf)
    .option("-o, --out <file>", words.record.options.outDecisions)
    .option("--force", options.force)
    .action(async (file: string, given) =>
      done(
        await heavy("decisions", [file], given, async () =>
          (await import("./commands/decisions.ts")).decisions(file, given, session),
        ),
      ),
    );

  const merging = add("merge")
    .argument("<file>", words.record.arguments.one)
    .argument("<other>", words.record.arguments.other)
    .usage(`${words.optionsPlaceholder} <file> <other>`);
  for (const option of selectionOptions(words)) merging.addOption(option);
  merging
    .requiredOption("-o, --out <file>", words.record.options.outMerge)
    .option("--force", options.force)
    .action(async (one: string, other: string, given) =>
      done(
        await heavy("merge", [one, other], given, async () =>
          (await import("./commands/merge.ts")).merge([one, other], given, session),
        ),
      ),
    );

  const publishing = add("publish")
    .argument("<file>", words.arguments.file)
    .usage(`${words.optionsPlaceholder} <file>`);
  for (const option of selectionOptions(words)) publishing.addOption(option);
  publishing
    .requiredOption("-o, --out <file>", words.record.options.outPublish)
    .option("--force", options.force)
    .option("--names <names>", words.record.options.names)
    .action(async (file: string, given) =>
      done(
        await heavy("publish", [file], given, async () =>
          (await import("./commands/publish.ts")).publish(file, given, session),
        ),
      ),
    );

  add("verify")
    .argument("<file>", words.arguments.file)
    .usage(`${words.optionsPlaceholder} <file>`)
    .option("--head <hash>", words.record.options.head)
    .option("--json", options.json)
    .action(async (file: string, given) =>
      done(
        await heavy("verify", [file], given, async () =>
          (await import("./commands/verify.ts")).verify(file, given, session),
        ),
      ),
    );

  add("gather")
    .argument("<work>", words.collect.arguments.work)
    .usage(`${words.optionsPlaceholder} <work>`)
    .option("-o, --out <file>", words.collect.options.summary)
    .option("--force", options.force)
    .option("--ledger <folder>", words.collect.options.ledger)
    .option("--partial", words.collect.options.partial)
    .action(async (work: string, given) =>
      done(await (await import("./commands/gather.ts")).gather(work, given, session)),
    );

  add("parse")
    .option("--json", options.json)
    .action(async (given) => done(await (await import("./commands/parse.ts")).parse(process.stdin, given, session)));

  add("schema").action(async () => done((await import("./commands/schema.ts")).schema(session)));

  add("rules")
    .option("--json", options.json)
    .action(async (given) => done(await (await import("./commands/rules.ts")).rules(given, session)));

  return program;
}
