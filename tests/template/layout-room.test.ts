import { expect, it } from 'vitest';
import {
  aboveLogos,
  artUnderTitle,
  withClearTitles,
  withRaisedTitle,
  withRoomForLines,
} from '../../src/template/layout-room.ts';
import { drawnSurface, SLIDE } from './drawn-surface.ts';
import { madeLayout, madePlaceholder } from './made-layout.ts';

const stripes = (x: number, w: number) =>
  Array.from({ length: 20 }, (_, i) => ({ box: { x: x + (i * w) / 20, y: 1, w: w / 40, h: 2.5 }, grey: 40 }));
const titled = (align: 'left' | 'center') => madeLayout('A', '', [madePlaceholder('title', [1, 1, 10, 2], { align })]);

it('art lies under a title where its lines begin, or are centred', () => {
  const [left, middle] = [drawnSurface(() => 255, stripes(1, 3)), drawnSurface(() => 255, stripes(4.5, 3))];
  expect(artUnderTitle(titled('left'), left)).toBeGreaterThan(0.9);
  expect(artUnderTitle(titled('center'), left)).toBe(0);
  expect(artUnderTitle(titled('center'), middle)).toBeGreaterThan(0.9);
  expect(
    artUnderTitle(
      titled('left'),
      drawnSurface(() => 255),
    ),
  ).toBe(0);
});

it('words of a layout count as art under its title', () => {
  const worded = { ...titled('left'), wordBoxes: [{ x: 2, y: 1.5, w: 2, h: 0.4 }] };
  expect(
    artUnderTitle(
      worded,
      drawnSurface(() => 255),
    ),
  ).toBe(1);
});

it('a title amid a slide is not raised onto art', () => {
  const amid = madeLayout('A', 'title', [madePlaceholder('ctrTitle', [1, 3, 10, 2])]);
  const top = (layout: typeof amid) => layout.placeholders[0]?.text?.y;
  expect(
    top(
      withRaisedTitle(
        amid,
        SLIDE,
        drawnSurface(() => 255),
      ),
    ),
  ).toBe(0.5);
  const art = stripes(1, 5).map(({ box, grey }) => ({ box: { ...box, y: 0, h: 2 }, grey }));
  expect(
    top(
      withRaisedTitle(
        amid,
        SLIDE,
        drawnSurface(() => 255, art),
      ),
    ),
  ).toBe(3);
});

it('a title that is struck through where it has more room keeps its own place beside a rail', () => {
  const own = { x: 0.2, y: 0.1, w: 12.6, h: 0.94 };
  const title = { ...madePlaceholder('title', [0.2, 0.1, 12.6, 0.94], { size: 58, anchor: 'middle' }) };
  const reached = { ...title, box: own, text: { ...own, y: 0.1, h: 1.6 } };
  const rail = drawnSurface(() => 255, [{ box: { x: 0, y: 0.86, w: SLIDE.w, h: 0.1 }, grey: 60 }]);
  const [placed] = withClearTitles(madeLayout('A', '', [reached]), rail).placeholders;
  expect(placed?.text).toEqual(own);
});

it('a title’s lines begin beside a rail that its box reaches onto, and where they do anyway beside one that it does not', () => {
  const beside = (w: number) => drawnSurface(() => 255, [{ box: { x: 0, y: 0, w, h: SLIDE.h }, grey: 40 }]);
  const start = (w: number) => withClearTitles(titled('left'), beside(w)).placeholders[0]?.text?.x;
  expect(start(1.2)).toBeGreaterThan(1.2);
  expect(start(0.95)).toBe(1);
});

it('contents end at a distance above a logo, and not above a band', () => {
  const contents = { x: 1, y: 2, w: 10, h: 4.6 };
  const over = (x: number, w: number) =>
    aboveLogos(
      contents,
      drawnSurface(() => 255, striped(x, w)),
    );
  const striped = (x: number, w: number) =>
    stripes(x, w).map((art) => ({ ...art, box: { ...art.box, y: 6.7, h: 0.6 } }));
  expect(over(10, 2.5).y + over(10, 2.5).h).toBeLessThanOrEqual(6.55);
  expect(over(0, 13)).toEqual(contents);
  expect(over(11.5, 1)).toEqual(contents);
});

it('a title that has room for two lines above its place only keeps off the edge of the slide', () => {
  const layout = madeLayout('A', '', [
    madePlaceholder('title', [0.4, 0.43, 7.5, 0.54], { anchor: 'bottom', size: 24 }),
    madePlaceholder('obj', [0.4, 1.4, 9, 5]),
  ]);
  const { text } = withRoomForLines(layout, SLIDE, undefined).placeholders[0] ?? {};
  expect(text?.y).toBeCloseTo(0.4, 2);
  expect((text?.y ?? 0) + (text?.h ?? 0)).toBeLessThanOrEqual(1.2);
});
