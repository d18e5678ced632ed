import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/**
 * Order and number of child elements, after the schemas of the add-in-only manifest that Microsoft publishes
 * (OfficeDev/office-js-docs-pr, docs/overview/schemas/taskpane; MS-OWEMXML 5.7 for Runtimes): "?" may be left
 * out, "*" may repeat.
 */
const children: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?",
  "OfficeApp/Hosts": "Host*",
  Requirements: "Sets? Methods?",
  Sets: "Set*",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description Requirements? Hosts Resources VersionOverrides?",
  "VersionOverrides/Hosts": "Host*",
  "VersionOverrides/Host": "Runtimes? AllFormFactors? DesktopFormFactor MobileFormFactor?",
  Runtimes: "Runtime*",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint*",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "OfficeTab* CustomTab?",
  OfficeTab: "Group*",
  Group: "Label Icon Control*",
  Icon: "Image*",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  "ShowTaskpane/Action": "TaskpaneId? SourceLocation Title?",
  "ExecuteFunction/Action": "FunctionName",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
  Images: "Image*",
  Urls: "Url*",
  ShortStrings: "String*",
  LongStrings: "String*",
};

const maximum = { displayName: 125, description: 250, resid: 32, short: 125, long: 250, functionName: 64 };

const elementsOf = (parent: Element | Document): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);

const all = (parent: Element | Document, name: string): Element[] => {
  const found: Element[] = [];
  for (const child of elementsOf(parent)) {
    if (child.localName === name) found.push(child);
    found.push(...all(child, name));
  }
  return found;
};

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

function orderRule(element: Element): string | undefined {
  const name = element.localName ?? "";
  if (name === "Action") return children[`${attribute(element, "xsi:type")}/Action`];
  if (name === "Image" || name === "String" || name === "Url") return undefined;
  const parent = (element.parentNode as Element | null)?.localName ?? "";
  const inOverrides = element.namespaceURI?.includes("taskpaneappversionoverrides") === true;
  if (name === "Hosts") return children[`${parent}/Hosts`];
  if (name === "Host") return inOverrides ? children["VersionOverrides/Host"] : undefined;
  return children[name];
}

/** Whether the names stand as the rule has it. */
function follows(names: readonly string[], rule: string): boolean {
  const pattern = rule
    .split(" ")
    .map((part) => `(?:${part.replace(/[?*]$/u, "")} )${part.endsWith("?") ? "?" : part.endsWith("*") ? "+" : ""}`)
    .join("");
  return new RegExp(`^${pattern}$`, "u").test(names.map((name) => `${name} `).join(""));
}

function orderProblems(element: Element): string[] {
  const rule = orderRule(element);
  const names = elementsOf(element).map(({ localName }) => localName ?? "");
  const own =
    rule === undefined || follows(names, rule) ? [] : [`${element.localName}: ${names.join(" ")} instead of ${rule}`];
  return [...own, ...elementsOf(element).flatMap(orderProblems)];
}

function resourceProblems(document: Document): string[] {
  const problems: string[] = [];
  const defined = new Map<string, string>();
  for (const kind of ["Images", "Urls", "ShortStrings", "LongStrings"]) {
    for (const resource of all(document, kind).flatMap(elementsOf)) {
      const id = attribute(resource, "id");
      if (defined.has(id)) problems.push(`resource ${id} is defined twice`);
      if (id.length === 0 || id.length > maximum.resid) problems.push(`resource id ${id} has ${id.length} characters`);
      defined.set(id, kind);
      const limit = kind === "ShortStrings" ? maximum.short : kind === "LongStrings" ? maximum.long : 2048;
      for (const element of [resource, ...elementsOf(resource)]) {
        const value = attribute(element, "DefaultValue") || attribute(element, "Value");
        if (value === "" || value.length > limit)
          problems.push(`resource ${id}: ${value.length} characters, at most ${limit}`);
      }
    }
  }
  const wanted: Readonly<Record<string, string>> = {
    Image: "Images",
    SourceLocation: "Urls",
    FunctionFile: "Urls",
    LearnMoreUrl: "Urls",
    Runtime: "Urls",
    Label: "ShortStrings",
    Title: "ShortStrings",
    Description: "LongStrings",
  };
  const used = new Set<string>();
  for (const overrides of all(document, "VersionOverrides")) {
    for (const [name, kind] of Object.entries(wanted)) {
      for (const element of all(overrides, name)) {
        const id = attribute(element, "resid");
        if (id === "") continue;
        used.add(id);
        if (defined.get(id) !== kind)
          problems.push(`${name} refers to ${id}, which is ${defined.get(id) ?? "nowhere"}, not in ${kind}`);
      }
    }
  }
  for (const id of defined.keys()) if (!used.has(id)) problems.push(`resource ${id} is never used`);
  return problems;
}

