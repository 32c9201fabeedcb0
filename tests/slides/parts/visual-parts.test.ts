import { describe, expect, it } from 'vitest';
import { resolveDecks } from '../../../src/app/open-deck.ts';
import { richText } from '../../../src/core/rich-text.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { gridIn } from '../../../src/layout/grid.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { readScenes } from '../../../src/pictures/read-scenes.ts';
import type { PathItem } from '../../../src/scene/items.ts';
import type { LaidOutItem, LayoutContext } from '../../../src/slides/parts/define-slide.ts';
import { sceneItems, underText, visualItems } from '../../../src/slides/parts/visual-parts.ts';
import { brand, measurer, shippedFiles } from '../../support/brand.ts';
import { shippedBrand } from '../../support/brands.ts';
import { checkOutline } from '../../support/build.ts';
import { PICTURES } from '../../support/pictures.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const custom = (...items: readonly string[]) =>
  `${HEAD}slides:\n  - kind: custom\n    title: { en: A slide, zh: 一页 }\n    items:\n${items.map((item) => `      - ${item}\n`).join('')}`;
const scene = (name: string, columns = '[1, 6]') =>
  `{ show: scene, columns: ${columns}, rows: [1, 6], scene: ${name} }`;

/** The forms of scenes on the first slide. */
const formsOf = (text: string, language = 'en', look = brand) =>
  (sceneOf(text, language, look).scene.slides[0]?.items ?? []).filter(isForm);
const isForm = (item: LaidOutItem): item is PathItem => item.kind === 'path' && item.part?.kind === 'scene';
const accented = (forms: readonly PathItem[]) =>
  new Set(forms.flatMap(({ fill, group }) => (fill?.startsWith('highlight') ? [group] : [])));

describe('scenes on a slide', () => {
  it('carry light text in their quiet parts at dusk', () => {
    const cover = '  - { kind: cover, scene: tourism, dusk: true, title: { en: The old town, zh: 古镇 } }\n';
    const { scene: deck, findings } = sceneOf(`${HEAD}slides:\n${cover}`);
    const title = deck.slides[0]?.items.find((item) => item.kind === 'text' && item.name === 'Title');
    expect(title).toMatchObject({ ground: 'dark', style: { color: 'on-dark' } });
    expect(findings.filter(({ code }) => code === 'low-contrast')).toEqual([]);
  });

  it.each(['harbour-night', 'ledger', 'plain-paper'])('have the colours of the brand %s', (name) => {
    const look = shippedBrand(name);
    const forms = formsOf(custom(scene('skyline')), 'en', look);
    const hexes = (of: typeof brand) => new Set(forms.flatMap(({ fill }) => (fill ? [of.colors[fill].hex] : [])));
    expect(hexes(look).size).toBeGreaterThan(8);
    expect([...hexes(look)].filter((hex) => hexes(brand).has(hex) && hex !== 'FFFFFF')).toEqual([]);
  });
});

describe('an outline that names a scene', () => {
  it('is told which name was meant', async () => {
    const { findings } = await checkOutline(custom(scene('skylin')));
    expect(findings).toMatchObject([
      { code: 'unknown-kind', suggestion: 'skyline', path: ['slides', 0, 'items', 0, 'scene'] },
    ]);
  });

  it('is told where `dusk` has no scene beside it', async () => {
    const { findings } = await checkOutline(
      `${HEAD}slides:\n  - { kind: cover, dusk: true, title: { en: A deck, zh: 一份 } }\n`,
    );
    expect(findings).toMatchObject([{ code: 'unknown-key', path: ['slides', 0, 'dusk'] }]);
  });

  it('may name one that its brand draws', async () => {
    const own = '<svg viewBox="0 0 1600 900"><title>A mill</title><rect width="1600" height="900" class="dark"/></svg>';
    const files = { 'templates/liangjiang/scenes/mill.svg': own };
    expect((await checkOutline(custom(scene('mill')), files)).findings).toEqual([]);
  });

  it('is told where its own drawing of it is no scene', async () => {
    const { findings } = await checkOutline(custom(scene('port')), { 'scenes/port.svg': '<svg/>' });
    expect(findings).toMatchObject([{ code: 'bad-picture', path: ['slides', 0, 'items', 0, 'scene'] }]);
  });

  it('is told where the tool lacks the drawing', () => {
    const { outline } = parseOutline({ file: 'slides.yaml', text: custom(scene('port')) });
    expect(readScenes({ slides: outline?.slides ?? [] }, memoryFiles({})).findings).toMatchObject([
      { code: 'unknown-file', path: ['slides', 0, 'items', 0, 'scene'] },
    ]);
  });
});

