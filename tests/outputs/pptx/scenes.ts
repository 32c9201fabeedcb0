import { PNG } from 'pngjs';
import type { Box } from '../../../src/core/box.ts';
import { bold, joinParagraphs, type RichText, richText } from '../../../src/core/rich-text.ts';
import type { FrameName, PlaceholderName } from '../../../src/scene/frame.ts';
import type {
  PictureItem,
  Scene,
  SceneItem,
  SceneSlide,
  TableCell,
  TableItem,
  TextItem,
} from '../../../src/scene/items.ts';
import type { TypeRole } from '../../../src/scene/tokens.ts';
import { drawnLines, setText, type TextOptions, textItem } from '../../../src/text/typeset.ts';
import { brand, measurer } from '../../support/brand.ts';
import WORDS from './words.json' with { type: 'json' };

/** A one-colour picture. */
export function png(w = 8, h = 8, shade = 120): Uint8Array {
  const image = new PNG({ width: w, height: h });
  image.data.fill(shade);
  return PNG.sync.write(image);
}

/** A text in a placeholder of a frame. */
export function placed(
  frame: FrameName,
  name: PlaceholderName,
  text: string | RichText,
  more: Partial<TextOptions> = {},
): TextItem {
  const placeholder = brand.frames[frame].placeholders[name];
  if (!placeholder) throw new Error(`${frame} has no ${name}`);
  const { box, style, align, anchor } = placeholder;
  const rich = typeof text === 'string' ? richText(text) : text;
  const ground = brand.frames[frame].ground;
  return textItem({ name, text: rich, style, box, align, anchor, placeholder: name, ground, ...more }, measurer);
}

/** A text box in one of the brand's styles. */
export function free(
  name: string,
  text: string | RichText,
  box: Box,
  role: TypeRole,
  more: Partial<TextOptions> = {},
): TextItem {
  const rich = typeof text === 'string' ? richText(text) : text;
  return textItem({ name, text: rich, style: brand.type[role], box, ground: 'ground', ...more }, measurer);
}

export function picture(name: string, box: Box, more: Partial<PictureItem> = {}): PictureItem {
  const pixels = { w: Math.round(box.w * 120), h: Math.round(box.h * 120) };
  return {
    kind: 'picture',
    name,
    box,
    path: [],
    bytes: png(pixels.w, pixels.h),
    format: 'png',
    pixels,
    alt: `Alt of ${name}`,
    ...more,
  };
}

/** A slide with its title, and the items given. */
export function slide(
  number: number,
  frame: FrameName,
  title: string,
  items: readonly SceneItem[],
  more: Partial<SceneSlide> = {},
): SceneSlide {
  return {
    id: `slide-${number}`,
    path: ['slides', number - 1],
    kind: frame,
    frame,
    title,
    items: [placed(frame, 'title', title, { name: 'Title' }), ...items],
    section: 0,
    number,
    facts: [],
    appendix: false,
    ...more,
  };
}

export function scene(slides: readonly SceneSlide[], more: Partial<Scene> = {}): Scene {
  return { id: 'deck', language: 'en', title: 'A deck', slides, sections: [], ...more };
}

const withBold = (text: string): RichText => ({
  paragraphs: [text.split('**').map((part, i) => (i % 2 === 1 ? { text: part, bold: true } : { text: part }))],
  path: [],
});

function points(texts: readonly string[]): RichText {
  const all = joinParagraphs(texts.map(withBold));
  const last = all.paragraphs.at(-1) ?? [];
  const linked = last.map((run) => ({ ...run, link: 'https://example.org/?a=1&b=2' }));
  return { ...all, paragraphs: [...all.paragraphs.slice(0, -1), linked] };
}

export function table(headers: readonly string[], rows: readonly (readonly string[])[], box: Box): TableItem {
  const cells = (texts: readonly string[], isHeader: boolean) =>
    texts.map((words, i): TableCell => {
      const text = isHeader || i === 0 ? bold(richText(words)) : richText(words);
      const style = { ...brand.type.label, color: 'text' as const };
      const { lines } = setText(text, style, { w: 5, h: 1 }, measurer);
      const align = i === 0 ? 'left' : 'right';
      return { text, style, size: style.size, align, lines: drawnLines(text, lines, style, measurer) };
    });
  const all = [cells(headers, true), ...rows.map((row) => cells(row, false))];
  return {
    kind: 'table',
    name: 'Sectors',
    box,
    path: [],
    columnWidths: [3, 1.5, 1.5],
    rows: all.map((row, i) => ({
      height: 0.45,
      cells: row,
      ...(i === all.length - 1 ? {} : { rule: i === 0 ? HEADER_RULE : HAIRLINE }),
    })),
    cellMargin: { x: [0.2, 0.2, 0], y: 0.085 },
    alt: 'Shares of sectors',
    rowHeader: true,
    ground: 'ground',
  };
}

const HEADER_RULE = { color: 'text', width: 1.5 } as const;
const HAIRLINE = { color: 'hairline', width: 0.75 } as const;
const ICON = 'M2 12 C2 6 6 2 12 2 Q22 2 22 12 L12 22 Z M8 12 L16 12';

