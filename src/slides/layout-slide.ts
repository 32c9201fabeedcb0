import type { Compared } from '../charts/base/common-fields.ts';
import { overlaps } from '../core/box.ts';
import { defined } from '../core/collections.ts';
import type { FactView, SourceView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { type Note, plainText, type RichText } from '../core/rich-text.ts';
import { dataSources } from '../fields/data.ts';
import { gridIn } from '../layout/grid.ts';
import type { SheetItem } from '../layout/sheet.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameName, Placeholder } from '../scene/frame.ts';
import { darkFrameOf, onDark, stays } from '../scene/grounds.ts';
import type { SlidePart, TableItem, TextItem } from '../scene/items.ts';
import type { Over } from '../scene/sign.ts';
import { type ColorRole, type RolesOnDark, SMALLEST_TEXT } from '../scene/tokens.ts';
import type { TextOptions } from '../text/typeset.ts';
import { approvalsIn } from './charts/map-approval.ts';
import { type ComposedPage, composedPage, frameOf } from './composed-page.ts';
import { withFieldMarks } from './field-marks.ts';
import { fits, fittedPages } from './fitted-pages.ts';
import { fieldsOf, inkedForFields, numberColor, signAgain, signOnPlate } from './furniture.ts';
import { inWords } from './in-words.ts';
import { withKickerPlace } from './kicker-place.ts';
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
import { fieldBelow, withCells } from './parts/fields.ts';
import { inOrderOf, notesIn, notesOn, numbersOf, sameOrder, withNumbers } from './parts/number-notes.ts';
import { placed } from './parts/placed.ts';
import { placedSource, sourceLine } from './parts/source-line.ts';
import { isAccent, withoutAccent } from './parts/visual-parts.ts';
import { word } from './parts/words.ts';
import { headlineOf, headlineSpacing } from './stage/headline-text.ts';
import { fillsOf, lineBelow, takeawayBox, takeawayItems, takeawayRoom } from './takeaway.ts';

const BLEED: SlidePart = { kind: 'bleed' };
/** The kind that slides of all kinds are told in, in words. */
const IN_WORDS = 'bullets';

export interface SlideContent {
  readonly id: string;
  readonly kind: string;
  readonly path: Path;
  /** The keys of its kind, texts and facts resolved. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly notes?: RichText;
}

/** The keys of every content slide, as far as this slide has them. */
interface Chrome {
  readonly title?: RichText;
  readonly kicker?: RichText;
  readonly takeaway?: RichText;
  readonly footnote?: RichText;
  readonly source?: SourceView | readonly SourceView[];
  readonly dark?: boolean;
  readonly credit?: RichText;
  readonly background?: Background;
}

/** The pages of a slide with their chrome; laid out again where notes are not read in the order of its keys. */
export function layoutSlide(
  given: SlideContent,
  definition: SlideDefinition,
  facts: readonly FactView[],
  context: SlideContext,
): LaidOutSlide[] {
  const slide = withGroundShown(given, definition, context.brand);
  const notes = notesIn(slide.content);
  const roomy = withKickerPlace(context, (slide.content as Chrome).kicker);
  const inKind = (each: SlideContent, order: readonly Note[], kind: SlideDefinition) =>
    fittedPages(roomy, fillsFrame(kind, each.content, context.brand), (sized) =>
      layoutPages(each, kind, facts, order, sized),
    );
  const laid = (each: SlideContent, order: readonly Note[]) => {
    const usual = inKind(each, order, definition);
    const isWhole = (page: LaidOutSlide) => fits(page, roomy.brand);
    if (!context.brand.template || usual.every(isWhole)) return usual;
    // Somebody else's layout has no room for the form of its kind.
    const content = inWords(each.content, context.language);
    const told = content ? inKind({ ...each, content }, order, slideDefinitionOf(IN_WORDS)) : [];
    return told.length > 0 && told.every(isWhole) ? told.map((page) => ({ ...page, inWords: true })) : usual;
  };
  const pages = (order: readonly Note[]) =>
    laid({ ...slide, content: withNumbers(slide.content, order, context.language) }, order);
  if (notes.length === 0) return laid(slide, []);
  const asWritten = pages(notes);
  const asRead = inOrderOf(notes, notesOn(asWritten.flatMap((page) => page.items)));
  return sameOrder(notes, asRead) ? asWritten : pages(asRead);
}

/** The slide without a picture behind it that somebody else's layout would hide. */
function withGroundShown(slide: SlideContent, definition: SlideDefinition, brand: Brand): SlideContent {
  const { background, ...content } = slide.content as Chrome;
  const { layout } = brand.frames[frameOf(slide, definition, brand)];
  return background && layout?.surface?.hidesGround ? { ...slide, content: { ...content } } : slide;
}

/** A slide in its frame, as all of its pages share it. */
interface Setting {
  readonly slide: SlideContent;
  readonly definition: SlideDefinition;
  readonly facts: readonly FactView[];
  readonly notes: readonly Note[];
  readonly context: LayoutContext;
  readonly frameName: FrameName;
  readonly chrome: Chrome;
  /** What stands in the title’s place, with what the slide says to take home; the title alone where omitted. */
  readonly headline?: RichText;
  /** How much higher the title is with what it says to take home, and by how many lines; as its place is where omitted. */
  readonly line?: ReturnType<typeof lineBelow>;
  /** Where the takeaway is; undefined without one. */
  readonly takeawayRoom: ReturnType<typeof takeawayRoom> | undefined;
  /** Whether the slide turns to the brand's dark ground. */
  readonly turned: boolean;
  /** What the slide still gets below everything. */
  readonly over: Over | undefined;
}

function layoutPages(
  slide: SlideContent,
  definition: SlideDefinition,
  facts: readonly FactView[],
  notes: readonly Note[],
  context: SlideContext,
): LaidOutSlide[] {
  const { brand } = context;
  const composed = composedPage(slide, definition, context);
  if (composed) return [wholeComposed(composed, { slide, definition, facts, notes })];
  const frameName = frameOf(slide, definition, brand);
  const frame = brand.frames[frameName];
  const { layout } = frame;
  const chrome = slide.content as Chrome;
  const { takeaway, background } = chrome;
  const inHeadline = takeaway && brand.takeaway === 'headline' && !layout;
  const line = inHeadline && lineBelow({ title: chrome.title ?? context.deck.title, takeaway }, { ...context, frame });
  const room = !inHeadline && takeaway ? takeawayRoom(takeaway, { ...context, frame }) : undefined;
  const lower = line ? line.h : 0;
  const taken = lower + (room ? room.h + room.gap : 0);
  const body = { ...frame.body, y: frame.body.y + lower, h: frame.body.h - taken };
  const inner = { ...context, frame, path: slide.path, body, grid: gridIn(brand, frame) };
  const turned = chrome.dark === true && !background && !layout?.dark && !definition.ownsGround;
  const lit = background && frame.ground !== 'dark';
  const over: Over | undefined = lit ? 'picture' : turned ? 'dark' : undefined;
  const setting = {
    slide,
    definition,
    facts,
    notes,
    frameName,
    chrome,
    turned,
    over,
    ...(line ? { line, headline: headlineOf(chrome, context.deck.title) } : {}),
  };
  // The kinds read what their own schema has validated.
  const pages = definition
    .layout(slide.content as never, inner)
    .map((page) => withoutRoles(withFieldMarks(accented(page), { brand, frame, turned })));
  // The highlight is spent once a slide: where something has it, or a page of the slide does, the takeaway does not.
  const bar = pages.some((page) => hasHighlight(page.items)) ? 'subject' : 'highlight';
  const laidOut = pages.map((page, index) =>
    wholePage({ ...setting, context: inner, takeawayRoom: room }, page, { index, count: pages.length, bar }),
  );
  if (background) return laidOut.map((page) => onPicture(page, background, !isSourced(definition, frame), inner));
  if (turned) return laidOut.map((page) => onDarkGround(page, brand));
  return layout ? laidOut.map((page) => onLayout(page, layout, frame, brand)) : laidOut;
}

/** A composition with the furniture of its page: it has a ground of its own, and its headline is all of its title. */
function wholeComposed(
  { page, frameName, context, name, takeawayRoom: room }: ComposedPage,
  given: Pick<Setting, 'slide' | 'definition' | 'facts' | 'notes'>,
): LaidOutSlide {
  const { kicker: _, takeaway, dark: __, ...rest } = given.slide.content as Chrome;
  const chrome = { ...rest, ...(room && takeaway ? { takeaway } : {}) };
  const setting = {
    ...given,
    frameName,
    chrome,
    headline: page.headline ?? context.headline,
    turned: false,
    over: undefined,
  };
  const marked = withoutRoles(
    withFieldMarks(accented(page), { brand: context.brand, frame: context.frame, turned: false }),
  );
  const { brand, frame } = context;
  const bar = hasHighlight(marked.items) ? 'subject' : 'highlight';
  const whole = wholePage({ ...setting, context, takeawayRoom: room }, marked, { index: 0, count: 1, bar });
  const { fills: ___, ...slide } = frame.layout ? onLayout(whole, frame.layout, frame, brand) : whole;
  return { ...slide, composition: name };
}

/** Whether slides of a kind have a source line in a frame. */
const isSourced = ({ schema }: SlideDefinition, { placeholders }: Frame): boolean =>
  'footnote' in schema.shape && placeholders.source !== undefined;

function wholePage(
  setting: Setting,
  page: Page,
  { index, count, bar }: { readonly index: number; readonly count: number; readonly bar: ColorRole },
): LaidOutSlide {
  const {
    slide,
    definition,
    context,
    frameName,
    chrome,
    headline,
    line,
    takeawayRoom: takeawayAt,
    turned,
    over,
  } = setting;
  const { brand, frame, deck, reading, section, language } = context;
  const { kicker, takeaway, background, dark } = chrome;
  const title = pageTitle(chrome.title ?? deck.title, index, count, language);
  const headlined = headline && count > 1 ? headlineOf({ ...chrome, title }, title) : (headline ?? title);
  const fields = fieldsOf(page, brand, over);
  const inked = (item: TextItem) => inkedForFields(item, fields, frame, brand);
  const ground = dark || background ? (brand.onDark.ground ?? frame.ground) : frame.ground;
  const shown = factsOn(setting, page);
  const items = [
    ...(background || page.ground ? [] : plateOn(frame, slide.path)),
    ...(page.behind ?? []),
    ...signAgain(frame, page, fields, brand, over).map((item) => ({ ...item, part: BLEED })),
    // The title is read first, as PowerPoint's accessibility checker asks, although the kicker stands above it.
    inked(placed(context, 'title', headlined, titleLook(headlined, page, frame, line))),
    ...(kicker && frame.placeholders.kicker ? [inked(placed(context, 'kicker', kicker))] : []),
    ...builtByItem(page.items, slide.content as Built, slide.path),
    ...(takeaway && takeawayAt
      ? takeawayItems(context, takeaway, takeawayBox(frame, takeawayAt), bar, { beside: fillsOf(page, ground), over })
      : []),
    ...signOnPlate(frame, page, brand, over).map((item) => ({ ...item, part: BLEED })),
  ];
  return {
    id: index === 0 ? slide.id : `${slide.id}-${index + 1}`,
    path: slide.path,
    kind: slide.kind,
    frame: frameName,
    title: plainText(title),
    items: [...items, ...[...sourceItems(setting, page, shown, items), ...footerItems(page, context)].map(inked)],
    ...defined({
      ground: page.ground,
      numberBox: page.numberBox,
      unnumbered: page.unnumbered || undefined,
      numberColor: numberColor(frame, page, fields, brand, turned),
      fills: fillsFrame(definition, slide.content, brand) || undefined,
      crowded: page.crowded || page.items.some(isBlank) || (brand.template && page.items.some(isTiny)) || undefined,
      reading: reading === 'desk' ? reading : undefined,
      notes: slide.notes,
    }),
    section,
    facts: shown.map(({ id }) => id),
    appendix: definition.kind === 'sources',
    ...defined({ lists: page.lists }),
  };
}

/** Whether an item is a chart drawn of pictures that has no room in its box. */
const isBlank = (item: LaidOutItem): boolean => item.kind === 'chart' && item.page?.drawn?.marks.length === 0;

/** Whether an item is a word of a picture that nobody can read: somebody else's layout leaves that so little room. */
const isTiny = (item: LaidOutItem): boolean =>
  item.kind === 'text' && item.part?.kind === 'chart-words' && item.size < SMALLEST_TEXT;

/** How a title is set where that is otherwise than its place has it. */
function titleLook(
  text: RichText,
  { titleBox, titleStyle }: Page,
  { placeholders: { title } }: Frame,
  line: Setting['line'],
): Partial<TextOptions> {
  return {
    ...(line && title ? withLineBelow(title, line) : {}),
    ...(titleBox ? { box: titleBox, paragraphSpacing: headlineSpacing(text, titleStyle?.size ?? 0) } : {}),
    ...(titleStyle && title ? { style: { ...title.style, ...titleStyle } } : {}),
  };
}

function withLineBelow({ box, style }: Placeholder, { h, lines }: ReturnType<typeof lineBelow>) {
  const { maxLines } = style;
  return {
    box: { ...box, h: box.h + h },
    style: { ...style, ...(maxLines ? { maxLines: maxLines + lines } : {}) },
  };
}

const factsOn = ({ facts, context }: Setting, { elsewhere, also = [] }: Page): FactView[] => [
  ...facts.filter(({ id }) => !elsewhere?.includes(id)),
  ...also.flatMap((id) => context.facts.get(id) ?? []),
];

function sourceItems(
  { slide, definition, context, chrome, notes }: Setting,
  page: Page,
  facts: readonly FactView[],
  items: readonly LaidOutItem[],
): TextItem[] {
  const { footnote, credit, background, source: named = [] } = chrome;
  const place = context.frame.placeholders.source;
  const isShown = isSourced(definition, context.frame) || (page.also !== undefined && place !== undefined);
  if (page.unsourced || !isShown) return [];
  const approvals = approvalsIn([...(page.behind ?? []), ...items], context.language);
  const origins = [...(page.origins ?? []), ...approvals];
  const source = sourceLine(
    {
      ...{ facts, footnote, computed: page.computed ?? [], origins },
      named: [...[named].flat(), ...dataSources(slide.content)],
      credits: [credit, creditOf(background)],
      notes: numbersOf([...notesOn(items), ...(footnote ? notesIn(footnote) : [])], notes),
    },
    context,
  );
  // Short of the footer, where that is.
  const { sourceBox: own, numberBox } = page;
  const box = own && place && !numberBox ? { ...own, w: Math.min(own.w, place.box.x + place.box.w - own.x) } : own;
  return source ? [placedSource(context, source, box, page.widerSource)] : [];
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

/** Whether an item behind the chrome shows something, and is no field of one colour. */
const isShown = ({ kind, part }: LaidOutItem) => kind === 'picture' || kind === 'chart' || part?.kind === 'scene';

/** The page with one accent at most among its scenes, be they behind its items or among them, and with what is behind named so. */
function accented(page: Page): Page {
  const { behind = [], items } = page;
  const all = withOneAccent([...behind, ...items]);
  const under = all.slice(0, behind.length).map((item) => ({ ...item, part: item.part ?? BLEED }));
  return { ...page, ...(page.behind ? { behind: under } : {}), items: all.slice(behind.length) };
}

/** The page, whose items no longer have roles in a composition. */
function withoutRoles({ behind, items, ...page }: Page): Page {
  const plain = (all: readonly SheetItem[]) => all.map(({ role: _, ...item }): LaidOutItem => item);
  return { ...page, ...(behind ? { behind: plain(behind) } : {}), items: plain(items) };
}

/** The slide in the frame that stands for its own on a dark ground, and in the roles that serve there. */
function onDarkGround(slide: LaidOutSlide, { onDark: roles }: Brand): LaidOutSlide {
  const { ground } = slide;
  const items = slide.items.map((item) => {
    if (item.kind === 'chart') return { ...item, dark: true };
    // What stands on a fill that is the same on a dark ground stays as it is legible there. Words of a chart are chosen
    // for the colours that their roles have there.
    const own = item.kind === 'text' && item.part?.kind !== 'chart-words' && stays(item.ground, roles);
    const under = fieldBelow(item, slide.items);
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
  return withCells(onDark(table, roles), (shown, i, j) => {
    const cell = table.rows[i]?.cells[j];
    return cell?.ground && stays(cell.ground, roles) ? cell : shown;
  });
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

const DEFINITIONS: ReadonlyMap<string, SlideDefinition> = new Map(
  Object.values(kinds).map((definition) => [definition.kind, definition as unknown as SlideDefinition]),
);

/** The definition of a kind of slide; throws where the outline was not validated. */
export function slideDefinitionOf(kind: string): SlideDefinition {
  const definition = DEFINITIONS.get(kind);
  if (!definition) throw new Error(`No slide kind ${kind}: the outline was not validated.`);
  return definition;
}

/** The items with one accent at most among their scenes: the first, or none where something else is highlighted, save the brand’s mark. */
function withOneAccent(items: readonly LaidOutItem[]): readonly LaidOutItem[] {
  const isScene = ({ part }: LaidOutItem) => part?.kind === 'scene';
  if (!items.some(isScene)) return items;
  const accented = items.find((item) => isScene(item) && item.kind === 'path' && isAccent(item.fill));
  const kept = hasHighlight(items.filter((item) => !isScene(item) && item.part?.kind !== 'mark'))
    ? undefined
    : accented?.group;
  return items.map((item) =>
    item.kind === 'path' && isScene(item) && item.group !== kept ? withoutAccent(item) : item,
  );
}

/** Whether something is in the highlight's colour, or a chart highlights or compares something. */
function hasHighlight(items: readonly LaidOutItem[]): boolean {
  return items.some(
    (item) =>
      rolesOf(item).includes('highlight') || (item.kind === 'chart' && isComparing(item.chart as Partial<Compared>)),
  );
}

const isComparing = ({ highlight, compare }: Partial<Compared>) => highlight !== undefined || compare !== undefined;

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
