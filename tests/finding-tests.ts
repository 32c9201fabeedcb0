import { describe, expect, it } from 'vitest';
import { wholeOutline } from '../scripts/docs/examples.mjs';
import { type FindingExample, findingExamples } from '../scripts/finding-examples.mjs';
import { type Code, ERROR_CODES, type Finding, WARNING_CODES } from '../src/findings/finding.ts';
import { checkOutline, MARK, unmarked } from './support/build.ts';
import { once } from './support/once.ts';

/** Codes that only a brand, its files or many marks bring about: see tests/check and tests/brand. */
const ELSEWHERE: readonly Code[] = [
  'small-text',
  'too-dense',
  'font-licence',
  'template-macros',
  'template-links',
  'long-text',
  'format-differs',
];

export const CODES: readonly Code[] = [...ERROR_CODES, ...WARNING_CODES].filter((code) => !ELSEWHERE.includes(code));

/** Of each code the first example, and the others. */
const examplesOf = (pick: (examples: FindingExample[]) => FindingExample[]) =>
  CODES.flatMap((code) => pick(findingExamples(code)).map((example) => ({ code, ...example })));
export const FIRST_EXAMPLES = examplesOf((examples) => examples.slice(0, 1));
export const MORE_EXAMPLES = examplesOf((examples) => examples.slice(1));

/** The files of an example as an author has them, by name. */
function filesOf({ trigger, files }: FindingExample): Record<string, string> {
  return { 'slides.yaml': wholeOutline(trigger), ...files };
}

/** Where the marks stand: file, line and column. */
function marksOf(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text
      .split(MARK)
      .slice(0, -1)
      .map((_, index, parts) => {
        const before = parts
          .slice(0, index + 1)
          .join('')
          .split('\n');
        return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
      }),
  );
}

async function found(code: Code, outline: string, files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const { findings } = await checkOutline(outline, files);
  return findings.filter((finding) => finding.code === code);
}

/** A text with the edits that its findings hold. */
function mend(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ edit }) => (edit?.file === 'slides.yaml' ? [edit] : []));
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

/** Tests that findings are found where the marks of their examples stand, and not on near misses. */
export function testFindings(examples: readonly (FindingExample & { readonly code: Code })[]): void {
  describe.each(examples)('$code: $title', ({ code, ...example }) => {
    const { nearMiss, mended } = example;
    const marked = filesOf(example);
    const { 'slides.yaml': outline = '', ...files } = Object.fromEntries(
      Object.entries(marked).map(([name, text]) => [name, unmarked(text)]),
    );

    const foundHere = once(() => found(code, outline, files));

    it('is found where the marks stand', async () => {
      const marks = marksOf(marked);
      const spans = (await foundHere()).map(({ span }) => span);
      // Both languages may show one thing.
      const places = new Set(spans.map((span) => `${span?.file}:${span?.line}:${span?.column}`));
      expect(marks).not.toEqual([]);
      expect([...places].toSorted()).toEqual(marks.toSorted());
    });

    it('is not found on a near miss', async () => {
      expect(await found(code, wholeOutline(nearMiss), files)).toEqual([]);
    });

    if (!mended) return;
    it('has the edits that mend it', async () => {
      expect(mend(outline, await foundHere())).toBe(wholeOutline(nearMiss));
    });
  });
}
