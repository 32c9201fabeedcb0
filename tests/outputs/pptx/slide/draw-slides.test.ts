import { expect, it } from 'vitest';
import { drawSlides } from '../../../../src/outputs/pptx/slide/draw-slides.ts';
import type { SceneItem } from '../../../../src/scene/items.ts';
import { brand } from '../../../support/brand.ts';
import { writeChecked } from '../../../support/written-deck.ts';
import { free, picture, scene, slide, table } from '../scenes.ts';

const BOX = { x: 1, y: 2, w: 3, h: 1 };
/** More slides than PptxGenJS gets at once, by turns with a text, a picture that it doesn't draw, a table and nothing. */
const SLIDES = Array.from({ length: 47 }, (_, i) => {
  const own: SceneItem[][] = [
    [free('Words', `Words of ${i + 1}`, BOX, 'body')],
    [picture('Picture', BOX), free('Words', `Words of ${i + 1}`, BOX, 'body')],
    [table(['One', 'Two', 'Three'], [[`Cell of ${i + 1}`, 'B', 'C']], BOX)],
    [],
  ];
  return slide(i + 1, 'content', `Title ${i + 1}`, own[i % own.length] ?? []);
});

it('each slide of many has its own items, wherever those drawn together end', async () => {
  const deck = await writeChecked(scene(SLIDES));
  const said = SLIDES.map((_, i) =>
    [...deck.xml(`ppt/slides/slide${i + 1}.xml`).matchAll(/(?:Title|Words of|Cell of) (\d+)</g)].map(([, number]) =>
      Number(number),
    ),
  );
  expect(said).toEqual(SLIDES.map((_, i) => (i % 4 === 3 ? [i + 1] : [i + 1, i + 1])));
});

it('what PptxGenJS does not draw has no element', async () => {
  const drawn: (string | undefined)[][] = [];
  for await (const shapes of drawSlides(SLIDES.slice(0, 4), brand, 'en'))
    drawn.push(shapes.map((shape) => shape?.name));
  expect(drawn).toEqual([['p:sp', 'p:sp'], ['p:sp', undefined, 'p:sp'], ['p:sp', 'p:graphicFrame'], ['p:sp']]);
});

it('no slides are drawn of none', async () => {
  expect(await drawSlides([], brand, 'en').next()).toEqual({ done: true, value: undefined });
});
