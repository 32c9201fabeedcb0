import { unmarked } from '../notes/inline.ts';
import type { Block, Part } from '../notes/read-notes.ts';
import { lengthOf } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';

/** Headings of how to get in touch. */
const CONTACT =
  /^(?:(?:your |our )?contacts?(?: us| details| information| persons?)?|get in touch|how to (?:reach|contact) us|(?:ihr )?kontakt(?:daten|e)?|ansprechpartner(?:in|innen)?|nous contacter|contactez[- ]nous|coordonnées|contacto|contatti|contatto|contato|联系(?:我们|方式|人)?|联络(?:我们|方式)?)[:：]?$/iu;
/** What a line has that somebody can be reached by. */
const REACHED_BY = /@|\d|https?:|www\./;
/** Lines on the slide, and letters in one (`lengthOf`). */
const [LINES, LINE] = [5, 60];

/**
 * The slide of a heading such as “Contact”: its short lines in their order, with what is said in whole sentences in the
 * notes. Undefined where nothing says how to get in touch, or the lines are too many.
 */
export function contactSlide({ title, blocks }: Part): DraftSlide | undefined {
  if (!CONTACT.test(unmarked(title).trim())) return undefined;
  const texts = blocks.map(textsOf);
  if (texts.includes(undefined)) return undefined;
  const all = texts.flatMap((each) => each ?? []);
  const lines = sharedLines(all.filter((text) => lengthOf(text) <= LINE));
  const long = all.filter((text) => lengthOf(text) > LINE);
  const fits = lines.length <= LINES && lines.every((line) => lengthOf(line) <= LINE);
  if (!fits || !lines.some((line) => REACHED_BY.test(line))) return undefined;
  return withNotes({ kind: 'contact', title, lines }, ...long);
}

/** The texts of a paragraph or of a list of one level; undefined for all else. */
function textsOf(block: Block): readonly string[] | undefined {
  if (block.type === 'text') return [block.text];
  const isFlat = block.type === 'list' && block.items.every(({ items }) => items.length === 0);
  return isFlat ? block.items.map(({ text }) => text) : undefined;
}

/** The lines, where they are more than the slide takes with the shortest neighbours as one. */
function sharedLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= LINES) return lines;
  const pairs = lines.slice(1).map((line, i) => `${lines[i]}, ${line}`);
  const least = Math.min(...pairs.map(lengthOf));
  const at = pairs.findIndex((pair) => lengthOf(pair) === least);
  return sharedLines([...lines.slice(0, at), pairs[at] ?? '', ...lines.slice(at + 2)]);
}
