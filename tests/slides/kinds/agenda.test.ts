import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const AGENDA = '  - kind: agenda\n    title: Contents\n';
const section = (i: number, more = '') => `  - kind: section\n    title: Chapter ${i}\n${more}`;
const FIGURE = '    figure: { fact: times, text: of output }\n';

function agendaOf(slides: string, language = 'en') {
  const { scene, findings } = sceneOf(`${HEAD}slides:\n${AGENDA}${slides}`, language);
  const [slide] = scene.slides;
  const items = slide?.items ?? [];
  const texts = items.filter((item): item is TextItem => item.kind === 'text');
  const named = (name: string) => texts.filter((item) => item.name.endsWith(name));
  const own = findings.filter(({ path, code }) => path[1] === 0 && code !== 'monotonous');
  return { slide, items, named, findings: own };
}
const all = (count: number, more: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => section(i + 1, more(i))).join('');

describe('agenda', () => {
  it('has titles on fields in one line each, at one height, where one of them would break beside others', () => {
    const titles = ['Where we stand', 'What we offer', 'What comes after'];
    const { named } = agendaOf(
      titles.map((title) => `  - kind: section\n    title: ${title}\n    subtitle: Some words\n`).join(''),
    );
    const shown = [1, 2, 3].flatMap((i) => named(`Section ${i}`));
    expect(shown.map(({ lines }) => lines.flat().length)).toEqual([1, 1, 1]);
    expect(new Set(shown.map(({ box }) => box.y)).size).toBe(1);
    const [text] = named(' subtitle');
    expect(shown[0]?.size).toBeGreaterThan(text?.size ?? 99);
  });

  it.each([2, 3, 4, 5, 6])('shows %i sections as panels where each has a figure, their scenes on one line', (count) => {
    const scenes = ['port', 'cars', 'finance', 'living', 'green', 'fair'];
    const { named, items, findings, slide } = agendaOf(all(count, (i) => `${FIGURE}    scene: ${scenes[i]}\n`));
    expect(named(' figure').map(({ text }) => plainText(text))).toEqual(Array.from({ length: count }, () => '×3.0'));
    expect(new Set(named(' figure').map(({ size, box }) => `${size} ${box.y}`)).size).toBe(1);
    expect(new Set(named(' label').map(({ box }) => box.y)).size).toBe(1);
    const tops = items.filter(({ kind, part }) => part?.kind === 'scene' && kind === 'path').map(({ box }) => box.y);
    const lowest = Math.max(...named(' label').map(({ box, height }) => box.y + height));
    expect(Math.min(...tops)).toBeGreaterThan(lowest);
    expect(slide?.facts).toEqual(Array.from({ length: count }, () => 'times'));
    expect(findings).toEqual([]);
  });

  it('begins all titles on one line, and has them in one line where they are no smaller for it', () => {
    for (const [title, lines] of [
      ['Little land, large share', 1],
      ['Little land and a large share of it all', 2],
    ] as const) {
      const first = `  - kind: section\n    title: ${title}\n${FIGURE}    scene: finance\n`;
      const { slide, findings } = agendaOf(first + all(2, () => `${FIGURE}    scene: port\n`));
      const titles = (slide?.items ?? []).filter(
        (item): item is TextItem => item.kind === 'text' && /^Section \d$/.test(item.name),
      );
      expect(titles.map((item) => item.lines.flat().length)).toEqual([lines, 1, 1]);
      expect(new Set(titles.map(({ box }) => box.y)).size).toBe(1);
      expect(titles[0]?.size).toBeGreaterThanOrEqual(brand.reading.hall.heading.size);
      expect(findings).toEqual([]);
    }
  });

  it('shows no number where scenes stand in its place', () => {
    expect(agendaOf(all(3, () => `${FIGURE}    scene: port\n`)).slide?.unnumbered).toBe(true);
    expect(agendaOf(all(3, () => FIGURE)).slide?.unnumbered).toBeUndefined();
  });

  it('has one accent among its scenes', () => {
    const { items } = agendaOf(all(3, () => `${FIGURE}    scene: port\n`));
    const groups = items.filter((item) => item.kind === 'path' && item.fill === 'highlight').map(({ group }) => group);
    expect(new Set(groups).size).toBe(1);
  });

  it.each([1, 2, 3, 4, 6, 7, 9, 14])('fills its frame with %i sections that have no figure', (count) => {
    for (const language of ['en', 'zh']) {
      const { findings, named } = agendaOf(
        all(count, (i) => (i % 2 ? '' : '    subtitle: What it covers in a line\n')),
        language,
      );
      expect(findings).toEqual([]);
      expect(named(' number')).toHaveLength(count);
    }
  });

  it('leads to each section', () => {
    const { named } = agendaOf(all(3, () => FIGURE));
    expect(named(' figure').map(({ link }) => link)).toEqual(['#section', '#section-2', '#section-3']);
  });

  it('leaves out sections that the show leaves out', () => {
    const { named } = agendaOf(section(1, FIGURE) + section(2, '    hidden: true\n') + section(3, FIGURE));
    expect(named(' figure')).toHaveLength(2);
  });
});
