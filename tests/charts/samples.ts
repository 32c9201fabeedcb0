import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/brand.ts';
import { type AnyChart, fact, inline, share, words } from './draw.ts';

const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A chart of some type, in one language, with the size in inches of the picture that it goes into. */
export interface Sample {
  readonly name: string;
  readonly language: Language;
  readonly chart: AnyChart;
  readonly size: readonly [number, number];
}

const SIZES: Readonly<Record<string, Sample['size']>> = { small: [3.9, 3], usual: [8, 4.4], wide: [12.1, 4.8] };

/** A value of a sample as resolving leaves it: `words`, a `fact`, a `share`, or what differs by language. */
export function resolved(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => resolved(each, language));
  if (value === null || typeof value !== 'object') return value;
  if ('zh' in value) return resolved((value as unknown as Record<Language, unknown>)[language], language);
  const own = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, language)]));
  if ('words' in own) return words(own.words as string);
  if (!('value' in own && ('fact' in own || 'share' in own))) return own;
  const { fact: id, share: shareId, name, value: number, ...more } = own as Record<string, string> & { value: number };
  return shareId ? share(shareId, name ?? '', number, more) : fact(id ?? '', name ?? '', number, more);
}

/** The samples of a type: with little, usual and much data. The one in the usual size is called "<type> usual". */
function samplesOf(file: string, language: Language): Sample[] {
  const list: object[] = parse(readFileSync(join(ROOT, 'tests/charts/samples', file), 'utf8'));
  return list.map((each) => {
    const { name, box, labels, series, ...more } = resolved(each, language) as AnyChart & Record<string, never>;
    const data = labels ? inline(labels, series ?? {}) : {};
    const chart = { ...more, ...data, type: file.replace('.yaml', '') };
    return { name: name ?? '', language, size: SIZES[box ?? ''] ?? (box as never), chart };
  });
}

/** Every type with little, usual and much data, in both languages: one file a type. */
export const SAMPLES: readonly Sample[] = LANGUAGES.flatMap((language) =>
  readdirSync(join(ROOT, 'tests/charts/samples')).flatMap((file) => samplesOf(file, language)),
);

/** The chart of a sample. */
export function sampled(name: string, language: Language = 'en'): Sample {
  const sample = SAMPLES.find((each) => each.name === name && each.language === language);
  if (!sample) throw new Error(`There is no sample “${name}” in ${language}.`);
  return sample;
}
