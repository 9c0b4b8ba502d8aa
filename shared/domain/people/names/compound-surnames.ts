/** 复姓 that are in use: where a surname ends decides whether a given name is a single character. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙
  钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里
  呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 南荣 东里 东宫 仲长 即墨 达奚 褚师 纳兰 叶赫 完颜 耶律 贺兰 哥舒 贺若 乌孙`.split(/\s+/),
)

/** How many characters of a name are its surname. */
export function surnameLength(characters: readonly string[]): 1 | 2 {
  return characters.length > 2 && COMPOUND_SURNAMES.has(`${characters[0] ?? ''}${characters[1] ?? ''}`) ? 2 : 1
}
