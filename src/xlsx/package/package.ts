import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import { decodeXml, encodeXml } from "../xml/text.ts";
import { openArchive, type OpenOptions } from "./archive.ts";
import {
  addOverrides,
  contentTypesPart,
  parseContentTypes,
  removeOverrides,
  type ContentTypes,
} from "./content-types.ts";
import { otherZipKind } from "./package-kind.ts";
import { partBytes, type PartContent, partPieces } from "./part-content.ts";
import { relationshipsPartOf } from "./part-names.ts";
import {
  addRelationships,
  freshId,
  parseRelationships,
  relationshipsDocument,
  removeRelationships,
  type NewRelationship,
  type Relationship,
} from "./relationships.ts";

/** Says in an OpenDocument file what it is. */
const mimeTypePart = "mimetype";

const contentTypesIn = (bytes: Uint8Array): ContentTypes => parseContentTypes(decodeXml(bytes).text);

/** By content, so that what replaces a part is read anew, and by reader: a file may call one part two things. */
const readings = new WeakMap<PartContent, Map<unknown, Promise<unknown>>>();

/** The parts of an Open Packaging Conventions file. Untouched parts stay packed as they came. */
export class OpcPackage {
  readonly #parts: Map<string, PartContent>;
  /** Part names are equal without regard to case; the file's own spelling is kept. */
  readonly #spelling = new Map<string, string>();

  private constructor(parts: Map<string, PartContent>) {
    this.#parts = parts;
    for (const name of parts.keys()) this.#spelling.set(spelling(name), name);
  }

  static async open(file: Uint8Array, fileName: string, options?: OpenOptions): Promise<OpcPackage> {
    const pkg = new OpcPackage(await openArchive(file, fileName, options));
    if (!pkg.has(contentTypesPart)) {
      const mimeType = pkg.has(mimeTypePart) ? await pkg.text(mimeTypePart) : "";
      throw new WorkbookError(otherZipKind(pkg.names(), mimeType), { file: fileName });
    }
    return pkg;
  }

  /** Of parts that were never in a file; their names differ in more than letter case. */
  static made(parts: ReadonlyMap<string, string>): OpcPackage {
    const pkg = new OpcPackage(new Map());
    for (const [name, text] of parts) pkg.setText(name, text);
    return pkg;
  }

  /** An independent copy to work on; contents are shared until replaced. */
  copy(): OpcPackage {
    return new OpcPackage(new Map(this.#parts));
  }

  names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#spelling.has(spelling(name));
  }

  /** Not to be changed: whoever asks again may get the same. */
  bytes(name: string): Promise<Uint8Array> {
    return partBytes(name, this.#content(name));
  }

  /** As `partPieces`: for a part of the opened file that need not be whole in memory. */
  pieces(name: string, use: (piece: Uint8Array) => Promise<void>): Promise<boolean> {
    return partPieces(this.#content(name), use);
  }

  /** The bytes that the part comes to when unpacked, as far as the file says. */
  size(name: string): number {
    const content = this.#content(name);
    if (content.kind === "entry") return content.entry.size;
    return content.kind === "bytes" ? content.bytes.length : content.length;
  }

  /**
   * What `read` makes of a part, made once as long as the part stays as it is, in copies of the package too.
   * Always the same function: it is what its result is known by.
   */
  readOnce<Result>(name: string, read: (bytes: Uint8Array) => Result): Promise<Result> {
    const content = this.#content(name);
    let known = readings.get(content);
    if (known === undefined) readings.set(content, (known = new Map()));
    let reading = known.get(read) as Promise<Result> | undefined;
    if (reading === undefined) known.set(read, (reading = partBytes(name, content).then(read)));
    return reading;
  }

  async text(name: string): Promise<string> {
    return decodeXml(await this.bytes(name)).text;
  }

  setBytes(name: string, bytes: Uint8Array): void {
    this.#set(name, { kind: "bytes", bytes });
  }

  /** A new part, or an old one's content wholly anew; `length`: about how many characters it comes to. */
  setPieces(name: string, pieces: () => Iterable<string>, length: number): void {
    this.#set(name, { kind: "pieces", pieces, length });
  }

  setText(name: string, text: string): void {
    this.#set(name, { kind: "bytes", bytes: encodeXml({ text, encoding: "utf-8" }) });
  }

  /** Changes a part's text in its own encoding; equal text leaves the part untouched. */
  async editText(name: string, edit: (text: string) => string): Promise<void> {
    const { text, encoding } = decodeXml(await this.bytes(name));
    const edited = edit(text);
    if (edited !== text) this.#set(name, { kind: "bytes", bytes: encodeXml({ text: edited, encoding }) });
  }

  /** Parts with their relationships and content types. */
  async remove(names: ReadonlySet<string>): Promise<void> {
    for (const name of names) {
      this.delete(name);
      this.delete(relationshipsPartOf(name));
    }
    await this.editText(contentTypesPart, (text) => removeOverrides(text, names));
  }

  async contentTypes(): Promise<ContentTypes> {
    return this.readOnce(contentTypesPart, contentTypesIn);
  }

  async declareTypes(types: ReadonlyMap<string, string>): Promise<void> {
    await this.editText(contentTypesPart, (text) => addOverrides(text, types));
  }

  /** Those of a part; "" asks for the package's own. */
  async relationships(source: string): Promise<Relationship[]> {
    const part = relationshipsPartOf(source);
    return this.has(part) ? parseRelationships(await this.text(part), source) : [];
  }

  /** @returns the new relationship's id. */
  async relate(source: string, relationship: Omit<NewRelationship, "id">): Promise<string> {
    const part = relationshipsPartOf(source);
    const id = freshId((await this.relationships(source)).map((known) => known.id));
    const added = [{ ...relationship, id }];
    if (this.has(part)) await this.editText(part, (text) => addRelationships(text, added));
    else this.setText(part, relationshipsDocument(added));
    return id;
  }

  async unrelate(source: string, ids: ReadonlySet<string>): Promise<void> {
    await this.editText(relationshipsPartOf(source), (text) => removeRelationships(text, ids));
  }

  /** A name nobody has: ("xl/worksheets/sheet", ".xml") → "xl/worksheets/sheet4.xml". */
  freshName(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    return `${stem}${number}${extension}`;
  }

  async save(options?: WorkOptions): Promise<Uint8Array> {
    const { writeArchive } = await import("./write-archive.ts");
    return writeArchive(this.#parts, options);
  }

  #content(name: string): PartContent {
    const content = this.#parts.get(this.#spelling.get(spelling(name)) ?? "");
    if (content === undefined) throw new RangeError(`no part ${name}`);
    return content;
  }

  #set(name: string, content: PartContent): void {
    const known = this.#spelling.get(spelling(name)) ?? name;
    this.#spelling.set(spelling(name), known);
    this.#parts.set(known, content);
  }

  /** The part alone. */
  delete(name: string): void {
    const known = this.#spelling.get(spelling(name));
    if (known === undefined) return;
    this.#spelling.delete(spelling(name));
    this.#parts.delete(known);
  }
}

/** Equal for two names of one part. Some writers separate folders by backslashes. */
export const spelling = (name: string): string => name.replaceAll("\\", "/").toLowerCase();
