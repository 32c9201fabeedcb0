import { defined, mapValues } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import type { Reading } from '../core/reading.ts';
import { type BrandFiles, brandFiles } from '../files/brand-files.ts';
import type { Files } from '../files/files.ts';
import type { AcceptedFinding, Finding, Remark } from '../findings/finding.ts';
import { embeddingRefusal, type FontFile, fontFault, readFontFile } from '../fonts/font-file.ts';
import { isSafeFont } from '../fonts/safe-fonts.ts';
import { standInFor } from '../fonts/stand-ins.ts';
import { say } from '../messages/say.ts';
import type { Brand, BrandFonts, Color, Embedding, FontFace, Script } from '../scene/brand.ts';
import type {
  Art,
  BrandFrameName,
  Frame,
  FrameName,
  PlacedArt,
  Placeholder,
  PlaceholderName,
  WrappedPlaces,
} from '../scene/frame.ts';
import { withOtherFrames } from '../scene/grounds.ts';
import type { Manner } from '../scene/manner.ts';
import { shadeOf } from '../scene/shades.ts';
import type { Surfaces } from '../scene/surface.ts';
import type { ColorRole, RolesOnDark, TextStyle, TypeRole } from '../scene/tokens.ts';
import type { BrandFile } from './brand-schema.ts';
import { type Logos, type ReportArt, readArt, readSign } from './read-art.ts';
import {
  BRANDS,
  type BrandLayers,
  placeInBrand,
  type ReportFinding,
  readBrand,
  readLayers,
  unknownBrand,
} from './read-brand.ts';
import { highlightNotes, reviewBrand, reviewSigns } from './review-brand.ts';
import { markOnDarkFile, type SignFiles, signFiles, withSigns } from './signs.ts';
import { onTemplate } from './template/on-template.ts';
import { type TemplateFile, templateFile } from './template/template-brand.ts';

export interface LoadedBrand {
  /** Undefined where a finding is an error. */
  readonly brand?: Brand;
  /** Its folder, and those of the brands that it extends; omitted where it cannot be used. */
  readonly folders?: readonly string[];
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly notes?: readonly Remark[];
}

/**
 * The brand in a folder of `files`: its brand.yaml over those that it extends, with the art and the fonts that they
 * name. `bad-brand`, `unknown-brand` and `font-licence` where it cannot be used; `low-contrast`, `similar-colors` and `missing-font`
 * where it can.
 */
export function loadBrand(files: Files, folder: string, surfaces?: Surfaces): LoadedBrand {
  return loadLayers(files, readLayers(files, folder), surfaces ? { surfaces } : {});
}

interface DecodedParts {
  readonly surfaces?: Surfaces;
  readonly logos?: Logos;
}

