import { expect, it } from 'vitest';
import { drawMarks, type Mark, rectMark } from '../../src/marks/marks.ts';
import type { Pen } from '../../src/marks/pen.ts';

/** What is done with a pen: what is set, and what is called. */
function recorded(draw: (pen: Pen) => void): string[] {
  const done: string[] = [];
  const called =
    (name: string) =>
    (...args: readonly unknown[]) => {
      done.push(`${name}(${args.join(', ')})`);
      return { width: 40 };
    };
  const set = (_: object, name: string | symbol, value: unknown) => done.push(`${String(name)} = ${value}`) > 0;
  draw(new Proxy({}, { get: (_, name) => called(String(name)), set }) as Pen);
  return done;
}

const drawn = (...marks: Mark[]) => recorded((pen) => drawMarks(pen, marks, (role) => role));

it('fills a rectangle in the colour of its role, and none without width', () => {
  expect(drawn(rectMark({ x: 1, y: 2, w: 30, h: 4 }, 'subject'), rectMark({ x: 1, y: 8, w: 0, h: 4 }, 'text'))).toEqual(
    [
      ...['save()', 'fillStyle = subject', 'fillRect(1, 2, 30, 4)', 'restore()'],
      ...['save()', 'fillStyle = text', 'restore()'],
    ],
  );
});

it('fills a disc, and draws its edge as wide as it is stated', () => {
  const disc = { kind: 'disc', at: { x: 5, y: 6 }, r: 3, role: 'highlight' } as const;
  const filled = ['save()', 'fillStyle = highlight', 'beginPath()', `arc(5, 6, 3, 0, ${2 * Math.PI})`, 'closePath()'];
  expect(drawn(disc)).toEqual([...filled, 'fill()', 'restore()']);
  expect(drawn({ ...disc, edge: { role: 'ground', width: 1.5 } })).toEqual([
    ...[...filled, 'fill()', 'strokeStyle = ground', 'lineWidth = 1.5', 'stroke()', 'restore()'],
  ]);
});

it('fills what a path traces', () => {
  expect(drawn({ kind: 'path', role: 'context', trace: (pen) => pen.moveTo(1, 2) })).toEqual([
    ...['save()', 'fillStyle = context', 'beginPath()', 'moveTo(1, 2)', 'fill()', 'restore()'],
  ]);
});

it('writes lines of text around their middle, to the side that is stated', () => {
  const face = { family: 'Carlito', size: 20, bold: false };
  const words = {
    kind: 'text',
    lines: ['Two', 'lines'],
    face,
    role: 'text',
    x: 100,
    middle: 50,
    align: 'right',
  } as const;
  const written = drawn(words).filter((each) => each.startsWith('fillText'));
  expect(written.map((each) => each.split(', ').slice(0, 2))).toEqual([
    ['fillText(Two', '60'],
    ['fillText(lines', '60'],
  ]);
  const [first = 0, second = 0] = written.map((each) => Number.parseFloat(each.split(', ')[2] ?? ''));
  expect(second - first).toBeGreaterThan(20);
});
