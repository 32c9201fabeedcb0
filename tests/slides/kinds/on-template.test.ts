import { beforeAll, describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { around, contains, overlaps } from '../../../src/core/box.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { load } from '../../brand/brand-of-template.ts';
import { testCalls } from '../../support/calls.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';
import { fill, madeHouse, place, rectangle } from '../../template/made-house.ts';
import { inEveryRun, soundTemplates } from '../../template/sound-templates.ts';

let brand: Brand | undefined;
beforeAll(async () => {
  const [template] = soundTemplates().filter(inEveryRun);
  brand = template && (await load(template)).brand;
}, 60_000);

/** The texts of a slide on the layouts of a template, by their names. */
function textsOf(slide: string): Record<string, TextItem> {
  const { slides } = sceneOf(`${HEAD}slides:\n  - ${slide}`, 'en', brand).scene;
  return textsIn(slides[0]?.items);
}
const list = (count: number) =>
  `kind: bullets\n    title: A list\n    items: [${Array.from({ length: count }, (_, i) => `Point ${i + 1} of a list with words enough that it needs more than one line of its place as a sentence that goes on`).join(', ')}]`;

describe('slides on a layout of a template', () => {
  it('set the points of a short list further apart than those of a long one', () => {
    const [few, many] = [textsOf(list(2)).Body, textsOf(list(6)).Body];
    expect(few?.paragraphSpacing).toBeGreaterThan(many?.paragraphSpacing ?? 0);
    expect(many?.excess).toBeUndefined();
  });

  it('set the title of a closing slide as large as those of slides that it stands like', () => {
    const long =
      'A title of many words that is far too long for one line of its place and has to be set smaller to fit in there as a whole, all of it, and not only the half of what it says, which is a great deal of words';
    const { slides } = sceneOf(
      `${HEAD}slides:\n  - kind: bullets\n    title: ${long}\n    items: [One]\n  - kind: contact\n    title: Talk to us\n    lines: [example.org]`,
      'en',
      brand,
    ).scene;
    const sizes = slides.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.placeholder === 'title' ? [item.size] : [])),
    );
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBeLessThan(brand?.frames.content.placeholders.title?.style.size ?? 0);
    expect(sizes[1]).toBe(sizes[0]);
  });

  it.each([2.4, 2.8, 3.2])('have the words of a land below the houses on it: in %s in', (h) => {
    if (!brand) throw new Error('The template is a brand.');
    const { frames } = brand;
    const frame = { ...frames['title-only'], body: { ...frames['title-only'].body, h } };
    const items = '[{ word: 生产, houses: [car-works] }, { word: 生活, houses: [flats] }, { word: 生态 }]';
    const slide = sceneOf(`${HEAD}slides:\n  - { kind: plan, title: 三大空间, items: ${items} }`, 'en', {
      ...brand,
      frames: { ...frames, 'title-only': frame },
    }).scene.slides[0];
    const words = Object.values(textsIn(slide?.items)).filter(({ name }) => name.startsWith('Word'));
    const houses = slide?.items.filter(({ kind, name }) => kind === 'path' && name.includes('house')) ?? [];
    expect([slide?.composition, words.length, houses.length > 0]).toEqual(['land', 3, true]);
    const lines = words.flatMap(lineBoxes);
    expect(houses.filter(({ box }) => lines.some((line) => overlaps(box, line, 0.08)))).toEqual([]);
  });

  it.each([
    ['a street of houses', 'house: school', ''],
    ['places of a scene', 'at: NAME', ', scene: living'],
  ])('stand on the template’s ground, their titles in its colour: %s', (_, place, more) => {
    const names = ['school', 'hospital', 'wheel'];
    const places = names.map((name) => `{ name: ${name}, ${place.replace('NAME', name)} }`).join(', ');
    const all = `${HEAD}slides:\n  - { kind: place-street, title: Families${more}, places: [${places}] }\n  - { kind: bullets, title: Points, items: [One] }\n`;
    const [street, list] = sceneOf(all, 'en', brand).scene.slides;
    expect(street?.composition).toBeDefined();
    expect(street?.ground).toBeUndefined();
    expect(textsIn(street?.items).Title?.style.color).toBe(textsIn(list?.items).Title?.style.color);
  });

  it('fill a tall page: places stand on two streets, and a thing below what was said of it', () => {
    if (!brand) throw new Error('The template is a brand.');
    const usual = brand.frames['title-only'];
    const frame = { ...usual, body: { ...usual.body, y: 2, w: 4.4, h: 6.6 } };
    const tall = { ...brand, size: { w: 5.6, h: 10 }, frames: { ...brand.frames, 'title-only': frame } };
    const places = ['school', 'hospital', 'mall', 'ferris-wheel'].map(
      (house) => `{ name: ${house.slice(0, 6)}, house: ${house} }`,
    );
    const news = 'voice: We came for the people, by: A president, thing: A works, house: electronics-centre';
    const text = `${HEAD}slides:\n  - { kind: place-street, people: true, title: Families, places: [${places.join(', ')}] }\n  - { kind: frame, title: News, ${news} }\n`;
    const [street, frameSlide] = sceneOf(text, 'en', tall).scene.slides;
    const tops = Object.values(textsIn(street?.items)).flatMap(({ name, box }) =>
      name.startsWith('Place') ? [box.y] : [],
    );
    expect(new Set(tops.map((y) => y.toFixed(1))).size).toBe(2);
    const { Voice, Thing } = textsIn(frameSlide?.items);
    expect(Thing?.box.y).toBeGreaterThan((Voice?.box.y ?? 0) + 3);
    expect(Thing?.box.x).toBeCloseTo(Voice?.box.x ?? 0, 1);
  });

  it('have the steps of an agenda where their room is low, too, with smaller things', () => {
    if (!brand?.manner?.sheet) throw new Error('The compositions of a template have a sheet.');
    const sections = ['car', 'freight-train', 'tram'].map(
      (carrier, i) => `  - { kind: section, title: Part ${i + 1} of three, carrier: ${carrier} }\n`,
    );
    const text = `${HEAD}slides:\n  - { kind: agenda, title: Three parts }\n${sections.join('')}`;
    for (const h of [4.9, 4.1]) {
      const sheet = { ...brand.manner.sheet, w: 12, h };
      const low = { ...brand, manner: { ...brand.manner, sheet, scale: h / 6.2 } };
      const [agenda] = sceneOf(text, 'en', low).scene.slides;
      expect(agenda?.composition).toBe('levels');
      const carrier = around(agenda?.items.flatMap(({ group, box }) => (group === 'Carrier 3' ? [box] : [])) ?? []);
      expect(carrier.h).toBeGreaterThan(0.5);
      expect(carrier.y).toBeGreaterThanOrEqual(sheet.y - 0.1);
    }
  });

  it.each([
    [
      'landscape',
      'kind: frame, voice: In its south-west market the city and its port are strategic, by: A president of the works, thing: Clarion Electronics Headquarters, house: electronics-centre',
    ],
    [
      'panorama',
      'kind: panorama, items: [{ site: park-building-2, name: Smart Park }, { site: tower-2, name: Digital Economy Industrial Park }, { site: park-building-3, name: Collaborative Innovation Zone }]',
    ],
    [
      undefined,
      'kind: link, from: { name: Here, end: river-town-hills }, to: { name: There, end: sea-harbour }, by: air, text: in 59 projects',
    ],
  ])('are drawn in a low room, be the slide number above it: %s', (composition, slide) => {
    if (!brand) throw new Error('The template is a brand.');
    const usual = brand.frames['title-only'];
    const number = { ...usual.placeholders.source, box: { x: 12, y: 0.2, w: 1, h: 0.2 } };
    const frame = { ...usual, body: { ...usual.body, w: 12, h: 3.41 }, slideNumber: number };
    const low = { ...brand, frames: { ...brand.frames, 'title-only': frame } } as Brand;
    const { slides } = sceneOf(`${HEAD}slides:\n  - { ${slide}, title: A year of work }\n`, 'en', low).scene;
    expect(slides[0]?.composition).toBe(composition);
  });
});

