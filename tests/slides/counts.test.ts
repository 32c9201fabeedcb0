import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../src/core/box.ts';
import type { DrawnItem, TextItem } from '../../src/scene/items.ts';
import { brand } from '../support/brand.ts';
import { once } from '../support/once.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const FACTS = ['labs', 'schools', 'firms', 'now', 'goods', 'times'];
const ICONS = ['car', 'ship', 'cpu', 'dna', 'map', 'users'];
const TITLES = ['Ask', 'Sign the agreement', 'Register', 'Build', 'Hire and train', 'Open'];
/** A few words, a sentence, and several. */
const TEXTS = {
  short: () => 'In a few words',
  mixed: (i: number) => (i % 2 === 0 ? 'Write to the office that looks after your trade' : 'By link'),
  long: () => 'Write to the office that looks after your trade and say what you make there',
};
type Length = keyof typeof TEXTS;

/** One entry of each kind with items, by its place and the length of its text. */
const ENTRIES: Readonly<Record<string, (i: number, length: Length) => string>> = {
  cards: (i, length) => `icon: ${ICONS[i]}\n        title: ${TITLES[i]}\n        text: ${TEXTS[length](i)}`,
  process: (i, length) => `title: ${TITLES[i]}\n        text: ${TEXTS[length](i)}`,
  timeline: (i, length) => `when: ${2000 + i * i}\n        title: ${TITLES[i]}\n        text: ${TEXTS[length](i)}`,
  kpis: (i, length) => `fact: ${FACTS[i]}\n        text: ${TEXTS[length](i)}`,
  ladder: (i, length) => `fact: ${FACTS[i]}\n        text: ${length === 'long' ? TITLES[i] : TEXTS[length](i)}`,
  columns: (i, length) => `title: ${TITLES[i]}\n        text: ${TEXTS[length](i)}`,
};
const MOST: Readonly<Record<string, number>> = { columns: 4 };
/** What a kind is asked for besides, so that all its things have one rank. */
const MORE: Readonly<Record<string, string>> = { kpis: '    lead: none\n' };

const CASES = Object.keys(ENTRIES).flatMap((kind) =>
  Array.from({ length: (MOST[kind] ?? 6) - 1 }, (_, i) => i + 2).flatMap((count) =>
    (Object.keys(TEXTS) as Length[]).map((length) => ({ kind, count, length })),
  ),
);

function outline(kind: string, count: number, length: Length, more = ''): string {
  const entries = Array.from({ length: count }, (_, i) => `      - ${ENTRIES[kind]?.(i, length)}\n`);
  return `${HEAD}slides:\n  - kind: ${kind}\n    title: A title\n${more}    items:\n${entries.join('')}`;
}

/** What the kind itself puts on the slide. */
function ownItems({ scene }: ReturnType<typeof sceneOf>): DrawnItem[] {
  const items = scene.slides[0]?.items ?? [];
  return items.filter((item): item is DrawnItem => item.kind !== 'chart' && !('placeholder' in item));
}

/** Fields, and what is drawn of data, reach beyond the body, to the slide's edges. */
const isField = ({ part }: DrawnItem) => part?.kind === 'bleed' || part?.kind === 'data';
const textsOf = (items: readonly DrawnItem[]) => items.filter((item): item is TextItem => item.kind === 'text');
/** Where a text has ink: a hero figure, whose line is higher than its digits, from their top to their foot. */
const ink = ({ box, height, style, size }: TextItem) =>
  style.role === 'number' && style.spacing < 1
    ? { ...box, y: box.y + (0.134 * size) / 72, h: (0.634 * size) / 72 }
    : { ...box, h: Math.min(box.h, height) };

describe.each(CASES)('$kind with $count items and $length texts', ({ kind, count, length }) => {
  const laidOut = once(() => sceneOf(outline(kind, count, length, MORE[kind])));

  it('stays inside the body, and gives no finding', () => {
    // A wall of words is told from the start, however well it is laid out.
    expect(laidOut().findings.filter(({ code }) => code !== 'hall')).toEqual([]);
    const { body } = brand.frames['title-only'];
    const outside = ownItems(laidOut()).filter(
      (item) =>
        !isField(item) && !(item.kind === 'text' ? contains(body, ink(item), 0.15) : contains(body, item.box, 0.3)),
    );
    expect(outside.map((item) => item.name)).toEqual([]);
  });

  it('lets no two texts touch', () => {
    const texts = textsOf(ownItems(laidOut()));
    const pairs = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => overlaps(ink(a), ink(b), 0.02)));
    expect(pairs.map((item) => item.name)).toEqual([]);
  });

  it('sets texts of one sort in one size', () => {
    const sizes = new Map<string, Set<number>>();
    for (const item of textsOf(ownItems(laidOut()))) {
      const sort = item.name.replace(/\d+/, '');
      sizes.set(sort, (sizes.get(sort) ?? new Set()).add(item.size));
    }
    expect([...sizes.values()].map((each) => each.size)).toEqual([...sizes.values()].map(() => 1));
  });
});

describe('a list of the wrong length', () => {
  it.each(Object.keys(ENTRIES))('is refused by %s, at its key', (kind) => {
    const entries = Array.from({ length: 7 }, (_, i) => `      - ${ENTRIES[kind]?.(i % 6, 'short')}\n`);
    const text = outline(kind, 0, 'short') + entries.join('');
    expect(() => sceneOf(text)).toThrow(/wrong-type/);
  });
});
