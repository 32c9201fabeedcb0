import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { contains, overlaps } from '../../../src/core/box.ts';
import type { PaintedItem, TextItem } from '../../../src/scene/items.ts';
import { initialsOf } from '../../../src/slides/parts/initials.ts';
import { brand, measurer } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const NAMES = ['Ada Lindqvist', 'Wang Xiaoming', 'Maria de la Cruz', 'Li Na', 'Tom Baker', 'Ouyang Jing'];

function outline(count: number, more: (i: number) => string = () => ''): string {
  const people = NAMES.slice(0, count).map((name, i) => `      - name: ${name}\n        role: A role\n${more(i)}`);
  return `${HEAD}slides:\n  - kind: team\n    title: A title\n    items:\n${people.join('')}`;
}

function ownItems(text: string): PaintedItem[] {
  const items = sceneOf(text).scene.slides[0]?.items ?? [];
  return items.filter((item): item is PaintedItem => item.kind !== 'chart' && !('placeholder' in item));
}
const textOf = (items: readonly PaintedItem[], name: string) =>
  items.find((item): item is TextItem => item.kind === 'text' && item.name === name);

describe('a team', () => {
  it.each([1, 2, 3, 4, 5, 6])('of %i stands inside the body, portraits clear of texts, without a finding', (count) => {
    const text = outline(
      count,
      (i) => `        text: A sentence about what this person does here\n        mail: ${i}@x.org\n`,
    );
    const { findings } = sceneOf(text);
    expect(findings).toEqual([]);
    const items = ownItems(text).filter((item) => !item.name.endsWith('initials'));
    expect(items.filter((item) => !contains(brand.frames['title-only'].body, item.box, 0.01))).toEqual([]);
    const pairs = items.flatMap((a, i) => items.slice(i + 1).filter((b) => overlaps(a.box, b.box, 0.02)));
    expect(pairs.map((item) => item.name)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('of %i stands from the top of the body, initials on squares as photos are', (count) => {
    const { y } = brand.frames['title-only'].body;
    const portraits = (text: string) => ownItems(text).filter(({ name }) => /(square|photo)$/.test(name));
    const none = portraits(outline(count));
    expect(none.map(({ box }) => box.w === box.h && box.w <= 1.3)).toEqual(none.map(() => true));
    expect(none[0]?.box.y).toBe(y);
    const one = portraits(outline(count, (i) => (i === 0 ? '        photo: pictures/face-1.jpg\n' : '')));
    expect(one[0]?.box.y).toBe(y);
    expect(one).toHaveLength(count);
    expect(new Set(one.map(({ box }) => `${box.w.toFixed(3)} ${box.h.toFixed(3)}`)).size).toBe(1);
    const shapes = [...none, ...one].flatMap((item) => (item.kind === 'shape' ? item.shape : []));
    expect(new Set(shapes)).toEqual(new Set(['rectangle']));
  });

  it('has the texts of a row at one height, however many lines a role takes', () => {
    const text = outline(4, () => '        text: A sentence\n').replace(
      'role: A role',
      'role: All that there is to be done for those who come and those who stay',
    );
    const heights = [1, 2, 3, 4].map((n) => textOf(ownItems(text), `Person ${n} text`)?.box.y);
    expect(new Set(heights).size).toBe(1);
    expect(textOf(ownItems(text), 'Person 1 role')?.lines.flat().length).toBeGreaterThan(1);
  });

  it('crops a photo to a square and tells those who do not see it whose it is', () => {
    const photo = ownItems(outline(2, () => '        photo: pictures/face-2.jpg\n')).find(
      ({ kind }) => kind === 'picture',
    );
    expect(photo).toMatchObject({ name: 'Person 1 photo', alt: 'Ada Lindqvist' });
    expect(photo?.box.w).toBe(photo?.box.h);
  });

  it('writes an address smaller before it breaks it, and breaks it behind its @', () => {
    const item = (address: string) =>
      textOf(ownItems(outline(4, (i) => `        mail: ${i === 0 ? address : 'a@x.org'}\n`)), 'Person 1 mail');
    const mail = (address: string) => item(address)?.text.paragraphs;
    const short = 'ada@example.org';
    expect(mail(short)).toEqual([[{ text: short, link: `mailto:${short}` }]]);
    expect(item(short)?.size).toBe(brand.type.label.size);
    const longer = 'ada.lindqvist@office.example.org';
    expect(mail(longer)).toEqual([[{ text: longer, link: `mailto:${longer}` }]]);
    expect(item(longer)?.lines.flat()).toHaveLength(1);
    expect(item(longer)?.size).toBeLessThan(brand.type.label.size);
    expect(item(longer)?.size).toBeGreaterThanOrEqual(14);
    const { scene } = sceneOf(outline(4, () => `        mail: ${longer}\n`));
    expect(checkScene(scene, brand, measurer)).toEqual([]);
    const long = 'ada.lindqvist@office.liangjiang.example.org';
    expect(mail(long)).toEqual([
      [{ text: 'ada.lindqvist@', link: `mailto:${long}` }],
      [{ text: 'office.liangjiang.example.org', link: `mailto:${long}` }],
    ]);
  });

  it('makes the name a link', () => {
    const items = ownItems(outline(1, () => '        link: https://example.org/ada\n'));
    expect(textOf(items, 'Person 1')?.text.paragraphs).toEqual([
      [{ text: 'Ada Lindqvist', link: 'https://example.org/ada' }],
    ]);
  });
});

describe('the initials of a name', () => {
  it.each([
    ['Ada Lindqvist', 'AL'],
    ['Maria de la Cruz', 'MC'],
    ['Tom', 'T'],
    ['émile zola', 'ÉZ'],
    ['Li Na (acting)', 'LN'],
    ['王小明', '小明'],
    ['李娜', '李娜'],
    ['欧阳静', '静'],
    ['玛丽亚·德拉克鲁斯', '玛德'],
    ['王小明（代理）', '小明'],
  ])('%s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
