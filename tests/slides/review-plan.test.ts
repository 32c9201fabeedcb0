import { describe, expect, it } from 'vitest';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { brand, shipped } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const BULLETS = '{ kind: bullets, title: A, items: ["**One**: two", "**Three**: four"] }';
const STATEMENT = '{ kind: statement, title: Come }';
const outline = (slides: readonly string[]) => `${HEAD}slides:\n${slides.map((slide) => `  - ${slide}\n`).join('')}`;
const alike = (slides: readonly string[], own = shipped) =>
  sceneOf(outline(slides), 'en', own).findings.flatMap(({ code, path }) => (code === 'monotonous' ? [path[1]] : []));
const plan = (slides: readonly string[], language = 'en') =>
  planDeck(sceneOf(outline(slides), language, shipped).deck.slides, shipped).map(({ option }) => option);

describe('the plan of a deck', () => {
  it('is one in all languages', () => {
    const slides = [BULLETS, STATEMENT, BULLETS, BULLETS];
    expect(plan(slides, 'zh')).toEqual(plan(slides));
  });

  it('has no ground three times in a row, nor a family twice where a kind has another', () => {
    const options = plan(Array.from({ length: 6 }, () => BULLETS));
    const repeated = options.filter(
      ({ ground }, i) => i > 1 && options[i - 1]?.ground === ground && options[i - 2]?.ground === ground,
    );
    expect(repeated).toEqual([]);
    expect(new Set(options.map(({ family }) => family)).size).toBeGreaterThan(1);
  });

  it('takes what the outline states, and plans the rest round it', () => {
    const stated = BULLETS.replace('title: A', 'title: A, composition: wall, ground: deep');
    expect(plan([stated])).toMatchObject([{ name: 'wall', ground: 'deep' }]);
    expect(plan([BULLETS.replace('title: A', 'title: A, composition: plain')])).toMatchObject([{ name: 'plain' }]);
    expect(plan([BULLETS.replace('title: A', 'title: A, dark: true')])[0]?.ground).toMatch(/^(ink|deep|field)$/);
  });
});

describe('slides that look alike', () => {
  it('are told from the third in a row, and not where a statement is between', () => {
    const wall = BULLETS.replace('title: A', 'title: A, composition: wall');
    expect(alike([wall, wall])).toEqual([]);
    expect(alike([wall, wall, wall])).toEqual([2]);
    expect(alike([wall, wall, STATEMENT.replace('statement', 'statement, composition: words'), wall])).toEqual([]);
  });

  it('are told from the third in a row of a kind where slides are plain', () => {
    expect(alike([BULLETS, BULLETS], brand)).toEqual([]);
    expect(alike([BULLETS, BULLETS, BULLETS, BULLETS], brand)).toEqual([2]);
    expect(alike([BULLETS, BULLETS, STATEMENT, BULLETS], brand)).toEqual([]);
  });
});