it('steps have panels as wide as their texts are long where these are of uneven length', () => {
  const textsWith = (last: string) => {
    const steps = ['wider strategies', 'the free-trade zone', 'the four open platforms', last];
    const items = steps.map((text, i) => `{ title: Step ${i + 1}, text: ${text} }`).join(', ');
    return textsOf(`{ kind: process, title: The aim, composition: plain, items: [${items}] }`);
  };
  const uneven = textsWith('with a world-class environment for opening up to everybody');
  const [first, last] = [uneven['Step 1 text'], uneven['Step 4 text']];
  expect(last?.box.w).toBeGreaterThan(1.3 * (first?.box.w ?? 0));
  expect(last?.lines.flat().length).toBeLessThanOrEqual(4);
  const even = textsWith('with an open environment');
  expect(even['Step 2 text']?.box.w).toBeCloseTo(even['Step 3 text']?.box.w ?? 0);
});

it('words in two lines keep off the edges of their rows, and their lines are of nearly one length', () => {
  const text =
    'kind: cards\n    title: Three places\n    composition: plain\n    items: [{ title: Lijia Smart Park }, { title: Liangjiang Digital Economy Industrial Park and Innovation Zone }, { title: Liangjiang Collaborative Innovation Zone of Knowledge and Learning }]';
  const { slides } = sceneOf(`${HEAD}slides:\n  - ${text}`, 'en', brand).scene;
  const items = slides[0]?.items ?? [];
  const broken = items.filter(
    (item) => item.kind === 'text' && item.placeholder === undefined && item.lines.flat().length > 1,
  );
  expect(broken.length).toBeGreaterThan(0);
  for (const { box, size } of broken as TextItem[]) {
    const row = items.find((item) => item.kind === 'shape' && contains(item.box, box))?.box ?? box;
    expect(box.y - row.y).toBeGreaterThanOrEqual((0.34 * size) / 72);
    expect(row.y + row.h - box.y - box.h).toBeGreaterThanOrEqual((0.34 * size) / 72);
  }
});

