import { createHash } from 'node:crypto';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { projectFiles as ownFiles } from '../../../src/cli/project-files.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { findAll, parseXml, textOf } from '../../../src/office/xml.ts';
import { LAST_SEEN, PLAYER_WORDS } from '../../../src/outputs/html/player/words.ts';
import { writeHtml } from '../../../src/outputs/html/write-html.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { ROOT } from '../../support/brand.ts';
import { projectFiles } from '../../support/build.ts';
import { kept } from '../../support/kept.ts';
import { once } from '../../support/once.ts';
import { type PaintedDeck, paintedDeck } from '../../support/painted-deck.ts';

interface Shown {
  readonly deck: PaintedDeck;
  readonly html: string;
}

/** The project's own deck, in the language whose fonts have the most letters. */
const ownDeck = once(() => paint({ files: ownFiles(ROOT, ROOT), outline: 'slides.yaml', language: 'zh' }));

async function paint(options: Parameters<typeof paintedDeck>[0]): Promise<Shown> {
  const deck = await paintedDeck({ ...options, ...kept });
  return { deck, html: await htmlOf(deck) };
}

const htmlOf = async ({ scene, brand }: Pick<PaintedDeck, 'scene' | 'brand'>) =>
  new TextDecoder().decode(await writeHtml(scene, brand));

/** The deck of an outline's slides in English. */
function small(slides: string, head = ''): Promise<Shown> {
  const outline = `deck:\n  id: small\n  title: A small deck\n  brand: liangjiang\n  languages: [en]\n${head}slides:\n${slides}`;
  return paint({ files: projectFiles({ 'slides.yaml': outline }), outline: 'slides.yaml', language: 'en' });
}

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);
const sectionsIn = (html: string) => all(html, /(<section class="slide".*?<\/section>)/gs);
const dataIn = (html: string) => JSON.parse(all(html, /<script type="application\/json">(.*?)<\/script>/gs)[0] ?? '');
const drawingIn = (section: string) => parseXml(`<g>${all(section, /(<svg .*<\/svg>)/gs)[0] ?? ''}</g>`);

/** Fonts of the page, by family and weight. */
function fontsIn(html: string): ReadonlyMap<string, Font> {
  const rule = /@font-face\{font-family:"([^"]+)";font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]+)\)/g;
  return new Map(
    [...html.matchAll(rule)].map(([, family, weight, bytes = '']) => [
      `${family} ${weight}`,
      create(Buffer.from(bytes, 'base64')) as Font,
    ]),
  );
}

