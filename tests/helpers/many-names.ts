const SURNAMES = '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 单 仇 区 查 欧阳 尉迟 司马 上官'.split(' ')
const GIVEN = '示 例 远 明 宁 安 平 和 立 新 文 华 清 雅 衡 䶮 喆 堃 玥 翀'.split(' ')
const MINORITY = ['阿依古丽', '买买提', '吐尔逊', '艾山江', '古丽娜尔', '扎西', '次仁', '卓玛', '图拉克孜']
const LATIN = ['Anna', 'Maximilian', 'José', 'Bartholomew', 'Ömer', 'Siobhán', 'Featherstonehaugh', 'O’Neill', 'Núñez', 'Grzegorz']

/** Names as lists really have them: two to four characters, rare ones, with ·, Latin, both together; always the same. */
export function manyNames(count: number): readonly string[] {
  const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item
  return Array.from({ length: count }, (_, index) => {
    const [a, b, c] = [index, Math.floor(index / 7), Math.floor(index / 13)]
    switch (index % 10) {
      case 0:
        return `${at(MINORITY, a)}·${at(MINORITY, c)}`
      case 1:
        return `${at(LATIN, b)} ${at(LATIN, c)}`
      case 2:
        return `${at(SURNAMES, b)}${at(GIVEN, c)}`
      case 3:
        return `${at(MINORITY, b)}·${at(MINORITY, c)}·${at(MINORITY, a)}`
      case 4:
        return `${at(SURNAMES, c)}${at(GIVEN, b)} ${at(LATIN, a)}`
      default:
        return `${at(SURNAMES, a)}${at(GIVEN, b)}${at(GIVEN, c)}`
    }
  })
}
