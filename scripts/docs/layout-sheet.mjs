// The sheet that "brand inspect" makes of a template's layouts, for docs/brands.md.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inspectFile, layoutSheet, usesOf } from '../../dist/app/inspect-template.js';
import { tryTemplate } from '../../dist/app/try-template.js';
import { diskFiles } from '../../dist/io/disk-files.js';
import { zip } from '../../dist/io/zip.js';
import { ROOT } from './examples.mjs';

/** A template in German with photographs, a logo and places for pictures, as its parts. */
const PARTS = join(ROOT, 'tests/template/packages/pictures-on-layouts');

/** The sheet as a PNG. */
export async function templateSheet() {
  const parts = readdirSync(PARTS, { recursive: true, encoding: 'utf8' }).filter((part) =>
    statSync(join(PARTS, part)).isFile(),
  );
  const bytes = zip(new Map(parts.map((part) => [part.replaceAll(sep, '/'), readFileSync(join(PARTS, part))])));
  const tool = diskFiles(ROOT);
  const { read } = await inspectFile(tool, { file: 'templates/theirs/corporate.potx', bytes });
  if (!read) throw new Error('The template of the docs cannot be read.');
  const { slides } = await tryTemplate(tool, read.brand, []);
  return layoutSheet(read, usesOf(read, slides), 'en');
}
