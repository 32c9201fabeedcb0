import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import type { DrawnItem, TextItem } from '../../../src/scene/items.ts';
import { initialsOf } from '../../../src/slides/kinds/team/portrait.ts';
import { brand, measurer, shipped } from '../../support/brand.ts';
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
});

describe('a team that is composed', () => {
  const slideOf = (people: string, keys = '') =>
    sceneOf(`${HEAD}slides:\n  - kind: team\n    title: A title\n${keys}    items:\n${people}`, 'en', shipped).scene
      .slides[0];
  const photo = (i: number) => `        photo: pictures/face-${i + 1}.jpg\n`;
  const people = (count: number, more: (i: number) => string) =>
    NAMES.slice(0, count)
      .map((name, i) => `      - name: ${name}\n        role: A role\n${more(i)}`)
      .join('');

  it('has portraits from edge to edge, plates under them and its headline at the foot', () => {
    const slide = slideOf(people(3, photo), '    claim: 3\n');
    expect(slide?.composition).toBe('portraits');
    const photos = slide?.items.filter(({ name }) => name.endsWith('photo')) ?? [];
    expect(photos[0]?.box.x).toBeLessThan(0);
    expect((photos[2]?.box.x ?? 0) + (photos[2]?.box.w ?? 0)).toBeGreaterThan(13.333);
    const title = slide?.items.find((item) => 'placeholder' in item && item.placeholder === 'title');
    const plates = slide?.items.filter(({ name }) => name.endsWith('plate')) ?? [];
    expect(plates.map((plate) => (plate.kind === 'shape' ? plate.fill : ''))).toEqual([
      'field-dark',
      'field-second',
      'highlight',
    ]);
    expect(title?.box.y).toBeGreaterThan(Math.max(...plates.map(({ box }) => box.y + box.h)));
  });

  it('is a wall of names without photographs, and a strip of four and more with them', () => {
    expect(slideOf(people(5, () => ''))?.composition).toBe('names');
    expect(slideOf(people(5, (i) => (i < 3 ? photo(i) : '')))?.composition).toBe('strip');
  });

  it('shows addresses of four as links on fields that touch', () => {
    const slide = slideOf(
      people(4, (i) => `${photo(i % 3)}        mail: a@example.org\n`),
      '    composition: mosaic\n',
    );
    expect(slide?.composition).toBe('mosaic');
    const roles = slide?.items.filter(({ name }) => name.endsWith('role')) ?? [];
    expect(roles.map((item) => item.kind === 'text' && item.text.paragraphs.at(-1)?.[0]?.link)).toEqual(
      Array(4).fill('mailto:a@example.org'),
    );
  });
});

describe('the initials of a name', () => {
  it.each(rows<[name: string, initials: string]>('the initials of a name are'))('%s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
