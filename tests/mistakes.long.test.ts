import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../src/app/build-decks.ts';
import type { BuildReport } from '../src/app/build-report.ts';
import { mend } from '../src/app/mend.ts';
import { groupFindings } from '../src/findings/group-findings.ts';
import { ROOT } from './support/brand.ts';
import { projectFiles } from './support/build.ts';
import { keepAll, keepBrands } from './support/kept.ts';
import { once } from './support/once.ts';

/**
 * A mistake that an author makes in the deck of tests/fixtures/mistakes/deck, and what the report must say of it: the
 * place, the reason, and the mend. Each of the three is a point.
 */
interface Mistake {
  readonly mistake: string;
  /** Mistakes of one sort come of one misunderstanding, or one slip. */
  readonly sort: string;
  /** The file in which it is made; the outline where omitted. */
  readonly file?: string;
  /** A stretch of the file, what stands in its place, and further such pairs; or the whole file, as text or in hex. */
  readonly change?: string;
  readonly to?: string;
  readonly then?: readonly [string, string];
  readonly whole?: string;
  readonly bytes?: string;
  /** Bytes in hex at the end of the file. */
  readonly append?: string;
  /** Further files: text, `hex:` and bytes, or `copy:` and a file of the deck. */
  readonly files?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly at: string;
  /** How many causes the report tells; one where omitted. */
  readonly causes?: number;
  /** Words of the message. */
  readonly says: readonly string[];
  /** What `--fix` makes of it: the deck as it was, or a text that then stands in the outline. */
  readonly fixed?: string;
  /** Words of the hint, where the author has to choose. */
  readonly hints?: readonly string[];
  /** Of three points, where one is wanting. */
  readonly score?: number;
}

const FOLDER = join(ROOT, 'tests/fixtures/mistakes');
const DECK = Object.fromEntries(
  ['slides.yaml', 'data/trade.csv', 'pictures/quay.jpg', 'templates/port/brand.yaml'].map((name) => [
    name,
    new Uint8Array(readFileSync(join(FOLDER, 'deck', name))),
  ]),
);
const MISTAKES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Mistake[]);

type Project = Readonly<Record<string, Uint8Array>>;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const inHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

/** The deck with the mistake made in it. */
function projectOf({
  mistake,
  file = 'slides.yaml',
  change,
  to = '',
  then,
  whole,
  bytes,
  append,
  files,
}: Mistake): Project {
  const before = DECK[file] ?? new Uint8Array();
  const changed = () => {
    if (bytes !== undefined) return inHex(String(bytes));
    if (whole !== undefined) return bytesOf(whole);
    if (append !== undefined) return Uint8Array.from([...before, ...inHex(append)]);
    if (change === undefined) return before;
    if (!textOf(before).includes(change)) throw new Error(`${mistake}: the deck has no such stretch.`);
    const text = textOf(before).replace(change, () => to);
    return bytesOf(then ? text.replace(then[0], () => then[1]) : text);
  };
  const more = Object.entries(files ?? {}).map(([name, text]) => {
    if (text.startsWith('hex:')) return [name, inHex(text.slice(4))];
    return [name, text.startsWith('copy:') ? DECK[text.slice(5)] : bytesOf(text)];
  });
  return { ...DECK, [file]: changed(), ...Object.fromEntries(more) };
}

const cache = keepAll();
const useBrand = keepBrands();

async function check(project: Project): Promise<BuildReport> {
  const own = project['templates/port/brand.yaml'] === DECK['templates/port/brand.yaml'];
  const options = { files: projectFiles(project), outline: 'slides.yaml', formats: [], today: '2026-06-30', cache };
  return (await buildDecks({ ...options, ...(own ? { useBrand } : {}) })).report;
}

/** The outline with all edits made that are beyond doubt. */
async function fixed(project: Project): Promise<string> {
  const texts = new Map([['slides.yaml', textOf(project['slides.yaml'])]]);
  const { texts: now } = await mend(texts, (each) =>
    check({ ...project, 'slides.yaml': bytesOf(each.get('slides.yaml') ?? '') }),
  );
  return now.get('slides.yaml') ?? '';
}

/** The points that the report on a mistake gets for place, reason and mend. */
async function pointsOf(mistake: Mistake) {
  const project = projectOf(mistake);
  const groups = groupFindings((await check(project)).findings);
  const { finding } = groups.find((group) => group.finding.code === mistake.code) ?? {};
  const { span, message, hint } = finding ?? {};
  const mends = async () => {
    if (mistake.fixed === 'original') return (await fixed(project)) === textOf(DECK['slides.yaml']);
    if (mistake.fixed !== undefined) return (await fixed(project)).includes(mistake.fixed);
    return (mistake.hints ?? []).every((words) => hint?.en.includes(words));
  };
  return {
    causes: groups.length,
    place: span ? `${span.file}:${span.line}:${span.column}` : undefined,
    reason: finding !== undefined && mistake.says.every((words) => message?.en.includes(words)),
    mend: finding !== undefined && (await mends()),
  };
}

describe('the deck without a mistake', () => {
  it('is sound', async () => {
    expect(await check(DECK)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('a mistake', () => {
  describe.each(MISTAKES)('$sort: $mistake', (mistake) => {
    const points = once(() => pointsOf(mistake));

    it('is told with its place, its reason and its mend, and nothing else is', async () => {
      expect(await points()).toEqual({ causes: mistake.causes ?? 1, place: mistake.at, reason: true, mend: true });
    });
  });

  it('is one of at least 120, of at least 40 sorts, and scores 2.8 of 3 in the mean', () => {
    const scores = MISTAKES.map(({ score = 3 }) => score);
    expect(MISTAKES.length).toBeGreaterThanOrEqual(120);
    expect(new Set(MISTAKES.map(({ sort }) => sort)).size).toBeGreaterThanOrEqual(40);
    expect(scores.reduce((a, b) => a + b, 0) / scores.length).toBeGreaterThanOrEqual(2.8);
  });
});
