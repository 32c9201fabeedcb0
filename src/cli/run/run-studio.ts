import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { hashOf } from '../../core/cache.ts';
import { say } from '../../messages/say.ts';
import { stateFolder } from '../cache-folder.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles } from '../project-files.ts';
import { buildApart } from './build-apart.ts';
import { refusedOutline } from './refused-file.ts';
import { interrupted } from './run-watch.ts';

export interface StudioFlags {
  readonly port?: number;
  /** False under `--no-open`. */
  readonly open?: boolean;
}

const PORTS = { usual: 4680, least: 1024, most: 65_535 };
/** So long a page is waited for before the deck is opened, in ms. */
const PAGE_WAIT = 400;
/** Only this machine. */
const HOST = '127.0.0.1';

/** Opens an outline in a page of this machine's browser until the process is interrupted; the exit code. */
export async function runStudio(
  outline: string,
  { port = PORTS.usual, open = true }: StudioFlags,
  tool: Tool,
): Promise<number> {
  const path = resolve(outline);
  const refused = refusedOutline(outline, say.cli.noOutline({ outline }));
  if (refused) return refuse(refused, tool);
  if (!Number.isInteger(port) || port < PORTS.least || port > PORTS.most) return refuse(say.cli.wrongPort, tool);
  const [{ PAGE, SCRIPT, STYLE }, { openSession }, { studioApp }] = await Promise.all([
    import('#studio'),
    import('../../studio/session.ts'),
    import('../../studio/server/studio-app.ts'),
  ]);
  const folder = dirname(path);
  let pageIsSent: () => void = () => {};
  const begin = new Promise<void>((settle) => {
    pageIsSent = settle;
  });
  const session = await openSession({
    ...{ folder, outline: basename(path), files: projectFiles(folder, tool.home) },
    ...{ watched: [join(tool.home, 'templates')], except: [join(folder, 'out')] },
    stateFile: join(stateFolder('studio'), `${hashOf(path)}.json`),
    begin,
    makeDecks: buildApart(path, process.argv[1] ?? ''),
  });
  const token = randomBytes(32).toString('base64url');
  const app = studioApp(session, { port, token }, { page: PAGE, script: SCRIPT, style: STYLE });
  const server = createAdaptorServer(app) as Server;
  // A deck that is opened keeps a page waiting: the page comes first, and starts while the deck is opened.
  server.on('request', ({ url }, response) => {
    if (url === '/studio.js') response.once('finish', pageIsSent);
  });
  setTimeout(pageIsSent, PAGE_WAIT);
  const isListening = await listening(server, port);
  if (!isListening) {
    await session.close();
    return refuse(say.cli.portTaken({ port }), tool);
  }
  const address = `http://${HOST}:${port}/?token=${token}`;
  process.stdout.write(`${say.cli.studioAt({ address })[tool.ui]}\n`);
  if (open) openInBrowser(address);
  await interrupted();
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
  await session.close();
  return EXIT.ok;
}

/** Whether a server could take a port, once it has or has not. */
function listening(server: Server, port: number): Promise<boolean> {
  return new Promise((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? settle(false) : fail(error)));
    server.listen(port, HOST, () => settle(true));
  });
}

/** Has the system open an address; where it has no browser, the address was printed. */
function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
