import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFiles } from '../../../src/cli/project-files.ts';
import type { Events } from '../../../src/studio/protocol/events.ts';
import { admissionCookie } from '../../../src/studio/server/guard.ts';
import { studioApp } from '../../../src/studio/server/studio-app.ts';
import { openSession, type Session } from '../../../src/studio/session.ts';
import { ROOT } from '../../support/brand.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OUTLINE = `deck: { id: talk, title: Trade, brand: liangjiang, languages: [en] }
slides:
  - { kind: section, title: The river }
  - { kind: statement, title: Trades follow it, text: As they did., notes: Two words }
`;
const admission = { port: 4321, token: 'T'.repeat(43) };
const HERE = {
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  cookie: admissionCookie(admission).split(';')[0] ?? '',
};
const BUILT = { language: 'en', format: 'pptx', slides: 2, bytes: 12 };
const folder = temporaryFolder();
const away = temporaryFolder();

let session: Session;
let app: Hono;
const told: { readonly name: string; readonly event: unknown }[] = [];

/** The last event of a name that fulfils a condition, waited for. */
async function event<Name extends keyof Events>(
  name: Name,
  is: (event: Events[Name]) => boolean,
): Promise<Events[Name]> {
  for (let tries = 0; tries < 400; tries++) {
    const found = told.findLast((each) => each.name === name && is(each.event as Events[Name]));
    if (found) return found.event as Events[Name];
    await new Promise((settle) => setTimeout(settle, 25));
  }
  throw new Error(`No such event: ${name}`);
}

const get = (path: string, headers: Record<string, string> = HERE) => app.request(path, { headers });
const post = async (name: string, body: unknown, headers: Record<string, string> = HERE) => {
  const response = await app.request(`/do/${name}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    body: response.ok ? ((await response.json()) as Record<string, unknown>) : undefined,
  };
};

beforeAll(async () => {
  writeFileSync(join(folder, 'slides.yaml'), OUTLINE);
  writeFileSync(join(folder, 'data.csv'), 'a,b\n1,2\n');
  mkdirSync(join(folder, 'sub'));
  symlinkSync('/etc/hostname', join(folder, 'sub/link.txt'));
  session = await openSession({
    ...{
      folder,
      outline: 'slides.yaml',
      files: projectFiles(folder, ROOT),
      watched: [],
      except: [join(folder, 'out')],
    },
    stateFile: join(folder, '.state/session.json'),
    makeDecks: async () => ({
      ok: true,
      findings: [],
      files: ['talk.en.pptx', 'link.pdf'].map((name) => ({ ...BUILT, name })),
    }),
  });
  app = studioApp(session, admission, { page: '<p nonce="%NONCE%">', script: '1', style: 'p{}' });
  session.listen((name, event) => told.push({ name, event }));
  await event('deck', ({ pages = [] }) => pages.length === 2);
});
afterAll(() => session.close());

describe('the server', () => {
  it.each(['/', '/studio.js', '/events', '/slide/x', '/picture/x', '/fonts.css', '/font/x'])(
    'refuses %s without the cookie, and from elsewhere',
    async (path) => {
      const { cookie: _, ...bare } = HERE;
      expect((await get(path, bare)).status).toBe(401);
      expect((await get(path, { ...HERE, host: 'evil.example' })).status).toBe(403);
      expect((await get(path, { ...HERE, origin: 'http://evil.example' })).status).toBe(403);
    },
  );

  it('gives the cookie for the token, and the page without it', async () => {
    const { cookie: _, origin: __, ...bare } = HERE;
    const first = await get(`/?token=${admission.token}`, bare);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(first.headers.get('set-cookie')).toContain('HttpOnly');
    expect((await get('/?token=wrong', bare)).status).toBe(401);
  });

  it('has a new nonce in each page, which the policy names', async () => {
    const [one, other] = await Promise.all([get('/'), get('/')]);
    const nonce = /nonce="([^"]+)"/.exec(await one.text())?.[1] ?? '';
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await other.text()).not.toContain(nonce);
  });

  it('draws each page of the deck, with fonts and pictures of its own', async () => {
    const { pages = [] } = await event('deck', (each) => each.pages !== undefined);
    const svg = await (await get(`/slide/${pages[0]?.print}`)).text();
    expect(svg).toContain('The river');
    expect(pages[1]).toMatchObject({ notes: 'Two words', seconds: 1 });
    expect(svg).toContain('data-path="slides[0].title"');
    expect(svg).not.toContain('<a ');
    const rules = await (await get('/fonts.css')).text();
    const font = /url\((\/font\/\w+)\)/.exec(rules)?.[1] ?? '';
    expect((await get(font)).headers.get('content-type')).toBe('font/sfnt');
    const picture = /href="(\/picture\/\w+)"/.exec(svg)?.[1];
    if (picture) expect((await get(picture)).status).toBe(200);
  });

  it.each([
    ['../outside.yaml'],
    ['/etc/passwd'],
    ['sub/link.txt'],
    ['.state/session.json'],
    ['templates'],
    ['missing.yaml'],
  ])('opens no %s', async (file) => {
    expect((await post('open', { file })).body).toEqual({ refused: 'no-text' });
    expect((await post('type', { file, version: 0, changes: [], by: 'a' })).body).toEqual({ refused: 'no-text' });
  });

  it.each([
    ['no-such-thing', {}],
    ['constructor', {}],
    ['open', { file: 'slides.yaml', more: 1 }],
    ['type', { file: 'slides.yaml' }],
    ['type', { file: 'slides.yaml', version: -1, changes: [], by: 'a' }],
  ])('takes no request %s with %o', async (name, body) => {
    expect((await post(name, body)).status).toBe(400);
  });
});

