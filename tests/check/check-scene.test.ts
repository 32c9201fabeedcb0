import { describe, expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import { checkLines } from '../../src/check/check-text.ts';
import { joinParagraphs, richText } from '../../src/core/rich-text.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { textItem } from '../../src/text/typeset.ts';
import { brand, measurer } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

/** Code and path of what is found on a deck of the given slides. */
function found(slides: string, language = 'en', look: Brand = brand) {
  const { scene } = sceneOf(`${HEAD}slides:\n${slides}`, language);
  return checkScene(scene, look, measurer).map((finding) => `${finding.code} ${finding.path.join('.')}`);
}

const bullets = (items: string, title = 'A title') => `
  - kind: bullets
    title: ${title}
    items: [${items}]
`;
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('a text that is longer than a hall reads', () => {
  const quote = (count: number) =>
    `  - { kind: quote, title: A voice, text: ${words(count)}, speaker: { name: A client } }\n`;

  it('is told of few words in a narrow column of small type, and not where they stand large', () => {
    const { scene } = sceneOf(`${HEAD}slides:\n${quote(20)}`);
    const told = (size: number, count: number) => {
      const style = { ...brand.type.body, size, floor: size };
      const text = richText(words(count), ['slides', 0, 'text']);
      const box = { x: 1, y: 1.8, w: 1.4, h: 4.4 };
      const item = textItem({ name: 'Column', text, box, style, ground: 'ground' }, measurer);
      const slides = scene.slides.map((slide) => ({ ...slide, items: [item] }));
      return checkScene({ ...scene, slides }, brand, measurer).map(({ code }) => code);
    };
    const { size } = brand.reading.hall.body;
    expect([told(size, 18), told(size, 14), told(size + 6, 8)]).toEqual([['hall'], [], []]);
  });

  it('is a matter of a deck for a hall alone', () => {
    const { scene } = sceneOf(`${HEAD.replace('  languages:', '  reading: desk\n  languages:')}slides:\n${quote(80)}`);
    expect(checkScene(scene, brand, measurer).filter(({ code }) => code === 'hall')).toEqual([]);
  });

  it('is told of a slide that is set in the type of a desk for want of room', () => {
    const { scene } = sceneOf(`${HEAD}slides:\n${quote(20)}`);
    const dense = scene.slides.map((slide) => ({ ...slide, reading: 'desk' as const }));
    expect(checkScene({ ...scene, slides: dense }, brand, measurer)).toContainEqual(
      expect.objectContaining({ code: 'hall', path: ['slides', 0] }),
    );
  });
});

describe('overflow', () => {
  it('is found where a text does not fit at its smallest size, with how much is too much', () => {
    const long = Array.from({ length: 6 }, () => words(90)).join(', ');
    const { scene } = sceneOf(`${HEAD}slides:\n${bullets(long)}`);
    const [finding] = checkScene(scene, brand, measurer);
    expect(finding?.code).toBe('overflow');
    expect(finding?.path.slice(0, 3)).toEqual(['slides', 0, 'items']);
  });
});

describe('widow', () => {
  const box = brand.frames.content.placeholders.body?.box ?? brand.frames.content.body;
  const look = { style: brand.type.body, ground: 'ground', marker: 'bullet', placeholder: 'body' } as const;
  const at = (i: number) => ['slides', 0, 'items', i];
  /** What is found on a list of points of so many hanzi. */
  const linesOf = (...counts: readonly number[]) => {
    const text = joinParagraphs(counts.map((count, i) => richText('两'.repeat(count), at(i))));
    return checkLines(textItem({ name: 'List', text, box, ...look }, measurer));
  };

  it('is found where a point of a list ends in a few hanzi, with how many to drop or to add', () => {
    const [finding] = linesOf(33);
    expect(finding).toMatchObject({ code: 'widow', path: at(0), excess: { characters: 4 } });
    expect(finding?.hint?.en).toMatch(/4 characters shorter, or 4 longer/);
  });

  it('is found at the point of the list that ends so, and not at the first', () => {
    expect(linesOf(9, 33)).toMatchObject([{ path: at(1) }]);
  });

  it('is not found where the last line holds a quarter of the measure, or there is only one line', () => {
    expect([linesOf(39), linesOf(31)]).toEqual([[], []]);
  });
});

describe('long-title', () => {
  it('says by how much a title of two lines moves the contents of all slides', () => {
    const { findings } = sceneOf(`${HEAD}slides:\n${bullets('one, two', words(17))}`);
    const own = findings.find(({ code }) => code === 'long-title');
    const { wrapped, body } = brand.frames.content;
    expect(own?.message.en).toContain(`${((wrapped?.body.y ?? 0) - body.y).toFixed(1)} in`);
  });
});

/** The scene of two points with another look of the first. */
function withFirst(change: (item: TextItem) => object) {
  const { scene } = sceneOf(`${HEAD}slides:\n${bullets('one, two')}`);
  const slides = scene.slides.map((slide) => ({
    ...slide,
    items: slide.items.map((item) =>
      item.kind === 'text' && item.name === 'Bullet 1 lead' ? { ...item, ...change(item) } : item,
    ),
  }));
  return checkScene({ ...scene, slides }, brand, measurer).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('low-contrast', () => {
  it('is found where a slide sets text in a colour too near to its ground', () => {
    const codes = withFirst(({ style }) => ({ style: { ...style, color: 'subject' } }));
    expect(codes).toEqual(['low-contrast slides.0.items.0']);
  });

  it('is left to the brand’s own file where the brand makes the pair', () => {
    const pale: Brand = { ...brand, colors: { ...brand.colors, text: brand.colors.hairline } };
    expect(found(bullets('one, two'), 'en', pale)).toEqual([]);
  });
});

describe('small-text', () => {
  it('is found where the brand sets a body smaller than the third row can read', () => {
    expect(withFirst(() => ({ size: 14 }))).toEqual(['small-text slides.0.items.0']);
    expect(withFirst(() => ({}))).toEqual([]);
  });
});

describe('too-dense', () => {
  const TIMELINE = `  - kind: timeline
    title: Two years of building
    items:
      - { when: 2021, title: The first quay }
      - { when: 2023, title: The second one }
`;

  it('is found where less than a quarter of the slide stays empty, of a kind that does not fill its frame', () => {
    const { scene } = sceneOf(`${HEAD}slides:\n${TIMELINE}`);
    const { body } = brand.frames['title-only'];
    const block = (y: number) => ({
      ...{ kind: 'shape' as const, shape: 'rectangle' as const, name: 'Block', path: [] },
      box: { ...body, y, h: body.y + body.h - y },
    });
    const filled = (y: number) => ({
      ...scene,
      slides: scene.slides.map(({ fills: _, ...slide }) => ({ ...slide, items: [...slide.items, block(y)] })),
    });
    const found = (y: number) => checkScene(filled(y), brand, measurer).map((finding) => finding.code);
    expect(found(body.y)).toEqual([]);
    expect(found(0)).toContain('too-dense');
  });
});

testCalls(import.meta.url, 'check-scene.yaml', { found });
