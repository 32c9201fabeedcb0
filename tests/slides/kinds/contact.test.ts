import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { FrameLayout } from '../../../src/scene/frame.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { drawnSurface } from '../../template/drawn-surface.ts';

const textsOf = (keys: string) => {
  const { slides } = sceneOf(`${HEAD}slides:\n  - kind: contact\n    title: Write to us\n${keys}`).scene;
  return (slides[0]?.items ?? []).filter((item): item is TextItem => item.kind === 'text' && item.name !== 'Title');
};
const person = (name: string, lines: string) => `      - { name: ${name}, role: Their work, lines: [${lines}] }\n`;

describe('contact', () => {
  it('has its code large beside the texts where nothing else is shown there, else below them', () => {
    const codeOf = (more: string) => {
      const keys = `    lines: [www.example.org]\n    qr: https://example.org\n${more}`;
      const { slides } = sceneOf(`${HEAD}slides:\n  - kind: contact\n    title: Write to us\n${keys}`).scene;
      return slides[0]?.items.find(({ name }) => name === 'QR code')?.box;
    };
    const [beside, below] = [codeOf(''), codeOf('    scene: port\n')];
    expect(beside?.w).toBeGreaterThan(1.2 * (below?.w ?? 0));
    expect(beside?.x).toBeGreaterThan((below?.x ?? 0) + (below?.w ?? 0));
  });

  it('has lines that are nobody’s own in the frame’s placeholder', () => {
    const [lines] = textsOf('    lines: [one@example.org, www.example.org]\n');
    expect(lines).toMatchObject({ name: 'Contact', placeholder: 'subtitle' });
  });

  it('sets people two in a row, each in a text of its own with the name in bold, all at one size', () => {
    const people = ['A', 'B', 'C', 'D'].map((name) => person(name, 'a@example.org, Room 1')).join('');
    const texts = textsOf(`    people:\n${people}`);
    expect(texts.map((text) => plainText(text.text).split('\n')[0])).toEqual(['A', 'B', 'C', 'D']);
    expect(texts.map((text) => text.text.paragraphs[0]?.[0]?.bold)).toEqual([true, true, true, true]);
    expect(new Set(texts.map((text) => text.size)).size).toBe(1);
    const [a, b, c, d] = texts.map((text) => text.box);
    expect([a?.y, c?.y]).toEqual([b?.y, d?.y]);
    expect([a?.x, b?.x]).toEqual([c?.x, d?.x]);
    expect((c?.y ?? 0) - (a?.y ?? 0)).toBeGreaterThan(a?.h ?? 0);
  });

  it('sets the lines of the office beside its people', () => {
    const texts = textsOf(`    people:\n${person('A', 'a@example.org')}    lines: [www.example.org]\n`);
    expect(texts.map((text) => text.name)).toEqual(['Person 1', 'Contact']);
    expect(texts.every((text) => text.placeholder === undefined)).toBe(true);
  });

  it('sets one person larger than several, the name largest', () => {
    const [name, role, line] = textsOf(`    people:\n${person('Ada', 'a@example.org')}`);
    expect([name, role, line].map((text) => text?.name)).toEqual(['Person 1', 'Person 1 role', 'Person 1 line 1']);
    expect(name?.size).toBeGreaterThan(line?.size ?? 0);
    const several = ['A', 'B'].map((each) => person(each, 'a@example.org')).join('');
    expect(line?.size).toBeGreaterThan(textsOf(`    people:\n${several}`)[0]?.size ?? 0);
  });

  it.each([
    '    lines: ["E-mail: office@eastmere-port.example", "Telephone: +44 20 7946 0123"]\n',
    '    lines: ["E-mail: office@eastmere-port.example", "Telephone: +44 20 7946 0123"]\n    scene: port\n',
    '    lines: ["E-mail: office@eastmere-port.example", "Telephone: +44 20 7946 0123"]\n    qr: https://example.org\n',
    `    people:\n${person('Ada', '"E-mail: office.of-the-port@eastmere-port.example", "Telephone: +44 20 7946 0123"')}`,
    `    people:\n${['A', 'B', 'C'].map((name) => person(name, '"E-mail: office@eastmere-port.example", "Telephone or fax: +44 20 7946 0123"')).join('')}`,
  ])('breaks no line inside an address or a telephone number: %#', (keys) => {
    const texts = textsOf(keys);
    const lines = texts.flatMap((text) => text.lines.flat());
    const shown = lines.map(({ text }) => text);
    expect(shown.filter((line) => /@eastmere-port\.example/.test(line))).not.toEqual([]);
    expect(shown.filter((line) => /\+44 20 7946 0123/.test(line))).not.toEqual([]);
    expect(shown.filter((line) => /@(?!eastmere-port\.example)|(?<!\+)44|(?<!7946 )0123/.test(line))).toEqual([]);
    for (const text of texts) {
      expect(text.excess).toBeUndefined();
      for (const { width } of text.lines.flat()) expect(width / 72).toBeLessThan(text.box.w);
    }
  });

  const long = (count: number) =>
    ['Maria Lindqvist', 'Tom Achterberg', 'Ingrid Vandenbroucke']
      .slice(0, count)
      .map((name) => {
        const address = `${name.toLowerCase().replace(' ', '.')}@eastmere.example`;
        return person(name, `"[${address}](mailto:${address})", "+44 20 7946 0123"`);
      })
      .join('');

  it.each([2, 3])('sets %i people with long addresses beside a code, to be read from the third row', (count) => {
    const keys = `    people:\n${long(count)}    qr: https://example.org\n    caption: Scan to open eastmere.example\n`;
    const { scene, findings } = sceneOf(`${HEAD}slides:\n  - kind: contact\n    title: Call us\n${keys}`);
    expect(findings.map(({ code }) => code)).toEqual([]);
    const items = scene.slides[0]?.items ?? [];
    const people = items.filter((item): item is TextItem => item.kind === 'text' && /^Person \d$/.test(item.name));
    expect(people).toHaveLength(count);
    for (const { size, lines } of people) {
      expect(size).toBeGreaterThanOrEqual(16);
      expect(lines.every((each) => each.length === 1)).toBe(true);
    }
    const [top, end] = [people[0]?.box.y ?? 0, Math.max(...people.map(({ box }) => box.y + box.h))];
    expect(end - top).toBeGreaterThan(0.35 * brand.size.h);
  });

  it('takes the room of a code that there is not where lines would break in a narrow place', () => {
    const { body, placeholders, ...rest } = brand.frames.closing;
    const { subtitle } = placeholders;
    if (!subtitle) throw new Error('The closing slide has a place for lines.');
    const box = { ...subtitle.box, x: 0.6, w: 2.5 };
    const closing = {
      ...{ ...rest, body: { x: 9, y: box.y, w: 3, h: 3 } },
      placeholders: { ...placeholders, subtitle: { ...subtitle, box } },
    };
    const narrow = { ...brand, frames: { ...brand.frames, closing } };
    const linesOf = (more: string) => {
      const keys = `    lines: ["E-mail: office@eastmere-port.example"]\n${more}`;
      const { slides } = sceneOf(
        `${HEAD}slides:\n  - kind: contact\n    title: Write to us\n${keys}`,
        'en',
        narrow,
      ).scene;
      return slides[0]?.items.find((item): item is TextItem => item.name === 'Contact');
    };
    expect(linesOf('')?.lines.flat()).toHaveLength(1);
    expect(linesOf('')?.box.w).toBeGreaterThan(8);
    expect(linesOf('    qr: https://example.org\n')?.box.w).toBeLessThanOrEqual(2.5);
  });
});

