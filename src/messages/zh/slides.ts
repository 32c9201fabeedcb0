import { groupedDigits } from '../../core/counted.ts';
import type { slides as en } from '../en/slides.ts';

export const slides: typeof en = {
  manyRows: ({ count, most }) => ({
    message: `表格有 ${groupedDigits(count)} 行，而演示文稿最多显示 ${groupedDigits(most)} 行。`,
    hint: '请保留重要的行，其余作为文件分发。',
  }),
  noteWithoutMark: {
    message: '这里不能有注释，因为幻灯片上不会出现它的编号。',
    hint: '请把它放在标题或正文的某个词后面，或者写进 `footnote`。',
  },
  noteWithoutLine: ({ kind }) => ({
    message: `\`${kind}\` 类幻灯片没有来源行，注释无处可放。`,
    hint: '请写进正文，或者移到有来源行的幻灯片。',
  }),
  advancesTooSoon: ({ isSpoken, seconds, needed }) => ({
    message: isSpoken
      ? `这张幻灯片 ${seconds} 秒后就自动换页，而讲稿约需 ${needed} 秒。`
      : `这张幻灯片 ${seconds} 秒后就自动换页，而读完约需 ${needed} 秒。`,
    hint: `请延长时间、精简内容，或者写 \`advance: ${isSpoken ? 'notes' : 'reading'}\`。`,
  }),
  round: ({ language, count, minutes, seconds }) =>
    `自动循环放映（${language}）：${count} 张，每轮 ${minutes} 分 ${seconds} 秒，按 Esc 结束。`,
  thirdOfKind: ({ kind }) => ({
    message: `连续三张幻灯片都是 \`${kind}\` 类型，听众容易疲倦。`,
    hint: '请把其中一张换一种形式。',
  }),
  monotonous: ({ id, remedy }) => ({
    message: `这张幻灯片看起来和前面的 \`${id}\` 一样，形式重复容易让听众疲倦。`,
    hint: {
      before: '请把这两张对调。',
      behind: '请把它和后一张对调。',
      statement: '请在两张之间加一张 `statement`。',
      none: '请换一种方式来说其中一张，或指定它的 `composition`。',
    }[remedy ?? 'none'],
  }),
  decorations: { scene: '场景图', icon: '图标', kicker: '引题' },
  unshown: ({ key, count }) =>
    `这个品牌的版面不显示 \`${key}\`，有${count}张幻灯片写了它。可以删去，或写 \`composition: plain\`。`,
  leftOut: ({ what, language, ids, frames }) =>
    `模板的版式放不下${what}（${language}），${ids.join('、')} 没有显示。可在 brand.yaml 的 \`layouts\` 下为 ${frames.join('、')} 另选更宽松的版式。`,
  notShown: ({ key, words, isTemplate, kind, frame }) => ({
    message: `这张幻灯片没有显示 \`${key}\`（${words}）。`,
    hint: isTemplate
      ? `模板的版式放不下它，或者这里的 \`${kind}\` 没有地方放它。请在 brand.yaml 的 \`layouts\` 下为 \`${frame}\` 另选更宽松的版式，或放到别的幻灯片，或者删去。`
      : `这里的 \`${kind}\` 没有地方放它：请查看这类幻灯片对 \`${key}\` 的说明，或者删去。`,
  }),
  footers: { footer: '页脚', date: '日期' },
  noFooter: ({ missing }) => `模板的版式没有放${missing.join('和')}的位置，演示文稿在那里写的内容不会显示。`,
  noShare: ({ name, prose }) => ({
    message: `“${name}”（${prose}）不是整体的一部分，无法用面积表示。`,
    hint: '请使用大于 0、小于 100 的百分比数据。',
  }),
  noLead: ({ lead, count }) => ({
    message: `没有第 ${lead} 处工地：这一页有 ${count} 处。`,
    hint: `请将 \`lead\` 写为 1 到 ${count} 的数字。`,
  }),
  cannotBuild: ({ isNative, type }) => ({
    message: '这个图表是图片，无法逐部分出现，因此一开始就全部显示。',
    hint: isNative
      ? '请在图表下写 `native: true`，让 PowerPoint 绘制它；或者不写 `build`。'
      : `\`${type}\`类型的图表只能是图片：请改用其他类型，或者不写 \`build\`。`,
  }),
  neverNative: '请改用其他类型，或者不写 `native`。',
  onSlide: ({ slide, text }) => `第${slide}页：${text}`,
  drawnAsShapes: ({ type }) => `PowerPoint 没有 \`${type}\` 这样的图表，因此这个图表以形状绘制，没有可编辑的数据。`,
  drawnAsPicture: ({ type }) => `PowerPoint 没有 \`${type}\` 这样的图表，因此这个图表是图片，没有可编辑的数据。`,
  twoVisuals: {
    message: '一张幻灯片只能有 `scene`、代替它的 `picture`，或衬在最底层的 `background` 之一，而这里写了两个。',
    hint: '请保留其中一个。',
  },
  lists: {
    uneven: { message: '有的列表配了场景或图片，有的没有。', hint: '请给每个列表都配上，或者只给整页写一个 `scene`。' },
    both: {
      message: '整页已经配了场景或图片，列表又各自配了。',
      hint: '请只保留整页的那一个，或者给每个列表各配一个。',
    },
  },
  timeline: {
    outOfOrder: { message: '这个时刻早于前面的时刻，时间线会倒着走。', hint: '请按时间先后排列。' },
    tooFar: ({ farthest }) => ({
      message: `这个数字不像年份：它超出了 ${farthest}，很可能多写了一位。`,
      hint: '请写年份，例如 `when: 2010`；如果确实要照样显示，请加引号写成文字。',
    }),
    noYear: {
      message: '这个时刻没有写明年份，或者写了多个年份，无法按比例定位。',
      hint: '请写一个年份，例如 `when: 2010` 或 `when: 2010年5月`；也可以去掉 `scale`，各时刻就会等距排列。',
    },
    tooEarly: { message: '这个时刻早于上一个时刻，而按比例排列时，年份须从左到右递增。', hint: '请按时间先后排列。' },
  },
  custom: {
    order: { message: '两个数中前一个更大。', hint: '请先写起始，再写结束：[1, 6]。' },
    overlap: ({ items, column, row }) => ({
      message: `${items.map(({ number, show }) => `第${number}项（\`${show}\`）`).join('和')}重叠在一起，位置是第${row}行第${column}列。`,
      hint: '请移动其中一项，或者减少它所占的行或列。只有 `panel` 可以垫在其他内容下面，而且这些内容必须完全在它之上。',
    }),
  },
  kpis: {
    unknownLead: ({ id }) => `\`${id}\` 不在本页的数据之中。`,
    nameLead: '请写 `items` 中某个数据的名称，或者写 `none`。',
    incomparable: ({ name, prose, other, otherProse }) => ({
      message: `“${name}”（${prose}）与“${other}”（${otherProse}）不能按长度比较。`,
      hint: '请比较同一计量、且大于零的数据，其他内容写在 `compare` 中。',
    }),
  },
  comparison: { empty: { message: '这一侧没有内容。', hint: '请在 `items` 下列出要点，或者写一项 `fact`。' } },
  frame: {
    quoted: {
      message: '`voice` 含有引号：此处是转述，不是原话。',
      hint: '请去掉引号；要引用原话请用 `kind: quote`。',
    },
  },
  contact: {
    publishers: '联系页写的是资料发布者的联系方式，不是您的：请填写您自己的 `name`、`phone` 和 `place`。',
    empty: { message: '这张幻灯片没有写联系方式。', hint: '请在 `lines` 下写联系方式，或者在 `people` 下写联系人。' },
  },
  map: {
    hidden: { message: '地图铺满整张幻灯片，会遮住 `background`。', hint: '请删除它。' },
    alone: { message: '`also` 显示在 `figures` 的面板上。', hint: '请加上 figures，或删除它。' },
    unapproved:
      '地图上有中国的陆地。在中国大陆公开展示的地图须使用经审核的底图并标注审图号：底图文件请写在 `base` 中，审图号请写在 `approval` 中。`link` 和 `hub` 类幻灯片绘制的是示意图，无需审图号。',
  },
  picture: {
    none: { message: '这张幻灯片没有图片。', hint: '请在 `picture` 下写图片文件，或者在 `scene` 下写场景名称。' },
  },
  columns: {
    empty: { message: '这一栏没有内容。', hint: '请写 `text`，或者在 `items` 下列出要点。' },
    both: { message: '这一栏既有 `text` 又有 `items`，只能二选一。', hint: '请保留一个，或者把列表单独放一栏。' },
  },
  street: {
    noHouse: {
      message: '这个地点没有房屋，页面也没有场景。',
      hint: '请在 `house` 下写房屋，或者给页面写 `scene`，再用 `at` 写明地点在何处。',
    },
    noScene: {
      message: '这个地点用 `at` 写明了在场景中的位置，而页面没有场景。',
      hint: '请给页面写 `scene`，或者改写它的 `house`。',
    },
    notAt: { message: '页面显示场景，而这个地点不在其中。', hint: '请用 `at` 写明它在场景的哪个锚点。' },
    noAnchor: ({ scene, name }) => `场景 \`${scene}\` 没有锚点 \`${name}\`。`,
    anchors: ({ names }) => `它的锚点有 ${names.join('、')}。`,
    noAnchors: ({ scene, others }) => ({
      message: `场景 \`${scene}\` 没有锚点，地点无处可放。`,
      hint: `自带的场景中，${others.join('、')} 有锚点。自己的场景请为每个地点画一个矩形，写上 \`class="anchor"\`、\`data-name\` 和 \`data-kind\`。`,
    }),
  },
  pictures: {
    none: { message: '这一项没有图片。', hint: '请在 `picture` 下写图片文件，或者在 `scene` 下写场景名称。' },
    both: { message: '这一项既写了 `picture`，又写了 `scene`。', hint: '请保留其中一个。' },
  },
  table: {
    noNumber: ({ place, written }) => ({
      message: `${place}：“${written}”不是数字。`,
      hint: '请在此填写数字，没有数值时留空；或者把这一列的类型改为 `text`。',
    }),
    wordAdvice: '在数字列中，单独一个词就是一项数据的名称。没有数字的地方请写一个短横线。',
    leaveOutTotal: '请在这一列写 `total: false`，或者去掉 `total`。',
    theColumn: '这一列',
    columnNamed: ({ name }) => `“${name}”一列`,
    emptyCell: ({ column }) => `有单元格为空，${column}无法合计。`,
    noFigure: ({ written, column }) => `“${written}”不是数字，${column}无法合计。`,
    inexact: ({ label, column }) => `“${label}”不是确切的数字，${column}没有确切的合计。`,
    unlikeUnits: ({ a, b, column }) => `${a}与${b}单位不同，${column}无法合计。`,
    noColumns: { message: '表格没有列。', hint: '请写 `columns` 和 `rows`，或者在 `from` 下指定数据文件。' },
    noRows: {
      message: '表格没有行。',
      hint: '请写 `rows`，每行一个列表，每列一个单元格；或者在 `from` 下指定数据文件。',
    },
    both: { message: '表格既写了 `rows`，又在 `from` 下指定了数据文件，只能用其中一种。', hint: '请只保留一种。' },
    rowLength: ({ cells, columns, commas }) => ({
      message: `这一行有${cells}个单元格，而表格有${columns}列。`,
      hint: `请让每一列对应一个单元格；没有数字的地方写一个短横线。${commas}`,
    }),
    fileWidth: ({ count, given, names }) => ({
      message: `表格写了${count}列，而文件给出${given}列：${names.join('、')}。`,
      hint: '请在 `from` 下用 `columns` 按标题的顺序写出要显示的列。',
    }),
    widths: ({ sum, most }) => ({
      message: `各列共占${sum}个栅格列，而栅格只有${most}列。`,
      hint: '请把其中一列改窄，或者去掉它的 `width`。',
    }),
    noRow: ({ row, count }) => `表格没有第${row}行，它共有${count}行。`,
    unknownRow: ({ name }) => `表格中没有叫“${name}”的行。`,
    nameRow: '请写某一行的第一个单元格、其中一项数据的名称，或者它的行号（从1数起）。',
    nothingToSum: {
      message: '表格中没有可以合计的数字列。',
      hint: '请给某一列写上 `type: number`，或者去掉 `total`。',
    },
  },
};
