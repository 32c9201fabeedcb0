import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import { plainText, type RichText, richText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { printedWhole } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { CAP_HEIGHT, drawText, type Face, linesHeight, textWidth } from './lettering.ts';
import { drawSwatch } from './marks.ts';

/** A name of the key, and the colour that it explains. */
export interface KeyEntry {
  readonly name: string;
  readonly role: ColorRole;
  /** A value that found no room at its mark. */
  readonly value?: string;
}

const SPACE_AFTER = 1.5;

/** The entries set row by row in the given width: the last resort where names cannot stand at their marks. */
function rowsOf(pen: Pen, entries: readonly KeyEntry[], face: Face, width: Px) {
  const swatch = CAP_HEIGHT * face.size;
  let x = 0;
  let row = 0;
  return entries.map((entry) => {
    const value = entry.value === undefined ? 0 : textWidth(pen, ` ${entry.value}`, { ...face, bold: true });
    const own = 1.6 * swatch + textWidth(pen, entry.name, face) + value;
    if (x > 0 && x + own > width) {
      x = 0;
      row++;
    }
    const place = { entry, x, row };
    x += own + SPACE_AFTER * face.size;
    return place;
  });
}

/** Height of the key. */
export function keyHeight(pen: Pen, entries: readonly KeyEntry[], face: Face, width: Px): Px {
  return linesHeight((rowsOf(pen, entries, face, width).at(-1)?.row ?? -1) + 1, face.size);
}

/** Draws the key with its top left corner at a point. */
export function drawKey(
  pen: Pen,
  entries: readonly KeyEntry[],
  face: Face,
  style: ChartStyle,
  place: { readonly x: Px; readonly y: Px; readonly width: Px },
): void {
  const swatch = Math.round(CAP_HEIGHT * face.size);
  for (const { entry, x, row } of rowsOf(pen, entries, face, place.width)) {
    const middle = place.y + linesHeight(row + 0.5, face.size);
    drawSwatch(pen, { x: place.x + x, y: middle }, swatch, style.color(entry.role));
    const start = place.x + x + 1.6 * swatch;
    const name = drawText(pen, entry.name, face, style.color('text'), { x: start, middle, align: 'left' });
    if (entry.value === undefined) continue;
    const bold = { ...face, bold: true };
    const end = start + name.w + textWidth(pen, ' ', bold);
    drawText(pen, entry.value, bold, style.color('text'), { x: end, middle, align: 'left' });
  }
}

/** What is counted, and what one mark stands for: "Resident population; one mark is 100,000 people". */
export function keyedHeading(title: RichText | undefined, per: number, unit: string, language: Language): RichText {
  const { each, semicolon } = wordsFor(language);
  const key = each(perWords(per, unit, language));
  return richText(title ? `${plainText(title)}${semicolon}${key}` : key.replace(/^./u, (first) => first.toUpperCase()));
}

const MILLION = /^(?:million|m)\b\s*/u;

/** What one mark stands for, with its unit: "25 firms", and "100,000 people" where that is a part of a million. */
function perWords(per: number, unit: string, language: Language): string {
  const parts = per < 1 && MILLION.test(unit);
  const [amount, named] = parts ? [Math.round(per * 1e6), unit.replace(MILLION, '')] : [per, unit];
  const label = printedWhole(amount, { unit: '', language });
  const gap = /^\p{Script=Han}/u.test(named) ? '' : ' ';
  return named === '' ? label : `${label}${gap}${named}`;
}
