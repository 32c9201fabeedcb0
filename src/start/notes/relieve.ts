import { inWords } from '../../core/words.ts';
import type { Finding } from '../../findings/finding.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { unmarked } from './inline.ts';
import { lengthOf, shortened } from './lengths.ts';

/** Findings that a slide made from notes is changed for; others are left to its author. */
export const RELIEVED: readonly string[] = ['overflow', 'too-dense', 'small-text', 'long-title', 'missing-glyph'];

const PART = 0.7;
const CELL = 40;

/** The slide, or slides, that say the same with less on each: what is taken off goes to the notes. */
export function relieved(slide: DraftSlide, findings: readonly Finding[]): DraftSlide[] {
  const strange = charactersIn(findings);
  const clean = strange === '' ? slide : (without(slide, strange) as DraftSlide);
  const full = findings.filter(({ code }) => code !== 'missing-glyph');
  if (full.length === 0) return [clean];
  if (full.some(({ code }) => !RELIEVED.includes(code))) return [plainest(clean)];
  const aboutTitle = full.every(({ code, path }) => code === 'long-title' || path[2] === 'title');
  return aboutTitle && clean.title !== undefined ? [shorterTitle(clean)] : emptier(clean);
}

/** The characters that no font has, as the findings name them. */
export function charactersIn(findings: readonly Finding[]): string {
  const glyphs = findings.filter(({ code }) => code === 'missing-glyph');
  return glyphs
    .flatMap(({ message }) => [...inWords(message, 'en').matchAll(/“(.+?)”/gu)].map((match) => match[1]))
    .join('');
}

/** A value with characters taken out of all its texts. */
export function without(value: unknown, characters: string): unknown {
  if (typeof value === 'string')
    return (
      [...value]
        .filter((sign) => !characters.includes(sign))
        .join('')
        .trim() || '–'
    );
  if (Array.isArray(value)) return value.map((item) => without(item, characters));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, characters)]));
}

function shorterTitle(slide: DraftSlide): DraftSlide {
  const title = slide.title ?? '';
  const { notes: _, ...rest } = slide;
  const short = { ...rest, title: shortened(title, Math.floor(lengthOf(title) * PART)) };
  return withNotes(short, unmarked(title), slide.notes ?? '');
}

function emptier(slide: DraftSlide): DraftSlide[] {
  const { takeaway, ...bare } = slide;
  if (takeaway !== undefined) return [bare];
  const items = Array.isArray(slide.items) ? (slide.items as readonly unknown[]) : [];
  if (['cards', 'process', 'timeline'].includes(slide.kind))
    return [{ ...slide, kind: 'bullets', items: items.map(asPoint) }];
  if (slide.kind === 'bullets') return items.length > 1 ? halves(slide, items) : [plainest(slide)];
  if (slide.kind === 'table') return [shorterCells(slide)];
  const { text, subtitle, ...rest } = slide;
  if (slide.kind === 'quote' && typeof text === 'string' && lengthOf(text) > 2 * CELL) {
    return [withNotes({ ...slide, text: shortened(text, Math.floor(lengthOf(text) * PART)) }, text)];
  }
  const said = [text, subtitle].filter((each) => typeof each === 'string');
  if (said.length > 0 && slide.kind !== 'quote') return [withNotes(rest as DraftSlide, ...said)];
  return [slide.title === undefined || slide.kind === 'quote' ? plainest(slide) : shorterTitle(slide)];
}

function asPoint(item: unknown): string {
  const { when, title, text } = item as { readonly when?: string; readonly title: string; readonly text?: string };
  if (when !== undefined) return `**${when}:** ${[title, text].filter(Boolean).join('; ')}`;
  return text === undefined ? title : `**${title}:** ${text}`;
}

function halves(slide: DraftSlide, items: readonly unknown[]): DraftSlide[] {
  const half = Math.ceil(items.length / 2);
  const { notes: _, ...second } = slide;
  return [
    { ...slide, items: items.slice(0, half) },
    { ...second, items: items.slice(half), title: `${slide.title ?? ''} …` },
  ];
}

function shorterCells(slide: DraftSlide): DraftSlide {
  const rows = slide.rows as readonly (readonly string[])[];
  const short = rows.map((row) => row.map((cell) => shortened(cell, CELL)));
  const cut = rows.flat().filter((cell) => lengthOf(cell) > CELL);
  return cut.length > 0 ? withNotes({ ...slide, rows: short }, ...cut) : plainest(slide);
}

/** A slide that only says its title; all that it said beside goes to its notes. */
function plainest(slide: DraftSlide): DraftSlide {
  const { kind, title, notes = '', ...rest } = slide;
  if (kind === 'cover' || kind === 'section') return { kind, ...(title ? { title } : {}), notes };
  const short = shortened(title ?? '–', 80);
  return withNotes(
    { kind: 'statement', title: short },
    notes,
    ...textsOf(rest).filter((text) => !notes.includes(text)),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
