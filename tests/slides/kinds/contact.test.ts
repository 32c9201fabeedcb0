import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/box.ts';
import type { FrameLayout } from '../../../src/scene/frame.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { drawnSurface } from '../../template/drawn-surface.ts';

const person = (name: string, lines: string) => `      - { name: ${name}, role: Their work, lines: [${lines}] }\n`;

describe('contact', () => {
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
        `${HEAD}slides:\n  - kind: contact\n    title: Write to us\n    composition: plain\n${keys}`,
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
  const theirsWith = (lines: Box, code: Box) => ({
    ...brand,
    frames: {
      ...brand.frames,
      closing: {
        ...{ ...closing, ground: 'ground' as const, art: [], layout, body: code },
        placeholders: {
          ...(title ? { title: { ...title, ground: 'ground' as const } } : {}),
          ...(subtitle ? { subtitle: { ...subtitle, box: lines } } : {}),
        },
      },
    },
  });
  const wide = theirsWith({ x: 1, y: 2, w: 6.8, h: 5 }, { x: 9.1, y: 2, w: 3.2, h: 3.9 });
  const itemsOf = (keys: string, theirs = wide) => {
    const { slides } = sceneOf(
      `${HEAD}slides:\n  - kind: contact\n    title: Write to us\n    composition: plain\n${keys}`,
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

  it('has a field as high as few lines need, at the top of the room', () => {
    const { 'Contact field': field, Contact: lines } = itemsOf('    lines: [office@example.org]\n');
    if (!field || !lines) throw new Error('Something is not there.');
    expect(field.box).toMatchObject({ y: 2 });
    expect(field.box.h).toBeCloseTo(lines.box.h + 1.2, 3);
    expect(lines.box.y).toBeCloseTo(2.6, 3);
  });

  it('has a code below the lines in a room that is nearly as high as wide', () => {
    const tall = theirsWith({ x: 1, y: 1.6, w: 4, h: 5.2 }, { x: 5.2, y: 1.6, w: 1.8, h: 1.8 });
    const named = itemsOf('    lines: [Office, office@example.org]\n    qr: https://example.org\n', tall);
    const [lines, plate] = [named.Contact?.box, named['QR plate']?.box];
    if (!lines || !plate) throw new Error('Something is not there.');
    expect(plate.y).toBeGreaterThan(lines.y + lines.h);
    expect(plate.x).toBe(lines.x);
  });
});
