import { counted } from '../core/counted.ts';
import { minutesOf, SPEAKING } from '../core/reading.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { ResolvedDeck, ResolvedSlide } from './resolve-deck.ts';
import { unitsTwice } from './said-twice.ts';

/**
 * What is doubtful about a deck as a talk: `talk-too-long`, `duplicate-title`, `nothing-shown`, `said-twice`, `monotonous`.
 * Hidden slides take no time, and do not tire readers.
 */
export function reviewDeck(deck: ResolvedDeck): Finding[] {
  const shown = { ...deck, slides: deck.slides.filter(({ content }) => !content.hidden) };
  return [
    ...talkTooLong(shown),
    ...duplicateTitles(deck),
    ...nothingShown(deck),
    ...unitsTwice(deck),
    ...monotonous(shown),
  ];
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
        en: `The notes take about ${counted(Math.ceil(minutes), 'minute')} to say, and the slot has ${deck.minutes}.`,
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

/** Characters that leave no mark: spaces, controls, joiners and such, and letters that stand for a space (Unicode 16, 2.13). */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u;

/** Titles in which nothing is to be seen, and agendas of decks without sections. */
function nothingShown({ title: own, slides, language }: ResolvedDeck): Finding[] {
  const unnamed = UNSEEN.test(plainText(own)) ? [{ ...BLANK_TITLE, path: ['deck', 'title'], language }] : [];
  const hasSections = slides.some(({ kind, content }) => kind === 'section' && !content.hidden);
  const found = slides.flatMap(({ kind, content, path }): Finding[] => {
    const title = content.title as RichText | undefined;
    const blank =
      title && UNSEEN.test(plainText(title)) ? [{ ...BLANK_TITLE, path: [...path, 'title'], language }] : [];
    const empty = kind === 'agenda' && !hasSections ? [{ ...EMPTY_AGENDA, path: [...path, 'kind'] }] : [];
    return [...blank, ...empty];
  });
  return [...unnamed, ...found];
}

const BLANK_TITLE: Pick<Finding, 'code' | 'message' | 'hint'> = {
  code: 'nothing-shown',
  message: {
    en: 'Nothing of this title is to be seen, and neither a list nor a screen reader can say what it stands for.',
    zh: '这个标题没有可见的文字，列表和读屏软件都无法说出它代表什么。',
  },
  hint: { en: 'Write what the slide, or the deck, says.', zh: '请写出本页或整份演示要说的话。' },
};

const EMPTY_AGENDA: Pick<Finding, 'code' | 'message' | 'hint'> = {
  code: 'nothing-shown',
  message: {
    en: 'An agenda lists the sections of its deck, and this deck has none that is shown.',
    zh: '目录页列出各个章节，而这份演示没有可以列出的章节。',
  },
  hint: {
    en: 'Add slides of the kind `section` where parts begin, or leave the agenda out.',
    zh: '请在各部分开头加上 `section` 类型的幻灯片，或删去目录页。',
  },
};

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
