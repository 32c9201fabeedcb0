import { around, type Box } from '../core/box.ts';
import { emuToInch } from '../core/units.ts';
import { descend, element, findAll, textOf, type XmlElement } from '../ooxml/xml.ts';
import { THEME_SLOTS, type ThemeSlot } from '../scene/brand.ts';
import type { PlaceholderName } from '../scene/frame.ts';
import { type BaseLayout, colorMapOverride, type PlaceholderSlot, type Room } from './base.ts';
import type { ColorMap } from './color.ts';
import { ground, inheriting } from './layout.ts';

/** A placeholder as a layout or master has it. */
export interface FoundPlaceholder {
  readonly type: string;
  readonly name: string;
  readonly key: PlaceholderSlot['key'];
  readonly shape: XmlElement;
  readonly box: Box | undefined;
  readonly vertical: boolean;
}

/** A layout of somebody else's, read. */
export interface FoundLayout {
  readonly part: string;
  readonly name: string;
  /** ST_SlideLayoutType; empty where the layout states none. */
  readonly type: string;
  readonly root: XmlElement;
  readonly master: XmlElement;
  readonly placeholders: readonly FoundPlaceholder[];
}

/** The placeholders of a layout or master, in document order. */
export function placeholdersOf(root: XmlElement): FoundPlaceholder[] {
  return findAll(root, 'p:sp').flatMap((shape) => {
    const mark = descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
    if (!mark) return [];
    const { type, idx, sz, orient } = mark.attributes;
    return [
      {
        type: type ?? 'obj',
        name: descend(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes.name ?? '',
        key: { type, orient, sz, idx },
        shape,
        box: boxOf(shape),
        vertical: orient === 'vert',
      },
    ];
  });
}

function boxOf(shape: XmlElement): Box | undefined {
  const transform = descend(shape, 'p:spPr', 'a:xfrm');
  const off = descend(transform, 'a:off')?.attributes;
  const ext = descend(transform, 'a:ext')?.attributes;
  if (!off || !ext) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = [off.x, off.y, ext.cx, ext.cy].map((value) => emuToInch(Number(value)));
  return { x, y, w, h };
}

const TITLES = ['title', 'ctrTitle'];
/** What text of ours may stand in. */
const BODIES = ['obj', 'body', 'subTitle'];

const isTitle = ({ type }: FoundPlaceholder) => TITLES.includes(type);
const isBody = ({ type, vertical }: FoundPlaceholder) => BODIES.includes(type) && !vertical;

/** The placeholders of the layout that ours fill: titles and bodies by type, the others by what they are called. */
export function slotsOf(layout: FoundLayout): BaseLayout['placeholders'] {
  const named = (pattern: RegExp) => layout.placeholders.find((entry) => isBody(entry) && pattern.test(entry.name));
  const kicker = named(/kicker|eyebrow|引题/i);
  const source = named(/source|来源/i);
  const aside = named(/aside|sidebar/i);
  const free = layout.placeholders.filter((entry) => isBody(entry) && ![kicker, source, aside].includes(entry));
  const subtitle = free.find(({ type }) => type === 'subTitle') ?? free.find(({ type }) => type === 'body') ?? free[0];
  const body = free.find(({ type }) => type !== 'subTitle') ?? free[0];
  const found: Partial<Record<PlaceholderName, FoundPlaceholder | undefined>> = {
    title: layout.placeholders.find(isTitle),
    subtitle,
    body,
    kicker,
    source,
    aside,
  };
  const slots: Partial<Record<PlaceholderName, PlaceholderSlot>> = {};
  const slotFor = new Map(layout.placeholders.map((entry) => [entry, { key: entry.key }]));
  for (const [name, entry] of Object.entries(found)) {
    const slot = entry && slotFor.get(entry);
    if (slot) slots[name as PlaceholderName] = slot;
  }
  return slots;
}

/** The layout as slides of ours are put on it. */
export function foreignLayout(layout: FoundLayout, size: { readonly w: number; readonly h: number }): BaseLayout {
  const override = overrideOf(layout);
  return {
    part: layout.part,
    name: layout.name,
    colors: inverted(colorMapOf(layout)),
    colorOverride: colorMapOverride(override ?? element('a:masterClrMapping')),
    placeholders: slotsOf(layout),
    furniture: layout.placeholders.filter(isShown).map(({ shape }) => inheriting(shape)),
    room: roomOf(layout, size),
  };
}

/** The layout for slides that are to be dark: its colours turned over, on a ground of the slide's own; as it is where it is dark. */
export function darkLayout(layout: FoundLayout, size: { readonly w: number; readonly h: number }): BaseLayout {
  const own = foreignLayout(layout, size);
  const { bg1 = 'lt1', tx1 = 'dk1', bg2 = 'lt2', tx2 = 'dk2', ...rest } = colorMapOf(layout);
  if (bg1 === 'dk1') return own;
  const turned = { bg1: tx1, tx1: bg1, bg2: tx2, tx2: bg2, ...rest };
  return {
    ...own,
    colors: inverted(turned),
    colorOverride: colorMapOverride(element('a:overrideClrMapping', turned)),
    ground: ground(element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' }))),
  };
}

function overrideOf({ root }: FoundLayout): XmlElement | undefined {
  return descend(root, 'p:clrMapOvr', 'a:overrideClrMapping');
}

function colorMapOf(layout: FoundLayout): XmlElement['attributes'] {
  return (overrideOf(layout) ?? descend(layout.master, 'p:clrMap'))?.attributes ?? {};
}

/** Which name markup has for each theme colour: a colour map read from its other end. */
function inverted(map: XmlElement['attributes']): ColorMap {
  const names = ['tx1', 'bg1', 'tx2', 'bg2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
  const colors: Partial<Record<ThemeSlot, string>> = {};
  for (const slot of THEME_SLOTS) {
    const name = names.find((entry) => map[entry] === slot);
    if (name) colors[slot] = name;
  }
  return colors;
}

/** Slide numbers, and footers and dates that have words of their own: a date that runs with the clock is left out. */
function isShown({ type, shape }: FoundPlaceholder): boolean {
  if (type === 'sldNum') return findAll(shape, 'a:fld').length > 0;
  if (type !== 'ftr' && type !== 'dt') return false;
  const words = findAll(shape, 'a:t').map(textOf).join('').trim();
  return words !== '' && findAll(shape, 'a:fld').length === 0;
}

const FOOTERS = ['dt', 'ftr', 'sldNum'];
const GAP = 0.1;

/** Where the layout leaves room: between title and footer, as wide as its placeholders together. */
function roomOf({ placeholders, master }: FoundLayout, size: { readonly w: number; readonly h: number }): Room {
  const masters = placeholdersOf(master);
  const placed = (own: readonly FoundPlaceholder[]) =>
    own.flatMap((entry) => entry.box ?? masters.find(({ type }) => sameKind(type, entry.type))?.box ?? []);
  const w = emuToInch(size.w);
  const h = emuToInch(size.h);
  const title = placed(placeholders.filter(isTitle))[0] ?? { x: w * 0.05, y: h * 0.04, w: w * 0.9, h: h * 0.14 };
  const footers = placed(placeholders.filter(({ type }) => FOOTERS.includes(type)));
  const texts = [...placed(placeholders.filter(isBody)), ...placed(masters.filter(isBody))];
  const { x, w: width } = around([title, ...texts, ...footers]);
  const footerTop = Math.min(h * 0.96, ...footers.map((box) => box.y));
  const top = title.y + title.h + GAP;
  const safe = { x, y: top, w: width, h: Math.max(h * 0.3, footerTop - GAP - top) };
  return { safe, titleTop: title.y, footerTop };
}

/** Whether a layout's placeholder inherits from a master's: centred titles from titles, subtitles from bodies. */
function sameKind(master: string, layout: string): boolean {
  if (TITLES.includes(layout)) return master === 'title';
  if (BODIES.includes(layout)) return master === 'body';
  return master === layout;
}
