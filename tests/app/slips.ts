import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BuildReport } from '../../src/app/build-report.ts';
import { mend } from '../../src/app/mend.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { ROOT } from '../support/brand.ts';

const DECK = readFileSync(join(ROOT, 'examples/windhafen/slides.yaml'), 'utf8');
const LINES = DECK.split('\n');
/** Keys that every outline has. */
const KEYS = /^(\s+(?:- )?)(title|text|name|value|source|notes|kicker|items)(?=:)/;

type Slip = (line: string) => string;

/** Slips of the keyboard, and what programs make of a text. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'a letter of a key twice': (line) => line.replace(KEYS, (_, lead, key) => `${lead}${key.slice(0, 2)}${key.slice(1)}`),
  'two letters of a key in the wrong order': (line) =>
    line.replace(KEYS, (_, lead, key) => `${lead}${key.slice(0, 2)}${key[3]}${key[2]}${key.slice(4)}`),
  'quotes left out': (line) => line.replace(/^(\s+(?:- )?[\w-]+: )"(.*)"$/, '$1$2'),
  'a quote left out': (line) => line.replace(/^(\s+(?:- )?[\w-]+: )"(.*)"$/, '$1"$2'),
  'quotes of a Chinese keyboard': (line) => line.replace(/^(\s+(?:- )?[\w-]+: )"(\{.*)"$/, '$1“$2”'),
  'a full-width colon': (line) => line.replace(/^(\s+(?:- )?[a-z_]+): (?=\S)/, '$1：'),
  'no space after a colon': (line) => line.replace(/^(\s+(?:- )?[a-z_]+): (?=\S)/, '$1:'),
  'a colon in a text': (line) => line.replace(/^(\s+(?:- )?en: [A-Z]\w+)(?= [a-z])/, '$1:'),
  'tabs for spaces': (line) => line.replace(/^ {4,}/, (spaces) => '\t'.repeat(spaces.length / 2)),
  'full-width spaces for spaces': (line) => line.replace(/^ {4,}/, (spaces) => '　'.repeat(spaces.length / 2)),
  'no-break spaces for spaces': (line) => line.replace(/^ {4,}/, (spaces) => '\u00a0'.repeat(spaces.length)),
  'a bullet for a dash': (line) => line.replace(/^( {4,})- /, '$1• '),
  'no space after a dash': (line) => line.replace(/^( {4,})- (?=[a-z])/, '$1-'),
  'yes for true': (line) => line.replace(/: true$/, ': yes'),
  'one space too many': (line) => line.replace(/^ {4,}/, '$& '),
  'one space too few': (line) => line.replace(/^ (?= {3})/, ''),
  'two spaces too many': (line) => line.replace(/^ {4,}/, '$&  '),
  'two spaces too few': (line) => line.replace(/^ {2}(?= {2})/, ''),
};

/** Slips that leave it open what was meant. */
const OPEN = [
  'a colon in a text',
  'one space too many',
  'one space too few',
  'two spaces too many',
  'two spaces too few',
];

/** What was found in each text: a deck that was mended is the same one again and again. */
const checked = new Map<string, BuildReport>();

async function check(texts: ReadonlyMap<string, string>): Promise<BuildReport> {
  const text = texts.get('slides.yaml') ?? '';
  const report = checked.get(text) ?? reportOn(text);
  checked.set(text, report);
  return report;
}

function reportOn(text: string): BuildReport {
  const { findings, stage, outline } = parseOutline({ file: 'slides.yaml', text });
  return { accepted: [], findings, ok: outline !== undefined, stage: outline ? 'done' : stage };
}

/** The deck with a slip on one of the lines that it changes: on so many of them, spread over the deck. */
function slipped(slip: Slip, tried: number): { at: number; text: string }[] {
  const all = LINES.flatMap((line, at) => (slip(line) === line ? [] : [at]));
  const step = Math.max(1, Math.floor(all.length / tried));
  return all
    .filter((_, index) => index % step === 0)
    .slice(0, tried)
    .map((at) => ({ at, text: LINES.map((line, index) => (index === at ? slip(line) : line)).join('\n') }));
}

/** Tests that a deck with one slip is mended, or reported, wherever the slip is: each on so many lines. */
export function testSlips(tried: number): void {
  describe('a whole deck with one slip', () => {
    test.each(Object.entries(SLIPS))('%s', async (name, slip) => {
      const cases = slipped(slip, tried);
      expect(cases.length).toBeGreaterThan(0);
      for (const { at, text } of cases) await testSlip(name, at, text);
    });
  });
}

async function testSlip(name: string, at: number, text: string): Promise<void> {
  const broken = (await check(new Map([['slides.yaml', text]]))).findings;
  const { texts, report } = await mend(new Map([['slides.yaml', text]]), check);
  const now = texts.get('slides.yaml') ?? '';
  if (!OPEN.includes(name)) {
    expect(
      broken.some(({ span }) => span?.line === at + 1),
      `${name} on line ${at + 1}`,
    ).toBe(true);
    expect(now.split('\n')[at], name).toBe(LINES[at]);
  }
  // What is found to be sound says what the deck said.
  if (report.ok && name !== 'a colon in a text' && now !== DECK)
    expect(parse(now), `line ${at + 1}`).toEqual(parse(DECK));
  if (!report.ok) expect(report.findings.length).toBeLessThanOrEqual(broken.length);
}
