import { describe, expect, it } from 'vitest';
import type { BrandFrameName } from '../../src/scene/frame.ts';
import type { Surface } from '../../src/scene/surface.ts';
import { chooseLayouts, isForOthers, isNamedFor } from '../../src/template/match-layouts.ts';
import type { TemplateLayout } from '../../src/template/read-template.ts';
import type { LayoutUse } from '../../src/template/ready-slides.ts';
import { casesIn } from '../support/cases.ts';
import { drawnSurface, SLIDE } from './drawn-surface.ts';
import { madeLayout, madePlaceholder } from './made-layout.ts';

const title = madePlaceholder('title', [0.9, 0.4, 11.5, 1.2]);
const content = madePlaceholder('obj', [0.9, 2, 11.5, 4.7]);
const cover = madeLayout('Title Slide', 'title', [
  madePlaceholder('ctrTitle', [1.7, 1.2, 10, 2.6], { size: 60, anchor: 'bottom' }),
  madePlaceholder('subTitle', [1.7, 4, 10, 1.8]),
]);
const section = madeLayout('Section Header', 'secHead', [
  madePlaceholder('title', [0.9, 1.9, 11.5, 3.1], { size: 60, anchor: 'bottom' }),
]);

function layoutOf(frame: BrandFrameName, layouts: TemplateLayout[], surfaces: Readonly<Record<string, Surface>> = {}) {
  return chooseLayouts({ layouts, size: SLIDE }, {}, new Map(Object.entries(surfaces)))?.[frame].layout.name;
}

