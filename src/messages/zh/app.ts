import type { app as en } from '../en/app.ts';

export const app: typeof en = {
  measuringFits: '正在计算各处可容纳的字数',
  layingOut: ({ language }) => `正在排版（${language}）`,
  layingOutSlide: ({ language, slide, of }) => `正在排版第 ${slide} 张，共 ${of} 张（${language}）`,
  drawingCharts: ({ language }) => `正在绘制图表（${language}）`,
  writing: ({ name, language }) => `正在写入 ${name}（${language}）`,
  otherLanguage: ({ languages, language }) => `演示的语言是 ${languages.join('、')}，没有 \`${language}\`。`,
  misspeltFact: ({ name, meant }) => `没有名为 \`${name}\` 的数据。是否想写 \`${meant}\`？没有任何改动。`,
  unknownFact: ({ name, count, others, listCommand }) =>
    `没有名为 \`${name}\` 的数据${count > 0 ? `，相近的有 ${others.join('、')}` : ''}；用 \`${listCommand}\` 可以列出全部。没有任何改动。`,
  sharedDraft:
    '有的数据通过 `<<` 或 `*` 共用一个 `draft: true`，不能只接受其中一个。请一起接受，或者直接修改大纲。没有任何改动。',
  moreRoom: '它们的版式留下的地方太小：请把占位符放大，或在 brand.yaml 的 `layouts` 下另选版式。',
  points: ({ size }) => `${size} 磅`,
};
