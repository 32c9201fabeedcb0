import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import { all, first, type Parts, rootOf, slideEntries, slidePart } from './deck-xml.ts';

/** The deck with every title said twice, as somebody types it in PowerPoint: after itself, in the same letters. */
export function withTitlesTwice(parts: Parts): Uint8Array {
  const changed: Record<string, Uint8Array> = {};
  for (const entry of slideEntries(rootOf(parts, 'ppt/presentation.xml'))) {
    const name = slidePart(parts, entry);
    const root = rootOf(parts, name);
    for (const mark of all(root, 'ph')) {
      if (!/^(title|ctrTitle)$/.test(mark.getAttribute('type') ?? '')) continue;
      sayTwice(mark.parentNode?.parentNode?.parentNode as Element);
    }
    changed[name] = strToU8(new XMLSerializer().serializeToString(root));
  }
  return zipSync({ ...parts, ...changed }, { level: 1 });
}

/** Adds what all paragraphs of a shape say to the end of its last one. */
function sayTwice(shape: Element): void {
  const runs = all(shape, 'r');
  const last = runs.at(-1);
  const again = runs.map((run) => run.cloneNode(true) as Element);
  const [start] = again;
  const text = start && first(start, 't');
  if (!last || !text) throw new Error('A title says nothing.');
  text.textContent = ` ${text.textContent}`;
  for (const run of again) last.parentNode?.appendChild(run);
  const end = first(last.parentNode as Element, 'endParaRPr');
  if (end) last.parentNode?.appendChild(end);
}
