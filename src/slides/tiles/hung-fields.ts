import type { Box } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { joinParagraphs, type RichText } from '../../core/rich-text.ts';
import { type Filled, fill, type Sizes } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { inkFor } from '../../layout/ink.ts';
import { inkText } from '../../layout/ink-text.ts';
import { lockUp } from '../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, heroWordSteps, joinedSteps, supportSteps } from '../../layout/poster.ts';
import type { Steps } from '../../layout/scale.ts';
import { aligned, inSpans, type Part, type Sized, space, spring, stack } from '../../layout/tree.ts';
import { inkEnd } from '../../scene/page/place-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../parts/define-slide.ts';
import { showsVisual, type Visual, visualPart } from '../parts/visual-parts.ts';
import { fieldsAcross, slideBox, tonesOn } from '../stage/composed-fields.ts';
import { type Headline, headlineIn, headlineSizes } from '../stage/headline.ts';
import { movedItem } from '../stage/moved-item.ts';
import type { TextColumn } from './text-columns.ts';

/** A thing on a field that hangs from the slide’s top. */
export interface Hung extends TextColumn {
  readonly path: Path;
  readonly visual?: Visual | undefined;
  /** The icon that stands large above its head, where there is room. */
  readonly sign?: string | undefined;
  /** Its things in one line, where that holds them. */
  readonly inLine?: RichText | undefined;
}

/** From the slide’s top to the texts of fields and, below a scene, from that; and from them to their fields’ foot. */
const TOP: Inch = 0.72;
const BELOW_SCENE: Inch = 0.34;
const FOOT: Inch = 0.46;
/** From the left edge of a field to text on it, and from that to the right one. */
const PAD: { readonly left: Inch; readonly right: Inch } = { left: 0.5, right: 0.3 };
/** The same on a sheet, whose parts are narrow. */
const PAD_ON_SHEET: typeof PAD = { left: 0.3, right: 0.16 };
/** The lowest ends of what stands on fields, one after the other, and the least height of scenes on them, as parts of the slide’s height. */
const LOWEST = { words: [0.66, 0.58, 0.72], scenes: [0.62, 0.56, 0.68], small: [0.65, 0.62, 0.58] };
const SCENE = { usual: 0.32, low: 0.2 };
/** Fields that could end lower by this part of the slide’s height do. */
const WORTH = 0.02;
/** So much less, for what letters reach below their lines. */
const SLACK: Inch = 0.1;
/** Between the fields and the headline at the foot. */
const ABOVE_HEADLINE: Inch = 0.4;
/** The largest heads, texts and figures by how many fields there are, in points in a hall. */
const HEADS: readonly Pt[] = [110, 110, 110, 76, 54];
const TEXTS: readonly Pt[] = [46, 46, 46, 32, 26];
const FIGURES: readonly Pt[] = [220, 220, 220, 150, 110];
const HEADLINE: Pt = 150;
/** The largest texts without heads, and under icons. */
const ALONE: Pt = 66;
const UNDER_SIGN: Pt = 46;
/** Heads and texts take no more lines where smaller ones make room for that. */
const LINES = [
  { head: 1, text: 2 },
  { head: 1, text: 4 },
  { head: 2, text: 4 },
  { head: 2, text: 9 },
] satisfies Lines[];
/** Small heads, and low scenes where they are shown, where nothing larger has room. */
const SMALL: Lines = { head: 1, text: 4, small: true };
const SMALL_HEAD: Pt = 28;
const ONE_LINE: Lines = { head: 1, text: 1 };
/** Above the heads and texts of fields. */
export const GAPS = { figure: 0.38, text: 0.46 };

/** The largest icon in place of a scene, and the one above a head. */
const ICON: Inch = 1.6;
const SIGN: Inch = 1.7;

type Sort = 'figure' | 'head' | 'text';

