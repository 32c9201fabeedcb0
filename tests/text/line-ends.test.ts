import { describe, expect, it } from 'vitest';
import { inchToPt } from '../../src/core/lengths.ts';
import { type RichText, richText } from '../../src/core/rich-text.ts';
import { keepPieces } from '../../src/text/brand-measurer.ts';
import { balancedWidth, endsInWidow } from '../../src/text/line-ends.ts';
import { setText, textItem } from '../../src/text/typeset.ts';
import { brand, measurer } from '../support/brand.ts';

const style = brand.type.title;
const setAt = (text: string) => (w: number) =>
  setText(richText(text), style, { w, h: 5 }, measurer).lines.map((lines) => ({ lines, measure: inchToPt(w) }));
const linesAt = (text: string, w: number) => setAt(text)(w).flatMap(({ lines }) => lines.map((line) => line.text));

describe('a balanced width', () => {
  const TITLES = [
    '产值增长三倍，因为两江沿岸的工厂日夜开工并且持续扩大生产规模和产能',
    'The harbour works at night as it does by day, and the towers behind it are full',
    '港口、学校和实验室，早在大多数企业到来之前就已经建成，企业到来之后又继续扩建',
  ];

  it.each(TITLES)('keeps the number of lines, and no last line is under half of the longest: %s', (title) => {
    const width = balancedWidth(11.1, setAt(title), true);
    const [first, last] = setAt(title)(width)[0]?.lines ?? [];
    expect(linesAt(title, width)).toHaveLength(2);
    expect(last?.width).toBeGreaterThanOrEqual((first?.width ?? 0) / 2);
  });

  it.each(TITLES)('breaks the lines alike where a program sets them one per cent narrower: %s', (title) => {
    const width = balancedWidth(11.1, setAt(title), true);
    expect(linesAt(title, width * 1.01)).toEqual(linesAt(title, width));
  });

  it('leaves no short line in the midst of three', () => {
    const cover = { ...brand.type.display, size: 66 };
    const at = (w: number) =>
      setText(richText('Building offshore wind from\u00a0Kelmouth'), cover, { w, h: 5 }, measurer).lines.map(
        (lines) => ({
          lines,
          measure: inchToPt(w),
        }),
      );
    const linesOf = (w: number) => at(w).flatMap(({ lines }) => lines.map((line) => line.text));
    expect(linesOf(7.1)[1]).toBe('wind');
    expect(linesOf(balancedWidth(7.1, at, true))[1]).toBe('offshore wind');
  });

  it('leaves an address beside the text its room', () => {
    const lines = (w: number) => [
      ...setAt('The Harbour Office of the Upper River, Quay 7')(w),
      ...setAt('office-of-the-harbour@harbour.example')(w),
    ];
    const address = lines(9)[1]?.lines[0]?.width ?? 0;
    const full = (address * 1.02) / 72;
    expect(lines(full)[0]?.lines).toHaveLength(2);
    const width = balancedWidth(full, lines, true);
    expect(address).toBeLessThanOrEqual(inchToPt(width));
  });

  it('is the whole where the text has one line', () => {
    expect(balancedWidth(11.1, setAt('Short'), true)).toBe(11.1);
  });
});

describe('a widow', () => {
  const paragraph = (...widths: readonly (readonly [string, number])[]) => ({
    lines: widths.map(([text, width]) => ({ text, width })),
    measure: 100,
  });

  it('fills less than a quarter of the measure, or is one hanzi with its punctuation', () => {
    expect(endsInWidow(paragraph(['whole', 100], ['part', 24]))).toBe(true);
    expect(endsInWidow(paragraph(['whole', 100], ['两。', 40]))).toBe(true);
  });

  it('is none from a quarter on, of two hanzi, or alone', () => {
    expect(endsInWidow(paragraph(['whole', 100], ['part', 25]))).toBe(false);
    expect(endsInWidow(paragraph(['whole', 100], ['两江', 40]))).toBe(false);
    expect(endsInWidow(paragraph(['part', 10]))).toBe(false);
  });
});

/** Every character half an em wide, hanzi a whole em: lines can be counted by hand. */
const even = keepPieces({
  advance: (text, face) => [...text].length * (face.eastAsian ? 1 : 0.5),
  metrics: () => ({ digits: 0.65, ascent: 0.95 }),
  missing: () => [],
});
const heldStyle = { ...brand.type.body, size: 20 };

/** The lines of a text in a box so many hanzi wide. */
function linesIn(width: number, text: string | RichText, role = heldStyle.role) {
  const rich = typeof text === 'string' ? richText(text) : text;
  const box = { x: 0, y: 0, w: (20 * 1.01 * (width + 0.1)) / 72, h: 5 };
  const item = textItem({ name: 'Text', style: { ...heldStyle, role }, ground: 'ground', text: rich, box }, even);
  return item.lines.flat().map((line) => line.text);
}

