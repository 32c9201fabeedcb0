import type { Words } from '../core/language.ts';
import type { CommandReport } from './report/format-report.ts';

/** What a build tells the process that started it: each step as it begins, the share of it that is done, and its report at the end. */
export type BuildNews =
  | { readonly step: Words; readonly share?: readonly [done: number, of: number] | undefined }
  | { readonly report: Pick<CommandReport, 'ok' | 'findings' | 'decks'> };

/** The variable by which a process asks for the news of a build that it starts. */
const ASKED = 'LIANGJIANG_DECK_NEWS';

/** The environment of a build whose news are asked for. */
export const withNews = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({ ...environment, [ASKED]: '1' });

export function tellNews(news: BuildNews): void {
  if (process.env[ASKED] === '1') process.send?.(news);
}
