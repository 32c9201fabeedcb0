import { expect, it } from 'vitest';
import type { LayoutReport, TemplateReport } from '../../../src/brand/template/template-report.ts';
import { formatTemplate } from '../../../src/cli/report/format-template.ts';

const idle = { why: 'served', frame: 'content', by: 1 } as const;
const layout = (number: number, name: string): LayoutReport => {
  const own = { number, name, type: '', placeholders: [] };
  return number === 1 ? { ...own, frames: ['content'] } : { ...own, frames: [], idle };
};

function linesOf(layouts: readonly LayoutReport[]): string[] {
  const none = { colors: [], fonts: [], frames: [], gaps: [] };
  const report: TemplateReport = {
    ...{ brand: 'theirs', size: { w: 10, h: 7.5 }, format: undefined, masters: [{ theme: '', layouts }] },
    ...none,
  };
  const sample = { ok: true, slides: 17, causes: [] };
  const text = formatTemplate('theirs.potx', { report, uses: [], sample, causes: [], advice: [] }, 'en');
  return text.split('\n');
}

it('has a layout on one line, whatever is in its name', () => {
  expect(linesOf([layout(1, 'Text'), layout(2, 'Two\n lines')])).toContain(
    '   2  Two lines  no slides: 1 suits content better',
  );
});

it('has idle layouts of a large template on one line a reason', () => {
  const lines = linesOf(Array.from({ length: 30 }, (_, i) => layout(i + 1, `Layout ${i + 1}`)));
  expect(lines).toContain('   1  Layout 1  content');
  expect(lines).toContain('      2–30      no slides: 1 suits content better');
});
