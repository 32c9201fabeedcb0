import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/core/language.ts';
import type { SceneSlide } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { roundNote } from '../../src/slides/review-slides.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

type Slide = SceneSlide<LaidOutItem>;

/** The slides of an outline whose deck says how it is shown. */
const shown = (show: string, slides: string, language = 'en') => {
  const head = show === '' ? HEAD : HEAD.replace(/^deck:\n/m, `deck:\n  show: ${show}\n`);
  return sceneOf(`${head}slides:\n${slides}`, language).scene;
};

const POINT = '  - kind: statement\n    title: One point\n';
const going = ({ transition, advance }: Slide) => [transition, advance];

describe('how a deck is shown', () => {
  it('is by a speaker, at clicks, unless it says otherwise', () => {
    const scene = shown('', POINT);
    expect(scene.mode).toBeUndefined();
    expect(scene.slides.map(going)).toEqual([[undefined, undefined]]);
  });

  it('can be said in one word, and for each slide otherwise than for the deck', () => {
    expect(shown('window', POINT).mode).toBe('window');
    const other = `${POINT}    transition: push\n    advance: 7.5\n`;
    const plain = `${POINT}    transition: none\n`;
    const scene = shown('{ transition: fade, advance: 20 }', POINT + other + plain);
    expect(scene.slides.map(going)).toEqual([
      ['fade', 20],
      ['push', 7.5],
      [undefined, 20],
    ]);
  });
});

describe('a kiosk', () => {
  it('tells how long a round takes, without hidden slides', () => {
    const scene = shown('{ mode: kiosk, advance: 35 }', `${POINT}${POINT}${POINT}    hidden: true\n`);
    const [note] = roundNote(scene);
    expect(note && inWords(note, 'en')).toContain('2 slides, 1:10 minutes');
    expect(roundNote(shown('', POINT))).toEqual([]);
  });
});
