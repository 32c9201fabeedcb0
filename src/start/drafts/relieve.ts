import { mapStrings } from '../../core/collections.ts';
import { inWords } from '../../core/language.ts';
import type { Finding } from '../../findings/finding.ts';
import { unmarked } from '../notes/inline.ts';
import { lengthOf, shortened, wholeSentences } from '../notes/sentences.ts';
import { asTable } from './chart-slides.ts';
import { type DraftSlide, withNotes } from './draft.ts';

/** Findings that a slide made from notes is changed for; others are left to its author. */
export const RELIEVED: readonly string[] = [
  'overflow',
  'too-dense',
  'small-text',
  'long-title',
  'missing-glyph',
  'emoji',
];

const PART = 0.7;
const CELL = 40;
const POINTS = 6;
const SUB_POINTS = 4;

/** The slide, or slides, that say the same with less on each: what is taken off goes to the notes. */
export function relieved(slide: DraftSlide, findings: readonly Finding[]): DraftSlide[] {
  const strange = charactersIn(findings);
  const clean = strange === '' ? slide : (withoutCharacters(slide, strange) as DraftSlide);
  const full = findings.filter(({ code }) => !isStrange(code));
  if (full.length === 0) return [clean];
  if (slide.kind === 'chart') return [clean.points === undefined ? asTable(clean) : withoutPoints(clean)];
  if (full.some(({ code }) => !RELIEVED.includes(code))) return [plainest(clean)];
  const aboutTitle = full.every(({ code, path }) => code === 'long-title' || path[2] === 'title');
  return aboutTitle && clean.title !== undefined ? [shorterTitle(clean)] : emptier(clean);
}

/** A chart's slide without the points beside it, which its notes say. */
function withoutPoints({ points: _, ...slide }: DraftSlide): DraftSlide {
  return slide;
}

/** Whether a finding is about characters that no font has. */
export function isStrange(code: string): boolean {
  return code === 'missing-glyph' || code === 'emoji';
}

/** The characters that no font has, as the findings name them. */
export function charactersIn(findings: readonly Finding[]): string {
  const glyphs = findings.filter(({ code }) => isStrange(code));
  return glyphs
    .flatMap(({ message }) => [...inWords(message, 'en').matchAll(/“(.+?)”/gu)].map((match) => match[1]))
    .join('');
}

/** A value with characters taken out of all its texts. */
export function withoutCharacters<Value>(value: Value, characters: string): Value {
  const kept = (text: string) => [...text].filter((sign) => !characters.includes(sign)).join('');
  return mapStrings(value, (text) => kept(text).trim() || '–');
}

function shorterTitle(slide: DraftSlide): DraftSlide {
  const { kind, kicker, title = '', notes: _, ...rest } = slide;
  // A sentence that is too long for a title is a point under the heading that stands above it.
  if (typeof kicker === 'string' && slide.kind === 'bullets') {
    const items = [title, ...(slide.items as readonly unknown[])].slice(0, POINTS);
    return withNotes({ kind, title: kicker, ...rest, items }, slide.notes ?? '');
  }
  const isNoted = wordsOf(slide.notes ?? '').includes(wordsOf(title));
  const said = isNoted ? '' : unmarked(title);
  // Nor is one cut that stands under a heading: that is the title then.
  if (typeof kicker === 'string') return withNotes({ kind, title: kicker, ...rest }, said, slide.notes ?? '');
  const short = { kind, title: shortened(title, Math.floor(lengthOf(title) * PART)), ...rest };
  return withNotes(short, said, slide.notes ?? '');
}

function emptier(slide: DraftSlide): DraftSlide[] {
  const { takeaway, ...bare } = slide;
  if (takeaway !== undefined) return [bare];
  const items = Array.isArray(slide.items) ? (slide.items as readonly unknown[]) : [];
  if (['cards', 'process', 'timeline', 'columns', 'team'].includes(slide.kind))
    return [{ ...slide, kind: 'bullets', items: items.map(asPoint) }];
  if (slide.kind === 'bullets' && items.length > 1)
    return areNoted(slide, items) ? [shorter(slide, items)] : halves(slide, items);
  if (slide.kind === 'bullets') return [plainest(slide)];
  if (slide.kind === 'table') return [shorterCells(slide)];
  const { text, subtitle, ...rest } = slide;
  if (slide.kind === 'quote') return [shorterQuote(slide)];
  const said = [text, subtitle].filter((each) => typeof each === 'string');
  if (said.length > 0) return [withNotes(rest as DraftSlide, ...said)];
  return [slide.title === undefined ? plainest(slide) : shorterTitle(slide)];
}

/** A quote without its last sentences, which its notes have; one sentence cannot be cut. */
function shorterQuote(slide: DraftSlide): DraftSlide {
  const text = String(slide.text ?? '');
  const fewer = wholeSentences(text, Math.floor(lengthOf(text) * PART));
  return fewer === text ? plainest(slide) : withNotes({ ...slide, text: fewer }, text);
}

/** What a card, a step, a moment, a column or a person says, as a point. */
function asPoint(item: unknown): unknown {
  const { when, name, role, title, text, items } = item as Readonly<Record<string, string | undefined>>;
  const lead = when ?? name ?? (text === undefined ? undefined : title);
  if (Array.isArray(items) && title !== undefined) return { text: `**${title}**`, items: items.slice(0, SUB_POINTS) };
  const rest = [role, ...(lead === title ? [] : [title]), text].filter(Boolean).join('; ');
  return lead === undefined ? rest : `**${lead}:** ${rest}`;
}

function halves(slide: DraftSlide, items: readonly unknown[]): DraftSlide[] {
  const half = Math.ceil(items.length / 2);
  const { notes: _, ...second } = slide;
  return [
    { ...slide, items: items.slice(0, half) },
    { ...second, items: items.slice(half) },
  ];
}

/** Whether the notes say all points. */
function areNoted({ notes = '' }: DraftSlide, items: readonly unknown[]): boolean {
  const said = wordsOf(notes);
  return items.every((item) => typeof item === 'string' && said.includes(wordsOf(item)));
}

function wordsOf(text: string): string {
  return unmarked(text).replaceAll(/[\s.…]+/g, '');
}

/** The slide without its last point, which its notes say. */
function shorter(slide: DraftSlide, items: readonly unknown[]): DraftSlide {
  return { ...slide, items: items.slice(0, -1) };
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