describe('the page of the deck', () => {
  it('lets only its own script and rules through, by their hashes', async () => {
    const { html } = await ownDeck();
    const [policy = ''] = all(html, /http-equiv="Content-Security-Policy" content="([^"]+)"/g);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(all(html, /<script>(.*?)<\/script>/gs).map(hash));
    expect(directives.get('style-src')).toEqual(all(html, /<style>(.*?)<\/style>/gs).map(hash));
    expect([directives.get('img-src'), directives.get('font-src')]).toEqual([['data:'], ['data:']]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    // The policy stands before anything that it speaks of.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(all(html, /<[a-z][^>]*\s(style|on[a-z]+)=/g)).toEqual([]);
  });

  it('reads the title of each slide first, and what it lies over last', async () => {
    const { html } = await ownDeck();
    for (const section of sectionsIn(html)) {
      const [above = '', below = '', ...more] = all(section, /(<svg class="(?:above|below)".*?<\/svg>)/gs);
      expect([above.slice(5, 18), below.slice(5, 18), ...more]).toEqual(['class="above"', 'class="below"']);
      const read = all(above, /(role="heading" aria-level="\d"|role="img"|<text)/g);
      expect(read[0]).toBe('role="heading" aria-level="1"');
    }
  });

  it('leads to each place by one link, and parts what is copied', async () => {
    const { deck, html } = await ownDeck();
    const agenda = deck.scene.slides.findIndex(({ id }) => id === 'agenda');
    const sections = deck.scene.slides.filter(({ kind }) => kind === 'section').map(({ id }) => `#${id}`);
    expect(all(sectionsIn(html)[agenda] ?? '', /<a href="([^"]+)"/g)).toEqual(sections);
    expect(html).not.toMatch(/<\/text>(?!\n)/);
    expect(html).toContain('.face svg{white-space:pre');
  });

  it('asks for nothing outside itself', async () => {
    const { html } = await ownDeck();
    const loaded = [...all(html, /\ssrc="([^"]*)"/g), ...all(html, /url\(([^)]*)\)/g)];
    const linked = all(html, /<(?:use|image|link|feImage)\b[^>]*?\shref="([^"]*)"/g);
    expect([...loaded, ...linked].filter((address) => !/^(#|data:)/.test(address))).toEqual([]);
    expect(html).not.toMatch(/@import|<(?:iframe|object|embed|base)\b/);
  });

  it('opens what leads outside in a window of its own', async () => {
    const links = all((await ownDeck()).html, /(<a [^>]*>)/g);
    const outside = links.filter((link) => /href="https?:/.test(link));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((link) => !link.includes('target="_blank" rel="noopener"'))).toEqual([]);
    // Mail opens in a program of its own, and would leave an empty window behind.
    expect(links.filter((link) => link.includes('target=')).length).toBe(outside.length);
  });

  it('has each slide, with one heading and its notes', async () => {
    const { deck, html } = await ownDeck();
    const sections = sectionsIn(html);
    expect(all(html, /<section class="slide" id="([^"]+)"/g)).toEqual(deck.scene.slides.map(({ id }) => id));
    for (const [i, slide] of deck.scene.slides.entries()) {
      const section = sections[i] ?? '';
      expect(all(section, /(aria-level="1"|<h1)/g), slide.id).toHaveLength(1);
      const notes = all(section, /<p>(.*?)<\/p>/g)
        .join('\n')
        .replace(/<[^>]+>/g, '');
      expect(notes).toBe(slide.notes ? plainText(slide.notes).replaceAll('&', '&amp;') : '');
    }
  });

  it('draws each slide with ids that no other has', async () => {
    const ids = all((await ownDeck()).html, /\sid="([^"]+)"/g);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const used = all((await ownDeck()).html, /url\(#([^)]+)\)/g);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('carries every character that it draws, in its font and weight', async () => {
    const { html } = await ownDeck();
    const fonts = fontsIn(html);
    const missing = new Set<string>();
    for (const run of sectionsIn(html).flatMap((section) => findAll(drawingIn(section), 'tspan'))) {
      const { 'font-family': family, 'font-weight': weight = '400' } = run.attributes;
      const font = fonts.get(`${family} ${weight}`);
      for (const character of textOf(run)) {
        if (!font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
          missing.add(`${character} of ${family} ${weight}`);
      }
    }
    // Arrows are in none of the brand's fonts.
    expect([...missing].filter((each) => !each.startsWith('←'))).toEqual([]);
  });

  it('is smaller than 3 MB', async () => {
    expect(new TextEncoder().encode((await ownDeck()).html).length).toBeLessThan(3_000_000);
  });

  it('speaks the language of the deck, and knows the slot of the talk', async () => {
    const { html } = await ownDeck();
    expect(html).toContain('lang="zh-CN"');
    expect(dataIn(html)).toEqual({ words: PLAYER_WORDS.zh, mode: 'speaker', minutes: 11 });
  });

  it('says which words are in another language, and has a figure in one text', async () => {
    const drawn = sectionsIn((await ownDeck()).html).flatMap((section) => findAll(drawingIn(section), 'text'));
    const spans = drawn.flatMap((text) => findAll(text, 'tspan'));
    const languages = spans.filter((span) => /[a-z]{3}/.test(textOf(span))).map(({ attributes }) => attributes.lang);
    expect(languages.length).toBeGreaterThan(20);
    expect(new Set(languages)).toEqual(new Set(['en-GB']));
    expect(spans.filter((span) => /\p{sc=Han}/u.test(textOf(span)) && span.attributes.lang)).toEqual([]);
    expect(drawn.map(textOf)).toEqual(expect.arrayContaining(['第4位', '约15%']));
  });
});

describe('a page', () => {
  it('says of each slide how it comes, when it goes on, and whether the show leaves it out', async () => {
    const { html } = await small(
      `  - { kind: cover }
  - { kind: statement, id: more, title: "See [more](#backup)", transition: push, advance: 7 }
  - { kind: statement, id: backup, title: More, hidden: true }
  - { kind: statement, id: unlinked, title: Yet more, hidden: true }
`,
      '  show: { transition: fade }\n',
    );
    const heads = all(html, /<section class="slide"([^>]*)>/g).map((head) => all(head, /data-(\S+="[^"]*")/g));
    expect(heads).toEqual([
      ['transition="fade"'],
      ['transition="push"', 'advance="7"'],
      ['transition="fade"', 'hidden=""'],
      ['transition="fade"', 'hidden=""'],
    ]);
    const links = sectionsIn(html).map((section) => all(section, /<a href="(#[^"]+)"/g));
    expect(links).toEqual([[], ['#backup'], ['#more'], [LAST_SEEN]]);
  });

  it('says at which click items, rows and points appear', async () => {
    const { html } = await small(`  - kind: bullets
    title: Things to know
    build: by-item
    items: [The river, The road, The rail]
  - kind: table
    title: In rows
    build: by-item
    columns: [{ title: When }, { title: Where }]
    rows: [[Now, Here], [Then, There]]
`);
    const clicks = sectionsIn(html).map((section) => [...new Set(all(section, /data-build="(\d+)"/g))]);
    expect(clicks).toEqual([
      ['1', '2', '3'],
      ['1', '2'],
    ]);
  });

  it('has each picture once, however often slides show it, and is the same each time', async () => {
    const { html, deck } = await small(`  - { kind: picture, title: A view, picture: pictures/valley.jpg, alt: A river }
  - { kind: picture, title: Again, picture: pictures/valley.jpg, alt: A river }
`);
    expect(await htmlOf(deck)).toBe(html);
    expect(deck.scene.slides).toHaveLength(2);
    expect(all(html, /(<image )/g)).toHaveLength(1);
    expect(all(html, /<use [^>]*href="#([^"]+)"/g)).toEqual(['p:1', 'p:1']);
  });

  it('has its title as a heading where the slide does not show it', async () => {
    const { deck } = await ownDeck();
    const [slide] = deck.scene.slides;
    if (!slide) throw new Error('The deck has slides.');
    const html = await htmlOf({ brand: deck.brand, scene: { ...deck.scene, slides: [{ ...slide, items: [] }] } });
    expect(html).toContain(`<h1 class="unseen">${slide.title}</h1>`);
  });

  it('keeps words of a deck from ending its script or its markup', async () => {
    const { deck } = await ownDeck();
    const html = await htmlOf({
      brand: deck.brand,
      scene: { ...deck.scene, slides: [], title: '</title><script>x</script>' },
    });
    expect(all(html, /(<script>x)/g)).toEqual([]);
  });

  it('leaves fonts to the machine whose makers do not allow them in documents', async () => {
    const { deck } = await small('  - { kind: statement, title: One place }\n');
    const { fonts } = deck.brand;
    const latin = { ...fonts.latin, regular: restricted(fonts.latin.regular) };
    const brand: Brand = { ...deck.brand, fonts: { ...fonts, latin, headings: { ...fonts.headings, latin } } };
    const html = await htmlOf({ brand, scene: { ...deck.scene, slides: deck.scene.slides.slice(0, 1) } });
    const weights = [...fontsIn(html).keys()].filter((name) => name.startsWith(fonts.latin.family));
    expect(weights).toEqual([`${fonts.latin.family} 700`]);
  });
});

/** The font with the word that nobody may embed it (OS/2.fsType). */
function restricted(font: Uint8Array): Uint8Array {
  const bytes = Buffer.from(font);
  const count = bytes.readUInt16BE(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    if (bytes.toString('latin1', at, at + 4) === 'OS/2') bytes.writeUInt16BE(2, bytes.readUInt32BE(at + 8) + 8);
  }
  return bytes;
}