describe('contact on a layout of somebody else’s', () => {
  const layout: FrameLayout = {
    ...{ part: 'l', name: 'Layout', words: [], footers: {}, roles: {}, dark: false },
    surface: drawnSurface(() => 255, [{ box: { x: 0, y: 6.9, w: 13.333, h: 0.6 }, grey: 90 }]),
  };
  const { closing } = brand.frames;
  const { title, subtitle } = closing.placeholders;
  const theirs = {
    ...brand,
    frames: {
      ...brand.frames,
      closing: {
        ...{ ...closing, ground: 'ground' as const, art: [], layout, body: { x: 9.1, y: 2, w: 3.2, h: 3.9 } },
        placeholders: {
          ...(title ? { title: { ...title, ground: 'ground' as const } } : {}),
          ...(subtitle ? { subtitle: { ...subtitle, box: { x: 1, y: 2, w: 6.8, h: 5 } } } : {}),
        },
      },
    },
  };
  const itemsOf = (keys: string) => {
    const { slides } = sceneOf(
      `${HEAD}slides:\n  - kind: contact\n    title: Write to us\n${keys}`,
      'en',
      theirs,
    ).scene;
    return Object.fromEntries((slides[0]?.items ?? []).map((item) => [item.name, item]));
  };

  it('fills the room below the title: lines and code large on one field, in the middle of its height', () => {
    const named = itemsOf('    lines: [Office, office@example.org]\n    qr: https://example.org\n    caption: Scan\n');
    const [room, plate, lines] = [named['Contact field']?.box, named['QR plate']?.box, named.Contact];
    if (!room || !plate || lines?.kind !== 'text') throw new Error('Something is not there.');
    const middle = ({ y, h }: { y: number; h: number }) => y + h / 2;
    expect(room.x).toBe(1);
    expect(room.x + room.w).toBeCloseTo(12.3, 3);
    // It ends above the art at the foot.
    expect(room.y + room.h).toBeLessThan(6.9);
    expect(middle(plate)).toBeCloseTo(middle(room), 2);
    expect(middle(lines.box)).toBeCloseTo(middle(room), 2);
    expect(plate.h).toBeGreaterThan(0.7 * room.h);
    expect(lines.size).toBeGreaterThanOrEqual(28);
    expect(lines.lines.every((each) => each.length === 1)).toBe(true);
    expect(named['QR caption']?.box.x).toBeCloseTo(named['QR code']?.box.x ?? 0, 3);
  });

  it('has people in the field, too, as large as they find room', () => {
    const address = '"[maria.lindqvist@eastmere.example](mailto:maria.lindqvist@eastmere.example)"';
    const people = `    people:\n${person('Maria', address)}${person('Tom', address)}`;
    const named = itemsOf(`${people}    qr: https://example.org\n`);
    const [room, first, second] = [named['Contact field']?.box, named['Person 1'], named['Person 2']];
    if (!room || first?.kind !== 'text' || second?.kind !== 'text') throw new Error('Something is not there.');
    expect(first.size).toBeGreaterThanOrEqual(20);
    expect(second.box.y + second.box.h - first.box.y).toBeGreaterThan(0.6 * room.h);
  });

  it('fills it without a code, too', () => {
    const named = itemsOf('    lines: [Office, office@example.org]\n');
    expect(named['Contact field']).toBeDefined();
    expect(named['QR code']).toBeUndefined();
  });
});
