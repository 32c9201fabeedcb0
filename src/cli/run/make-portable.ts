import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { inWords } from '../../core/language.ts';
import { diskFiles } from '../../io/disk-files.ts';
import { makeFolder } from '../../io/make-folder.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import { deckName, packageJson } from '../../start/new-deck.ts';
import {
  isBareOfPackages,
  packedTool,
  pointedWithin,
  portableLock,
  TOOL,
  type ToolPackage,
  withTool,
} from '../../start/portable.ts';
import type { Tool } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { projectFiles } from '../project-files.ts';
import { type Added, addedWords } from './new-words.ts';
import { SCHEMA_FILE, schemaFor } from './run-schema.ts';

/** Whether a folder holds a deck, to which a tool can be added. */
export const holdsDeck = (target: string) => existsSync(join(target, 'slides.yaml'));

/**
 * Adds the tool to a folder that has a deck, and what a folder that takes it along has besides; the exit code. What the
 * author wrote stays: of `package.json` keys are added, and lines that lead the editor to a schema lead to that in the
 * folder. A folder that has a tool, or whose `package.json` cannot be read, is refused.
 */
export function makePortable(folder: string, tool: Tool): number {
  const target = resolve(folder);
  if (existsSync(join(target, TOOL))) return refused(inWords(say.cli.hasTool({ folder }), tool.ui));
  const text = (path: string) =>
    existsSync(join(target, path)) ? readFileSync(join(target, path), 'utf8') : undefined;
  const packed = toolPackage(tool.home);
  const name = deckName(basename(target), diskFiles(tool.home).list('templates'));
  const own = text('package.json');
  const file = own === undefined ? packageJson(name, { places: [TOOL], packed }) : withTool(own, packed);
  if (file === undefined) return refused(inWords(say.cli.brokenPackage({ folder }), tool.ui));
  const isLocked = !existsSync(join(target, 'package-lock.json')) && (own === undefined || isBareOfPackages(own));
  const lockName = (JSON.parse(file) as { readonly name?: string }).name ?? name;
  const added: readonly Added[] = [
    { file: 'package.json', text: file, isNew: own === undefined },
    ...missing(target, [
      ['deck.mjs', () => readFileSync(join(tool.home, 'starter/deck.mjs'), 'utf8')],
      [SCHEMA_FILE, () => schemaFor(projectFiles(target, tool.home), 'slides.yaml').text],
    ]),
    ...(isLocked ? [{ file: 'package-lock.json', text: lockFile(tool.home, lockName), isNew: true }] : []),
    ...pointed(target, text),
  ];
  packTool(tool.home, target);
  const encoder = new TextEncoder();
  writeWhole(added.map((each) => ({ path: join(target, each.file), bytes: encoder.encode(each.text) })));
  process.stdout.write(
    `${addedWords(folder, added, { ui: tool.ui, isLocked, hasScript: file.includes('"build-deck"') })}\n`,
  );
  return EXIT.ok;
}

function missing(target: string, files: readonly (readonly [string, () => string])[]): Added[] {
  return files.flatMap(([file, text]) => (existsSync(join(target, file)) ? [] : [{ file, text: text(), isNew: true }]));
}

function pointed(target: string, text: (path: string) => string | undefined): Added[] {
  const brands = existsSync(join(target, 'templates')) ? readdirSync(join(target, 'templates')) : [];
  const files = [
    ...readdirSync(target).filter((file) => /\.ya?ml$/.test(file)),
    ...brands.map((brand) => `templates/${brand}/brand.yaml`),
  ];
  return files.flatMap((file): Added[] => {
    const before = text(file);
    const after = before && pointedWithin(file, before);
    return after === undefined || after === before ? [] : [{ file, text: after, isNew: false }];
  });
}

function refused(text: string): number {
  process.stderr.write(`${text}\n`);
  return EXIT.usage;
}

const PACKED = [
  'dist/cli.js',
  'dist/api.cjs',
  'dist/api.d.ts',
  'dist/chunks',
  'dist/licences.txt',
  'scenes',
  'starter',
  'templates',
  'slides.schema.json',
  'brand.schema.json',
  'package-lock.json',
  'LICENSE',
];
const DOCS = 'docs';

export function toolPackage(home: string): ToolPackage {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as ToolPackage;
}

export function packTool(home: string, target: string): void {
  const folder = join(target, TOOL);
  makeFolder(folder);
  for (const name of PACKED) cpSync(join(home, name), join(folder, name), { recursive: true });
  const isText = (path: string) => extname(path) === '' || extname(path) === '.md';
  cpSync(join(home, DOCS), join(folder, DOCS), { recursive: true, filter: isText });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packedTool(toolPackage(home)), null, 2)}\n`);
}

/** The lock file of a deck called `name` that takes the tool along. */
export function lockFile(home: string, name: string): string {
  const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as Parameters<typeof portableLock>[2];
  return portableLock(name.toLowerCase(), toolPackage(home), lock);
}
