import type { Element } from '@xmldom/xmldom';
import { all, first, type Parts, related, rootOf, slideEntries, slidePart } from './deck-xml.ts';

/** A slide with its layout and its master, as elements. */
interface Slide {
  readonly root: Element;
  readonly layout: Element;
  readonly master: Element;
}

const FONTS = ['latin', 'ea', 'cs', 'sym'];
const VERTICAL_TYPES = /^(vertTx|vertTitleAndTx|vertTitleAndTxOverChart|clipArtAndVertTx)$/;
const VERTICAL_BODIES = /^(eaVert|vert|vert270|mongolianVert|wordArtVert|wordArtVertRtl)$/;
const DEFAULT_SIZE = 1800;

function slidesOf(parts: Parts): Slide[] {
  return slideEntries(rootOf(parts, 'ppt/presentation.xml')).map((entry) => {
    const slide = slidePart(parts, entry);
    const layout = related(parts, slide, ({ type }) => type.endsWith('/slideLayout'));
    const master = related(parts, layout, ({ type }) => type.endsWith('/slideMaster'));
    return { root: rootOf(parts, slide), layout: rootOf(parts, layout), master: rootOf(parts, master) };
  });
}

/** For each slide, what keeps it from following its layout; none where changing the layout would change the slide. */
export function departures(parts: Parts): string[][] {
  return slidesOf(parts).map((slide) => {
    const shapes = [...all(slide.root, 'sp'), ...all(slide.root, 'pic')];
    const filled = shapes.filter((shape) => first(shape, 'ph'));
    return [
      ...(filled.some((shape) => isTitle(first(shape, 'ph'))) ? [] : ['has no placeholder for its title']),
      ...filled.flatMap((shape) => ownManners(shape, slide).map((manner) => `${nameOf(shape)} ${manner}`)),
      ...shapes
        .filter((shape) => !first(shape, 'ph') && first(shape, 'buChar'))
        .map((shape) => `${nameOf(shape)} has bullets, and is no placeholder`),
    ];
  });
}

/** Slides on layouts whose text runs downwards, by the names of those layouts. */
export function verticalSlides(parts: Parts): string[] {
  return slidesOf(parts)
    .filter(({ layout }) => isVertical(layout))
    .map(({ layout }) => first(layout, 'cSld')?.getAttribute('name') ?? '');
}

/** Colours on the slides that do not follow the theme: the shape that has each. */
export function fixedColors(parts: Parts): string[] {
  return slidesOf(parts).flatMap(({ root }, i) =>
    ['srgbClr', 'sysClr', 'prstClr', 'hslClr', 'scrgbClr'].flatMap((name) =>
      all(root, name).map((color) => `slide ${i + 1}: ${color.getAttribute('val')} in ${nameOf(shapeAround(color))}`),
    ),
  );
}

const isTitle = (mark: Element | undefined) => /^(title|ctrTitle)$/.test(mark?.getAttribute('type') ?? '');
const nameOf = (shape: Element | undefined) => (shape && first(shape, 'cNvPr')?.getAttribute('name')) ?? '?';

function shapeAround(node: Element): Element | undefined {
  let at: Element | null = node;
  while (at && !/^(sp|pic|graphicFrame|cxnSp)$/.test(at.localName ?? '')) at = at.parentNode as Element | null;
  return at ?? undefined;
}

function isVertical(layout: Element): boolean {
  const texts = all(layout, 'sp').filter((shape) => /^(|obj|body|title|ctrTitle|subTitle)$/.test(typeOf(shape) ?? '-'));
  return (
    VERTICAL_TYPES.test(layout.getAttribute('type') ?? '') ||
    texts.some((shape) => first(shape, 'ph')?.getAttribute('orient') === 'vert') ||
    texts.some((shape) => VERTICAL_BODIES.test(first(shape, 'bodyPr')?.getAttribute('vert') ?? ''))
  );
}

/** The type of a shape's placeholder, empty where it has none of its own; undefined on what is no placeholder. */
const typeOf = (shape: Element) => (first(shape, 'ph') ? (first(shape, 'ph')?.getAttribute('type') ?? '') : undefined);

function ownManners(shape: Element, slide: Slide): string[] {
  const place = all(shape, 'xfrm').length > 0 ? ['has a place of its own'] : [];
  const fonts = FONTS.some((name) => all(shape, name).length > 0) ? ['has a font of its own'] : [];
  const inherited = inheritedSize(shape, slide);
  // Smaller is a text that was fitted into the box of its layout.
  const larger = all(shape, 'rPr').filter((run) => Number(run.getAttribute('sz') ?? 0) >= inherited);
  const size = larger.some((run) => run.getAttribute('baseline') === null)
    ? [`sets a size of its own over ${inherited}`]
    : [];
  return [...place, ...fonts, ...size];
}

/** The size of the first level that a placeholder has from layout and master, in hundredths of a point. */
function inheritedSize(shape: Element, { layout, master }: Slide): number {
  const mark = first(shape, 'ph');
  const index = mark?.getAttribute('idx') ?? '0';
  const kind = isTitle(mark) ? 'title' : (mark?.getAttribute('type') ?? 'body');
  const own = all(layout, 'sp').find((other) => {
    const theirs = first(other, 'ph');
    return (
      theirs && isTitle(theirs) === isTitle(mark) && (isTitle(mark) || (theirs.getAttribute('idx') ?? '0') === index)
    );
  });
  const masters = all(master, 'sp').find((other) => {
    const type = typeOf(other);
    return isTitle(mark) ? type === 'title' : type === (/^(dt|ftr|sldNum)$/.test(kind) ? kind : 'body');
  });
  const style = first(
    master,
    isTitle(mark) ? 'titleStyle' : /^(dt|ftr|sldNum)$/.test(kind) ? 'otherStyle' : 'bodyStyle',
  );
  for (const holder of [own && first(own, 'lstStyle'), masters && first(masters, 'lstStyle'), style]) {
    const level = holder && first(holder, 'lvl1pPr');
    const size = level && first(level, 'defRPr')?.getAttribute('sz');
    if (size) return Number(size);
  }
  return DEFAULT_SIZE;
}
