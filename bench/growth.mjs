// How the time of a check grows with its input: of one size, and of four times that. See README.md.
//   npm run bench:growth -- [NAMES…]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIMES = 4;
spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/compile.mjs', import.meta.url))], { stdio: 'inherit' });
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const [{ buildDecks }, { memoryFiles }, { diskFiles, layeredFiles }, { formatReport }] = await Promise.all(
  ['app/build-decks.js', 'files/files.js', 'io/disk-files.js', 'cli/report/format-report.js'].map(load),
);

const HEAD = 'deck: { id: growth, title: Growth, brand: liangjiang, languages: [en] }\n';
const slides = (list) => HEAD + stringify({ slides: list }, { aliasDuplicateObjects: false });
const statement = (more) => ({ kind: 'statement', title: 'Trades follow the river', text: 'As they did.', ...more });
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const fact = (i) =>
  `  fact-${i}:\n    name: Number ${i}\n    value: ${i}.0\n    unit: million people\n    source: survey\n`;
const facts = (count, more = '') =>
  `${slides([statement()])}sources:\n  survey: { title: A survey }\nfacts:\n${many(count, fact).join('')}${more}`;

/** An outline by its size, and the size to begin with. */
const INPUTS = {
  slides: [100, (n) => slides(many(n, (i) => ({ kind: 'section', title: `Part ${i} of them` })))],
  'full-width colons': [2000, (n) => `${slides([statement()])}${many(n, (i) => `# ${i}\ntitle： of ${i}\n`).join('')}`],
  bullets: [2000, (n) => `${slides([statement()])}items:\n${many(n, (i) => `  • Point ${i}\n`).join('')}`],
  'unknown keys': [2000, (n) => slides([statement(Object.fromEntries(many(n, (i) => [`knd-${i}`, i])))])],
  'unknown kinds': [1000, (n) => slides(many(n, () => ({ kind: 'stetement', title: 'A title' })))],
  facts: [5000, (n) => facts(n)],
  'facts in use': [
    250,
    (n) =>
      facts(n)
        .replace('As they did.', '')
        .replace(
          'slides:',
          `slides:\n${many(n, (i) => `  - { kind: statement, title: "Of {fact-${i}} firms", text: "" }\n`).join('')}`,
        ),
  ],
  'a calc of many terms': [
    1000,
    (n) =>
      facts(
        10,
        `  sum:\n    name: Sum\n    unit: million people\n    calc: ${many(n, (i) => `fact-${i % 10}`).join(' + ')}\n`,
      ),
  ],
  'a chain of calcs': [
    500,
    (n) =>
      facts(
        1,
        many(
          n,
          (i) =>
            `  sum-${n - i}:\n    name: Sum ${i}\n    unit: million people\n    calc: ${n - i === 1 ? 'fact-0' : `sum-${n - i - 1}`} * 1\n`,
        ).join(''),
      ),
  ],
  'a text': [25_000, (n) => slides([statement({ text: 'Trades follow the river. '.repeat(n / 25) })])],
  'a text without spaces': [25_000, (n) => slides([statement({ text: 'river'.repeat(n / 5) })])],
  'a text of hanzi': [24_000, (n) => slides([statement({ text: '城市与产业在港口之间生长'.repeat(n / 12) })])],
  'typed figures': [500, (n) => slides([statement({ text: many(n, (i) => `They were ${i % 90} firms.`).join(' ') })])],
  notes: [25_000, (n) => slides([statement({ notes: 'Trades follow the river. '.repeat(n / 25) })])],
  'a table of rows': [
    100,
    (n) =>
      slides([
        {
          kind: 'table',
          title: 'Trades',
          columns: [{ title: 'A' }, { title: 'B' }],
          rows: many(n, (i) => [`Trade ${i}`, 'At home']),
        },
      ]),
  ],
};

const paint = new Proxy({}, { get: () => (words) => words });
const modes = { strict: false, check: true, all: true, ui: 'en' };

/** CPU time of a check and its report, in ms. */
async function taken(text) {
  const start = process.cpuUsage();
  const files = layeredFiles([memoryFiles({ 'growth.yaml': text }), diskFiles(ROOT)]);
  const { report } = await buildDecks({ files, outline: 'growth.yaml', formats: [] });
  formatReport({ ...report, decks: [] }, () => text, modes, paint);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const named = process.argv.slice(2);
for (const [name, [size, make]] of Object.entries(INPUTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  await taken(make(size));
  const [once, more] = [await taken(make(size)), await taken(make(TIMES * size))];
  const columns = [String(size).padStart(6), `${once.toFixed(0).padStart(6)} ms`, `${TIMES} times that`];
  console.log(
    `${name.padEnd(24)}${columns.join('   ')} ${more.toFixed(0).padStart(6)} ms   ratio ${(more / once).toFixed(1)}`,
  );
}
