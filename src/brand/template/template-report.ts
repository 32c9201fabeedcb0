import { contrastRatio, leastDifference } from '../../color/contrast.ts';
import { groupBy, lookUp } from '../../core/collections.ts';
import { sameWords, type Words } from '../../core/language.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { isNewOfficeFont, isSafeFont } from '../../fonts/safe-fonts.ts';
import { say } from '../../messages/say.ts';
import type { Package } from '../../office/package.ts';
import { type Brand, type Script, THEME_SLOTS, type ThemeSlot } from '../../scene/brand.ts';
import { turnedBounds } from '../../scene/drawing.ts';
import { BRAND_FRAMES, type BrandFrameName } from '../../scene/frame.ts';
import { changesOf } from '../../scene/shades.ts';
import { commonColor, type Surfaces } from '../../scene/surface.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { layoutDrawing } from '../../template/drawing/layout-drawing.ts';
import {
  type ChosenLayouts,
  chooseLayouts,
  type LayoutChoice,
  type MatchReason,
  usableLayouts,
} from '../../template/match-layouts.ts';
import { type FoundPlaceholder, isTitle } from '../../template/placeholders.ts';
import type { Template, TemplateLayout } from '../../template/read-template.ts';
import { scaledTemplate } from '../../template/scaled-template.ts';
import { type Choices, type IdleReason, idleReason, type LayoutUse } from './layout-uses.ts';
import { isUntouched } from './office-themes.ts';
import { drawnHex } from './shown-shades.ts';

/** What was read from a template, and what a brand makes of it: for people and, as JSON, for tools. */
export interface TemplateReport {
  readonly brand: string;
  /** In inches. */
  readonly size: { readonly w: Inch; readonly h: Inch };
  readonly format: SlideFormat | undefined;
  readonly masters: readonly MasterReport[];
  readonly colors: readonly ColorReport[];
  /** The main colours where they are those of the layouts' art and not of the theme. */
  readonly colorsOfArt?: ArtColors;
  readonly fonts: readonly FontReport[];
  readonly frames: readonly FrameReport[];
  readonly gaps: readonly TemplateGap[];
}

export interface MasterReport {
  readonly theme: string;
  readonly layouts: readonly LayoutReport[];
}

export interface LayoutReport {
  readonly number: number;
  readonly name: string;
  /** ST_SlideLayoutType; empty where the layout states none. */
  readonly type: string;
  readonly placeholders: readonly PlaceholderReport[];
  /** The frames that are on it; where there is none, why. */
  readonly frames: readonly BrandFrameName[];
  readonly idle?: IdleReason;
}

interface PlaceholderReport extends Pick<FoundPlaceholder, 'type' | 'name' | 'box' | 'vertical'> {
  readonly size: Pt;
}

export interface ArtColors {
  /** Whether the theme is the one with which a program begins; its colours are on no layout otherwise. */
  readonly untouched: boolean;
  /** Six hex digits each, the subject's first. */
  readonly colors: readonly string[];
}

export interface ColorReport {
  readonly slot: ThemeSlot;
  readonly hex: string;
  /** With the ground of content slides. */
  readonly contrast: number;
  /** The roles that it has as it is, and those that shades of it have, with these. */
  readonly roles: readonly ColorRole[];
  readonly shades: readonly { readonly role: ColorRole; readonly hex: string }[];
}

export interface FontReport {
  readonly use: 'headings' | 'text';
  readonly script: Script;
  readonly declared: string;
  readonly ofOffice: boolean;
  /** Whether the template's file carries it. */
  readonly carried: boolean;
  /** Whether it comes with current versions of Microsoft Office alone. */
  readonly ofNewOffice: boolean;
  /** The family of the files that text is measured with. */
  readonly measuredWith: string;
  /** Whether those have the widths of the declared font. */
  readonly sameWidths: boolean;
}

export interface FrameReport {
  readonly frame: BrandFrameName;
  readonly layout: string;
  readonly why: MatchReason;
  /** Names of other layouts that it could stand on, best first. */
  readonly others: readonly string[];
  /** Whether its name alone would lead to that layout: another may have the same, or it may have none. */
  readonly named: boolean;
}

