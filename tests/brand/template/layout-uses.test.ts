import { expect, it } from 'vitest';
import { inspectFile } from '../../../src/app/inspect-template.ts';
import { layoutUses } from '../../../src/brand/template/layout-uses.ts';
import { placeNames } from '../../../src/brand/template/template-report.ts';
import type { FrameName } from '../../../src/scene/frame.ts';
import { shippedFiles } from '../../support/brand.ts';
import { once } from '../../support/once.ts';
import { soundTemplates } from '../../template/sound-templates.ts';

const inspected = once(async () => {
  const template = soundTemplates().find(({ name }) => name === 'dark-four-by-three.pptx');
  const { read } = await inspectFile(shippedFiles, {
    file: 'templates/theirs/theirs.pptx',
    bytes: template?.bytes ?? new Uint8Array(),
  });
  if (!read) throw new Error('The template was not read.');
  return read;
});

const slide = (frame: FrameName, items: readonly { readonly kind: string; readonly placeholder?: string }[]) => ({
  ...{
    id: frame,
    path: ['slides', 0],
    kind: frame,
    frame,
    title: '',
    section: 0,
    number: 1,
    facts: [],
    appendix: false,
  },
  items: items.map((item) => ({ name: '', path: [], box: { x: 0, y: 0, w: 1, h: 0.1 }, ...item })),
});

it('says why no frame is on a layout, or which frames are', async () => {
  const { report } = await inspected();
  const of = (name: string) => report.masters[0]?.layouts.find((layout) => layout.name === name);
  expect(of('Title Slide')?.frames).toContain('cover');
  expect(of('Title Slide')?.idle).toBeUndefined();
  expect(of('Blank')?.idle).toEqual({ why: 'untitled' });
  expect(of('Title and Vertical Text')?.idle).toEqual({ why: 'vertical' });
  expect(of('Two Content')?.idle).toMatchObject({ why: 'served' });
});

it('tells the places of a layout that no slide on it fills', async () => {
  const { template, brand } = await inspected();
  const uses = (items: Parameters<typeof slide>[1]) => {
    const [use] = layoutUses(template, brand, [slide('cover', items)]).filter(({ slides }) => slides.length > 0);
    const places = template.layouts[(use?.number ?? 0) - 1]?.placeholders ?? [];
    return use?.unfilled.map((at) => placeNames(places)[at]?.en);
  };
  expect(uses([])).toEqual(['centred title', 'subtitle']);
  expect(uses([{ kind: 'text', placeholder: 'title' }])).toEqual(['subtitle']);
  expect(
    uses([
      { kind: 'text', placeholder: 'title' },
      { kind: 'text', placeholder: 'subtitle' },
    ]),
  ).toEqual([]);
});

it('takes a drawing that covers a place for what fills it', async () => {
  const { template, brand } = await inspected();
  const { layout, placeholders } = brand.frames.content;
  const box = placeholders.body?.box ?? { x: 0, y: 0, w: 0, h: 0 };
  const unfilled = (w: number) =>
    layoutUses(template, brand, [
      slide('content', [
        { kind: 'text', placeholder: 'title' },
        { ...{ kind: 'shape' }, ...{ box: { ...box, w } } },
      ]),
    ]).find(({ number }) => template.layouts[number - 1]?.part === layout?.part)?.unfilled.length;
  expect(unfilled(box.w)).toBe(0);
  expect(unfilled(box.w / 5)).toBe(1);
});

it('numbers places of one type', () => {
  expect(placeNames([{ type: 'body' }, { type: 'pic' }, { type: 'body' }]).map(({ en }) => en)).toEqual([
    'text 1',
    'picture',
    'text 2',
  ]);
});
