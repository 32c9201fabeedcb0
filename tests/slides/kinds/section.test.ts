import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

const AGENDA = '  - kind: agenda\n    title: Contents\n';
const section = (title: string, more = '') => `  - kind: section\n    title: ${title}\n${more}`;
const FIGURE = '    figure: { fact: times, text: output since the start }\n';

function sectionsOf(slides: string, language = 'en', own = brand) {
  const { scene } = sceneOf(`${HEAD}slides:\n${slides}`, language, own);
  return scene.slides
    .filter(({ kind }) => kind === 'section')
    .map(({ items, facts }) => ({
      items,
      facts,
      texts: textsIn(items),
    }));
}
const say = (item: TextItem | undefined) => item && plainText(item.text);

describe('section', () => {
  it('says which of the deck’s chapters it is, where there are several', () => {
    const kickers = (language: string) =>
      sectionsOf(section('One') + section('Two'), language).map(({ texts }) => say(texts.Kicker));
    expect(kickers('en')).toEqual(['Chapter 1 of 2', 'Chapter 2 of 2']);
    expect(kickers('zh')).toEqual(['第一部分', '第二部分']);
    expect(sectionsOf(section('One'))[0]?.texts.Kicker).toBeUndefined();
  });

  it('shows its figure, or its title larger where it has none, with a link to the agenda', () => {
    const [one, two] = sectionsOf(AGENDA + section('One', FIGURE) + section('Two'));
    expect(say(one?.texts.Figure)).toBe('×3.0');
    expect(say(one?.texts['Figure label'])).toBe('output since the start');
    expect(one?.texts.Figure?.link).toBe('#agenda');
    expect(one?.texts['Section number']).toBeUndefined();
    // The kicker says its number.
    expect(two?.texts['Section number']).toBeUndefined();
    expect(two?.texts.Kicker?.link).toBe('#agenda');
    expect(two?.texts.Title?.size).toBeGreaterThan(one?.texts.Title?.size ?? 0);
  });

  it('has the fact of its figure on its face', () => {
    expect(sectionsOf(section('One', FIGURE))[0]?.facts).toEqual(['times']);
  });

  it('has a unit that is too wide beside the figure with its label, so that the figure stays large', () => {
    const figure = '    figure: { fact: now, text: { en: of output, zh: 产值 } }\n';
    const [en, zh] = ['en', 'zh'].map((language) => sectionsOf(section('One', figure), language)[0]?.texts);
    expect(say(en?.Figure)).toBe('121.5');
    expect(say(en?.['Figure label'])).toBe('RMB bn of output');
    expect(en?.Figure?.size).toBeGreaterThan(zh?.Figure?.size ?? 0);
    expect(say(zh?.Figure)).toBe('1215亿元');
    expect(say(zh?.['Figure label'])).toBe('产值');
  });

  it('has a unit of words that is too wide beside the figure on a line of its own, larger than the label', () => {
    const people = '  people: { name: People, value: 12.5, unit: million people, source: report, paragraph: 1 }\n';
    const figure = '    figure: { fact: people, text: residents }\n';
    const { scene } = sceneOf(`${HEAD.replace('facts:\n', `facts:\n${people}`)}slides:\n${section('One', figure)}`);
    const texts = (scene.slides[0]?.items ?? []).filter((item): item is TextItem => item.kind === 'text');
    const named = (name: string) => texts.find((item) => item.name === name);
    expect([say(named('Figure')), say(named('Figure unit')), say(named('Figure label'))]).toEqual([
      '12.5',
      'million',
      'residents',
    ]);
    expect(named('Figure unit')?.size).toBeGreaterThan(2 * (named('Figure label')?.size ?? 99));
  });

  it('keeps a symbol of a unit beside its figure, and a word on a line of its own in one line', () => {
    const facts =
      '  quay: { name: Quay, value: 1180, unit: m, source: report, paragraph: 1 }\n' +
      '  wait: { name: Wait, value: 9, unit: minutes, source: report, paragraph: 1 }\n';
    const textOf = (fact: string, own = brand) => {
      const slides = section('One', `    figure: { fact: ${fact}, text: of it }\n`);
      const { scene } = sceneOf(`${HEAD.replace('facts:\n', `facts:\n${facts}`)}slides:\n${slides}`, 'en', own);
      const texts = (scene.slides[0]?.items ?? []).filter((item): item is TextItem => item.kind === 'text');
      return (name: string) => texts.find((item) => item.name === name);
    };
    const quay = textOf('quay');
    expect(say(quay('Figure'))?.replaceAll(/\s/gu, ' ')).toBe('1,180 m');
    expect(quay('Figure unit')).toBeUndefined();
    for (const name of SHIPPED_BRANDS) {
      const unit = textOf('wait', shippedBrand(name))('Figure unit');
      expect(unit?.lines.flat().length ?? 1).toBe(1);
      expect(unit?.excess).toBeUndefined();
    }
  });

  it('has its figure between its texts and the foot of the slide, however much the texts say', () => {
    for (const title of ['Growth', 'Growth and weight in the whole of the city']) {
      const texts = sectionsOf(section(title, FIGURE))[0]?.texts;
      const [head, figure, label] = [texts?.Title, texts?.Figure, texts?.['Figure label']];
      const above = (figure?.box.y ?? 0) - (head?.box.y ?? 0) - (head?.box.h ?? 0);
      const below = brand.size.h - (label?.box.y ?? 0) - (label?.box.h ?? 0);
      expect(Math.abs(above - below)).toBeLessThan(0.6);
    }
  });

  it('sets no text on its scene, which stands where the frame has a place for it', () => {
    const [slide] = sectionsOf(section('Growth and weight in the city', `${FIGURE}    scene: finance\n`));
    const left = (slide?.items ?? []).filter(({ part }) => part?.kind === 'scene').map(({ box }) => box.x);
    expect(Math.min(...left)).toBeCloseTo(brand.frames.section.visual?.box.x ?? 0, 1);
    for (const { box, lines } of Object.values(slide?.texts ?? {})) {
      expect(box.x + Math.max(...lines.flat().map(({ width }) => width / 72))).toBeLessThan(5.6);
    }
  });

  it('has its scene on the side that texts leave, in brands that have no place for one', () => {
    const { visual: _, ...placeless } = brand.frames.section;
    const own = { ...brand, frames: { ...brand.frames, section: placeless } };
    const [slide] = sectionsOf(section('Growth', '    scene: port\n'), 'en', own);
    const left = (slide?.items ?? []).filter(({ part }) => part?.kind === 'scene').map(({ box }) => box.x);
    const words = slide?.texts.Title?.lines.flat().map(({ width }) => width / 72) ?? [];
    expect(Math.min(...left)).toBeGreaterThan((slide?.texts.Title?.box.x ?? 0) + Math.max(...words));
  });
});
