import { describe, expect, it } from 'vitest'
import { cleanEmail, cleanPhone } from '#shared/domain/people/import/clean-contact.ts'
import { cleanDate } from '#shared/domain/people/import/clean-date.ts'
import { cleanEthnicity, cleanGender, cleanIdNumber, isIdentityNumber } from '#shared/domain/people/import/clean-identity.ts'
import { cleanJourney } from '#shared/domain/people/import/clean-journey.ts'
import { cleanName, namesIn } from '#shared/domain/people/import/clean-name.ts'
import { cleanPost, titlesIn } from '#shared/domain/people/import/clean-posts.ts'
import { cleanCategory, cleanDiet, cleanLodging } from '#shared/domain/people/import/clean-reception.ts'
import type { Cleaned } from '#shared/domain/people/import/facts.ts'

const factsAndDoubt = ({ facts, doubt, rest }: Cleaned) => ({ ...Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'notes' && key !== 'posts')), ...(doubt ? { doubt } : {}), ...(rest ? { rest } : {}) })

describe('a name', () => {
  it.each([
    ['张　三', { name: '张三' }],
    ['张 \u200b三\u00a0', { name: '张三' }],
    ['\ufeff林示例', { name: '林示例' }],
    ['林示例（女，回族）', { name: '林示例', gender: 'female', ethnicity: '回族' }],
    ['林示例(女)', { name: '林示例', gender: 'female' }],
    ['林示例（女、壮族、中共党员）', { name: '林示例', gender: 'female', ethnicity: '壮族', politicalStatus: '中共党员' }],
    ['阿依·示例', { name: '阿依·示例' }],
    ['买买提•示例．艾力', { name: '买买提·示例·艾力' }],
    ['林示例同志', { name: '林示例' }],
    ['林示例女士', { name: '林示例', gender: 'female' }],
    ['Ann  Example', { name: 'Ann Example' }],
    ['𠮷示例', { name: '𠮷示例' }],
    ['林示例（组长）', { name: '林示例', doubt: 'name-remark', rest: '组长' }],
    ['林示例1', { name: '林示例1', doubt: 'name-odd' }],
    ['待定单位人员', { name: '待定单位人员', doubt: 'name-odd' }],
  ])('%s', (text, expected) => {
    expect(factsAndDoubt(cleanName(text))).toEqual(expected)
  })

  it.each([
    ['张示例、李示例', ['张示例', '李示例'], false],
    ['张示例（女，回族），李示例', ['张示例（女，回族）', '李示例'], false],
    ['张示例\n李示例', ['张示例', '李示例'], false],
    ['张示 李示例', ['张示', '李示例'], true],
    ['张 三', ['张 三'], false],
    ['欧阳 示例', ['欧阳 示例'], false],
    ['Ann Example', ['Ann Example'], false],
  ])('%s may be several', (text, names, isGuess) => {
    expect(namesIn(text)).toEqual({ names, isGuess })
  })
})

describe('a telephone number', () => {
  it.each([
    ['138 0000 0001', { phone: '13800000001' }],
    ['138-0000-0001', { phone: '13800000001' }],
    ['+86 13800000001', { phone: '13800000001' }],
    ['008613800000001', { phone: '13800000001' }],
    ['１３８０００００００１', { phone: '13800000001' }],
    ['1.3800000001E+10', { phone: '13800000001' }],
    ['1.38E+10', { doubt: 'digits-lost', rest: '1.38E+10' }],
    ['手机：13800000001', { phone: '13800000001' }],
    ['（0571）8123 4567', { phone: '0571-81234567' }],
    ['0571—81234567转12', { phone: '0571-81234567转12' }],
    ['13800000001/0571-81234567', { phone: '13800000001、0571-81234567' }],
    ['+852 2123 4567', { phone: '+85221234567' }],
    ['1380000001', { phone: '1380000001', doubt: 'phone-odd' }],
    ['待报', { phone: '待报', doubt: 'phone-odd' }],
  ])('%s', (text, expected) => {
    expect(factsAndDoubt(cleanPhone(text))).toEqual(expected)
  })

  it('beside an address', () => {
    expect(factsAndDoubt(cleanEmail('a＠example.org'))).toEqual({ email: 'a@example.org' })
    expect(factsAndDoubt(cleanEmail('a at example'))).toMatchObject({ doubt: 'email-odd' })
  })
})

describe('an identity number', () => {
  it('has its check figure', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    expect(isIdentityNumber('110105194913310028')).toBe(false)
  })

  it.each([
    ['11010519491231002x', 't', { idNumber: '11010519491231002X' }],
    ["'110105 19491231 002X", 't', { idNumber: '11010519491231002X' }],
    ['110105194912310021', 't', { idNumber: '110105194912310021', doubt: 'id-check' }],
    ['110105194912310000', 'n', { doubt: 'digits-lost', rest: '110105194912310000' }],
    ['1.10105E+17', 't', { doubt: 'digits-lost', rest: '1.10105E+17' }],
    ['E12345678', 't', { idNumber: 'E12345678' }],
    ['12345', 't', { idNumber: '12345', doubt: 'id-odd' }],
  ])('%s in a cell %s', (text, kind, expected) => {
    expect(factsAndDoubt(cleanIdNumber(text, kind))).toEqual(expected)
  })

  it('gender and people', () => {
    expect(factsAndDoubt(cleanGender(' 女 '))).toEqual({ gender: 'female' })
    expect(factsAndDoubt(cleanGender('未知'))).toEqual({ doubt: 'gender-odd', rest: '未知' })
    expect(factsAndDoubt(cleanEthnicity('汉'))).toEqual({ ethnicity: '汉族' })
    expect(factsAndDoubt(cleanEthnicity('维吾尔族'))).toEqual({ ethnicity: '维吾尔族' })
    expect(factsAndDoubt(cleanEthnicity('外星'))).toMatchObject({ doubt: 'ethnicity-odd' })
  })
})

