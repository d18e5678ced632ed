// A word group tells its source, names that it judges and names that it must not: they are for whoever changes it and for
// the tests, and leave a build before it is packed.
const knowledge = /src\/domain\/achievement\/(?:direction\/lexicon\/[^/]+|antonyms)\.ts$/;
const lists = /(?<=^|[{,])(\s+(?:as|but|example)): \[[^\]]*\]/gmu;
const source = /(?<=^|[{,])(\s+(?:source|counterExample)):\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/gmu;

/** A plugin for Vite and Rolldown alike. */
export const withoutExamples = () => ({
  name: "without-examples",
  enforce: "pre",
  transform: (code, id) =>
    knowledge.test(id.split("\\").join("/"))
      ? { code: code.replace(lists, "$1: []").replace(source, '$1: ""'), map: null }
      : null,
});