function shapesSlide(words: (typeof WORDS)['en'], number: number): SceneSlide {
  const box = (x: number, y: number, w: number, h: number) => ({ x, y, w, h });
  return slide(
    number,
    'title-only',
    words.shapes,
    [
      {
        kind: 'shape',
        name: 'Panel',
        shape: 'rectangle',
        box: box(0.6, 1.5, 3.9, 2.2),
        path: [],
        fill: 'panel',
        group: 'Card 1',
        build: 1,
      },
      {
        ...free(
          'Number',
          { paragraphs: [[{ text: '339.1' }, { text: '\u00a0bn', scale: brand.unitScale }]], path: [] },
          box(0.8, 1.7, 3.5, 0.9),
          'number',
        ),
        group: 'Card 1',
        build: 1,
      },
      { ...free('Label', words.label, box(0.8, 2.7, 3.5, 0.6), 'label'), group: 'Card 1', build: 1 },
      { kind: 'shape', name: 'Badge', shape: 'ellipse', box: box(5, 1.5, 0.8, 0.8), path: [], fill: 'step-3' },
      {
        kind: 'shape',
        name: 'Frame',
        shape: 'rounded',
        radius: 0.1,
        box: box(6, 1.5, 2, 0.8),
        path: [],
        stroke: { color: 'second-text', width: 1.5 },
        build: 2,
      },
      {
        kind: 'shape',
        name: 'Arrow',
        shape: 'line',
        box: box(8.4, 1.9, 2, 0),
        path: [],
        stroke: { color: 'highlight', width: 2, arrow: true },
      },
      {
        kind: 'path',
        name: 'Icon',
        box: box(5, 2.6, 0.62, 0.62),
        path: [],
        d: ICON,
        viewBox: box(0, 0, 24, 24),
        stroke: { color: 'subject', width: 2 },
      },
      {
        kind: 'path',
        name: 'Drop',
        box: box(6, 2.6, 0.62, 0.62),
        path: [],
        d: ICON,
        viewBox: box(0, 0, 24, 24),
        fill: 'context',
      },
      picture('Chart', box(5, 3.6, 3, 1.5), { build: 2 }),
      picture('Ornament', box(8.4, 3.6, 1, 1), { alt: '', decorative: true }),
      picture('QR code', box(10, 3.6, 1, 1), { link: 'https://www.ichongqing.info' }),
      free('Steps', joinParagraphs(words.points.map((text) => withBold(text))), box(0.6, 4, 4, 2), 'body', {
        marker: 'number',
        paragraphSpacing: 6,
        align: 'left',
        levels: [0, 1, 0],
        builds: [3, 3, 4],
      }),
      placed('title-only', 'source', words.source),
    ],
    { section: 1 },
  );
}

/** A deck that has every frame and every kind of item. */
export function fullScene(language: 'en' | 'zh'): Scene {
  const words = WORDS[language];
  const bodyBox = brand.frames.content.placeholders.body?.box ?? brand.frames.content.body;
  return {
    id: 'full',
    language,
    title: words.deck,
    sections: words.sections.map((title, i) => ({ number: i + 1, title })),
    slides: [
      slide(
        1,
        'cover',
        words.deck,
        [placed('cover', 'kicker', brand.words[language] ?? ''), placed('cover', 'subtitle', words.said)],
        {
          notes: richText(words.notes),
        },
      ),
      slide(
        2,
        'section',
        words.section,
        [
          free('Section number', '1', brand.frames.section.body, 'ordinal', { ground: 'dark' }),
          placed('section', 'subtitle', words.said),
        ],
        { section: 1 },
      ),
      slide(
        3,
        'content',
        words.content,
        [
          placed('content', 'kicker', words.kicker),
          placed('content', 'body', points(words.points), {
            box: { ...bodyBox, h: 4 },
            marker: 'bullet',
            paragraphSpacing: 16,
          }),
          placed('content', 'source', words.source),
        ],
        { section: 1, notes: { ...withBold(words.points[0] ?? ''), path: [] } },
      ),
      shapesSlide(words, 4),
      slide(5, 'title-only', words.table, [table(words.headers, words.rows, { x: 0.6, y: 1.5, w: 6, h: 1.8 })], {
        section: 1,
      }),
      slide(
        6,
        'quote',
        words.quote,
        [
          placed('quote', 'aside', words.label),
          placed('quote', 'body', words.said),
          placed('quote', 'source', words.source),
        ],
        { section: 2 },
      ),
      slide(7, 'statement', words.said, [placed('statement', 'kicker', words.kicker)], { section: 2 }),
      slide(
        8,
        'closing',
        words.closing,
        [
          placed('closing', 'subtitle', 'service@ichongqing.info\nwww.ichongqing.info', { paragraphSpacing: 6 }),
          picture('QR code', brand.frames.closing.body, { link: 'https://www.ichongqing.info' }),
        ],
        { section: 2 },
      ),
    ],
  };
}

/** One slide in every frame, with nothing but its title. */
export function bareScene(language: 'en' | 'zh'): Scene {
  const frames = Object.keys(brand.frames) as FrameName[];
  return scene(
    frames.map((frame, i) => slide(i + 1, frame, brand.frames[frame].title, [])),
    { language },
  );
}
