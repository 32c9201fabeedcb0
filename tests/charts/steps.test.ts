import { describe, expect, it } from 'vitest';
import { sum } from '../../src/core/collections.ts';
import { ROOT, shipped } from '../support/brand.ts';
import { fixtureOutline, onEachSlide } from '../support/fixtures.ts';
import { slideOf } from '../support/scene.ts';
import { PICTURES } from './truth.ts';

// In Chinese all of them have room for their composition.
describe.each(PICTURES)('the data of %s, built in steps', (name) => {
  // Of its grounds a slide takes another with `build`, and on some marks have fewer tones.
  const outline = onEachSlide(fixtureOutline(ROOT, 'charts', name), 'ground: white');
  const marksIn = (text: string) =>
    slideOf(text, shipped, 'zh').items.flatMap((item) => {
      return item.kind === 'chart' ? [{ step: item.build ?? 0, marks: item.page?.drawn?.marks ?? [] }] : [];
    });
  const built = onEachSlide(outline, 'build: data');
  const words = slideOf(built, shipped, 'zh').items.filter((item) => item.kind === 'text');
  const ofChart = words.filter(({ part }) => part?.kind === 'chart-words');
  const steps = [...marksIn(built).map(({ step }) => step), ...words.map(({ build = 0 }) => build)];
  const last = Math.max(...steps);

  it('has two to four, and the largest figure at the last', () => {
    expect([last >= 2, last <= 4]).toEqual([true, true]);
    expect(new Set(steps)).toEqual(new Set(Array.from({ length: last + 1 }, (_, i) => i)));
    const largest = Math.max(...ofChart.map(({ size }) => size));
    expect(ofChart.filter(({ size }) => size === largest).map(({ build }) => build)).toContain(last);
  });

  it('has all marks, those of each step in groups of their own', () => {
    const all = marksIn(built);
    expect(sum(all.map(({ marks }) => marks.length))).toBe(sum(marksIn(outline).map(({ marks }) => marks.length)));
    const names = all.flatMap(({ step, marks }) =>
      [...new Set(marks.map((mark) => mark.name))].map((each) => ({ step, each })),
    );
    for (const { step, each } of names) {
      if (step > 0)
        expect([each, names.filter((other) => other.each === each).length]).toEqual([expect.any(String), 1]);
    }
  });
});
