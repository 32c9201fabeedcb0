import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isScalar } from 'yaml';
import { alikeInFolder } from '../../app/alike-in-folder.ts';
import type { BrandInUse } from '../../app/use-brand.ts';
import { readColor } from '../../color/color-transforms.ts';
import { luminance, rgbOf } from '../../color/contrast.ts';
import { inWords, type Words } from '../../core/language.ts';
import { decodeText, roughText } from '../../files/decode-text.ts';
import { type Files, memoryFiles } from '../../files/files.ts';
import { stopsDeck } from '../../findings/finding.ts';
import { layeredFiles } from '../../io/disk-files.ts';
import { readNamed } from '../../io/regular-file.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import { encodeLike } from '../../outline/edit/yaml-source.ts';
import type { Brand } from '../../scene/brand.ts';
import { type NewBrand, newBrandFile } from '../../start/new-brand.ts';
import { paletteOf, secondFor } from '../../start/palette.ts';
import { nodeAt, rangeOf, readYaml } from '../../yaml/yaml-file.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatFindings } from '../report/format-findings.ts';
import { formatAlike } from '../report/format-manner.ts';
import { terminalPaint } from '../report/paint.ts';
import { print } from '../terminal.ts';
import { refusedWishes } from './new-questions.ts';
import { unusableName } from './new-words.ts';
import { refusedFile } from './refused-file.ts';

export interface BrandNewFlags extends LogoFlags {
  readonly color?: readonly string[];
  readonly organisation?: string;
  readonly extends?: string;
  readonly manner?: string;
  readonly says?: string;
  readonly for?: string;
}

/** What loads brands: of src/app/use-brand.ts. */
export type UseBrand = (files: Files, name: string) => Promise<BrandInUse>;

interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly brand: string | undefined;
  readonly languages: readonly string[];
}

/**
 * Makes a brand for a deck that is there: `templates/<name>/` beside its outline, with a brand.yaml that extends the deck's
 * brand, and the logos; and has the outline say `brand: <name>`. The exit code: 1 with findings, and nothing written, where
 * the brand cannot be used. A folder that is there is refused: nothing is ever overwritten.
 */
export async function runBrandNew(name: string, flags: BrandNewFlags, use: UseBrand, tool: Tool): Promise<number> {
  const { ui, home } = tool;
  const outline = flags.for ?? 'slides.yaml';
  const root = dirname(resolve(outline));
  const folder = join(root, 'templates', name);
  const known = projectFiles(root, home);
  const refused = whyNot(name, outline, folder, known, flags);
  if (refused) return refuse(refused, tool);
  const deck = deckFile(outline);
  const base = flags.extends ?? (flags.manner && MANNERS[flags.manner]) ?? deck.brand ?? USUAL;
  const { brand: extended, findings: ofBase } = await use(known, base);
  if (!extended) return withFindings(ofBase, tool);
  const colors = colorsFor(flags.color, extended);
  if (colors && 'refused' in colors) return refuse(colors.refused, tool);
  const text = newBrandFile(
    {
      organisation: flags.organisation ?? titled(name),
      base,
      languages: deck.languages,
      schema: relative(folder, join(home, 'brand.schema.json')).replaceAll('\\', '/'),
      ...(colors ? { colors: colors.chosen } : {}),
      ...(flags.says ? { says: flags.says } : {}),
      ...(flags.logo ? { logo: basename(flags.logo) } : {}),
      ...(flags.logoOnDark ? { logoOnDark: basename(flags.logoOnDark) } : {}),
    },
    ui,
  );
  const own = new Map<string, Uint8Array>([['brand.yaml', new TextEncoder().encode(text)], ...logoFiles(flags)]);
  const tried = memoryFiles(Object.fromEntries([...own].map(([file, bytes]) => [`templates/${name}/${file}`, bytes])));
  const withNew = layeredFiles([tried, known]);
  const { brand: made, findings } = await use(withNew, name);
  if (stopsDeck(findings)) return withFindings(findings, tool);
  const edited = withBrand(deck, name);
  writeWhole([
    ...[...own].map(([file, bytes]) => ({ path: join(folder, file), bytes })),
    ...(edited ? [{ path: deck.path, bytes: edited }] : []),
  ]);
  const notes = (colors?.notes ?? []).map((note) => `${inWords(note, ui)}\n`).join('');
  const files = [...own.keys()].map((file) => shownName(join(folder, file)));
  print(
    `${foundFirst(findings, tool)}${notes}${inWords(say.cli.brandMade({ name, base, files, outline, before: edited ? deck.brand : null }), ui)}\n`,
  );
  const alike = made ? formatAlike(await alikeInFolder(name, made, withNew, use), ui) : '';
  if (alike) print(`${alike}\n`);
  return EXIT.ok;
}

const USUAL = 'liangjiang';

/** Manners by their names, and the shipped brand that has each. */
const MANNERS: Readonly<Record<string, string>> = {
  liangjiang: 'liangjiang',
  dark: 'harbour-night',
  print: 'ledger',
  paper: 'plain-paper',
  loud: 'neon-quay',
};

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[-_]+/g, ' ');

