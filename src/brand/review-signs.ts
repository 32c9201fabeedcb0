import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { textInLogo, tooFewPixels } from '../findings/picture-findings.ts';
import type { Brand } from '../scene/brand.ts';
import { signOn, TAKEAWAY_BANDS } from '../scene/sign.ts';
import { locateIn } from '../yaml/yaml-file.ts';
import type { BrandFile } from './brand-schema.ts';
import type { Logos } from './read-art.ts';
import { type BrandLayer, placeInBrand } from './read-brand.ts';

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
  const plated = Object.values(brand.frames).filter(({ art }) => art.some(({ plate }) => plate !== undefined));
  const [first] = plated;
  const place = { path: pathOf(layers) };
  const faint: Finding[] = first
    ? [
        {
          code: 'faint-logo',
          ...faintLogo(
            data.mark,
            plated.map(({ title }) => title),
            brand.takeaway === 'band' && signOn(brand, [brand.colors[TAKEAWAY_BANDS[0]].hex]).plate !== undefined,
          ),
          ...place,
        },
      ]
    : [];
  const files = [data.mark, data['mark-on-dark']].filter((file) => file !== undefined);
  const texts = files.flatMap((file): Finding[] => {
    const decoded = logos?.get(file);
    return decoded && 'logo' in decoded && decoded.hasText
      ? [{ code: 'logo-text', ...textInLogo(file), ...place }]
      : [];
  });
  return [...faint, ...texts, ...blurredSigns(brand, data, place)].map((finding) => placeInBrand(finding, layers));
}

/** `low-resolution` for a sign in pixels that has too few of them for the largest of its places. */
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

/** Where the brand's own file names the sign, or else the brand that has one of that name. */
function pathOf([own]: readonly BrandLayer[]): Path {
  const paths: Path[] = [['mark'], ['extends']];
  return paths.find((path) => own && locateIn(own.yaml, path).exact) ?? [];
}

/** `banded` says whether the plate also stands on the bands of takeaways. */
function faintLogo(
  file: string,
  frames: readonly string[],
  banded: boolean,
): { readonly message: Words; readonly hint: Words } {
  const [names, titles] = [frames.map((name) => `“${name}”`).join(', '), frames.map((name) => `“${name}”`).join('、')];
  return {
    message: {
      en: `The logo ${file} cannot be seen on every ground, and a plate is put behind it on ${names}${banded ? ', and on the bands of takeaways' : ''}.`,
      zh: `标志 ${file} 在有些底色上看不清，版式${titles}${banded ? '和结论条' : ''}中已在它后面加了底板。`,
    },
    hint: {
      en: 'Name a light logo for dark grounds under `mark-on-dark`; or accept the plate under `ok`, with a reason.',
      zh: '请在 `mark-on-dark` 下写一个用于深色底的浅色标志；也可以在 `ok` 下注明理由，接受底板。',
    },
  };
}