describe('a page', () => {
  it('types a word, sees the slide with it and the other as it was, and has it on the disk after quiet', async () => {
    const { pages = [] } = await event('deck', (each) => each.pages !== undefined);
    const { text, version } = (await post('open', { file: 'slides.yaml' })).body as { text: string; version: number };
    const from = text.indexOf('The river');
    const typed = { file: 'slides.yaml', version, changes: [{ from, to: from + 3, insert: 'Our' }], by: 'a' };
    expect((await post('type', typed)).body).toEqual({ version: version + 1 });
    const { changed = [], drawn } = await event(
      'deck',
      (each) => each.changed?.some(([, { title }]) => title === 'Our river') ?? false,
    );
    expect(changed.map(([index]) => index)).toEqual([0]);
    expect(Object.values(drawn)[0]).toContain('Our river');
    // The page may ask for the one before as well.
    for (const { print } of pages) expect((await get(`/slide/${print}`)).status).toBe(200);
    await event('state', ({ unwritten, undo }) => unwritten.length === 0 && undo === 'typing');
    expect(readFileSync(join(folder, 'slides.yaml'), 'utf8')).toContain('Our river');
    expect((await post('undo', { by: 'a' })).body).toEqual({ label: 'typing' });
    await event('deck', (each) => each.changed?.some(([, { title }]) => title === 'The river') ?? false);
  });

  it('keeps the last slides where an error is, and tells it at its place', async () => {
    const { text, version } = (await post('open', { file: 'slides.yaml' })).body as { text: string; version: number };
    const from = text.indexOf('kind: section') + 6;
    await post('type', { file: 'slides.yaml', version, changes: [{ from, to: from + 7, insert: 'sektion' }], by: 'a' });
    const { findings, versions } = await event('findings', ({ stopped }) => stopped);
    expect(versions['slides.yaml']).toBe(version + 1);
    expect(findings[0]).toMatchObject({ code: 'unknown-kind', file: 'slides.yaml', from, edit: { insert: 'section' } });
    expect((await post('at', { file: 'slides.yaml', offset: text.indexOf('The river') })).body).toEqual({
      path: 'slides[0].title',
    });
    await post('undo', { by: 'a' });
    await event('findings', ({ stopped }) => !stopped);
  });

  it('is told where a path is written, and which is written at an offset', async () => {
    const text = session.store.get('slides.yaml').text;
    const from = text.indexOf('As they did.');
    const { body } = await post('locate', { path: 'slides[1].text' });
    expect(body).toMatchObject({ file: 'slides.yaml', from, to: from + 'As they did.'.length, line: 4 });
    expect((await post('at', { file: 'slides.yaml', offset: from + 2 })).body).toEqual({ path: 'slides[1].text' });
  });

  it('makes an edit as one step of the history, or is told why not and where', async () => {
    const { text } = session.store.get('slides.yaml');
    const slide = { path: 'slides[1]', id: 'statement' };
    const edit = { do: 'move', slide, before: { path: 'slides[0]', id: 'section' } };
    expect((await post('edit', { edit, by: 'a' })).body).toEqual({ versions: { 'slides.yaml': expect.any(Number) } });
    const moved = session.store.get('slides.yaml').text;
    expect(moved.indexOf('statement')).toBeLessThan(moved.indexOf('section'));
    expect((await post('edit', { edit, by: 'a' })).body).toMatchObject({ places: [{ file: 'slides.yaml', line: 3 }] });
    expect((await post('undo', { by: 'a' })).body).toEqual({ label: 'move statement' });
    expect(session.store.get('slides.yaml').text).toBe(text);
    expect((await post('edit', { edit: { ...edit, do: 'drop' }, by: 'a' })).status).toBe(400);
    await session.settled();
  });

  it('shows an edit that was written before the deck was laid out', async () => {
    await session.settled();
    const edit = { do: 'set', path: 'slides[0].title', expects: 'The river', value: 'The long river' };
    expect((await post('edit', { edit, by: 'a' })).body).toEqual({ versions: { 'slides.yaml': expect.any(Number) } });
    session.write();
    await event('deck', (each) => each.changed?.some(([, { title }]) => title === 'The long river') ?? false);
    await post('undo', { by: 'a' });
    await event('deck', (each) => each.changed?.some(([, { title }]) => title === 'The river') ?? false);
  });

  it('is opened on what another program wrote while the studio was away', async () => {
    const settings = {
      ...{ folder: away, outline: 'slides.yaml', files: projectFiles(away, ROOT), watched: [], except: [] },
      stateFile: join(away, '.state/session.json'),
    };
    writeFileSync(join(away, 'slides.yaml'), OUTLINE);
    const first = await openSession(settings);
    const { version } = first.store.get('slides.yaml');
    first.store.edit([{ file: 'slides.yaml', version, changes: [{ from: 0, to: 0, insert: '# ours\n' }] }], {
      ...{ label: 'typing', origin: 'typing', by: 'a' },
    });
    await first.close();
    writeFileSync(join(away, 'slides.yaml'), `# theirs\n${OUTLINE}`);
    const second = await openSession(settings);
    expect(second.store.get('slides.yaml').text).toContain('# theirs');
    await second.close();
  });

  it('sees what another program writes', async () => {
    session.write();
    const text = session.store.get('slides.yaml').text;
    writeFileSync(join(folder, 'slides.yaml'), text.replace('Trades follow it', 'Ports follow it'));
    await event('deck', (each) => each.changed?.some(([, { title }]) => title === 'Ports follow it') ?? false);
    expect(told.findLast(({ name }) => name === 'update')?.event).toMatchObject({ origin: 'outside' });
  });
});

