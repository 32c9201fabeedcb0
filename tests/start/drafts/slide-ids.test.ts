import { expect, test } from 'vitest';
import { withIds } from '../../../src/start/drafts/slide-ids.ts';

const ids = (...titles: (string | undefined)[]) =>
  withIds(titles.map((title) => ({ kind: 'bullets', ...(title === undefined ? {} : { title }) }))).map(({ id }) => id);

test('a slide is called by the first words of its title that tell something', () => {
  expect(ids('The harbour reaches further in {year}', 'Why us?', '为何落户两江新区')).toEqual([
    'harbour-reaches-further',
    'why-us',
    expect.stringMatching(/^[a-z][a-z0-9-]*$/),
  ]);
});

test('no two slides have one id, and none that of a kind or a part of the deck', () => {
  expect(ids('Growth', 'Growth', 'Facts', 'Sources')).toEqual(['growth', 'growth-2', 'facts-2', 'sources-2']);
});

test('a slide without a title, or called as its kind, has the id that is filled', () => {
  expect(ids(undefined, 'Bullets')).toEqual([undefined, undefined]);
});

test('the id stands behind the kind', () => {
  expect(Object.keys(withIds([{ kind: 'statement', title: 'More from less' }])[0] ?? {})).toEqual([
    'kind',
    'id',
    'title',
  ]);
});
