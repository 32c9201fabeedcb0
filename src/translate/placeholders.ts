import { plainText } from '../core/rich-text.ts';
import { type FactForm, LocalizedText } from '../fields/fields.ts';
import { type MarkupNode, parseMarkup } from '../resolve/markup.ts';
import { resolveText } from '../resolve/resolve-text.ts';
import type { TextSource } from '../resolve/text-source.ts';

/** A fact as a text inserts it: `{gdp}`, `{gdp.period}`. */
export interface Placeholder {
  readonly raw: string;
  readonly id: string;
  /** What it writes of the fact: its value, or another part of it. */
  readonly part: 'value' | 'unit' | 'period' | 'name';
}

/** What a translation has to keep of a text. */
export interface Kept {
  /** Each once, in order. */
  readonly facts: readonly Placeholder[];
  /** The addresses of its links. */
  readonly links: readonly string[];
  readonly bold: boolean;
}

/** The facts, links and bold words of a text. */
export function keptIn(raw: string): Kept {
  const nodes = leaves(parseMarkup(raw));
  const facts = nodes.flatMap((node) =>
    node.sort === 'reference' ? [placeholder(raw.slice(node.start, node.end), node)] : [],
  );
  return {
    facts: facts.filter(({ raw: each }, index) => facts.findIndex((other) => other.raw === each) === index),
    links: nodes.flatMap((node) => (node.sort === 'link' ? [node.url] : [])),
    bold: nodes.some((node) => node.sort === 'bold'),
  };
}

/** Every node of the markup, those within others after these. */
function leaves(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes.flatMap((node) => ('inner' in node ? [node, ...leaves(node.inner)] : [node]));
}

function placeholder(raw: string, { id, form }: Extract<MarkupNode, { sort: 'reference' }>): Placeholder {
  const part = form === 'unit' || form === 'period' || form === 'name' ? form : 'value';
  return { raw, id, part };
}

/** What of a text's facts and links its translation does not have, as the text writes it. */
export function lostIn(reference: string, translation: string): string[] {
  const [before, after] = [keptIn(reference), keptIn(translation)];
  const facts = before.facts.filter(
    ({ id, part }) => !after.facts.some((each) => each.id === id && each.part === part),
  );
  const links = before.links.filter((url) => !after.links.includes(url));
  return [...facts.map(({ raw }) => raw), ...links];
}

/** What a placeholder prints in a language, in the form of its place. */
export function printed({ raw }: Placeholder, form: FactForm, language: string, facts: TextSource): string {
  const { text } = resolveText(new LocalizedText(form, raw), [], { language, reference: language }, facts);
  return plainText(text).replaceAll('\u00a0', ' ');
}