describe('files of a build', () => {
  it('are given as downloads where the last build wrote them, and nothing else is', async () => {
    mkdirSync(join(folder, 'out'), { recursive: true });
    for (const name of ['talk.en.pptx', 'other.pptx']) writeFileSync(join(folder, 'out', name), name);
    symlinkSync('/etc/hostname', join(folder, 'out/link.pdf'));
    await post('build', { formats: ['pptx'], languages: ['en'], ui: 'en' });
    await event('build', ({ state }) => state === 'done');
    const given = await get('/out/talk.en.pptx');
    expect(await given.text()).toBe('talk.en.pptx');
    expect(given.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''talk.en.pptx");
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of ['other.pptx', 'link.pdf', '..%2Fslides.yaml', 'absent.pptx']) {
      expect([path, (await get(`/out/${path}`)).status]).toEqual([path, 404]);
    }
    const { cookie: _, ...bare } = HERE;
    expect((await get('/out/talk.en.pptx', bare)).status).toBe(401);
  });
});

describe('the show', () => {
  it('is the deck in one of its languages under its own policy, within no frame', async () => {
    const given = await get('/show?language=en');
    expect((await given.text()).split('<section class="slide"')).toHaveLength(3);
    const policy = given.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(policy).toContain("frame-ancestors 'none'");
    for (const path of ['/show', '/show?language=zh']) expect((await get(path)).status).toBe(404);
    const { cookie: _, ...bare } = HERE;
    expect((await get('/show?language=en', bare)).status).toBe(401);
  });
});
