export interface AddinOptions {
  /** The https address of the folder that will hold the pages. */
  readonly base?: string;
  /** office.js is shipped with the pages. */
  readonly closed?: boolean;
  readonly preview?: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
}
export function buildAddin(options: AddinOptions): Promise<{ readonly out: string; readonly place: string }>;
