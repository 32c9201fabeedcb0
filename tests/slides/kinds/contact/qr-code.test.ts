import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { qrPicture } from '../../../../src/slides/kinds/contact/qr-code.ts';

const ADDRESS = 'https://example.org/contact';

test('every module of the code is a square of twelve pixels in the dark colour, within four modules of white', () => {
  const { bytes, pixels } = qrPicture(ADDRESS, '0b2233');
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const { modules } = QRCode.create(ADDRESS, { errorCorrectionLevel: 'M' });
  expect([width, height]).toEqual([pixels.w, pixels.h]);
  expect(width).toBe((modules.size + 8) * 12);
  const wrong = Array.from({ length: width * height }, (_, i) => i).filter((i) => {
    const [column, row] = [Math.floor((i % width) / 12) - 4, Math.floor(i / width / 12) - 4];
    const inside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.size;
    const expected = inside && modules.get(row, column) ? '0b2233ff' : 'ffffffff';
    return data.subarray(4 * i, 4 * i + 4).toString('hex') !== expected;
  });
  expect(wrong).toEqual([]);
});

test('a code is a small file, and the same each time', () => {
  expect(qrPicture(ADDRESS, '0b2233').bytes.length).toBeLessThan(1500);
  expect(qrPicture(ADDRESS, '0b2233')).toEqual(qrPicture(ADDRESS, '0b2233'));
});
