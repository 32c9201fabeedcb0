import { describe, expect, it } from 'vitest';
import { descend, findAll, type XmlElement } from '../../../src/office/xml.ts';
import type { SceneItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { PICTURES } from '../../support/pictures.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { free, picture, png, scene, slide, table } from './scenes.ts';
import { BOX, object, slideXml } from './slide-objects.ts';

describe('objects', () => {
  it('on dark have the theme’s colours as the layout’s colour map calls them', async () => {
    const style = { ...brand.type.label, color: 'on-dark' } as const;
    const deck = await writeChecked(scene([slide(1, 'closing', 'T', [free('A', 'a', BOX, 'label', { style })])]));
    expect(findAll(object(slideXml(deck, 1), 'A'), 'a:schemeClr')[0]?.attributes.val).toBe('tx1');
  });

  it('of a group that says what it shows say nothing themselves', async () => {
    const form = (name: string, alt?: string): SceneItem => ({
      ...{ kind: 'path', name, group: 'Scene', box: BOX, path: [], viewBox: { x: 0, y: 0, w: 4, h: 1 } },
      ...{ d: 'M0 0L4 0L4 1Z', fill: 'dark', ...(alt ? { alt } : {}) },
    });
    const forms = [form('Hill', 'A hill'), form('Moon')];
    const root = slideXml(await writeChecked(scene([slide(1, 'content', 'T', forms)])), 1);
    const group = object(root, 'Scene');
    expect(findAll(group, 'p:cNvPr').map(({ attributes }) => attributes.descr)).toEqual([
      'A hill',
      undefined,
      undefined,
    ]);
    const own = descend(group, 'p:nvGrpSpPr') as XmlElement;
    expect(findAll(own, 'adec:decorative')).toEqual([]);
    expect(findAll(group, 'adec:decorative').length).toBe(forms.length);
  });

  it('store one picture once, however often it is shown', async () => {
    const same = [1, 2].map((n) =>
      slide(n, 'title-only', 'T', [picture('A', BOX, { bytes: png(4, 4) }), picture('B', BOX, { bytes: png(4, 4) })]),
    );
    const deck = await writeChecked(scene(same));
    expect([...deck.parts.keys()].filter((name) => name.includes('media'))).toHaveLength(1);
  });

  it('show the part of a picture that is not cropped, unstretched', async () => {
    const crop = { left: 0.25, top: 0, right: 1, bottom: 0.9 };
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', [picture('A', BOX, { crop })])])), 1);
    const fill = descend(object(root, 'A'), 'p:blipFill');
    expect(fill?.children.map((child) => (child as { name: string }).name)).toEqual([
      'a:blip',
      'a:srcRect',
      'a:stretch',
    ]);
    expect(fill && descend(fill, 'a:srcRect')?.attributes).toEqual({ l: '25000', b: '10000' });
  });

  it('store a JPEG as such', async () => {
    const item = picture('A', BOX, { bytes: PICTURES.get('pictures/face-1.jpg')?.bytes ?? png(), format: 'jpeg' });
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    expect(deck.xml('[Content_Types].xml')).toContain('<Default Extension="jpg" ContentType="image/jpeg"/>');
    expect([...deck.parts.keys()].filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
  });

  it('are native tables with the scene’s columns, rows, margins and rules', async () => {
    const item = table(
      ['A', 'B', 'C'],
      [
        ['x', '1', '2'],
        ['y', '3', '4'],
      ],
      BOX,
    );
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', [item])])), 1);
    const frame = object(root, 'Sectors');
    expect(findAll(frame, 'a:gridCol').map((entry) => entry.attributes.w)).toEqual(['2743200', '1371600', '1371600']);
    expect(findAll(frame, 'a:tr').map((entry) => entry.attributes.h)).toEqual(['411480', '411480', '411480']);
    expect(descend(frame, 'p:xfrm', 'a:ext')?.attributes).toEqual({ cx: '5486400', cy: String(3 * 411_480) });
    expect(findAll(frame, 'a:tblPr')[0]?.attributes).toEqual({ firstRow: '1', firstCol: '1', bandRow: '1' });
    const cells = findAll(frame, 'a:tcPr');
    expect(cells.every((cell) => cell.attributes.marL === '0')).toBe(true);
    expect(cells.slice(0, 3).map((cell) => cell.attributes.marR)).toEqual(['182880', '182880', '0']);
    const bottoms = cells.map((cell) => descend(cell, 'a:lnB')?.attributes.w);
    expect(bottoms).toEqual(['19050', '19050', '19050', '9525', '9525', '9525', '0', '0', '0']);
    expect(findAll(frame, 'a:pPr').map((entry) => entry.attributes.algn)).toContain('r');
  });

  it('that are tables say which of their rows and columns are special, and carry their own rules', async () => {
    const sectors = table(
      ['Sector', 'Share'],
      [
        ['Services', '68'],
        ['All', '100'],
      ],
      BOX,
    );
    const [head, ...rest] = sectors.rows;
    const unit = { paragraphs: [[{ text: 'Share', bold: true }], [{ text: '%', bold: false }]], path: [] };
    const cells = (head?.cells ?? []).map((cell, i) => (i === 1 ? { ...cell, text: unit } : cell));
    const rows = [{ ...head, cells, height: 0.6 }, ...rest] as typeof sectors.rows;
    const item = { ...sectors, rows, columnWidths: [3, 1.5], totalRow: true };
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', [item])])), 1);
    const flags = findAll(root, 'a:tblPr')[0]?.attributes;
    expect(flags).toEqual({ firstRow: '1', firstCol: '1', lastRow: '1', bandRow: '1' });
    const anchors = findAll(root, 'a:tc').map((cell) => descend(cell, 'a:tcPr')?.attributes.anchor);
    expect(anchors).toEqual(['b', 'b', 'ctr', 'ctr', 'ctr', 'ctr']);
    const colors = findAll(root, 'a:lnB').map((line) => findAll(line, 'a:schemeClr')[0]?.attributes.val);
    expect(colors.slice(0, 2)).toEqual(['tx1', 'tx1']);
    const runs = findAll(root, 'a:tc')
      .slice(1, 2)
      .flatMap((cell) => findAll(cell, 'a:r'));
    expect(runs.map((run) => descend(run, 'a:rPr')?.attributes.b)).toEqual(['1', '0']);
  });
});
