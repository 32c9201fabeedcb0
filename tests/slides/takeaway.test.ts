import { describe, expect, it } from 'vitest';
import { brand } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

/** The colours of the takeaway's bar on each page of a slide. */
function barsOf(slide: string): unknown[] {
  const text = `${HEAD}slides:\n  - ${slide}\n    title: A title\n    takeaway: More from less\n`;
  const { scene } = sceneOf(text, 'en', { ...brand, takeaway: 'bar' });
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

describe('the band of a takeaway', () => {
  /** The items of a takeaway, in the shipped brand, and the box of its frame's body. */
  const band = (takeaway: string, more = '') => {
    const text = `${HEAD}slides:\n  - kind: bullets\n    title: A title${more}\n    takeaway: ${takeaway}\n    items: [A point]\n`;
    const { items = [] } = sceneOf(text).scene.slides[0] ?? {};
    return items.filter(({ part }) => part?.kind === 'takeaway');
  };
  const LONG =
    'More from less land, and from fewer people, in every year since the port was opened, and in each of its trades';

  it('stands at the foot of the body, with the mark before its one line', () => {
    const [shape, ...others] = band('More from less');
    expect(shape?.box).toMatchObject({ x: 0.6, h: 0.7, w: 12.133 });
    expect((shape?.box.y ?? 0) + 0.7).toBeCloseTo(6.75);
    expect(others.map(({ name }) => name)).toEqual(['Takeaway mark 1', 'Takeaway mark 2', 'Takeaway']);
    expect(others.map(({ box }) => box.x)).toEqual([0.82, 0.82, 1.52]);
  });

  it('ends in a figure that is larger than its text', () => {
    const sizes = (takeaway: string) => {
      const item = band(`'${takeaway}'`).find(({ name }) => name === 'Takeaway');
      return item?.kind === 'text' ? item.text.paragraphs.flat().map(({ scale = 1 }) => scale) : [];
    };
    expect(sizes('Firms here: {firms}')).toEqual([1, 1.2]);
    expect(sizes('More than {firms} firms here')).toEqual([1, 1, 1]);
  });

  it('is higher where its line wraps', () => {
    const [shape, , , text] = band(LONG);
    expect(shape?.box.h).toBe(0.9);
    expect(text?.kind === 'text' && text.lines.flat().length).toBe(2);
  });

  it('has another colour than what it stands on', () => {
    expect(band('More from less')[0]).toMatchObject({ fill: 'field' });
    expect(band('More from less', '\n    dark: true')[0]).not.toMatchObject({ fill: 'field' });
  });
});