it('small texts of a cover are as dark as they need to be on a ground of medium lightness', async () => {
  const house = madeHouse('green', {
    colors: { dk1: '4D4D4D', accent1: '5DBF62', accent2: '7CCD6F' },
    layouts: [
      {
        ...{ name: 'Title Slide', type: 'title', background: fill('4BAD46') },
        shapes:
          place('ctrTitle', [1, 2, 10, 2], { size: 44, color: 'bg1' }) +
          place('subTitle', [1, 4.2, 10, 1], { size: 20, color: 'bg1', idx: 1 }),
      },
      { name: 'Title Only', type: 'titleOnly', shapes: place('title', [1, 0.5, 11, 1], { size: 28 }) },
    ],
  });
  const { brand: green } = await load(house);
  const cover = `${HEAD}slides:\n  - { kind: cover, title: A year of work, subtitle: What it came to }\n`;
  const { Subtitle } = textsIn(sceneOf(cover, 'en', green).scene.slides[0]?.items);
  const role = Subtitle?.style.color ?? 'ground';
  expect(contrastRatio(green?.colors[role].hex ?? 'FFFFFF', '4BAD46')).toBeGreaterThanOrEqual(4.5);
});

it('sites stand under their crane and news in its landscape, below the title that the template has', () => {
  const sites = ['{ site: park-building-2, name: A park }', '{ site: tower-2, name: A tower }'];
  const shown = [
    `kind: panorama, items: [${sites.join(', ')}]`,
    'kind: frame, voice: We came for the people, thing: A works, house: electronics-centre',
  ].map((slide) => {
    const { slides } = sceneOf(`${HEAD}slides:\n  - { ${slide}, title: A year of work }\n`, 'en', brand).scene;
    return slides[0]?.items ?? [];
  });
  const [works = [], news = []] = shown;
  expect(works.map(({ name }) => name)).toContain('Earth');
  expect(news.map(({ name }) => name)).toContain('Sign');
  for (const items of shown) {
    const title = items.find(({ name }) => name === 'Title');
    expect(title).toMatchObject({ placeholder: 'title' });
    const foot = (title?.box.y ?? 0) + (title?.box.h ?? 0);
    for (const { name, box } of items) if (name !== 'Title') expect(box.y, name).toBeGreaterThan(foot - 0.3);
  }
});

