import type { Box } from '../core/box.ts';
import { emuToInch } from '../core/lengths.ts';
import { descend, findAll, textOf, type XmlElement } from '../office/xml.ts';
import {
  autofitOf,
  bodyAttribute,
  boxWithin,
  FOOTERS,
  type Insets,
  insetsOf,
  type PlaceholderStyle,
  readStyle,
  TITLES,
} from './drawing/placeholder-style.ts';
import WORDS from './sample-words.json' with { type: 'json' };

/** A placeholder as a layout has it, with what it inherits from the master. */
export interface FoundPlaceholder {
  /** ST_PlaceholderType (19.7.10); `obj` where the layout states none. */
  readonly type: string;
  readonly name: string;
  /** The attributes of p:ph that tie a slide's text to it (19.3.1.36). */
  readonly key: Readonly<Record<string, string | undefined>>;
  readonly shape: XmlElement;
  /** Its whole box, as it is turned; undefined where neither layout nor master says it. */
  readonly box: Box | undefined;
  /** Its box less its inner margins: where text is; undefined where it stands on its side, as text of ours does not. */
  readonly text: Box | undefined;
  readonly insets: Insets;
  readonly vertical: boolean;
  /** The element that says what becomes of text that is too long; undefined where layout and master say nothing. */
  readonly autofit: string | undefined;
  readonly style: PlaceholderStyle;
  /** The words that it shows of itself: a footer's, on every slide. */
  readonly words: string;
  /** Whether it holds a field: a number, or a date that runs with the clock. */
  readonly field: boolean;
  /** Whether it is a text box of a ready slide, to which the layout has no placeholder: texts of ours stand in boxes there. */
  readonly boxed?: true;
}

/** What text of ours may stand in. */
const BODIES: readonly string[] = ['obj', 'body', 'subTitle'];

export const isTitle = ({ type }: FoundPlaceholder) => TITLES.includes(type);
export const isBody = ({ type, vertical }: FoundPlaceholder) => BODIES.includes(type) && !vertical;
export const isFooter = ({ type }: FoundPlaceholder) => FOOTERS.includes(type);

/**
 * Whether slides of ours show what is in a layout's placeholder: its number, and footers and dates that have words of
 * their own: none that are there to be replaced, and none with a date, which runs with the clock or is of another day.
 */
export function isShownFooter({ type, field, words }: FoundPlaceholder): boolean {
  if (type === 'sldNum') return field;
  if (field || isSampleText(words) || holdsDate(words)) return false;
  return type === 'ftr' || (type === 'dt' && !namesDay(words));
}

/** What placeholders for one line are called that ours fill with a kicker or a source. */
const LINES = { kicker: /kicker|eyebrow|引题/i, source: /source|quelle|来源/i };

export function isLineFor(line: keyof typeof LINES, entry: FoundPlaceholder): boolean {
  return isBody(entry) && LINES[line].test(entry.name);
}

