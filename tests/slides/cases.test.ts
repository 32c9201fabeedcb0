import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { ROOT } from '../support/brand.ts';
import { shippedBrand } from '../support/brands.ts';
import { casesIn } from '../support/cases.ts';
import { expectSection } from '../support/golden.ts';
import { HEAD, sceneOf } from '../support/scene.ts';
import { describeWhole } from './describe-scene.ts';

/**
 * What follows the head of all fixtures, in English and the shipped brand where nothing else is said, with lines that the
 * head has more of its deck, its sources and its facts.
 */
type SlideCase =
  | string
  | ({ readonly outline: string; readonly language?: string; readonly brand?: string } & HeadLines);
type HeadLines = { readonly [Key in 'deck' | 'sources' | 'facts']?: string };

const FOLDER = join(ROOT, 'tests/slides/cases');

/** What an outline is refused for, or how it is laid out and what is found in it. */
function describeCase(slides: SlideCase): string {
  const { outline: own, language = 'en', brand, ...lines } = typeof slides === 'string' ? { outline: slides } : slides;
  const head = HEAD.replace(/^(deck|sources|facts):\n/gm, (line, key: keyof HeadLines) => line + (lines[key] ?? ''));
  const text = head + own;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  const laidOut = outline && sceneOf(text, language, brand ? shippedBrand(brand) : undefined);
  const found = [...findings, ...(laidOut?.findings ?? [])].map(({ code, path }) => `! ${code} at ${path.join('.')}\n`);
  return (laidOut ? describeWhole(laidOut.scene) : '') + found.join('');
}

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
  const path = join(FOLDER, file.replace('.yaml', '.txt'));

  it.each(casesIn<SlideCase>(import.meta.url, `cases/${file}`))('%s', (sentence, cases) => {
    expectSection(path, `slides.${file}`, sentence, cases.map(describeCase).join('\n'));
  });
});
