import { defined } from '../../../core/collections.ts';
import type { Raster } from '../../../core/picture.ts';
import type { Run } from '../../../core/rich-text.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { childrenOf, descend, element, mapElements, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { NativeChartItem } from '../../../scene/items.ts';
import { type ColorRole, inHeadingFonts, type TextStyle } from '../../../scene/tokens.ts';
import { levelSize, levelSpacing } from '../../../text/levels.ts';
import { NOTE_RISE } from '../../../text/line-runs.ts';
import type { InheritedStyle } from '../base/base.ts';
import { roleOfStandIn } from '../drawingml/color.ts';
import { extension } from '../drawingml/shape-parts.ts';
import {
  ALIGN,
  indents,
  languageAttributes,
  latinFonts,
  lineSpacing,
  markerElements,
  runAttributes,
  spaceBefore,
  themeFonts,
} from '../drawingml/text-style.ts';
import { type WritableText, type WrittenRun, writtenParagraphs } from './written-text.ts';

export interface Dresser {
  readonly brand: Brand;
  readonly language: string;
  readonly textFill: (role: TextStyle['color']) => XmlElement;
  /** The relationship to an address, or to the slide that `#` and its id name. */
  readonly link: (address: string) => string;
  readonly schemeColor: (role: ColorRole) => XmlElement;
  readonly picture: (picture: Raster) => XmlElement;
  readonly chart: (item: NativeChartItem) => string;
  readonly tableStyle: string;
  readonly listStyle: XmlElement;
}

interface SetText extends WritableText {
  readonly paragraphSpacing: number;
}

/**
 * Where a click leads (a:hlinkClick, ECMA-376 part 1, 21.1.2.3.5): an address, or by its action another slide, or the one
 * that was seen last.
 */
export function hyperlink(address: string, link: Dresser['link'], more?: XmlElement): XmlElement {
  if (address === 'last-seen') {
    return element('a:hlinkClick', { 'r:id': '', action: 'ppaction://hlinkshowjump?jump=lastslideviewed' }, more);
  }
  const action = address.startsWith('#') ? 'ppaction://hlinksldjump' : undefined;
  return element('a:hlinkClick', { 'r:id': link(address), action }, more);
}

/** Keeps a link in its text's colour ([MS-ODRAWXML], hlinkClr): the theme's link colour is not made for every ground. */
const TEXT_COLORED = extension(
  '{A12FA001-AC4F-418D-AE19-62706E023703}',
  element('ahyp:hlinkClr', { 'xmlns:ahyp': NAMESPACES.ahyp, val: 'tx' }),
);

/** A run's own fonts: those of its role where it inherits others, and the Latin one where its signs ask for that. */
function ownFonts(run: Run, style: TextStyle, inherited: InheritedStyle | undefined, brand: Brand): XmlElement[] {
  if (run.latin) return latinFonts(style, brand);
  const isInherited = inherited !== undefined && inHeadingFonts(inherited.style);
  return isInherited === inHeadingFonts(style) ? [] : themeFonts(style, brand);
}

/** How far a note's mark is raised, in thousandths of a per cent of its size (a:rPr/@baseline, 21.1.2.3.9). */
const RAISED = NOTE_RISE * 100_000;

/** The drawn paragraphs with their properties put right: one a:pPr each, first; runs with language and own style only. */
export function dressParagraphs(
  drawn: readonly XmlElement[],
  text: SetText,
  inherited: InheritedStyle | undefined,
  dresser: Dresser,
): XmlElement[] {
  const { language } = dresser;
  return writtenParagraphs(text, language).map(({ index, lines }, i) => {
    const drawnRuns = (drawn[i] ? childrenOf(drawn[i], 'a:r') : []).values();
    const level = text.levels?.[index] ?? 0;
    const properties = paragraphProperties(text, index, level, inherited);
    const own = { ...text, size: levelSize(text.style, text.size, level), level };
    const propertiesOf = (name: Parameters<typeof runProperties>[0], run: WrittenRun) =>
      runProperties(name, run, own, inherited, dresser);
    const dressed = lines.map((runs) =>
      runs.map((run) => {
        const written = descend(drawnRuns.next().value, 'a:t');
        if (!written) throw new Error(`PptxGenJS did not draw the run “${run.text}”.`);
        return element('a:r', propertiesOf('a:rPr', run), written);
      }),
    );
    const blank = { text: '', language };
    const broken = dressed.flatMap((runs, k) => {
      const { bold, scale } = lines[k - 1]?.at(-1) ?? {};
      const end = { ...blank, ...defined({ bold, scale }) };
      return k === 0 ? runs : [element('a:br', propertiesOf('a:rPr', end)), ...runs];
    });
    const end = broken.length === 0 && propertiesOf('a:endParaRPr', blank);
    return element('a:p', properties, broken, end);
  });
}

