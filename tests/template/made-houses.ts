import { emf } from '../support/metafile.ts';
import { once } from '../support/once.ts';
import { fill, label, type MadeHouse, type MadeLayout, madeHouse, picture, place, rectangle } from './made-house.ts';
import type { TemplateFile } from './sound-templates.ts';

type Size = readonly [w: number, h: number];
const WIDE: Size = [13.333, 7.5];

/** The layouts that most houses have, each on a slide of that size; those of `own` in place of the one of their name. */
function usualLayouts([w, h]: Size, own: readonly MadeLayout[] = []): MadeLayout[] {
  const footers = [
    place('ftr', [w * 0.07, h * 0.92, w * 0.5, h * 0.04], { size: 10, name: 'Footer' }),
    place('sldNum', [w * 0.85, h * 0.92, w * 0.08, h * 0.04], { size: 10, name: 'Number' }),
  ].join('');
  const title = place('title', [w * 0.07, h * 0.08, w * 0.86, h * 0.14], { size: 30, anchor: 'b' });
  const body = place('body', [w * 0.07, h * 0.26, w * 0.86, h * 0.6], { size: 20, idx: 1 });
  const opening = [
    place('ctrTitle', [w * 0.07, h * 0.3, w * 0.7, h * 0.25], { size: 44, anchor: 'b' }),
    place('subTitle', [w * 0.07, h * 0.6, w * 0.7, h * 0.12], { size: 20, idx: 1 }),
  ].join('');
  const dividing = [
    place('title', [w * 0.07, h * 0.4, w * 0.8, h * 0.2], { size: 40, anchor: 'b' }),
    place('body', [w * 0.07, h * 0.62, w * 0.8, h * 0.12], { size: 20, idx: 1 }),
  ].join('');
  const layouts: MadeLayout[] = [
    { name: 'Title Slide', type: 'title', shapes: opening },
    { name: 'Section Header', type: 'secHead', shapes: dividing },
    { name: 'Title and Content', type: 'obj', shapes: title + body + footers },
    { name: 'Title Only', type: 'titleOnly', shapes: title + footers },
  ];
  const others = own.filter(({ name }) => !layouts.some((layout) => layout.name === name));
  return [...layouts.map((layout) => own.find(({ name }) => name === layout.name) ?? layout), ...others];
}

const usual = (size: Size, own?: readonly MadeLayout[]): MadeHouse => ({ size, layouts: usualLayouts(size, own) });

