import type { Box } from '../../core/box.ts';
import type { FactView, SourceView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { Inch } from '../../core/lengths.ts';
import { plainRuns, type RichText, type Run, richText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { TextItem } from '../../scene/items.ts';
import type { TextStyle } from '../../scene/tokens.ts';
import { HELD_SPACE } from '../../text/line-break.ts';
import { heightOf } from '../../text/typeset.ts';
import type { LayoutContext } from './define-slide.ts';
import { type NumberedNote, noteMark } from './number-notes.ts';
import { placed } from './placed.ts';
import { dateInText, word } from './words.ts';

export interface Remarks {
  readonly facts: readonly FactView[];
  /** Sources that the slide names beside theirs. */
  readonly named: readonly SourceView[];
  readonly notes: readonly NumberedNote[];
  readonly footnote: RichText | undefined;
  readonly credits: readonly (RichText | undefined)[];
  readonly computed: readonly string[];
  readonly origins: readonly string[];
}

/**
 * The source line of a slide: who published the figures on its face and what else it names as its source, what of it the
 * tool computed, who made its picture, its notes by their numbers, and its own footnote. Undefined where the slide has
 * none of these: one that shows no figure has no source but one that its author names.
 */
export function sourceLine(
  { facts, named, notes, footnote, credits, computed: sums, origins }: Remarks,
  context: LayoutContext,
): RichText | undefined {
  const { language } = context;
  const end = word('sourceEnd', language);
  const nameOf = (source: SourceView) => nameAndDate(source, language);
  const stated = facts.filter((fact) => !fact.computed).map((fact) => publisherOf(fact, context));
  const publishers = [...new Set([...stated, ...named.map(nameOf)])];
  const remark = [...notes.flatMap((each) => noteRuns(each, language)), ...(footnote?.paragraphs.flat() ?? [])];
  // A figure that a note or the footnote mentions is explained there.
  const explained = new Set(remark.map((run) => run.fact));
  // Chinese says the number with its unit, 3.4倍; elsewhere the label stands as the slide has it, ×3.4.
  const labels = facts
    .filter((fact) => fact.computed && !explained.has(fact.id))
    .map((fact) => (language === 'zh' ? fact.prose : fact.label));
  const computed = [...new Set([...labels, ...sums])];
  const parts: Run[] = [];
  const comma = word('partSeparator', language);
  const separator = word(
    publishers.some((name) => name.includes(comma)) ? 'sourceSeparator' : 'listSeparator',
    language,
  );
  if (publishers.length > 0) parts.push({ text: `${word('source', language)}${publishers.join(separator)}${end}` });
  if (computed.length > 0) {
    const list = listed(computed, language);
    parts.push({ text: `${list}${word(computed.length > 1 ? 'computedThese' : 'computedThis', language)}${end}` });
  }
  parts.push(...credits.flatMap((credit) => (credit ? [...creditRuns(credit, language), { text: end }] : [])));
  parts.push(...origins.map((text) => ({ text: text + end })));
  const runs = [...parts, ...remark];
  const last = runs.at(-1);
  if (!last) return undefined;
  // Alone, the source is named, and no sentence ends; in Chinese spaces part what the line says, and no mark ends it.
  const bare = language === 'zh' || (remark.length === 0 && runs.length === 1 && publishers.length > 0);
  const ending = bare && last.text.endsWith(end) ? last.text.slice(0, -end.length) : last.text.trimEnd();
  const paragraph = [...runs.slice(0, -1), { ...last, text: ending }];
  return { paragraphs: [paragraph], path: footnote?.path ?? notes[0]?.note.path ?? context.path };
}

/** Lines that a source line may take; in a higher box, as many as stand in it. */
const LINES = 2;

/** Below a line of the source in a place of its own, to the slide's edge. */
const EDGE: Inch = 0.1;

/**
 * The source line in its placeholder; further lines grow upwards, so that the last stands where the only one would. In a
 * narrow place of its own they grow downwards where the slide has room there, for what is above reaches close to it. Where
 * it has no room there it stands in the `wider` one, if there is one.
 */
export function placedSource(context: LayoutContext, text: RichText, own?: Box, wider?: Box): TextItem {
  const item = sourceIn(context, text, own);
  return item.excess && wider ? sourceIn(context, text, wider) : item;
}

function sourceIn(context: LayoutContext, text: RichText, own?: Box): TextItem {
  const box = own ?? context.frame.placeholders.source?.box ?? context.body;
  const usual = context.frame.placeholders.source?.style as TextStyle;
  const one = heightOf(richText('', text.path), usual, box.w, context.measurer);
  const frameBox = context.frame.placeholders.source?.box ?? box;
  const most = Math.max(LINES, 1 + Math.floor((box.h - frameBox.h) / one + 0.01));
  const style = { ...usual, maxLines: most };
  const more = Math.min(most * one, heightOf(text, style, box.w, context.measurer)) - one;
  const last = { ...box, y: box.y + box.h - Math.min(box.h, frameBox.h), h: Math.min(box.h, frameBox.h) };
  if (more <= 0) return placed(context, 'source', text, { box: last });
  const below = own && own.h <= frameBox.h && last.y + last.h + more <= footAt(last, context.brand) - EDGE;
  return placed(context, 'source', text, {
    style,
    box: { ...last, y: below ? last.y : last.y - more, h: last.h + more },
  });
}

/** Where the slide ends that a source line is on, or the sheet on it. */
function footAt({ y }: Box, { size, manner }: Brand): Inch {
  const end = manner?.sheet ? manner.sheet.y + manner.sheet.h : size.h;
  return y < end ? end : size.h;
}

function noteRuns({ number, note }: NumberedNote, language: Language): Run[] {
  const ended = /[.!?\u2026。！？][\u201d\u2019)）]?$/u.test(plainRuns(note.runs));
  return [
    language === 'zh' ? { text: noteMark(number, language) } : { text: `${number}${HELD_SPACE}`, bold: true },
    ...note.runs,
    { text: ended ? (language === 'zh' ? '' : ' ') : word('sourceEnd', language) },
  ];
}

export function creditRuns(credit: RichText, language: Language): Run[] {
  return [{ text: word('picture', language) }, ...credit.paragraphs.flat()];
}

function publisherOf(fact: FactView, { deck, language }: LayoutContext): string {
  const source = deck.sources.find((entry) => entry.id === fact.source);
  return source ? nameAndDate(source, language) : fact.source;
}

/** Who published a source, or what it is called, and when its figures are of: “The Press, December 2019”. */
function nameAndDate({ publisher, title, date }: SourceView, language: Language): string {
  const name = publisher ?? title;
  return date === undefined ? name : `${name}${word('partSeparator', language)}${dateInText(date, language)}`;
}

function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(word('listSeparator', language))}${word('listAnd', language)}${last}`;
}
