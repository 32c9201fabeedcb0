import type { Element } from '@xmldom/xmldom';
import { all, first, type Parts, rootOf, slideEntries, slidePart } from './deck-xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** How a slide is shown, as its file says it. */
export interface ShownSlide {
  readonly hidden: boolean;
  /** The effect by which it comes: fade, push. */
  readonly effect: string | undefined;
  /** When it goes on by itself, in milliseconds. */
  readonly time: number | undefined;
  /** What appears, in order: how it starts, the object's name unless a placeholder, and the paragraph where it is one. */
  readonly builds: readonly string[];
  /** The titles of slides that its words and objects lead to, each once. */
  readonly jumps: readonly string[];
  /** Those that its placeholders lead to as a whole. */
  readonly placeholderJumps: readonly string[];
}

/** How the slides of a deck are shown, read by nothing of src. */
export function shownSlides(parts: Parts): ShownSlide[] {
  const entries = slideEntries(rootOf(parts, 'ppt/presentation.xml')).map((entry) => slidePart(parts, entry));
  const titles = new Map(entries.map((part) => [part.split('/').at(-1), titleOf(rootOf(parts, part))]));
  return entries.map((part) => {
    const root = rootOf(parts, part);
    const transition = first(root, 'transition');
    const time = transition?.getAttribute('advTm');
    return {
      hidden: root.getAttribute('show') === '0',
      effect: transition && effectOf(transition),
      time: time ? Number(time) : undefined,
      builds: buildsOf(root),
      jumps: jumpsOf(root, parts, part, false).map((target) => titles.get(target) ?? target),
      placeholderJumps: jumpsOf(root, parts, part, true).map((target) => titles.get(target) ?? target),
    };
  });
}

function effectOf(transition: Element): string | undefined {
  const [effect] = all(transition, '*');
  const direction = effect?.getAttribute('dir');
  return effect && `${effect.localName}${direction ? ` ${direction}` : ''}`;
}

function titleOf(root: Element): string {
  const shape = all(root, 'sp').find((each) =>
    /^(title|ctrTitle)$/.test(first(each, 'ph')?.getAttribute('type') ?? ''),
  );
  return shape
    ? all(shape, 't')
        .map((text) => text.textContent ?? '')
        .join('')
    : '';
}

/** Whether the object with these common properties is a placeholder. */
const isPlaceholder = (properties: Element) => {
  const object = properties.parentNode as Element | null;
  return object !== null && first(object, 'ph') !== undefined;
};

function buildsOf(root: Element): string[] {
  const names = new Map(
    all(root, 'cNvPr').map((each) => [
      each.getAttribute('id'),
      isPlaceholder(each) ? 'placeholder' : each.getAttribute('name'),
    ]),
  );
  return all(root, 'cTn')
    .filter((node) => node.getAttribute('presetID') !== null && node.getAttribute('presetID') !== '')
    .map((node) => {
      const target = first(node, 'spTgt');
      const paragraph = first(node, 'pRg')?.getAttribute('st');
      const name = names.get(target?.getAttribute('spid') ?? '') ?? 'nothing';
      return `${node.getAttribute('nodeType')} ${name}${paragraph ? ` ${paragraph}` : ''}`;
    });
}

function jumpsOf(root: Element, parts: Parts, part: string, ofPlaceholders: boolean): string[] {
  const relationships = new Map(
    all(rootOf(parts, part.replace('slides/', 'slides/_rels/').concat('.rels')), 'Relationship').map((each) => [
      each.getAttribute('Id'),
      each.getAttribute('Target')?.split('/').at(-1) ?? '',
    ]),
  );
  const jumps = all(root, 'hlinkClick').filter((link) => {
    const on = link.parentNode as Element;
    const whole = on.localName === 'cNvPr' && isPlaceholder(on);
    return link.getAttribute('action') === 'ppaction://hlinksldjump' && whole === ofPlaceholders;
  });
  return [...new Set(jumps.map((link) => relationships.get(link.getAttributeNS(RELATIONSHIPS, 'id')) ?? ''))];
}