/** The report on a template and on the brand made of it, whose file may choose layouts. */
export function templateReport(
  template: Template,
  brand: Brand,
  chosen: ChosenLayouts,
  surfaces: Surfaces,
): TemplateReport {
  const { layouts, size } = template;
  const scaled = scaledTemplate(template, surfaces);
  const usable = usableLayouts(scaled.template);
  const choices = chooseLayouts(scaled.template, chosen, scaled.surfaces);
  if (!choices) throw new Error('A brand was made of a template without a layout to stand on.');
  return {
    brand: brand.name,
    size,
    format: slideFormat(size),
    masters: mastersOf(layouts, (i) => servedBy(scaled.template.layouts, i, usable, choices)),
    colors: THEME_SLOTS.map((slot) => colorReport(slot, brand)),
    ...artColors(brand),
    fonts: fontReports(brand),
    frames: BRAND_FRAMES.map((frame) => frameReport(frame, choices[frame], usable)),
    gaps: templateGaps(template, brand, choices, surfaces),
  };
}

type Serving = Pick<LayoutReport, 'frames' | 'idle'>;

function servedBy(
  layouts: readonly TemplateLayout[],
  index: number,
  usable: readonly TemplateLayout[],
  choices: Choices,
): Serving {
  const frames = BRAND_FRAMES.filter((frame) => choices[frame].layout === layouts[index]);
  return frames.length > 0 ? { frames } : { frames, idle: idleReason(layouts, index, usable, choices) };
}

function mastersOf(layouts: readonly TemplateLayout[], serving: (index: number) => Serving): MasterReport[] {
  return [...groupBy(layouts, ({ master }) => master).values()].map((own) => ({
    theme: own[0]?.theme.name ?? '',
    layouts: own.map((layout) => ({
      number: layouts.indexOf(layout) + 1,
      name: layout.name,
      type: layout.type,
      ...serving(layouts.indexOf(layout)),
      placeholders: layout.placeholders.map(({ type, name, style, box, vertical }) => ({
        type,
        name,
        size: style.size,
        box,
        vertical,
      })),
    })),
  }));
}

const OF_ART: readonly ColorRole[] = ['subject', 'second', 'third', 'highlight'];

function artColors({ theme, colors }: Brand): Pick<TemplateReport, 'colorsOfArt'> {
  // A lightness of its own is that of a colour which the theme does not have.
  const found = OF_ART.filter((role) => colors[role].lum !== undefined).map((role) => colors[role].hex);
  if (found.length === 0) return {};
  return { colorsOfArt: { untouched: isUntouched(theme), colors: [...new Set(found)] } };
}

function colorReport(slot: ThemeSlot, { theme, colors }: Brand): ColorReport {
  const hex = theme[slot];
  const own = (Object.keys(colors) as ColorRole[]).filter((role) => colors[role].slot === slot);
  const isShade = (role: ColorRole) => Object.keys(changesOf(colors[role])).length > 0;
  return {
    slot,
    hex,
    contrast: Math.floor(contrastRatio(hex, colors.ground.hex) * 10) / 10,
    roles: own.filter((role) => !isShade(role)),
    shades: own.filter(isShade).map((role) => ({ role, hex: colors[role].hex })),
  };
}

function fontReports({ fonts, template }: Brand): FontReport[] {
  const uses = { headings: fonts.headings, text: fonts };
  return (['headings', 'text'] as const).flatMap((use) =>
    (['latin', 'eastAsian'] as const).map((script) => {
      const { declared, family, likeness = false } = uses[use][script];
      const office = { ofOffice: isSafeFont(declared), ofNewOffice: isNewOfficeFont(declared) };
      const carried = template?.carried?.includes(declared) ?? false;
      return { use, script, declared, ...office, carried, measuredWith: family, sameWidths: !likeness };
    }),
  );
}

function frameReport(
  frame: BrandFrameName,
  { layout, why, others }: LayoutChoice,
  layouts: readonly TemplateLayout[],
): FrameReport {
  const { name } = layout;
  const named = name !== '' && layouts.find((each) => each.name === name) === layout;
  return { frame, layout: name, why, others: others.map((each) => each.name), named };
}

export interface TemplateGap {
  readonly gap: keyof typeof say.cli.templateGaps;
  /** The layouts, colours or texts that it is about; empty where it is about all. */
  readonly names: readonly string[];
}

const APART = 15;
/** Text of at least so many points is large, and needs less contrast (WCAG 2.2, 1.4.3). */
const LARGE_TEXT = 24;

