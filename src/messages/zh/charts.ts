import { groupedDigits } from '../../core/counted.ts';
import type { charts as en } from '../en/charts.ts';

const KEEP_ONE = '请只保留一种。';
const GIVE_DATA = '请在 `data` 下写出数据的名称，用 `from` 指定文件，或者写 `labels` 和 `series`。';
const LEAVE_OUT_COMPARISON = '请去掉这项比较。';

export const charts: typeof en = {
  empty: { message: '图表的数值全部缺失，没有内容可以显示。', hint: '请检查文件，或者去掉这张图表。' },
  unequalLengths: ({ name, values, labels, commas }) => ({
    message: `“${name}”有${values}个数值，标签却有${labels}个。`,
    hint: `请让每个标签对应一个数值。${commas}`,
  }),
  otherUnit: ({ chartUnit, name, unit }) => ({
    message: `图表的单位是${chartUnit}，而“${name}”的单位是${unit}。`,
    hint: '请去掉 `unit`：数据自带单位。',
  }),
  twoSorts: {
    message: '图表写了不止一种数据（`data`、`from`，或 `labels` 加 `series`），而它只能画其中一种。',
    hint: KEEP_ONE,
  },
  half: { message: '内嵌数据需要同时写 `labels` 和 `series`。', hint: GIVE_DATA },
  kitLacks: ({ kit, parts, others }) => ({
    message: `素材 \`${kit}\` 没有部件 ${parts.map((any) => any.map((part) => `\`${part}\``).join('或')).join('、')}，而这种图表由它组成。`,
    hint: `有这些部件的素材：${others.join('、')}。`,
  }),
  workpiece: {
    noFigure: {
      message: '制作中的数字只有一个数值。',
      hint: '请在 `data` 下写一个数据；多个数字请用 `numbers` 或簇状计数图。',
    },
    noDigits: ({ number, digits, most }) => ({
      message: `制作中的数字至少有${digits}位，最多${most}个字符；这里是“${number}”。`,
      hint: '请给数据换更大或更小的单位，或者减少小数位。',
    }),
  },
  wall: {
    noShare: {
      message: '百格图只显示一个占比：以百分比计，大于0，不超过100。',
      hint: '请在 `data` 下写一个以百分比计的数据；多个占比请用堆叠图或象形图。',
    },
  },
  floors: {
    noShares: {
      message: '楼层图显示两到六个占比：以百分比计，大于0，不超过100。',
      hint: '请在 `data` 下写两到六个以百分比计的数据，每个都是各自整体的占比；一个占比请用百格图，一个整体的各部分请用街景图。',
    },
  },
  uneven: ({ key, count, parts }) => ({
    message: `共有${parts}个部分，但 \`${key}\` 下有${count}项。`,
    hint: `请按数据的顺序，在 \`${key}\` 下为每个部分写一项；没有房屋的部分写空列表。`,
  }),
  street: {
    noParts: {
      message: '街景图显示一个整体的两到四个部分：以百分比计，大于0，除舍入误差外合计为100。',
      hint: '请在 `data` 下写两到四个以百分比计的数据；更多部分请用矩形树图，多个整体的占比请用楼层图。',
    },
    narrow: ({ percent, least }) => ({
      message: `占${percent}%的部分太窄，放不下房屋，因此没有画。`,
      hint: `不小于${least}%的部分才放得下房屋：请写空列表，或者改用楼层图。`,
    }),
  },
  clusters: {
    noCounts: {
      message: '簇状计数图显示数量：每组都是不小于1的整数。',
      hint: '请在 `data` 下写计数的数据；金额和占比请用柱状图、条形图或面积图。',
    },
    groups: ({ count, least, most }) => ({
      message: `簇状计数图显示${least}到${most}组，这里有${count}组。`,
      hint: '请选择要紧的几项；数量较多时请用条形图或点阵图。',
    }),
    tooMany: ({ sum, most }) => ({
      message: `各组一共有${sum}个，超过${most}个就不能逐个看清。`,
      hint: '请用点阵图并写 `per`，或者用条形图。',
    }),
  },
  noData: { message: '图表没有数据。', hint: GIVE_DATA },
  nameHighlight: '请写图表中一项数据的名称，或者某个标签、系列的原文。',
  unknownHighlight: ({ name }) => `图表中没有叫“${name}”的内容。`,
  notShown: ({ id }) => ({
    message: `\`${id}\` 参与比较，但图表中没有它。`,
    hint: '请把它加入图表数据，或者比较图表中已有的数据。',
  }),
  onlyBound: ({ name, value }) => ({
    message: `“${name}”只是一个界限（${value}），无法据此计算。`,
    hint: LEAVE_OUT_COMPARISON,
  }),
  notAboveZero: { message: '比较的第一个数值必须大于零。', hint: LEAVE_OUT_COMPARISON },
  manySeries: ({ count, counted, most }) => ({
    message: `图表有${count}个${counted}，超过${most}个就无法一眼分辨。`,
    hint: '请合并较小的，或者分成两张图表。',
  }),
  wrongSum: ({ total }) => `各部分合计为${total}%，而不是100%。`,
  counted: { series: '系列', groups: '组', parts: '部分', stages: '阶段' },
  checkFigures: '请核对数字。',
  drawRest: '请用 `rest: true` 画出其余部分，或者在 `ok` 下接受这条提示，并在脚注中说明原因。',
  oneSeries: ({ isFile }) => ({
    message: '这种图表只画一个系列，而这里不止一个。',
    hint: `请改用 \`grouped\` 或 \`stacked\` 类型${isFile ? '；或者只写一列，例如 `values: [Exports]`' : ''}。`,
  }),
  lit: {
    noShare: ({ least, most }) => ({
      message: `灯火图显示一个占比，从${least}%到${most}%。`,
      hint: '请在 `data` 下写一个以百分比计的数据；只有百分之几的占比请用双整体占比图 `wholes`。',
    }),
    noCount: ({ least, most, value }) => ({
      message: `每盏灯代表一个，因此数量应为${least}到${most}的整数，现为${value}。`,
      hint: '请换一个这样大小的数据，或换用其他类型：百格图 `wall` 只显示占比。',
    }),
    tooMany: ({ most, all }) => ({
      message: `按占比推算，灯共有${all}盏；超过${most}盏就小得看不清。`,
      hint: '请以更大的单位计数，或用百格图 `wall` 只显示占比。',
    }),
  },
  backInTime: {
    message: '这张图的日期既不递增也不递减，线条会倒着走。',
    hint: '请按时间先后排列；数据来自文件时，可以在 `from` 下写 `sort`。',
  },
  negativePart: ({ value }) => ({
    message: `整体的一部分不能是负数：${value}。`,
    hint: '小于零的数值请用柱形图或条形图。',
  }),
  missingValue: ({ name, category }) => ({
    message: `“${name}”在“${category}”没有数值，因此无法求和。`,
    hint: '请补上数值、去掉这一类别，或者改用 `line` 类型。',
  }),
  unlikeMeasures: ({ name, prose, otherName, otherProse }) => ({
    message: `“${name}”（${prose}）和“${otherName}”（${otherProse}）共用一条坐标轴，但两者不可比，长度也就没有意义。`,
    hint: '请分成两张图表。',
  }),
  unlikeScales: ({ name, unit, other, otherUnit }) => ({
    message: `“${name}”的单位是${unit}，“${other}”的单位是${otherUnit}，长度会误导观众。`,
    hint: '请用同一个单位写这两个数据。',
  }),
  unlikeUnits: ({ name, said, chartUnit, other, unit }) => ({
    message: `“${name}”的单位是${said}，而${chartUnit === undefined ? `“${other}”的单位是${unit}` : `图表的单位是${chartUnit}`}，长度会误导观众。`,
    hint: '请分成两张图表，或改用 `combo` 类型并写 `line_unit`。',
  }),
  unitOfOne: ({ name, other }) => ({
    message: `“${name}”写了单位，而“${other}”没有写，计量的可能不是同一种东西。`,
    hint: '请用 `values` 去掉它，或另做一张图表。如果单位相同，请在它的名称里也写上，或者都不写（可用 `from` 的 `names`）。',
  }),
  manyEntries: ({ count, most }) => ({
    message: `图表有 ${groupedDigits(count)} 项，而这种图表最多容得下 ${groupedDigits(most)} 项。`,
    hint: '请只显示最大的几项（`top: 10`），把它们合并，或用 `where` 选取其中一部分。',
  }),
  wholes: {
    noPair: {
      message: '双整体占比图显示两个整体中的两个占比：先小后大，都以百分比计。',
      hint: '请在 `data` 下写两个以百分比计的数据，较小的在前；单个占比请用百格图 `wall`。',
    },
  },
  funnel: {
    negative: ({ name, value }) => ({
      message: `漏斗的阶段不能小于零：“${name}”为${value}。`,
      hint: '小于零的数值请用柱形图或条形图。',
    }),
  },
  growth: {
    unfit: ({ timesMost, before, after }) => ({
      message: `增长对比需要同一单位的两个数值，后者大于前者且不超过其${timesMost}倍，而这里是${before}和${after}。`,
      hint: '请改用 `column` 类型，并写出 `multiple`。',
    }),
  },
  multiple: {
    count: { message: '倍数只能写在两个或三个柱形上方。', hint: '请去掉 `multiple`，或者减少柱形。' },
    negative: { message: '倍数要求数值都大于零。', hint: '请去掉 `multiple`。' },
  },
  gauge: {
    manyValues: ({ count }) => ({
      message: `仪表图只显示一个数值，而这里有${count}个。`,
      hint: '请只保留一个，或者改用 `bar` 类型。',
    }),
    noEnd: { message: '仪表图的刻度没有终点。', hint: '请在 `of` 下写出总量。' },
    outside: ({ value, end }) => ({
      message: `数值${value}超出了刻度，刻度的终点是${end}。`,
      hint: '请修改 `of`，或者改用 `bar` 类型。',
    }),
  },
  track: {
    notShares: {
      message: '轨道代表100%的整体，而这里的数值并不都是0到100%的占比。',
      hint: '请去掉 `track`，或者改用百分比占比。',
    },
    noteWithoutBar: {
      message: '注释写在轨道上突出显示的条形里，而这里没有这样的条形。',
      hint: '请加上 `track: true` 和 `highlight`，或者去掉 `note`。',
    },
  },
  combo: {
    seriesCount: ({ count }) => ({
      message: `柱线组合图要有两个或三个系列，而这里有${count}个。`,
      hint: '请写一个或两个柱形的系列和一个折线的系列。',
    }),
  },
  slope: {
    pointCount: ({ count }) => ({
      message: `坡度图连接两个时点，而这里有${count}个。`,
      hint: '请只写两个标签，或者改用 `line` 类型。',
    }),
  },
  area: {
    manySeries: {
      message: '多个系列的面积会互相重叠、遮挡。',
      hint: '各系列可以相加时请用 `stacked-area` 类型，否则用 `line`。',
    },
  },
  sankey: {
    notPositive: ({ value }) => ({
      message: `流量必须大于零，而这里是${value}。`,
      hint: '请删去它，或者对调 `from` 和 `to`，把方向反过来。',
    }),
    circle: ({ from }) => ({
      message: `流向在“${from}”处形成循环，而桑基图只能从左到右。`,
      hint: '请删去往回流的那一项。',
    }),
  },
  map: {
    noCountry: ({ value }) => `\`${value}\` 既不是地区，也不是国家。`,
    views: ({ regions }) =>
      `请写地区（${regions.join('、')}）、国家代码（\`DE\`）或英文国名，或者以度为单位的 \`[西, 南, 东, 北]\`。`,
    negative: ({ value }) => ({
      message: `点的大小无法表示小于零的数值：${value}。`,
      hint: '小于零的数值请用条形图。',
    }),
    namePoint: '请写某个点的 `id` 或名称。',
    unknownStop: ({ name }) => `路线经过“${name}”，但没有叫这个名称的点。`,
    unknownEnd: ({ name }) => `连线的一端是“${name}”，但没有叫这个名称的点。`,
    emptyView: { message: '地图的视图是空的。', hint: '请按西、南、东、北的顺序书写。' },
    outside: ({ name }) => ({
      message: `“${name}”在地图的视图之外。`,
      hint: '请扩大视图、去掉 `view`，或者核对 `lat` 和 `lon`。',
    }),
  },
  crowd: {
    noGrowth: ({ before, after }) => ({
      message: `增长是两个单位相同、大于零的数值，后者较大：这里是${before}和${after}。`,
      hint: '请先写此前的数值，再写现在的数值；减少请用其他类型的图表。',
    }),
    size: ({ count, most }) => ({
      message: `这些数值共${groupedDigits(count)}个图形：此前至少一个，现在更多，最多${most}个才能逐个看清。`,
      hint: '请在 `per` 下写明一个图形代表多少。',
    }),
    lengthAlone: {
      message: '一排景物由两个数值和一套素材画成，这里缺了其中一样。',
      hint: '请同时写 `length` 和 `row`，或者都不写。',
    },
  },
  dots: {
    notWhole: {
      message: '点阵图用于计数，而这里的数值并不都是整数个。',
      hint: '请在 `per` 下写出一个点代表多少，或者改用 `bar` 类型。',
    },
    noRoom: ({ counts, most }) => ({
      message: `这些数值需要${counts.join('、')}个点：每项至少一个，合计不超过${most}个。`,
      hint: '请在 `per` 下写出一个点代表多少。',
    }),
  },
  waterfall: {
    unknownTotal: ({ name }) => `图表中没有叫“${name}”的柱条。`,
    nameTotal: '请写图表中一项数据的名称，或者某个标签的原文。',
    wrongTotal: ({ name, value, sum }) => ({
      message: `“${name}”为${value}，但它前面的各项合计为${sum}。`,
      hint: '请核对数字，或者补上缺少的一项。',
    }),
  },
  dumbbell: {
    seriesCount: ({ count }) => ({
      message: `哑铃图连接两个系列的数值，而这里有${count}个。`,
      hint: '请写两个系列，或者改用 `grouped` 类型。',
    }),
  },
  areas: {
    unfit: { message: '面积对比图需要两个大于零的数值：之前和现在。', hint: '请写两项数据，或者改用 `column` 类型。' },
  },
  radar: {
    axisCount: ({ min, max, count }) => ({
      message: `雷达图有${min}到${max}条轴，而这里有${count}条。`,
      hint: '请改用 `grouped` 或 `bar` 类型。',
    }),
  },
  rank: {
    unfit: ({ most, place, count }) => ({
      message: `名次是2到${most}个之中的位置，而这里是${count}个中的第${place}。`,
      hint: '请核对 `value` 和 `of`。',
    }),
  },
  pictogram: {
    notParts: {
      message: '表示增长的象形图需要两个计数，前一个是后一个的一部分。',
      hint: '请先写之前的数值，再写现在的。',
    },
    crowdSize: ({ most }) => ({
      message: `两个数值各需要1到${most}个图标。`,
      hint: '请在 `per` 下写出一个图标代表多少。',
    }),
    aboveWhole: ({ value }) => ({ message: `${value}超过了整体。`, hint: '超过100%的数值请用 `bar` 类型。' }),
    noRoom: ({ value, count, most }) => ({
      message: `最大的数值${value}需要${count}个图标，而一行只显示1到${most}个。`,
      hint: '请在 `per` 下写出一个图标代表多少。',
    }),
  },
  stage: {
    noMultiple: ({ least, most }) => ({
      message: `叠层图显示一个数值是另一个的几倍：两个数值都大于零，较小的在前，后者是前者的${least}至${most}倍。`,
      hint: '请按此顺序写两个单位相同的数据，或者改用 `column` 类型。',
    }),
  },
  stacks: {
    lyingReference: { message: '横向的堆积图没有参考线。', hint: '请删去 `horizontal`，或者删去 `reference`。' },
    referenceBelow: { message: '参考线在堆积柱的零点以下。', hint: '请写大于零的数值。' },
  },
  points: {
    none: { message: '图表没有数据点。', hint: '请写在 `points` 下，或者用 `from` 指定文件。' },
    fewColumns: ({ columns, needed }) => ({
      message: `文件只给出${columns}列数值，而每个点需要${needed}个。`,
      hint: '请在 `values` 下依次写出各列：横轴、纵轴，以及（如需要）大小。',
    }),
    unlikeUnits: ({ name, other }) => ({
      message: `“${name}”和“${other}”共用一条坐标轴，单位却不同。`,
      hint: '请用同一个单位写这两个数据。',
    }),
    offAxis: '有数据点在坐标轴的范围之外。',
    twoSorts: { message: '图表同时写了 `points` 和 `from`，而它只能画其中一种。', hint: KEEP_ONE },
    negativeSize: ({ name, value }) => ({
      message: `面积不能小于零：“${name}”为${value}。`,
      hint: '请改用 `scatter` 类型或条形图。',
    }),
  },
  axis: {
    leavesOut: ({ value }) => `数值${value}在坐标轴的范围之外。`,
    noRange: { message: '坐标轴的终点在起点之前。', hint: '请让 `min` 小于 `max`。' },
    widen: '请扩大坐标轴的范围，或者不写这一端。',
    truncated: {
      message: '柱条不是从零开始，长度无法反映数值之间的比例。',
      hint: '请让坐标轴包含零，或者改用 `line` 类型。',
    },
    reference: {
      message: '参考线用 `at` 写一个数值，参考区间用 `from` 和 `to` 写两个数值。',
      hint: '请写 `at`，或者同时写 `from` 和 `to`。',
    },
    band: { message: '参考区间的终点在起点之前。', hint: '请让 `from` 小于 `to`。' },
  },
};