describe('a date', () => {
  it.each([
    ['2026-10-12', 't', '2026-10-12'],
    ['2026.10.12', 't', '2026-10-12'],
    ['2026年10月12日', 't', '2026-10-12'],
    ['10月12日', 't', '2026-10-12'],
    ['20261012', 'n', '2026-10-12'],
    ['45000', 'n', '2023-03-15'],
    ['1985.03', 't', '1985-03'],
    ['1985年3月', 't', '1985-03'],
    ['198503', 'n', '1985-03'],
    ['２０２６／１０／１２', 't', '2026-10-12'],
  ])('%s', (text, kind, expected) => {
    expect(cleanDate(text, kind, '2026-10-01')).toEqual({ date: expected })
  })

  it('October and January are not told apart where a number cell lost the nought', () => {
    expect(cleanDate('1985.1', 'n')).toEqual({ date: '1985-01', doubt: 'date-zero-lost' })
  })

  it('what is none is said to be none', () => {
    expect(cleanDate('下周三', 't')).toEqual({ date: null, doubt: 'date-odd' })
    expect(cleanDate('2026-02-30', 't')).toEqual({ date: null, doubt: 'date-odd' })
  })
})

describe('a journey', () => {
  it.each([
    ['G1234次 10月12日14:30抵', { mode: 'train', number: 'G1234', at: { date: '2026-10-12', time: '14:30' } }],
    ['MU5101，10.12 9点半', { mode: 'flight', number: 'MU5101', at: { date: '2026-10-12', time: '09:30' } }],
    ['3U8888', { mode: 'flight', number: '3U8888' }],
    ['自驾', { mode: 'car' }],
    ['2026-10-12 14:30', { at: { date: '2026-10-12', time: '14:30' } }],
  ])('%s', (text, arrival) => {
    expect(factsAndDoubt(cleanJourney(text, 'arrival', '2026-10-11'))).toEqual({ arrival })
  })

  it('keeps what it cannot place', () => {
    expect(factsAndDoubt(cleanJourney('G1234 云溪东站', 'arrival', undefined))).toEqual({ arrival: { mode: 'train', number: 'G1234' }, doubt: 'journey-odd', rest: '云溪东站' })
    expect(factsAndDoubt(cleanJourney('无', 'arrival', undefined))).toEqual({})
  })
})

describe('unit and title in one cell', () => {
  const posts = (text: string, known: readonly string[] = []) => cleanPost(text, known).facts.posts

  it('part after a unit that is known', () => {
    expect(posts('省数据局数据处处长', ['省数据局数据处', '省数据局'])).toEqual([{ unit: '省数据局数据处', title: '处长' }])
  })

  it.each([
    ['云溪市图书馆馆长', '云溪市图书馆', '馆长'],
    ['云溪市农业农村局党组书记', '云溪市农业农村局', '党组书记'],
    ['省示例大学信息学院副院长', '省示例大学信息学院', '副院长'],
    ['云溪市人民政府副市长', '云溪市人民政府', '副市长'],
    ['示例科技有限公司总经理', '示例科技有限公司', '总经理'],
    ['云溪市图书馆 馆 长', '云溪市图书馆', '馆长'],
  ])('%s', (text, unit, title) => {
    expect(posts(text)).toEqual([{ unit, title }])
  })

  it('several posts keep their own units; one that names none stands alone', () => {
    expect(posts('云溪市委副书记、云溪市人民政府市长')).toEqual([{ unit: '云溪市委', title: '副书记' }, { unit: '云溪市人民政府', title: '市长' }])
    expect(posts('党组书记、局长')).toEqual([{ unit: '', title: '党组书记' }, { unit: '', title: '局长' }])
  })

  it('titles of a column', () => {
    expect(titlesIn('党组书记、局 长')).toEqual(['党组书记', '局长'])
  })
})

it('categories, diets and beds', () => {
  expect(['单住', '可合住', '否', '是', '带家属'].map((text) => factsAndDoubt(cleanLodging(text)))).toEqual([{ lodgingWish: 'single' }, { lodgingWish: 'shared' }, { lodgingWish: 'none' }, {}, { doubt: 'lodging-odd', rest: '带家属' }])
  expect(factsAndDoubt(cleanCategory('列席代表'))).toEqual({ category: 'observer' })
  expect(factsAndDoubt(cleanCategory('正式代表'))).toEqual({ category: 'delegate' })
  expect(factsAndDoubt(cleanCategory('家属'))).toEqual({ doubt: 'category-odd', rest: '家属' })
  expect(factsAndDoubt(cleanDiet('清真'))).toEqual({ diets: ['halal'] })
  expect(factsAndDoubt(cleanDiet('花生过敏'))).toEqual({ diets: ['allergy'], dietNote: '花生过敏' })
  expect(factsAndDoubt(cleanDiet('无'))).toEqual({})
})
