import { describe, expect, it } from 'vitest';
import { readText } from '../../src/files/files.ts';
import { flattened, ringsOf } from '../../src/scene/path-rings.ts';
import { contoursOf } from '../../src/scenery/clip-path.ts';
import { cutPart, parsePart } from '../../src/scenery/kit-part.ts';
import { KIT_NAMES, KITS, kitCalled, kitsWith } from '../../src/scenery/kits.ts';
import { shippedFiles } from '../support/brand.ts';

const FOLDER = 'scenes/kits';
const parts = KIT_NAMES.flatMap((kit) =>
  KITS[kit].parts.map((name) => ({
    file: `${kit}/${name}`,
    name,
    source: readText(shippedFiles, `${FOLDER}/${kit}/${name}.svg`) ?? '',
  })),
);

it('the folder holds the kits that the library names with their parts, and no others', () => {
  expect(shippedFiles.list(FOLDER)).toEqual([...KIT_NAMES].sort());
  for (const kit of KIT_NAMES) {
    expect(shippedFiles.list(`${FOLDER}/${kit}`)).toEqual(KITS[kit].parts.map((part) => `${part}.svg`).sort());
  }
});

it('a word that people call kits by is that of one', () => {
  const words = KIT_NAMES.flatMap((name) => [name, ...KITS[name].also.split(' ')]);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

it.each([
  ['crates', 'containers'],
  ['vineyard', undefined],
])('%s is called %s', (words, kit) => {
  expect(kitCalled(words)).toBe(kit);
});

/** Units that are drawn a hundred times have few shapes, and others no more than these. */
const MOST = { unit: 10, part: 40 };
/** Curves may leave a box by this many hundredths of an inch. */
const EDGE = 1;
const isUnit = (name: string) => /^(cell|ghost|unit|light|floor|top|leaf|disc|spark)/.test(name);

it.each(parts)(
  '$file is titled, drawn within its own box of few shapes, and names no anchor twice',
  ({ name, source }) => {
    const part = parsePart(source);
    expect([part.title.en, part.title.zh].every(Boolean)).toBe(true);
    const { x, y, w, h } = part.viewBox;
    const corners = part.shapes.flatMap(({ d }) => ringsOf(d).flatMap((ring) => flattened(ring)));
    const out = corners.filter(
      (at) => at.x < x - EDGE || at.y < y - EDGE || at.x > x + w + EDGE || at.y > y + h + EDGE,
    );
    expect(out).toEqual([]);
    expect(part.shapes.length).toBeLessThanOrEqual(isUnit(name) ? MOST.unit : MOST.part);
    const names = part.anchors.map((anchor) => anchor.name);
    expect(new Set(names).size).toBe(names.length);
  },
);

it('kits are found by the parts that they have', () => {
  expect(kitsWith(['cell'])).toEqual(expect.arrayContaining(['containers', 'windows', 'seats']));
  expect(kitsWith(['cell', 'tool'])).not.toContain('windows');
});

const svg = (body: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" ${root}><title>Box</title>${body}</svg>`;
const RECT = '<rect class="tone" fill="#000" x="10" y="10" width="80" height="30"/>';

describe('a part is refused', () => {
  it.each([
    ['with a fill that is no role', '<rect class="river" fill="#000" width="9" height="9"/>', /river/],
    ['with a stroke', '<path class="tone" stroke="#000" fill="none" d="M0 0L9 9"/>', /stroke/],
    ['with nothing in it', '', /Nothing is drawn/],
    [
      'with an anchor of an unknown kind',
      `${RECT}<rect class="anchor" data-name="a" data-kind="door" width="9" height="9"/>`,
      /data-kind/,
    ],
    [
      'with an anchor outside',
      `${RECT}<rect class="anchor" data-name="a" data-kind="sign" x="95" width="9" height="9"/>`,
      /outside/,
    ],
    ['with more than shapes', `${RECT}<text>A</text>`, /more than filled shapes/],
  ])('%s', (_name, body, message) => {
    expect(() => parsePart(svg(body))).toThrow(message);
  });

  it('with tones that are no roles', () => {
    expect(() => parsePart(svg(RECT, 'data-tones="lamp"'))).toThrow(/lamp/);
  });
});

it('a part is cut to a rectangle of it', () => {
  const cut = cutPart(parsePart(svg(RECT)), { x: 0, y: 0, w: 50, h: 50 });
  expect(cut.viewBox).toEqual({ x: 0, y: 0, w: 50, h: 50 });
  expect(contoursOf(cut.shapes[0]?.d ?? '')[0]?.bounds).toEqual({ x: 10, y: 10, w: 40, h: 30 });
});
