import type { Finding, Span } from '../../src/findings/finding.ts';
import type { SourceFile } from '../../src/outline/parse-outline.ts';
import { parseOutline, type TranslationSource } from '../../src/outline/parse-outline.ts';
import { kinds } from './kinds.ts';

/** An outline that nothing is wrong with; tests put their lines in place of its slides or facts. */
export function outlineText({
  facts = '',
  slides = '  - kind: note\n    title: A',
  deck = '',
  more = '',
} = {}): string {
  return [
    'deck: { id: d, title: D, brand: b, languages: [en, zh] }',
    deck,
    'sources: { s: { title: S } }',
    facts === '' ? '' : `facts:\n${facts}`,
    more,
    `slides:\n${slides}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What is found in an outline of the small kinds, as "code line:column text-of-the-span". */
export function report(text: string, translations: readonly TranslationSource[] = []): string[] {
  const { findings } = parse(text, translations);
  return findings.map((finding) => described(finding, text, translations));
}

export function parse(text: string, translations: readonly TranslationSource[] = []) {
  return parseOutline({ file: 'slides.yaml', text }, translations, { kinds });
}

/** A finding by its code, its place and the first line of what is there; other files than the outline by name. */
export function described(finding: Finding, text: string, others: readonly SourceFile[] = []): string {
  const { code, span } = finding;
  if (!span) return code;
  const other = others.find((each) => each.file === span.file);
  const stretch = (other?.text ?? text).slice(span.start, span.end).split('\n')[0];
  return `${code} ${other ? `${span.file}:` : ''}${placeOf(span)} ${stretch}`;
}

function placeOf({ line, column }: Span): string {
  return `${line}:${column}`;
}

/** The text with the edits of all findings applied. */
export function mended(text: string): string {
  const edits = parse(text).findings.flatMap(({ edit }) => edit ?? []);
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
      text,
    );
}
