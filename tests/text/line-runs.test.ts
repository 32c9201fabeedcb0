import { describe, expect, it } from 'vitest';
import { type Run, richText } from '../../src/core/rich-text.ts';
import type { LineRun } from '../../src/scene/items.ts';
import type { TextStyle } from '../../src/scene/tokens.ts';
import { JOINER } from '../../src/text/line-break.ts';
import type { Measurer } from '../../src/text/measure.ts';
import { drawnLines } from '../../src/text/typeset.ts';
import { brand } from '../support/brand.ts';

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
  it('are one where nothing changes, whatever runs its text was written in', () => {
    const [run, ...more] = runsOf([{ text: 'GDP came to ' }, { text: '339.1', fact: 'gdp' }]);
    expect(more).toEqual([]);
    expect(run).toMatchObject({ text: 'GDP came to 339.1', x: 0, width: 170, size: 20 });
  });

  it('begin anew with the weight, the size and the link, each where the one before ends', () => {
    const runs = runsOf([
      { text: 'One ', bold: true },
      { text: 'two' },
      { text: '%', scale: 0.5 },
      { text: 'on', link: 'https://example.org' },
    ]);
    expect(runs.map(({ text, x, width, size }) => [text, x, width, size])).toEqual([
      ['One ', 0, 40, 20],
      ['two', 40, 30, 20],
      ['%', 70, 5, 10],
      ['on', 75, 20, 20],
    ]);
    expect(runs.map(({ face }) => face.bold)).toEqual([true, false, false, false]);
    expect(runs.map(({ link }) => link)).toEqual([undefined, undefined, undefined, 'https://example.org']);
  });

  it('begin anew with the script, behind the gap that programs leave there', () => {
    const runs = runsOf([{ text: '投资AB区' }]);
    expect(runs.map(({ text, x, width, face }) => [text, x, width, face.eastAsian])).toEqual([
      ['投资', 0, 40, true],
      ['AB', 44.8, 20, false],
      ['区', 69.6, 20, true],
    ]);
  });

  it('have the Latin font where their run asks for it', () => {
    const [first] = runsOf([{ text: '“', latin: true }, { text: '好' }]);
    expect(first).toMatchObject({ text: '“', face: { eastAsian: false } });
  });

  it('are in capitals where the style is, and as wide as these with what is added between them', () => {
    const [run] = runsOf([{ text: 'straße' }], { ...style, capitals: true, tracking: 1 });
    expect(run).toMatchObject({ text: 'STRASSE', width: 77 });
  });

  it('raise the marks of notes, and set them smaller', () => {
    const note = { runs: [], path: [], at: 'value' } as const;
    const [, mark] = runsOf([{ text: 'Output' }, { text: '1', note }]);
    expect(mark).toMatchObject({ text: '1', rise: 6 });
    expect(mark?.size).toBeCloseTo(40 / 3, 9);
  });

  it('begin each line at its first letter, and say no joiners', () => {
    const runs = runsOf([{ text: `one two ${JOINER}three` }], style, ['one two', `${JOINER}three`]);
    expect(runs.map(({ text, x, width }) => [text, x, width])).toEqual([
      ['one two', 0, 70],
      ['three', 0, 50],
    ]);
  });

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

  it('have no characters where a text has none', () => {
    expect(runsOf(richText('').paragraphs[0] ?? [])).toEqual([]);
  });
});
