import { expect, it } from 'vitest';
import type { FormatName } from '../../src/core/formats.ts';
import { reviewFormats } from '../../src/outputs/formats.ts';
import type { FrameLayout } from '../../src/scene/frame.ts';
import { brand } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';
import { drawnSurface } from '../template/drawn-surface.ts';

const surface = drawnSurface(() => 255);
const METAFILE = { ...surface, unknown: surface.unknown.map((_, i) => (i < 3 ? 1 : 0)) };
const WORDS = { words: [{ x: 1, y: 7, w: 3, h: 0.2 }], undrawnWords: true };

/** What is found on a deck of a cover in the given formats, where the layout of covers shows that. */
function found(shown: Partial<FrameLayout>, formats: readonly FormatName[], slide = 'kind: cover') {
  const { scene } = sceneOf(`${HEAD}slides:\n  - { ${slide} }\n`);
  const layout = { part: 'l', name: 'Opening', surface, words: [], footers: {}, roles: {}, dark: false, ...shown };
  const frames = { ...brand.frames, cover: { ...brand.frames.cover, layout } };
  return reviewFormats([scene], { ...brand, frames }, formats).map(({ code, cause, path }) => [
    code,
    cause,
    path.join('.'),
  ]);
}

it('a format is told to lack what the template shows and it cannot draw: pictures of Office’s own, and words that stand letter over letter', () => {
  const metafile = ['format-differs', expect.stringContaining('pictures'), 'deck.brand'];
  const words = ['format-differs', expect.stringContaining('words'), 'deck.brand'];
  expect(found({ surface: METAFILE }, ['pptx', 'pdf'])).toEqual([metafile]);
  expect(found({ surface: METAFILE, ...WORDS }, ['html', 'svg'])).toEqual([metafile, words]);
});

it('nothing is told of the PowerPoint file, of layouts that no slide stands on, and of what is drawn', () => {
  expect(found({ surface: METAFILE, ...WORDS }, ['pptx'])).toEqual([]);
  expect(found({ surface: METAFILE, ...WORDS }, ['pdf'], 'kind: statement, title: A sentence')).toEqual([]);
  expect(found({ words: WORDS.words }, ['pptx', 'pdf', 'png'])).toEqual([]);
});