function templateGaps(
  { layouts, package: opc }: Template,
  brand: Brand,
  choices: Choices,
  surfaces: Surfaces,
): TemplateGap[] {
  const { layout: content } = choices.content;
  const { why: section, layout: ofSections } = choices.section;
  const untitled = layouts.filter(({ placeholders }) => !placeholders.some(isTitle)).map(({ name }) => name);
  const parts = new Set(Object.values(choices).map(({ layout }) => layout.part));
  const used = layouts.filter(({ part }) => parts.has(part));
  const boxed = used.filter(({ placeholders }) => placeholders.some((each) => each.boxed)).map(({ name }) => name);
  const said = wordsSaid(used);
  const faintChrome = faintest(used.flatMap((layout) => faintLines(layout, opc, surfaces)));
  const alike = alikeRoles(brand);
  const faint = faintTexts(brand);
  const unlike = otherGrounds(brand);
  const gap = (name: TemplateGap['gap'], lacks: boolean, names: readonly string[] = []) =>
    lacks ? [{ gap: name, names }] : [];
  return [
    ...gap('footer', !content.placeholders.some(({ type }) => type === 'ftr')),
    ...gap('slide-number', brand.frames.content.slideNumber === undefined),
    ...gap('section', section !== 'chosen' && section !== 'name' && ofSections.type !== 'secHead'),
    ...gap('picture', !layouts.some(({ placeholders }) => placeholders.some(({ type }) => type === 'pic'))),
    ...gap('title', untitled.length > 0, untitled),
    ...gap('boxes', boxed.length > 0, boxed),
    ...gap('colors', alike.length > 0, alike),
    ...gap('contrast', faint.length > 0, faint),
    ...gap('grounds', unlike.length > 0, unlike),
    ...gap('words', said.length > 0, said),
    ...gap('chrome', faintChrome.length > 0, faintChrome),
  ];
}

function alikeRoles({ colors }: Brand): string[] {
  const roles = ['subject', 'second', 'third', 'highlight'] as const;
  return roles.flatMap((role, i) =>
    roles
      .slice(i + 1)
      .filter((other) => leastDifference(colors[role].hex, colors[other].hex) < APART)
      .map((other) => `${role}/${other}`),
  );
}

/** Frames that have contents as content slides have. */
const LIKE_CONTENT = ['title-only', 'quote', 'closing'] as const;

function otherGrounds({ frames, colors }: Brand): string[] {
  const found = LIKE_CONTENT.flatMap((name) => {
    const { layout, body } = frames[name];
    const ground = layout?.surface && commonColor(layout.surface, body);
    return ground && leastDifference(ground, colors.ground.hex) >= APART ? [layout.name] : [];
  });
  return [...new Set(found)];
}

function faintTexts({ frames, colors }: Brand): string[] {
  const found = BRAND_FRAMES.flatMap((name) => {
    const { layout, placeholders } = frames[name];
    return Object.values(placeholders).flatMap(({ own, style, box, name: text }) => {
      const ground = own && layout?.surface && commonColor(layout.surface, box);
      const needed = style.size >= LARGE_TEXT ? 3 : 4.5;
      return ground && contrastRatio(colors[style.color].hex, ground) < needed ? [`${layout.name}: ${text}`] : [];
    });
  });
  return [...new Set(found)];
}

/** Words of a house that are meant for every slide: whose work it is, and who may read it. */
const OF_HOUSE = /©|copyright|all rights reserved|^\W*(public|internal|confidential)\W*$/i;
const MAX_SAID = { texts: 8, letters: 60 };

/** What layouts say themselves, which may be another deck's: each text once, cut where it is long. */
function wordsSaid(layouts: readonly TemplateLayout[]): string[] {
  const texts = [...new Set(layouts.flatMap(({ says = [] }) => says))].filter((text) => !OF_HOUSE.test(text));
  const shown = texts.slice(0, MAX_SAID.texts).map((text) => {
    const letters = [...text.replace(/\s+/g, ' ')];
    return `“${letters.length > MAX_SAID.letters ? `${letters.slice(0, MAX_SAID.letters).join('')}…` : letters.join('')}”`;
  });
  return texts.length > shown.length ? [...shown, '…'] : shown;
}

/** The contrast that a line of usual size needs (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

interface FaintLine {
  readonly words: string;
  readonly layout: string;
  readonly contrast: number;
}

/** Each line once, as it is on the layout on which it is faintest. */
function faintest(lines: readonly FaintLine[]): string[] {
  return [...groupBy(lines, ({ words }) => words).values()].flatMap((alike) => {
    const [worst] = alike.toSorted((a, b) => a.contrast - b.contrast);
    return worst ? [`${worst.words} (${worst.contrast.toFixed(1)}, ${worst.layout})`] : [];
  });
}

