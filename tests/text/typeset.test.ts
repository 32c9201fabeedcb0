import { describe, expect, it } from 'vitest';
import { plainText, richText } from '../../src/core/rich-text.ts';
import type { TextItem } from '../../src/scene/items.ts';
import type { TextStyle } from '../../src/scene/tokens.ts';
import { keepPieces } from '../../src/text/brand-measurer.ts';
import { fitSize, setText, textItem } from '../../src/text/typeset.ts';
import { measurer } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';

/** Every character half an em wide, hanzi a whole em: lines can be counted by hand. */
const even = keepPieces({
  advance: (text, face) => [...text].length * (face.eastAsian ? 1 : 0.5),
  metrics: () => ({ digits: 0.65 }),
  missing: () => [],
});

const style: TextStyle = {
  role: 'body',
  size: 20,
  floor: 16,
  bold: false,
  color: 'text',
  spacing: 1,
  tracking: 0,
  capitals: false,
};

const lines = (text: string, points: number) => {
  const set = setText(richText(text), style, { w: points / 72, h: 10 }, even);
  return set.lines.flat().map((line) => line.text);
};

describe('a list of levels', () => {
  const list = richText('one two three\none two three');
  const options = { marker: 'bullet', levels: [0, 1], paragraphSpacing: 10 } as const;

  it('indents each level by one mark, and sets it two points smaller', () => {
    const fits = (points: number) =>
      setText(list, style, { w: points / 72, h: 10 }, even, options).lines.map((each) => each.length);
    // 13 characters of half an em: 130 pt at 20 pt behind 21.6 pt, and 117 pt at 18 pt behind 43.2 pt.
    expect(fits(21.6 + 132)).toEqual([1, 2]);
    expect(fits(43.2 + 119)).toEqual([1, 1]);
  });

  it('stands closer together below a point than between points', () => {
    const { height } = setText(list, style, { w: 10, h: 10 }, even, options);
    expect(height * 72).toBeCloseTo(1.2 * 20 + 0.4 * 10 + 1.2 * 18, 6);
  });

  it('is never smaller than its floor', () => {
    const { height } = setText(list, style, { w: 10, h: 10 }, even, { ...options, levels: [0, 4] });
    expect(height * 72).toBeCloseTo(1.2 * 20 + 0.4 * 10 + 1.2 * 16, 6);
  });
});

describe('setText', () => {
  it('keeps a Latin word whole among hanzi and counts the gap beside it', () => {
    expect(lines('投资ABC区', 70)).toEqual(['投资', 'ABC区']);
    const gap = setText(richText('中A'), style, { w: 10, h: 10 }, even).lines[0]?.[0]?.width ?? 0;
    expect(gap).toBeCloseTo(20 * 1.74, 5);
  });

  it('is 1.2 times the size high, line by line', () => {
    expect(setText(richText('a\nb'), style, { w: 5, h: 5 }, even).height).toBeCloseTo(48 / 72, 5);
  });

  it('says by how many lines and characters a text is too long', () => {
    const set = setText(richText('one two three'), style, { w: 1, h: 24 / 72 }, even);
    expect(set.excess).toEqual({ lines: 1, characters: 5 });
    expect(setText(richText('one two'), style, { w: 1, h: 24 / 72 }, even).excess).toBeUndefined();
  });

  it('says so where a single word is wider than the box', () => {
    expect(setText(richText('incomprehensible'), style, { w: 1, h: 1 }, even).excess?.lines).toBe(0);
  });

  it('sets a unit smaller beside its number', () => {
    const text = { paragraphs: [[{ text: '70' }, { text: '%', scale: 0.5 }]], path: [] };
    expect(setText(text, style, { w: 5, h: 5 }, even).lines[0]?.[0]?.width).toBeCloseTo(25, 5);
  });
});

describe('fitSize', () => {
  const text = richText('one two three four five six');

  it('keeps the style’s size where the text fits', () => {
    expect(fitSize([{ text, w: 5, h: 1 }], style, even)).toBe(20);
  });

  it('goes down in half points to one size that all texts fit at', () => {
    expect(
      fitSize(
        [
          { text, w: 5, h: 1 },
          { text: richText('abcdefghij'), w: 95 / 72, h: 1 },
        ],
        style,
        even,
      ),
    ).toBe(18.5);
  });

  it('stops at the floor', () => {
    expect(fitSize([{ text, w: 0.5, h: 0.5 }], style, even)).toBe(16);
  });
});

