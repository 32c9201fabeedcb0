import { spacedChinese } from '../../core/language.ts';
import type { outline as en } from '../en/outline.ts';
import { UNWRITABLE } from './words.ts';

export const outline: typeof en = {
  empty: { message: '大纲是空的。', hint: '请从 `deck:` 和 `slides:` 开始写。' },
  unwritableNumber: ({ value }) => ({ message: `${value} ${UNWRITABLE}。`, hint: '请换一个单位。' }),
  movedTranslations: ({ count, canFix, path, section }) => ({
    message: `这个文件写好之后，大纲中的幻灯片或文字移动过。${count}条译文已按 \`of\` 找到原文，并用在原文现在的位置。`,
    hint: canFix
      ? '`check --fix` 会把现在的键名写进这个文件，请先这样做，再添加别的译文。写了 `id` 的幻灯片，键名不会变。'
      : `请改写为 \`${section}\` 下的 \`${path}\`，其余以此类推。`,
  }),
  unusedTranslations: ({ slide, count }) => ({
    message: slide
      ? `\`${slide}\` 所译的幻灯片现在不在大纲里。它的${count}条译文保留在这里，没有使用。`
      : `大纲里现在没有${count === 1 ? '这条译文' : `其中${count}条译文`}对应的文字。译文保留在这里，没有使用。`,
    hint: '原文恢复后，译文会重新使用；如果不再需要，请删去。',
  }),
  translationIsNoText: ({ place, sort }) => spacedChinese(`${place}的译文应当是文字，而这里是${sort}。`),
  unknownTranslationKey: ({ key }) => `译文条目不使用 \`${key}\` 这个键。`,
  translationKeys: '请在 `text` 后写译文，在 `of` 后写对应的原文。',
  entryWithoutText: { message: '该条目没有译文。', hint: '请添加 `text:` 及译文。' },
  fileTakenAway: { message: '命令运行期间，这个文件被移走了。', hint: '请放回原处，再重新运行。' },
  noTextFile: ({ sort }) => ({
    message: `不论文件名如何，这个文件实际上是${sort}，而大纲应当是纯文本。`,
    hint: '请用原来的程序打开它，另存为纯文本（UTF-8），文件名不变。',
  }),
  noUnicode: {
    message: '这个字符不是 UTF-8 编码，无法确定原来是什么字。',
    hint: '请把文件另存为 UTF-8 编码：在记事本的“另存为”中选择“编码”。',
  },
  staleTranslation: ({ reference, before, after }) => ({
    message: `翻译之后，\`${reference}\` 原文又改动过。原来是“${before}”，现在是“${after}”。`,
    hint: '请更新译文，再把 `of:` 改成新的原文。',
  }),
  unknownSlide: ({ id }) => `大纲里没有 id 为 \`${id}\` 的幻灯片，这些译文无处可用。`,
  textTwice: ({ language, place }) => ({
    message: spacedChinese(`大纲里已有${place}的 \`${language}\` 文字，两处只能保留一处。`),
    hint: '请删去其中一处。',
  }),
  noTextToTranslate: ({ place }) => spacedChinese(`大纲的${place}处没有可以翻译的文字。`),
  writePathOfText: '请写幻灯片中某段文字的路径，或删去这一行。',
  notTranslated: ({ place }) => ({ message: spacedChinese(`${place}不是需要翻译的文字。`), hint: '请删去这一行。' }),
  wrongAddress: ({ value, meant }) => ({
    message: `\`${value}\` 打不开。`,
    hint: `请像浏览器地址栏那样写 \`${meant}\`。`,
  }),
  duplicateId: ({ slide, id, first, line }) => ({
    message: `第 ${slide} 张幻灯片的 id 是 \`${id}\`，第 ${first} 张（第 ${line} 行）已经用了，链接和译文会分不清。`,
    hint: '请把其中一个改成别的 id。',
  }),
  duplicateLanguage: ({ language }) => ({
    message: `语言 \`${language}\` 列了两次，两份文件会同名。`,
    hint: '请删去一个。',
  }),
  duplicateFormat: ({ format }) => ({ message: `格式 \`${format}\` 列了两次，两份文件会同名。`, hint: '请删去一个。' }),
  valueAndCalc: ({ id }) => ({
    message: `\`${id}\` 同时有 \`value\` 和 \`calc\`，只能用其中一个。`,
    hint: '请删去其中一个。',
  }),
  factWithoutFigure: ({ id }) => ({
    message: `\`${id}\` 没有数字。`,
    hint: '请加一行，例如 `value: 339.1`；由其他数字算出的写 `calc:`，只有文字的写 `say:`。',
  }),
  factWithoutSource: ({ id, example }) => ({
    message: `\`${id}\` 没有写明出处，无从核对。`,
    hint: example
      ? `请加一行，例如 \`source: ${example}\`，名称取自 \`sources\`。`
      : '请先在 `sources` 下写明出处，再在这里加上 `source:` 和它的名称。',
  }),
  misspeltUnit: ({ value, meant }) => ({
    message: `\`${value}\` 不是已知的单位，各种语言都会原样显示它，数字也不换算。`,
    hint: `是否想写 \`${meant}\`？自己的单位请按语言写：\`en: …\` 和 \`zh: …\` 各占一行。`,
  }),
  duskWithoutScene: { message: '`dusk` 只用于场景，而这里没有 `scene`。', hint: '请在旁边写上 `scene`，或者删去它。' },
  sceneAndPicture: { message: '同时写了 `scene` 和 `picture`，这里只能放一个。', hint: '请删去其中一个。' },
  unknownSource: ({ source }) => `\`sources\` 下没有名为 \`${source}\` 的出处。`,
  notAccepted: ({ code }) => `\`${code}\` 不是可以接受的警告。`,
  acceptedError: ({ code }) => ({
    message: `\`${code}\` 是错误，错误不能接受。`,
    hint: '请删去这一行，并按错误提示改正。',
  }),
  writeCode: '请写报告中显示的代码。',
  unknownLanguage: ({ language }) => `\`${language}\` 不是本演示的语言，这段文字不会出现。`,
  addLanguage: '请把它加到 `deck` 的 `languages` 里。',
  everySlideHidden: { message: '所有幻灯片都已隐藏，放映时没有任何内容。', hint: '请至少去掉一张幻灯片的 `hidden`。' },
  advanceWithoutNotes: {
    message: '这张幻灯片要按讲稿的时长停留，但没有写 `notes`。',
    hint: '请写上 `notes`，或者改用秒数：`advance: 12`。',
  },
};
