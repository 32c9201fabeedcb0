import { ArchiveTooLarge, DamagedPart, unzipMarkup } from '../../io/unzip.ts';
import type { Notes } from '../notes/read-notes.ts';
import { styleMapOf } from './document-styles.ts';
import { htmlNotes } from './html-notes.ts';

/** What a document holds that no slide can show. */
export type Unshown = 'chart' | 'diagram' | 'formula' | 'object' | 'picture';

/** A Word document as notes, with its pictures by the names that the notes have for them. */
export interface ReadDocument {
  readonly notes: Notes;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** How many of each are left out. */
  readonly unshown: ReadonlyMap<Unshown, number>;
}

/** The types of pictures that slides show, and how the names of such files end. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/bmp': 'bmp' },
  ...{ 'image/webp': 'webp', 'image/x-ms-bmp': 'bmp' },
};
/** Elements that slides show nothing of: charts and SmartArt (DrawingML), formulas, embedded objects. */
const UNSHOWN: readonly (readonly [Unshown, RegExp])[] = [
  ['chart', /<(?:c|cx):chart\b/g],
  ['diagram', /<dgm:relIds\b/g],
  ['formula', /<m:oMath>|<m:oMath\s/g],
  ['object', /<o:OLEObject\b/g],
];

/**
 * A Word document (.docx) as notes; undefined where the bytes are none, or damaged. Throws an ArchiveTooLarge where it
 * holds more than is read, and a DamagedPart where one of its parts cannot be unpacked.
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument | undefined> {
  const mammoth = await import('mammoth');
  const pictures = new Map<string, Uint8Array>();
  let foreign = 0;
  const convertImage = mammoth.default.images.imgElement(async ({ contentType, readAsBuffer }) => {
    const ending = ENDINGS[contentType];
    const content = ending === undefined ? undefined : new Uint8Array(await readAsBuffer());
    if (!content || content.length === 0) {
      foreign++;
      return { src: '' };
    }
    const known = [...pictures].find(([, each]) => Buffer.compare(each, content) === 0)?.[0];
    const src = known ?? `picture-${pictures.size + 1}.${ending}`;
    pictures.set(src, content);
    return { src };
  });
  try {
    const parts = unzipMarkup(bytes);
    const textOf = (name: string) => {
      const part = parts.get(name);
      return part && new TextDecoder().decode(part);
    };
    const styleMap = styleMapOf(textOf('word/styles.xml'));
    const buffer = Buffer.from(bytes);
    const { value } = await mammoth.default.convertToHtml({ buffer }, { styleMap, convertImage });
    const source = textOf('word/document.xml') ?? '';
    const counts = UNSHOWN.map(([what, pattern]) => [what, source.match(pattern)?.length ?? 0] as const);
    const unshown = new Map([...counts, ['picture', foreign] as const].filter(([, count]) => count > 0));
    return { notes: htmlNotes(value), pictures, unshown };
  } catch (error) {
    if (error instanceof ArchiveTooLarge || error instanceof DamagedPart) throw error;
    return undefined;
  }
}
