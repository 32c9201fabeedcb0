import type { Finding } from '../findings/finding.ts';
import type { Outline } from './outline.ts';

/** `empty-show` where every slide is hidden, and `missing-key` where a slide goes by notes that it does not have. */
export function showFindings({ slides }: Outline): Finding[] {
  return [
    ...(slides.every(({ hidden }) => hidden) ? [everyHidden] : []),
    ...slides.flatMap(({ advance, notes }, index) =>
      advance === 'notes' && notes === undefined ? [withoutNotes(index)] : [],
    ),
  ];
}

const everyHidden: Finding = {
  code: 'empty-show',
  message: { en: 'Every slide is hidden, so the show would be empty.', zh: '所有幻灯片都已隐藏，放映时没有任何内容。' },
  hint: { en: 'Take `hidden` away from one.', zh: '请至少去掉一张幻灯片的 `hidden`。' },
  path: ['slides', 0, 'hidden'],
};

function withoutNotes(index: number): Finding {
  return {
    code: 'missing-key',
    message: {
      en: 'The slide is to stay as long as its notes take to say, and it has no `notes`.',
      zh: '这张幻灯片要按讲稿的时长停留，但没有写 `notes`。',
    },
    hint: {
      en: 'Write `notes`, or a number of seconds: `advance: 12`.',
      zh: '请写上 `notes`，或者改用秒数：`advance: 12`。',
    },
    path: ['slides', index, 'advance'],
  };
}
