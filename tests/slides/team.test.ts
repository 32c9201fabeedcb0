import { describe, expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import { contains, overlaps } from '../../src/core/box.ts';
import type { SceneItem, TextItem } from '../../src/scene/items.ts';
import { initialsOf } from '../../src/slides/initials.ts';
import { brand, measurer } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const NAMES = ['Ada Lindqvist', 'Wang Xiaoming', 'Maria de la Cruz', 'Li Na', 'Tom Baker', 'Ouyang Jing'];

function outline(count: number, more: (i: number) => string = () => ''): string {
  const people = NAMES.slice(0, count).map((name, i) => `      - name: ${name}\n        role: A role\n${more(i)}`);
  return `${HEAD}slides:\n  - kind: team\n    title: A title\n    items:\n${people.join('')}`;
}

function ownItems(text: string): SceneItem[] {
  const items = sceneOf(text).scene.slides[0]?.items ?? [];
  return items.filter((item): item is SceneItem => item.kind !== 'chart' && !('placeholder' in item));
}
const textOf = (items: readonly SceneItem[], name: string) =>
  items.find((item): item is TextItem => item.kind === 'text' && item.name === name);

describe('a team', () => {
  it.each([1, 2, 3, 4, 5, 6])('of %i stands inside the body, portraits clear of texts, without a finding', (count) => {
    const text = outline(
      count,
      (i) => `        text: A sentence about what this person does here\n        mail: ${i}@x.org\n`,
    );
    const { scene, findings } = sceneOf(text);
    expect([...findings, ...checkScene(scene, brand, measurer)]).toEqual([]);
    const items = ownItems(text).filter((item) => !item.name.endsWith('initials'));
    expect(items.filter((item) => !contains(brand.frames['title-only'].body, item.box, 0.01))).toEqual([]);
    const pairs = items.flatMap((a, i) => items.slice(i + 1).filter((b) => overlaps(a.box, b.box, 0.02)));
    expect(pairs.map((item) => item.name)).toEqual([]);
  });

  it('shows discs where nobody has a photo, and squares beside photos', () => {
    const shapes = (text: string) => ownItems(text).flatMap((item) => (item.kind === 'shape' ? item.shape : []));
    expect(shapes(outline(3))).toEqual(['ellipse', 'ellipse', 'ellipse']);
    const one = outline(3, (i) => (i === 0 ? '        photo: pictures/face-1.jpg\n' : ''));
    expect(shapes(one)).toEqual(['rectangle', 'rectangle']);
  });

  it('crops a photo to a square and tells those who do not see it whose it is', () => {
    const photo = ownItems(outline(2, () => '        photo: pictures/face-2.jpg\n')).find(
      ({ kind }) => kind === 'picture',
    );
    expect(photo).toMatchObject({ name: 'Person 1 photo', alt: 'Ada Lindqvist' });
    expect(photo?.box.w).toBe(photo?.box.h);
  });

  it('writes an address in two lines where its column is too narrow for one', () => {
    const mail = (address: string) =>
      textOf(ownItems(outline(4, () => `        mail: ${address}\n`)), 'Person 1 mail')?.text.paragraphs;
    const short = 'ada@example.org';
    expect(mail(short)).toEqual([[{ text: short, link: `mailto:${short}` }]]);
    const long = 'ada.lindqvist@office.liangjiang.example.org';
    expect(mail(long)).toEqual([
      [{ text: 'ada.lindqvist', link: `mailto:${long}` }],
      [{ text: '@office.liangjiang.example.org', link: `mailto:${long}` }],
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
