import { contrastRatio, leastDifference } from '../color/contrast.ts';
import type { Path } from '../core/path.ts';
import type { Finding, Remark } from '../findings/finding.ts';
import { tooFewPixels } from '../findings/picture-findings.ts';
import { hintOf, nearest } from '../findings/suggest.ts';
import { isNewOfficeFont, isSafeFont, SAFE_FONTS } from '../fonts/safe-fonts.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import { FRAME_NAMES } from '../scene/frame.ts';
import { type BrandText, brandOnDark, brandTexts, isHeaded } from '../scene/grounds.ts';
import { changesOf, legibleShade, shadeOf } from '../scene/shades.ts';
import { signOn, TAKEAWAY_BANDS } from '../scene/sign.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { locateIn } from '../yaml/yaml-file.ts';
import type { BrandFile } from './brand-schema.ts';
import type { Logos } from './read-art.ts';
import { type BrandLayer, locateInBrand, placeInBrand } from './read-brand.ts';

/**
 * What an attentive designer would send back about a brand, before any deck is built with it: text whose colour is too
 * close to what it is on (`low-contrast`), colours of a chart that some people cannot tell apart
 * (`similar-colors`), fonts that few machines have (`missing-font`). Of a main colour that is too pale, nothing else is said
 * of colours: most of them are shades of it, or stand on it.
 */
export function reviewBrand(brand: Brand, layers: readonly BrandLayer[]): Finding[] {
  const texts = brandTexts(brand);
  const pale = paleMain(brand, texts);
  if (pale) return [placeInBrand(paleFinding(brand, pale, texts, layers), layers), ...fontFindings(brand, layers)];
  const faint = texts.flatMap((text) => contrastFindings(text, brand, layers));
  return [...faint, ...similarColors(brand, layers), ...fontFindings(brand, layers)];
}

/** Contrast of large text (WCAG 2.2, 1.4.3). */
const LARGE_TEXT_CONTRAST = 3;

export function highlightNotes({ colors, template }: Brand, layers: readonly BrandLayer[]): Remark[] {
  const [own, text, ground] = [colors.highlight.hex, colors['second-text'].hex, colors.ground.hex];
  // Where the second colour is the highlight, its shade for text is that of the highlight too.
  const isSecond = own === colors.second.hex && contrastRatio(text, ground) >= LARGE_TEXT_CONTRAST;
  if (template || isSecond || contrastRatio(own, ground) >= LARGE_TEXT_CONTRAST) return [];
  const { slot } = colors.highlight;
  const path = statedPath(
    [
      ['theme', slot],
      ['colors', 'highlight'],
    ],
    layers,
  );
  const place = locateInBrand(layers, path);
  return [
    {
      ...say.brand.paleHighlight({ own, slot, text }),
      ...(place ? { span: place.span } : {}),
    },
  ];
}

/** The text in the main colour itself on a light ground, where it is too pale to be read. */
function paleMain({ colors }: Brand, texts: readonly BrandText[]): BrandText | undefined {
  const isItself = colors.subject.slot.startsWith('accent') && Object.keys(changesOf(colors.subject)).length === 0;
  if (!isItself) return undefined;
  const isFaint = ({ needed }: BrandText) => contrastRatio(colors.subject.hex, colors.ground.hex) < needed;
  // Where text for dark grounds can be read on it, the ground is no light one.
  const isLight = ({ needed }: BrandText) => contrastRatio(colors['on-dark'].hex, colors.ground.hex) < needed;
  return texts.find((text) => text.color === 'subject' && text.ground === 'ground' && isFaint(text) && isLight(text));
}

function paleFinding(
  { colors, theme }: Brand,
  { needed }: BrandText,
  texts: readonly BrandText[],
  layers: readonly BrandLayer[],
): Finding {
  const { slot, hex } = colors.subject;
  const ratio = contrastRatio(hex, colors.ground.hex).toFixed(1);
  const shades = Array.from({ length: SHADE_STEPS }, (_, i) =>
    legibleShade(hex, colors.ground.hex, needed + i / SHADES_TO_ONE),
  );
  const related = texts.filter(({ color, ground }) =>
    [colors[color], colors[ground]].some((each) => each.slot === slot),
  );
  const hexWith = (shade: string, role: ColorRole) => shadeOf({ ...theme, [slot]: shade }, colors[role]).hex;
  const isLegible = (shade: string) =>
    related.every((each) => contrastRatio(hexWith(shade, each.color), hexWith(shade, each.ground)) >= each.needed);
  const shade = shades.find(isLegible) ?? shades[0] ?? hex;
  return {
    code: 'low-contrast',
    ...say.brand.paleColor({ hex, ratio, needed, shade }),
    path: statedPath(
      [
        ['theme', slot],
        ['colors', 'subject'],
      ],
      layers,
    ),
  };
}

/** Shades of a main colour that are tried, each with so much more contrast to the ground. */
const SHADE_STEPS = 60;
const SHADES_TO_ONE = 4;

function contrastFindings(text: BrandText, brand: Brand, layers: readonly BrandLayer[]): Finding[] {
  const { color, ground, needed } = text;
  const [own, below] = [brand.colors[color], brand.colors[ground]];
  const ratio = contrastRatio(own.hex, below.hex);
  if (ratio >= needed) return [];
  const shade = legibleShade(own.hex, below.hex, needed);
  const path = statedPath(
    [
      ['colors', color],
      ['theme', own.slot],
      ['colors', ground],
      ['theme', below.slot],
    ],
    layers,
  );
  const words = { color, ground, ratio: ratio.toFixed(1), needed: String(needed), shade, hex: own.hex };
  return [placeInBrand({ code: 'low-contrast', ...say.brand.lowContrast(words), path }, layers)];
}

