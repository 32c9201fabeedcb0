import { isEastAsian } from '../core/language.ts';
import type { MeasuredFace } from '../scene/brand.ts';
import type { Glyphs, Piece } from './measure.ts';
import { bare, quantitiesIn } from './word-break.ts';

/** Punctuation that may not begin a line. */
const NO_START = new Set('，。、．；：！？）》〉」』】〕”’％‰℃…～·,.;:!?)]}%°ー々');
/** Punctuation that may not end a line. */
const NO_END = new Set('（《〈「『【〔“‘([{$￥¥€£');
/** Spaces and joiners at which a line never breaks. */
const NO_BREAK = new Set('\u00a0\u202f\u2060');
/** LibreOffice and PowerPoint set a quarter em, less a hair, between hanzi and Latin letters. */
const SCRIPT_GAP_EM = 0.24;

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

const isHan = (character: string) => isEastAsian(character.codePointAt(0) ?? 0);

/** Whether programs may end a line after the character at `index`. */
export function breaksBetween(characters: readonly string[], index: number): boolean {
  const a = characters[index] ?? '';
  const b = characters[index + 1] ?? '';
  if (b === ' ' || b === '\u3000' || NO_BREAK.has(a) || NO_BREAK.has(b)) return false;
  if (a === ' ') return true;
  if (NO_START.has(b) || NO_END.has(a)) return false;
  if (isHan(a) || isHan(b)) return !((a === '—' || a === '…') && a === b);
  if (a === '—' || b === '—') return a !== b;
  const follows = index > 0 && characters[index - 1] !== ' ';
  if (a === '-' || a === '\u2010') return follows && /\p{L}/u.test(b);
  return a === '–' && follows;
}

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

/** The font file that a character is set in. */
export function faceAt({ heading, bold, latin }: StyledText, eastAsian: readonly boolean[], at: number): MeasuredFace {
  return { eastAsian: (eastAsian[at] ?? false) && !latin[at], bold: bold[at] ?? false, heading };
}

/** The gap before a character in em, where the script changes at it without a space. */
export function gapBefore({ characters, scale }: StyledText, eastAsian: readonly boolean[], at: number): number {
  const changes = at > 0 && eastAsian[at] !== eastAsian[at - 1] && characters[at - 1] !== ' ';
  return changes ? (scale[at - 1] ?? 1) * SCRIPT_GAP_EM : 0;
}

/** Width of a stretch in em, with the gaps between scripts inside it. */
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
    if (end < to && eastAsian[end] !== script) width += scale * SCRIPT_GAP_EM;
    start = end;
  }
  return width;
}

/** The paragraph cut at every place where a line may break: nowhere between a number and what it counts. */
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
export interface BrokenLine {
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
