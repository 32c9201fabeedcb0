import { describe, expect, it } from 'vitest';
import { childrenOf, descend, findAll, type XmlElement } from '../../../src/office/xml.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { tableByRow } from '../../../src/slides/kinds/table/table.ts';
import { inline, words } from '../../charts/draw.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { foreignTemplate } from '../../template/sound-templates.ts';
import { nativeScene } from './chart/native-charts.ts';
import { fullScene, scene, slide } from './scenes.ts';
import { builtChartScene } from './shows.ts';
import { object, slideXml } from './slide-objects.ts';

/** What appears at each click: the parts of a chart, and other objects by their names. */
function clicks(root: XmlElement): string[][] {
  const list = descend(findAll(root, 'p:seq')[0], 'p:cTn', 'p:childTnLst');
  const names = new Map(findAll(root, 'p:cNvPr').map(({ attributes }) => [attributes.id, attributes.name]));
  return (list ? childrenOf(list, 'p:par') : []).map((step) =>
    findAll(step, 'p:spTgt').map((target) => {
      const part = findAll(target, 'a:chart')[0]?.attributes;
      return part
        ? `${part.bldStep} ${part.seriesIdx} ${part.categoryIdx}`
        : (names.get(target.attributes.spid) ?? 'nothing');
    }),
  );
}

describe('a native chart that is built', () => {
  it('shows a series at a click, and its axes from the start', async () => {
    const root = slideXml(await writeChecked(builtChartScene()), 1);
    expect(clicks(root)).toEqual([['series 0 -4'], ['series 1 -4']]);
    const [build] = findAll(root, 'p:bldGraphic');
    const chart = findAll(object(root, 'Chart'), 'p:cNvPr')[0];
    expect(build?.attributes).toEqual({ spid: chart?.attributes.id, grpId: '0' });
    expect(build && findAll(build, 'a:bldChart')[0]?.attributes).toEqual({ bld: 'series', animBg: '0' });
  });

  it('is in no group, in which a program could not show its parts', async () => {
    const root = slideXml(await writeChecked(builtChartScene()), 1);
    const tree = descend(root, 'p:cSld', 'p:spTree') as XmlElement;
    expect(childrenOf(tree, 'p:graphicFrame').length).toBe(1);
  });

  it('shows its categories where it has one series, and what lies over all of it last', async () => {
    const chart = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, 21] }), compare: [0, 2] };
    const root = slideXml(await writeChecked(nativeScene(chart, [8, 4.4], 'en', { inParts: true, build: 1 })), 1);
    const steps = clicks(root);
    expect(steps.map(([first]) => first)).toEqual(['category -4 0', 'category -4 1', 'category -4 2']);
    expect(steps.slice(0, 2).map((step) => step.length)).toEqual([1, 1]);
  });

  it('shows the steps of a waterfall, of which a series lifts the others', async () => {
    const chart = { type: 'waterfall', ...inline(['Start', 'Rise', 'Fall'], { t: [10, 5, -3] }), end: words('End') };
    const built = nativeScene(chart, [8, 4.4], 'en', { inParts: true, build: 1 });
    const steps = clicks(slideXml(await writeChecked(built), 1));
    expect(steps.map(([first]) => first)).toEqual([0, 1, 2, 3].map((step) => `category -4 ${step}`));
  });

  it('goes before what comes after it', async () => {
    const [page] = builtChartScene().slides;
    expect(page?.items.map(({ build }) => build)).toEqual([undefined, undefined]);
  });
});

describe('a table that is built', () => {
  const whole = fullScene('en')
    .slides.flatMap(({ items }) => items)
    .find((item) => item.kind === 'table');
  if (whole?.kind !== 'table') throw new Error('The scene has no table.');
  const items = tableByRow(whole, 'Row: ');

  it('is its header, and a table for each row, exactly where the rows were', () => {
    expect(items.length).toBe(whole.rows.length);
    let y = whole.box.y;
    items.forEach((item, i) => {
      expect(item.box).toEqual({ ...whole.box, y: expect.closeTo(y, 6), h: whole.rows[i]?.height });
      expect(item.columnWidths).toEqual(whole.columnWidths);
      y += whole.rows[i]?.height ?? 0;
    });
    expect(items.map(({ build }) => build)).toEqual([undefined, ...items.slice(1).map((_, i) => i + 1)]);
  });

  it('shows a row at a click, and takes none of its rows for a header', async () => {
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', items)])), 1);
    expect(clicks(root)).toEqual(items.slice(1).map(({ name }) => [name]));
    const heads = findAll(root, 'a:tblPr').map(({ attributes }) => attributes.firstRow);
    expect(heads).toEqual(['1', ...items.slice(1).map(() => undefined)]);
    const frames = findAll(root, 'p:graphicFrame').map((frame) =>
      findAll(frame, 'a:gridCol').map((c) => c.attributes.w),
    );
    expect(new Set(frames.map(String)).size).toBe(1);
  });

  it('is smaller on a smaller template, in line and ruled all the same', async () => {
    // Laid out 7.5 in high, and drawn on a slide of 5.625.
    const theirs = await templateBrand(foreignTemplate());
    const brand: Brand = { ...theirs, ...(theirs.template ? { template: { ...theirs.template, scale: 0.75 } } : {}) };
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', items)]), { brand }), 1);
    const places = findAll(root, 'p:graphicFrame').map((frame) => {
      const [off, ext] = ['a:off', 'a:ext'].map((name) => findAll(frame, name)[0]?.attributes);
      return { x: off?.x, y: Number(off?.y), h: Number(ext?.cy) };
    });
    expect(new Set(places.map(({ x }) => x)).size).toBe(1);
    places.slice(1).forEach(({ y }, i) => {
      const above = places[i] ?? { y: 0, h: 0 };
      expect(Math.abs(above.y + above.h - y)).toBeLessThan(10);
    });
    const ruled = findAll(root, 'a:tbl').filter((table) =>
      ['a:lnB', 'a:lnT'].some((side) => findAll(table, side).some((line) => findAll(line, 'a:solidFill').length > 0)),
    );
    expect(ruled.length).toBe(items.length - 1);
  });

  it('says in words what each row is of', () => {
    expect(items[0]?.alt).toBe(whole.alt);
    expect(items.slice(1).every(({ alt }) => alt.startsWith('Row: '))).toBe(true);
  });

  it('has the rule between two rows come with the lower one', () => {
    const [, first, second] = items;
    expect(first?.rows[0]?.rule).toBeUndefined();
    expect(second?.rows[0]?.ruleAbove).toEqual(whole.rows[1]?.rule);
  });
});
