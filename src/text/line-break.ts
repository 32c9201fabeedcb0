import { isEastAsian, isEastAsianCharacter } from '../core/language.ts';
import { plainText, type RichText, type Run, type Stretch } from '../core/rich-text.ts';
import type { MeasuredFace } from '../scene/brand.ts';
import type { MeasuredLine } from '../scene/items.ts';
import type { Glyphs, Piece } from './measure.ts';

/** Punctuation that may not begin a line. */
const NO_START = new Set('，。、．；：！？）》〉」』】〕”’％‰℃…～·,.;:!?)]}%°ー々');
/** Punctuation that may not end a line. */
const NO_END = new Set('（《〈「『【〔“‘([{$￥¥€£');
/** Spaces and joiners at which a line never breaks. */
const NO_BREAK = new Set('\u00a0\u202f\u2060');
/** LibreOffice and PowerPoint set a quarter em, less a hair, between hanzi and Latin letters. */
export const SCRIPT_GAP_EM = 0.24;

/** Punctuation that is set in the font of the letter before it. */
function isWeak(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0xa0 ||
    (codePoint >= 0x2010 && codePoint <= 0x206f && codePoint !== 0x2022) ||
    (codePoint >= 0x2150 && codePoint <= 0x218f) ||
    (codePoint >= 0x2190 && codePoint <= 0x27bf)
  );
}

/** For each character, whether it is set in the East Asian font; weak punctuation follows the letter before it. */
export function scripts(characters: readonly string[]): boolean[] {
  let previous: boolean | undefined;
  const own = characters.map((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isWeak(codePoint)) previous = isEastAsian(codePoint);
    return previous;
  });
  const first = own.find((script) => script !== undefined) ?? false;
  return own.map((script) => script ?? first);
}

/** Whether programs may end a line after the character at `index`. */
export function breaksBetween(characters: readonly string[], index: number): boolean {
  const a = characters[index] ?? '';
  const b = characters[index + 1] ?? '';
  if (b === ' ' || b === '\u3000' || NO_BREAK.has(a) || NO_BREAK.has(b)) return false;
  if (a === ' ') return true;
  if (NO_START.has(b) || NO_END.has(a)) return false;
  if (isEastAsianCharacter(a) || isEastAsianCharacter(b)) return !((a === '—' || a === '…') && a === b);
  if (a === '—' || b === '—') return a !== b;
  const follows = index > 0 && characters[index - 1] !== ' ';
  return follows && breaksAfterDash(a, b);
}

/** Whether a line may end after a dash in a word: a hyphen before a letter, an en dash before anything. */
const breaksAfterDash = (a: string, b: string) => a === '–' || ((a === '-' || a === '\u2010') && /\p{L}/u.test(b));

/** A paragraph's characters, each with the weight and the relative size it is set in. */
export interface StyledText {
  /** Whether it is set in the fonts of headings. */
  readonly heading: boolean;
  readonly characters: readonly string[];
  readonly bold: readonly boolean[];
  /** Whether it is set in the Latin font whatever its script. */
  readonly latin: readonly boolean[];
  readonly scale: readonly number[];
}

export function faceAt({ heading, bold, latin }: StyledText, eastAsian: readonly boolean[], at: number): MeasuredFace {
  return { eastAsian: (eastAsian[at] ?? false) && !latin[at], bold: bold[at] ?? false, heading };
}

/** The gap before a character in em, where the script changes at it without a space. */
export function gapBefore(text: StyledText, eastAsian: readonly boolean[], at: number): number {
  const changes = at > 0 && eastAsian[at] !== eastAsian[at - 1] && !followsSpace(text, at);
  return changes ? (text.scale[at - 1] ?? 1) * SCRIPT_GAP_EM : 0;
}

/** Marks that are as wide as hanzi, and have a gap of their own in that width. */
const WIDE_MARK = /^[\u2018-\u201d\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]$/u;

/** What of the gap before a character is not seen: all of it beside a wide mark. Where a line ends, programs count it. */
export function unseenGap(text: StyledText, eastAsian: readonly boolean[], at: number): number {
  const sides = [text.characters[at - 1], text.characters[at]];
  return sides.some((side = '') => WIDE_MARK.test(side)) ? gapBefore(text, eastAsian, at) : 0;
}

/** Whether a space is before a character, be it held or not. */
function followsSpace({ characters }: StyledText, at: number): boolean {
  return characters[characters[at - 1] === JOINER ? at - 2 : at - 1] === ' ';
}

