// Reads tests/fixtures/findings/<code>.yaml: what the tests try, and what docs/findings.md shows.
//
// A file holds examples, one after the other. Each is made of parts, and a part begins with a line that names it:
//   --- # trigger: what it is    an outline that gives the finding; the mark ▸ stands where it is expected
//   --- # slides.zh.yaml         another file beside that outline; the mark may stand here
//   --- # near miss              an outline that does not give it
//   --- # mended                 a near miss that is exactly what the finding's edits make of the trigger
// An outline that begins with `deck:` is whole; any other follows tests/fixtures/head.yaml.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../tests/fixtures/findings/', import.meta.url);

/**
 * @typedef {object} FindingExample
 * @property {string} title
 * @property {string} trigger With its marks.
 * @property {Record<string, string>} files The other files by name, with their marks.
 * @property {string} nearMiss
 * @property {boolean} mended Whether the near miss is what the finding's edits make of the trigger.
 */

/**
 * The examples of a finding's code, in the order of its file; none where it has no file.
 * @param {string} code
 * @returns {FindingExample[]}
 */
export function findingExamples(code) {
  const file = new URL(`${code}.yaml`, FOLDER);
  if (!existsSync(file)) return [];
  const parts = readFileSync(file, 'utf8')
    .split(/^--- # (.+)\n/m)
    .slice(1);
  /** @type {FindingExample[]} */
  const examples = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [name, text] = [parts[at].trim(), parts[at + 1]];
    const last = examples.at(-1);
    if (name.startsWith('trigger')) {
      examples.push({ title: name.replace(/^trigger:? */, ''), trigger: text, files: {}, nearMiss: '', mended: false });
    } else if (last?.nearMiss !== '') {
      throw new Error(`${fileURLToPath(file)}: "${name}" belongs to no trigger.`);
    } else if (name === 'near miss' || name === 'mended') {
      Object.assign(last, { nearMiss: text, mended: name === 'mended' });
    } else if (!/^[\w./-]+\.\w+$/.test(name)) {
      throw new Error(`${fileURLToPath(file)}: "${name}" is neither a part of an example nor a file of one.`);
    } else {
      last.files[name] = text;
    }
  }
  return examples;
}
