import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import type { Edit } from '../../../src/studio/protocol/edits.ts';
import { applyChanges } from '../../../src/studio/texts/changes.ts';
import { casesIn } from '../../support/cases.ts';

interface Case {
  readonly edit: Edit;
  readonly text: string;
  /** The file of translations into Chinese, and other files by name. */
  readonly zh?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** What the files are then; those left out stay as they were. */
  readonly after?: string;
  readonly 'after-zh'?: string;
  readonly 'after-data'?: Readonly<Record<string, string>>;
  /** What stands at the places that a refusal names. */
  readonly places?: readonly string[];
}

const textsOf = ({ text, zh, data }: Case): Record<string, string> => ({
  'slides.yaml': text,
  ...(zh === undefined ? {} : { 'slides.zh.yaml': zh }),
  ...data,
});

/** The texts after an edit, or what stands at the places of its refusal. */
function outcome(given: Case): Record<string, string> | readonly string[] {
  const texts = textsOf(given);
  const made = makeEdit({ files: memoryFiles(texts), outline: 'slides.yaml' }, given.edit);
  if ('refused' in made) return made.places.map(({ file, from, to }) => texts[file]?.slice(from, to) ?? file);
  const changed = made.changes.map(({ file, changes }) => [file, applyChanges(texts[file] ?? '', changes)]);
  return { ...texts, ...Object.fromEntries(changed) };
}

function wanted(given: Case): Record<string, string> | readonly string[] {
  if (given.places) return given.places;
  const { after = given.text, 'after-zh': zh = given.zh, 'after-data': data = given.data } = given;
  return textsOf({ edit: given.edit, text: after, ...(zh === undefined ? {} : { zh }), ...(data ? { data } : {}) });
}

describe('an edit', () => {
  for (const [sentence, cases] of casesIn<Case>(import.meta.url, 'make-edit.cases.yaml')) {
    it.each(cases.map((given) => [given.edit.do, given] as const))(`${sentence}: %s`, (_, given) => {
      expect(outcome(given)).toEqual(wanted(given));
    });

    it.each(cases.map((given) => [given.edit.do, given] as const))(`${sentence}, with CRLF: %s`, (_, given) => {
      const crlf = (texts: object) =>
        Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]));
      const long = { ...given, ...crlf({ text: given.text, ...(given.zh === undefined ? {} : { zh: given.zh }) }) };
      const [made, right] = [outcome(long), wanted(given)];
      const plain = Array.isArray(made) ? made : Object.values(made);
      expect(plain.map((text) => text.replaceAll('\r\n', '\n'))).toEqual(
        Array.isArray(right) ? right : Object.values(right),
      );
    });
  }
});