export function widthOf(
  text: StyledText,
  eastAsian: readonly boolean[],
  from: number,
  to: number,
  glyphs: Pick<Glyphs, 'advance'>,
): number {
  let width = 0;
  for (let start = from; start < to; ) {
    let end = start + 1;
    const script = eastAsian[start] ?? false;
    const bold = text.bold[start] ?? false;
    const scale = text.scale[start] ?? 1;
    const latin = text.latin[start] ?? false;
    const alike = () => text.bold[end] === bold && text.scale[end] === scale && text.latin[end] === latin;
    while (end < to && eastAsian[end] === script && alike()) end++;
    const face = faceAt(text, eastAsian, start);
    width += scale * glyphs.advance(bare(text.characters.slice(start, end).join('')), face);
    if (end < to) width += gapBefore(text, eastAsian, end);
    start = end;
  }
  return width;
}

export function pieces(text: StyledText, glyphs: Pick<Glyphs, 'advance'>): Piece[] {
  const { characters } = text;
  const eastAsian = scripts(characters);
  const quantities = quantitiesIn(characters.join(''));
  const found: Piece[] = [];
  let start = 0;
  let offset = 0;
  for (let i = 0; i < characters.length; i++) {
    offset += characters[i]?.length ?? 0;
    const held = quantities.some((each) => each.start < offset && offset < each.end);
    if (i + 1 < characters.length && (held || !breaksBetween(characters, i))) continue;
    let end = i + 1;
    while (end > start && characters[end - 1] === ' ') end--;
    found.push({
      text: characters.slice(start, end).join(''),
      width: widthOf(text, eastAsian, start, end, glyphs),
      space: characters.slice(end, i + 1).join(''),
      spaceWidth: widthOf(text, eastAsian, end, i + 1, glyphs),
      gap: gapBefore(text, eastAsian, start),
    });
    start = i + 1;
  }
  return found;
}

/** A broken line: its text, and its width in em, which is over the measure where a single piece is. */
interface BrokenLine {
  readonly text: string;
  readonly width: number;
}

/** The pieces set line by line, each as full as `measure` (in em) allows. */
export function breakLines(parts: readonly Piece[], measure: number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let text = '';
  let width = 0;
  let previous: Piece | undefined;
  const close = () => lines.push({ text, width });
  for (const part of parts) {
    const added = previous ? previous.spaceWidth + part.gap + part.width : part.width;
    if (previous && width + added > measure) {
      close();
      text = part.text;
      width = part.width;
    } else {
      text += (previous?.space ?? '') + part.text;
      width += added;
    }
    previous = part;
  }
  close();
  return lines;
}

const HYPHENS = /[-\u2010\u2013]$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** What is counted and measured in Chinese, directly behind the number. */
const COUNTED = [
  '平方公里|平方米|立方米|公里|毫米|厘米|公顷|公斤|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|标箱|个百分点|百分点',
  '分钟|小时|个月|世纪|年代|季度|人次|美元|欧元|英镑|日元|港元|澳元|加元|卢布|新台币|新加坡元|印尼盾',
  '[元人家个项位名只台辆座条种类次届倍吨米亩度级强层款批所间张份件套场期岁周天年月日号时分秒%％]',
  '[桶支幅封艘架趟户栋幢处道堂课页字杯瓶棵头匹句集轮组对双把块片颗粒夜晚站排班笔碗顿桌席]',
].join('|');
/** Single hanzi that belong to the word behind them, 大多数, 不多, 总产值, and the one that belongs to the word before it. */
const LEADING = new Set('大小不最很更太各每一二两三四五六七八九十几再总');
/** Single hanzi that join the words beside them: no line ends with one. */
const JOINING = new Set('与和及或');
const TRAILING = '的';
/** Words of reports that the dictionary parts. */
const UNLISTED = /签约|互联|新区|自贸|风电|试点|市级|增幅|会展|高新|商贸|高端|引才|运维|制造业/gu;
/** A date, or a number with what is before it and what it counts: 2020年6月19日, 第5届, 3391亿元, 12.15亿欧元. */
const QUANTITIES = new RegExp(
  `\\d{4}年\\d{1,2}月\\d{1,2}日|第?[\\d.,]*\\d(?:\\u00a0?[万亿千百]+)?(?:\\u00a0?(?:${COUNTED}))?`,
  'gu',
);

/**
 * Holds the characters at its sides on one line, while texts are measured and broken: behind a space, it holds the words
 * beside that. No item of a scene has one, since fonts lack it and searches stumble over it.
 */
export const JOINER = '\u2060';
/** A space at which no line ends. */
export const HELD_SPACE = ` ${JOINER}`;
export const bare = (text: string) => text.replaceAll(JOINER, '');

export function withoutJoiners(text: RichText): RichText {
  const plain = (run: Run): Run => (run.text.includes(JOINER) ? { ...run, text: bare(run.text) } : run);
  return { ...text, paragraphs: text.paragraphs.map((runs) => runs.map(plain)) };
}

