import { unzip, zip } from '../../src/io/zip.ts';

/** The parts of a package, markup as text. */
export type Files = Map<string, Uint8Array | string>;

/** A package with its parts changed, and zipped again. */
export function broken(change: (files: Files) => void, deck: Uint8Array): Uint8Array {
  const files: Files = new Map();
  for (const [name, bytes] of unzip(deck))
    files.set(name, /\.(xml|rels)$/.test(name) ? new TextDecoder().decode(bytes) : bytes);
  change(files);
  return zip(files);
}

/** A change of one part's text; it must change something. */
export const edit = (part: string, from: string | RegExp, to: string) => (files: Files) => {
  const before = String(files.get(part));
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} does not hold ${from}`);
  files.set(part, after);
};

/** Several changes, one after the other. */
export const all =
  (...changes: readonly ((files: Files) => void)[]) =>
  (files: Files) => {
    for (const change of changes) change(files);
  };

/** One more relationship of a part. */
export const relate = (rels: string, id: string, type: string, target: string, external = false) =>
  edit(
    rels,
    '</Relationships>',
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
  );

/** One more part, with its content type. */
export const add = (part: string, type: string, content: string | Uint8Array) =>
  all(
    (files) => files.set(part, content),
    edit('[Content_Types].xml', '</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
  );

/** A fault, the rule that finds it, and what it is. */
export type PackageFault = readonly [rule: string, name: string, change: (files: Files) => void];