/** Houses in which one thing is otherwise than most have it, each by what that is. */
const HOUSES: Readonly<Record<string, () => MadeHouse>> = {
  'four-by-three': () => usual([10, 7.5]),
  'ten-inches': () => usual([10, 5.625]),
  /** A sheet that is higher than wide; its cover is a poster with places for pictures and texts, one of them on a panel. */
  portrait: () =>
    usual(
      [7.5, 13.333],
      [
        {
          ...{ name: 'Title Slide', type: 'title' },
          shapes: [
            rectangle([4.9, 3.9, 2.3, 8.4], 'accent1'),
            place('ctrTitle', [0.5, 0.8, 6.5, 1.4], { size: 36, anchor: 'b' }),
            place('subTitle', [0.5, 2.4, 6.5, 0.6], { size: 18, idx: 1 }),
            place('pic', [0.5, 6.4, 4.2, 3], { idx: 2 }),
            place('pic', [5, 8.9, 2.1, 3.3], { idx: 3 }),
            place('body', [0.5, 4, 4.2, 2.2], { size: 14, idx: 4 }),
            place('body', [5, 4, 2.1, 4.7], { size: 14, idx: 5 }),
            place('body', [0.5, 9.6, 4.2, 2.6], { size: 14, idx: 6 }),
            label([0.5, 12.6, 6.5, 0.3], 'A house of its own', 12),
          ].join(''),
        },
      ],
    ),
  /** What is called a title by its kind is the line of a date; what people read as one is a text with a prompt. */
  'body-as-title': () =>
    usual(WIDE, [
      {
        ...{ name: 'Title Slide', type: 'title' },
        shapes: [
          place('title', [0.9, 6.7, 4, 0.25], { size: 12, prompt: 'Click to add date' }),
          place('body', [0.9, 2, 9, 2], { size: 44, prompt: 'Click to add front page title' }),
          place('body', [0.9, 4.4, 9, 0.9], { size: 20, prompt: 'Click to add subtitle' }),
        ].join(''),
      },
    ]),
  'no-titles': () => ({
    layouts: ['Forside', 'Tekst', 'Kapitel'].map((name, i) => ({
      name,
      shapes: [
        place('subTitle', [0.9, i === 1 ? 0.6 : 2.6, 11.5, 1.1], { size: i === 1 ? 30 : 44 }),
        place('body', [0.9, i === 1 ? 1.9 : 4, 11.5, i === 1 ? 4.6 : 1], { size: 20 }),
      ].join(''),
    })),
  }),
  /** Titles of one line, near the top, so that no kicker stands above them. */
  'one-line': () => {
    const title = place('title', [0.6, 0.35, 8, 0.5], { size: 24, anchor: 'ctr' });
    const body = place('body', [0.6, 1.2, 12, 5.4], { size: 18, idx: 1 });
    return usual(WIDE, [
      { name: 'Title and Content', type: 'obj', shapes: title + body },
      { name: 'Title Only', type: 'titleOnly', shapes: title },
    ]);
  },
  /** A title in a third of the slide’s width, with contents beside it. */
  'narrow-title': () => {
    const title = place('title', [0.6, 0.6, 3.4, 5], { size: 28 });
    return usual(WIDE, [
      {
        ...{ name: 'Title and Content', type: 'obj' },
        shapes: title + place('body', [4.6, 0.6, 8, 6], { size: 20, idx: 1 }),
      },
      { name: 'Title Only', type: 'titleOnly', shapes: title },
    ]);
  },
  /** Bands of a house’s colours, none of which its theme has, which nobody has changed since Office made it. */
  'office-theme': () => ({
    ...usual(WIDE),
    art: rectangle([0, 0, 13.333, 0.35], '00594F') + rectangle([0, 7.2, 13.333, 0.3], 'C8102E'),
  }),
  /** Art that fills the right half of the cover. */
  'art-on-cover': () => {
    const [cover, ...others] = usualLayouts(WIDE);
    if (!cover) throw new Error('no cover');
    const art = rectangle([8, 0, 5.333, 7.5], 'accent1') + label([8.4, 6.8, 4, 0.3], 'A house of its own', 14);
    return { layouts: [{ ...cover, shapes: art + cover.shapes }, ...others], colors: { accent1: '7A1F3D' } };
  },
  /** A logo in a format of Windows, and a legal line that is no placeholder. */
  'emf-logo': () => ({
    ...usual(WIDE),
    art: picture([11.5, 0.3, 1.2, 0.6], 'logo.emf') + label([0.9, 7.2, 6, 0.2], '© House, all rights reserved', 9),
    media: { 'logo.emf': emf(0x2e10c8, [{ rectangle: [0, 0, 60, 60] }], [0, 0, 119, 59]) },
  }),
  /** A place for a picture on the cover, and a section whose title stands at the foot of a bare slide. */
  pictures: () =>
    usual(WIDE, [
      {
        ...{ name: 'Title Slide', type: 'title' },
        shapes: [
          place('pic', [7.2, 0.8, 5.3, 5.9]),
          place('ctrTitle', [0.9, 2.2, 5.8, 2], { size: 36, anchor: 'b' }),
          place('subTitle', [0.9, 4.4, 5.8, 1], { size: 18, idx: 1 }),
        ].join(''),
      },
      {
        ...{ name: 'Section Header', type: 'secHead' },
        shapes: place('title', [0.9, 5.2, 11.5, 1.2], { size: 40, anchor: 't' }),
      },
    ]),
  /** A cover without places: its ready slide has title and subtitle in text boxes. */
  'boxed-cover': () => {
    const [, ...others] = usualLayouts(WIDE);
    const words = 'A sentence on this page that is longer than the title of any chapter, and stands for its contents';
    const contents = ['Title and Content', words] as const;
    const boxes = label([0.9, 2.6, 7, 0.7], 'The deck of last year', 36) + label([0.95, 2.1, 5, 0.4], 'A meeting', 18);
    return {
      layouts: [{ name: 'Front', shapes: rectangle([9, 0, 4.333, 7.5], 'accent1') }, ...others],
      colors: { accent1: '1F6E5A' },
      slides: [['Front', '', boxes], contents, contents],
    };
  },
  /** Layouts whose names say nothing; its own slides show which opens, which divides, and which has contents. */
  'ready-slides': () => {
    const [opening, dividing, page] = usualLayouts(WIDE).map(({ shapes }) => shapes.replace('ctrTitle', 'title'));
    const words = 'A sentence on this page that is longer than the title of any chapter, and stands for its contents';
    const contents = ['Layout 3', words] as const;
    const chapter = ['Layout 2', 'A chapter'] as const;
    return {
      layouts: [page, dividing, page, opening].map((shapes = '', i) => ({ name: `Layout ${i + 1}`, shapes })),
      slides: [['Layout 4', 'A deck'], contents, chapter, contents, chapter, contents],
    };
  },
  /** Light words on a dark ground that its layouts state, over a theme that is light. */
  'dark-layouts': () => ({
    layouts: usualLayouts(WIDE).map((layout) => ({
      ...layout,
      background: fill('12283A'),
      shapes: layout.shapes.replaceAll('<a:defRPr', '<a:defRPr').replace(/(<a:defRPr[^>]*>)/g, `$1${fill('bg1')}`),
    })),
  }),
};

/** The houses, each as a template’s file. */
export const madeHouses: () => readonly TemplateFile[] = once(() =>
  Object.entries(HOUSES).map(([name, house]) => madeHouse(name, house())),
);

/** The file of the house of that name. */
export const madeHouseNamed = (name: string): TemplateFile => madeHouse(name, HOUSES[name]?.() ?? { layouts: [] });
