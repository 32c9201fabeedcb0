import { describe, expect, it } from 'vitest';
import { dotGrid, planDots } from '../../../src/charts/composed/dots-plan.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { brand } from '../../support/brand.ts';
import { composed, fact, inline } from '../draw.ts';

const DATA = [fact('few', 'Bases', 6), fact('some', 'Institutes', 38), fact('many', 'Firms', 409)];
const codes = (chart: Readonly<Record<string, unknown>>) =>
  reviewChart({ type: 'dots', ...chart }, ['chart']).map(({ code, path }) => `${code} ${path.join('.')}`);
const context = { brand, language: 'en', width: 288 * 12, height: 288 * 3 };

describe('dots', () => {
  it('are as many as is counted, of one size and at one distance in all groups', () => {
    const { groups, radius } = planDots({ data: DATA }, context);
    expect(groups.map((dots) => dots.length)).toEqual([6, 38, 409]);
    const steps = groups.map(([first, next]) => (next?.y ?? 0) - (first?.y ?? 0));
    expect(new Set(steps.map((step) => step.toFixed(3))).size).toBe(1);
    expect(2 * radius).toBeLessThan(steps[0] ?? 0);
  });

  it('fill the height from one line at the top down, and keep within the picture', () => {
    const { groups, radius } = planDots({ data: DATA }, context);
    expect(new Set(groups.map(([first]) => first?.y)).size).toBe(1);
    const all = groups.flat();
    expect(Math.min(...all.map(({ y }) => y)) - radius).toBeCloseTo(0);
    expect(Math.max(...all.map(({ y }) => y)) + radius).toBeGreaterThan(0.9 * context.height);
    expect(Math.max(...all.map(({ y }) => y)) + radius).toBeLessThanOrEqual(context.height);
    expect(Math.max(...all.map(({ x }) => x)) + radius).toBeLessThanOrEqual(context.width);
  });

  it('make room for the words above a group, which may be wider than its dots', () => {
    const { slots, pitch } = dotGrid([6, 409], { w: 12, h: 3 }, [2, 1]);
    expect(slots[0]?.w).toBe(2);
    expect(slots[1]?.w).toBeGreaterThan(20 * pitch);
    expect((slots[1]?.x ?? 0) + (slots[1]?.w ?? 0)).toBeCloseTo(12);
  });

  it('stand where the composition placed their words', () => {
    const composition = composed({ type: 'dots', data: DATA, highlight: 'many' }, [12, 5]);
    const figures = composition?.words.filter(({ name }) => name.startsWith('value')) ?? [];
    expect(figures.map(({ text }) => plainText(text))).toEqual(['6', '38', '409']);
    const { groups } = planDots({ data: DATA }, { ...context, slots: composition?.slots });
    groups.forEach(([first], i) => {
      const left = (first?.x ?? 0) / 288;
      expect(Math.abs(left - (figures[i]?.box.x ?? 0))).toBeLessThan(0.2);
    });
    expect(figures.map(({ color }) => color)).toEqual(['subject', 'subject', 'highlight']);
  });

  it('have their counts on one base line, and what is counted in one line right above them', () => {
    const words = composed({ type: 'dots', data: DATA, highlight: 'many' }, [12, 5])?.words ?? [];
    const named = words.filter(({ name }) => name.startsWith('name'));
    expect(new Set(named.map(({ box }) => box.y)).size).toBe(1);
    const counts = words.filter(({ name }) => name.startsWith('value'));
    expect(new Set(counts.map(({ box, size }) => (box.y + (0.768 * size) / 72).toFixed(2))).size).toBe(1);
    const { size = 0, box } = words.find(({ name }) => name === 'value 3') ?? {};
    expect((box?.y ?? 0) + (0.134 * size) / 72).toBeGreaterThan(0.14);
  });

  it('say what one stands for where that is many', () => {
    const composition = composed({ type: 'dots', per: 100, ...inline(['A', 'B'], { '': [300, 900] }) }, [12, 5]);
    expect(plainText(composition?.words[0]?.text ?? { paragraphs: [], path: [] })).toBe('One mark is 100');
  });

  it('are of whole things: no shares, nothing below zero, not more than can be seen', () => {
    expect(codes({ data: DATA })).toEqual([]);
    expect(codes(inline(['A'], { '': [40] }, '%'))).toEqual(['bad-data chart']);
    expect(codes(inline(['A'], { '': [2.5] }))).toEqual(['bad-data chart']);
    expect(codes(inline(['A'], { '': [-2] }))).toEqual(['bad-data chart']);
    expect(codes(inline(['A'], { '': [9000] }))).toEqual(['bad-data chart.per']);
  });
});
