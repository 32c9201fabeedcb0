import type { Words } from '../core/language.ts';
import { calledOtherwise } from '../findings/suggest.ts';
import LIBRARY from './kits.json' with { type: 'json' };

/** What is known of a kit beside its drawings: what it shows, what people call it otherwise, and the parts that it has. */
interface KitEntry {
  readonly title: Words;
  readonly also: string;
  readonly parts: readonly string[];
}

/** The kits that come with the tool, each a folder `scenes/kits/<name>` with a drawing `<part>.svg` for each part. */
export const KITS = LIBRARY as Readonly<Record<keyof typeof LIBRARY, KitEntry>>;

type KitName = keyof typeof KITS;

export const KIT_NAMES = Object.keys(KITS) as KitName[];

/** A part of a kit, or one of several of which any does. */
export type NeededPart = string | readonly string[];

/** Of the parts that are needed those for which none of a kit’s does. */
export const missingParts = (parts: readonly NeededPart[], has: (part: string) => boolean): NeededPart[] =>
  parts.filter((part) => !(typeof part === 'string' ? has(part) : part.some(has)));

/** The kits that have all of these parts. */
export const kitsWith = (parts: readonly NeededPart[]): KitName[] =>
  KIT_NAMES.filter((name) => missingParts(parts, (part) => KITS[name].parts.includes(part)).length === 0);

/** The kit that people call so: `crates` are containers; undefined where none or several are. */
export const kitCalled = (name: string): KitName | undefined =>
  calledOtherwise(name, KIT_NAMES, (kit) => KITS[kit].also);