/** A paragraph's properties as far as they differ from what it inherits (a:pPr, 21.1.2.2.7). */
function paragraphProperties(
  text: SetText,
  index: number,
  level: number,
  inherited: InheritedStyle | undefined,
): XmlElement | undefined {
  const keepsMarker = isMarkedAlike(text, level, inherited);
  const keepsIndents = keepsMarker && !inherited?.indented && sameIndents(text, level, inherited);
  const inheritedSpacing = levelSpacing(inherited?.paragraphSpacing ?? 0, level, inherited?.style.levels);
  const spacing = index === 0 ? inheritedSpacing : levelSpacing(text.paragraphSpacing, level, text.style.levels);
  const properties = element(
    'a:pPr',
    {
      ...(keepsIndents ? {} : indentsOf(text, level)),
      ...(level > 0 ? { lvl: level } : {}),
      // Decks are in languages that run from left to right.
      rtl: inherited?.rightToLeft ? false : undefined,
      algn: text.align === (inherited?.align ?? 'left') ? undefined : ALIGN[text.align],
      hangingPunct: inherited ? undefined : false,
    },
    text.style.spacing !== (inherited?.style.spacing ?? 1) && lineSpacing(text.style.spacing),
    spacing !== inheritedSpacing && spaceBefore(spacing),
    keepsMarker ? [] : markerElements(text.marker, level),
  );
  const empty = properties.children.length === 0 && Object.keys(properties.attributes).length === 0;
  return empty ? undefined : properties;
}

const indentsOf = (
  { marker, style, size }: Pick<SetText, 'style' | 'size'> & { readonly marker?: InheritedStyle['marker'] },
  level: number,
) => indents(marker, level, style, size);

/** Whether a paragraph has the marker that it inherits; below the first level any two are alike. */
function isMarkedAlike({ marker }: SetText, level: number, inherited: InheritedStyle | undefined): boolean {
  if (!inherited) return marker === undefined;
  return inherited.marker === marker || (level > 0 && inherited.marker !== undefined && marker !== undefined);
}

/** Whether a paragraph hangs as the one that it inherits from does: it does not where it is set larger than that. */
function sameIndents(text: SetText, level: number, inherited: InheritedStyle | undefined): boolean {
  if (!inherited) return true;
  const theirs = indentsOf({ ...inherited, size: inherited.style.size }, level);
  const ours = indentsOf(text, level);
  return theirs.marL === ours.marL && theirs.indent === ours.indent;
}

/** A run's properties as far as they differ from what it inherits (a:rPr, 21.1.2.3.9), and its language. */
function runProperties(
  name: 'a:rPr' | 'a:endParaRPr',
  run: WrittenRun,
  text: SetText & { readonly level: number },
  inherited: InheritedStyle | undefined,
  dresser: Dresser,
): XmlElement {
  const style = { ...text.style, bold: run.bold ?? text.style.bold };
  const size = text.size * (run.scale ?? 1);
  const always = {
    ...languageAttributes(run.language),
    ...(run.link ? { u: 'sng' } : {}),
    ...(run.note ? { baseline: RAISED } : {}),
  };
  const fill = dresser.textFill(style.color);
  const link = run.link && hyperlink(run.link, dresser.link, TEXT_COLORED);
  const more = [ownFonts(run, style, inherited, dresser.brand), link];
  const own = runAttributes(style, size);
  // In a table a run may have to undo the bold of the table's style.
  const bold = style.bold || (run.bold === false ? false : undefined);
  if (!inherited) return element(name, { ...always, ...own, b: bold }, fill, more);
  const from = runAttributes(inherited.style, levelSize(inherited.style, inherited.style.size, text.level));
  const differing = Object.fromEntries(
    Object.entries(own).filter(([key, value]) => value !== from[key as keyof typeof from]),
  );
  if (from.cap && !own.cap) differing.cap = 'none';
  if (from.spc && !own.spc) differing.spc = 0;
  const colored = style.color !== inherited.style.color || (run.link && fill);
  return element(name, { ...always, ...differing }, colored ? fill : undefined, more);
}

export function recolored(drawn: XmlElement, dresser: Dresser): XmlElement {
  return mapElements(drawn, (at) => {
    if (at.name !== 'a:srgbClr') return at;
    const role = roleOfStandIn(at.attributes.val ?? '');
    if (!role) throw new Error(`The colour ${at.attributes.val} is no stand-in for a role.`);
    return dresser.schemeColor(role);
  });
}