export function placeholdersOf(
  root: XmlElement,
  master: XmlElement,
  defaults: XmlElement | undefined,
): FoundPlaceholder[] {
  const masters = findAll(master, 'p:sp').filter((shape) => markOf(shape));
  return findAll(root, 'p:sp').flatMap((shape) => {
    const mark = markOf(shape);
    if (!mark) return [];
    const { type = 'obj', idx, sz, orient } = mark.attributes;
    const parent = masters.find((each) => inheritsFrom(type, markOf(each)?.attributes.type ?? 'obj'));
    const chain = parent && parent !== shape ? [shape, parent] : [shape];
    const insets = insetsOf(chain);
    const placed = chain.find((each) => boxOf(each) !== undefined);
    const box = placed && shownBox(placed);
    return [
      {
        type,
        name: descend(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes.name ?? '',
        key: { type: mark.attributes.type, orient, sz, idx },
        shape,
        box,
        text: box && !isOnItsSide(placed) ? boxWithin(box, insets) : undefined,
        insets,
        vertical: orient === 'vert' || isVertical(bodyAttribute(chain, 'vert')),
        autofit: autofitOf(chain),
        style: readStyle(chain, type, master, defaults),
        words: findAll(shape, 'a:t').map(textOf).join('').trim(),
        field: findAll(shape, 'a:fld').length > 0,
      },
    ];
  });
}

/** Where words that are no placeholder's stand, as they are turned: those of the shapes that are asked for. */
export function wordBoxesOf(root: XmlElement, isOne = (_: XmlElement) => true): Box[] {
  return wordsOf(root).flatMap(({ shape, box }) => (isOne(shape) ? box : []));
}

/** The words of shapes that are no placeholders, without fields, and where they stand. */
export function wordsOf(root: XmlElement): { readonly shape: XmlElement; readonly box: Box; readonly words: string }[] {
  return findAll(root, 'p:sp').flatMap((shape) => {
    const box = markOf(shape) ? undefined : shownBox(shape);
    const paragraphs = findAll(shape, 'a:p').map((each) => findAll(each, 'a:t').map(textOf).join(''));
    const said = paragraphs.join(' ').trim();
    const fields = findAll(shape, 'a:fld')
      .flatMap((field) => findAll(field, 'a:t').map(textOf))
      .join('')
      .trim();
    return box && said ? [{ shape, box, words: said === fields ? '' : said }] : [];
  });
}

/** How high and wide a place for a number is, in inches; a square one is at most so many times as wide as high, or as high as wide. */
const NUMBER_BOX = { least: 0.4, most: 2.2, ratio: 1.4 } as const;
/** What a placeholder for a number says: “1”, “01”, “#”, “XX”. */
const SAYS_NUMBER = /^(?:\d{1,2}|#{1,2}|x{1,2}|‹#›|<#>)\.?$/iu;

/** Where a layout has a number before its title: a small text that says so, or an empty square with an outline. */
export function numberBoxOf(root: XmlElement, placeholders: readonly FoundPlaceholder[]): Box | undefined {
  const isSmall = ({ w, h }: Box) => [w, h].every((side) => side >= NUMBER_BOX.least && side <= NUMBER_BOX.most);
  const said = placeholders.filter((each) => isBody(each) && SAYS_NUMBER.test(each.words));
  // A square in a group is a part of a drawing.
  const grouped = new Set(findAll(root, 'p:grpSp').flatMap((group) => findAll(group, 'p:sp')));
  const squares = findAll(root, 'p:sp').filter((shape) => {
    const properties = descend(shape, 'p:spPr');
    const isOutline = descend(properties, 'a:noFill') && descend(properties, 'a:ln', 'a:solidFill');
    return !markOf(shape) && !grouped.has(shape) && isOutline && findAll(shape, 'a:t').length === 0;
  });
  const isSquare = ({ w, h }: Box) => Math.max(w / h, h / w) <= NUMBER_BOX.ratio;
  const boxes = [
    ...said.flatMap(({ box }) => box ?? []),
    ...squares.flatMap((shape) => shownBox(shape) ?? []).filter(isSquare),
  ].filter(isSmall);
  return boxes.length === 1 ? boxes[0] : undefined;
}

/** Where a shape is on its slide, as it is turned. */
export function shownBox(shape: XmlElement): Box | undefined {
  const box = boxOf(shape);
  return box && isOnItsSide(shape) ? turned(box) : box;
}

export function isOnItsSide(shape: XmlElement): boolean {
  const turn = Math.abs(Number(descend(shape, 'p:spPr', 'a:xfrm')?.attributes.rot ?? 0) / QUARTER_TURN) % 2;
  return turn > 0.5 && turn < 1.5;
}

/** A quarter of a turn, in sixty thousandths of a degree (ST_Angle, ECMA-376 part 1, 20.1.10.3). */
const QUARTER_TURN = 5_400_000;

const turned = ({ x, y, w, h }: Box): Box => ({ x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w });

const markOf = (shape: XmlElement) => descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');

function inheritsFrom(type: string, master: string): boolean {
  if (TITLES.includes(type)) return master === 'title';
  return FOOTERS.includes(type) ? master === type : master === 'body';
}

function boxOf(shape: XmlElement): Box | undefined {
  const transform = descend(shape, 'p:spPr', 'a:xfrm');
  const off = descend(transform, 'a:off')?.attributes;
  const ext = descend(transform, 'a:ext')?.attributes;
  if (!off || !ext) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = [off.x, off.y, ext.cx, ext.cy].map((value) => emuToInch(Number(value)));
  return { x, y, w, h };
}

const isVertical = (vert: string | undefined) => vert !== undefined && vert !== 'horz';

/**
 * What matches the name of a month, in any letters, with the point of a short one: long and short ones, as calendars and
 * dates of these languages write them (CLDR), none twice; without short ones that are other words, too.
 */
const MONTH = `(${Object.values(WORDS.months)
  .flatMap((names) => names.split(' '))
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})\\.?`;

/** What is in footers that nobody filled: their own names, what to do with them, and what would stand there. */
const SAMPLES = Object.entries(WORDS.samples).flatMap(([flags, sources]) =>
  sources.map((source) => new RegExp(source, flags)),
);

/** The letters that stand for days, months and years in places of dates: DD.MM.YYYY, JJ/MM/AAAA, дд.мм.гггг. */
const [D, M, Y] = ['[dtjgrpnд]{1,2}', '[mkhм]{1,4}', '[yjarvåéг]{2,4}'];

/** A date that is no day: DD.MM.YYYY, TT.MM.JJJJ, "Month Year", 20XX年X月. */
const NO_DAY = new RegExp(
  `^(${D}[./\\- ]${M}[./\\- ]${Y}|m{1,2}[./\\- ]d{1,2}[./\\- ]y{2,4}|${Y}[./\\- ]${M}[./\\- ]${D}|((dd?|tt?)\\.? )?(month|monat|mois|mes|mês|mese|miesiąc)( dd?,?)? (de )?(year|yyyy|jahr|jjjj|année|aaaa|año|ano|anno|rok|rrrr)|20xx.*|[x\\d]*x+年.*|yyyy年.*)$`,
  'iu',
);

/** A number by itself: of a page, typed by hand. */
const NUMBER = /^\d{1,3}$/;

/**
 * Whether a footer's words are there to be replaced, in any of the languages that templates come in: "Your Footer Here",
 * "Title of Presentation | DD.MM.YYYY", 单击此处添加页脚.
 */
export function isSampleText(words: string): boolean {
  if (NO_DAY.test(words.trim())) return true;
  const parts = words
    .split(/\s*[|·•\n]\s*|\s[-–—]\s|\.(?:\s|$)/)
    .map((part) => part.trim().replace(/[.:…]+$/, ''))
    .filter((part) => part !== '');
  return parts.every((part) => [NO_DAY, NUMBER, ...SAMPLES].some((pattern) => pattern.test(part)));
}

/** A day or a month of a year, or a day of a month, in figures or in words. */
const DATES: readonly RegExp[] = [
  /(?<!\d)(0?[1-9]|[12]\d|3[01])([./-]) ?(0?[1-9]|[12]\d|3[01])\2 ?(19|20)?\d\d(?!\d)/,
  /(?<!\d)(19|20)\d\d([./-]) ?(0?[1-9]|1[0-2])\2 ?(0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(0?[1-9]|1[0-2])[/.](19|20)\d\d(?!\d)|(?<!\d)(19|20)\d\d[/.](0?[1-9]|1[0-2])(?!\d)/,
  /[\d〇○零一二三四五六七八九元]\s?[年년].{0,3}[\d一二三四五六七八九十]\s?[月월]|[\d一二三四五六七八九十]\s?[月월]\s?[\d一二三四五六七八九十]+\s?[日일号號]/,
  new RegExp(
    `\\d(st|nd|rd|th|er|re|[.ºª°])?,?( (de|of|d[’']))?\\s?${MONTH}(?!\\p{L})|(?<!\\p{L})${MONTH},?( de)?\\s?[’']?\\d`,
    'iu',
  ),
];

/** Whether words hold a date: that of a template's own last use, wherever it is. */
export const holdsDate = (words: string): boolean => DATES.some((pattern) => pattern.test(words));

export function namesDay(words: string): boolean {
  if (holdsDate(words) || /(^|\D)(19|20)\d\d(\D|$)|^\d{1,2}[./-]\d{1,2}([./-](\d{2,4})?)?$/.test(words)) return true;
  return new RegExp(`^${MONTH}$`, 'iu').test(words.trim());
}
