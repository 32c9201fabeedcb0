import { attempt } from '../core/collections.ts';
import { beginsAsMarkup } from '../core/limits.ts';
import { isWebAddress } from '../core/uri.ts';
import { partRoot } from '../office/open-package.ts';
import type { Package, PackagePart, Relationship } from '../office/package.ts';
import { childrenOf, findAll, isElement, mapElements, withAttributes, type XmlElement } from '../office/xml.ts';
import { inertSvg, writeSvg } from '../pictures/inert-svg.ts';

/** What parts of a template may lead to, by the end of the type: what its looks are made of. */
const PARTS =
  /\/(officeDocument|slideMaster|slideLayout|notesMaster|handoutMaster|theme|themeOverride|presProps|tableStyles|image|hdphoto|model3d|font|tags|customXml|customXmlProps|chart|chartEx|chartUserShapes|chartStyle|chartColorStyle|diagramData|diagramLayout|diagramQuickStyle|diagramColors|diagramDrawing)$/;
const LINK = /\/hyperlink$/;

/** The content types of such parts: markup, pictures and fonts, nothing with macros. */
const CONTENTS =
  /^(?!.*macro)(application\/([\w.-]+\+)?xml|image\/[\w.+-]+|model\/[\w.+-]+|application\/(x-font\w*|vnd\.openxmlformats-officedocument\.obfuscatedFont))$/i;

/** Whether a relationship of a template may stay: to a part that shows something, or to an address on the web. */
export function isInert({ type, target, external }: Relationship): boolean {
  return external ? LINK.test(type) && isWebAddress(target) : PARTS.test(type);
}

export const isLink = ({ type, external }: Relationship): boolean => external === true && LINK.test(type);

/** What a click may do beside following a link: the show goes to another slide. */
const ACTION = /^ppaction:\/\/(hlinkshowjump\?jump=\w+|noaction)$/;
/** Elements that are links, and the attributes that they keep: not `invalidUrl`, an address that could not be followed. */
const LINKS: readonly string[] = ['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver'];
const LINK_KEYS = /^(r:id|action|tooltip|history|highlightClick|endSnd|xmlns(:.*)?)$/;
/** Elements that show what is outside the file, or play what is beside it. */
const OUTSIDE: readonly string[] = ['a:videoFile', 'a:audioFile', 'a:quickTimeFile', 'p14:media', 'p:controls'];
/** Elements of animations that play something, or tell an object what to do. */
const PLAYING: readonly string[] = ['p:cMediaNode', 'p:cmd'];
/** Elements that are nothing without what they held. */
const HOLDERS: readonly string[] = ['p:custDataLst', 'p:stSnd', 'p:sndAc'];

/**
 * A package in which nothing runs: without parts of other contents than `CONTENTS`, embedded objects and controls (their
 * pictures stay), and references to relationships that are not there: to what may not stay, or to what the template lost,
 * as some programs write and none repairs silently. Its drawings in SVG hold only what draws, and no part has a DTD. What
 * clicks did that they no longer do is reported.
 */
export function inertPackage(opc: Package, report: (action: string) => void): Package {
  const data = dataParts(opc);
  const files = [...opc.parts].filter(([name, part]) => !data.has(name) || !hasDoctype(asciiIn(part)));
  const kept = reachable({ ...opc, parts: new Map(files.flatMap(inertFile)) });
  const parts = new Map<string, PackagePart>();
  for (const [name, part] of kept.parts) {
    // What programs act on: markup that is neither a drawing, cleaned already, nor data.
    const isActedOn = /xml$/i.test(part.contentType) && !isPicture(part) && !data.has(name);
    const root = isActedOn ? partRoot(kept, name) : undefined;
    const ids = new Set(kept.relationships.get(name)?.map(({ id }) => id));
    const content = root && (inertMarkup(root, ids, report) ?? (hasDeclarations(asciiIn(part)) ? root : undefined));
    parts.set(name, content ? { ...part, content } : part);
  }
  return { ...kept, parts };
}

/**
 * A part as it may stay, under its name; nothing of what may not. A picture that is written as markup is a drawing in
 * SVG, whatever it is called.
 */
function inertFile([name, part]: readonly [string, PackagePart]): [string, PackagePart][] {
  const { contentType, content } = part;
  if (!CONTENTS.test(contentType)) return [];
  const isDrawing = /svg/i.test(contentType) || /\.svgz?$/i.test(name);
  if (!(content instanceof Uint8Array) || !(isDrawing || (isPicture(part) && beginsAsMarkup(content)))) {
    return [[name, part]];
  }
  const drawing = attempt(() => writeSvg(inertSvg(content)));
  return drawing ? [[name, { ...part, content: drawing }]] : [];
}

const isPicture = ({ contentType }: PackagePart) => /^image\//i.test(contentType);

