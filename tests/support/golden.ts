import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const isUpdated = (name: string) =>
  (process.env.UPDATE_GOLDENS?.split(' ') ?? []).some((each) => each === 'all' || name.startsWith(each));

/**
 * What a golden file says. `npm run goldens -- --update` has it say the `content` from then on: all files, or those whose
 * names begin with one that is given. Fails the test where there is no such file.
 */
export function golden(path: string, name: string, content: () => Uint8Array | string): Uint8Array {
  if (isUpdated(name)) writeFileSync(path, content());
  expect(existsSync(path), `${path} is missing: npm run goldens -- --update ${name}`).toBe(true);
  return readFileSync(path);
}

const HEADING = '=== ';

/** What a golden file says, by the sentences that are its headings. */
function sectionsIn(path: string): Map<string, string> {
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const sections = kept.split(/^=== /m).flatMap((section) => {
    const end = section.indexOf('\n');
    return end < 0 ? [] : [[section.slice(0, end), section.slice(end + 1)] as const];
  });
  return new Map(sections);
}

const toUpdate = (path: string, sentence: string, name: string) =>
  `${path}, “${sentence}”: npm run goldens -- --update ${name}`;

/** Expects of a text to be what a golden file says below the heading of its sentence. */
export function expectSection(path: string, name: string, sentence: string, text: string): void {
  const sections = sectionsIn(path);
  if (isUpdated(name)) {
    sections.set(sentence, text);
    writeFileSync(path, [...sections].map(([heading, section]) => `${HEADING}${heading}\n${section}`).join(''));
  }
  expect(text, toUpdate(path, sentence, name)).toBe(sections.get(sentence));
}

/** The same of a text that the section begins with. */
export function expectSectionBegins(path: string, name: string, sentence: string, text: string): void {
  const section = sectionsIn(path).get(sentence) ?? '';
  expect(text, toUpdate(path, sentence, name)).not.toBe('');
  expect(section.slice(0, text.length), toUpdate(path, sentence, name)).toBe(text);
}
