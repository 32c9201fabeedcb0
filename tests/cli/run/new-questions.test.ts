import { expect, it } from 'vitest';
import { refusedWishes } from '../../../src/cli/run/new-questions.ts';
import { inWords, NO_WORDS } from '../../../src/core/language.ts';

const said = (scene: string) => inWords(refusedWishes({ scene }) ?? NO_WORDS, 'en');

it.each([
  ['healthcare', 'health'],
  ['harbour', 'port'],
  ['skylin', 'skyline'],
])('asks whether another scene was meant than %s', (scene, meant) => {
  expect(said(scene)).toContain(`Did you mean ${meant}?`);
});

it('knows its own scenes, and names them where none is near', () => {
  expect(refusedWishes({ scene: 'health' })).toBeUndefined();
  expect(said('zzz')).toMatch(/^The library has no scene “zzz”\. It has skyline, /);
});
