import { basename, dirname, join, relative, resolve } from 'node:path';
import { brandJsonSchema } from '../../brand/brand-json-schema.ts';
import type { Files } from '../../files/files.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import type { JsonSchema } from '../../outline/editor/json-schema.ts';
import { type OutlineNames, outlineNames } from '../../outline/editor/outline-names.ts';
import { slidesJsonSchema } from '../../outline/editor/slides-json-schema.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles } from '../project-files.ts';
import { print, sayForTools } from '../terminal.ts';
import { refusedOutline } from './refused-file.ts';

export const SCHEMA_FILE = 'slides.schema.json';

export interface SchemaFlags {
  readonly out?: string;
  readonly for?: string;
  readonly brand?: boolean;
  readonly quiet?: boolean;
}

/**
 * Writes the JSON schema of outlines, or with `brand` of brand.yaml, or prints it; the exit code. With `for`, it is the
 * schema of that one outline, which knows its names, and is written beside it unless `out` says where.
 */
export function runSchema(flags: SchemaFlags, tool: Tool): number {
  if (flags.for === undefined) {
    const text = schemaText(flags.brand ? brandJsonSchema() : slidesJsonSchema());
    if (flags.out === undefined) sayForTools(text);
    else writeWhole([{ path: flags.out, bytes: new TextEncoder().encode(text) }]);
    return EXIT.ok;
  }
  const outline = resolve(flags.for);
  const refused = refusedOutline(flags.for, say.cli.noOutlineHere({ name: flags.for }));
  if (refused) return refuse(refused, tool);
  const { names, text } = schemaFor(projectFiles(dirname(outline), tool.home), basename(outline));
  const path = flags.out === undefined ? join(dirname(outline), SCHEMA_FILE) : resolve(flags.out);
  writeWhole([{ path, bytes: new TextEncoder().encode(text) }]);
  const { fact, source, brand, picture } = names;
  const counts = { facts: fact.length, sources: source.length, brands: brand.length, pictures: picture.length };
  const written = say.cli.schemaWritten({ path: relative(process.cwd(), path), ...counts });
  if (!flags.quiet) print(`${written[tool.ui]}\n`);
  return EXIT.ok;
}

/** Writes the schema of an outline beside it; nothing where that cannot be read, which is for the caller to tell. */
export function followOutline(outline: string, tool: Tool): void {
  if (!refusedOutline(outline, say.cli.noOutlineHere({ name: outline })))
    runSchema({ for: outline, quiet: true }, tool);
}

/** The schema of one outline of `files`, as text, and the names that it knows. */
export function schemaFor(files: Files, outline: string): { readonly names: OutlineNames; readonly text: string } {
  const names = outlineNames(files, outline);
  return { names, text: schemaText(slidesJsonSchema(undefined, names)) };
}

function schemaText({ definitions = {}, ...schema }: JsonSchema): string {
  const lines = (entries: object) =>
    Object.entries(entries)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  return `{\n${lines(schema)},\n"definitions":{\n${lines(definitions)}\n}\n}\n`;
}
