import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientPackage } from './client-packages.ts';

/** What a reader finds in a deck: the text of each slide and of its notes, in the deck's order. */
export interface ReadDeck {
  readonly slides: readonly string[];
  /** Omitted where the reader does not read notes. */
  readonly notes?: readonly string[];
}

/** A program of somebody else's that opens decks. */
export type Reader = (bytes: Uint8Array) => Promise<ReadDeck>;

interface OfficeNode {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly OfficeNode[];
}

interface OfficeParser {
  readonly OfficeParser: { parseOffice(file: Buffer): Promise<{ readonly content: readonly OfficeNode[] }> };
}

/** https://github.com/harshankur/officeParser: a tree of slides, paragraphs and tables. */
export const officeparser: Reader = async (bytes) => {
  const { OfficeParser } = clientPackage<OfficeParser>('officeparser');
  const { content } = await OfficeParser.parseOffice(Buffer.from(bytes));
  const textsOf = (type: string) => content.filter((node) => node.type === type).map(officeText);
  return { slides: textsOf('slide'), notes: textsOf('note') };
};

/** The text of a node's leaves; a node that has both repeats its children's text in its own. */
function officeText(node: OfficeNode): string {
  return node.children?.length ? node.children.map(officeText).join('\n') : (node.text ?? '');
}

interface PptxToJson {
  parse(
    file: ArrayBuffer,
    options: Readonly<Record<'imageMode' | 'videoMode' | 'audioMode', 'none'>>,
  ): Promise<{ readonly slides: readonly { readonly note?: string; readonly [key: string]: unknown }[] }>;
}

/** https://github.com/pipipi-pikachu/pptxtojson: what the editor PPTist imports decks with; texts are HTML. */
export const pptxtojson: Reader = async (bytes) => {
  const { parse } = clientPackage<PptxToJson>('pptxtojson/dist/index.cjs');
  const nothing = { imageMode: 'none', videoMode: 'none', audioMode: 'none' } as const;
  const { slides } = await parse(new Uint8Array(bytes).buffer, nothing);
  return {
    slides: slides.map(({ note: _, ...slide }) => htmlTexts(slide).join('\n')),
    notes: slides.flatMap(({ note }) => (note ? [withoutMarkup(note)] : [])),
  };
};

interface NodePptxParser {
  readonly default: new (
    file: string,
  ) => { extractText(): Promise<readonly { readonly path: string; readonly text: readonly string[] }[]> };
}

/** https://www.npmjs.com/package/node-pptx-parser: the texts of slides, from a file. */
export const nodePptxParser: Reader = async (bytes) => {
  const { default: Parser } = clientPackage<NodePptxParser>('node-pptx-parser');
  const folder = mkdtempSync(join(tmpdir(), 'deck-reader-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    const slides = await new Parser(file).extractText();
    return { slides: slides.map(({ text }) => text.join('\n')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The texts of all `content` and `text` properties below a value, without their markup. */
function htmlTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && (key === 'content' || key === 'text') ? [withoutMarkup(inner)] : htmlTexts(inner),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

function withoutMarkup(html: string): string {
  const text = html.replace(/<[^>]+>/g, ' ');
  return text.replace(/&(#\d+|\w+);/g, (entity, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? entity),
  );
}
