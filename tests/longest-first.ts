import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Of the projects whose files take long, to those whose many small ones fill what time is left at the end. */
const projects = ["counted", "pages", "rest", "light", "core"];

/** Vitest's own order is by the projects' names: a file that takes a minute would begin when all others are done. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
