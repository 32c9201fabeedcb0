import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { ROOT } from '../support/brand.ts';
import { shippedBrand } from '../support/brands.ts';
import { casesIn } from '../support/cases.ts';
import { HEAD, sceneOf } from '../support/scene.ts';
import { describeWhole } from './describe-scene.ts';

/**
 * What follows the head of all fixtures, in English and the plain brand where nothing else is said, with lines that the
 * head has more of its deck, its sources and its facts.
 */
type SlideCase =
  | string
  | ({ readonly outline: string; readonly language?: string; readonly brand?: string } & HeadLines);
type HeadLines = { readonly [Key in 'deck' | 'sources' | 'facts']?: string };

const FOLDER = join(ROOT, 'tests/slides/cases');

/** The files of cases: each with its golden file and its sentences, and the outlines that show what these say. */
export const CASE_FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    file,
    path: join(FOLDER, file.replace('.yaml', '.txt')),
    sentences: casesIn<SlideCase>(import.meta.url, `cases/${file}`),
  }));

/** What an outline is refused for, or how it is laid out and what is found in it. */
export function describeCase(slides: SlideCase): string {
  const { outline: own, language = 'en', brand, ...lines } = typeof slides === 'string' ? { outline: slides } : slides;
  const head = HEAD.replace(/^(deck|sources|facts):\n/gm, (line, key: keyof HeadLines) => line + (lines[key] ?? ''));
  const text = head + own;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  const laidOut = outline && sceneOf(text, language, brand && brand !== 'liangjiang' ? shippedBrand(brand) : undefined);
  const found = [...findings, ...(laidOut?.findings ?? [])].map(({ code, path }) => `! ${code} at ${path.join('.')}\n`);
  return (laidOut ? describeWhole(laidOut.scene) : '') + found.join('');
}
