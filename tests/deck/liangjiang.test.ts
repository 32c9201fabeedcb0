import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plotChart } from '../../src/charts/plot-chart.ts';
import { coveredPart } from '../../src/check/density.ts';
import { inchToPx } from '../../src/core/lengths.ts';
import { plainText } from '../../src/core/rich-text.ts';
import type { SceneSlide } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { sceneOf } from '../support/scene.ts';
import { FIGURES, NAMES } from './figures.ts';

const outline = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');
const LANGUAGES = ['en', 'zh'] as const;
const scenes = { en: sceneOf(outline, 'en').scene, zh: sceneOf(outline, 'zh').scene };
const NO_CONTENT = ['cover', 'agenda', 'section', 'contact', 'sources'];
const own = (language: 'en' | 'zh') => scenes[language].slides.filter((slide) => !slide.appendix);
const content = (language: 'en' | 'zh') => own(language).filter((slide) => !NO_CONTENT.includes(slide.kind));

/** Everything that can be read on the face of a slide: texts, cells, and the labels of charts. */
function face(slide: SceneSlide<LaidOutItem>, language: string): string {
  const texts = slide.items.flatMap((item) => {
    if (item.kind === 'text') return [plainText(item.text)];
    if (item.kind === 'table') return item.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.text)));
    if (item.kind !== 'chart') return [];
    const size = { width: inchToPx(item.box.w), height: inchToPx(item.box.h) };
    return plotChart(item.chart, { brand, language, ...size }).labels;
  });
  return texts.join('\n').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

const faces = {
  en: content('en').map((slide) => face(slide, 'en')),
  zh: content('zh').map((slide) => face(slide, 'zh')),
};

describe.each(LANGUAGES)('the deck in %s', (language) => {
  it('has 20 to 24 slides before its appendix, at least 13 of them with content, in four or five sections', () => {
    expect(own(language).length).toBeGreaterThanOrEqual(20);
    expect(own(language).length).toBeLessThanOrEqual(24);
    expect(content(language).length).toBeGreaterThanOrEqual(13);
    expect([4, 5]).toContain(scenes[language].sections.length);
  });

  it.each(FIGURES)('shows $name on the face of a content slide', (figure) => {
    expect(faces[language].filter((text) => figure[language].every((part) => text.includes(part)))).not.toEqual([]);
  });

  it.each(NAMES)('names $en on the face of a content slide', (name) => {
    expect(faces[language].some((text) => text.includes(name[language]))).toBe(true);
  });

  it('leaves a quarter of every content slide empty', () => {
    const full = content(language).filter((slide) => coveredPart(slide, brand.size) > 0.75);
    expect(full.map((slide) => slide.id)).toEqual([]);
  });

  it('shows no more than two slides of one kind in a row', () => {
    const runs = own(language).filter(
      (slide, i, all) => slide.kind === all[i - 1]?.kind && slide.kind === all[i - 2]?.kind,
    );
    expect(runs.map((slide) => slide.id)).toEqual([]);
  });

  it('has notes on every slide of its own', () => {
    expect(
      own(language)
        .filter((slide) => !slide.notes)
        .map((slide) => slide.id),
    ).toEqual([]);
  });
});

describe('the notes', () => {
  const spoken = (language: 'en' | 'zh') =>
    scenes[language].slides.map((slide) => (slide.notes ? plainText(slide.notes) : '')).join('\n');

  it('are 1,800 to 2,100 English words', () => {
    const words = spoken('en')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(1800);
    expect(words).toBeLessThanOrEqual(2100);
  });

  it('are 3,000 to 3,600 hanzi', () => {
    const hanzi = spoken('zh').match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(hanzi).toBeGreaterThanOrEqual(3000);
    expect(hanzi).toBeLessThanOrEqual(3600);
  });
});

describe('the charts', () => {
  const charts = scenes.en.slides.flatMap((slide) => slide.items.filter((item) => item.kind === 'chart'));
  const data = charts.map((item) => (item.chart as unknown as { data: { id: string }[] }).data.map((fact) => fact.id));

  it('are at least six, of at least four types', () => {
    expect(charts.length).toBeGreaterThanOrEqual(6);
    expect(new Set(charts.map((item) => item.chart.type)).size).toBeGreaterThanOrEqual(4);
  });

  it('repeat none of each other’s data', () => {
    const facts = data.flat();
    expect(facts).toHaveLength(new Set(facts).size);
  });

  it('draw no line: the article gives two points at the most, and undated', () => {
    expect(charts.filter((item) => ['line', 'slope'].includes(item.chart.type))).toEqual([]);
  });
});
