import type { translate as en } from '../en/translate.ts';

export const translate: typeof en = {
  columnHeads: {
    key: '键名（勿改）',
    slides: '页码',
    kind: '类型',
    what: '内容',
    reference: '原文',
    translation: '译文',
    room: '篇幅',
    state: '状态',
    note: '说明',
    stamp: '标记（勿改）',
  },
  headOf: ({ head, language }) => `${head}（${language}）`,
  states: { missing: '未翻译', translated: '已翻译', stale: '待更新' },
  otherLanguage: ({ ofTable, asked }) => `表格中的译文是 \`${ofTable}\`，而 --lang 指定的是 \`${asked}\`。`,
  oneLanguage: '这份演示文稿只有一种语言。请先在 `deck.languages` 中加上另一种。',
  sayLanguage: ({ languages }) => `请用 --lang 指定 ${languages.join(' 或 ')}。`,
  notReference: ({ language, wish }) => `\`${language}\` 是原文的语言。${wish}`,
  notDrawn: ({ language, drawn }) => `目前只支持 ${drawn.join(' 和 ')}，尚不支持 \`${language}\`。`,
  notInDeck: ({ language, languages }) =>
    `这份演示文稿的语言是 ${languages.join('、')}。请先在 \`deck.languages\` 中加上 \`${language}\`。`,
  withoutHeads: ({ key, translation }) => ({
    message: `表格中没有同时包含“${key}”和“${translation}”的表头，无法判断各行对应哪段文字。`,
    hint: '请保留导出时的首行和各列。',
  }),
  elsewhere: ({ key }) => ({
    message: `大纲中 \`${key}\` 处只是一个引用，文字本身写在别处。`,
    hint: '请手动把这条译文写进大纲。',
  }),
  unknownText: ({ key }) => `大纲里没有 \`${key}\` 这段文字，这条译文无处可用。`,
  exportAgain: '这段文字可能已被删去或移动。请重新导出表格查看。',
  twice: ({ key }) => ({ message: `表格中 \`${key}\` 有两条不同的译文，只能保留一条。`, hint: '请删去其中一行。' }),
  tooLong: ({ most }) => ({ message: `这条译文超过 ${most} 个字符，没有幻灯片容纳得下。`, hint: '请缩短。' }),
  strayBold: {
    message: '粗体文字应写在一对 `**` 之间，这里有一个 `**` 没有成对。',
    hint: '请在粗体文字末尾补上另一个 `**`（前面不要有空格），或把两个都去掉。',
  },
  lost: ({ isFact, raw, prints }) => ({
    message: isFact
      ? `原文用到了 \`${raw}\`，译文里没有，成品中会缺少这项内容。`
      : `原文有指向 ${raw} 的链接，译文里没有。`,
    hint: isFact
      ? `请在合适的位置写上 \`${raw}\`${prints ? `，成品中显示为“${prints}”` : ''}。`
      : `请在链接处写 [文字](${raw})。`,
  }),
  changed: ({ reference, before, after }) => ({
    message: `导出表格之后，\`${reference}\` 原文又改动过。原来是“${before}”，现在是“${after}”。`,
    hint: '译文已作为旧版原文的译文写入，请核对。',
  }),
  noRoom: ({ length, room, isFar }) => ({
    message: `译文有${length}个字符，而此处约可容纳${room}个${isFar ? '' : '：它会多占行数，或者缩小字号'}。`,
    hint: '请精简译文。',
  }),
  place: ({ slides }) => `第 ${slides.join('、')} 页：`,
  brokenXml: ({ reason }) => ({ message: `该文件不是格式正确的 XML：${reason}。`, hint: '请从翻译工具中重新导出。' }),
  notXliff2: ({ found }) => ({
    message: `这是 ${found}，此处只能读取 XLIFF 2。`,
    hint: '请在翻译工具中存为 XLIFF 2.0 或 2.1。',
  }),
  noWorkbook: '无法作为 XLSX 工作簿读取',
  unreadable: ({ reason }) => ({
    message: `文件${reason}。`,
    hint: '请向译者重新索取；或者用电子表格软件打开，重新另存为 .xlsx。',
  }),
  keepFact: ({ raw, prints }) => `请保留 ${raw}，成品中显示为“${prints}”。`,
  bold: '** 与 ** 之间的文字为粗体。',
  linkWords: ({ url }) => `[文字](${url}) 只翻译方括号里的文字。`,
  notes: ({ notes }) => notes.join(''),
  limit: ({ characters, lines, isHanzi }) => `约 ${characters} ${isHanzi ? '个汉字' : '个字母'}，${lines} 行`,
};
