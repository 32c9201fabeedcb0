import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { findOverlap, liesOn, type OnGrid } from '../../../src/slides/kinds/custom/custom-items.ts';
import { brand, measurer } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const on = (columns: [number, number], rows: [number, number], show = 'text'): OnGrid => ({ show, columns, rows });
const line = (columns: [number, number], above: number): OnGrid => ({ show: 'rule', columns, above });
const slideOf = (items: string, rest = '') => `${HEAD}slides:
  - kind: custom
    title: A title
${rest}    items:
${items}`;
const item = (show: string, columns: string, rows: string, more: string) =>
  `      - { show: ${show}, columns: [${columns}], rows: [${rows}], ${more} }\n`;
const sceneWith = (items: string, rest = '') => sceneOf(slideOf(items, rest)).scene;

describe('things on the grid', () => {
  it.each<[string, OnGrid, OnGrid]>([
    ['side by side', on([1, 6], [1, 6]), on([7, 12], [1, 6])],
    ['one below the other', on([1, 12], [1, 3]), on([1, 12], [4, 6])],
    ['one wholly on a panel, listed before', on([1, 6], [1, 3], 'panel'), on([2, 6], [1, 2])],
    ['one wholly on a panel, listed behind', on([2, 6], [1, 2]), on([1, 6], [1, 3], 'panel')],
    ['a rule between', on([1, 6], [1, 2]), line([1, 12], 3)],
    ['a rule on a panel', on([1, 6], [1, 4], 'panel'), line([1, 6], 3)],
    ['a rule beside', on([1, 6], [1, 4]), line([7, 12], 3)],
  ])('do not overlap: %s', (_, a, b) => {
    expect(findOverlap([a, b])).toBeUndefined();
  });

  it.each<[string, OnGrid, OnGrid, { column: number; row: number }]>([
    ['a corner', on([1, 6], [1, 3]), on([6, 12], [3, 6]), { column: 6, row: 3 }],
    ['one in the other', on([1, 12], [1, 6], 'picture'), on([4, 5], [2, 2]), { column: 4, row: 2 }],
    ['half on a panel', on([1, 6], [1, 3], 'panel'), on([1, 6], [3, 4]), { column: 1, row: 3 }],
    ['two panels', on([1, 6], [1, 3], 'panel'), on([2, 3], [1, 1], 'panel'), { column: 2, row: 1 }],
    ['a rule across', on([3, 6], [1, 4]), line([1, 12], 2), { column: 3, row: 2 }],
    ['a rule over the edge of a panel', on([1, 6], [1, 4], 'panel'), line([1, 12], 3), { column: 1, row: 3 }],
    ['two rules', line([1, 6], 2), line([5, 12], 2), { column: 5, row: 2 }],
  ])('overlap: %s', (_, a, b, place) => {
    expect(findOverlap([a, b])).toEqual({ items: [0, 1], ...place });
  });

  it('lie on a panel only where that holds all of them', () => {
    const panel = on([1, 6], [1, 3], 'panel');
    expect(liesOn(on([1, 6], [1, 3]), panel)).toBe(true);
    expect(liesOn(on([1, 7], [1, 3]), panel)).toBe(false);
    expect(liesOn(panel, on([1, 12], [1, 6], 'panel'))).toBe(false);
  });
});

describe('a custom slide', () => {
  it('says so where a colour that is asked for cannot be read', () => {
    const panel = item('panel', '1, 6', '1, 2', 'fill: subject');
    const found = (color: string) =>
      checkScene(
        sceneWith(
          `${panel}${item('text', '1, 6', '1, 2', `text: A text, color: ${color}`)}`.replace(
            'A text, color',
            '"A text", color',
          ),
        ),
        brand,
        measurer,
      );
    const codes = (color: string) => found(color).map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(codes('subtle')).toContain('low-contrast slides.0.items.1.text');
    expect(codes('on-dark').filter((each) => each.startsWith('low-contrast'))).toEqual([]);
  });

  it('says so where a text is too long for its place', () => {
    const long = Array.from({ length: 1200 }, () => 'word').join(' ');
    const scene = sceneWith(item('text', '1, 3', '1, 1', `text: ${long}`));
    expect(checkScene(scene, brand, measurer).map(({ code }) => code)).toContain('overflow');
  });
});
