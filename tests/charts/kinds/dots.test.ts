import { describe, expect, it } from 'vitest';
import { dotRows, planDots } from '../../../src/charts/kinds/dots.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { brand } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';
import { composed, fact } from '../draw.ts';

const DATA = [fact('few', 'Bases', 6), fact('some', 'Institutes', 38), fact('many', 'Firms', 409)];
const context = { brand, language: 'en', width: 288 * 12, height: 288 * 3 };

describe('dots', () => {
  it('are as many as is counted, of one size and at one distance in all groups', () => {
    const { groups, radius } = planDots({ data: DATA }, context);
    expect(groups.map((dots) => dots.length)).toEqual([6, 38, 409]);
    const steps = groups.map(([first, next]) => (next?.x ?? 0) - (first?.x ?? 0));
    expect(new Set(steps.map((step) => step.toFixed(3))).size).toBe(1);
    expect(2 * radius).toBeLessThan(steps[0] ?? 0);
  });

  it('stand in lines from one left edge, and fill the picture', () => {
    const { groups, radius } = planDots({ data: DATA }, context);
    expect(new Set(groups.map(([first]) => first?.x.toFixed(3))).size).toBe(1);
    const all = groups.flat();
    expect(Math.min(...all.map(({ y }) => y)) - radius).toBeCloseTo(0);
    expect(Math.max(...all.map(({ y }) => y)) + radius).toBeCloseTo(context.height);
    expect(Math.max(...all.map(({ x }) => x)) + radius).toBeCloseTo(context.width);
  });

  it('stand beside their words, about one middle', () => {
    const composition = composed({ type: 'dots', data: DATA, highlight: 'many' }, [12, 5]);
    const figures = composition?.words.filter(({ name }) => name.startsWith('value')) ?? [];
    expect(figures.map(({ text }) => plainText(text))).toEqual(['6', '38', '409']);
    expect(figures.map(({ color }) => color)).toEqual(['subject', 'subject', 'highlight']);
    const marks = composition?.marks ?? { x: 0, y: 0, w: 0, h: 0 };
    const size = { width: 288 * marks.w, height: 288 * marks.h };
    const { groups } = planDots({ data: DATA }, { ...context, ...size, slots: composition?.slots });
    groups.forEach((dots, i) => {
      const ys = dots.map(({ y }) => y);
      const middle = marks.y + (Math.min(...ys) + Math.max(...ys)) / 2 / 288;
      const { box } = figures[i] ?? { box: { y: 0, h: 0 } };
      expect(Math.abs(middle - box.y - box.h / 2)).toBeLessThan(0.1);
    });
  });
});

testCalls(import.meta.url, 'dots.yaml', { dotRows });
