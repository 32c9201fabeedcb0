import { describe, expect, it } from 'vitest';
import { type RichText, richText } from '../../src/core/rich-text.ts';
import { keepPieces } from '../../src/text/keep-pieces.ts';
import { setText, textItem } from '../../src/text/typeset.ts';
import { brand } from '../support/brand.ts';

/** Every character half an em wide, hanzi a whole em: lines can be counted by hand. */
const even = keepPieces({
  advance: (text, face) => [...text].length * (face.eastAsian ? 1 : 0.5),
  metrics: () => ({ digits: 0.65, ascent: 0.95 }),
  missing: () => [],
});
const style = { ...brand.type.body, size: 20 };

/** The lines of a text in a box so many hanzi wide, joiners as ⁞ and no-break spaces as ~. */
function linesIn(width: number, text: string | RichText, role = style.role) {
  const rich = typeof text === 'string' ? richText(text) : text;
  const box = { x: 0, y: 0, w: (20 * 1.01 * (width + 0.1)) / 72, h: 5 };
  const item = textItem({ name: 'Text', style: { ...style, role }, ground: 'ground', text: rich, box }, even);
  return item.lines.flat().map((line) => line.text.replaceAll('\u2060', '⁞').replaceAll('\u00a0', '~'));
}

describe('a number and what it counts', () => {
  it.each([
    ['如今这里的总产值是405亿元左右吧', '405⁞亿⁞元'],
    ['如今这里的总产值是2.4亿左右的样子', '2.4⁞亿'],
    ['如今这里的学校一共有35所左右的样子', '35⁞所'],
  ])('stand on one line, held by joiners: %s', (text, held) => {
    const lines = linesIn(11, text);
    expect(lines.slice(1).join('')).toContain(held);
    expect(lines[0]).not.toMatch(/\d/);
  });

  it('are one for the measuring, too', () => {
    const set = setText(richText('产值总计405亿元'), style, { w: (20 * 1.01 * 6.5) / 72, h: 5 }, even);
    expect(set.lines.flat().map((line) => line.text)).toEqual(['产值总计', '405亿元']);
  });

  it('have no joiner where no line ends near them', () => {
    expect(linesIn(12, '405亿元是如今这里的总产值而且年年上升').join('')).not.toContain('5⁞');
  });

  it('stay together where the number is a run of its own', () => {
    const runs = [{ text: '如今这里的学校一共有' }, { text: '35', fact: 'schools' }, { text: '所左右的样子' }];
    expect(linesIn(11, { paragraphs: [runs], path: [] })[1]).toMatch(/^35⁞所/);
  });
});

describe('names joined by a dash', () => {
  it('are held together where that takes no line more', () => {
    expect(linesIn(15, 'Signed under the China–Singapore initiative')[1]).toMatch(/^China–⁞Singapore/);
  });
});

describe('the last line', () => {
  it('has two words', () => {
    expect(linesIn(10, 'Now they come when visitors')).toEqual(['Now they come', 'when~visitors']);
  });

  it('would have two where a program set the text up to five per cent narrower', () => {
    expect(linesIn(10, 'They come when likes')).toEqual(['They come when~likes']);
    expect(linesIn(11, 'They come when likes')).toEqual(['They come when likes']);
  });

  it('has one where two would be wider than the measure', () => {
    expect(linesIn(8, 'the international organisation')).toEqual(['the', 'international', 'organisation']);
  });

  it('has at least three hanzi, and begins no line within a word', () => {
    expect(linesIn(8, '每年两次向议会报告。')).toEqual(['每年两次向', '议⁞会⁞报⁞告。']);
  });

  it('has fewer where the measure has no room for them', () => {
    expect(linesIn(2, '公开报告').map((line) => line.replaceAll('⁞', ''))).toEqual(['公开', '报告']);
  });
});

describe('words of hanzi', () => {
  it('are whole where a text has few lines', () => {
    expect(linesIn(7, '这里有两座港口和一条铁路相连').join('/')).not.toContain('港/口');
    expect(linesIn(7, '这里就有两座港口和一条铁路相连').join('/')).not.toContain('港/口');
  });

  it.each(['大/多数', '不/多', '每/一次'])('keep the hanzi that leads them: no line ends at %s', (parted) => {
    const word = parted.replace('/', '');
    for (const before of ['这里如今，', '这里的如今，', '这里就如今日，']) {
      expect(linesIn(8, `${before}${word}的港口`).join('/')).not.toContain(parted);
    }
  });

  it('are parted at a comma in a title, where both lines have room', () => {
    const title = '港口先于企业建成，学校和实验室也是';
    const lines = linesIn(12, title, 'display').map((line) => line.replaceAll('⁞', ''));
    expect(lines).toEqual(['港口先于企业建成，', '学校和实验室也是']);
  });
});
