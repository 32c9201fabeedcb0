import { richText } from '../../../src/core/rich-text.ts';
import type { Scene, SceneSlide } from '../../../src/scene/items.ts';
import { inline } from '../../charts/draw.ts';
import { nativeScene } from './chart/native-charts.ts';
import { free, placed, scene, slide } from './scenes.ts';
import { BOX } from './slide-objects.ts';

/** A native chart of two series, which appear one by one from the first click. */
export const builtChartScene = (more: Partial<Scene> = {}): Scene => {
  const chart = { type: 'line', ...inline(['2015', '2016', '2017'], { Ships: [1, 2, 3], Trains: [3, 2, 1] }) };
  return { ...nativeScene(chart, [8, 4.4], 'en', { inParts: true, build: 1 }), ...more };
};

/** A slide of the kind that a show has most of. */
const plain = (number: number, more: Partial<SceneSlide> = {}) =>
  slide(number, 'title-only', `Slide ${number}`, [placed('title-only', 'source', 'Source: the press.')], more);

/** A deck that runs by itself: a fade, a push, a build, no effect, and a hidden slide that leads back. */
export function kioskScene(): Scene {
  const build = free('Later', 'It comes later', BOX, 'body');
  const also = free('Last', 'It comes last', BOX, 'body');
  const linked = free('Agenda', richText('To the backup', [], { link: '#slide-5' }), BOX, 'body');
  return scene(
    [
      plain(1, { transition: 'fade', advance: 8, items: [...plain(1).items, { ...linked, link: '#slide-3' }] }),
      plain(2, { transition: 'push', advance: 5.5 }),
      plain(3, {
        advance: 12,
        items: [...plain(3).items, { ...build, build: 1 }, { ...also, build: 2 }],
      }),
      plain(4, { advance: 6 }),
      plain(5, { hidden: true, advance: 7, back: '#slide-1' }),
      plain(6, { hidden: true, advance: 7, back: 'last-seen' }),
    ],
    { mode: 'kiosk' },
  );
}
