// What the house is like: lines by room, files, functions, circles, names and words. `npm run house [-- CHECKOUT]`.
// Words of messages and data beside the code are counted apart from it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const src = join(root, 'src');

/** A module of src/. The formatter lets a declaration end at the first line that is its closing bracket alone. */
const modules = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((name) => [name, readFileSync(join(src, name), 'utf8')]),
);
const linesOf = (text) => text.split('\n').length - 1;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const largest = (entries) => entries.toSorted(([, a], [, b]) => b - a)[0] ?? ['none', 0];
const share = (part, whole) => `${Math.round((100 * part) / whole)} %`;
const count = (entries, keyOf) => {
  const counts = new Map();
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  return [...counts];
};

const DECLARATION = /^export (?:default )?(?:abstract |async )*(?:function|class|interface|type|const|enum) (\w+)/;

/** What a module exports, and whether a comment stands above it. */
function exportsOf([name, text]) {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [, exported] = DECLARATION.exec(line) ?? [];
    return exported ? [{ module: name, name: exported, isExplained: lines[index - 1]?.trimEnd().endsWith('*/') }] : [];
  });
}

/** The functions at the top of a module, with their lines. */
function functionsOf([name, text]) {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [, own] = /^(?:export )?(?:async )?(?:function\*? |const )(\w+)/.exec(line) ?? [];
    const isFunction = own && (/function/.test(line) || /=> ?[{(]?$/.test(line) || /=> /.test(line));
    if (!isFunction) return [];
    const isWhole = /;$/.test(line);
    const end = isWhole ? index : lines.findIndex((each, at) => at > index && /^[)}\]]+[;)]*;?$/.test(each));
    return [[`${name} ${own}`, end - index + 1]];
  });
}

/** The modules that a module imports, types as well, and those that it loads late. */
function importsOf([name, text]) {
  const found = [...text.matchAll(/(?:from\s+|^import\s+|import\(\s*)'(\.[^']+)'/gm)];
  return [...new Set(found.map(([, path]) => posix.join(posix.dirname(name), path)))].filter((path) =>
    modules.has(path),
  );
}

/** The groups of modules that import each other round about (Tarjan's strongly connected components). */
function circles(graph) {
  const [order, low, stack, found] = [new Map(), new Map(), [], []];
  const visit = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    stack.push(node);
    for (const next of graph.get(node)) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

const all = [...modules];
const sizes = all.map(([name, text]) => [name, linesOf(text)]);
const lengths = sizes.map(([, lines]) => lines);
const exported = all.flatMap(exportsOf);
const functions = all.flatMap(functionsOf);
const graph = new Map(all.map((entry) => [entry[0], importsOf(entry)]));
const importers = count([...graph.values()].flat(), (name) => name);
const meanings = count(exported, ({ name }) => name).filter(([, files]) => files > 1);
const isImported = ({ module, name }) =>
  all.some(
    ([other, text]) => other !== module && graph.get(other)?.includes(module) && new RegExp(`\\b${name}\\b`).test(text),
  );

const rows = [
  ['files', modules.size],
  ['lines of a file, median', median(lengths)],
  ['files of 40 lines or fewer', lengths.filter((lines) => lines <= 40).length],
  ['files with one importer', importers.filter(([, files]) => files === 1).length],
  ['longest file', largest(sizes).join(', ')],
  ['largest folder', largest(count(all, ([name]) => posix.dirname(name))).join(', ')],
  ['lines of a function, median', median(functions.map(([, lines]) => lines))],
  ['longest function', largest(functions).join(', ')],
  ['exports that are explained', share(exported.filter(({ isExplained }) => isExplained).length, exported.length)],
  ['exports that no other file imports', exported.filter((each) => !isImported(each)).length],
  ['circles of imports', circles(graph).length],
];

/** Lines of the files below a folder of the checkout that a pattern names. */
function linesBelow(folder, pattern) {
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    : [];
  const files = names.filter((name) => pattern.test(name) && !name.includes('node_modules'));
  return files.reduce((sum, name) => sum + linesOf(readFileSync(join(root, folder, name), 'utf8')), 0);
}

const total = (entries) => entries.reduce((sum, [, lines]) => sum + lines, 0);

/** The area of src that a module lies in: its first folder. */
const areaOf = (name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : 'start of the program');
const areas = count(all, ([name]) => areaOf(name))
  .map(([area]) => [area, total(sizes.filter(([name]) => areaOf(name) === area))])
  .toSorted(([, a], [, b]) => b - a);
const isData = ([area]) => area === 'messages';

/** Words that say too little, by what is wrong with them. */
const WORDS = {
  stands: /\bstands?\b/g,
  'bare adjectives as constants':
    /\bconst (?:LEAST|MOST|GROWN|BESIDE|GAP|LARGE|SMALL|WIDE|NARROW|FEW|MANY|NEAR|CLOSE|BASE)\b/g,
};
const text = all.map(([, each]) => each).join('\n');

const sections = {
  'Lines of src by room': [
    ...areas.filter((each) => !isData(each)),
    ['all', total(areas.filter((each) => !isData(each)))],
    ['messages and data, apart', total(areas.filter(isData)) + linesBelow('src', /\.(json|ya?ml)$/)],
  ],
  'Lines beside it': [
    ['tests, TypeScript', linesBelow('tests', /\.ts$/)],
    ['docs, Markdown', linesBelow('docs', /\.md$/)],
  ],
  'The house': rows,
  Words: [
    ...Object.entries(WORDS).map(([what, pattern]) => [what, text.match(pattern)?.length ?? 0]),
    ['names of several meanings', meanings.length],
  ],
};
for (const [title, entries] of Object.entries(sections)) {
  const width = Math.max(...entries.map(([what]) => what.length));
  console.log(`${title}\n${entries.map(([what, value]) => `  ${what.padEnd(width)}  ${value}`).join('\n')}\n`);
}
if (meanings.length > 0) console.log(`Of several meanings: ${meanings.map(([name]) => name).join(', ')}`);
