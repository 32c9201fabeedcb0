import type { Rect, WrittenShape, WrittenSlide } from './deck-xml.ts';
import type { Page, Word } from './rendering.ts';

/**
 * How far, in points, a word may reach over the box of its shape: a hair for rounding and side bearings, and of large words,
 * whose boxes are as high as capitals, what hanzi and round letters overshoot those by, in heights of their font.
 */
const TOLERANCE = 2;
const OVERSHOOT = 0.03;
const toleranceOf = ({ rect }: Word) => Math.max(TOLERANCE, OVERSHOOT * rect.h);

/**
 * poppler's box of a word is as high as its font; the ink stands lower than its top and higher than its foot: hanzi of Noto
 * Sans CJK by more than a fifth, for the font is 1.16 em high above its base line, and their ink is 0.84; capitals and figures
 * of Latin fonts by a quarter. Words without descenders end a fifth above its foot, at their base line, and hanzi an eighth
 * above it, a tenth of an em below their base line.
 */
const INK = { top: { han: 0.22, latin: 0.25 }, foot: { base: 0.19, han: 0.13, usual: 0.05 } };
const ONLY_HAN = /^\p{Script=Han}+$/u;
const ON_BASE_LINE = /^[^\p{Script=Han}gjpqy,;()]+$/u;

/** What stands before a paragraph without being in its text. */
const MARKER = /^([^\p{L}\p{N}]|\d{1,2}\.)$/u;

/** A figure as a chart's number formats write it. */
const FIGURE = /^[+\u2212-]?[\d,.]+%?$/;

/**
 * What is wrong with a rendered page, one sentence each; none where every word is where the file puts it, or so many points
 * lower.
 */
export function misplacedWords(slide: WrittenSlide, page: Page, lower = 0): string[] {
  const shapes = [...slide.shapes, ...slide.backdrop].filter(
    (shape) => shape.chartWords || letters(shape.paragraphs.join('')) !== '',
  );
  const off = page.words.filter((word) => !within({ x: 0, y: 0, w: page.w, h: page.h }, ink(word), 0));
  const stray = page.words.filter((word) => !shapes.some((shape) => holds(shape, word, lower)));
  return [
    ...off.map((word) => `"${word.text}" leaves the slide`),
    ...stray.map((word) => `"${word.text}" at ${place(word.rect)} is outside of the shapes that say it`),
    ...slide.shapes.flatMap((shape) => lost(shape, page, lower)),
  ];
}

/**
 * Words of a page that lie on one another, or off the page, one sentence each; words of one text are not held against each
 * other, nor are any where neither is of a shape that is asked for.
 */
export function collidingWords(
  slide: WrittenSlide,
  page: Page,
  asked: (shape: WrittenShape) => boolean = () => true,
): string[] {
  const texts = slide.shapes.map(({ paragraphs }) => letters(paragraphs.join(' ')));
  const isNear = ({ rect }: WrittenShape, word: Word) => within(rect, ink(word), word.rect.h);
  const ownerOf = (word: Word) =>
    slide.shapes.findIndex((shape, i) => texts[i]?.includes(letters(word.text)) && isNear(shape, word));
  const isAsked = (owner: number) => slide.shapes.some((shape, i) => i === owner && asked(shape));
  const words = page.words.map((word) => ({ word, owner: ownerOf(word), rect: ink(word) }));
  const off = page.words.filter((word) => !within({ x: 0, y: 0, w: page.w, h: page.h }, ink(word), 0));
  const on = words.flatMap((one, i) =>
    words
      .slice(i + 1)
      .filter((other) => one.owner !== other.owner && (isAsked(one.owner) || isAsked(other.owner)))
      .filter((other) => meet(one.rect, other.rect))
      .map((other) => `"${other.word.text}" lies on "${one.word.text}" at ${place(other.rect)}`),
  );
  return [...off.map((word) => `"${word.text}" leaves the slide`), ...on];
}

const meet = (a: Rect, b: Rect) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Whether the word is of the shape's text, and inside its box. */
function holds(shape: WrittenShape, word: Word, lower = 0): boolean {
  const text = letters([...shape.paragraphs, ...(shape.chartWords ?? [])].join('\n'));
  const figure = shape.chartWords !== undefined && FIGURE.test(word.text);
  const said = text.includes(letters(word.text)) || MARKER.test(word.text) || figure;
  return said && within(shape.rect, ink(word), toleranceOf(word) + lower);
}

/** Characters of the shape that are not rendered inside its box. */
function lost(shape: WrittenShape, page: Page, lower: number): string[] {
  const inside = page.words.filter((word) => within(shape.rect, ink(word), toleranceOf(word) + lower));
  const rest = [...letters(inside.map((word) => word.text).join(''))];
  const missing = [...letters(shape.paragraphs.join(''))].filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return missing.length > 0 ? [`"${missing.join('')}" of ${shape.name} is not inside its box`] : [];
}

/** The text as it is compared: one form for a letter and its ligatures and capitals, no spaces. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\u2060]+/g, '');
}

function ink({ text, rect }: Word): Rect {
  const top = /\p{Script=Han}/u.test(text) ? INK.top.han : INK.top.latin;
  const own = ONLY_HAN.test(text) ? INK.foot.han : INK.foot.usual;
  const foot = ON_BASE_LINE.test(text) ? INK.foot.base : own;
  return { ...rect, y: rect.y + top * rect.h, h: rect.h * (1 - top - foot) };
}

function within(outer: Rect, inner: Rect, tolerance: number): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.w <= outer.x + outer.w + tolerance &&
    inner.y + inner.h <= outer.y + outer.h + tolerance
  );
}

function place({ x, y }: Rect): string {
  return `(${x.toFixed(0)}, ${y.toFixed(0)}) pt`;
}