function whyNot(name: string, outline: string, folder: string, known: Files, flags: BrandNewFlags): Words | undefined {
  const unread = refusedFile(outline, say.cli.noOutline({ outline }));
  if (unread) return unread;
  const unusable = unusableName(name);
  if (unusable) return unusable;
  if (!/^[A-Za-z][\w-]*$/.test(name)) return say.cli.wrongNewBrandName({ name });
  const unclear = refusedManner(flags);
  if (unclear) return unclear;
  const unfit = refusedLogos(flags) ?? refusedWishes(flags.color ? { colors: flags.color } : {});
  if (unfit) return unfit;
  if (!existsSync(folder) && !known.list('templates').includes(name)) return undefined;
  return say.cli.brandThere({ name, logo: otherLogo(name, folder, flags) });
}

function refusedManner({ manner, extends: base }: BrandNewFlags): Words | undefined {
  if (manner === undefined) return undefined;
  const known = Object.keys(MANNERS);
  if (!known.includes(manner)) return say.cli.unknownManner({ name: manner, known });
  return base === undefined ? undefined : say.cli.mannerOrExtends;
}

/** How a brand that is there gets another logo, where one is named; before what else there is to do. */
function otherLogo(name: string, folder: string, { logo, logoOnDark }: LogoFlags): Words | '' {
  if (logo === undefined || !existsSync(folder)) return '';
  const files = logoOnDark === undefined ? [logo] : [logo, logoOnDark];
  const keys = ['mark', 'mark-on-dark'];
  const lines = files.map((file, i) => `\`${keys[i]}: "${basename(file)}"\``);
  const [copied, own] = [files.map((file) => basename(file)), `templates/${name}`];
  return say.cli.copyLogo({ files: copied, folder: own, lines });
}

function deckFile(outline: string): WrittenFile {
  const bytes = readNamed(outline);
  const decoded = decodeText(bytes);
  const text = 'text' in decoded ? decoded.text : roughText(bytes);
  const yaml = readYaml(outline, text);
  const [brand, languages] = [
    ['deck', 'brand'],
    ['deck', 'languages'],
  ].map((path) => yaml.tree.getIn(path));
  const listed = (languages as { toJSON?: () => unknown } | undefined)?.toJSON?.();
  return {
    path: resolve(outline),
    bytes,
    text,
    brand: typeof brand === 'string' ? brand : undefined,
    languages: Array.isArray(listed) && listed.length > 0 ? listed.map(String) : ['en'],
  };
}

function withBrand({ path, bytes, text }: WrittenFile, name: string): Uint8Array | undefined {
  const yaml = readYaml(path, text);
  const node = nodeAt(yaml, ['deck', 'brand']);
  if (!isScalar(node) || yaml.tree.errors.length > 0) return undefined;
  const { start, end } = rangeOf(node);
  const changed = `${text.slice(0, start)}${name}${text.slice(end)}`;
  return readYaml(path, changed).tree.getIn(['deck', 'brand']) === name ? encodeLike(bytes, changed) : undefined;
}

type Chosen = { readonly chosen: NonNullable<NewBrand['colors']>; readonly notes: readonly Words[] };

function colorsFor(
  written: readonly string[] | undefined,
  { theme, colors }: Brand,
): Chosen | { readonly refused: Words; readonly notes?: undefined } | undefined {
  const [main, second] = (written ?? []).map((color) => readColor(color) ?? color);
  if (main === undefined) return undefined;
  const [ground, text] = [colors.ground, colors.text].map(({ hex }) => luminance(rgbOf(hex)));
  if ((ground ?? 1) < (text ?? 0)) return { chosen: { main, ...(second === undefined ? {} : { second }) }, notes: [] };
  const palette = paletteOf(main, second ?? secondFor(main, [theme.accent2, theme.accent3]));
  return 'refused' in palette ? palette : { chosen: palette, notes: palette.notes };
}

/** What was found on a brand that can be used, as it is printed before all else; empty where nothing was. */
export function foundFirst(findings: BrandInUse['findings'], { ui }: Tool): string {
  return findings.length > 0 ? `${formatFindings(findings, () => undefined, terminalPaint(), ui)}\n\n` : '';
}

/** Prints what keeps a brand from being used, and that nothing was written; the exit code. */
export function withFindings(findings: BrandInUse['findings'], tool: Tool): number {
  print(`${foundFirst(findings, tool)}${inWords(say.cli.nothingWritten, tool.ui)}\n`);
  return EXIT.findings;
}

export interface LogoFlags {
  readonly logo?: string;
  readonly logoOnDark?: string;
}

export function refusedLogos({ logo, logoOnDark }: LogoFlags): Words | undefined {
  for (const file of [logo, logoOnDark]) {
    if (file === undefined) continue;
    const unread = refusedFile(file, say.cli.noFile({ file }));
    if (unread) return unread;
  }
  return logoOnDark !== undefined && logo === undefined ? say.cli.logoMissing : undefined;
}

export function logoFiles({ logo, logoOnDark }: LogoFlags): Map<string, Uint8Array> {
  const named = [logo, logoOnDark].filter((file) => file !== undefined);
  return new Map(named.map((file) => [basename(file), readNamed(file)]));
}