/** Things side by side on fields that hang from the slide’s top, the headline at its foot. */
export function hungFields(all: readonly Hung[], context: Composed): Page | undefined {
  const whole = slideBox(context);
  const tones = tonesOn(context, all.length);
  const w = whole.w / all.length;
  const boxes = all.map((_, i) => ({ ...whole, x: whole.x + i * w, w }));
  const spans = boxes.map((box) => textOnHung(context, box));
  const shown = isShown(all);
  const places = (set: readonly Hung[], lines: Lines) => {
    const part = fieldParts(set, context, { boxes, spans, tones, lines });
    return LOWEST[lines.small ? 'small' : shown ? 'scenes' : 'words'].map((low) => ({ set, lines, low, part }));
  };
  const inLine = all.map((each) => (each.inLine ? { ...each, items: [each.inLine] } : each));
  const bare = all.map((each) => ({ ...each, sign: undefined }));
  const isSigned = all.every(({ sign }) => sign);
  const tries = [
    ...(all.some((each) => each.inLine) ? places(inLine, ONE_LINE) : []),
    ...(isSigned ? LINES.slice(0, 1).flatMap((lines) => places(all, lines)) : []),
    ...[...LINES, SMALL].flatMap((lines) => places(bare, lines)),
  ];
  for (const { lines, low, set, part } of tries) {
    const textsIn = (room: Room) => fieldTexts(set, context, lines, room, part);
    const filled = textsIn({ low });
    const headline = filled.fits && headlineBelow(context, lowestOf(filled.items) + FOOT + ABOVE_HEADLINE);
    if (!headline) continue;
    // What a small headline leaves is for the fields; where they show nothing, it is what is seen first.
    const lowest = (headline.titleBox.y - ABOVE_HEADLINE - FOOT - SLACK) / context.brand.size.h;
    const head = headline.size / LEADING;
    const own = filled.sizes.head;
    const leads = shown || set.some(({ fact }) => fact) || own <= head || own >= LEADING * headline.size;
    const grows = shown && lowest >= low + WORTH;
    const better = leads ? (grows ? textsIn({ low: lowest }) : filled) : textsIn({ low, head });
    return withHeadline(set, (better.fits ? better : filled).items, context, { headline, tones, shown });
  }
  return undefined;
}

/** How much larger than the heads of fields a headline is that is seen first, or than it the heads that are. */
const LEADING = 1.25;

const lowestOf = (items: readonly LaidOutItem[]): Inch =>
  Math.max(...items.map((item) => (item.kind === 'text' ? inkEnd(item) : item.box.y + item.box.h)));

interface Look {
  readonly headline: Headline;
  readonly tones: readonly ColorRole[];
  readonly shown: boolean;
}

/** The fields as high as the headline leaves them. */
function withHeadline(
  all: readonly Hung[],
  items: readonly LaidOutItem[],
  context: Composed,
  { headline, tones, shown }: Look,
): Page {
  const whole = slideBox(context);
  const end = headline.titleBox.y - ABOVE_HEADLINE;
  const place = { ...whole, h: end - whole.y };
  const isScene = ({ part, kind }: LaidOutItem) => part?.kind === 'scene' || kind === 'picture';
  // Words alone stand in the middle of what their fields have more than they need.
  const spare = shown ? 0 : end - FOOT - lowestOf(items);
  return {
    ...headline,
    behind: [
      ...fieldsAcross(context, place, tones, { straight: shown, paths: all.map(({ path }) => path) }),
      ...items.filter(isScene),
    ],
    items: items.filter((item) => !isScene(item)).map((item) => movedItem(item, 0, spare / 2)),
  };
}

/** Where texts stand on a field that hangs from the slide’s top: none begins left of the body. */
export function textOnHung({ body, brand }: Composed, { x, w }: Span): Span {
  const pad = brand.manner?.sheet ? PAD_ON_SHEET : PAD;
  const left = Math.max(body.x, x + pad.left);
  return { x: left, w: Math.min(body.x + body.w, x + w - pad.right) - left };
}

interface Lines {
  readonly head: number;
  readonly text: number;
  readonly small?: boolean;
}

interface Room {
  /** Where the fields end, as a part of the slide’s height. */
  readonly low: number;
  /** The largest head that the headline leads. */
  readonly head?: Pt;
}

function fieldTexts(
  all: readonly Hung[],
  context: Composed,
  lines: Lines,
  { low, head }: Room,
  part: (sizes: Sizes<Sort>) => Part,
): Filled<Sort> {
  const { brand } = context;
  const count = all.length;
  const heads =
    all.some(wordsOf) || isShown(all) ? headsOf(context, count, lines) : heroWordSteps(context, { max: 200 });
  const led = heads.sizes.filter((size, i) => i === 0 || head === undefined || size <= head);
  const steps = {
    figure: heroFigureSteps(context, { max: FIGURES[count] ?? 110 }),
    head: { sizes: led, start: led.length - 1 },
    text: all.some(({ title }) => title)
      ? textSteps(context, TEXTS[count] ?? 26)
      : textSteps(context, all.every(({ sign }) => sign) ? UNDER_SIGN : ALONE),
  };
  return fill<Sort>({ x: 0, y: 0, w: brand.size.w, h: low * brand.size.h }, steps, part);
}

const isShown = (all: readonly Hung[]) => all.some(({ visual }) => visual && showsVisual(visual));