/** Where numbers stand in a text with what they count, each of which stays on one line. */
export function quantitiesIn(text: string): Stretch[] {
  return [...text.matchAll(QUANTITIES)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/**
 * Where words begin by the dictionary, and by the list of those that it lacks: where it parts just these, and not where two
 * words spell a third (提高新能源).
 */
function wordStarts(text: string): number[] {
  const starts = new Set([...WORDS.segment(text)].map(({ index }) => index));
  for (const { 0: word, index } of text.matchAll(UNLISTED)) {
    const end = index + word.length;
    if (!starts.has(index) || (end < text.length && !starts.has(end))) continue;
    for (let at = index + 1; at < end; at++) starts.delete(at);
  }
  return [...starts];
}

/** Whether a word belongs to the one before it. Of two single hanzi before a 的 the dictionary may lack the word: 产|出|的. */
function isTied(word: string, before: string, earlier: string): boolean {
  const last = JOINING.has(before.charAt(0)) ? before.slice(1) : before;
  if (word !== TRAILING) return (last === '' || LEADING.has(last)) && isHan(word);
  return isHan(before) && !(before.length === 1 && earlier.length === 1 && isHan(earlier));
}

/** Where the words of a text stand, hanzi by the dictionary, and each with the one hanzi that belongs to it. */
export function wordStretches(text: string): Stretch[] {
  const starts = wordStarts(text);
  const words: Stretch[] = [];
  const wordAt = (at: number) => text.slice(words.at(at)?.start ?? 0, words.at(at)?.end ?? 0);
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? text.length;
    const tied = isTied(text.slice(start, end), wordAt(-1), wordAt(-2)) ? words.pop() : undefined;
    words.push({ start: tied?.start ?? start, end });
  }
  return words;
}

/** Where in a text without joiners each of its lines but the first begins; a break swallows the spaces before it. */
export function lineStarts(text: string, lines: readonly MeasuredLine[]): number[] {
  let at = 0;
  return lines.slice(0, -1).map((line) => {
    at += bare(line.text).length;
    while (text.charAt(at) === ' ') at++;
    return at;
  });
}

/** Whether no line of a paragraph but its last ends inside a word or a quantity of hanzi, or behind a hyphen or dash. */
export function endsBetweenWords(lines: readonly MeasuredLine[]): boolean {
  if (lines.slice(0, -1).some((line) => HYPHENS.test(line.text))) return false;
  // A space that the break swallowed parts words of itself.
  const text = bare(lines.map((line) => line.text).join(''));
  const isHanAt = (index: number) => isHan(text.charAt(index));
  const besideHan = lineStarts(text, lines).filter((end) => isHanAt(end - 1) || isHanAt(end));
  if (besideHan.length === 0) return true;
  const starts = new Set(wordStretches(text).map((word) => word.start));
  const quantities = quantitiesIn(text);
  return besideHan.every((end) => {
    if (quantities.some((each) => each.start < end && end < each.end)) return false;
    return starts.has(end) || !isHanAt(end - 1) || !isHanAt(end);
  });
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** A dash or a hyphen between letters. */
const WITHIN = /(?<=\p{L}[-\u2010–])(?=\p{L})/gu;
/** Longer words are parted at their hyphens. */
const LONGEST_NAME = 24;

/** The text with names that have a dash or a hyphen in them held together: China–Germany. */
export function unbroken(text: RichText): RichText {
  if (
    plainText(text)
      .split(/\s/u)
      .some((word) => word.length > LONGEST_NAME)
  )
    return text;
  return {
    ...text,
    paragraphs: text.paragraphs.map((runs) => runs.map((run) => ({ ...run, text: run.text.replace(WITHIN, JOINER) }))),
  };
}

/** Addresses for mail and of sites: where in them a line could end. */
const ADDRESS = /\S*(?:@|:\/\/|\p{L}\.\p{L}|\.\p{L}{2,}\/)\S*/gu;
const ADDRESS_END = /(?<=[-\u2010–])(?=\p{L})/gu;
/** A telephone number, in groups. */
const TELEPHONE = /(?<![\d\p{L}])\+?\(?\d[\d ()./-]{5,}\d/gu;

export const holdsAddress = (text: RichText): boolean => plainText(text).search(ADDRESS) >= 0;

/** The text with each address for mail, site and telephone number in it on one line. */
export function unbrokenAddresses({ paragraphs, path }: RichText): RichText {
  const whole = (text: string) =>
    text
      .replace(ADDRESS, (address) => address.replace(ADDRESS_END, JOINER))
      .replace(TELEPHONE, (number) => number.replaceAll(' ', HELD_SPACE));
  return { paragraphs: paragraphs.map((runs) => runs.map((run) => ({ ...run, text: whole(run.text) }))), path };
}
