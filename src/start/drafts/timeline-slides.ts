import type { NotedItem } from '../notes/read-notes.ts';
import { lengthOf } from '../notes/sentences.ts';
import type { DraftSlide } from './draft.ts';

/** Moments on a slide, and lengths in Latin letters (`lengthOf`) of what happened and of what there is to say of it. */
const MOMENTS = 6;
const TITLE = 42;
const WHOLE = 70;
const TEXT = 110;
const YEAR = '(?:1[5-9]|20)\\d{2}';
const DATE = `(?:\\p{Lu}\\p{L}+\\.? )?${YEAR}(?:\\s?[-–—]\\s?(?:${YEAR}|\\d{2})(?!\\d))?(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)?`;
/** "2010: …", "2018 – 2020, …", "**May 2021** …", "In 2019, …", "2010年…". */
const MOMENT = new RegExp(
  `^(?:In )?(?:\\*\\*)?(${DATE})(?:(?:\\*\\*)?\\s*[:：,，–—-](?:\\*\\*)?\\s*|\\*\\*\\s*|(?<=[年月日]))(?=\\S)(.*)$`,
  'su',
);
/** An amount and no more: a row of figures rather than of events. */
const AMOUNT = /^\W{0,3}\d[\d.,\s]*\W{0,2}(?:\p{L}+[\s.]*){0,2}$/u;

/** A list whose entries begin with years as moments on a line; undefined where it is another list, or says too much. */
export function timelineSlides(items: readonly NotedItem[]): DraftSlide[] | undefined {
  const moments = items.flatMap(({ text, items: below }) => (below.length === 0 ? (momentOf(text) ?? []) : []));
  const told = moments.some(({ title }) => !AMOUNT.test(title));
  if (moments.length < 2 || moments.length < items.length || !told) return undefined;
  const count = Math.ceil(moments.length / MOMENTS);
  const size = Math.ceil(moments.length / count);
  return Array.from({ length: count }, (_, i) => ({
    kind: 'timeline',
    items: moments.slice(i * size, (i + 1) * size),
  }));
}

function momentOf(entry: string): { when: string; title: string; text?: string } | undefined {
  const [, when, said = ''] = MOMENT.exec(entry) ?? [];
  const rest = said.trim().replace(/[.。]$/, '');
  if (when === undefined || rest === '') return undefined;
  if (lengthOf(rest) <= TITLE) return { when, title: rest };
  const [, title = '', text = ''] = /^(.+?)(?:[:;,.] |[：；，。])\s*(\S.*)$/s.exec(rest) ?? [];
  const open = title.split('**').length % 2 === 0 || /[[(（]/.test(title);
  if (title !== '' && !open && lengthOf(title) <= TITLE && lengthOf(text) <= TEXT) return { when, title, text };
  return lengthOf(rest) <= WHOLE ? { when, title: rest } : undefined;
}
