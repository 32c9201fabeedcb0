/** An Embedded OpenType file taken apart, by the W3C submission of 2008 and not by the code that wrote it. */
export interface UnwrappedFont {
  readonly family: string;
  readonly style: string;
  readonly full: string;
  readonly flags: number;
  readonly licence: number;
  readonly weight: number;
  /** The font's own bytes. */
  readonly font: Buffer;
}

/** Takes an Embedded OpenType file apart; throws where a field of its header is not as version 2.2 has it. */
export function unwrapFont(bytes: Uint8Array): UnwrappedFont {
  const file = Buffer.from(bytes);
  let at = 0;
  const number = (size: 1 | 2 | 4) => {
    const value = file.readUIntLE(at, size);
    at += size;
    return value;
  };
  const expect = (name: string, value: number, wanted: number) => {
    if (value !== wanted) throw new Error(`${name} is ${value}, not ${wanted}`);
  };
  const string = () => {
    const length = number(2);
    at += length;
    return file.toString('utf16le', at - length, at);
  };
  expect('EOTSize', number(4), file.length);
  const length = number(4);
  expect('Version', number(4), 0x00020002);
  const flags = number(4);
  at += 10;
  expect('Charset', number(1), 1);
  number(1);
  const [weight, licence] = [number(4), number(2)];
  expect('MagicNumber', number(2), 0x504c);
  at += 16 + 8 + 4;
  for (let i = 0; i < 4; i++) expect('Reserved', number(4), 0);
  const strings = [1, 2, 3, 4].map((i) => {
    expect(`Padding${i}`, number(2), 0);
    return string();
  });
  expect('Padding5', number(2), 0);
  expect('RootStringSize', number(2), 0);
  expect('RootStringCheckSum', number(4), 0x50475342);
  number(4);
  expect('Padding6', number(2), 0);
  expect('SignatureSize', number(2), 0);
  number(4);
  expect('EUDCFontSize', number(4), 0);
  expect('the place of FontData', at, file.length - length);
  const [family = '', style = '', , full = ''] = strings;
  return { family, style, full, flags, licence, weight, font: file.subarray(at) };
}
