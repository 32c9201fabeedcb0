// Writes what a new kind of slide, type of chart or finding needs: its file, its line, its fixtures, its entry in the docs.
//   npm run add -- slide NAME | chart NAME | finding CODE [--error]
// It writes the example in docs/extending.md under the new name, to be changed. `npm test` then says what is left to do.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const TO_WRITE = 'To write:';

const read = (path) => readFileSync(join(root, path), 'utf8');
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const usage = (why) => {
  console.error(`${why}\nnpm run add -- slide NAME | chart NAME | finding CODE [--error]`);
  process.exit(2);
};

/** The code and the outline that a section of docs/extending.md shows. */
function exampleOf(section) {
  const [, text = ''] = read('docs/extending.md').split(`\n## ${section}\n`);
  const [, code = ''] = /^```ts\n(import[\s\S]*?)^```$/m.exec(text) ?? [];
  const [, outline = ''] = /^ *```yaml\n([\s\S]*?)^ *```$/m.exec(text) ?? [];
  return { code, outline: outline.replace(/^ {3}/gm, '') };
}

/** The text with a line inserted in alphabetical order among those that begin alike. */
function withLine(text, line) {
  const lines = text.split('\n');
  const isAlike = (each) => each.startsWith(line.slice(0, 8));
  const next = lines.findIndex((each) => isAlike(each) && each > line);
  const last = lines.findLastIndex(isAlike) + 1;
  return lines.toSpliced(next === -1 ? last : next, 0, line).join('\n');
}

/** The text with a name added to its last list of that sort, which `npm run docs` fills in. */
function withEntry(text, sort, name) {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => line.startsWith(`<!-- made: ${sort} `));
  return lines.with(at, lines[at].replace(' -->', ` ${name} -->`)).join('\n');
}

const ADDED = {
  slide(name) {
    const { code, outline } = exampleOf('A kind of slide');
    return {
      [`src/slides/kinds/${name}.ts`]: code
        .replace('export const tally', `export const ${camel(name)}`)
        .replace("kind: 'tally'", `kind: '${name}'`),
      'src/slides/kinds/kinds.ts': withLine(
        read('src/slides/kinds/kinds.ts'),
        `export { ${camel(name)} } from './${name}.ts';`,
      ),
      [`tests/fixtures/kinds/${name}.yaml`]: outline.replace('kind: tally', `kind: ${name}`),
      [`tests/fixtures/kinds/${name}.md`]: `${TO_WRITE} when to choose it, in a sentence or two.\n`,
      'docs/kinds/README.md': withEntry(read('docs/kinds/README.md'), 'kinds', name),
    };
  },

  chart(name) {
    const { code, outline } = exampleOf('A type of chart');
    return {
      [`src/charts/kinds/${name}.ts`]: code
        .replace('export const strip', `export const ${camel(name)}`)
        .replace("type: 'strip'", `type: '${name}'`),
      'src/charts/kinds/kinds.ts': withLine(
        read('src/charts/kinds/kinds.ts'),
        `export { ${camel(name)} } from './${name}.ts';`,
      ),
      [`tests/fixtures/charts/${name}.yaml`]: outline.replace('type: strip', `type: ${name}`),
      [`tests/fixtures/charts/${name}.md`]: `${TO_WRITE} when to choose it, in a sentence or two.\n`,
      [`tests/charts/samples/${name}.yaml`]: `- name: ${name} smallest
  box: small
  data: [{ share: land, name: Land, value: 15 }, { share: output, name: { en: Output, zh: 产值 }, value: 60 }]
- name: ${name} usual
  box: usual
  data: [{ share: land, name: Land, value: 15 }, { share: output, name: { en: Output, zh: 产值 }, value: 60 }]
`,
      'docs/charts/README.md': withEntry(read('docs/charts/README.md'), 'charts', name),
    };
  },

  finding(code, { error }) {
    const list = error ? 'ERROR_CODES' : 'WARNING_CODES';
    const pattern = new RegExp(`(export const ${list} = \\[[\\s\\S]*?)(\\n\\] as const;)`);
    return {
      'src/findings/finding.ts': read('src/findings/finding.ts').replace(pattern, `$1\n  '${code}',$2`),
      [`tests/fixtures/findings/${code}.yaml`]: `--- # trigger: what gives it
slides:
  - kind: statement
    title: More ▸from less
--- # near miss
slides:
  - kind: statement
    title: More from less
`,
      [`tests/fixtures/findings/${code}.md`]: `${TO_WRITE} what it means.\n\nTo do: ${TO_WRITE} what to do.\n`,
    };
  },
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { error: { type: 'boolean' } } });
const [sort = '', name = ''] = positionals;
if (!Object.hasOwn(ADDED, sort)) usage(`“${sort}” cannot be added: choose slide, chart or finding.`);
if (!NAME.test(name)) usage(`“${name}” is not a name: use small letters and digits, with dashes between words.`);
const files = ADDED[sort](name, values);
const standing = Object.keys(files).filter((path) => path.endsWith(`/${name}.ts`) && existsSync(join(root, path)));
if (standing.length > 0) usage(`${standing.join(' and ')} exists already: nothing was written.`);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
const golden = { slide: `kinds.${name}`, chart: `charts.${name}` }[sort];
const picture = { slide: `npm run goldens -- ${golden} --png`, chart: `tests/charts/golden/${name}.png` }[sort];
const index = { slide: 'docs/kinds/README.md', chart: 'docs/charts/README.md' }[sort];
const shown = { slide: 'one of the decks in examples/', chart: 'examples/gallery.yaml' }[sort];
const steps = [
  'Change what these files say.',
  ...(golden ? [`Store its goldens: npm run goldens -- --update ${golden}`, `Look at it: ${picture}`] : []),
  ...(index ? [`Move ${name} in ${index} to the list where it belongs, and show it in ${shown}.`] : []),
  `Make the schema and the docs: npm run schema && npm run docs -- ${golden ? name : '--text'}`,
  'Run npm test, which says what is left to do. docs/extending.md explains each step.',
];
console.log(`\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}`);
