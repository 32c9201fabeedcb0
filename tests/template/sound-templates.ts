import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from '../../src/io/zip.ts';
import { once } from '../support/once.ts';

/** A template file as a customer hands it over. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The template whose parts lie in a folder, indented for readers; it is packed without the indents. */
export function packedFrom(folder: string): Uint8Array {
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((part) => statSync(join(folder, part)).isFile())
    .map((part): [string, Uint8Array | string] => {
      const content = readFileSync(join(folder, part));
      const markup = () =>
        content
          .toString()
          .trim()
          .replace(/(?<!\?)>\n\s*</g, '><');
      return [part.replaceAll(sep, '/'), /\.(xml|rels)$/.test(part) ? markup() : content];
    });
  return zip(new Map(parts));
}

const packed = (name: string) => once(() => packedFrom(fileURLToPath(new URL(`packages/${name}`, import.meta.url))));

/** Three layouts with names by a scheme of the house, without date, footer, number or section; 16:10, the cover dark. */
export const withoutFooters = packed('without-footers');
/** Light text on dark by the master's colour map, 4:3, with the eleven layouts that PowerPoint's own theme has. */
export const darkFourByThree = packed('dark-four-by-three');
/** 4:3, light text on dark; a slide with a comment, a section and a custom show. */
export const foreignTemplate = packed('foreign');

/** Templates in the manner of several houses and programs, all valid. */
export const soundTemplates: () => readonly TemplateFile[] = once(() => [
  // Two masters, each with its own theme, one of which is dark; three of their layouts share their names.
  { name: 'several-masters.potx', bytes: packed('several-masters')() },
  // A photograph behind the cover, pictures and logos on layouts, placeholders for pictures; in German.
  { name: 'pictures-on-layouts.potx', bytes: packed('pictures-on-layouts')() },
  { name: 'without-footers.potx', bytes: withoutFooters() },
  // Chinese, titles at the foot, text that runs downwards: by layout type, by `orient`, and by `vert` of bodies alone.
  { name: 'vertical-text.potx', bytes: packed('vertical-text')() },
  { name: 'dark-four-by-three.pptx', bytes: darkFourByThree() },
  // A4, titles at the left, layouts without a type, a group of placeholders, slides, notes, comments, sections, a custom
  // show, animation, masters of notes and handouts, custom XML, a first number of 5, a password against changes.
  { name: 'odd-one.pptx', bytes: packed('odd-one')() },
]);

/** Whether a template is the one that unit tests make brands of. Those of the others run beside the tests of real clients. */
export const inEveryRun = ({ name }: TemplateFile): boolean => name === 'without-footers.potx';
