import { remembered } from '../../src/core/collections.ts';
import { packContent, unzip, zipPacked } from '../../src/io/zip.ts';

/** The parts of a package, markup as text. */
export type Parts = Map<string, Uint8Array | string>;

type Step = (parts: Parts) => void;

const partsOf = remembered(
  (deck: Uint8Array) =>
    [...unzip(deck)].map(([name, bytes]) => {
      return [name, /\.(xml|rels)$/.test(name) ? new TextDecoder().decode(bytes) : bytes] as const;
    }),
  new WeakMap(),
);

/** A package with its parts changed, and put together again without packing them. */
export function broken(deck: Uint8Array, ...steps: readonly Step[]): Uint8Array {
  const parts: Parts = new Map(partsOf(deck));
  for (const step of steps) step(parts);
  return zipPacked([...parts].map(([name, content]) => ({ name, ...packContent(content, true) })));
}

/** A change of one part's text; it must change something. */
export const edit =
  (part: string, from: string | RegExp, to: string): Step =>
  (parts) => {
    const before = String(parts.get(part));
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} does not hold ${from}`);
    parts.set(part, after);
  };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A change as faults.yaml states it. */
export type Change =
  | { readonly part: string; readonly from: string; readonly to: string }
  | { readonly add: string; readonly content: string; readonly type?: string }
  | {
      readonly relate: string;
      readonly id: string;
      readonly type: string;
      readonly target: string;
      readonly external?: true;
    }
  | { readonly remove: string };

export function stepOf(change: Change): Step {
  if ('remove' in change)
    return (parts) => {
      if (!parts.delete(change.remove)) throw new Error(`There is no ${change.remove}`);
    };
  if ('relate' in change) {
    const { relate, id, type, target, external } = change;
    const mode = external ? ' TargetMode="External"' : '';
    const relationship = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
    return edit(relate, '</Relationships>', `${relationship}</Relationships>`);
  }
  if ('add' in change) {
    const { add, type, content } = change;
    const override = `<Override PartName="/${add}" ContentType="${type}"/></Types>`;
    return (parts) => {
      parts.set(add, content);
      if (type) edit('[Content_Types].xml', '</Types>', override)(parts);
    };
  }
  const [, pattern, flags] = /^\/(.+)\/(\w*)$/s.exec(change.from) ?? [];
  return edit(change.part, pattern === undefined ? change.from : new RegExp(pattern, flags), change.to);
}
