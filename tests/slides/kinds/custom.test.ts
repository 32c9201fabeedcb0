import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { findOverlap, liesOn, type OnGrid } from '../../../src/slides/kinds/custom/custom-items.ts';
import { brand, measurer } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const on = (columns: [number, number], rows: [number, number], show = 'text'): OnGrid => ({ show, columns, rows });
const slideOf = (items: string, rest = '') => `${HEAD}slides:
  - kind: custom
    title: A title
${rest}    items:
${items}`;
const item = (show: string, columns: string, rows: string, more: string) =>
  `      - { show: ${show}, columns: [${columns}], rows: [${rows}], ${more} }\n`;
const sceneWith = (items: string, rest = '') => sceneOf(slideOf(items, rest)).scene;

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

testCalls(import.meta.url, 'custom.yaml', { findOverlap, liesOn, on });
