import type { Finding } from '../core/diagnostic.ts';
import { countsCharacters } from '../core/language.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { ResolvedDeck, ResolvedSlide } from './resolve-deck.ts';

/** Speaking pace in words a minute, and in hanzi a minute: an unhurried talk with pauses. */
const WORDS_PER_MINUTE = 130;
const HANZI_PER_MINUTE = 230;

/** What is doubtful about a deck as a talk: `talk-too-long`, `duplicate-title`, `monotonous`. */
export function reviewDeck(deck: ResolvedDeck): Finding[] {
  return [...talkTooLong(deck), ...duplicateTitles(deck), ...monotonous(deck)];
}

/** How long the notes take to say, in minutes. */
export function speakingMinutes(deck: Pick<ResolvedDeck, 'slides' | 'language'>): number {
  const notes = deck.slides.map((slide) => (slide.notes ? plainText(slide.notes) : '')).join('\n');
  const hanzi = notes.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = notes.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’-]*/gu)?.length ?? 0;
  if (!countsCharacters(deck.language)) return words / WORDS_PER_MINUTE;
  return hanzi / HANZI_PER_MINUTE + words / WORDS_PER_MINUTE;
}

function talkTooLong(deck: ResolvedDeck): Finding[] {
  const minutes = speakingMinutes(deck);
  if (deck.minutes === undefined || minutes <= deck.minutes) return [];
  const surplus = Math.ceil((1 - deck.minutes / minutes) * 100);
  return [
    {
      code: 'talk-too-long',
      message: {
        en: `The notes take about ${inMinutes(Math.ceil(minutes))} to say, and the slot has ${deck.minutes}.`,
        zh: `讲稿约需 ${Math.ceil(minutes)} 分钟，而安排的时间只有 ${deck.minutes} 分钟。`,
      },
      hint: {
        en: `Shorten the notes by about ${surplus} percent, or leave slides out.`,
        zh: `请把讲稿缩短约 ${surplus}%，或删去几张幻灯片。`,
      },
      path: ['deck', 'talk', 'minutes'],
      language: deck.language,
    },
  ];
}

function titleOf(slide: ResolvedSlide): string {
  const title = slide.content.title as RichText | undefined;
  return title ? plainText(title).trim().toLowerCase() : '';
}

function duplicateTitles({ slides, language }: ResolvedDeck): Finding[] {
  return slides.flatMap((slide, index) => {
    const title = titleOf(slide);
    const first = slides.findIndex((each) => titleOf(each) === title);
    if (title === '' || first === index) return [];
    return [
      {
        code: 'duplicate-title',
        message: {
          en: `Slide \`${slides[first]?.id}\` has the same title, and a list of slides could not tell them apart.`,
          zh: `幻灯片 \`${slides[first]?.id}\` 的标题与此相同，在幻灯片列表中分不清。`,
        },
        hint: { en: 'Let each title say what its slide says.', zh: '请让每个标题说出本页的内容。' },
        path: [...slide.path, 'title'],
        language,
      },
    ];
  });
}

function monotonous({ slides }: ResolvedDeck): Finding[] {
  return slides.flatMap(({ kind, path }, index) => {
    const alike = (distance: number) => slides[index - distance]?.kind === kind;
    if (!alike(1) || !alike(2) || alike(3)) return [];
    const message = {
      en: `Three slides in a row are of the kind \`${kind}\`, and an audience tires of one form.`,
      zh: `连续三张幻灯片都是 \`${kind}\` 类型，听众容易疲倦。`,
    };
    const hint = { en: 'Say one of them in another way.', zh: '请把其中一张换一种形式。' };
    return [{ code: 'monotonous', message, hint, path: [...path, 'kind'] }];
  });
}

const inMinutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
