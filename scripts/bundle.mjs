// Bundles src/ into dist/cli.js, dist/api.cjs and dist/chunks/, with the packages that are nothing but JavaScript: fewer files
// start faster. What commands share or load late are chunks of their own.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licences } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Packages that bring compiled code or files of their own, or whose instance others share. */
const APART = /^(node:|@napi-rs\/|@resvg\/|chart\.js|chartjs-(?!node-canvas)|chokidar$|subset-font$)/;

/** What both parts are made with. */
const COMMON = {
  platform: 'node',
  external: (id) => APART.test(id),
  resolve: {
    alias: {
      './freshRequire': join(root, 'vendor/canvas/fresh-require.cjs'),
      'tiny-inflate': join(root, 'vendor/inflate/index.cjs'),
      // What is made for Node reads the environment at every token, which takes a fifth of its time.
      yaml: join(root, 'node_modules/yaml/browser/index.js'),
    },
  },
  plugins: [
    {
      name: 'quiet',
      // It tells the terminal of each record that it does not know.
      transform: (code, id) =>
        id.includes('/emf-converter/') ? code.replaceAll('console.warn(', '(() => {})(') : undefined,
    },
  ],
  logLevel: 'warn',
};

/**
 * Writes the program and what other programs import of it over what stands there: in CommonJS, whose compiled code can be
 * kept; and what starts the program.
 */
export async function bundle() {
  await bundlePlayer();
  const page = await bundleStudio();
  rmSync(join(root, 'dist/chunks'), { recursive: true, force: true });
  const chunkFileNames = 'chunks/[name]-[hash].cjs';
  const files = await written(
    { ...COMMON, input: { program: join(root, 'src/program.ts'), api: join(root, 'src/api.ts') } },
    {
      format: 'cjs',
      entryFileNames: ({ name }) => (name === 'api' ? 'api.cjs' : chunkFileNames),
      chunkFileNames,
      dynamicImportInCjs: false,
    },
  );
  const { fileName } = files.find(({ name, isEntry }) => isEntry && name === 'program');
  const define = { PROGRAM: JSON.stringify(`./${fileName}`) };
  const starts = await written(
    { ...COMMON, input: { cli: join(root, 'src/cli.ts') }, transform: { define } },
    { format: 'es' },
  );
  writeFileSync(
    join(root, 'dist/licences.txt'),
    licences([...[...files, ...starts].flatMap(({ moduleIds = [] }) => moduleIds), ...page]),
  );
}

/**
 * Writes the player of decks in a browser as a module of two texts, its program and its rules, which `#player` of
 * package.json is: what writes such decks has it in the bundle.
 */
async function bundlePlayer() {
  const home = join(root, 'src/outputs/html/player');
  const { SCRIPT } = await forBrowser(home, 'main.ts');
  writeTexts('player.mjs', { SCRIPT, STYLE: rules(readFileSync(join(home, 'player.css'), 'utf8')) });
}

/** Writes the page of the studio likewise, as `#studio`. @returns What it is made of. */
async function bundleStudio() {
  const home = join(root, 'src/studio/client');
  const PAGE = readFileSync(join(home, 'page.html'), 'utf8');
  const styles = readdirSync(join(home, 'css')).sort();
  const STYLE = rules(styles.map((name) => readFileSync(join(home, 'css', name), 'utf8')).join('\n'));
  const { SCRIPT, moduleIds } = await forBrowser(home, 'app.tsx');
  writeTexts('studio.mjs', { PAGE, SCRIPT, STYLE });
  return moduleIds;
}

/** A program for browsers as one text, and what it is made of. */
async function forBrowser(home, input) {
  const made = await rolldown({
    input: join(home, input),
    platform: 'browser',
    tsconfig: join(home, 'tsconfig.json'),
    logLevel: 'warn',
  });
  const { output } = await made.generate({ format: 'iife', minify: true, sourcemap: false });
  await made.close();
  return { SCRIPT: output[0].code.trim(), moduleIds: output[0].moduleIds };
}

function writeTexts(name, texts) {
  const lines = Object.entries(texts).map(([each, text]) => `export const ${each} = ${JSON.stringify(text)};\n`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', name), lines.join(''));
}

/** Rules of CSS without comments and indentation. */
function rules(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Bundles into dist/. @returns What was written. */
async function written(input, output) {
  const made = await rolldown(input);
  const { output: files } = await made.write({ dir: join(root, 'dist'), ...output });
  await made.close();
  return files;
}
