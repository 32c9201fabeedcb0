import type { Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import type { Reading } from '../core/reading.ts';
import { type BrandFiles, brandFiles } from '../files/brand-files.ts';
import type { Files } from '../files/files.ts';
import type { AcceptedFinding, Finding } from '../findings/finding.ts';
import type { Brand, Color } from '../scene/brand.ts';
import type {
  Art,
  BrandFrameName,
  Frame,
  FrameName,
  Placeholder,
  PlaceholderName,
  WrappedPlaces,
} from '../scene/frame.ts';
import { withDarkFrames } from '../scene/on-dark.ts';
import { shadeOf } from '../scene/shades.ts';
import type { ColorRole, RolesOnDark, TextStyle, TypeRole } from '../scene/tokens.ts';
import type { BrandFile } from './brand-schema.ts';
import { readArt } from './read-art.ts';
import { type BrandLayers, placeInBrand, type Report, readBrand, readLayers } from './read-brand.ts';
import { readFonts } from './read-fonts.ts';
import { reviewBrand } from './review-brand.ts';
import { onTemplate } from './template/on-template.ts';
import type { Surfaces } from './template/template-layer.ts';

/** A brand as it was loaded. */
export interface LoadedBrand {
  /** Undefined where a finding is an error. */
  readonly brand?: Brand;
  /** Its folder, and those of the brands that it extends; omitted where it cannot be used. */
  readonly folders?: readonly string[];
  /** With `span` in a brand.yaml wherever they are about one. */
  readonly findings: readonly Finding[];
  /** Warnings that the brand accepts under `ok`. */
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * The brand in a folder of `files`: its brand.yaml over those that it extends, with the art and the fonts that they
 * name. `bad-brand`, `unknown-brand` and `font-licence` where it cannot be used; `low-contrast`, `similar-colors` and `missing-font`
 * where it can.
 */
export function loadBrand(files: Files, folder: string, surfaces?: Surfaces): LoadedBrand {
  return loadLayers(files, readLayers(files, folder), surfaces);
}

/** The brand that these files of it state: see `loadBrand`. */
export function loadLayers(files: Files, read: BrandLayers, surfaces: Surfaces = new Map()): LoadedBrand {
  const { data, layers, template, findings } = readBrand(files, read, surfaces);
  if (!data) return { findings, accepted: [] };
  const found: Finding[] = [];
  const report: Report = (path, message, hint, more) => found.push({ code: 'bad-brand', message, hint, path, ...more });
  const folders = layers.map((layer) => layer.folder);
  const plain = assemble(data, brandFiles(files, folders), report);
  const brand = template ? onTemplate(plain, template, surfaces) : plain;
  if (found.length > 0) return { findings: found.map((finding) => placeInBrand(finding, layers)), accepted: [] };
  const warnings = [...findings, ...reviewBrand(brand, layers)];
  const reasonFor = ({ code }: Finding) => Object.entries(data.ok).find(([accepted]) => accepted === code)?.[1];
  return {
    brand,
    folders,
    findings: warnings.filter((finding) => reasonFor(finding) === undefined),
    accepted: warnings.flatMap((finding) => {
      const reason = reasonFor(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

function assemble(data: BrandFile, files: BrandFiles, report: Report): Brand {
  const colors = mapValues(data.colors, (shade): Color => {
    const { of: slot, ...change } = typeof shade === 'string' ? { of: shade } : shade;
    return shadeOf(data.theme, { slot, ...change });
  }) as Record<ColorRole, Color>;
  const type = mapValues(data.type, (style, role) => textStyle(style, role as TypeRole)) as Brand['type'];
  const art = (file: string, path: Path) =>
    readArt(files, file, colors, (message, hint) => report(path, message, hint));
  const { size, grid } = data;
  return {
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
    icons: data.icons,
    mark: data.mark === undefined ? NO_ART : art(data.mark, ['mark']),
    frames: withDarkFrames(
      mapValues(data.frames, (frame, name) => readFrame(frame, name as FrameName, type, art, data.mark)),
      data.onDark as RolesOnDark,
    ),
    words: data.words,
  };
}

const NO_ART: Art = { viewBox: { x: 0, y: 0, w: 1, h: 1 }, shapes: [] };

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function textStyle(style: BrandFile['type'][TypeRole], role: TypeRole): TextStyle {
  const { maxLines, ...rest } = style;
  return { ...rest, role, floor: floorOf(style), ...(maxLines ? { maxLines } : {}) };
}

/** The smallest size: no larger than the usual one, which a brand may state over the floor of the one that it extends. */
const floorOf = ({ size, floor = size }: { readonly size: Pt; readonly floor?: Pt | undefined }) =>
  Math.min(floor, size);

/** The styles in the sizes of a reading. */
function readingStyles(type: Brand['type'], sizes: BrandFile['reading'][Reading]): Brand['type'] {
  return mapValues(type, (style, role): TextStyle => {
    const own = sizes[role as TypeRole];
    return own ? { ...style, size: own.size, floor: floorOf(own) } : style;
  }) as Brand['type'];
}

type FrameFile = BrandFile['frames'][BrandFrameName];
type PlaceholderFile = NonNullable<FrameFile['slideNumber']>;

function readFrame(
  frame: FrameFile,
  name: FrameName,
  type: Brand['type'],
  art: (file: string, path: Path) => Art,
  mark: string | undefined,
): Frame {
  const place = (file: PlaceholderFile, key: PlaceholderName): Placeholder => {
    const { color = type[file.type].color, ground = frame.ground, maxLines } = file;
    const style = { ...type[file.type], ...ownStyle(file), color, ...(maxLines ? { maxLines } : {}) };
    return { name: key, box: toBox(file.box), style, align: file.align, anchor: file.anchor, ground };
  };
  const placeholders = mapValues(frame.placeholders as Record<string, PlaceholderFile>, (file, key) =>
    place(file, key as PlaceholderName),
  );
  const placedArt = (entries: FrameFile['art'], path: Path) =>
    entries.map((entry, i) => ({
      name: entry.name,
      art: art(entry.file, [...path, i, 'file']),
      box: toBox(entry.box),
      ...(entry.file === mark ? { isMark: true } : {}),
      ...(entry.ground ? { ground: entry.ground } : {}),
    }));
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

function wrappedPlaces({ kicker, title, body }: NonNullable<FrameFile['wrapped']>): WrappedPlaces {
  return { ...(kicker ? { kicker: toBox(kicker) } : {}), title: toBox(title), body: toBox(body) };
}

/** What a placeholder says of its text that the style says otherwise. */
function ownStyle({ size, floor = size, bold, capitals, spacing, tracking }: PlaceholderFile): Partial<TextStyle> {
  const stated = { size, floor, bold, capitals, spacing, tracking };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

const toBox = ([x, y, w, h]: readonly [number, number, number, number]) => ({ x, y, w, h });
