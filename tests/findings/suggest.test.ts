import { describe, expect, it, test } from 'vitest';
import { closestFew, guess, nearest } from '../../src/findings/suggest.ts';

describe('what was meant by a name', () => {
  test.each([
    ['titel', ['title', 'text'], 'title'],
    ['knid', ['kind', 'id'], 'kind'],
    ['foot note', ['footnote', 'notes'], 'footnote'],
    ['Footnote', ['footnote', 'notes'], 'footnote'],
    ['item', ['items', 'id'], 'items'],
    ['kpi', ['kpis', 'quote'], 'kpis'],
    ['gods', ['goods', 'labs'], 'goods'],
  ])('%s: beyond doubt', (name, candidates, suggestion) => {
    expect(guess(name, candidates)).toEqual({ suggestion, sure: true });
  });

  test.each([
    ['of two that are as near', 'gdp_a', ['gdp_b', 'gdp_c'], 'gdp_b'],
    ['where a digit differs', 'gdp_2018', ['gdp_2019', 'land'], 'gdp_2019'],
    ['where a letter of a short word differs', 'lime', ['line', 'bar'], 'line'],
    ['where another is nearly as near', 'colum', ['column', 'columns'], 'column'],
    ['where two letters of a short name differ', 'bulet', ['bullets', 'quote'], 'bullets'],
    ['where the first letter differs', 'train', ['brain', 'ship'], 'brain'],
    ['where much of a long word differs', 'komparesom', ['comparison', 'cover'], 'comparison'],
    ['where the name goes on', 'investment', ['invest', 'grant'], 'invest'],
    ['where the name is cut off', 'invest', ['investment', 'grant'], 'investment'],
    ['of two that differ in letter case only', 'GDP', ['gdp', 'Gdp'], 'gdp'],
  ])('is only a guess %s', (_, name, candidates, suggestion) => {
    expect(guess(name, candidates)).toEqual({ suggestion, sure: false });
  });

  test.each([
    ['xyz', ['title', 'text']],
    ['title', ['table', 'quote']],
    ['a', ['b']],
    ['firms_begin', ['firms', 'firms_start']],
    ['people per desk', ['people', 'pages']],
    ['anything', []],
  ])('is not known where nothing is near: %s', (name, candidates) => {
    expect(nearest(name, candidates)).toBeUndefined();
  });
});

describe('the nearest of many', () => {
  it('have words in common before letters, and the others stay in their order', () => {
    const names = ['wine', 'rewind', 'wind', 'ship'];
    expect(closestFew('wind-turbine', names, 3)[0]).toBe('wind');
    expect(closestFew('xq', names, 4)).toEqual(names);
  });
});