it('a text keeps the colour of its place only where that colour itself can be read, and not the role that is nearest', async () => {
  const house = madeHouse('teal', {
    layouts: [
      {
        ...{ name: 'Title Slide', type: 'title', background: fill('009A96') },
        shapes:
          place('ctrTitle', [1, 2, 10, 2], { size: 44 }) +
          place('subTitle', [1, 4.2, 10, 1], { size: 32, color: 'tx1 75', idx: 1 }),
      },
      {
        ...{ name: 'Title Only', type: 'titleOnly', background: fill('009A96') },
        shapes: place('title', [1, 0.5, 11, 1], { size: 28 }),
      },
    ],
  });
  const { brand: teal } = await load(house);
  const cover = `${HEAD}slides:\n  - { kind: cover, title: A year of work, subtitle: What it came to }\n`;
  const { Subtitle } = textsIn(sceneOf(cover, 'en', teal).scene.slides[0]?.items);
  expect(Subtitle?.style.color).toBe('text');
});

it('a title over contents is in the colour of texts where its own is too pale to lead', async () => {
  const titleColor = async (color: string) => {
    const house = madeHouse('pale', {
      layouts: [
        {
          ...{ name: 'Title Only', type: 'titleOnly' },
          shapes: place('title', [1, 0.5, 11, 1], { size: 28, color }),
        },
      ],
    });
    const { brand: pale } = await load(house);
    const deck = `${HEAD}slides:\n  - { kind: bullets, title: A year of work, items: [One, Two] }\n`;
    return textsIn(sceneOf(deck, 'en', pale).scene.slides[0]?.items).Title?.style.color;
  };
  expect(await titleColor('accent2')).toBe('text');
  expect(await titleColor('accent1')).not.toBe('text');
});

it('a picture behind a slide is left out, and told, where the shapes of the layout would hide it', async () => {
  const cover = (art: string) => ({
    ...{ name: 'Title Slide', type: 'title' },
    shapes:
      art + place('ctrTitle', [1, 2, 10, 2], { size: 44 }) + place('subTitle', [1, 4.2, 10, 1], { size: 32, idx: 1 }),
  });
  const only = { name: 'Title Only', type: 'titleOnly', shapes: place('title', [1, 0.5, 11, 1], { size: 28 }) };
  const shownOn = async (art: string) => {
    const { brand: house } = await load(madeHouse('covered', { layouts: [cover(art), only] }));
    const slide = '  - { kind: cover, title: A year of work, background: pictures/night.jpg }\n';
    const { scene, findings } = sceneOf(`${HEAD}slides:\n${slide}`, 'en', house);
    return { backdrop: scene.slides[0]?.backdrop, codes: findings.map(({ code }) => code) };
  };
  const hidden = await shownOn(rectangle([0, 0, 13.333, 7.5], 'bg1'));
  expect(hidden.backdrop).toBeUndefined();
  expect(hidden.codes).toContain('left-out');
  const seen = await shownOn(rectangle([0, 0, 13.333, 1], 'bg1'));
  expect(seen.backdrop).toBeDefined();
  expect(seen.codes).not.toContain('left-out');
});

it('titles are aligned as that above a list is, where they stand in its place', async () => {
  const title = (align: 'l' | 'ctr') => place('title', [1, 0.5, 11, 1], { size: 28, align });
  const house = madeHouse('aligned', {
    layouts: [
      { name: 'Title Slide', type: 'title', shapes: place('ctrTitle', [1, 2, 10, 2], { size: 44, align: 'ctr' }) },
      { name: 'Title and Content', type: 'obj', shapes: title('l') + place('obj', [1, 2, 11, 4.5], { size: 20 }) },
      { name: 'Title Only', type: 'titleOnly', shapes: title('ctr') },
    ],
  });
  const { brand: theirs } = await load(house);
  expect(theirs?.frames['title-only'].placeholders.title?.align).toBe('left');
  expect(theirs?.frames.cover.placeholders.title?.align).toBe('center');
});

testCalls(import.meta.url, 'on-template.yaml', { textsOf });
