import { expect, it } from 'vitest';
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

it('has the thing’s name on the sill below it, clear of the wall’s texts', () => {
  const items = news(', voice: The mayor said that it was time., by: The mayor').scene.slides[0]?.items ?? [];
  const sill = items.find(({ name }) => name === 'Sill')?.box;
  const { Thing, Voice } = textsIn(items);
  expect(sill && Thing && Thing.box.y > sill.y && Thing.box.y + Thing.box.h < sill.y + sill.h).toBe(true);
  expect(sill && Voice && Voice.box.x + Voice.box.w < sill.x).toBe(true);
});
