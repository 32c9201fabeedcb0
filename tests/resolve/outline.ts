import type { Finding } from '../../src/findings/finding.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { described, outlineText, parse } from '../outline/report.ts';

/** The outline of a text that nothing is wrong with. */
export function outlineOf(parts: Parameters<typeof outlineText>[0]): Outline {
  const { outline, findings } = parse(outlineText(parts));
  if (!outline) throw new Error(JSON.stringify(findings, null, 2));
  return outline;
}

/** What resolving finds, as "code line:column text-of-the-span". */
export function found(
  parts: Parameters<typeof outlineText>[0],
  language = 'en',
  find: (outline: Outline) => readonly Finding[] = (outline) => resolveDeck(outline, language).findings,
): string[] {
  const text = outlineText(parts);
  const { document } = parse(text);
  return document.place(find(outlineOf(parts))).map((finding) => described(finding, text));
}
