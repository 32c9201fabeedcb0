import { expect, test } from 'vitest';
import { draftFacts, staleFacts } from '../../src/facts/review-facts.ts';
import { outlineText, parse } from '../outline/report.ts';
import { found, outlineOf } from '../resolve/outline.ts';

const FACTS = '  f: { name: F, value: 1, source: s, until: 2026-06-30 }\n  g: { name: G, value: 1, source: s }';
const stale = (today: string | undefined, date = '') => {
  const facts = date === '' ? FACTS : FACTS.replace('\n', ' # \n');
  const text = outlineText({ facts }).replace('id: d,', date === '' ? 'id: d,' : `id: d, date: ${date},`);
  const { outline } = parse(text);
  if (!outline) throw new Error(`There is no outline in ${text}`);
  return staleFacts(outline, today).map(({ code, path, message }) => ({ code, path: path.join('.'), message }));
};

test('a fact is stale from the day after its last good one', () => {
  expect(stale('2026-06-30')).toEqual([]);
  expect(stale('2026-07-01')).toMatchObject([{ code: 'stale-fact', path: 'facts.f.until' }]);
});

test('a deck for a later day is compared with that, and without any day nothing is', () => {
  expect(stale('2026-01-01', '2026-10-14')).toMatchObject([
    { message: { en: '`f` is good until 2026-06-30, and the deck is for 2026-10-14.' } },
  ]);
  expect(stale(undefined, '2026-06-30')).toEqual([]);
  expect(stale(undefined)).toEqual([]);
});

test('a source may be stale too, at its own day', () => {
  const { outline } = parse(outlineText().replace('s: { title: S }', 's: { title: S, until: 2020-01-31 }'));
  expect(outline && staleFacts(outline, '2020-02-01').map(({ path }) => path)).toEqual([['sources', 's', 'until']]);
});

test.each(['2026-02-30', '2026-6-30', '30.6.2026', '2026'])('%s is no day', (until) => {
  const facts = `  f: { name: F, value: 1, source: s, until: ${until} }`;
  expect(() => found({ facts })).toThrow(/wrong-type/);
});

test('drafts are listed once, with the commands that show and accept those of their outline', () => {
  const facts = FACTS.replace('source: s }', 'source: s, draft: true }');
  const [{ code, path, hint } = {}, ...others] = draftFacts(outlineOf({ facts }), 'my decks/talk.yaml');
  expect([code, path, others]).toEqual(['draft-fact', ['facts', 'g', 'draft'], []]);
  for (const command of ['-- "my decks/talk.yaml" --drafts`', '-- accept "my decks/talk.yaml"`'])
    for (const ui of ['en', 'zh']) expect(hint).toHaveProperty(ui, expect.stringContaining(`npm run facts ${command}`));
});
