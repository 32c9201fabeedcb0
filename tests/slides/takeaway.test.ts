import { describe, expect, it } from 'vitest';
import { HEAD, sceneOf } from '../support/scene.ts';

/** The colours of the takeaway's bar on each page of a slide. */
function barsOf(slide: string): unknown[] {
  const { scene } = sceneOf(`${HEAD}slides:\n  - ${slide}\n    title: A title\n    takeaway: More from less\n`);
  return scene.slides.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'shape' && item.name === 'Takeaway bar' ? [item.fill] : [])),
  );
}
const chart = (more: string) => `kind: chart\n    chart: { type: column, data: [start, now]${more} }`;
const kpis = (more: string) =>
  `kind: kpis\n    items: [{ fact: now, text: Output${more} }, { fact: firms, text: Firms }]`;
const table = (more: string, count = 2) => {
  const rows = Array.from({ length: count }, (_, i) => `[Row ${i + 1}, firms]`).join(', ');
  return `kind: table\n    columns: [{ title: Name }, { title: Value, type: number }]\n    rows: [${rows}]${more}`;
};

describe('the bar of a takeaway', () => {
  it.each<[string, string]>([
    ['a chart', chart('')],
    ['figures', kpis('')],
    ['a table', table('')],
  ])('is the highlight below %s with nothing to be seen first', (_, slide) => {
    expect(barsOf(slide)).toEqual(['highlight']);
  });

  it.each<[string, string]>([
    ['a chart that highlights', chart(', highlight: now')],
    ['a chart that compares', chart(', compare: [start, now]')],
    ['figures of which one is highlighted', kpis(', highlight: true')],
    ['a table with a highlighted row', table('\n    highlight: 2')],
  ])('is the subject below %s', (_, slide) => {
    expect(barsOf(slide)).toEqual(['subject']);
  });

  it('has one colour on all pages of a slide', () => {
    expect(barsOf(table('\n    highlight: 2', 20))).toEqual(['subject', 'subject', 'subject']);
  });
});
