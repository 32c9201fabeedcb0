import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/core/rich-text.ts';
import type { LineRun } from '../../src/scene/items.ts';
import type { TextStyle } from '../../src/scene/tokens.ts';
import { JOINER } from '../../src/text/line-break.ts';
import type { Measurer } from '../../src/text/measure.ts';
import { drawnLines } from '../../src/text/typeset.ts';
import { brand } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';

const style: TextStyle = { ...brand.type.body, size: 20, tracking: 0, capitals: false };

/** Every character half an em wide, hanzi a whole em: widths can be counted by hand. */
const even: Pick<Measurer, 'advance'> = {
  advance: (text, face) => [...text].length * (face.eastAsian ? 1 : 0.5),
};

/** The runs of a paragraph that is broken into these lines. */
function runsOf(runs: readonly Run[], own: TextStyle = style, lines = [shownIn(runs, own)]): LineRun[] {
  const measured = lines.map((text) => ({ text, width: 0 }));
  const drawn = drawnLines({ paragraphs: [runs], path: [] }, [measured], own, even);
  return drawn.flat().flatMap((line) => line.runs);
}

function shownIn(runs: readonly Run[], { capitals }: TextStyle): string {
  const text = runs.map((run) => run.text).join('');
  return capitals ? text.toUpperCase() : text;
}

describe('the runs of a line', () => {
  it('say how wide a line would be with what programs could set behind it, held or not', () => {
    const text = `one two ${JOINER}three four`;
    const drawn = drawnLines(
      { paragraphs: [[{ text }]], path: [] },
      [['one', `two ${JOINER}three`, 'four'].map((line) => ({ text: line, width: 0 }))],
      style,
      even,
    );
    expect(drawn.flat().map(({ text: words, onward }) => [words, onward])).toEqual([
      ['one', 70],
      ['two three', 140],
      ['four', undefined],
    ]);
  });
});

testCalls(import.meta.url, 'line-runs.yaml', { runsOf });
