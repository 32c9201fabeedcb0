export const cities = {
  en: ['Shanghai', 'Beijing', 'Shenzhen', 'Chongqing', 'Guangzhou', 'Chengdu', 'Wuhan', 'Xi’an'],
  zh: ['上海', '北京', '深圳', '重庆', '广州', '成都', '武汉', '西安'],
};
const income = [15.7, 16.4, 20.4, 7.6, 15.6, 10.4, 14.5, 9.2];
const growth = [6, 6.1, 6.7, 6.3, 6.8, 7.8, 7.4, 7];

/** Points of the cities; the first few. */
export const cityPoints = (language: 'en' | 'zh', count = 8) =>
  cities[language].slice(0, count).map((name, i) => ({ name, x: income[i] ?? 0, y: growth[i] ?? 0 }));

/** Points that follow a rule, some of them close together. */
export const cloud = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `P${i + 1}`,
    x: 10 + ((i * 37) % 50),
    y: -20 + ((i * 37) % 50) * 0.8 + ((i * 53) % 17),
  }));