/** Colours of marks side by side that differ by less (ΔE*ab, CIE 1976) are taken for one. */
const MIN_DIFFERENCE = 8;
const CHOSEN: readonly (readonly ColorRole[])[] = [
  ['subject', 'second', 'third'],
  ['subject', 'highlight'],
];

function similarColors(brand: Brand, layers: readonly BrandLayer[]): Finding[] {
  const grounds = [
    { own: brand, onDark: false },
    { own: brandOnDark(brand), onDark: true },
  ];
  return grounds.flatMap(({ own, onDark }) => {
    const [closest] = pairsOf(own).toSorted((a, b) => a.difference - b.difference);
    if (!closest || closest.difference >= MIN_DIFFERENCE) return [];
    const { one, other } = closest;
    const [a, b] = [own.colors[one].hex, own.colors[other].hex];
    const paths: Path[] = [one, other].flatMap((role) => [
      ...(own === brand ? [] : [['onDark', role]]),
      ['colors', role],
      ['theme', own.colors[role].slot],
    ]);
    const words = say.brand.similarColors({ onDark, one, a, other, b });
    return [placeInBrand({ code: 'similar-colors', ...words, path: statedPath(paths, layers) }, layers)];
  });
}

function pairsOf({ colors }: Brand) {
  return CHOSEN.flatMap((roles) =>
    roles.flatMap((one, i) =>
      roles
        .slice(i + 1)
        .map((other) => ({ one, other, difference: leastDifference(colors[one].hex, colors[other].hex) })),
    ),
  );
}

/** The first of the paths that the brand's own file states, for there it can be mended; else where it extends another. */
function statedPath(paths: readonly Path[], [own]: readonly BrandLayer[]): Path {
  return [...paths, ['extends']].find((path) => own && locateIn(own.yaml, path).exact) ?? [];
}

function fontFindings({ fonts, template }: Brand, layers: readonly BrandLayer[]): Finding[] {
  const stated = (['latin', 'eastAsian'] as const).flatMap((script) => {
    const own = { ...fonts[script], script, path: ['fonts', script, 'declared'] };
    const heading = { ...fonts.headings[script], script, path: ['fonts', 'headings', script, 'declared'] };
    return heading.declared === own.declared ? [own] : [own, heading];
  });
  return stated.flatMap(({ script, declared, embed, path }) => {
    if (embed || isSafeFont(declared) || template?.carried?.includes(declared)) return [];
    const safe = SAFE_FONTS[script];
    const suggestion = nearest(declared, safe);
    const finding: Finding = {
      code: 'missing-font',
      message: isNewOfficeFont(declared)
        ? say.brand.fontOfNewOffice({ font: declared })
        : say.brand.fontNotEverywhere({ font: declared }),
      hint: hintOf(suggestion, say.brand.declareSafeFont({ fonts: safe })),
      path,
    };
    return [placeInBrand(suggestion ? { ...finding, suggestion } : finding, layers)];
  });
}

/**
 * What is to be said of a brand's own sign: a plate had to be put behind it (`faint-logo`), its words are set in another
 * font than the one that it names (`logo-text`), or it has too few pixels (`low-resolution`).
 */
export function reviewSigns(
  brand: Brand,
  data: BrandFile,
  logos: Logos | undefined,
  layers: readonly BrandLayer[],
): Finding[] {
  if (data.mark === undefined || brand.template) return [];
  const plated = FRAME_NAMES.filter((name) => !isHeaded(name))
    .map((name) => brand.frames[name])
    .filter(({ art }) => art.some(({ plate }) => plate !== undefined));
  // That a sign is faint on a main colour that is too pale comes of that colour, which is found first.
  const isCaused = paleMain(brand, brandTexts(brand)) !== undefined && data.ok['low-contrast'] === undefined;
  const [first] = isCaused ? [] : plated;
  const place = { path: statedPath([['mark']], layers) };
  const names = plated.map(({ title }) => `“${title}”`);
  // The plate may also stand on the bands of takeaways.
  const banded = brand.takeaway === 'band' && signOn(brand, [brand.colors[TAKEAWAY_BANDS[0]].hex]).plate !== undefined;
  const faint: Finding[] = first
    ? [{ code: 'faint-logo', ...say.brand.faintLogo({ file: data.mark, names, banded }), ...place }]
    : [];
  const files = [data.mark, data['mark-on-dark']].filter((file) => file !== undefined);
  const texts = files.flatMap((file): Finding[] => {
    const decoded = logos?.get(file);
    return decoded && 'logo' in decoded && decoded.hasText
      ? [{ code: 'logo-text', ...say.findings.textInLogo({ file }), ...place }]
      : [];
  });
  return [...faint, ...texts, ...blurredSigns(brand, data, place)].map((finding) => placeInBrand(finding, layers));
}

function blurredSigns(brand: Brand, data: BrandFile, place: Pick<Finding, 'path'>): Finding[] {
  const signs = [
    { art: brand.mark, file: data.mark },
    { art: brand.markOnDark, file: data['mark-on-dark'] },
  ];
  return signs.flatMap(({ art, file }): Finding[] => {
    const logo = art?.logo;
    if (!logo || logo.svg || file === undefined) return [];
    const shown = Object.values(brand.frames).flatMap((frame) => frame.art.filter((piece) => piece.art === art));
    const widest = Math.max(0, ...shown.map(({ box }) => box.w));
    const words = widest > 0 ? tooFewPixels(file, logo.pixels, logo.pixels.w / widest, true) : undefined;
    return words ? [{ code: 'low-resolution', ...words, ...place }] : [];
  });
}
