import { type AlikeBrand, alikeBrands } from '../brand/alike-brands.ts';
import type { Files } from '../files/files.ts';
import type { Brand } from '../scene/brand.ts';
import type { BrandInUse } from './use-brand.ts';

/** What loads brands. */
type UseBrand = (files: Files, name: string) => Promise<BrandInUse>;

/** The brands of a project that look like one of them: those that cannot be used are left out. */
export async function alikeInFolder(name: string, own: Brand, files: Files, use: UseBrand): Promise<AlikeBrand[]> {
  const others = files.list('templates').filter((other) => other !== name);
  const used = await Promise.all(others.map(async (other) => [other, (await use(files, other)).brand] as const));
  return alikeBrands(own, Object.fromEntries(used.flatMap(([other, brand]) => (brand ? [[other, brand]] : []))));
}