/** Every address in the manifest. */
export const urlsOf = (xml: string): string[] =>
  [...xml.matchAll(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/gu)].map((match) => match[1] ?? "");

/** Everything that Excel or the Marketplace would refuse about the manifest; empty where it is good. */
export function manifestProblems(xml: string): string[] {
  const errors: string[] = [];
  let document: Document;
  try {
    document = new DOMParser({ onError: (level, message) => void errors.push(`${level}: ${message}`) }).parseFromString(
      xml,
      "text/xml",
    );
  } catch (error) {
    return [`not well-formed: ${String(error)}`];
  }
  const root = document.documentElement;
  if (root === null || errors.length > 0) return errors;
  const problems = [...orderProblems(root), ...resourceProblems(document)];
  const text = (name: string): string =>
    elementsOf(root).find(({ localName }) => localName === name)?.textContent ?? "";
  const value = (name: string): Element | undefined => elementsOf(root).find(({ localName }) => localName === name);
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text("Id"))) problems.push(`Id ${text("Id")} is no GUID`);
  if (!/^\d{1,5}(?:\.\d{1,5}){1,3}$/u.test(text("Version"))) problems.push(`Version ${text("Version")}`);
  for (const [name, limit] of [
    ["DisplayName", maximum.displayName],
    ["Description", maximum.description],
  ] as const) {
    const element = value(name);
    for (const each of element === undefined ? [] : [element, ...elementsOf(element)]) {
      const words = attribute(each, "DefaultValue") || attribute(each, "Value");
      if (words === "" || words.length > limit) problems.push(`${name}: ${words.length} characters, at most ${limit}`);
    }
  }
  const ids = all(document, "Group")
    .concat(all(document, "Control"))
    .map((element) => attribute(element, "id"));
  if (new Set(ids).size !== ids.length) problems.push(`group or control ids twice: ${ids.join(" ")}`);
  for (const id of ids) if (id === "" || id.length > 125) problems.push(`control id ${id}`);
  for (const icon of all(document, "Icon")) {
    const sizes = elementsOf(icon).map((image) => attribute(image, "size"));
    for (const size of ["16", "32", "80"]) if (!sizes.includes(size)) problems.push(`an icon lacks ${size} px`);
  }
  for (const name of all(document, "FunctionName"))
    if ((name.textContent ?? "").length > maximum.functionName) problems.push(`function ${name.textContent}`);
  for (const url of urlsOf(xml)) if (!url.startsWith("https://")) problems.push(`${url} is not https`);
  return problems;
}

/** Languages that the texts are overridden in, by the text they override; every one should have the same. */
export function missingOverrides(xml: string, locale: string): string[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const texts = [...all(document, "DisplayName"), ...all(document, "Description"), ...all(document, "String")].filter(
    (element) => attribute(element, "DefaultValue") !== "",
  );
  return texts
    .filter((element) => !elementsOf(element).some((override) => attribute(override, "Locale") === locale))
    .map((element) => attribute(element, "id") || (element.localName ?? ""));
}
