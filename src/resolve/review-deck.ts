import { minutesOf, SPEAKING } from '../core/pace.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { ResolvedDeck, ResolvedSlide } from './resolve-deck.ts';

/**
 * What is doubtful about a deck as a talk: `talk-too-long`, `duplicate-title`, `monotonous`. Hidden slides take no time,
 * and tire nobody.
 */
export function reviewDeck(deck: ResolvedDeck): Finding[] {
  const shown = { ...deck, slides: deck.slides.filter(({ content }) => !content.hidden) };
  return [...talkTooLong(shown), ...duplicateTitles(deck), ...monotonous(shown)];
}

/** How long the notes of the slides take to say, in minutes. */
export function speakingMinutes({ slides, language }: Pick<ResolvedDeck, 'slides' | 'language'>): number {
  const notes = slides.map((slide) => (slide.notes ? plainText(slide.notes) : '')).join('\n');
  return minutesOf(notes, language, SPEAKING);
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
