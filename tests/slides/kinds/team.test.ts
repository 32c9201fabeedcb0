import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { contains, overlaps } from '../../../src/core/box.ts';
import type { DrawnItem, TextItem } from '../../../src/scene/items.ts';
import { initialsOf } from '../../../src/slides/kinds/team.ts';
import { brand, measurer } from '../../support/brand.ts';
import { rowsIn } from '../../support/cases.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const rows = rowsIn(import.meta.url, 'team.yaml');

const NAMES = ['Ada Lindqvist', 'Wang Xiaoming', 'Maria de la Cruz', 'Li Na', 'Tom Baker', 'Ouyang Jing'];

function outline(count: number, more: (i: number) => string = () => ''): string {
  const people = NAMES.slice(0, count).map((name, i) => `      - name: ${name}\n        role: A role\n${more(i)}`);
  return `${HEAD}slides:\n  - kind: team\n    title: A title\n    items:\n${people.join('')}`;
}

function ownItems(text: string): DrawnItem[] {
  const items = sceneOf(text).scene.slides[0]?.items ?? [];
  return items.filter((item): item is DrawnItem => item.kind !== 'chart' && !('placeholder' in item));
}
const textOf = (items: readonly DrawnItem[], name: string) =>
  items.find((item): item is TextItem => item.kind === 'text' && item.name === name);

describe('a team', () => {
  it.each([1, 2, 3, 4, 5, 6])('of %i stands on the slide, portraits clear of texts, without a finding', (count) => {
    const text = outline(count, (i) => `        text: Knows the quays\n        mail: ${i}@x.org\n`);
    const { findings } = sceneOf(text);
    expect(findings).toEqual([]);
    const items = ownItems(text).filter((item) => !/(initials|plate|Half \d)$/.test(item.name));
    const page = { x: 0, y: 0, ...brand.size };
    expect(items.filter((item) => !contains(page, item.box, 0.01))).toEqual([]);
    const pairs = items.flatMap((a, i) => items.slice(i + 1).filter((b) => overlaps(a.box, b.box, 0.02)));
    expect(pairs.map((item) => item.name)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('of %i has large portraits, initials on fields as photos are', (count) => {
    const portraits = (text: string) => ownItems(text).filter(({ name }) => /^Person \d (field|photo)$/.test(name));
    const none = portraits(outline(count));
    const one = portraits(outline(count, (i) => (i === 0 ? '        photo: pictures/face-1.jpg\n' : '')));
    expect(none).toHaveLength(count);
    expect(one.length).toBeGreaterThanOrEqual(count);
    for (const { box } of none) expect(Math.min(box.w, box.h)).toBeGreaterThan(1.2);
    expect(one.map(({ box }) => [box.x, box.w])).toEqual(
      expect.arrayContaining(none.slice(1).map(({ box }) => [box.x, box.w])),
    );
  });

  it.each([4, 5])('of %i is led by the first, unless another is named or none', (count) => {
    const areas = (text: string) =>
      ownItems(text)
        .filter(({ name }) => /^Person \d field$/.test(name))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ box }) => box.w * box.h);
    const [first = 0, ...others] = areas(outline(count));
    expect(first).toBeGreaterThan(1.2 * Math.max(...others));
    const second = areas(outline(count, (i) => (i === 1 ? '        lead: true\n' : '')));
    expect(second.indexOf(Math.max(...second))).toBe(1);
    const all = areas(`${outline(count)}    lead: none\n`);
    expect(Math.max(...all) / Math.min(...all)).toBeCloseTo(1, 2);
  });

  it('has the texts of a row at one height, however many lines a role takes', () => {
    const text = outline(3, () => '        text: A sentence\n').replace(
      'role: A role',
      'role: All that there is to be done for those who come and those who stay',
    );
    const heights = [1, 2, 3].map((n) => textOf(ownItems(text), `Person ${n}`)?.box.y.toFixed(3));
    expect(new Set(heights).size).toBe(1);
    expect(textOf(ownItems(text), 'Person 1 role')?.lines.flat().length).toBeGreaterThan(1);
  });

  it('crops a photo to its field and tells those who do not see it whose it is', () => {
    const photo = ownItems(outline(2, () => '        photo: pictures/face-2.jpg\n')).find(
      ({ kind }) => kind === 'picture',
    );
    expect(photo).toMatchObject({ name: 'Person 1 photo', alt: 'Ada Lindqvist' });
    expect(photo?.kind === 'picture' && photo.crop).toBeDefined();
  });

  it('writes an address smaller before it breaks it, and breaks it behind its @', () => {
    const item = (address: string) =>
      textOf(
        ownItems(`${outline(4, (i) => `        mail: ${i === 0 ? address : 'a@x.org'}\n`)}    lead: none\n`),
        'Person 1 mail',
      );
    const mail = (address: string) => item(address)?.text.paragraphs;
    const short = 'ada@example.org';
    expect(mail(short)).toEqual([[{ text: short, link: `mailto:${short}` }]]);
    const { size } = brand.reading.hall.label;
    expect(item(short)?.size).toBe(size);
    const longer = 'ada.lind@office.example';
    expect(mail(longer)).toEqual([[{ text: longer, link: `mailto:${longer}` }]]);
    expect(item(longer)?.lines.flat()).toHaveLength(1);
    expect(item(longer)?.size).toBeLessThan(size);
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
    const [runs = []] = textOf(items, 'Person 1')?.text.paragraphs ?? [];
    expect(runs.map(({ text, link }) => [text.replaceAll('\u00a0', ' '), link])).toEqual([
      ['Ada Lindqvist', 'https://example.org/ada'],
    ]);
  });
});

describe('the initials of a name', () => {
  it.each(rows<[name: string, initials: string]>('the initials of a name are'))('%s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