describe('a number and what it counts', () => {
  it.each([
    ['如今这里的总产值是405亿元左右吧', '405亿元'],
    ['如今这里的总产值是2.4亿左右的样子', '2.4亿'],
    ['如今这里的学校一共有35所左右的样子', '35所'],
  ])('stand on one line: %s', (text, held) => {
    const lines = linesIn(11, text);
    expect(lines.slice(1).join('')).toContain(held);
    expect(lines[0]).not.toMatch(/\d/);
  });

  it('are one for the measuring, too', () => {
    const set = setText(richText('产值总计405亿元'), heldStyle, { w: (20 * 1.01 * 6.5) / 72, h: 5 }, even);
    expect(set.lines.flat().map((line) => line.text)).toEqual(['产值总计', '405亿元']);
  });

  it('stay together where the number is a run of its own', () => {
    const runs = [{ text: '如今这里的学校一共有' }, { text: '35', fact: 'schools' }, { text: '所左右的样子' }];
    expect(linesIn(11, { paragraphs: [runs], path: [] })[1]).toMatch(/^35所/);
  });
});

describe('what is one name', () => {
  it.each([
    [15, 'Signed under the', 'China–Singapore initiative'],
    [10, 'Fortune Global 500', 'companies'],
    [10, 'Those of the', 'Global 500 are here'],
    [14, 'International Exhibition', '& Convention City'],
  ])('is held together where that takes no line more: in %i hanzi, %s / %s', (width, ...lines) => {
    expect(linesIn(width, lines.join(' '))).toEqual(lines);
  });

  it('is a part of a line of sources, too, where that takes no line more', () => {
    const parts = ['来源：某某报，2020年6月19日\u3000', '地图：Natural Earth\u3000示意图'];
    expect(linesIn(22, parts.join(''))).toEqual(parts);
    const long = '来源：某某报，2020年6月19日\u3000前两个为优势集群，其余为新兴的集群；园区为部分列举，并不齐全';
    expect(linesIn(22, long)[0]).toContain('前');
  });
});

describe('a line of a subtitle', () => {
  it('ends in no word that opens what follows', () => {
    const text = richText('How far the area has come, and what it brings to the city');
    const box = { x: 0, y: 0, w: (20 * 1.01 * 16) / 72, h: 5 };
    const set = { name: 'Text', placeholder: 'subtitle', style: heldStyle, ground: 'ground', text, box } as const;
    const lines = textItem(set, even).lines.flat();
    expect(lines.map((line) => line.text)).toEqual(['How far the area has come,', 'and what it brings to the city']);
  });
});

describe('the last line', () => {
  it('has two words', () => {
    expect(linesIn(10, 'Now they come when visitors')).toEqual(['Now they come', 'when visitors']);
  });

  it('has one where two would be wider than the measure', () => {
    expect(linesIn(8, 'the international organisation')).toEqual(['the', 'international', 'organisation']);
  });

  it('has at least three hanzi, and begins no line within a word', () => {
    expect(linesIn(8, '每年两次向议会报告。')).toEqual(['每年两次向', '议会报告。']);
  });

  it('has fewer where the measure has no room for them', () => {
    expect(linesIn(2, '公开报告')).toEqual(['公开', '报告']);
  });
});

describe('words of hanzi', () => {
  it('are whole where a text has few lines', () => {
    expect(linesIn(7, '这里有两座港口和一条铁路相连').join('/')).not.toContain('港/口');
    expect(linesIn(7, '这里就有两座港口和一条铁路相连').join('/')).not.toContain('港/口');
  });

  it.each(['提/高', '相/互', '机/会', '创/新'])(
    'are no others that two words spell side by side: no line ends at %s',
    (parted) => {
      const told = { 提高: '提高新能源占比', 相互: '相互联系紧密', 机会: '机会展示出来', 创新: '创新区域合作' };
      const word = parted.replace('/', '') as keyof typeof told;
      for (let before = 1; before < 9; before++) {
        expect(linesIn(8, `${'港'.repeat(before)}，${told[word]}，这里如此`).join('/')).not.toContain(parted);
      }
    },
  );

  it('are held with the 的 behind them, be they of four hanzi', () => {
    for (let before = 1; before < 9; before++) {
      const lines = linesIn(10, `${'港'.repeat(before)}，这里高速公路的里程最长`).join('/');
      expect(lines).not.toMatch(/高\/速|速\/公|公\/路|\/的/);
    }
  });

  it.each(['大/多数', '不/多', '每/一次', '总/产值', '签/约', '风/电'])(
    'are parted at no %s, and from no 的',
    (parted) => {
      const word = parted.replace('/', '');
      for (const before of ['这里如今，', '这里的如今，', '这里就如今日，']) {
        const lines = linesIn(8, `${before}${word}的港口`).join('/');
        expect(lines).not.toContain(parted);
        expect(lines).not.toContain('/的');
      }
    },
  );

  it('are parted at a comma in a title, where both lines have room', () => {
    const title = '港口先于企业建成，学校和实验室也是';
    const lines = linesIn(12, title, 'display');
    expect(lines).toEqual(['港口先于企业建成，', '学校和实验室也是']);
  });
});
