import { describe, expect, it } from 'vitest';
import { SCENES } from '../../src/scenery/library.ts';
import { atDusk, parseDrawing, quietAtDusk, rolesIn } from '../../src/scenery/scene-art.ts';

const SHAPES = [
  '<rect width="1600" height="900" class="subject-pale"/>',
  '<circle cx="1200" cy="300" r="100" class="on-dark"/>',
  '<g class="highlight dusk-third"><rect x="700" y="600" width="200" height="300"/></g>',
].join('\n');
const svg = (root = '', inside = SHAPES) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" ${root}>\n${inside}\n</svg>`;

describe('a drawing', () => {
  it('says at its root what stays in view, where text may stand, and what it shows', () => {
    const titles = '<title>A mill</title><title xml:lang="zh">水磨</title>';
    const drawing = parseDrawing(svg('data-focus="800 700" data-quiet="0 0 900 500; 0 0 1600 150"', titles + SHAPES));
    expect(drawing).toMatchObject({
      title: { en: 'A mill', zh: '水磨' },
      focus: { x: 800, y: 700 },
      quiet: [
        { x: 0, y: 0, w: 900, h: 500, role: 'subject-pale' },
        { x: 0, y: 0, w: 1600, h: 150, role: 'subject-pale' },
      ],
    });
  });

  it('has its middle, no quiet part and no title where it says nothing, or what the library says of its name', () => {
    expect(parseDrawing(svg())).toMatchObject({ title: { en: '' }, focus: { x: 800, y: 450 }, quiet: [] });
    const { title, focus, quiet } = SCENES.port;
    expect(parseDrawing(svg(), SCENES.port)).toMatchObject({ title, focus, quiet });
    expect(parseDrawing(svg('data-focus="1 2"'), SCENES.port)).toMatchObject({ title, focus: { x: 1, y: 2 } });
  });

  it('has other roles at dusk: those that its shapes name, else those of the table', () => {
    const { art } = parseDrawing(svg());
    expect(atDusk(art).shapes.map(({ fill }) => fill)).toEqual(['dark', 'on-dark-subtle', 'third']);
  });

  it('has other quiet parts at dusk where its shapes are of other colours then', () => {
    const lit = '<rect width="100" height="100" class="subject-pale dusk-third"/>';
    const drawing = parseDrawing(svg('data-quiet="0 0 100 100; 0 0 200 200; 300 0 200 200"', SHAPES + lit));
    expect(quietAtDusk(drawing)).toEqual([
      { x: 0, y: 0, w: 100, h: 100, role: 'third' },
      { x: 300, y: 0, w: 200, h: 200, role: 'dark' },
    ]);
  });

  it('shows the colours of a part, none where it is not covered', () => {
    const { art } = parseDrawing(svg());
    expect(rolesIn(art, { x: 720, y: 610, w: 100, h: 100 })).toEqual(['highlight']);
    expect(rolesIn(art, { x: 600, y: 500, w: 200, h: 200 })).toEqual(['subject-pale', 'highlight']);
    const part = parseDrawing(svg('', '<circle cx="50" cy="50" r="50" class="dark"/>'));
    expect(rolesIn(part.art, { x: 0, y: 0, w: 100, h: 100 })).toEqual([]);
  });

  it.each([
    ['a focus outside', svg('data-focus="1700 20"'), '“1700 20” in data-focus is no point of the drawing.'],
    ['a focus that is no point', svg('data-focus="left"'), '“left” in data-focus is no point'],
    ['a quiet part outside', svg('data-quiet="0 0 900 1000"'), '“0 0 900 1000” in data-quiet is no part'],
    ['a quiet part of three numbers', svg('data-quiet="0 0 900"'), '“0 0 900” in data-quiet is no part'],
    [
      'a quiet part with something in it',
      svg('data-quiet="0 0 900 80; 1000 100 300 300"'),
      '“1000 100 300 300” in data-quiet shows more than one colour (subject-pale, on-dark)',
    ],
    [
      'a class that is near a role',
      svg('', '<rect width="9" height="9" class="subject-plae"/>'),
      'Is it subject-pale?',
    ],
    ['a class, by its line', svg('', '\n\n<rect width="9" height="9" class="river"/>'), 'Line 4: the class “river”'],
    ['two roles', svg('', '<rect width="9" height="9" class="dark third"/>'), 'names more than one role'],
    ['a role at dusk', svg('', '<rect width="9" height="9" class="dark dusk-no"/>'), 'the class “no”'],
    ['nothing in it', svg('', ''), 'Nothing is drawn in it.'],
  ])('is refused for %s', (_, source, words) => {
    expect(() => parseDrawing(source)).toThrow(words);
  });
});
