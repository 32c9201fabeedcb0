import { describe, expect, it } from 'vitest';
import { chooseLayouts } from '../../src/template/match-layouts.ts';
import { readTemplate } from '../../src/template/read-template.ts';
import { fill, label, madeHouse, place } from './made-house.ts';

const page = { name: 'Page', shapes: place('title', [1, 0.5, 11, 1]) + place('body', [1, 2, 11, 4.5]) };
const framed = (shape: string) => shape.replace('</a:prstGeom>', `</a:prstGeom>${fill('accent1')}`);

const CONTENTS =
  'Words that say so much that no reader would take them for the title of a chapter, nor would its author';

/** The template of a house whose first layout has no place for a title, but a ready slide of these shapes. */
const read = (shapes: string, cover = '') =>
  readTemplate(
    madeHouse('boxes', {
      layouts: [{ name: 'Cover', shapes: cover }, page],
      slides: [
        ['Cover', '', shapes],
        ['Page', CONTENTS],
        ['Page', CONTENTS],
      ],
    }).bytes,
  );

describe('a layout without a place for a title, with which a house opens,', () => {
  const title = label([1, 2.5, 8, 0.8], 'Last year’s deck', 40);
  const others = label([1, 6.8, 3, 0.3], 'house.org', 14) + framed(label([1, 3.5, 3, 0.4], 'Group 3', 16));

  it('has title and subtitle where its ready slide has them in text boxes, in their style and at one edge', () => {
    const [cover] = read(title + label([1.1, 1.9, 4, 0.4], 'A meeting', 20) + others).layouts;
    expect(cover?.placeholders.map(({ type, style, words }) => [type, style.size, words])).toEqual([
      ['title', 40, ''],
      ['subTitle', 20, ''],
    ]);
    expect(cover?.placeholders.map(({ text }) => text && [text.x, text.w])).toEqual([
      [1, 8],
      [1, 8],
    ]);
  });

  it('serves covers and nothing else', () => {
    const { layouts, size } = read(title);
    const choices = chooseLayouts({ layouts, size }, {}, new Map());
    expect(choices?.cover.layout.name).toBe('Cover');
    for (const frame of ['section', 'content', 'title-only', 'closing'] as const)
      expect([frame, choices?.[frame].layout.name]).toEqual([frame, 'Page']);
  });

  it('does not serve where another is called a cover', () => {
    const { layouts, size } = read(title);
    const [own, ...others] = layouts;
    if (!own) throw new Error('no layout');
    const named = { ...own, name: 'Title Slide', placeholders: others[0]?.placeholders ?? [], use: undefined };
    const all = [{ ...own, name: 'Blank' }, named, ...others];
    expect(chooseLayouts({ layouts: all, size }, {}, new Map())?.cover.layout.name).toBe('Title Slide');
  });

  it('has none where the slide shows figures or small print alone, or the layout has a title', () => {
    const small = label([1, 2, 8, 0.4], 'Small', 14) + label([1, 3, 8, 0.8], '2025', 40);
    expect(read(small).layouts[0]?.placeholders).toEqual([]);
    expect(read(title, place('title', [1, 5, 8, 1])).layouts[0]?.placeholders).toHaveLength(1);
  });
});