/** The lines that a layout has itself, and its number, where they have less contrast than text needs. */
function faintLines(layout: TemplateLayout, opc: Package, surfaces: Surfaces): FaintLine[] {
  const { part, name, placeholders } = layout;
  const surface = surfaces.get(part);
  if (!surface) return [];
  const texts = (layoutDrawing(opc, part).texts ?? []).map((text) => ({
    ...{ hex: text.hex, box: turnedBounds(text), size: text.size },
    words: text.paragraphs.flatMap((runs) => runs.map((run) => run.text ?? '#')).join(' '),
  }));
  const numbers = placeholders.flatMap(({ type, field, text, style }) =>
    type === 'sldNum' && field && text
      ? [{ hex: drawnHex(style.color, layout), box: text, size: style.size, words: '#' }]
      : [],
  );
  return [...texts, ...numbers].flatMap(({ hex, box, size, words }) => {
    const ground = size < LARGE_TEXT ? commonColor(surface, box) : undefined;
    const contrast = ground ? contrastRatio(hex, ground) : READABLE;
    return contrast < READABLE ? [{ words, layout: name, contrast }] : [];
  });
}

interface SlideFormat {
  readonly name: string;
  readonly portrait: boolean;
}

const PAPERS: readonly (readonly [name: string, long: Inch, short: Inch])[] = [
  ['A4', 10.833, 7.5],
  ['A4', 11.693, 8.268],
  ['A3', 14, 10.5],
  ['A3', 16.535, 11.693],
  ['Letter', 11, 8.5],
];

const RATIOS: readonly (readonly [name: string, ratio: number])[] = [
  ['16:9', 16 / 9],
  ['16:10', 16 / 10],
  ['3:2', 3 / 2],
  ['4:3', 4 / 3],
];

/** Sizes are rounded to whole EMU or to millimetres by who makes templates. */
const SIZE_TOLERANCE = 0.02;

function slideFormat({ w, h }: { readonly w: Inch; readonly h: Inch }): SlideFormat | undefined {
  const [long, short] = w < h ? [h, w] : [w, h];
  const paper = PAPERS.find(([, a, b]) => Math.abs(a - long) < SIZE_TOLERANCE && Math.abs(b - short) < SIZE_TOLERANCE);
  const found = paper ?? RATIOS.find(([, ratio]) => Math.abs(ratio - long / short) < SIZE_TOLERANCE);
  return found && { name: found[0], portrait: w < h };
}

export const placeholderWords = (type: string): Words => lookUp(say.brand.placeholders, type) ?? sameWords(type);

/** What the places of a layout are called, in their order: by their type, and numbered where more have that. */
export function placeNames(places: readonly Pick<FoundPlaceholder, 'type'>[]): Words[] {
  return places.map(({ type }, i) => {
    const alike = places.filter((each) => each.type === type);
    const number = places.slice(0, i + 1).filter((each) => each.type === type).length;
    return alike.length > 1
      ? say.brand.numberedPlace({ place: placeholderWords(type), number })
      : placeholderWords(type);
  });
}

/** The kinds of slide on a layout, its frames where a deck has none of theirs, or why there are none. */
export function usersOf({ frames, idle }: LayoutReport, use: LayoutUse | undefined): Words {
  const kinds = [...new Set(use?.slides.map(({ kind }) => kind))];
  if (kinds.length > 0) return say.brand.onLayout({ kinds });
  if (!idle) return say.brand.onLayout({ kinds: frames });
  return idle.why === 'served' ? say.brand.servedBetter(idle) : say.brand.idleLayout[idle.why];
}

/** Which places nothing fills of a layout that slides are on; no words where all are filled. */
export function unfilledOf({ placeholders }: LayoutReport, use: LayoutUse | undefined): Words {
  const names = placeNames(placeholders);
  const places = (use?.unfilled ?? []).flatMap((at) => names[at] ?? []);
  return places.length > 0 ? say.brand.nothingFills({ places }) : sameWords('');
}

/**
 * Which layout of its template each frame of a brand is on, for the report, and which titles are larger than there; nothing
 * of brands with layouts of their own.
 */
export function layoutsNote({ template, frames }: Brand): Words[] {
  if (!template) return [];
  const { file } = template;
  const chosen = BRAND_FRAMES.map((frame) => [frame, frames[frame].title] as const);
  const larger = BRAND_FRAMES.flatMap((frame) => {
    const { style, own } = frames[frame].placeholders.title ?? {};
    return style && own && style.size > own.size ? [{ frame, size: style.size, own: own.size }] : [];
  });
  return [
    say.brand.layoutsOf({ file, chosen }),
    ...(larger.length > 0 ? [say.brand.largerTitles({ file, larger })] : []),
  ];
}
