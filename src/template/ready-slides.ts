import { attempt } from '../core/collections.ts';
import { TEMPLATE } from '../core/limits.ts';
import { RELATIONSHIPS } from '../office/names.ts';
import { partRoot } from '../office/open-package.ts';
import { type Package, relatedPart } from '../office/package.ts';
import { childrenOf, descend, findAll, textOf, type XmlElement } from '../office/xml.ts';
import { FOOTERS } from './drawing/placeholder-style.ts';

/** A slide that a template brings along. */
export interface ReadySlide {
  /** The part of its layout. */
  readonly layout: string;
  /** Nothing, a title with no more than a line or two, or contents. */
  readonly holds: 'nothing' | 'title' | 'contents';
  /** Its shapes with words that are in no placeholder. */
  readonly texts: readonly XmlElement[];
}

/** For what a house's own slides use a layout, 0 to 1 each: for their first and last, for titles amid them, for contents. */
export interface LayoutUse {
  readonly opens: number;
  readonly closes: number;
  readonly divides: number;
  readonly contents: number;
}

/** The slides of a package in their order, by what is on them. */
export function readySlides(opc: Package, presentation: string, root: XmlElement): ReadySlide[] {
  const targets = new Map(opc.relationships.get(presentation)?.map(({ id, target }) => [id, target]));
  return findAll(root, 'p:sldId').flatMap(({ attributes }): ReadySlide[] => {
    const part = targets.get(attributes['r:id'] ?? '');
    const layout = part && relatedPart(opc, part, RELATIONSHIPS.layout);
    return layout ? [{ layout, ...contentsOf(opc, part) }] : [];
  });
}

/** Texts, pictures and characters that a slide has at most that shows no more than a title. */
const MAX_SHORT = { texts: 3, pictures: 2, characters: 90 } as const;

function contentsOf(opc: Package, part: string): Pick<ReadySlide, 'holds' | 'texts'> {
  const content = opc.parts.get(part)?.content;
  if (!(content instanceof Uint8Array) || content.length > TEMPLATE.slideBytes) return { holds: 'contents', texts: [] };
  const root = attempt(() => partRoot(opc, part));
  if (!root) return { holds: 'nothing', texts: [] };
  const shapes = findAll(root, 'p:sp').filter((shape) => !isFooter(shape) && wordsOf(shape) !== '');
  const texts = childrenOf(descend(root, 'p:cSld', 'p:spTree') ?? root, 'p:sp').filter(
    (shape) => shapes.includes(shape) && !markOf(shape),
  );
  const pictures = findAll(root, 'p:pic').length;
  const isShort =
    findAll(root, 'p:graphicFrame').length === 0 &&
    pictures <= MAX_SHORT.pictures &&
    shapes.length <= MAX_SHORT.texts &&
    shapes.map(wordsOf).join('').length <= MAX_SHORT.characters;
  if (!isShort) return { holds: 'contents', texts };
  return { holds: shapes.length > 0 ? 'title' : 'nothing', texts };
}

const wordsOf = (shape: XmlElement) => findAll(shape, 'a:t').map(textOf).join('').trim();
const markOf = (shape: XmlElement) => descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
const isFooter = (shape: XmlElement) => FOOTERS.includes(markOf(shape)?.attributes.type ?? '');

/** Slides that show each layout once, in the order of these, say little of what they are for. */
const SAMPLER = 0.4;

/** For what slides use the layouts that they stand on, by part, of all layouts in their order; nothing where all stand on one. */
export function layoutUses(slides: readonly ReadySlide[], layouts: readonly string[]): ReadonlyMap<string, LayoutUse> {
  const used = [...new Set(slides.map(({ layout }) => layout))];
  const [first, last] = [slides[0], slides.at(-1)];
  if (used.length < 2 || !first || !last) return new Map();
  const isSampler =
    used.length === slides.length && used.join() === layouts.filter((each) => used.includes(each)).join();
  const weight = isSampler ? SAMPLER : 1;
  const amid = slides.slice(1, -1).filter(({ holds }) => holds === 'title');
  const full = slides.filter(({ holds }) => holds === 'contents');
  const count = (among: readonly ReadySlide[], part: string) => among.filter(({ layout }) => layout === part).length;
  return new Map(
    used.map((part) => {
      const [short, contents] = [count(amid, part), count(full, part)];
      // A layout that most of them stand on is for contents, whatever stands on it first or between.
      const isUsual = contents > full.length / 2 || count(slides, part) > slides.length / 2;
      const ends = last.layout === part && last.holds !== 'contents' && contents === 0;
      return [
        part,
        {
          opens: first.layout === part && !isUsual ? weight : 0,
          closes: ends && part !== first.layout ? weight : 0,
          divides: short > contents && !isUsual && part !== first.layout ? (weight * short) / amid.length : 0,
          contents: full.length > 0 ? (weight * contents) / full.length : 0,
        },
      ];
    }),
  );
}
