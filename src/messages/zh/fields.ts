import type { fields as en } from '../en/fields.ts';

export const fields: typeof en = {
  noDay: ({ value }) => `\`${value}\` 不是日历上的日期。`,
  writeDay: ({ example }) => `请写年、月、日：\`${example}\`。`,
  deviceName: ({ name }) => `在 Windows 上文件不能叫 \`${name}\`：这是系统为设备保留的名称。`,
  writeOtherName: ({ name }) => `例如写成 \`${name}\`。`,
  unknownUnit: ({ unit }) => `\`${unit}\` 不是已知的单位。`,
  writeUnit: ({ english, chinese }) =>
    `请写货币和数量级（\`EUR m\`），或者 \`km\`、\`million people\`、\`USD per person\` 这样的单位，或者按语言写自己的单位：\`en: ${english}\` 和 \`zh: ${chinese}\` 各占一行。`,
  commasPartEntries: '逗号会把内容分成两项：小数请用点号，千位不加分隔符。',
};
