import type { UiLanguage } from '../core/language.ts';
import { say } from '../messages/say.ts';
import type { Palette } from './palette.ts';

export interface NewBrand {
  /** Whose brand it is: the author in the file's properties. */
  readonly organisation: string;
  readonly base: string;
  readonly languages: readonly string[];
  /** Its colours: a whole palette, or the main and the second one alone; those of the extended brand where omitted. */
  readonly colors?: Palette | { readonly main: string; readonly second?: string };
  /** What it is like, in a sentence. */
  readonly says?: string;
  readonly logo?: string;
  readonly logoOnDark?: string;
  readonly schema: string;
}

/** The brand.yaml of a brand that extends another, with remarks in `ui`. */
export function newBrandFile(brand: NewBrand, ui: UiLanguage): string {
  const { organisation, base, languages, says, logo, logoOnDark, schema } = brand;
  const remarks = say.start.brand;
  const name = JSON.stringify(organisation);
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...(says === undefined ? [] : [`# ${says.replaceAll(/\s+/gu, ' ').trim()}`]),
    `# ${remarks.head({ base })[ui]}`,
    `extends: ${base}`,
    `name: ${name}`,
    '',
    `# ${logo === undefined ? remarks.words[ui] : say.start.noWords[ui]}`,
    `words: { ${languages.map((language) => `${language}: ${logo === undefined ? name : '""'}`).join(', ')} }`,
    ...(logo === undefined
      ? ['', `# ${remarks.noLogo[ui]}`, '# mark: logo.svg', '# mark-on-dark: logo-white.svg']
      : [
          '',
          `mark: ${JSON.stringify(logo)}`,
          logoOnDark === undefined
            ? `# mark-on-dark: logo-white.svg # ${remarks.onDark[ui]}`
            : `mark-on-dark: ${JSON.stringify(logoOnDark)}`,
        ]),
    ...colorLines(brand.colors, remarks.colors[ui]),
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