describe('textItem', () => {
  const base = { name: 'Text', style, ground: 'ground' as const };
  const excessIn = (w: number, h: number) => {
    const firm = { ...base, style: { ...style, floor: 20 }, text: richText('abcdefghij') };
    return textItem({ ...firm, box: { x: 0, y: 0, w: w / 72, h: h / 72 } }, even).excess;
  };

  it('takes what is kept in reserve of a width rather than be too long', () => {
    expect(excessIn(100.5, 24)).toBeUndefined();
    expect(excessIn(99.5, 24)).toBeDefined();
  });

  it('may be a point higher than its box', () => {
    expect(excessIn(110, 23.1)).toBeUndefined();
    expect(excessIn(110, 22.5)).toBeDefined();
  });
  const linesOf = (item: TextItem) => item.lines.flat().map((line) => line.text);

  it('joins the last words where one would stand alone', () => {
    const text = richText('Invest where two rivers do meet');
    const item = textItem({ ...base, text, box: { x: 0, y: 0, w: 275 / 72, h: 2 } }, even);
    expect(linesOf(item)).toEqual(['Invest where two', 'rivers do meet']);
  });

  it('has its text as the author wrote it, whatever holds its words together', () => {
    const words = [
      'Invest where two rivers do meet',
      '这里如今一共有35家企业',
      'Signed under the China–Singapore initiative',
    ];
    for (const text of words) {
      for (let w = 100; w < 300; w += 20) {
        const item = textItem({ ...base, text: richText(text), box: { x: 0, y: 0, w: w / 72, h: 2 } }, even);
        expect(plainText(item.text)).toBe(text);
        expect(linesOf(item).join(' ')).toMatch(/^[^\u00a0\u2060]*$/u);
      }
    }
  });

  it('narrows the box of hanzi until no line ends inside a word', () => {
    const box = { x: 0, y: 0, w: 102 / 72, h: 2 };
    const item = textItem({ ...base, text: richText('两江新的港口城市'), box }, even);
    expect(linesOf(item)).toEqual(['两江新的', '港口城市']);
    expect(item.box.w).toBeLessThan(box.w);
  });

  it('ends no line of a heading in a word that opens the next', () => {
    const heading = { ...style, role: 'title' as const };
    const at = (text: string, w: number) =>
      linesOf(textItem({ ...base, style: heading, text: richText(text), box: { x: 0, y: 0, w: w / 72, h: 2 } }, even));
    expect(at('Gates opened with a promise', 215)).toEqual(['Gates opened', 'with a promise']);
    expect(at('开放门户与国际伙伴', 142)).toEqual(['开放门户', '与国际伙伴']);
  });

  it('leaves a placeholder’s box alone, whose position is inherited, and narrows a title by an inner margin', () => {
    const box = { x: 0, y: 0, w: 102 / 72, h: 2 };
    const text = richText('两江新的港口城市');
    const item = textItem({ ...base, text, box, placeholder: 'title' }, even);
    expect(item.box).toEqual(box);
    expect(item.inset).toBeGreaterThan(0);
    expect(linesOf(item)).toEqual(['两江新的', '港口城市']);
    expect(textItem({ ...base, text, box, placeholder: 'body' }, even)).not.toHaveProperty('inset');
  });

  it.each(['center', 'right'] as const)(
    'balances the lines of a title at the %s as it does those at the left',
    (align) => {
      const box = { x: 0, y: 0, w: 300 / 72, h: 2 };
      const heading = { ...style, role: 'title' as const };
      const title = {
        ...base,
        style: heading,
        text: richText('aaaa bbbb cccc dddd eeee ffff gggg'),
        box,
        placeholder: 'title',
      } as const;
      const [left, other] = [textItem(title, even), textItem({ ...title, align }, even)];
      expect(left.inset).toBeGreaterThan(0);
      expect(linesOf(other)).toEqual(linesOf(left));
      expect(other.inset).toBe(left.inset);
    },
  );

  it('keeps the lines of a title closer where its font may be narrower', () => {
    const box = { x: 0, y: 0, w: 300 / 72, h: 2 };
    const heading = { ...style, role: 'title' as const };
    const title = {
      ...base,
      style: heading,
      text: richText('aaaa bbbb cccc dddd eeee ffff gggg'),
      box,
      placeholder: 'title',
    } as const;
    const [usual, closer] = [textItem(title, even), textItem({ ...title, closer: true }, even)];
    expect(linesOf(closer)).toEqual(linesOf(usual));
    expect(closer.inset).toBeGreaterThan(usual.inset ?? 99);
  });

  it('sets headings evenly, and texts of many lines no narrower than they need be', () => {
    const text = richText('aaaa bbbb cccc dddd '.repeat(4).trim());
    const box = { x: 0, y: 0, w: 260 / 72, h: 2 };
    const lines = (role: TextStyle['role']) =>
      textItem({ ...base, style: { ...style, role }, text, box }, even)
        .lines.flat()
        .map((line) => line.text);
    expect(lines('body').at(-1)).toBe('cccc dddd');
    expect(lines('title').at(-1)).toBe('aaaa bbbb cccc dddd');
  });

  it.each([
    ['left', 0],
    ['center', 0.5],
    ['right', 1],
  ] as const)('sets a label at the %s evenly, its lines where they were', (align, before) => {
    const text = richText('aaaa bbbb cccc dddd eeee ffff gggg');
    const box = { x: 0, y: 0, w: 260 / 72, h: 2 };
    const item = textItem({ ...base, text, box, align }, even);
    expect(linesOf(item)).toEqual(['aaaa bbbb cccc dddd', 'eeee ffff gggg']);
    expect(item.box.x).toBeCloseTo(before * (box.w - item.box.w), 5);
  });

  it('joins no last words that leave a little one alone before them', () => {
    const box = { x: 0, y: 0, w: 140 / 72, h: 2 };
    const item = textItem({ ...base, text: richText('is secondary industry'), box }, even);
    expect(linesOf(item)).toEqual(['is secondary', 'industry']);
  });

  it('ends no line between a number and what it counts', () => {
    const box = { x: 0, y: 0, w: 170 / 72, h: 2 };
    const item = textItem({ ...base, text: richText('这里如今一共有35家企业'), box }, even);
    expect(linesOf(item)).toEqual(['这里如今一共有', '35家企业']);
  });

  it('measures with the brand’s fonts: a hanzi is one em, and figures are of equal width', () => {
    expect(measurer.advance('两', { eastAsian: true, bold: false })).toBe(1);
    expect(measurer.advance('1', { eastAsian: false, bold: true })).toBe(
      measurer.advance('8', { eastAsian: false, bold: true }),
    );
  });
});

