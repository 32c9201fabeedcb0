import type { SampleCause, SampleReport } from '../../app/try-template.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import { type Paint, plainPaint } from './paint.ts';

/** So many kinds of slide are named for a cause. */
const KINDS = 5;

/** What came of a sample deck on a template, a cause to two lines; `decks` are where its files are. */
export function formatSample(
  { ok, slides, causes }: SampleReport,
  decks: readonly string[],
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  const verdict = ok ? builds(slides, decks)[ui] : paint.error(STOPPED[ui]);
  const lines = causes.length > 0 ? causes.flatMap((cause) => causeLines(cause, ui, paint)) : [`  ${NOTHING[ui]}`];
  return [paint.strong(HEAD[ui]), `  ${verdict}`, ...lines].join('\n');
}

const HEAD: Words = { en: 'A sample deck on it', zh: '用它试做的样例演示' };
const NOTHING: Words = { en: 'Nothing is wrong with it.', zh: '没有发现问题。' };
const STOPPED: Words = {
  en: 'It is stopped: other decks would be as well. These are the causes:',
  zh: '未能生成，其他演示也会如此。原因如下：',
};

const builds = (slides: number, decks: readonly string[]): Words => ({
  en: `It builds: ${slides} slides in each language, in ${decks.join(' and ')}.`,
  zh: `可以生成：每种语言${slides}张幻灯片，见 ${decks.join('、')}。`,
});

function causeLines({ code, severity, count, kinds, example }: SampleCause, ui: UiLanguage, paint: Paint): string[] {
  const named = kinds.slice(0, KINDS);
  const more = kinds.length > KINDS ? { en: ' and others', zh: '等' }[ui] : '';
  const on = named.length > 0 ? { en: ` on ${named.join(', ')}${more}`, zh: `（${named.join('、')}${more}）` }[ui] : '';
  const word = paint[severity === 'error' ? 'error' : 'warning'](`${severity} ${code}`);
  const often = { en: count === 1 ? 'once' : `${count} times`, zh: `${count}处` }[ui];
  const such = count === 1 ? '' : { en: 'such as: ', zh: '例如：' }[ui];
  return [`  ${word}  ${often}${on}`, `    ${such}${example[ui]}`];
}
