import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../../../src/app/build-decks.ts';
import type { BuildReport } from '../../../src/app/build-report.ts';
import { projectFiles } from '../../../src/cli/project-files.ts';
import { type FromNotes, fromNotes, type NotesFile, readNotesFile } from '../../../src/cli/run/deck-from-notes.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { diskFiles, layeredFiles } from '../../../src/io/disk-files.ts';
import { starterDeck } from '../../../src/start/starter-deck.ts';
import { ROOT } from '../../support/brand.ts';
import { kept } from '../../support/kept.ts';
import { readOnce } from '../../support/read-once.ts';

export const FOLDER = join(ROOT, 'tests/fixtures/notes');
export const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
export const shipped = readOnce(projectFiles(join(tmpdir(), 'nowhere'), ROOT));

export interface DraftFactEntry {
  readonly name: string;
  readonly draft?: boolean;
  readonly source: string;
  readonly value?: number;
  readonly unit?: string;
  readonly bound?: string;
  readonly quote?: string;
}

export interface Outline {
  readonly deck: { readonly title: string; readonly languages: readonly string[] };
  readonly facts?: Readonly<Record<string, DraftFactEntry>>;
  readonly names?: readonly string[];
  readonly slides: readonly Readonly<Record<string, unknown>>[];
}

interface Made {
  readonly from: FromNotes;
  readonly outline: Outline;
  readonly text: string;
  readonly report: BuildReport;
}

/** What is left to authors: what to check, to shorten and to say otherwise. */
const FOR_AUTHORS: readonly string[] = [
  'draft-fact',
  'hall',
  'sparse',
  'monotonous',
  'nothing-leads',
  'widow',
  'duplicate-title',
  'talk-too-long',
];

const decks = new Map<string, Promise<Made>>();

/** A deck made from notes, once from each file, and the report of a check of it. */
export function made(name: string): Promise<Made> {
  const known = decks.get(name) ?? make(name);
  decks.set(name, known);
  return known;
}

async function make(name: string): Promise<Made> {
  const notes = (await readNotesFile(join(FOLDER, name))) as NotesFile;
  const answers = { name: 'notes', languages: [notes.language] };
  const base = starterDeck(diskFiles(join(ROOT, 'starter')), answers, 'en');
  const from = await fromNotes(notes, answers, base, shipped, 'en');
  const files = layeredFiles([memoryFiles(Object.fromEntries(from.files)), shipped]);
  const { report } = await buildDecks({ files, outline: 'slides.yaml', formats: [], cache: kept.cache });
  const text = String(from.files.get('slides.yaml'));
  return { from, outline: parse(text) as Outline, text, report };
}

/** Tests the decks from these files of notes. */
export function testDecksFrom(files: readonly string[]): void {
  describe.each(files)('the deck from %s', (name) => {
    let deck: Awaited<ReturnType<typeof made>>;
    beforeAll(async () => {
      deck = await made(name);
    });

    test('has no error, no figure without a fact, and few warnings', () => {
      const codes = deck.report.findings.map(({ code }) => code);
      expect(deck.report.ok).toBe(true);
      expect(codes).not.toContain('unsourced-figure');
      expect(codes.filter((code) => !FOR_AUTHORS.includes(code))).toEqual([]);
      expect(codes.length).toBeLessThanOrEqual(7);
    });

    test('names its drafts in one warning', () => {
      const drafts = Object.values(deck.outline.facts ?? {});
      expect(drafts.every(({ draft, source }) => draft && source === 'notes')).toBe(true);
      expect(drafts).toHaveLength(deck.from.facts);
      expect(deck.report.findings.filter(({ code }) => code === 'draft-fact')).toHaveLength(drafts.length > 0 ? 1 : 0);
      expect(drafts.every(({ quote }) => (quote ?? '') !== '')).toBe(true);
    });

    test('loses no word of what the notes say', () => {
      const source = readFileSync(join(FOLDER, name), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/```[\s\S]*?```|<!--[\s\S]*?-->|<[^>]*>[^\n]*|!?\[[^\]]*\]\(\S*\)?|`[^`]*`/g, ' ');
      // A unit belongs to its figure.
      const told = source.replace(/\[!\w+\]|(?<=\d)(?:米|吨|公顷|公里|分贝|天)/g, ' ').toLowerCase();
      const words = told.match(/\p{Script=Han}{2,}|\p{Script=Latin}{4,}/gu) ?? [];
      const files = [...deck.from.files].filter(([path]) => /^slides\.yaml$|\.csv$/.test(path));
      const texts = files.map(([, text]) => (typeof text === 'string' ? text : new TextDecoder().decode(text)));
      const said = texts.join('').replaceAll(/\s/g, '').toLowerCase();
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
    });
  });
}
