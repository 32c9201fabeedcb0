import { unzip, zip } from '../../src/io/zip.ts';

/** The parts of a package, markup as text. */
export type Parts = Map<string, Uint8Array | string>;

type Step = (parts: Parts) => void;

/** A package with its parts changed, and zipped again. */
export function broken(deck: Uint8Array, ...steps: readonly Step[]): Uint8Array {
  const read = ([name, bytes]: readonly [string, Uint8Array]): [string, Uint8Array | string] =>
    /\.(xml|rels)$/.test(name) ? [name, new TextDecoder().decode(bytes)] : [name, bytes];
  const parts: Parts = new Map([...unzip(deck)].map(read));
  for (const step of steps) step(parts);
  return zip(parts);
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
