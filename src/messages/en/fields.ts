export const fields = {
  noDay: ({ value }: { value: unknown }) => `\`${value}\` is not a day of the calendar.`,
  writeDay: ({ example }: { example: string }) => `Write year, month and day: \`${example}\`.`,
  deviceName: ({ name }: { name: string }) =>
    `No file can be called \`${name}\` on Windows, which keeps that name for a device.`,
  writeOtherName: ({ name }: { name: string }) => `Write \`${name}\`, for example.`,
  unknownUnit: ({ unit }: { unit: string }) => `\`${unit}\` is not a unit that the tool knows.`,
  writeUnit: ({ english, chinese }: { english: string; chinese: string }) =>
    `Write a currency and its scale (\`EUR m\`), a unit such as \`km\`, \`million people\` or \`USD per person\`, or words of your own by language: \`en: ${english}\` and \`zh: ${chinese}\` on lines of their own.`,
  commasPartEntries: ' Commas separate entries: write decimals with a point, and thousands without a separator.',
};
