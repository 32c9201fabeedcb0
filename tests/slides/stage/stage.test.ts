import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../src/core/box.ts';
import { formatPath } from '../../../src/core/path.ts';
import { unzip, zip } from '../../../src/io/zip.ts';
import { leftOutNote } from '../../../src/slides/review-shown.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { foreignTemplate } from '../../template/sound-templates.ts';

const EMU = 914_400;

/** The template with things of the house on each of its layouts. */
function withArt(boxes: readonly Box[]): Uint8Array {
  const files = new Map(unzip(foreignTemplate()));
  const shapes = boxes
    .map(
      ({ x, y, w, h }) =>
        `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Logo"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x * EMU}" y="${y * EMU}"/><a:ext cx="${w * EMU}" cy="${h * EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="777777"/></a:solidFill></p:spPr></p:sp>`,
    )
    .join('');
  for (const [name, bytes] of files) {
    if (!/slideLayouts\/slideLayout\d\.xml$/.test(name)) continue;
    const text = new TextDecoder().decode(bytes).replace('</p:spTree>', `${shapes}</p:spTree>`);
    files.set(name, new TextEncoder().encode(text));
  }
  return zip(files);
}

const LOGOS = 'partner-logos: [logos/mill.svg, logos/ring.svg]';
const slides = (more = '') => `${HEAD}slides:
  - { kind: cover, subtitle: Below, scene: skyline${more} }
  - { kind: contact, title: Talk to us, lines: [office@example.org], scene: skyline${more} }
`;

describe('on somebody else’s layout', () => {
  it.each([
    ['a scene', ''],
    ['a scene and a strip of logos', `, ${LOGOS}`],
  ])('%s keep clear of what the layout shows, and of each other', async (_, more) => {
    const logo = { x: 8.4, y: 5.6, w: 1.4, h: 1.6 };
    const brand = await templateBrand(withArt([logo]));
    const { scene, findings } = sceneOf(slides(more), 'en', brand);
    expect(findings.filter(({ code }) => code === 'overflow')).toEqual([]);
    const shown = scene.slides.map(({ items }) => ({
      scene: items.filter(({ part }) => part?.kind === 'scene').map(({ box }) => box),
      strip: items.filter(({ name }) => name === 'Logo strip').map(({ box }) => box),
    }));
    for (const { scene, strip } of shown) {
      for (const box of [...scene, ...strip]) expect(overlaps(box, logo), JSON.stringify(box)).toBe(false);
      for (const box of scene) expect(strip.some((each) => overlaps(each, box))).toBe(false);
    }
    expect(shown.some(({ strip }) => strip.length > 0)).toBe(more !== '');
  });

  it('what finds no room is left out, and told: a scene in a note, logos at their key', async () => {
    const stripes = Array.from({ length: 12 }, (_, i) => ({ x: 0.2 + 0.82 * i, y: 0, w: 0.2, h: 7.5 }));
    const brand = await templateBrand(withArt(stripes));
    const { scene, deck, findings } = sceneOf(slides(`, ${LOGOS}`), 'en', brand);
    const shown = scene.slides.flatMap(({ items }) => items);
    expect(shown.filter(({ part, name }) => part?.kind === 'scene' || name === 'Logo strip')).toEqual([]);
    expect(findings.flatMap(({ code, path }) => (code === 'left-out' ? [formatPath(path)] : []))).toEqual([
      'slides[0].partner-logos',
      'slides[1].partner-logos',
    ]);
    expect(leftOutNote(deck, scene, brand)).toEqual([
      { en: expect.stringContaining('cover, contact have none'), zh: expect.any(String) },
    ]);
  });
});
