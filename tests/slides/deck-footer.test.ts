import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/rich-text.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const SLIDES = `slides:
  - kind: cover
  - kind: bullets
    title: A title
    items: [One, Two, Three]
  - kind: contact
    title: Write to us
    lines: [a@example.org]
`;
const deck = (keys: string, slides = SLIDES) => HEAD.replace(/^deck:\n/m, `deck:\n${keys}`) + slides;
const ALL = '  footer: In confidence\n  event: Investors’ Day\n  date: 2026-05-14\n';
const textsOf = (made: ReturnType<typeof sceneOf>, name: string) =>
  made.scene.slides.map(({ items }) => {
    const item = items.find((each): each is TextItem => each.kind === 'text' && each.name === name);
    return item && plainText(item.text).replaceAll(/[\u00a0\u202f]/g, ' ');
  });

describe('what a deck says at the foot of its slides', () => {
  it('is its footer, its event and its day, on slides between the first and the last', () => {
    const made = sceneOf(deck(ALL));
    expect(textsOf(made, 'Footer')).toEqual([undefined, 'In confidence · Investors’ Day · 14 May 2026', undefined]);
    expect(made.findings).toEqual([]);
    expect(textsOf(sceneOf(deck('  date: 2026-05-14\n'), 'zh'), 'Footer')[1]).toBe('2026年5月14日');
    expect(textsOf(sceneOf(deck('')), 'Footer')).toEqual([undefined, undefined, undefined]);
  });

  it.each(SHIPPED_BRANDS)('stands beside the source line and the number, and crosses neither: %s', (name) => {
    const brand = shippedBrand(name);
    const facts =
      '  - { kind: kpis, title: Figures, items: [{ fact: now, text: a year }, { fact: labs, text: in all }] }\n';
    const { scene, findings } = sceneOf(
      deck(ALL, SLIDES.replace('  - kind: contact', `${facts}  - kind: contact`)),
      'en',
      brand,
    );
    const [item, source] = ['Footer', 'Source'].map(
      (each) => scene.slides[2]?.items.find((one) => one.name === each)?.box,
    );
    const number = brand.frames['title-only'].slideNumber?.box;
    expect(source && item && source.x + source.w <= item.x).toBe(true);
    expect(number && item && item.x + item.w < number.x + number.w - 0.3).toBe(true);
    expect(findings.filter(({ code }) => code === 'overflow' || code === 'overlap')).toEqual([]);
  });

  it('is the note of a cover that has none, where there is an event', () => {
    expect(textsOf(sceneOf(deck(ALL)), 'Note')[0]).toBe('Investors’ Day · 14 May 2026');
    expect(textsOf(sceneOf(deck('  date: 2026-05-14\n')), 'Note')[0]).toBeUndefined();
    const noted = SLIDES.replace('kind: cover', 'kind: cover\n    note: By Ada');
    expect(textsOf(sceneOf(deck(ALL, noted)), 'Note')[0]).toBe('By Ada');
  });

  it('is reported where it is too long for its place', () => {
    const long = `  footer: ${'Very much in confidence '.repeat(9)}\n`;
    expect(sceneOf(deck(long)).findings.map(({ code }) => code)).toContain('overflow');
  });
});
