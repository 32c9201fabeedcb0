import { describe, expect, it } from 'vitest';
import type { TextStyle } from '../../src/scene/tokens.ts';
import { levelIndent, paragraphSize } from '../../src/text/levels.ts';

const style = { size: 20, floor: 16 } as TextStyle;

describe('how far a list hangs', () => {
  it('is the same at usual sizes', () => {
    for (const size of [14, 20, 24]) expect(levelIndent('bullet', 0, style, size)).toEqual({ mark: 0, text: 0.3 });
    expect(levelIndent('number', 1, style, 20)).toEqual({ mark: 0.3, text: 0.6 });
  });

  it('grows with larger type, at every level alike: its marks keep away from the text', () => {
    expect(levelIndent('number', 0, style, 40).text).toBeCloseTo(0.5, 9);
    expect(levelIndent('bullet', 1, style, 40)).toEqual({ mark: 0.5, text: 1 });
  });

  it('grows where the levels of a template are set larger than it states', () => {
    const levels = [{ size: 20, mark: 0.1, text: 0.4, space: 0 }];
    expect(levelIndent('bullet', 0, { ...style, levels }, 16)).toMatchObject({ mark: 0.1, text: 0.4 });
    expect(levelIndent('bullet', 0, { ...style, levels }, 40)).toEqual({ mark: 0.2, text: 0.8 });
  });

  it('is as much as a number takes where a template has less for its bullets', () => {
    const levels = [{ size: 28, mark: 0, text: 0.25, space: 0 }];
    const template = { size: 28, levels };
    expect(levelIndent('bullet', 0, template, 28)).toEqual({ mark: 0, text: 0.25 });
    expect(levelIndent('number', 0, template, 28).text).toBeCloseTo(1.05 * (28 / 72), 9);
  });

  it('is none without marks', () => {
    expect(levelIndent(undefined, 0, style, 40)).toEqual({ mark: 0, text: 0 });
  });
});

describe('the size of a paragraph', () => {
  const note = { runs: [], path: [], at: 'value' } as const;
  it.each([
    ['its level’s', [{ text: 'one' }], 1, 18],
    [
      'that of all its runs, marks of notes aside',
      [
        { text: 'one', scale: 2 },
        { text: '1', note },
      ],
      0,
      40,
    ],
    ['its level’s where only a part is larger', [{ text: '4', scale: 2 }, { text: ' %' }], 0, 20],
    ['its level’s without words', [], 0, 20],
  ] as const)('is %s', (_, runs, level, size) => expect(paragraphSize(runs, style, 20, level)).toBe(size));
});
