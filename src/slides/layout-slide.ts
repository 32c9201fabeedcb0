import type { Compared } from '../charts/base/common-fields.ts';
import { type Box, overlaps } from '../core/box.ts';
import type { FactView, SourceView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { type Note, plainText, type RichText } from '../core/rich-text.ts';
import { dataSources } from '../fields/data.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import { darkFrameOf, onDark, stays } from '../scene/grounds.ts';
import type { SlidePart, TableCell, TableItem, TextItem } from '../scene/items.ts';
import type { ColorRole, RolesOnDark } from '../scene/tokens.ts';
import type { TextOptions } from '../text/typeset.ts';
import { withFieldMarks } from './field-marks.ts';
import { fittedPages } from './fitted-pages.ts';
import { fieldsOf, numberColor, onFields, signAgain } from './furniture.ts';
import * as kinds from './kinds/kinds.ts';
import { onLayout } from './on-layout.ts';
import { type Background, creditOf, onPicture } from './parts/background.ts';
import { type Built, builtByItem } from './parts/builds.ts';
import {
  fillsFrame,
  type LaidOutItem,
  type LaidOutSlide,
  type LayoutContext,
  type Page,
  type SlideContext,
  type SlideDefinition,
} from './parts/define-slide.ts';
import { groundOf } from './parts/fields.ts';
import { gridIn } from './parts/grid.ts';
import { inOrderOf, notesIn, notesOn, numbersOf, sameOrder, withNumbers } from './parts/number-notes.ts';
import { placed } from './parts/parts.ts';
import { placedSource, type Remarks, sourceLine } from './parts/source-line.ts';
import { isAccent, withoutAccent } from './parts/visual-parts.ts';
import { word } from './parts/words.ts';
import { fillsOf, takeawayBox, takeawayItems, takeawayRoom } from './takeaway.ts';

/** A template's layout with a body lower than this has less between things. */
const ROOMY = 5;
const TIGHTEST = 0.6;

/** What reaches beyond the frame's room. */
const BLEED: SlidePart = { kind: 'bleed' };

/** A slide of the outline in one language. */
export interface SlideContent {
  readonly id: string;
  readonly kind: string;
  readonly path: Path;
  /** The keys of its kind, texts and facts resolved. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly notes?: RichText;
}

/** The keys of every content slide, as far as this slide has them. */
interface Furniture {
  readonly title?: RichText;
  readonly kicker?: RichText;
  readonly takeaway?: RichText;
  readonly footnote?: RichText;
  readonly source?: SourceView | readonly SourceView[];
  readonly dark?: boolean;
  readonly credit?: RichText;
  readonly background?: Background;
}

/**
 * One slide of the outline laid out: its pages, each with the frame's furniture around the items of its kind. Notes are
 * numbered in reading order, so the slide is laid out again where that is not the order of its keys.
 */
export function layoutSlide(
  slide: SlideContent,
  definition: SlideDefinition,
  facts: readonly FactView[],
  context: SlideContext,
): LaidOutSlide[] {
  const notes = notesIn(slide.content);
  const laid = (each: SlideContent, order: readonly Note[]) =>
    fittedPages(context, fillsFrame(definition, each.content, context.brand), (sized) =>
      layoutPages(each, definition, facts, order, sized),
    );
  const pages = (order: readonly Note[]) =>
    laid({ ...slide, content: withNumbers(slide.content, order, context.language) }, order);
  if (notes.length === 0) return laid(slide, []);
  const asWritten = pages(notes);
  const asRead = inOrderOf(notes, notesOn(asWritten.flatMap((page) => page.items)));
  return sameOrder(notes, asRead) ? asWritten : pages(asRead);
}

function layoutPages(
  slide: SlideContent,
  definition: SlideDefinition,
  facts: readonly FactView[],
  notes: readonly Note[],
  context: SlideContext,
): LaidOutSlide[] {
  const name = definition.frameOn?.(slide.content as never, context.brand) ?? definition.frame;
  const frame = context.brand.frames[name];
  const {
    title: own,
    kicker,
    takeaway,
    footnote,
    source: named = [],
    dark,
    credit,
    background,
  } = slide.content as Furniture;
  const tight = frame.layout ? Math.min(1, Math.max(TIGHTEST, frame.body.h / ROOMY)) : 1;
  const line = takeaway && takeawayRoom(takeaway, { ...context, frame }, tight);
  const reserved = line ? line.h + line.gap : 0;
  const body = { ...frame.body, h: frame.body.h - reserved };
  const inner: LayoutContext = { ...context, frame, path: slide.path, body, grid: gridIn(context.brand, frame) };
  const sourced = 'footnote' in definition.schema.shape && frame.placeholders.source !== undefined;
  // The kinds read what their own schema has validated.
  const turned = dark === true && !background && !frame.layout?.dark && !definition.ownsGround;
  const pages = definition
    .layout(slide.content as never, inner)
    .map((page) => withFieldMarks(accented(page), { brand: context.brand, frame, turned }));
  // The highlight is spent once a slide: where something has it, or a page of the slide does, the takeaway does not.
  const bar = pages.some((page) => hasLifted(page.items)) ? 'subject' : 'highlight';
  const factsOn = (page: Page) => [
    ...facts.filter(({ id }) => !page.elsewhere?.includes(id)),
    ...(page.also ?? []).flatMap((id) => context.facts.get(id) ?? []),
  ];
  const lit = background && frame.ground !== 'dark';
  const over = lit ? 'picture' : turned ? 'dark' : undefined;
  const laidOut = pages.map((page, i): LaidOutSlide => {
    const title = pageTitle(own ?? context.deck.title, i, pages.length, context.language);
    const fields = fieldsOf(page, context.brand, over);
    const furnished = (item: TextItem) => onFields(item, fields, frame, context.brand);
    const items = [
      ...(background || page.ground ? [] : plateOn(frame, slide.path)),
      ...(page.behind ?? []),
      ...signAgain(frame, page, fields, context.brand, over).map((item) => ({ ...item, part: BLEED })),
      // The title is read first, as PowerPoint's accessibility checker asks, although the kicker stands above it.
      furnished(placed(inner, 'title', title, titleOptions(page, frame))),
      ...(kicker && frame.placeholders.kicker ? [furnished(placed(inner, 'kicker', kicker))] : []),
      ...builtByItem(page.items, slide.content as Built, slide.path),
      ...(takeaway && line
        ? takeawayItems(inner, takeaway, takeawayBox(frame, line), bar, {
            beside: fillsOf(page, dark || background ? (context.brand.onDark.ground ?? frame.ground) : frame.ground),
            over,
          })
        : []),
    ];
    const remarks: Remarks = {
      ...{
        facts: factsOn(page),
        named: [...[named].flat(), ...dataSources(slide.content)],
        computed: page.computed ?? [],
        origins: page.origins ?? [],
        footnote,
      },
      credits: [credit, creditOf(background)],
      notes: numbersOf([...notesOn(items), ...notesIn(footnote)], notes),
    };
    const also = page.also !== undefined && frame.placeholders.source !== undefined;
    const source = !page.unsourced && (sourced || also) && sourceLine(remarks, inner);
    const number = numberColor(frame, page, fields, context.brand, turned);
    return {
      id: i === 0 ? slide.id : `${slide.id}-${i + 1}`,
      path: slide.path,
      kind: slide.kind,
      frame: name,
      title: plainText(title),
      items: [
        ...items,
        ...(source ? [furnished(placedSource(inner, source, sourceBox(page, frame), page.widerSource))] : []),
        ...footerItems(page, inner).map(furnished),
      ],
      ...(page.ground ? { ground: page.ground } : {}),
      ...(page.numberBox ? { numberBox: page.numberBox } : {}),
      ...(page.unnumbered ? { unnumbered: true } : {}),
      ...(number ? { numberColor: number } : {}),
      ...(fillsFrame(definition, slide.content, context.brand) ? { fills: true } : {}),
      ...(page.crowded ? { crowded: true } : {}),
      ...(context.reading === 'desk' ? { reading: 'desk' } : {}),
      ...(slide.notes ? { notes: slide.notes } : {}),
      section: context.section,
      facts: factsOn(page).map((fact) => fact.id),
      appendix: definition.kind === 'sources',
      ...(page.lists ? { lists: page.lists } : {}),
      ...(page.leftOut?.length ? { leftOut: page.leftOut } : {}),
    };
  });
  if (background) return laidOut.map((page) => onPicture(page, background, !sourced, inner));
  if (turned) return laidOut.map((page) => onDarkGround(page, context.brand));
  const { layout } = frame;
  return layout ? laidOut.map((page) => onLayout(page, layout, frame, context.brand)) : laidOut;
}

/** The plate that hides what a template's layout shows amid contents. */
function plateOn({ layout, ground }: Frame, path: Path): LaidOutItem[] {
  if (!layout?.plate) return [];
  const plate = { kind: 'shape', shape: 'rectangle', name: 'Ground plate', box: layout.plate, fill: ground } as const;
  return [{ ...plate, path, part: BLEED }];
}

/** The deck's footer in its place, where nothing else stands there. */
function footerItems({ behind = [], numberBox, unnumbered }: Page, context: LayoutContext): TextItem[] {
  const { deck, frame } = context;
  const place = frame.placeholders.footer;
  if (!deck.footer || !place || numberBox || unnumbered) return [];
  const isTaken = behind.some((item) => isShown(item) && overlaps(item.box, place.box));
  return isTaken ? [] : [placed(context, 'footer', deck.footer, { name: 'Footer' })];
}

/** Whether an item behind the furniture shows something, and is no field of one colour. */
const isShown = ({ kind, part }: LaidOutItem) => kind === 'picture' || kind === 'chart' || part?.kind === 'scene';

/** The room of the source line, short of the footer. */
function sourceBox({ sourceBox: own }: Page, { placeholders: { source } }: Frame): Box | undefined {
  if (!own || !source) return own;
  return { ...own, w: Math.min(own.w, source.box.x + source.box.w - own.x) };
}

/** The page with one accent at most among its scenes, be they behind its items or among them, and with what is behind named so. */
function accented(page: Page): Page {
  const { behind = [], items } = page;
  const all = withOneAccent([...behind, ...items]);
  return {
    ...page,
    ...(page.behind
      ? { behind: all.slice(0, behind.length).map((item) => ({ ...item, part: item.part ?? BLEED })) }
      : {}),
    items: all.slice(behind.length),
  };
}

function titleOptions({ titleBox, titleStyle }: Page, { placeholders }: Frame): Partial<TextOptions> {
  const { title } = placeholders;
  return {
    ...(titleBox ? { box: titleBox } : {}),
    ...(titleStyle && title ? { style: { ...title.style, ...titleStyle } } : {}),
  };
}

/** The slide in the frame that stands for its own on a dark ground, and in the roles that serve there. */
function onDarkGround(slide: LaidOutSlide, { onDark: roles }: Brand): LaidOutSlide {
  const { ground } = slide;
  const items = slide.items.map((item) => {
    if (item.kind === 'chart') return { ...item, dark: true };
    // What stands on a fill that is the same on a dark ground stays as it is legible there. Words of a chart are chosen
    // for the colours that their roles have there.
    const own = item.kind === 'text' && item.part?.kind !== 'chart-words' && stays(item.ground, roles);
    const under = groundOf(item, slide.items);
    if (own || (under && stays(under.fill, roles))) return item;
    return item.kind === 'table' ? tableOnDark(item, roles) : onDark(item, roles);
  });
  return {
    ...slide,
    frame: darkFrameOf(slide.frame) ?? slide.frame,
    items,
    ...(ground ? { ground: roles[ground] ?? ground } : {}),
  };
}

/** A table in the roles that serve on a dark ground; cells on fills that are the same there stay as they are. */
function tableOnDark(table: TableItem, roles: RolesOnDark): TableItem {
  const cellOf = (cell: TableCell) => (cell.ground && stays(cell.ground, roles) ? cell : onDark(cell, roles));
  const rows = table.rows.map((row) => ({ ...onDark(row, roles), cells: row.cells.map(cellOf) }));
  return { ...onDark(table, roles), rows };
}

/** The title with the page's number behind it, where the slide goes on over several. */
export function pageTitle(title: RichText, index: number, count: number, language: Language): RichText {
  if (count === 1) return title;
  const last = title.paragraphs.at(-1) ?? [];
  const numbered = [
    ...last,
    { text: `${word('pageStart', language)}${index + 1}/${count}${word('pageEnd', language)}` },
  ];
  return { ...title, paragraphs: [...title.paragraphs.slice(0, -1), numbered] };
}

/** The kinds of slide by name. */
const DEFINITIONS: ReadonlyMap<string, SlideDefinition> = new Map(
  Object.values(kinds).map((definition) => [definition.kind, definition as unknown as SlideDefinition]),
);

/** The definition of a kind of slide; throws where the outline was not validated. */
export function slideDefinitionOf(kind: string): SlideDefinition {
  const definition = DEFINITIONS.get(kind);
  if (!definition) throw new Error(`No slide kind ${kind}: the outline was not validated.`);
  return definition;
}

/**
 * The items of a slide with one accent at most among its scenes: that of the first that has one, and of none where
 * something else is to be seen first.
 */
function withOneAccent(items: readonly LaidOutItem[]): readonly LaidOutItem[] {
  const isScene = ({ part }: LaidOutItem) => part?.kind === 'scene';
  if (!items.some(isScene)) return items;
  const accented = items.find((item) => isScene(item) && item.kind === 'path' && isAccent(item.fill));
  const kept = hasLifted(items.filter((item) => !isScene(item))) ? undefined : accented?.group;
  return items.map((item) =>
    item.kind === 'path' && isScene(item) && item.group !== kept ? withoutAccent(item) : item,
  );
}

/**
 * Whether something among the items is to be seen first: it is in the highlight's colour, or a chart highlights or
 * compares something.
 */
function hasLifted(items: readonly LaidOutItem[]): boolean {
  return items.some(
    (item) => rolesOf(item).includes('highlight') || (item.kind === 'chart' && lifts(item.chart as Partial<Compared>)),
  );
}

const lifts = (chart: Partial<Compared>) => chart.highlight !== undefined || chart.compare !== undefined;

function rolesOf(item: LaidOutItem): (ColorRole | undefined)[] {
  switch (item.kind) {
    case 'text':
      return [item.style.color];
    case 'shape':
    case 'path':
      return [item.fill, item.stroke?.color];
    case 'table':
      return item.rows.flatMap(({ rule, cells }) => [rule?.color, ...cells.map(({ style }) => style.color)]);
    default:
      return [];
  }
}