describe('the layout of a frame', () => {
  it('is no cover for contents, though its type says so', () => {
    const plain = madeLayout('Layout 7', '', [title, content]);
    const typed = madeLayout('Layout 1', 'obj', cover.placeholders);
    expect(layoutOf('content', [typed, plain])).toBe('Layout 7');
    expect(layoutOf('title-only', [typed, plain])).toBe('Layout 7');
  });

  it('is a title alone with a free list rather than the header of a section', () => {
    const bare = madeLayout('Body', '', [title]);
    const header = madeLayout('Section Header', 'secHead', [
      madePlaceholder('title', [0.9, 1.9, 11.5, 3.1], { anchor: 'bottom' }),
      madePlaceholder('body', [0.9, 5, 11.5, 1.2]),
    ]);
    expect(layoutOf('content', [header, bare])).toBe('Body');
    expect(layoutOf('content', [cover, header, bare])).toBe('Body');
  });

  it('leaves more room than a place for a picture does', () => {
    const half = madePlaceholder('body', [0.9, 2, 5, 4.7]);
    const beside = madeLayout('A', 'obj', [title, half, madePlaceholder('pic', [6.5, 0, 6.8, 7.5])]);
    expect(layoutOf('content', [beside, madeLayout('B', '', [title, content])])).toBe('B');
  });

  it('has no art where contents go', () => {
    const layouts = [madeLayout('A', 'titleOnly', [title]), madeLayout('B', '', [title])];
    const art = { box: { x: 5, y: 2, w: 8.3, h: 5.5 }, grey: 50 };
    const shown = { A: drawnSurface(() => 255, [art]), B: drawnSurface(() => 255) };
    expect(layoutOf('title-only', layouts, shown)).toBe('B');
  });

  it('has no art under its title where another has none', () => {
    const amid = [madePlaceholder('title', [1, 2.5, 11, 1.5], { size: 40 })];
    const layouts = [madeLayout('A', 'secHead', amid), madeLayout('B', '', amid)];
    const art = Array.from({ length: 12 }, (_, i) => ({ box: { x: 0.9 * i, y: 2, w: 0.4, h: 2.5 }, grey: 50 }));
    const shown = { A: drawnSurface(() => 255, art), B: drawnSurface(() => 255) };
    expect(layoutOf('section', layouts)).toBe('A');
    expect(layoutOf('section', layouts, shown)).toBe('B');
  });

  it('leaves the lines and the code of a closing slide room, whatever it is called', () => {
    const low = madeLayout('Closing', '', [madePlaceholder('title', [0.5, 2, 12, 5], { size: 40, anchor: 'bottom' })]);
    const logo = { box: { x: 0.5, y: 0.3, w: 12, h: 3.2 }, grey: 50 };
    const shown = { Closing: drawnSurface(() => 255, [logo]), Bare: drawnSurface(() => 255) };
    expect(layoutOf('closing', [low, madeLayout('Bare', 'titleOnly', [title])], shown)).toBe('Bare');
  });

  it('is the one that the house calls so for a closing slide where lines and a code find room below its title', () => {
    const amid = madePlaceholder('title', [0.5, 1.6, 6, 1], { size: 40 });
    const layouts = [madeLayout('Title Only', 'titleOnly', [title]), madeLayout('Thank You', '', [amid])];
    const logo = { box: { x: 9, y: 6.4, w: 3, h: 0.6 }, grey: 50 };
    const shown = { 'Title Only': drawnSurface(() => 255), 'Thank You': drawnSurface(() => 0, [logo]) };
    expect(layoutOf('closing', layouts, shown)).toBe('Thank You');
  });

  it('is as light as that of content slides', () => {
    const layouts = [
      madeLayout('Title and Content', 'obj', [title, content]),
      madeLayout('A', 'titleOnly', [title]),
      madeLayout('B', 'titleOnly', [title]),
    ];
    const shown = {
      'Title and Content': drawnSurface(() => 255),
      A: drawnSurface(() => 20),
      B: drawnSurface(() => 250),
    };
    expect(layoutOf('title-only', layouts, shown)).toBe('B');
  });

  it('has a large title where that has the slide to itself', () => {
    const plain = madeLayout('Title and Content', 'obj', [title, content]);
    expect(layoutOf('statement', [plain, section])).toBe('Section Header');
    expect(layoutOf('section', [cover, plain, section])).toBe('Section Header');
  });

  it('is of the type that opens a chapter where nothing else tells two apart', () => {
    const plain = madeLayout('Title and Content', 'obj', [title, content]);
    const alike = ['title', 'secHead'].map((type, i) => madeLayout(`Layout ${i}`, type, section.placeholders));
    expect(layoutOf('cover', [...alike, plain])).toBe('Layout 0');
    expect(layoutOf('section', [...alike, plain])).toBe('Layout 1');
  });

  it('has no place for a picture and is called neither cover nor closing, unless there is no other', () => {
    const picture = madePlaceholder('pic', [6.5, 2, 6, 5]);
    const pictured = madeLayout('Section with picture', 'secHead', [...section.placeholders, picture]);
    const end = madeLayout('Closing Page', '', section.placeholders);
    const plain = madeLayout('Layout 7', '', [title]);
    for (const frame of ['section', 'statement', 'quote', 'title-only', 'content'] as const)
      expect(layoutOf(frame, [cover, pictured, end, plain])).toBe('Layout 7');
    expect(layoutOf('section', [cover, end, pictured])).toBe('Section with picture');
    const logo = madePlaceholder('pic', [12, 0.3, 1, 0.5]);
    const marked = madeLayout('Section Header', 'secHead', [...section.placeholders, logo]);
    expect(layoutOf('section', [cover, plain, marked])).toBe('Section Header');
  });

  it('of a statement is that of sections, and of neither one with places for a page of texts, or for a quote', () => {
    const texts = [1, 4, 7, 10].map((x) => madePlaceholder('body', [x, 5, 2, 1]));
    const points = madeLayout('Main point with four bullets', '', [...section.placeholders, ...texts]);
    const divider = madeLayout('Divider', '', section.placeholders);
    const quote = madeLayout('Quote', '', section.placeholders);
    expect(layoutOf('statement', [cover, points, divider])).toBe('Divider');
    expect(layoutOf('section', [cover, quote, madeLayout('Title Only', '', [title])])).toBe('Title Only');
  });

  it('is what the template’s own slides use so', () => {
    const used = (name: string, use: Partial<LayoutUse>, placeholders = section.placeholders) => ({
      ...madeLayout(name, '', placeholders),
      use: { opens: 0, closes: 0, divides: 0, contents: 0, ...use },
    });
    const plain = [1, 2, 3].map((i) => madeLayout(`Layout ${i}`, '', section.placeholders));
    const contents = [1, 2].map((i) => madeLayout(`List ${i}`, '', [title, content]));
    const own = [used('A', { opens: 1 }), used('B', { divides: 1 }), used('C', { contents: 0.6 }, [title, content])];
    const choices = chooseLayouts({ layouts: [...plain, ...contents, ...own], size: SLIDE }, {}, new Map());
    expect(choices?.cover).toMatchObject({ layout: { name: 'A' }, why: 'use' });
    expect(choices?.section.layout.name).toBe('B');
    expect(choices?.content.layout.name).toBe('C');
    const twoTexts = [...section.placeholders, content, madePlaceholder('body', [1, 5, 4, 1])];
    expect(layoutOf('section', [...plain, used('D', { divides: 1 }, twoTexts)])).toBe('Layout 1');
  });

  it('has the name of the house before its own where most have', () => {
    const house = ['ACME - Title', 'ACME - Text', 'ACME - Content'].map((name) =>
      madeLayout(name, '', [title, content]),
    );
    expect(layoutOf('content', [madeLayout('Title and Text', 'tx', [title, content]), ...house])).toBe('ACME - Text');
  });

  it('leaves no band of titles empty where another one opens a chapter', () => {
    const band = { box: { x: 0, y: 0.3, w: 13.3, h: 1.5 }, grey: 60 };
    const layouts = [
      madeLayout('Cover', 'title', [madePlaceholder('ctrTitle', [1.7, 2.2, 10, 2.6], { size: 40 })]),
      madeLayout('Title and Content', 'obj', [title, content]),
      madeLayout('Section Header', 'secHead', [madePlaceholder('title', [0.9, 4.4, 11.5, 1.5], { size: 40 })]),
    ];
    const white = drawnSurface(() => 255);
    const banded = drawnSurface(() => 255, [band]);
    const shown = { Cover: white, 'Title and Content': banded, 'Section Header': banded };
    expect(layoutOf('section', layouts, shown)).toBe('Title and Content');
    expect(layoutOf('section', layouts, { ...shown, 'Section Header': white })).toBe('Section Header');
    const photograph = drawnSurface((x, y) => (y > 0.3 && y < 1.8 ? (x > 6 ? 200 : 30) : 255));
    const pictured = { Cover: white, 'Title and Content': photograph, 'Section Header': photograph };
    expect(layoutOf('section', layouts, pictured)).toBe('Section Header');
  });
});

describe('the name of a layout', () => {
  const groups = casesIn<string[]>(import.meta.url, 'layout-names.yaml');
  it.each(groups)('is known for the frame %s, and for no other', (frame, rows) => {
    const others = groups.map(([group]) => group).filter((group) => group !== frame);
    const served = (name: string) =>
      [frame, ...others].filter((group) => isNamedFor(name, group as BrandFrameName)).join(' ');
    expect(rows.flat().filter((name) => served(name) !== frame)).toEqual([]);
  });

  it('of contents is none of a cover, and a title alone none of contents', () => {
    expect(isNamedFor('Title and Content', 'cover')).toBe(false);
    expect(isNamedFor('Title Only', 'cover')).toBe(false);
    expect(isNamedFor('Title Slide', 'content')).toBe(false);
    expect(isNamedFor('Titel und Inhalt', 'cover')).toBe(false);
  });

  it('says what is for no contents: openings, closings, agendas', () => {
    expect(['Title Slide', 'Section Header', 'Closing', '目录', '目次', 'Agenda'].filter(isForOthers)).toHaveLength(6);
    expect(['Title and Content', '仅标题', 'Two Content', 'ACME_Content_01', '2 Content'].filter(isForOthers)).toEqual(
      [],
    );
  });
});