interface Fields {
  readonly boxes: readonly Box[];
  readonly spans: readonly Span[];
  readonly tones: readonly ColorRole[];
  /** The lines of a head, and of each paragraph of a text, at most. */
  readonly lines: Lines;
}

/** What stands on the fields at sizes, which is measured once for all heights that it is tried in. */
function fieldParts(all: readonly Hung[], context: Composed, { boxes, spans, tones, lines }: Fields) {
  const { brand } = context;
  const partAt = (sizes: Sizes<Sort>): Part => {
    const columns = all.map((each, i) => hungParts(context, each, tones[i] ?? 'field', sizes, lines));
    const texts = aligned(columns, spans, {
      sign: [0],
      figure: [0],
      head: [columns.some(({ figure, sign }) => figure ?? sign) ? GAPS.figure : 0],
      text: [
        brand.manner?.sheet && all.some(({ items }) => items) ? Math.max(GAPS.text, ptToInch(sizes.text)) : GAPS.text,
      ],
    });
    if (!isShown(all)) return stack([space(TOP), ...texts, spring(0)]);
    const scenes = all.map(({ visual, name, title, icon, path }, i): Part => {
      const min = SCENE[lines.small ? 'low' : 'usual'] * brand.size.h;
      const words = title ?? context.headline;
      if (visual) return visualPart(context, { name: `${name} scene`, visual, title: words, accent: i === 0, min });
      const sign =
        icon &&
        inkFor(context, tones[i] ?? 'field', name, path)
          .of('icon')
          .largeIcon(icon, ICON);
      return sign || spring(min);
    });
    return stack([inSpans(scenes, boxes), space(BELOW_SCENE), ...texts]);
  };
  const known = new Map<string, Sized>();
  return (sizes: Sizes<Sort>): Part =>
    (w) => {
      const key = `${sizes.figure} ${sizes.head} ${sizes.text}`;
      const sized = known.get(key) ?? partAt(sizes)(w);
      known.set(key, sized);
      return sized;
    };
}

/** The sizes of heads: on the narrow fields of a sheet smaller ones, too. */
function headsOf(context: Composed, count: number, { small = false }: Lines): Steps {
  const heads = headSteps(context, { max: HEADS[count] ?? 46 });
  const isNarrow = context.brand.manner?.sheet && count > 3;
  return isNarrow || small ? joinedSteps(supportSteps(context, { min: SMALL_HEAD }), heads) : heads;
}

/** The sizes of texts: up to those of heads, in a brand whose fields are the slide’s. */
function textSteps(context: Composed, most: Pt): Steps {
  const max = context.brand.manner?.sheet ? Math.min(most, ON_SHEET) : most;
  return joinedSteps(supportSteps(context, { max }), headSteps(context, { min: 40, max }));
}

/** The largest texts on fields of a sheet, which are low. */
const ON_SHEET: Pt = 32;

const wordsOf = ({ text, items }: Hung): RichText | undefined => text ?? (items && joinParagraphs(items));

/** The figure, head and texts of a thing, as rows of a column. */
export function hungParts(context: Composed, each: Hung, ground: ColorRole, sizes: Sizes<Sort>, lines: Lines) {
  const { name, path, fact, title, sign } = each;
  const words = wordsOf(each);
  const spacing = each.items ? 0.45 * sizes.text : 0.3 * sizes.text;
  return {
    sign: sign === undefined ? undefined : inkFor(context, ground, name, path).of('icon').icon(sign, SIGN),
    figure: fact && lockUp(context, { name, path, fact, size: sizes.figure, ground }),
    head:
      title &&
      inkText(context, {
        name: `${name} head`,
        path,
        text: title,
        size: sizes.head,
        ground,
        maxLines: lines.head * title.paragraphs.length,
        style: { spacing: 0.9 },
      }),
    text:
      words &&
      inkText(context, {
        name: `${name} text`,
        path,
        text: words,
        size: sizes.text,
        ground,
        role: 'body',
        maxLines: lines.text * words.paragraphs.length,
        paragraphSpacing: spacing,
      }),
  };
}

/** The headline at the foot in one line, or in two where it would be small, as large as it goes below a height. */
function headlineBelow(context: Composed, top: Inch): Headline | undefined {
  const { body } = context;
  const room = { ...body, y: top, h: body.y + body.h - top };
  const hero = heroWordSteps(context, { max: HEADLINE }).sizes.toReversed();
  const { length } = context.headline.paragraphs;
  const look = { atFoot: true, style: { spacing: 0.94 } };
  return (
    headlineIn(context, room, { ...look, sizes: hero, maxLines: length }) ??
    headlineIn(context, room, { ...look, sizes: [...hero, 66, ...headlineSizes(context)], maxLines: 1 + length })
  );
}
