import type { resolve as en } from '../en/resolve.ts';

/** Two texts one after the other, with a space between Latin letters and figures. */
const beside = (a: string, b: string) => (/[A-Za-z\d%]$/.test(a) && /^[A-Za-z\d]/.test(b) ? `${a} ${b}` : a + b);

export const resolve: typeof en = {
  typedFigure: ({ figure }) => `\`${figure}\` 是直接写在文字里的，没有出处，数字变了也不会跟着变。`,
  writeFact: ({ id, figure }) => `\`${id}\` 显示的就是 ${figure}：请写 \`{${id}}\`。`,
  writeOneOfFacts: ({ figure, inBraces }) =>
    `有几个数据显示的就是 ${figure}：请写出所指的那一个，${inBraces.join(' 或 ')}。`,
  makeFact: '请把它写成 `facts` 下的数据，在这里用大括号写出名称；如果它是专名的一部分，请列在 `names` 下。',
  typedNumbers: {
    message: '这些数字是直接写在这里的，没有出处，变了也不会跟着变。',
    hint: '请把它们写成 `facts` 下的数据，在这里写名称。',
  },
  dataWithoutSource: {
    message: '大纲没有写明这个文件的数据出处。',
    hint: '请在 `from` 下分别写 `file:` 和 `source:`，后者是 `sources` 中的一项。',
  },
  boundSaidTwice: ({ id, words, written }) => ({
    message: `数据 \`${id}\` 本身已带有范围，幻灯片上会成为“${beside(words, written)}”。`,
    hint: `请去掉“${words}”，或者去掉该数据的 \`bound\`。`,
  }),
  unitSaidTwice: ({ number, unit, words, id }) => ({
    message: `数字是“${beside(number, unit)}”，后面的文字又以“${words}”开头。`,
    hint: `请改写这段文字的开头；如果文字已说明数的是什么，也可以去掉 \`${id}\` 的 \`unit\`。`,
  }),
  talkTooLong: ({ needed, available, surplus }) => ({
    message: `讲稿约需 ${needed} 分钟，而安排的时间只有 ${available} 分钟。`,
    hint: `请把讲稿缩短约 ${surplus}%，或删去几张幻灯片。`,
  }),
  duplicateTitle: ({ id }) => ({
    message: `幻灯片 \`${id}\` 的标题与此相同，在幻灯片列表中分不清。`,
    hint: '请让每个标题说出本页的内容。',
  }),
  blankTitle: {
    message: '这个标题没有可见的文字，列表和读屏软件都无法说出它代表什么。',
    hint: '请写出本页或整份演示要说的话。',
  },
  emptyAgenda: {
    message: '目录页列出各个章节，而这份演示没有可以列出的章节。',
    hint: '请在各部分开头加上 `section` 类型的幻灯片，或删去目录页。',
  },
  nothingTranslated: ({ language, reference, command }) => ({
    message: `还没有任何 \`${language}\` 文字，这一份成品会显示 \`${reference}\` 文字。`,
    hint: `可以用 \`${command}\` 导出翻译表格，或者去掉这个语言。`,
  }),
  openNote: { message: '注释从这里开始，但在本段中没有结束。', hint: '请用 `]` 结束它：`文字^[注释。]`。' },
  noteInNote: '注释里不能再有注释。',
  noNotesHere: '这里不能有注释：只有幻灯片上的文字下面才有来源行。',
  writeOut: '请写进正文，或者去掉。',
  emptyNote: { message: '这条注释是空的。', hint: '请在方括号里写上注释，或者删去它。' },
  wrongLink: ({ url }) => `\`${url}\` 不是可以点击打开的地址。`,
  beginLink: '请以 https://、http:// 或 mailto: 开头，或者以 # 加幻灯片的 id 开头。',
  linkToNoSlide: ({ id }) => `没有 id 为 \`${id}\` 的幻灯片。`,
  linkById: ({ number, id }) => `链接写幻灯片的 \`id\`，增删页后也不变：第 ${number} 页是 \`#${id}\`。`,
  writeSlideId: ({ names, andOthers }) =>
    `请在 # 后写上某张幻灯片的 \`id\`：${names.join('、')}${andOthers ? ' 等' : ''}。`,
  fullWidthBraces: { message: '全角花括号不能插入数据。', hint: '请用半角花括号：{ 和 }。' },
  noFactInBraces: ({ text }) => `\`${text}\` 不是数据的名称。`,
  textComputesNothing: ({ calc }) => `文字里不能计算：请在 \`facts\` 下加一项 \`calc: ${calc}\`，再在这里写它的名称。`,
  writeFactInBraces: '请在花括号里写数据的名称；要写花括号本身，请写 {{。',
  openBrace: { message: '这里的花括号没有闭合。', hint: '请在数据名称后闭合；要写花括号本身，请写 {{。' },
  factWithoutPeriod: ({ id }) => ({
    message: `数据 \`${id}\` 没有可以写在这里的时间。`,
    hint: '请给该数据加上 `period:`，或者不在文字中引用。',
  }),
  unknownForm: ({ form, hint, forms }) => ({
    message: `\`${form}\` 不是数据的写法。`,
    hint: `${hint}可用的写法有 ${forms.join('、')}。`,
  }),
  unknownFact: ({ id }) => `\`facts\` 下没有名为 \`${id}\` 的数据。`,
  numberInQuotes: ({ number }) => `数字不加引号：\`${number}\`。`,
  digitsAlone: ({ number }) => `请只写数字 \`${number}\`，再统一写一次 \`unit: "%"\`。`,
  writeBold: '加粗请写 `**文字**`。',
  noHeading: '请去掉它：幻灯片的标题写在 `title` 里。',
  writeSign: '请直接写这个字符。',
  writeLink: '链接请写 `[文字](https://…)`。',
  writeLinkWordsFirst: '链接请写 `[文字](https://…)`：先写方括号里的文字。',
  writeLinkWithoutSpace: '链接的两个括号之间没有空格：`[文字](https://…)`。',
  addressWithoutSpaces: '地址里没有空格；链接到幻灯片请写它的 `id`：`[文字](#id)`。',
  writeLines: '请在键后写 `|`，再把各行分别写在下面；或者交给工具自动换行。',
  openBold: { message: '这里的 `**` 没有成对，幻灯片上会原样显示星号。', hint: '请在两边都写两个星号：`**文字**`。' },
  otherMarkup: ({ shown }) => `\`${shown}\` 是 Markdown、HTML 或程序的写法，幻灯片上会原样显示这些符号。`,
  foreignPlaceholder: ({ whole }) => `幻灯片上会原样显示 \`${whole}\`，而不是数字。`,
  htmlTag: ({ tag }) => `\`${tag}\` 是 HTML 标记，幻灯片上会原样显示。`,
  removeTag: '请去掉标记：文字支持 `**加粗**`、`[链接](https://…)`，换行照写即可。',
  doubtfulBraces: ({ id, meant }) => ({
    message: `\`${id}\` 是一项数据，但这样写大括号，幻灯片上不能正确显示它。`,
    hint: `请写成 \`${meant}\`，左右各一个大括号。`,
  }),
  nameOfFact: ({ id }) => `这是 \`${id}\` 的 \`name\`：请写 \`${id}\`。`,
  factOfWords: ({ id, prose }) => ({
    message: `\`${id}\` 只有文字（“${prose}”），而图表画的是数值。`,
    hint: '请在 `say` 之外给它写上 `value`，或者不放进图表。',
  }),
  writtenInChinese: ({ language }) => ({
    message: `这段文字写在 \`${language}\` 下，内容却是中文。`,
    hint: `请用 \`${language}\` 书写；如果是保留中文的名称，请在 \`ok\` 中说明。`,
  }),
  missingTranslation: ({ language, taken }) => `这段文字没有 \`${language}\` 版本，成品中会显示 \`${taken}\` 文字。`,
  addInPlace: ({ language }) => `请添加 \`${language}:\` 及其文字。`,
  addInFileOrPlace: ({ file, section, key, language }) =>
    `请在 ${file} 的 \`${section}\` 下写上 \`${key}: …\`，或在此处添加 \`${language}:\`。`,
  addInFile: ({ file, section, key }) => `请在 ${file} 的 \`${section}\` 下写上 \`${key}: …\`。`,
  addInFileOrNames: ({ file, section, key }) =>
    `请在 ${file} 的 \`${section}\` 下写上 \`${key}: …\`。各语言写法相同的名称，请列在 \`names\` 下。`,
};