describe('the brand’s measures', () => {
  it('set a no-break space like a space', () => {
    const face = { eastAsian: false, bold: true };
    expect(measurer.advance('\u00a0', face)).toBe(measurer.advance(' ', face));
  });

  it('know what no font of the brand has', () => {
    expect(measurer.missing('¥1,000 两江 ≈ ×3.4')).toEqual([]);
    expect(measurer.missing('a\u{1F600}')).toEqual(['\u{1F600}']);
  });
});

it('a text of more lines than any box holds is set as it is given, without a look at how they end', () => {
  const set = (text: string) => {
    const box = { x: 0, y: 0, w: 202 / 72, h: 10 };
    const { lines } = textItem({ name: 'Text', text: richText(text), style, box, ground: 'ground' }, even);
    return lines.flat().at(-1)?.text;
  };
  // Ten hanzi a line, and one on the last: it is joined with those before it.
  const [short, endless] = [21, 9001].map((length) => '城'.repeat(length));
  expect(set(short as string)).not.toBe('城');
  expect(set(endless as string)).toBe('城');
});

it('a centred subtitle in two lines parts where a clause does', () => {
  const text = richText('做了什么，成效如何，下一步怎么走');
  const box = { x: 0, y: 0, w: 270 / 72, h: 2 };
  const options = { name: 'Subtitle', text, style, box, ground: 'ground', placeholder: 'subtitle' } as const;
  const first = (item: TextItem) => item.lines.flat()[0]?.text ?? '';
  expect(first(textItem({ ...options, align: 'center' }, measurer))).toBe('做了什么，成效如何，');
});

testCalls(import.meta.url, 'typeset.yaml', { lines });
