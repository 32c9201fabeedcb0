import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import { approvalNotes } from '../../../src/slides/charts/map-approval.ts';
import { brand, shipped } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const outline = (map: string) => `${HEAD}slides:\n  - kind: map\n    title: The river runs east\n    map: { ${map} }\n`;
const CHINA = 'points: [{ name: Wuhan, lat: 30.6, lon: 114.3 }], view: [95, 17, 147, 52]';
const GERMANY = 'points: [{ name: Berlin, lat: 52.5, lon: 13.4 }], view: DE';
const APPROVED = `${CHINA}, approval: GS(2019)1822`;

const sourceOf = (map: string, language: string) => {
  const [slide] = sceneOf(outline(map), language, shipped).scene.slides;
  const source = slide?.items.find((item) => item.kind === 'text' && item.placeholder === 'source');
  return source?.kind === 'text' ? plainText(source.text) : '';
};

describe('a map that shows land of China', () => {
  const notesOn = (map: string) => approvalNotes(sceneOf(outline(map), 'zh', brand).scene, brand);

  it('is told of what it needs in public there, at its place', () => {
    const [note, ...more] = notesOn(CHINA);
    expect(more).toEqual([]);
    expect(note?.path).toEqual(['slides', 0, 'map']);
    expect(note?.en).toMatch(/`approval`.*`link` and `hub`/);
    expect(note?.zh).toContain('审图号');
  });

  it('is not where it has its number, and no other map is', () => {
    expect(notesOn(APPROVED)).toEqual([]);
    expect(notesOn(GERMANY)).toEqual([]);
  });
});

describe('the number of an approved map', () => {
  it('stands in the source line beside the origin of the map', () => {
    expect(sourceOf(APPROVED, 'en')).toContain('Map approval: GS(2019)1822');
    expect(sourceOf(APPROVED, 'zh')).toContain('审图号：GS(2019)1822');
    expect(sourceOf(CHINA, 'zh')).not.toContain('审图号');
  });

  it('keeps its own words', () => {
    expect(sourceOf(`${CHINA}, approval: "审图号 GS(2019)1822"`, 'zh')).not.toContain('审图号：');
  });

  it('stands there for a chart of the type `map`, too', () => {
    const chart = `${HEAD}slides:\n  - kind: chart\n    title: The river runs east\n    chart: { type: map, ${APPROVED} }\n`;
    const [slide] = sceneOf(chart, 'en', brand).scene.slides;
    const texts = slide?.items.flatMap((item) => (item.kind === 'text' ? [plainText(item.text)] : []));
    expect(texts?.join(' ')).toContain('GS(2019)1822');
  });
});
