import type { Box } from '../../../core/box.ts';
import { guidOf } from '../../../office/ids.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import {
  DARK_FRAMES,
  type Frame,
  type FrameName,
  type Placeholder,
  type PlaceholderName,
} from '../../../scene/frame.ts';
import type { Anchor } from '../../../scene/tokens.ts';
import { LIST_SPACING_EM, levelSize } from '../../../text/levels.ts';
import type { ColorMap } from '../drawingml/color.ts';
import { commonProperties, placeholderHead, RECTANGLE, shapeElement, transform } from '../drawingml/shape-parts.ts';
import { bodyProperties, languageAttributes, levelStyle } from '../drawingml/text-style.ts';
import { type InheritedStyle, type PlaceholderSlot, wordsIn } from './base.ts';

/** Chrome by its type (ST_PlaceholderType, ECMA-376 part 1, 19.7.10), with the number that PowerPoint gives it on layouts. */
const CHROME = {
  dt: { name: 'Date', word: 'date', sz: 'half', idx: '10' },
  ftr: { name: 'Footer', word: 'footer', sz: 'quarter', idx: '11' },
  sldNum: { name: 'Slide number', word: undefined, sz: 'quarter', idx: '12' },
} as const;
const INDEX = { kicker: '13', source: '14', aside: '15', subtitle: '16' } as const;
const LEVELS = 5;

/** Frames whose body takes anything: text, a chart, a picture, a table. */
const CONTENTS: readonly FrameName[] = ['content', DARK_FRAMES.content];

/** What ties a slide's text to its frame's placeholder: the type that PowerPoint knows, or text with its own number. */
function placeholderKey(frame: Frame, name: PlaceholderName): PlaceholderSlot['key'] {
  if (name === 'title') return { type: frame.name === 'cover' ? 'ctrTitle' : 'title' };
  if (name === 'body') return CONTENTS.includes(frame.name) ? { idx: '1' } : { type: 'body', idx: '1' };
  if (name === 'subtitle' && !frame.placeholders.body)
    return { type: frame.name === 'cover' ? 'subTitle' : 'body', idx: '1' };
  if (name === 'footer') return { type: 'ftr', sz: 'quarter', idx: CHROME.ftr.idx };
  return { type: 'body', sz: 'quarter', idx: INDEX[name] };
}

export function inheritedStyle({ name, style, align }: Pick<Placeholder, 'name' | 'style' | 'align'>): InheritedStyle {
  const bulleted = name === 'body' && style.role === 'body';
  return {
    style,
    align,
    marker: bulleted ? 'bullet' : undefined,
    paragraphSpacing: bulleted ? LIST_SPACING_EM * style.size : 0,
  };
}

export function slotOf(frame: Frame, placeholder: Placeholder): PlaceholderSlot {
  const { name, box, anchor } = placeholder;
  const key = placeholderKey(frame, name);
  return { key, inherited: inheritedStyle(placeholder), box, anchor, shrinks: name === 'title' };
}

interface PlaceholderShape {
  readonly name: string;
  readonly key: PlaceholderSlot['key'];
  readonly box: Box;
  readonly anchor: Anchor;
  readonly autofit?: 'normal' | 'none';
  readonly levels?: readonly XmlElement[];
  readonly paragraphs: readonly XmlElement[];
  readonly ownPrompt?: true;
}

export interface PlaceholderContext {
  readonly brand: Brand;
  /** How its markup calls the theme's colours. */
  readonly map: ColorMap;
  readonly language: string;
}

/** A placeholder's shape, with its place and its styles (p:sp with p:ph, ECMA-376 part 1, 19.3.1.43). */
export function placeholderShape(shape: PlaceholderShape): XmlElement {
  const { name, key, box, anchor, autofit = 'normal', levels = [], paragraphs, ownPrompt } = shape;
  return shapeElement(
    placeholderHead(commonProperties({ name }), { ...key, hasCustomPrompt: ownPrompt }),
    element('p:spPr', transform(box), RECTANGLE),
    element('p:txBody', bodyProperties(anchor, autofit), element('a:lstStyle', levels), paragraphs),
  );
}

/** The place of a date, a footer or a slide number on a layout or master. */
export function chromeShape(
  type: keyof typeof CHROME,
  { box, style, align, anchor }: Pick<Placeholder, 'box' | 'style' | 'align' | 'anchor'>,
  { brand, map, language }: PlaceholderContext,
  idx: string = CHROME[type].idx,
): XmlElement {
  const { name, word, sz } = CHROME[type];
  return placeholderShape({
    name,
    key: { type, sz, idx },
    box,
    anchor,
    autofit: 'none',
    levels: [levelStyle(0, style, { align, marker: undefined, spaceBefore: 0 }, brand, map)],
    paragraphs: [word ? plainParagraph(wordsIn(language)[word], language) : numberParagraph(language, '‹#›')],
  });
}

export function plainParagraph(text: string, language: string, level = 0): XmlElement {
  const run = element('a:r', element('a:rPr', languageAttributes(language)), element('a:t', text));
  return element('a:p', level > 0 && element('a:pPr', { lvl: level }), run);
}

export function levelParagraphs(first: string, language: string): XmlElement[] {
  return [first, ...wordsIn(language).levels].map((text, level) => plainParagraph(text, language, level));
}

/** The field that shows a slide's number (a:fld, 21.1.2.2.4). */
export function numberParagraph(language: string, shown: string): XmlElement {
  const field = element(
    'a:fld',
    { id: guidOf('slide number'), type: 'slidenum' },
    element('a:rPr', languageAttributes(language)),
    element('a:t', shown),
  );
  return element('a:p', field);
}

export function layoutPlaceholder(
  frame: Frame,
  placeholder: Placeholder,
  { brand, map, language }: PlaceholderContext,
): XmlElement {
  const { name, box, style, anchor } = placeholder;
  const inherited = inheritedStyle(placeholder);
  const paragraph = { ...inherited, spaceBefore: inherited.paragraphSpacing };
  const text = wordsIn(language)[name];
  return placeholderShape({
    name: name[0]?.toUpperCase() + name.slice(1),
    key: placeholderKey(frame, name),
    box,
    anchor,
    levels: Array.from({ length: name === 'title' ? 1 : LEVELS }, (_, level) =>
      levelStyle(level, { ...style, size: levelSize(style, style.size, level) }, paragraph, brand, map, style.size),
    ),
    paragraphs: inherited.marker ? levelParagraphs(text, language) : [plainParagraph(text, language)],
    ownPrompt: true,
  });
}
