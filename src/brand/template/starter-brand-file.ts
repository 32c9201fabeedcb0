import type { UiLanguage } from '../../core/language.ts';
import { LANGUAGES } from '../../messages/say.ts';
import type { Brand, Color } from '../../scene/brand.ts';
import { changesOf } from '../../scene/shades.ts';
import type { ColorRole, TypeRole } from '../../scene/tokens.ts';
import type { TemplateReport } from './template-report.ts';

interface BrandStart {
  /** The name of the template's file, which is beside it. */
  readonly base: string;
  readonly brand: Brand;
  readonly report: TemplateReport;
  /** Where the editor finds the schema, from the brand's folder. */
  readonly schema: string;
}

const OTHERS = 4;

/**
 * The text of a brand.yaml for a template: `base`, the name, and the layouts that were chosen anyway, so that a deck looks
 * as with `base` alone. Below them keys that a designer may want stand as comments, with the values that they have.
 */
export function starterBrandFile({ base, brand, report, schema }: BrandStart, ui: UiLanguage): string {
  const words = LANGUAGES[ui].brand.starter;
  return [
    `# yaml-language-server: $schema=${schema}`,
    '',
    `# ${words.base}`,
    `base: ${quoted(base)}`,
    `# ${words.name}`,
    `name: ${quoted(brand.name)}`,
    '',
    `# ${words.layouts}`,
    ...layoutLines(report, words.or),
    '',
    `# ${words.more}`,
    '',
    `# ${words.colors}`,
    '#colors:',
    ...ROLES.map((role) => `#  ${role}: ${shadeOf(brand.colors[role])}`),
    '',
    `# ${words.type}`,
    '#type:',
    ...TYPES.map((role) => `#  ${role}: { size: ${brand.type[role].size}, floor: ${brand.type[role].floor} }`),
    '',
    `# ${words.fonts}`,
    '#fonts:',
    ...fontLines(brand),
    '',
  ].join('\n');
}

const ROLES: readonly ColorRole[] = ['subject', 'second', 'third', 'highlight', 'text', 'subtle'];
const TYPES: readonly TypeRole[] = ['body', 'label', 'heading', 'number'];

/** A text as a value in YAML. */
export const quoted = (text: string) => (/^[A-Za-z][\w.-]*$/.test(text) ? text : JSON.stringify(text));

/** A line for each frame; as a comment where its layout cannot be named: it has no name, or another has the same. */
function layoutLines({ frames }: TemplateReport, or: string): string[] {
  const lines = frames.map(({ frame, layout, others, named }) => {
    const names = [...new Set(others)].filter((name) => name !== '' && name !== layout).slice(0, OTHERS);
    const alternatives = names.length > 0 ? `  # ${or}${names.map((name) => JSON.stringify(name)).join(', ')}` : '';
    return { named, line: `  ${frame}: ${JSON.stringify(layout)}${alternatives}` };
  });
  const some = lines.some(({ named }) => named);
  return [some ? 'layouts:' : '#layouts:', ...lines.map(({ named, line }) => (named ? line : `#${line}`))];
}

function shadeOf(color: Color): string {
  const changes = Object.entries(changesOf(color));
  if (changes.length === 0) return color.slot;
  return `{ of: ${color.slot}, ${changes.map(([key, part]) => `${key}: ${part}`).join(', ')} }`;
}

function fontLines({ fonts: { latin, eastAsian, headings } }: Brand): string[] {
  const pair = (indent: string, fonts: { latin: typeof latin; eastAsian: typeof eastAsian }) => [
    `#${indent}latin: { declared: ${quoted(fonts.latin.declared)} }`,
    `#${indent}eastAsian: { declared: ${quoted(fonts.eastAsian.declared)} }`,
  ];
  return [...pair('  ', { latin, eastAsian }), '#  headings:', ...pair('    ', headings)];
}
