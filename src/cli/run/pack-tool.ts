import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { makeFolder } from '../../io/make-folder.ts';
import { packedTool, portableLock, TOOL, type ToolPackage } from '../../start/portable.ts';

/** What of the tool is needed to build decks, and its documentation as text. */
const PACKED = [
  'dist/cli.js',
  'dist/api.cjs',
  'dist/api.d.ts',
  'dist/chunks',
  'scenes',
  'starter',
  'templates',
  'vendor',
  'slides.schema.json',
  'brand.schema.json',
  'package-lock.json',
  'LICENSE',
];
const DOCS = 'docs';

/** The package of the tool in a folder. */
export function toolPackage(home: string): ToolPackage {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as ToolPackage;
}

/** Copies the tool into a deck's folder. */
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
