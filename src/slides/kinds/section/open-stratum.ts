import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { digitHeight, figureLeaf, figureWidth, textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroFigureSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { numberedHeadline } from './numbered-headline.ts';

/** How high the open stratum is at least at the slide’s left edge, and how much more than its share; the others at the right. */
const OPEN: { readonly least: Inch; readonly more: number } = { least: 2.2, more: 1.25 };
const STRIP: { readonly most: Inch; readonly all: Inch } = { most: 0.46, all: 1.8 };
/** How long the strata take to part, and the part of that after which there is room for the title. */
const PARTING: Inch = 1.9;
const PARTED = 0.6;
/** From the names of chapters to where strata part; how wide names are at most. */
const NAME_GAP: Inch = 0.2;
const NAME: { readonly most: Inch; readonly inOneLine: Inch; readonly pitch: number } = {
  ...{ most: 2.8, inOneLine: 3.9, pitch: 1.35 },
};
const CLEAR: Inch = 0.3;

/** What the section’s title may stand in, beside the names of the other chapters. */
interface Strata {
  readonly context: Composed;
  readonly sections: readonly SectionView[];
  /** The index of the open one. */
  readonly open: number;
}

/** Strips of more sections are too thin for their names. */
const MOST = 7;

/** The agenda pushed apart: the open chapter is the slide, the others are strips above and below it. */
export function openStratum(subtitle: RichText | undefined, context: Composed): Page | undefined {
  const { deck, section, body, ground } = context;
  const { sections } = deck;
  if (sections.length < 2 || sections.length > MOST || section < 1) return undefined;
  const set: Strata = { context, sections, open: section - 1 };
  const names = namesOf(set);
  const from = body.x + (names?.w ?? 0) + NAME_GAP;
  const x = from + PARTED * PARTING;
  const [above, below] = [0, 1].map((more) => heightAt(set, section - 1 + more, PARTED));
  const y = Math.max(above ?? 0, 0) + CLEAR;
  const room = { x, y, w: body.x + body.w - x, h: (below ?? 0) - CLEAR - y };
  const sizes = [...headSteps(context, { min: 46, max: 66 }).sizes, ...heroWordSteps(context).sizes];
  const number = numberIn(set, from - NAME_GAP - body.x);
  const { middle, items: shown = [] } = number ?? {};
  const headline = numberedHeadline(context, room, {
    ...{ sizes, subtitle, unnumbered: number !== undefined },
    ...(middle === undefined ? {} : { middle }),
  });
  if (!headline) return undefined;
  return {
    ...headline.place,
    ground,
    behind: strips(set, from),
    items: [...headline.items, ...shown, ...(names?.items ?? [])],
    unnumbered: true,
  };
}

/** The number of the open chapter as large as the thick part of its stratum lets it be; undefined where that is small. */
function numberIn({ context, open, ...set }: Strata, w: Inch) {
  const { body, brand, ground, path, section, deck } = context;
  if (brand.manner?.axis === 'center') return undefined;
  const [top = 0, foot = 0] = [0, 1].map((more) => edgeOf({ context, open, ...set }, open + more).left);
  const [from, to] = [Math.max(top, body.y), Math.min(foot, body.y + body.h)];
  const text = richText(`${section}`, path);
  const sizes = heroFigureSteps(context).sizes.toReversed();
  const size = sizes.find(
    (each) => digitHeight(context, each) <= NUMBER * (to - from) && figureWidth(context, text, each) <= w,
  );
  if (size === undefined) return undefined;
  const h = digitHeight(context, size);
  const y = (from + to - h) / 2;
  const part = figureLeaf(context, {
    ...{ name: 'Chapter number', path, text, size, ground, style: { color: subtleOn(brand, ground) } },
    ...(deck.agenda ? { link: `#${deck.agenda}` } : {}),
  });
  return { middle: y + h / 2, items: part(w).place({ x: body.x, y, w, h }) };
}

/** How high the number is at most, as a part of its stratum. */
const NUMBER = 0.74;

/** Where the edge above a stratum is at the slide’s left and right. */
function edgeOf({ sections, open, context }: Strata, i: number): { readonly left: Inch; readonly right: Inch } {
  const { h } = context.brand.size;
  const others = sections.length - 1;
  const left = (h - Math.max(OPEN.least, (OPEN.more * h) / sections.length)) / others;
  const right = Math.min(STRIP.most, STRIP.all / others);
  const at = (each: Inch) => (i <= open ? i * each : h - (sections.length - i) * each);
  return { left: at(left), right: at(right) };
}

/** The height of an edge at a part of its way from the left to the right. */
function heightAt(set: Strata, i: number, part: number): Inch {
  const { left, right } = edgeOf(set, i);
  // Along a Bézier curve whose handles are level, x and y are polynomials of one parameter.
  const xAt = (t: number) => 3 * (1 - t) ** 2 * t * BEND[0] + 3 * (1 - t) * t ** 2 * BEND[1] + t ** 3;
  let t = 0;
  while (xAt(t) < part) t += 0.01;
  return left + (right - left) * (3 * (1 - t) * t ** 2 + t ** 3);
}

/** Where the handles of a parting edge are, as a part of its way. */
const BEND = [0.49, 0.46] as const;

/** The strips of the other chapters, those next to the open one first. */
function strips(set: Strata, from: Inch): PathItem[] {
  const { context, sections, open } = set;
  const whole = slideBox(context);
  const [right, foot] = [whole.x + whole.w, whole.y + whole.h];
  const tones = tonesOf(set);
  const order = [
    ...sections.slice(0, open).map((_, i) => open - 1 - i),
    ...sections.slice(open + 1).map((_, i) => open + 1 + i),
  ];
  return order.map((i): PathItem => {
    const isAbove = i < open;
    const edge = edgeOf(set, isAbove ? i + 1 : i);
    const end = from + PARTING;
    const bend = BEND.map((part) => from + part * PARTING);
    const curve = `C${bend[0]} ${edge.left} ${bend[1]} ${edge.right} ${end} ${edge.right}`;
    const far = isAbove ? whole.y : foot;
    const d = `M${whole.x} ${edge.left}L${from} ${edge.left}${curve}L${right} ${edge.right}L${right} ${far}L${whole.x} ${far}Z`;
    const y = isAbove ? whole.y : Math.min(edge.left, edge.right);
    const h = isAbove ? Math.max(edge.left, edge.right) - whole.y : foot - y;
    const viewBox = { ...whole, y, h };
    return {
      ...{ kind: 'path', name: `Chapter ${i + 1}`, box: viewBox, viewBox, d, fill: tones[i] ?? 'field' },
      ...{ path: context.path, part: { kind: 'bleed' } },
    };
  });
}

/** The tones of chapters: that of the open one is the ground. */
function tonesOf({ context, sections, open }: Strata): ColorRole[] {
  const others = gradedTones(context, sections.length - 1);
  return sections.map((_, i) => (i === open ? context.ground : (others[i < open ? i : i - 1] ?? 'field')));
}

/** The names of the other chapters within the thick part of their strata; undefined where one has no room there. */
function namesOf(set: Strata): { readonly w: Inch; readonly items: readonly SheetItem[] } | undefined {
  const { context, sections, open } = set;
  const { body, brand } = context;
  const first = edgeOf(set, open === 0 ? 2 : 1);
  const pitch: Inch = open === 0 ? context.brand.size.h - (edgeOf(set, sections.length - 1)?.left ?? 0) : first.left;
  const tones = tonesOf(set);
  const fitting = (size: Pt) => {
    const lines = Math.min(2, Math.floor(pitch / ptToInch(NAME.pitch * size)));
    if (lines < 1) return undefined;
    const named = sections.flatMap((entry, i) => (i === open ? [] : [{ entry, i, text: nameOf(entry) }]));
    const widest = Math.max(...named.map(({ text }) => textWidth(context, 'body', text, size)));
    const w = Math.min(lines > 1 ? NAME.most : NAME.inOneLine, widest) + 0.02;
    const parts = named.map(({ entry, i, text }) => {
      const ground = tones[i] ?? 'field';
      const part = inkText(context, {
        ...{ name: `Chapter ${entry.number} name`, path: entry.title.path, text, size, ground, role: 'body' },
        ...{ maxLines: lines, style: { color: subtleOn(brand, ground) }, link: `#${entry.slide}` },
      })(w);
      const [from, to] = [edgeOf(set, i).left, i + 1 < sections.length ? edgeOf(set, i + 1).left : brand.size.h];
      return { part, y: (from + to - part.min) / 2 };
    });
    if (!parts.every(({ part }) => part.fits)) return undefined;
    return { w, items: parts.flatMap(({ part, y }) => part.place({ x: body.x, y, w, h: part.min })) };
  };
  const sizes = supportSteps(context, { max: 24 }).sizes.toReversed();
  return sizes.map(fitting).find((names) => names !== undefined);
}

function nameOf({ number, title }: SectionView): RichText {
  const [first = [], ...rest] = title.paragraphs;
  return { ...title, paragraphs: [[{ text: `${number}\u2002` }, ...first], ...rest] };
}
