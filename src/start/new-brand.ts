import type { UiLanguage, Words } from '../core/language.ts';
import type { Palette } from './palette.ts';

/** What a brand for a deck is to be. */
export interface NewBrand {
  /** Whose brand it is: the author in the file's properties. */
  readonly organisation: string;
  /** The brand that it extends. */
  readonly base: string;
  /** The languages that the words beside the logo are written for. */
  readonly languages: readonly string[];
  /** Its colours: a whole palette, or the main and the second one alone; those of the extended brand where omitted. */
  readonly colors?: Palette | { readonly main: string; readonly second?: string };
  /** The names of its logos in its folder. */
  readonly logo?: string;
  readonly logoOnDark?: string;
  /** Where the editor finds the schema of brand.yaml. */
  readonly schema: string;
}

/** The brand.yaml of a brand that extends another, with remarks in `ui`. */
export function newBrandFile(brand: NewBrand, ui: UiLanguage): string {
  const { organisation, base, languages, logo, logoOnDark, schema } = brand;
  const remarks = REMARKS[ui];
  const name = JSON.stringify(organisation);
  return [
    `# yaml-language-server: $schema=${schema}`,
    `# ${remarks.head(base)}`,
    `extends: ${base}`,
    `name: ${name}`,
    '',
    `# ${logo === undefined ? remarks.words : NO_WORDS[ui]}`,
    `words: { ${languages.map((language) => `${language}: ${logo === undefined ? name : '""'}`).join(', ')} }`,
    ...(logo === undefined
      ? ['', `# ${remarks.noLogo}`, '# mark: logo.svg', '# mark-on-dark: logo-white.svg']
      : [
          '',
          `mark: ${JSON.stringify(logo)}`,
          logoOnDark === undefined
            ? `# mark-on-dark: logo-white.svg # ${remarks.onDark}`
            : `mark-on-dark: ${JSON.stringify(logoOnDark)}`,
        ]),
    ...colorLines(brand.colors, remarks.colors),
    '',
  ].join('\n');
}

function colorLines(colors: NewBrand['colors'], remark: string): string[] {
  if (!colors) return [];
  const theme = 'theme' in colors ? Object.entries(colors.theme) : accents(colors);
  const lines = ['', `# ${remark}`, 'theme:', ...theme.map(([slot, hex]) => `  ${slot}: "${hex}"`)];
  if (!('theme' in colors)) return lines;
  const more = Object.entries({ colors: colors.colors, onDark: colors.onDark });
  const groups = more.filter(([, roles]) => Object.keys(roles).length > 0);
  return [...lines, ...groups.flatMap(([key, roles]) => ['', `${key}:`, ...roleLines(roles)])];
}

const accents = ({ main, second }: { readonly main: string; readonly second?: string }) => [
  ['accent1', main],
  ...(second === undefined ? [] : [['accent2', second]]),
];

/** Roles with their shades; a shade is a name or a group of keys, which JSON writes as YAML has it. */
function roleLines(roles: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(roles).map(
    ([role, shade]) =>
      `  ${role}: ${typeof shade === 'string' ? shade : JSON.stringify(shade).replaceAll(',', ', ').replaceAll(':', ': ')}`,
  );
}

/** Why a brand with a logo has no words beside it, and when to write some. */
export const NO_WORDS: Words = {
  en: 'The words beside the logo, on the cover: none, since most logos say the name. Write it between the quotes where yours does not.',
  zh: '封面上标志旁边的文字：留空，因为多数标志里已有名称。如果标志里没有，请写在引号里。',
};

const REMARKS = {
  en: {
    head: (base: string) => `Everything that is not stated here is as in the brand ${base}.`,
    words: 'The words beside the logo, on the cover.',
    noLogo: 'The logo: put the file into this folder, name it here, and take the # away.',
    onDark: 'a light one for dark covers',
    colors: 'The colours: accent1 is the main one, accent2 the second one.',
  },
  zh: {
    head: (base: string) => `这里没有写的，都和品牌 ${base} 相同。`,
    words: '封面上标志旁边的文字。',
    noLogo: '标志：把文件放进这个文件夹，在这里写上文件名，并去掉行首的 #。',
    onDark: '深色封面用的浅色标志',
    colors: '颜色：accent1 是主色，accent2 是辅色。',
  },
} as const satisfies Record<UiLanguage, unknown>;
