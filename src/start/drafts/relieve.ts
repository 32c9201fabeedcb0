import { mapStrings } from '../../core/collections.ts';
import { inWords } from '../../core/language.ts';
import type { Finding } from '../../findings/finding.ts';
import { unmarked } from '../notes/inline.ts';
import { textsIn } from '../notes/read-notes.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { asTable } from './table-slides.ts';

/** Findings that a slide made from notes is changed for; others are left to its author. */
export const RELIEVED: readonly string[] = [
  'overflow',
  'too-dense',
  'small-text',
  'long-title',
  'missing-glyph',
  'emoji',
];

/** How much of a title is kept, and the longest cell. */
const [TITLE_RATIO, MAX_CELL] = [0.7, 40];

export function relieved(slide: DraftSlide, findings: readonly Finding[]): DraftSlide[] {
  const clean = withoutCharacters(slide, charactersIn(findings));
  const full = findings.filter(({ code }) => !isStrange(code));
  if (full.length === 0) return [clean];
  const { points, ...chart } = clean;
  if (slide.kind === 'chart') return [points === undefined ? asTable(clean) : (chart as DraftSlide)];
  if (full.some(({ code }) => !RELIEVED.includes(code))) return [plainest(clean)];
  const aboutTitle = full.every(({ code, path }) => code === 'long-title' || path[2] === 'title');
  return aboutTitle && clean.title !== undefined ? [shorterTitle(clean)] : emptier(clean);
}

export const isStrange = (code: string): boolean => code === 'missing-glyph' || code === 'emoji';

export function charactersIn(findings: readonly Finding[]): string {
  const messages = findings.filter(({ code }) => isStrange(code)).map(({ message }) => inWords(message, 'en'));
  return messages.flatMap((message) => [...message.matchAll(/“(.+?)”/gu)].map(([, found]) => found)).join('');
}

export function withoutCharacters<Value>(value: Value, characters: string): Value {
  if (characters === '') return value;
  const kept = (text: string) => [...text].filter((sign) => !characters.includes(sign)).join('');
  return mapStrings(value, (text) => kept(text).trim() || '–');
}

/** The heading above a title that is too long in its place, else its beginning; it is whole in the notes. */
function shorterTitle({ kind, kicker, title = '', notes = '', ...rest }: DraftSlide): DraftSlide {
  const short = typeof kicker === 'string' ? kicker : shortened(title, Math.floor(lengthOf(title) * TITLE_RATIO));
  return withNotes(
    { kind, title: short, ...rest },
    plainWords(notes).includes(plainWords(title)) ? '' : unmarked(title),
    notes,
  );
}

function emptier(slide: DraftSlide): DraftSlide[] {
  const { takeaway, text, subtitle, notes = '', ...bare } = slide;
  if (takeaway !== undefined) return [{ ...slide, takeaway: undefined }];
  if (slide.kind === 'table') return [shorterCells(slide)];
  if (Array.isArray(slide.items)) return fewerPoints(slide, slide.items);
  const said = [text, subtitle].filter((each) => typeof each === 'string');
  if (said.length > 0 && slide.kind !== 'quote') return [withNotes(bare as DraftSlide, notes, ...said)];
  return [slide.title === undefined || slide.kind === 'quote' ? plainest(slide) : shorterTitle(slide)];
}

/** Cards, steps and the like as points; points without the last, where the notes say all, else on two slides. */
function fewerPoints(slide: DraftSlide, items: readonly unknown[]): DraftSlide[] {
  if (slide.kind !== 'bullets') return [{ ...slide, kind: 'bullets', items: items.map(asPoint) }];
  if (items.length < 2) return [plainest(slide)];
  const said = plainWords(slide.notes ?? '');
  if (items.every((item) => typeof item === 'string' && said.includes(plainWords(item))))
    return [{ ...slide, items: items.slice(0, -1) }];
  const half = Math.ceil(items.length / 2);
  const { notes: _, ...second } = slide;
  return [
    { ...slide, items: items.slice(0, half) },
    { ...second, items: items.slice(half) },
  ];
}

function asPoint(item: unknown): string {
  const { when, title, text } = item as Readonly<Record<string, string | undefined>>;
  const lead = when ?? (text === undefined ? undefined : title);
  const rest = [lead === title ? '' : title, text].filter(Boolean).join('; ');
  return lead === undefined ? rest : `**${lead}:** ${rest}`;
}

const plainWords = (text: string): string => unmarked(text).replaceAll(/[\s.…]+/g, '');

function shorterCells(slide: DraftSlide): DraftSlide {
  const rows = slide.rows as readonly (readonly string[])[];
  const cut = rows.flat().filter((cell) => lengthOf(cell) > MAX_CELL);
  if (cut.length === 0) return plainest(slide);
  return withNotes({ ...slide, rows: rows.map((row) => row.map((cell) => shortened(cell, MAX_CELL))) }, ...cut);
}

/** A slide that only says its title; all that it said beside goes to its notes. */
function plainest({ kind, title, notes = '', ...rest }: DraftSlide): DraftSlide {
  if (kind === 'cover' || kind === 'section') return { kind, ...(title ? { title } : {}), notes };
  const said = textsIn(rest).filter((text) => !notes.includes(text));
  return withNotes({ kind: 'statement', title: shortened(title ?? '–', 80) }, notes, ...said);
}
