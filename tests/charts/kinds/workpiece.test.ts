import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import type { Box } from '../../../src/core/box.ts';
import type { KitPart } from '../../../src/core/kit.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { type AnyChart, fact, share, words } from '../draw.ts';
import { kitOf, pictureOf } from '../pictures.ts';

const ARMS = ['arm-left', 'arm-right'];
const output = fact('output', 'Output', 400.7, { figure: { number: '400.7', unit: 'RMB bn' }, unit: 'RMB bn' });
const workpiece = (more: object = {}): AnyChart => ({
  ...{ type: 'workpiece', data: [output], kit: kitOf('robots') },
  ...more,
});

/** Where the tips of the two tools are, and the figure that they touch. */
const madeIn = (chart: AnyChart, options: object = {}) => {
  const kit = chart.kit as { readonly parts: Readonly<Record<string, KitPart>> };
  const { marks, words: texts } = pictureOf(chart, options);
  const tips = ARMS.map((name) => {
    const mark = marks.find((each) => each.kind === 'art' && each.part === kit.parts[name]);
    const part = kit.parts[name];
    const tip = part?.anchors.find(({ kind }) => kind === 'tip');
    if (mark?.kind !== 'art' || !part || !tip) throw new Error('There is a tool with a tip.');
    const [box = { x: 0, y: 0, w: 0, h: 0 }] = mark.boxes;
    const scale = box.w / part.viewBox.w;
    return { box, x: box.x + (tip.x + tip.w / 2) * scale, y: box.y + (tip.y + tip.h) * scale };
  });
  const figure = texts.find(({ name }) => name === 'figure');
  const text = texts.find(({ name }) => name === 'text');
  const edges = (name: string) =>
    marks.flatMap((mark): Box[] => (mark.kind === 'rect' && mark.name === name ? [mark.box] : []));
  if (!figure || !text) throw new Error('It has its figure and what that is.');
  return { marks, tips, figure, text, edges };
};

const middle = ({ x, w }: Box) => x + w / 2;
/** Height of digits, in inches for a size in points. */
const digits = (size: number) => (0.634 * size) / 72;

describe('a figure in the making', () => {
  it('is text of the slide in the colour of the claim, the only thing in that', () => {
    const { marks, figure, text } = madeIn(workpiece());
    expect(figure.text.paragraphs.flat().map((run) => run.text.trim())).toEqual(['RMB', '400.7', 'bn']);
    expect([figure.color, text.color]).toEqual(['highlight', expect.not.stringMatching('highlight')]);
    expect(marks.filter(({ role }) => role === 'highlight')).toEqual([]);
  });

  it.each(kitsWith(ARMS))('stands on its belt, its digits touched by both tools: %s', (name) => {
    const { tips, figure, edges } = madeIn(workpiece({ kit: kitOf(name) }));
    const belt = Math.min(...edges('Belt').map(({ y }) => y));
    const [from, to] = tips.map(({ x }) => x);
    for (const { y } of tips) {
      expect(y).toBeGreaterThan(belt - digits(figure.size));
      expect(y).toBeLessThan(belt - digits(figure.size) + 0.05);
    }
    expect(from).toBeLessThan(to ?? 0);
  });

  it('is touched at the round digits, in the middle of each', () => {
    const { tips, figure } = madeIn(workpiece({ data: [share('share', 'Share', 808, { label: '808%' })] }));
    const [first, last] = tips.map(({ x }) => x);
    // Digits are all as wide as each other.
    const em = figure.size / 72;
    const steps = ((last ?? 0) - (first ?? 0)) / (0.507 * em);
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.05);
  });

  it.each(['86', '123', '18,640', '99.8', '711'])('has both tools within the slide: %s', (label) => {
    const { tips } = madeIn(workpiece({ data: [fact('made', 'Made', Number(label.replace(',', '')), { label })] }));
    for (const { box } of tips) {
      expect(box.x).toBeGreaterThanOrEqual(-0.01);
      expect(box.x + box.w).toBeLessThanOrEqual(13.34);
    }
  });

  it('says what it is on the floor below the belt, on its axis', () => {
    const { figure, text, edges } = madeIn(workpiece({ text: words('gross output of the works') }));
    expect(middle(text.box)).toBeCloseTo(middle(figure.box));
    expect([text.align, figure.align]).toEqual(['center', 'center']);
    expect(text.box.y).toBeGreaterThan(Math.max(...edges('Belt').map(({ y, h }) => y + h)) + 0.2);
  });

  it.each([[[8, 4.5]], [[4.4, 4]]])('has room in a box of a template: %s', (box) => {
    const { figure, text } = madeIn(workpiece({ text: words('gross output') }), { box });
    expect(text.box.y + text.box.h).toBeLessThanOrEqual(box[1] ?? 0);
    expect(figure.size).toBeGreaterThanOrEqual(40);
  });
});

describe('a figure in the making is refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each(['7', '1,234,567'])('where it has too few digits or too many characters: %s', (label) => {
    const data = [fact('made', 'Made', 7, { label })];
    expect(review(workpiece({ data }))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
  });

  it('where there are two', () => {
    expect(review(workpiece({ data: [output, output] }))).toMatchObject([{ code: 'bad-data' }]);
  });

  it('where its kit has no tools, with those that have', () => {
    const findings = review(workpiece({ kit: kitOf('trees') }));
    expect(findings).toMatchObject([{ code: 'unknown-kind', path: ['chart', 'kit'] }]);
    expect(findings[0]?.hint?.en).toContain('cranes');
  });
});
