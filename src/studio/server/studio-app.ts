import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { EventName, Events } from '../protocol/events.ts';
import type { Session } from '../session.ts';
import { type Admission, admissionCookie, comesFromHere, isAdmitted, isToken, policyFor } from './guard.ts';
import { rateLimit } from './rate.ts';
import { requestsTo } from './requests/requests.ts';

/** What the studio's page is made of. */
export interface PageFiles {
  /** The page's markup, in which `%NONCE%` stands for the nonce of its styles. */
  readonly page: string;
  readonly script: string;
  readonly style: string;
}

/** The largest request, in bytes: a picture that is dropped onto the page. */
const MAX_BODY = 64 * 1024 * 1024;
/** Requests at once and each second: more than anybody types. */
const RATE = { most: 400, eachSecond: 100 };
/** So often a page is told that the studio is still there, in ms. */
const HEARTBEAT = 15_000;

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
/** What is named by what it is never changes. */
const FOREVER = { 'Cache-Control': 'private, max-age=31536000, immutable' };

/** The studio as a server of its page, its events and what the page asks for. Only its own page on this machine is answered. */
export function studioApp(session: Session, admission: Admission, files: PageFiles): Hono {
  const app = new Hono();
  const mayGo = rateLimit(RATE.most, RATE.eachSecond);
  const requests = requestsTo(session);

  app.use(async (c, next) => {
    const asked = { method: c.req.method, header: (name: string) => c.req.header(name) };
    if (!comesFromHere(asked, admission)) return c.text('Forbidden', 403);
    const given = c.req.path === '/' ? c.req.query('token') : undefined;
    if (given !== undefined && isToken(given, admission)) {
      return c.body(null, 303, { Location: '/', 'Set-Cookie': admissionCookie(admission), ...HEADERS });
    }
    if (!isAdmitted(asked, admission)) return c.text('Unauthorized', 401);
    if (!mayGo()) return c.text('Too Many Requests', 429);
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    return next();
  });
  app.use(bodyLimit({ maxSize: MAX_BODY }));

  app.get('/', (c) => {
    const nonce = randomBytes(18).toString('base64');
    c.header('Content-Security-Policy', policyFor(nonce));
    return c.html(files.page.replaceAll('%NONCE%', nonce));
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/studio.js', (c) => c.body(files.script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get('/studio.css', (c) => c.body(files.style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  app.get('/slide/:print', (c) => {
    const print = c.req.param('print');
    const svg = session.live.svg(print) ?? session.gallery.svg(print);
    return svg === undefined ? c.notFound() : c.body(svg, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });
  app.get('/picture/:name', (c) => {
    const name = c.req.param('name');
    const picture = session.live.picture(name) ?? session.gallery.picture(name);
    if (!picture) return c.notFound();
    return c.body(new Uint8Array(picture.bytes), 200, { 'Content-Type': `image/${picture.format}`, ...FOREVER });
  });
  app.get('/fonts.css', (c) => {
    const rules = session.live
      .fontFaces()
      .map(
        ({ family, weight, print }) =>
          `@font-face{font-family:${JSON.stringify(family)};font-weight:${weight};src:url(/font/${print})}`,
      );
    return c.body(rules.join('\n'), 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  app.get('/font/:print', (c) => {
    const font = session.live.fontFaces().find(({ print }) => print === c.req.param('print'));
    if (!font) return c.notFound();
    return c.body(new Uint8Array(font.bytes), 200, { 'Content-Type': 'font/sfnt', ...FOREVER });
  });

  app.get('/show', async (c) => {
    const language = c.req.query('language') ?? '';
    const show = session.hello().languages.includes(language) ? await session.show(language) : undefined;
    if (!show) return c.notFound();
    c.header('Content-Security-Policy', `${show.policy}; frame-ancestors 'none'`);
    return c.body(new Uint8Array(show.page), 200, { 'Content-Type': 'text/html; charset=utf-8' });
  });
  app.get('/out/:name', (c) => {
    const name = c.req.param('name');
    const bytes = session.built(name);
    if (!bytes) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const send = <Name extends EventName>(event: Name, data: Events[Name]) =>
        stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => {});
      const end = session.listen(send);
      // What may be chosen takes longer to read than a slide to show.
      session.begun.then(() => send('hello', session.hello()));
      const beat = setInterval(() => stream.write(': still here\n\n').catch(() => {}), HEARTBEAT);
      await new Promise<void>((settle) => stream.onAbort(settle));
      clearInterval(beat);
      end();
    }),
  );

  app.post('/do/:name', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const name = c.req.param('name');
    const answer = Object.hasOwn(requests, name) ? await requests[name]?.(body) : undefined;
    return answer === undefined ? c.text('Bad Request', 400) : c.json(answer);
  });
  return app;
}
