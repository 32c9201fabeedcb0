import { expect, it } from 'vitest';
import { drawMarks, type Mark, rectMark } from '../../src/marks/marks.ts';
import type { Pen } from '../../src/marks/pen.ts';
import { testCalls } from '../support/calls.ts';

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

it('fills what a path traces', () => {
  expect(drawn({ kind: 'path', role: 'context', trace: (pen) => pen.moveTo(1, 2) })).toEqual([
    ...['save()', 'fillStyle = context', 'beginPath()', 'moveTo(1, 2)', 'fill()', 'restore()'],
  ]);
});

testCalls(import.meta.url, 'marks.yaml', { drawn, rectMark });
