import { posix } from 'node:path';
import type { z } from 'zod';
import { isGroup, lookUp } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Path, Place } from '../core/path.ts';
import { type Files, readText, refusalWords } from '../files/files.ts';
import { type Finding, stopsDeck } from '../findings/finding.ts';
import { guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { DERIVED_SHADES } from '../scene/shades.ts';
import type { Surfaces } from '../scene/surface.ts';
import { FIELD_ROLES, SCENERY_ROLES } from '../scene/tokens.ts';
import type { ChosenLayouts } from '../template/match-layouts.ts';
import { valueAt } from '../yaml/plain-words.ts';
import { schemaFindings } from '../yaml/schema/schema-findings.ts';
import { readingFindings } from '../yaml/syntax/reading-findings.ts';
import { type Located, locateIn, readYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { type BrandFile, brandSchema } from './brand-schema.ts';
import { leavesFor } from './leaves.ts';
import { type BrandStatement, chosenLayouts, type ReadTemplate, readBrandTemplate } from './template/template-brand.ts';

export const BRANDS = 'templates';

export interface BrandLayer extends BrandStatement {
  readonly yaml: YamlFile;
}

interface ReadBrand {
  /** Undefined where a finding is an error. */
  readonly data?: BrandFile;
  /** The brand's own file first, then those that it extends. */
  readonly layers: readonly BrandLayer[];
  /** What the template says that the brand is made of. */
  readonly template?: NonNullable<ReadTemplate['layer']>;
  readonly findings: readonly Finding[];
}

export type BrandLayers = Pick<ReadBrand, 'layers' | 'findings'>;

/** A brand's files validated as one, with what they state over what its template says: `bad-brand` where no brand takes it. */
export function readBrand(files: Files, { layers, findings }: BrandLayers, surfaces: Surfaces): ReadBrand {
  if (findings.length > 0) return { layers, findings };
  const { layer: template, findings: found } = readBrandTemplate(files, layers, surfaces);
  const placed = found.map((finding) => placeInBrand(finding, layers));
  if (stopsDeck(placed)) return { layers, findings: placed };
  const named = template && { name: nameOf(template.file), ...template.data };
  const merged = withDerivedColors(mergeBrands([...layers.map((layer) => layer.data), ...(named ? [named] : [])]));
  const parsed = brandSchema.safeParse(merged);
  if (parsed.success) return { data: parsed.data, layers, findings: placed, ...(template ? { template } : {}) };
  const refused = refusals(parsed.error.issues, merged, layers);
  const lacking = parsed.error.issues.filter(
    ({ path: [key, ...rest] }) => rest.length === 0 && valueAt(merged, [String(key)]) === undefined,
  );
  const remaining = besideBase(refused, lacking.length, merged);
  return { layers, findings: remaining.map((finding) => placeInBrand(finding, layers)) };
}

/** What a brand states, with the usual shades of the roles that it leaves out, and fields in the colours of other roles. */
function withDerivedColors(merged: unknown): unknown {
  const states = isGroup(merged) && 'colors' in merged;
  if (!states) return merged;
  const derived = Object.entries(DERIVED_SHADES).map(([role, { slot, ...change }]) => [role, { of: slot, ...change }]);
  const shaded = mergeBrands([merged, { colors: Object.fromEntries(derived) }]);
  const natural = mergeBrands([shaded, leavesFor(shaded)]);
  return mergeBrands([natural, { colors: likeOthers(natural, 'colors'), onDark: likeOthers(natural, 'onDark') }]);
}

const LIKE_ROLES = { ...FIELD_ROLES, ...SCENERY_ROLES };

function likeOthers(brand: unknown, key: 'colors' | 'onDark'): Record<string, unknown> {
  const known = Object.entries(LIKE_ROLES).map(([role, like]) => [role, valueAt(brand, [key, like])] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

const nameOf = (file: string) => posix.basename(file, posix.extname(file));

export function brandLayouts(files: Files, folder: string): ChosenLayouts {
  return chosenLayouts(readLayers(files, folder).layers);
}

/** What the schema refuses. The hint on an unknown key lists what its own file may say there. */
function refusals(all: readonly z.core.$ZodIssue[], merged: unknown, layers: readonly BrandLayer[]): Finding[] {
  // A field that no file states is like a role, which is refused itself.
  const issues = all.filter(({ path: [group, role, ...rest] }) => {
    const isDerived = (group === 'colors' || group === 'onDark') && Object.hasOwn(LIKE_ROLES, String(role));
    return (
      !isDerived || rest.length > 0 || layers.some(({ data }) => valueAt(data, [group, String(role)]) !== undefined)
    );
  });
  const whole = layers.length === 1 ? issues : issues.filter(({ code }) => code !== 'unrecognized_keys');
  const keys = issues.filter((issue) => !whole.includes(issue));
  const schema = brandSchema as z.ZodType;
  const unknown = keys.flatMap((issue) => {
    const path = issue.path as Path;
    const file = layers.find(({ data }) => valueAt(data, path) !== undefined);
    return schemaFindings(schema, file?.data, [issue]);
  });
  return [...unknown, ...schemaFindings(schema, merged, whole)];
}

/**
 * The refusals as `bad-brand`; where a brand that extends none lacks many keys, saying that once is enough, or that it
 * misspells `extends`.
 */
function besideBase(refused: readonly Finding[], lacking: number, merged: unknown): Finding[] {
  const alone = lacking >= MANY_MISSING_KEYS && valueAt(merged, ['extends']) === undefined;
  const rest = refused.filter(({ code }) => !alone || code !== 'missing-key');
  const findings = rest.map((finding): Finding => ({ ...finding, code: 'bad-brand' }));
  if (!alone || findings.some(({ suggestion }) => suggestion === 'extends')) return findings;
  return [{ code: 'bad-brand', ...say.brand.partOfBrand, path: [], at: 'key' }, ...findings];
}

/** From so many missing keys on it is not one that was forgotten. */
const MANY_MISSING_KEYS = 4;

/** Reports a finding at a path of brand.yaml: `bad-brand` unless `more` has another code. */
export type ReportFinding = (
  path: Path,
  message: Words,
  hint: Words,
  more?: Partial<Pick<Finding, 'code' | 'at' | 'cause' | 'suggestion' | 'sure'>> & { readonly layer?: number },
) => void;

/**
 * The finding with its span: in the first file that states what it is about, else in the brand's own. Where it is about a
 * file that is in the folder of `from`, never in a file of a brand which that one extends, but where it extends it.
 */
export function placeInBrand(finding: Finding, layers: readonly BrandLayer[], from?: number): Finding {
  if (from !== undefined) {
    const stated = layers.findIndex(({ yaml }) => locateIn(yaml, finding.path, finding.at).exact);
    if (stated > from) return placeInBrand({ ...finding, path: ['extends'] }, layers.slice(from));
  }
  const place = locateInBrand(layers, finding.path, finding.at);
  if (!place) return finding;
  const { span } = place;
  const { suggestion, edit } = finding;
  const own = edit ?? (suggestion && place.exact ? { ...edge(span), text: suggestion } : undefined);
  return { ...finding, path: [], span, ...(own ? { edit: own } : {}) };
}

export function locateInBrand(layers: readonly BrandLayer[], path: Path, at?: Place): Located | undefined {
  const places = layers.map(({ yaml }) => locateIn(yaml, path, at));
  return places.find(({ exact }) => exact) ?? places[0];
}

const edge = ({ file, start, end }: { file: string; start: number; end: number }) => ({ file, start, end });

/**
 * The brand.yaml of a folder and those that it extends, one after the other, until one extends none. `bad-brand` where a
 * file is missing or cannot be read; `unknown-brand` where one extends a brand that is not there.
 */
export function readLayers(files: Files, folder: string, above: readonly BrandLayer[] = []): BrandLayers {
  const file = `${folder}/brand.yaml`;
  const text = readText(files, file);
  if (text === undefined) {
    const refusal = files.refusal(file);
    const words = refusal ? refusalWords(file, refusal) : say.brand.noBrandFile({ folder });
    return { layers: above, findings: [{ code: 'bad-brand', ...words, path: ['deck', 'brand'] }] };
  }
  const yaml = readYaml(file, text);
  const findings = readingFindings(yaml).map((finding): Finding => ({ ...finding, code: 'bad-brand' }));
  const data: unknown = findings.length > 0 ? undefined : yaml.tree.toJS({ maxAliasCount: -1 });
  const layers = [...above, { folder, yaml, data }];
  const base = valueAt(data, ['extends']);
  if (findings.length > 0 || typeof base !== 'string') return { layers, findings };
  const refused = refuseBase(files, base, layers);
  if (refused) return { layers, findings: [placeInBrand(refused, layers.slice(-1))] };
  return readLayers(files, `${BRANDS}/${base}`, layers);
}

const MAX_LAYERS = 20;

/** Why the last file cannot extend a brand: there is none of that name, it leads back to one of these, or these are many. */
function refuseBase(files: Files, base: string, layers: readonly BrandLayer[]): Finding | undefined {
  const own = layers.map(({ folder }) => folder.slice(BRANDS.length + 1));
  if (own.includes(base)) {
    const way = [...own.slice(own.indexOf(base)), base].join(' → ');
    return { code: 'bad-brand', ...say.brand.extendsItself({ chain: way }), path: ['extends'] };
  }
  if (own.length === MAX_LAYERS)
    return { code: 'bad-brand', ...say.brand.longChain({ most: MAX_LAYERS }), path: ['extends'] };
  const known = files.list(BRANDS).filter((name) => !own.includes(name));
  return known.includes(base) ? undefined : unknownBrand(base, known, ['extends']);
}

export function unknownBrand(name: string, known: readonly string[], path: Path): Finding {
  const near = guess(name, known);
  const choice =
    known.length > 0
      ? say.brand.chooseBrand({ names: known, folder: BRANDS })
      : say.brand.noBrandYet({ folder: BRANDS });
  const hint = hintOf(near.suggestion, choice);
  return { code: 'unknown-brand', message: say.brand.unknownBrand({ name, folder: BRANDS }), hint, path, ...near };
}

/** Groups whose values are stated as wholes: half of an inherited shade or font would mean something else. */
const WHOLE: readonly string[] = ['colors', 'fonts', 'fonts.headings'];

/**
 * What brand files state together, the first over those after it. Groups of keys are merged key by key; a list, a
 * shade and a font are replaced as wholes. An empty file counts as one that states nothing.
 */
export function mergeBrands(files: readonly unknown[]): unknown {
  return files.map((file): unknown => file ?? {}).reduceRight<unknown>((base, own) => merge(base, own, []), {});
}

function merge(base: unknown, own: unknown, path: readonly string[]): unknown {
  if (own === undefined) return base;
  const name = path.join('.');
  const whole = WHOLE.includes(path.slice(0, -1).join('.')) && !WHOLE.includes(name);
  if (whole || !isGroup(base) || !isGroup(own)) return own;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, merge(lookUp(base, key), lookUp(own, key), [...path, key])]));
}