/** Parts that are data of other programs, to which nothing else leads: they are carried as they are. */
function dataParts({ relationships }: Package): ReadonlySet<string> {
  const entries = [...relationships.values()].flat();
  const others = new Set(entries.filter(({ type }) => !DATA.test(type)).map(({ target }) => target));
  return new Set(entries.map(({ target }) => target).filter((target) => !others.has(target)));
}

const DATA = /\/customXml(Props)?$/;

const hasDoctype = (text: string) => text.includes('<!DOCTYPE');

/** Whether a text holds what is no part of the tree: a document type, an instruction, another encoding than it is read in. */
const hasDeclarations = (text: string) => hasDoctype(text) || text.includes('<?xml-') || OTHERWISE_ENCODED.test(text);

const OTHERWISE_ENCODED = /^\W*<\?xml\s[^>]*encoding\s*=\s*["'](?!utf-8["'])/i;

/** The bytes of a part as text of which ASCII is right, in UTF-16 too; empty where it is a tree. */
function asciiIn({ content }: PackagePart): string {
  if (!(content instanceof Uint8Array)) return '';
  const { buffer, byteOffset, length } = content;
  return Buffer.from(buffer, byteOffset, length).toString('latin1').replaceAll('\0', '');
}

/** The markup of a part with only what is inert; undefined where all of it is. */
function inertMarkup(
  root: XmlElement,
  ids: ReadonlySet<string>,
  report: (action: string) => void,
): XmlElement | undefined {
  let isChanged = false;
  const inert = mapElements(root, (at) => {
    const kept = isActive(at, report) ? undefined : withPicture(withKnown(plainLink(at), ids));
    isChanged ||= kept !== at;
    return kept;
  });
  // Objects outside of frames have no picture that could take their place.
  if (findAll(inert, 'p:oleObj').length > 0) return mapElements(inert, (at) => (isObject(at) ? undefined : at));
  return isChanged ? inert : undefined;
}

function isActive(at: XmlElement, report: (action: string) => void): boolean {
  const { name, attributes } = at;
  if (!LINKS.includes(name) || !attributes.action || ACTION.test(attributes.action)) {
    return OUTSIDE.includes(name) || (name === 'p:timing' && PLAYING.some((each) => findAll(at, each).length > 0));
  }
  report(attributes.action);
  return true;
}

function plainLink(at: XmlElement): XmlElement {
  if (!LINKS.includes(at.name)) return at;
  const others = Object.keys(at.attributes).filter((key) => !LINK_KEYS.test(key));
  return others.length === 0 ? at : withAttributes(at, Object.fromEntries(others.map((key) => [key, undefined])));
}

/** An element without references that lead nowhere; undefined where it is nothing without them. */
function withKnown(at: XmlElement, ids: ReadonlySet<string>): XmlElement | undefined {
  // It goes with the frame around it, which its picture takes the place of.
  if (isObject(at)) return at;
  const lost = Object.entries(at.attributes).flatMap(([key, id]) =>
    /^r:/.test(key) && id && !ids.has(id) ? [key] : [],
  );
  if (lost.length === 0) return at.children.length === 0 && isHolder(at) ? undefined : at;
  return at.name === 'a:blip' ? withAttributes(at, Object.fromEntries(lost.map((key) => [key, undefined]))) : undefined;
}

/** Extensions have an address: an `a:ext` without one is an extent. */
function isHolder({ name, attributes }: XmlElement): boolean {
  return HOLDERS.includes(name) || (name.endsWith(':ext') && attributes.uri !== undefined);
}

const isObject = ({ name }: XmlElement) => name === 'p:oleObj';

/** An element, or its picture where it holds an object or a control. */
function withPicture(at: XmlElement | undefined): XmlElement | undefined {
  const isFrame = at?.name === 'p:graphicFrame' && findAll(at, 'p:oleObj').length > 0;
  // Objects and controls as programs before 2010 draw them, and beside these what others show.
  return at && (isFrame || (at.name === 'mc:AlternateContent' && isLegacy(at))) ? findAll(at, 'p:pic')[0] : at;
}

const isLegacy = (at: XmlElement) =>
  childrenOf(at, 'mc:Choice').some(({ attributes }) => attributes.Requires === 'v') &&
  childrenOf(at).every((choice) => choice.children.filter(isElement).every(({ name }) => name === 'p:pic'));

function reachable({ parts, relationships }: Package): Package {
  const kept = new Map<string, readonly Relationship[]>();
  const ahead = [''];
  for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
    if (kept.has(part)) continue;
    const entries = (relationships.get(part) ?? []).filter(({ target, external }) => external || parts.has(target));
    kept.set(part, entries);
    for (const { target, external } of entries) if (!external) ahead.push(target);
  }
  return { parts: new Map([...parts].filter(([name]) => kept.has(name))), relationships: kept };
}
