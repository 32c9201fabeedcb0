import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { findOverlap, liesOn, type OnGrid } from '../../../src/slides/kinds/custom/custom-items.ts';
import { brand, measurer, shipped } from '../../support/brand.ts';
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

describe('a custom slide that is composed', () => {
  it('has its headline large above what the author places, on the ground that the outline names', () => {
    const text = `${HEAD}slides:
  - kind: custom
    title: A ship at low tide
    ground: ink
    items:
      - { show: text, columns: [1, 6], rows: [1, 6], color: subject, text: The quay }
`;
    const slide = sceneOf(text, 'en', shipped).scene.slides[0];
    expect(slide?.composition).toBe('drawing');
    const title = slide?.items.find((item) => 'placeholder' in item && item.placeholder === 'title');
    const own = slide?.items.find(({ name }) => name === 'Text 1');
    expect(title?.kind === 'text' && title.size).toBe(60);
    expect(own?.box.y).toBeGreaterThan((title?.box.y ?? 0) + (title?.box.h ?? 0));
    expect(own?.kind === 'text' && own.style.color).not.toBe('subject');
  });
});
