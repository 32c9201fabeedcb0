import { expect, it } from 'vitest';
import { around, contains, overlaps } from '../../../src/core/box.ts';
import type { PathItem } from '../../../src/scene/items.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

const news = (more: string) =>
  sceneOf(
    `${HEAD}slides:\n  - { kind: frame, title: The town opened its own clinic, thing: Town Clinic, house: hospital${more} }\n`,
    'en',
    shipped,
  );

it('has the thing alone in the colour of the claim', () => {
  const items = news('').scene.slides[0]?.items ?? [];
  const claimed = items.filter((item): item is PathItem => item.kind === 'path' && item.fill === 'highlight');
  expect(claimed.length).toBeGreaterThan(0);
  expect(new Set(claimed.map(({ group }) => group))).toEqual(new Set(['House']));
  expect(items.some((item) => item.kind === 'text' && item.style.color.startsWith('highlight'))).toBe(false);
});

it('says that what somebody said is paraphrased, and nothing where nobody is heard', () => {
  const sourceOf = (more: string) => {
    const { Source } = textsIn(news(more).scene.slides[0]?.items);
    return Source?.text.paragraphs
      .flat()
      .map((run) => run.text)
      .join('');
  };
  expect(sourceOf(', voice: The mayor said that it was time., by: The mayor')).toContain('Paraphrased');
  expect(sourceOf('')).toBeUndefined();
});

it.each([
  [`'The mayor said “it was time”.'`, ['wrong-type']],
  ['The mayor said that it was the town’s time.', []],
])('refuses quotation marks in indirect speech: %s', (voice, codes) => {
  const found = news(`, voice: ${voice}`).findings.filter(({ path }) => path.at(-1) === 'voice');
  expect(found.map(({ code }) => code)).toEqual(codes);
});

it('has the thing’s name on a sign before it, clear of the house and of the texts above', () => {
  const items =
    news(', kicker: In May, voice: The mayor said that it was time., by: The mayor').scene.slides[0]?.items ?? [];
  const sign = items.find(({ name }) => name === 'Sign')?.box;
  const house = around(items.filter(({ group }) => group === 'House').map(({ box }) => box));
  const { Kicker, Title, Voice, By, Thing } = textsIn(items);
  if (!sign || !Thing) throw new Error('The thing has a sign.');
  expect(contains(sign, Thing.box, 0.2)).toBe(true);
  for (const text of [Kicker, Title, Voice, By, { box: sign }]) {
    expect(text && overlaps(text.box, house)).toBe(false);
    if (text?.box !== sign) expect(text && text.box.y + text.box.h).toBeLessThan(sign.y);
  }
});
