import { fork } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { sameWords } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import type { BuildOutcome, MakeDecks } from '../../studio/builds.ts';
import { type BuildNews, withNews } from '../build-news.ts';

/**
 * Builds an outline as the command does, by the same program in a process of its own, so that this one stays quick. `program`
 * is the file that was started.
 */
export const buildApart =
  (path: string, program: string): MakeDecks =>
  ({ formats, languages, ui }, onStep, signal) =>
    new Promise((settle) => {
      const args = ['build', basename(path), '--format', formats.join(','), '--lang', languages.join(','), '--ui', ui];
      const child = fork(program, args, {
        ...{ cwd: dirname(path), env: withNews(process.env), signal },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      let complaint = '';
      let outcome: BuildOutcome | undefined;
      child.stderr?.on('data', (bytes) => {
        complaint += String(bytes);
      });
      child.on('message', (news: BuildNews) => {
        if ('step' in news) onStep(news.step, news.share);
        else outcome = outcomeOf(news.report);
      });
      // That it was ended comes as an error, too.
      child.on('error', () => {});
      child.on('close', () => {
        const words = complaint.trim();
        settle(outcome ?? { failed: words === '' ? say.studio.buildBroke : sameWords(words) });
      });
    });

function outcomeOf({ ok, findings, decks = [] }: Extract<BuildNews, { report: unknown }>['report']): BuildOutcome {
  const files = decks.map(({ file, language, format, slides, bytes }) => ({
    name: basename(file),
    ...{ language, format, slides, bytes },
  }));
  return { ok, findings, files };
}