/** The brand that these files of it state: see `loadBrand`. Without `logos`, one that is no plain SVG is left out. */
export function loadLayers(files: Files, read: BrandLayers, decoded: DecodedParts = {}): LoadedBrand {
  const { surfaces = new Map(), logos } = decoded;
  const { data, layers, template, findings } = readBrand(files, read, surfaces);
  if (!data) return { findings, accepted: [] };
  const found: Finding[] = [];
  const report: ReportFinding = (path, message, hint, { layer, ...more } = {}) =>
    found.push(placeInBrand({ code: 'bad-brand', message, hint, path, ...more }, layers, layer));
  const folders = layers.map((layer) => layer.folder);
  const own = brandFiles(files, folders);
  const plain = assemble(data, own, logos, report);
  const brand = template ? onTemplate(plain, template, surfaces) : plain;
  if (found.length > 0) return { findings: found, accepted: [] };
  const warnings = [...findings, ...reviewBrand(brand, layers), ...reviewSigns(brand, data, logos, layers)];
  const reasonFor = ({ code }: Finding) => Object.entries(data.ok).find(([accepted]) => accepted === code)?.[1];
  return {
    brand,
    folders,
    notes: highlightNotes(brand, layers),
    findings: warnings.filter((finding) => reasonFor(finding) === undefined),
    accepted: warnings.flatMap((finding) => {
      const reason = reasonFor(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

function assemble(data: BrandFile, files: BrandFiles, logos: Logos | undefined, report: ReportFinding): Brand {
  const colors = mapValues(data.colors, (shade): Color => {
    const { of: slot, ...change } = typeof shade === 'string' ? { of: shade } : shade;
    return shadeOf(data.theme, { slot, ...change });
  }) as Record<ColorRole, Color>;
  const type = mapValues(data.type, (style, role) => textStyle(style, role as TypeRole)) as Brand['type'];
  const reportOn =
    (file: string, path: Path): ReportArt =>
    (message, hint, guess) => {
      const layer = files.folderOf(file);
      // Never in a file of a brand that the one of its folder extends.
      const from = layer === undefined ? {} : { layer };
      report(path, message, hint, { ...guess, ...from, cause: `drawing ${file}` });
    };
  const art = (file: string, path: Path) => readArt(files, file, colors, reportOn(file, path));
  const sign = (file: string, path: Path) => readSign(files, file, colors, logos, reportOn(file, path));
  const { size, grid } = data;
  const onDarkFile = markOnDarkFile(data, files);
  const signs = { ...signFiles(data, files), art, mark: data.mark === undefined ? NO_ART : sign(data.mark, ['mark']) };
  const brand: Brand = {
    name: data.name,
    size: { w: size.width, h: size.height },
    theme: mapValues(data.theme, (hex) => hex.toUpperCase()) as Brand['theme'],
    colors,
    onDark: data.onDark as RolesOnDark,
    fonts: readFonts(data.fonts, files, report),
    type,
    reading: {
      hall: readingStyles(type, data.reading.hall),
      desk: readingStyles(type, data.reading.desk),
      unitScale: data.reading.unitScale ?? data.unitScale,
    },
    unitScale: data.unitScale,
    grid,
    strokes: data.strokes,
    panels: data.panels,
    takeaway: data.takeaway,
    scenes: data.scenes,
    ...(data.manner ? { manner: mannerOf(data.manner) } : {}),
    mark: signs.mark,
    ...(onDarkFile === undefined ? {} : { markOnDark: sign(onDarkFile, ['mark-on-dark']) }),
    frames: withOtherFrames(
      mapValues(data.frames, (frame, name) => readFrame(frame, name as FrameName, type, signs)),
      data.onDark as RolesOnDark,
    ),
    words: data.words,
  };
  return withSigns(brand);
}

function mannerOf({ sheet, claims, figures, cell, ...rest }: NonNullable<BrandFile['manner']>): Manner {
  const roles = defined({ figures, cell }) as Pick<Manner, 'figures' | 'cell'>;
  return { ...rest, ...roles, claims: claims as Manner['claims'], ...(sheet ? { sheet: toBox(sheet) } : {}) };
}

const NO_ART: Art = { viewBox: { x: 0, y: 0, w: 1, h: 1 }, shapes: [] };

function textStyle(style: BrandFile['type'][TypeRole], role: TypeRole): TextStyle {
  const { maxLines, font, ...rest } = style;
  return { ...rest, role, floor: floorOf(style), ...(maxLines ? { maxLines } : {}), ...(font ? { font } : {}) };
}

/** The smallest size: no larger than the usual one, which a brand may state over the floor of the one that it extends. */
const floorOf = ({ size, floor = size }: { readonly size: Pt; readonly floor?: Pt | undefined }) =>
  Math.min(floor, size);

function readingStyles(type: Brand['type'], sizes: BrandFile['reading'][Reading]): Brand['type'] {
  return mapValues(type, (style, role): TextStyle => {
    const own = sizes[role as TypeRole];
    return own ? { ...style, size: own.size, floor: floorOf(own) } : style;
  }) as Brand['type'];
}

interface FrameArt extends SignFiles {
  readonly mark: Art;
  readonly art: (file: string, path: Path) => Art;
}

type FrameFile = BrandFile['frames'][BrandFrameName];
type PlaceholderFile = NonNullable<FrameFile['slideNumber']>;

function readFrame(frame: FrameFile, name: FrameName, type: Brand['type'], signs: FrameArt): Frame {
  const place = (file: PlaceholderFile, key: PlaceholderName): Placeholder => {
    const { color = type[file.type].color, ground = frame.ground, maxLines } = file;
    const style = { ...type[file.type], ...ownStyle(file), color, ...(maxLines ? { maxLines } : {}) };
    return { name: key, box: toBox(file.box), style, align: file.align, anchor: file.anchor, ground };
  };
  const placeholders = mapValues(frame.placeholders as Record<string, PlaceholderFile>, (file, key) =>
    place(file, key as PlaceholderName),
  );
  const placedArt = (entries: FrameFile['art'], path: Path) =>
    entries.flatMap((entry, i) => pieceOf(entry, [...path, i], signs));
  const { visual, wrapped } = frame;
  return {
    name,
    title: frame.title,
    ground: frame.ground,
    art: placedArt(frame.art, ['frames', name, 'art']),
    placeholders,
    ...(frame.slideNumber ? { slideNumber: place(frame.slideNumber, 'source') } : {}),
    body: toBox(frame.body),
    ...(visual
      ? { visual: { box: toBox(visual.box), over: placedArt(visual.over, ['frames', name, 'visual', 'over']) } }
      : {}),
    ...(wrapped ? { wrapped: wrappedPlaces(wrapped) } : {}),
  };
}

function pieceOf(entry: FrameFile['art'][number], path: Path, signs: FrameArt): PlacedArt[] {
  const { name, file, instead } = entry;
  const placed = { name, box: toBox(entry.box), ...(entry.ground ? { ground: entry.ground } : {}) };
  const sign = entry.sign ?? (signs.isOwn(file) ? 'mark' : undefined);
  const theirs = sign !== undefined && signs.isTheirs(file);
  if (sign === 'guest' && !signs.isGuest) return [];
  if (sign === 'motif' && theirs)
    return instead === undefined ? [] : [{ ...placed, name: 'Art', art: signs.art(instead, [...path, 'instead']) }];
  const isLogo = sign === 'mark' && signs.isOwn(file) && signs.mark.logo !== undefined;
  if (theirs || isLogo) return [{ ...placed, art: signs.mark, isPlaceOfSign: true }];
  return [{ ...placed, art: signs.art(file, [...path, 'file']), ...(signs.isMark(file) ? { isMark: true } : {}) }];
}

function wrappedPlaces({ kicker, title, body }: NonNullable<FrameFile['wrapped']>): WrappedPlaces {
  return { ...(kicker ? { kicker: toBox(kicker) } : {}), title: toBox(title), body: toBox(body) };
}

/** What a placeholder says of its text that the style says otherwise. */
function ownStyle({ size, floor = size, bold, capitals, spacing, tracking }: PlaceholderFile): Partial<TextStyle> {
  const stated = { size, floor, bold, capitals, spacing, tracking };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

const toBox = ([x, y, w, h]: readonly [number, number, number, number]) => ({ x, y, w, h });

/**
 * The brand of that name in `templates/`; `unknown-brand` where there is none, else what loading it finds. `surfaces` are
 * those of the template that it is made of, if it is made of one: see `findTemplate`.
 */
export function findBrand(files: Files, name: string, surfaces?: Surfaces): LoadedBrand {
  const known = files.list(BRANDS);
  if (known.includes(name)) return loadBrand(files, `${BRANDS}/${name}`, surfaces);
  return { findings: [unknownBrand(name, known, ['deck', 'brand'])], accepted: [] };
}

export function findLayers(files: Files, name: string): BrandLayers | undefined {
  return files.list(BRANDS).includes(name) ? readLayers(files, `${BRANDS}/${name}`) : undefined;
}

export function findTemplate(files: Files, name: string): TemplateFile | undefined {
  const read = findLayers(files, name);
  return read && templateFile(files, read.layers);
}

type FaceFile = BrandFile['fonts']['latin'];

/**
 * The fonts of a brand with the bytes of their files; headings have those of text where the brand states no others, and a
 * font without files has those of its stand-in. `bad-brand` where a file is missing or not named;
 * `font-licence` too where decks are to carry a font.
 */
function readFonts(fonts: BrandFile['fonts'], files: BrandFiles, report: ReportFinding): BrandFonts {
  const mode = fonts.embed === true ? 'subset' : fonts.embed || undefined;
  const face = (script: Script, file: FaceFile, ...group: Path) => {
    const path = ['fonts', ...group, script];
    const read = readFace(file, script, files, path, report);
    // Every computer that shows decks has those of Microsoft Office.
    if (!mode || isSafeFont(file.declared)) return read;
    reviewEmbedding(read, script, mode, path, report);
    return { ...read, embed: mode };
  };
  const [latin, eastAsian] = [face('latin', fonts.latin), face('eastAsian', fonts.eastAsian)];
  const { headings } = fonts;
  return {
    latin,
    eastAsian,
    headings: {
      latin: headings?.latin ? face('latin', headings.latin, 'headings') : latin,
      eastAsian: headings?.eastAsian ? face('eastAsian', headings.eastAsian, 'headings') : eastAsian,
    },
  };
}

function readFace(face: FaceFile, script: Script, files: BrandFiles, path: Path, report: ReportFinding): FontFace {
  const { declared, family = declared, regular, bold } = face;
  const read = (file: string, key: 'regular' | 'bold') => {
    const bytes = files.read(file);
    if (!bytes) {
      const { message, hint, ...guess } = files.missing(file, FONT_FILES, say.brand.noFontFile({ file }));
      report([...path, key], message, hint, guess);
    }
    const fault = bytes && fontFault(bytes);
    if (fault) {
      const message = say.brand.unusableFont({ file, fault: say.brand.fontFaults[fault] });
      report([...path, key], message, say.brand.oneFontAFile);
    }
    return (!fault && bytes) || new Uint8Array();
  };
  if (regular !== undefined && bold !== undefined) {
    return { declared, family, regular: read(regular, 'regular'), bold: read(bold, 'bold') };
  }
  if ((regular ?? bold ?? face.family) !== undefined) {
    report(path, say.brand.halfStatedFont, say.brand.nameBothFiles, { at: 'key' });
  }
  const { exact, scale, ...standIn } = standInFor(declared, script);
  return {
    declared,
    family: standIn.family,
    regular: read(standIn.regular, 'regular'),
    bold: read(standIn.bold, 'bold'),
    ...(scale === undefined ? {} : { scale }),
    ...(exact ? {} : { likeness: true }),
  };
}

const FONT_FILES = /\.(ttf|otf)$/i;

/**
 * What stands against decks carrying a font: files that are no static TrueType font, or whose family is not the declared
 * one (`bad-brand`), for programs find a font by that name; and licence bits that do not allow it (`font-licence`).
 */
function reviewEmbedding(face: FontFace, script: Script, mode: Embedding, path: Path, report: ReportFinding): void {
  for (const key of ['regular', 'bold'] as const) {
    // A file that is not there was reported when it was read.
    if (face[key].length === 0) continue;
    const file = readFontFile(face[key]);
    if (file?.outlines !== 'truetype' || file.variable) {
      report([...path, key], unfit(file), say.brand.takeStaticFont);
    } else if (!file.families.includes(face.declared)) {
      const names = { name: file.families[0] ?? '', declared: face.declared };
      const place = [...path, key === 'bold' ? 'bold' : 'declared'];
      report(place, say.brand.otherFontName(names), say.brand.declareFontName(names));
      return;
    } else {
      // A whole font for Chinese would be larger than the deck.
      const refusal = embeddingRefusal(file.licence, mode === 'subset' || script === 'eastAsian');
      if (!refusal) continue;
      const hint = say.brand.leaveOutEmbed({ canEmbedWhole: refusal === 'no-subset' });
      report([...path, key], say.brand.licences[refusal], hint, { code: 'font-licence' });
    }
  }
}

function unfit(file: FontFile | undefined): Words {
  if (file?.variable) return say.brand.variableFont;
  return file?.outlines === 'cff' ? say.brand.postScriptFont : say.brand.noTrueType;
}
