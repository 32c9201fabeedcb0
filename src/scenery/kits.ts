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

/** The kits that have all of these parts. */
export const kitsWith = (parts: readonly string[]): KitName[] =>
  KIT_NAMES.filter((name) => parts.every((part) => KITS[name].parts.includes(part)));

/** The kit that people call so: `crates` are containers; undefined where none or several are. */
export const kitCalled = (name: string): KitName | undefined =>
  calledOtherwise(name, KIT_NAMES, (kit) => KITS[kit].also);
