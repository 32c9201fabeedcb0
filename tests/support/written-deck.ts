import { expect } from 'vitest';
import { unzip } from '../../src/io/zip.ts';
import { writePptx } from '../../src/outputs/pptx/write-pptx.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { Scene } from '../../src/scene/items.ts';
import { brand } from './brand.ts';
import { checkPackage } from './package-check.ts';

/** A written deck, found sound by the package check, with its parts as text. */
export interface WrittenDeck {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** A part's markup; throws where there is none. */
  readonly xml: (part: string) => string;
}

/** What a scene of a test may say, and the writer is not to blame for. */
const OF_AUTHORS: readonly string[] = ['duplicate-slide-title'];

/** Writes a deck, in the shipped brand or another, and fails the test on any finding of the package check. */
export async function writeChecked(scene: Scene, options: { brand?: Brand } = {}): Promise<WrittenDeck> {
  const bytes = await writePptx(scene, options.brand ?? brand);
  expect(checkPackage(bytes).filter(({ rule }) => !OF_AUTHORS.includes(rule))).toEqual([]);
  return openDeck(bytes);
}

/** The parts of a deck. */
export function openDeck(bytes: Uint8Array): WrittenDeck {
  const parts = unzip(bytes);
  const xml = (part: string) => {
    const content = parts.get(part);
    if (!content) throw new Error(`The deck has no part ${part}; it has ${[...parts.keys()].join(', ')}.`);
    return new TextDecoder().decode(content);
  };
  return { bytes, parts, xml };
}
