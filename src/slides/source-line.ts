import type { FactView, SourceView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import type { RichText, Run } from '../core/rich-text.ts';
import type { LayoutContext } from './define-slide.ts';
import { word } from './words.ts';

/** What a slide itself says for its source line. */
export interface Remarks {
  readonly footnote: RichText | undefined;
  /** Who made its pictures. */
  readonly credits: readonly (RichText | undefined)[];
  /** Sources that it names. */
  readonly named: readonly SourceView[];
  /** What the tool computed for it beside its facts. */
  readonly computed: readonly string[];
}

/**
 * The source line of a slide: who published the figures on its face and what else it rests on, what of it the tool
 * computed, who made its picture, and the slide's own footnote. Undefined where the slide has none of these.
 */
export function sourceLine(
  facts: readonly FactView[],
  { footnote, credits, named, computed: sums }: Remarks,
  context: LayoutContext,
): RichText | undefined {
  const { language, deck } = context;
  const end = word('sourceEnd', language);
  const stated = facts.filter((fact) => !fact.computed).map((fact) => publisherOf(fact, context));
  const publishers = [...new Set([...stated, ...named.map(nameOf)])];
  const remark = footnote?.paragraphs.flat() ?? [];
  // A figure that the footnote mentions is explained there.
  const explained = new Set(remark.map((run) => run.fact));
  const labels = facts.filter((fact) => fact.computed && !explained.has(fact.id)).map((fact) => fact.label);
  const computed = [...labels, ...sums];
  const parts: Run[] = [];
  // A slide that shows no figure has its names and claims from somewhere too: the deck's source, where it has just one.
  const all = publishers.length > 0 ? publishers : deck.sources.length === 1 ? deck.sources.map(nameOf) : [];
  if (all.length > 0) parts.push({ text: `${word('source', language)}${all.join(', ')}${end}` });
  if (computed.length > 0) {
    const list = listed(computed, language);
    parts.push({ text: `${list}${word(computed.length > 1 ? 'computedThese' : 'computedThis', language)}${end}` });
  }
  parts.push(...credits.flatMap((credit) => (credit ? [...creditRuns(credit, language), { text: end }] : [])));
  if (parts.length === 0 && remark.length === 0) return undefined;
  const last = parts.at(-1);
  const runs =
    remark.length > 0 || !last ? [...parts, ...remark] : [...parts.slice(0, -1), { text: last.text.trimEnd() }];
  return { paragraphs: [runs], path: footnote?.path ?? context.path };
}

/** Who made a picture. */
export function creditRuns(credit: RichText, language: Language): Run[] {
  return [{ text: word('picture', language) }, ...credit.paragraphs.flat()];
}

function publisherOf(fact: FactView, { deck }: LayoutContext): string {
  const source = deck.sources.find((entry) => entry.id === fact.source);
  return source ? nameOf(source) : fact.source;
}

const nameOf = (source: { readonly publisher?: string; readonly title: string }) => source.publisher ?? source.title;

/** "a, b and c" in the language. */
function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(word('listSeparator', language))}${word('listAnd', language)}${last}`;
}
