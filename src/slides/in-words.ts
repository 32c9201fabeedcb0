import { describeData } from '../charts/plot-chart.ts';
import type { FactView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import { bold, isRichText, type RichText, type Run, richText } from '../core/rich-text.ts';
import { word } from './parts/words.ts';

/** Keys of what stands around the contents of a slide of any kind, and of what is seen there and not read. */
const AROUND = ['title', 'kicker', 'takeaway', 'footnote', 'source', 'credit', 'background', 'dark'];
const SEEN = ['icon', 'kit', 'part', 'scene', 'visual', 'image', 'logo', 'carrier', 'alt'];

type Content = Readonly<Record<string, unknown>>;

/** Of more points the last are one. */
const MOST = 6;

/**
 * The contents of a slide of any kind as those of `bullets`: each item of a list is a point that its first words lead, and
 * a chart its data in words. Undefined where it says nothing itself, as a list of sources.
 */
export function inWords(content: Content, language: Language): Content | undefined {
  const around = Object.entries(content).filter(([key]) => AROUND.includes(key));
  const own = Object.entries(content).filter(([key]) => !AROUND.includes(key));
  const points = pointsIn(Object.fromEntries(own), language);
  if (points.length === 0) return undefined;
  const rest = points.slice(MOST - 1);
  const items = [...points.slice(0, MOST - 1), ...(rest.length > 0 ? [joined(rest, 'sourceSeparator', language)] : [])];
  const words = { items, points: [], numbered: false, lead: 'none' };
  return { ...Object.fromEntries(around), ...words };
}

function pointsIn(value: unknown, language: Language): RichText[] {
  if (isRichText(value)) return [{ ...value, paragraphs: [runsOf(value)] }];
  if (Array.isArray(value)) return value.flatMap((item) => pointOf(pointsIn(item, language), language));
  if (value === null || typeof value !== 'object') return [];
  if (isFact(value)) return [factLine(value, language)];
  if (isChart(value)) return [richText(describeData(value, language))];
  const read = Object.entries(value).filter(([key]) => !SEEN.includes(key));
  return read.flatMap(([, each]) => pointsIn(each, language));
}

const isFact = (value: object): value is FactView => 'whole' in value && 'printed' in value;
const isChart = (value: object): value is { readonly type: string } => 'type' in value && 'data' in value;

const factLine = ({ name, whole, id, path }: FactView, language: Language): RichText => ({
  paragraphs: [[{ text: `${name}${word('labelEnd', language)}` }, { text: whole, fact: id }]],
  path,
});

function pointOf([first, ...others]: readonly RichText[], language: Language): RichText[] {
  if (!first || others.length === 0) return first ? [first] : [];
  return [joined([bold(first), joined(others, 'partSeparator', language)], 'labelEnd', language)];
}

const runsOf = ({ paragraphs }: RichText): Run[] =>
  paragraphs.flatMap((runs, i) => (i === 0 ? [...runs] : [{ text: ' ' }, ...runs]));

/** Texts in one line, at the place of the first. */
function joined(texts: readonly RichText[], separator: Parameters<typeof word>[0], language: Language): RichText {
  const runs = texts.flatMap((text, i) =>
    i === 0 ? runsOf(text) : [{ text: word(separator, language) }, ...runsOf(text)],
  );
  return { paragraphs: [runs], path: texts[0]?.path ?? [] };
}
