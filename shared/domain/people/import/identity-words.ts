import type { Person } from '../person.ts'

/** The 56 peoples by the name without 族. */
const PEOPLES = new Set(
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(' '),
)

const POLITICAL = /^(中共(预备)?党员|共产党员|预备党员|党员|共青团员|团员|群众|无党派(人士)?|民革(会员|党员)?|民盟(盟员)?|民建(会员)?|民进(会员)?|农工党(员|党员)?|致公党(员|党员)?|九三(学社)?(社员)?|台盟(盟员)?)$/u

export function genderOf(word: string): Person['gender'] | null {
  if (/^(男|男性|m|male)$/i.test(word)) return 'male'
  return /^(女|女性|f|female)$/i.test(word) ? 'female' : null
}

/** 回 and 回族 are one; null where there is no such people. */
export function ethnicityOf(word: string): string | null {
  const people = word.length > 1 ? word.replace(/族$/, '') : word
  return PEOPLES.has(people) && (word.endsWith('族') || word.length > 1) ? `${people}族` : null
}

/** In a column of its own one character is enough: 汉. */
export function ethnicityOfColumn(word: string): string | null {
  return PEOPLES.has(word) ? `${word}族` : ethnicityOf(word)
}

export function politicalStatusOf(word: string): string | null {
  return POLITICAL.test(word) ? word : null
}