/** What a slide of a frame is laid out with, where its deck names the port. */
function contextIn(frameName: 'content' | 'cover'): LayoutContext {
  const { outline } = parseOutline({ file: 'slides.yaml', text: custom(scene('port')) });
  if (!outline) throw new Error('The outline is sound.');
  const { scenes } = readScenes(outline, shippedFiles);
  const [{ deck } = { deck: undefined }] = resolveDecks(outline, ['en'], { scenes });
  if (!deck) throw new Error('The outline has a deck.');
  const frame = brand.frames[frameName];
  return {
    brand,
    frame,
    language: 'en',
    measurer,
    reading: 'hall',
    facts: deck.facts,
    deck: { title: deck.title, sections: [], sources: [], uses: () => [], scenes },
    section: 0,
    path: ['slides', 0],
    body: frame.body,
    grid: gridIn(brand, frame),
  };
}

describe('a scene or a picture', () => {
  const context = contextIn('content');
  const box = { x: 0, y: 0, w: 12.8, h: 7.2 };
  const title = richText('A slide');
  const view = { name: 'port', path: ['slides', 0, 'scene'] };
  const valley = PICTURES.get('pictures/valley.jpg');
  if (!valley) throw new Error('The fixtures have a valley.');
  const picture = { ...valley, path: ['slides', 0, 'picture'] };

  it('fills its box, or nothing does where there is neither', () => {
    expect(visualItems(context, { name: 'Art', visual: {}, box, title })).toEqual([]);
    const [photo] = visualItems(context, {
      name: 'Art',
      visual: { picture, focus: 'left' },
      box: { ...box, w: 3 },
      title,
    });
    expect(photo).toMatchObject({ kind: 'picture', crop: { left: 0 }, altMissing: true });
    const forms = visualItems(context, { name: 'Art', visual: { scene: view }, box, title, accent: false });
    expect(forms.map(({ kind }) => kind)).toEqual(forms.map(() => 'path'));
    expect(forms).toEqual(sceneItems(context, { name: 'Art', scene: view, box, accent: false }));
    expect(accented(forms as PathItem[])).toEqual(new Set());
  });

  it('shows another part of a scene where the outline has a focus, and says what the outline says', () => {
    const near = {
      name: 'Art',
      visual: { scene: view, focus: [0, 0] as const, alt: richText('Cranes') },
      box,
      title,
      zoom: 2,
    };
    const forms = visualItems(context, near);
    expect(forms[0]).toMatchObject({ alt: 'Cranes', viewBox: { x: 0, y: 0, w: 800, h: 450 } });
    const decorative = visualItems(context, { ...near, visual: { scene: view, decorative: true } });
    expect(decorative.some((form) => form.kind === 'path' && form.alt !== undefined)).toBe(false);
  });

  it('has a plate under text that no quiet part of a scene holds', () => {
    const text = { name: 'Words', path: [], box: { x: 0.6, y: 0.2, w: 4, h: 0.6 } };
    expect(underText(context, { visual: { scene: view }, box }, text)).toEqual({ items: [], ground: 'subject-pale' });
    const low = { ...text, box: { ...text.box, y: 4 } };
    const onPlate = { ground: 'dark', items: [{ fill: 'dark', box: low.box }] };
    expect(underText(context, { visual: { scene: view }, box }, low)).toMatchObject(onPlate);
    expect(underText(context, { visual: { picture }, box }, text)).toMatchObject({
      ground: 'dark',
      items: [{ box: text.box }],
    });
  });
});
