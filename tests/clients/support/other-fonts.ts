import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Parts, Rect, WrittenSlide } from './deck-xml.ts';
import { letters } from './fit.ts';
import type { Page, Word } from './rendering.ts';

/** A choice of fonts (fonts-conf(5)) that has none of these families, and one of them in place of Calibri and of Microsoft YaHei. */
export function fontsWithout(families: readonly string[], { latin, eastAsian }: Substitutes, folder: string): string {
  const refused = families.map((name) => `<pattern><patelt name="family"><string>${name}</string></patelt></pattern>`);
  const aliases = [
    ['Calibri', latin],
    ['Microsoft YaHei', eastAsian],
  ].map(([name, own]) => {
    return `<alias binding="same"><family>${name}</family><prefer><family>${own}</family></prefer></alias>`;
  });
  const file = join(folder, `${latin.replaceAll(' ', '-')}.conf`);
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
      `<selectfont><rejectfont>${refused.join('')}</rejectfont></selectfont>`,
      ...aliases,
      '</fontconfig>',
    ].join('\n'),
  );
  return file;
}

/** The fonts that are there in place of those that a deck declares. */
export interface Substitutes {
  readonly latin: string;
  readonly eastAsian: string;
}

/** The deck with no slide hidden and no text that a program may shrink: as PowerPoint shows it until somebody edits a text. */
export function unshrunk(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (!/^ppt\/slide(s|Layouts|Masters)\/[^/]+\.xml$/.test(name)) return [name, bytes];
    return [
      name,
      strToU8(
        strFromU8(bytes)
          .replace(/<a:normAutofit\s*\/>/g, '<a:noAutofit/>')
          .replace(/ show="0"/, ''),
      ),
    ];
  });
  return zipSync(Object.fromEntries(files));
}

/** Words that touch each other share so much of the smaller one's ink, and are so many points wide and high there. */
const TOUCH = { share: 0.12, least: 1.5 };
/** What of poppler's box of a word is over the ink of its letters, and under it. */
const INK = { top: 0.22, foot: 0.15 };
/** How far below its box, in points, a text may end. */
const BELOW = 4;

/** A text that a page shows otherwise than it was set: what is wrong with it, and which text. */
export interface Trouble {
  readonly what: 'parted' | 'on another' | 'below its box';
  readonly text: string;
}

/**
 * What goes wrong with the texts of a slide in other fonts than its own: words that are parted, that stand on words of
 * another text, or below the box that says them; each text once.
 */
export function troublesOf({ shapes }: WrittenSlide, page: Page): Trouble[] {
  const texts = shapes.filter(({ tag, paragraphs }) => tag === 'sp' && letters(paragraphs.join('')) !== '');
  const placed = page.words.map((word) => ({ word, shape: ownerOf(word, texts) }));
  const parted = texts.flatMap(({ paragraphs }) =>
    longWords(paragraphs.join('\n')).filter((word) => !isWhole(word, page)),
  );
  const below = placed.flatMap(({ word, shape }) => {
    return shape && bottom(ink(word)) > bottom(shape.rect) + BELOW ? [shape.paragraphs.join('\n')] : [];
  });
  const touching = placed.flatMap((one, i) =>
    placed.slice(i + 1).flatMap((other) => {
      const same = one.shape !== undefined && one.shape === other.shape;
      return !same && touch(ink(one.word), ink(other.word)) ? [`${one.word.text} / ${other.word.text}`] : [];
    }),
  );
  const each = (what: Trouble['what'], found: readonly string[]) => [...new Set(found)].map((text) => ({ what, text }));
  return [...each('parted', parted), ...each('on another', touching), ...each('below its box', below)];
}

/** The shape that says a word and is nearest to it. */
function ownerOf({ text, rect }: Word, shapes: WrittenSlide['shapes']) {
  const said = letters(text);
  const distance = (box: Rect) =>
    Math.max(0, box.x - rect.x, rect.x - box.x - box.w) + Math.max(0, box.y - rect.y, rect.y - box.y - box.h);
  return shapes
    .filter(({ paragraphs }) => letters(paragraphs.join('\n')).includes(said))
    .toSorted((a, b) => distance(a.rect) - distance(b.rect))[0];
}

const longWords = (text: string) => text.match(/[A-Za-zÀ-ÿ’]{4,}/g) ?? [];
const isWhole = (word: string, { words }: Page) => words.some(({ text }) => letters(text).includes(letters(word)));

const ink = ({ rect }: Word): Rect => ({
  ...rect,
  y: rect.y + INK.top * rect.h,
  h: rect.h * (1 - INK.top - INK.foot),
});
const bottom = ({ y, h }: Rect) => y + h;

function touch(a: Rect, b: Rect): boolean {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  const share = (w * h) / Math.min(a.w * a.h, b.w * b.h);
  return w > TOUCH.least && h > TOUCH.least && share > TOUCH.share;
}
