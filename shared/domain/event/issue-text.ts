import { dateText } from '../../lib/date-text.ts'
import type { DocumentLocale } from './event.ts'
import type { Issue, IssueCode } from './issue.ts'

/** A sentence in both languages; `{0}`, `{1}` … stand for the subjects of the issue in their order. */
type Sentence = { readonly 'zh-CN': string; readonly en: string }

const sentence = (chinese: string, english: string): Sentence => ({ 'zh-CN': chinese, en: english })

const sentences: Readonly<Record<IssueCode, Sentence>> = {
  'event-without-name': sentence('活动没有名称', 'The event has no name'),
  'event-without-date': sentence('活动没有开始日期', 'The event has no first day'),
  'event-without-place': sentence('活动没有城市，也没有场馆', 'The event has neither city nor venue'),
  'event-ends-before-start': sentence('活动的结束日期早于开始日期', 'The event ends before it begins'),
  'registration-missing': sentence('没有写明报到的时间和地点，代表不知道何时到哪里报到', 'Time and place of registration are missing: people will not know when and where to arrive'),
  'registration-ends-before-start': sentence('报到的截止时间早于开始时间', 'Registration ends before it begins'),
  'dangling-reference': sentence('有一处引用的内容已不存在（{1}）', 'Something refers to a thing that is not there ({1})'),
  'id-mismatch': sentence('编号“{0}”与内容里的编号“{1}”不一致', 'The id “{0}” differs from the id “{1}” inside'),

  'session-without-title': sentence('有一个环节没有名称', 'A session has no title'),
  'session-without-date': sentence('“{0}”没有日期', '“{0}” has no date'),
  'session-outside-event': sentence('“{0}”的日期在活动起止日期之外', '“{0}” lies outside the dates of the event'),
  'session-without-items': sentence('“{0}”还没有议程', '“{0}” has no agenda yet'),
  'session-before-registration': sentence('“{0}”在报到开始之前举行', '“{0}” begins before registration opens'),
  'session-squeezed': sentence('“{1}”时间固定，“{0}”少 {2} 分钟', '“{1}” stands fixed: “{0}” lacks {2} minutes'),
  'session-cut-short': sentence('“{0}”比需要的时长少 {1} 分钟', '“{0}” has {1} minutes less than it needs'),
  'session-overrun': sentence('“{0}”的议程比环节长 {1} 分钟', 'The items of “{0}” go on {1} minutes after its end'),
  'items-squeezed': sentence('“{0}”中 {1} 开始的议程固定，之前少 {2} 分钟', 'An item of “{0}” is fixed at {1}: {2} minutes are missing before it'),
  'item-empty': sentence('“{0}”中有一项议程没有内容', 'An item of “{0}” says nothing'),
  'speaker-missing': sentence('“{0}”的“{1}”没有发言人', '“{1}” in “{0}” has no speaker'),
  'instruction-without-reader': sentence('“{0}”中的书面批示没有宣读人', 'Nobody is named to read the written message in “{0}”'),
  'presider-missing': sentence('“{0}”没有主持人', '“{0}” has no presider'),
  'presider-declined': sentence('“{1}”的主持人{0}已请假', '{0}, who presides over “{1}”, has declined'),
  'speaker-declined': sentence('“{1}”的发言人{0}已请假', '{0}, who speaks in “{1}”, has declined'),
  'presider-in-two-sessions': sentence('{0}同时主持“{1}”和“{2}”', '{0} presides over “{1}” and “{2}” at the same time'),
  'speaker-unconfirmed': sentence('“{1}”中的{0}还没有确认到会', '{0}, who has a part in “{1}”, has not confirmed yet'),
  'absent-attends': sentence('{0}已请假，却写为到会', '{0} has declined but is said to attend'),
  'leader-observes': sentence('{0}是领导，不用“列席”', '{0} is a leader, of whom “observes” is not said'),
  'speaker-without-post': sentence('“{1}”的发言人{0}没有单位职务', '{0}, who speaks in “{1}”, has no post'),
  'person-not-yet-there': sentence('“{1}”开始时{0}还没有到', '{0} has not arrived yet when “{1}” begins'),
  'person-already-gone': sentence('“{1}”结束前{0}已经离开', '{0} leaves before “{1}” ends'),
  'person-in-two-places': sentence('{0}同时要在“{1}”和“{2}”', '{0} is wanted in “{1}” and “{2}” at the same time'),
  'room-double-booked': sentence('会场“{0}”同时安排了“{1}”和“{2}”', 'Room “{0}” is taken by “{1}” and “{2}” at the same time'),
  'place-double-booked': sentence('“{0}”同时安排了“{1}”和“{2}”', '“{0}” is taken by “{1}” and “{2}” at the same time'),
  'no-travel-time': sentence('“{0}”到“{1}”换场地，只有 {2} 分钟，路上约需 {3} 分钟', 'From “{0}” to “{1}” there are {2} minutes, and the way takes about {3}'),
  'no-walking-time': sentence('“{0}”到“{1}”换厅室，只有 {2} 分钟，走过去约需 {3} 分钟', 'From “{0}” to “{1}” there are {2} minutes, and the walk takes about {3}'),
  'person-without-way': sentence('{4}从“{0}”赶到“{1}”只有 {2} 分钟，路上约需 {3} 分钟', '{4} has {2} minutes from “{0}” to “{1}”, and the way takes about {3}'),
  'meal-missing': sentence('{0}没有安排{1}', 'No {2} on {0}'),
  'room-too-small': sentence('{0}有 {1} 人，会场“{2}”只能坐 {3} 人', '{0} has {1} people, and room “{2}” seats {3}'),

  'text-name-differs': sentence('“{0}”的文字里写的是“{1}”，名册上是“{2}”', 'The text of “{0}” says “{1}”, the list of people “{2}”'),
  'text-date-outside': sentence('“{0}”的文字里有{1}，不在活动前后', 'The text of “{0}” names {1}, which is not around the event'),

  'cell-not-understood': sentence('名册里{0}的“{1}”没有看懂，还没有用上', 'In the roster “{1}” for {0} is not understood and not used yet'),
  'duplicate-person': sentence('{0}（{1}）可能重复登记', '{0} ({1}) may be listed twice'),

  'stop-without-guide': sentence('观摩点“{0}”没有讲解人', 'Stop “{0}” has no guide'),
  'stop-without-stay': sentence('观摩点“{0}”没有停留时间', 'Stop “{0}” has no length of stay'),
  'stop-without-contact': sentence('观摩点“{0}”没有现场联系人', 'Stop “{0}” has no contact on site'),
  'stop-without-forward-team': sentence('观摩点“{0}”没有前站人员', 'Stop “{0}” has no forward team'),
  'stop-person-without-phone': sentence('“{1}”的{0}没有电话，当天联系不上', '{0} at “{1}” has no phone number to call on the day'),
  'route-squeezed': sentence('{0}到“{1}”的固定时间 {2} 赶不上，少 {3} 分钟', '{0} misses the fixed time {2} at “{1}” by {3} minutes'),
  'opening-missed': sentence('{0}赶不上“{1}” {2} 开始的仪式，少 {3} 分钟', '{0} misses the opening at “{1}” at {2} by {3} minutes'),
  'stop-too-small': sentence('“{0}”同时有 {1} 人，只能容纳 {2} 人', '“{0}” has {1} people at once and holds {2}'),
  'leaves-on-the-way': sentence('{0} {1} 离会，那时{2}在“{3}”，观摩点上没有写谁中途离开', '{0} leaves at {1}, when {2} is at “{3}”; no stop says that they go from there'),
  'leader-kept': sentence('{0}须 {2} 从“{1}”离开，按现在的安排少 {3} 分钟', '{0} has to leave “{1}” at {2}: {3} minutes are missing'),
  'site-closes': sentence('{0}在“{1}”{2} 关闭前看不完，少 {3} 分钟', '{0} is not done when “{1}” closes at {2}: {3} minutes are missing'),
  'back-too-late': sentence('{0}不能在 {1} 前返回，晚 {2} 分钟', '{0} is back {2} minutes after {1}'),
  'way-without-minutes': sentence('“{0}”到“{1}”不知道要多久，时间没有计入', 'Nobody knows how long it takes from “{0}” to “{1}”: it is not counted'),
  'route-without-lunch': sentence('{0}中午在路上，没有安排午餐', '{0} is on the way all through noon without a lunch'),
  'vehicle-too-wide': sentence('{0}宽 {2} 米，“{1}”限宽 {3} 米', '{0} is {2} m wide, and “{1}” takes {3} m'),
  'vehicle-too-high': sentence('{0}高 {2} 米，“{1}”限高 {3} 米', '{0} is {2} m high, and “{1}” takes {3} m'),
  'vehicle-size-unknown': sentence('“{1}”限制车辆大小，{0}的宽高还不知道', '“{1}” limits the size of vehicles, and that of {0} is not known'),
  'vehicle-without-fuel': sentence('{0}中途不加油要开 {1} 公里，续航只有 {2} 公里', '{0} drives {1} km without a fuel stop and has a range of {2} km'),
  'vehicle-overfull': sentence('{0}安排了 {1} 人，只有 {2} 座', '{0} carries {1} people and has {2} seats'),
  'person-in-two-vehicles': sentence('{0}同时排在{1}和{2}', '{0} is in {1} and {2} at once'),
  'person-without-vehicle': sentence('{1}的{0}没有安排车辆', '{0} of {1} has no vehicle'),
  'people-without-vehicle': sentence('“{0}”还有 {2} 人没有安排车辆，第一位是{1}', '“{0}” has no vehicle yet for {2} people, the first is {1}'),
  'people-without-line': sentence('“{0}”分线路，同一代表团的人都已分好，还有 {2} 人不在任何线路上，第一位是{1}', '“{0}” goes by lines, and {2} people are on none though their delegations are, the first is {1}'),
  'person-in-two-lines': sentence('{0}同时在{1}和{2}', '{0} is on {1} and {2} at once'),
  'rider-of-other-line': sentence('{0}坐在{1}，不是本线路的车', '{0} rides in {1}, which is of another line'),
  'rider-not-there': sentence('{1}排了{0}，但“{2}”时{0}还没有到或已经离开', '{0} has a seat in {1} but has not arrived yet or has left by “{2}”'),
  'rider-declined': sentence('{1}排了{0}，但{0}已请假', '{0} has a seat in {1} but has declined'),
  'vehicle-seat-twice': sentence('{2}里{0}和{1}是同一个座位', '{0} and {1} have the same seat in {2}'),
  'vehicle-leader-elsewhere': sentence('{1}的车长{0}坐在{2}', '{0} leads {1} but rides in {2}'),

  'duty-clash': sentence('{0}的任务“{1}”与“{2}”时间冲突', '{0} has the task “{1}” and “{2}” at the same time'),
  'duty-without-owner': sentence('{1} 项任务没有负责人，第一项是“{0}”', 'Tasks without an owner: {1}, the first is “{0}”'),

  'lodging-overfull': sentence('{0}住了 {1} 人，超过床位', '{0} has {1} guests, more than it has beds'),
  'lodging-room-twice': sentence('{0}分配了两次', '{0} is given out twice'),

  'seated-twice': sentence('“{1}”里{0}有两个座位', '{0} has two seats in “{1}”'),
  'seated-but-away': sentence('“{1}”里排了{0}，但{0}那时还没有到或已经离开', '{0} has a seat in “{1}” but has not arrived yet or has left by then'),
  'seated-but-declined': sentence('“{1}”里排了{0}，但{0}已请假', '{0} has a seat in “{1}” but has declined'),
  'without-seat': sentence('“{1}”还有 {2} 人没有座位，第一位是{0}', '“{1}” has no seat yet for {2} people, the first is {0}'),
  'photo-row-even': sentence('“{0}”前排是双数（{1} 人），一号不在正中', 'The front row of “{0}” is even ({1}), so number 1 is not central'),
  'presider-in-back-row': sentence('“{1}”的主持人{0}坐在后排', '{0}, who presides, sits in a back row of “{1}”'),
  'seats-too-few': sentence('“{0}”有 {1} 人要就座，能用的座位只有 {2} 个', '{1} people are to sit in “{0}”, which has {2} usable seats'),
  'listed-against-rank': sentence('“{2}”的名单把{0}（第 {3} 位）排在{1}（第 {4} 位）之前，与礼宾次序相反', 'The list of “{2}” has {0} (rank {3}) before {1} (rank {4})'),
  'seated-out-of-order': sentence('“{2}”中{0}在名单上排在{1}之后，按所选排法却坐了更尊的座位', '{0} comes after {1} in the list of “{2}” and yet sits in the seat of more honour by its convention'),
  'host-back-to-door': sentence('“{1}”的主陪{0}背对着门，主陪应当面门而坐', 'The host of “{1}”, {0}, sits with the back to the door instead of facing it'),
  'interpreter-too-far': sentence('“{2}”的翻译{0}不在{1}身边，说话听不清', 'The interpreter of “{2}”, {0}, does not sit next to {1}'),
  'unit-split': sentence('“{1}”中{0}的人没有坐在一起', 'The people of {0} do not sit together in “{1}”'),
  'table-over-ten': sentence('“{0}”每桌 {1} 座，宴请每桌一般不超过 {2} 人', 'Tables of “{0}” have {1} seats; at a banquet no more than {2} usually sit at one'),
  'halal-tables': sentence('“{0}”有 {1} 位清真用餐者，分坐 {2} 桌，{3} 桌就够', '“{0}” has {1} people who eat halal at {2} tables; {3} would do'),
}

const NAMELESS: Sentence = sentence('未命名', 'unnamed')

/** What an issue says to people: on the screen, on the command line, in the warning box on paper. */
export function issueText({ code, subjects }: Pick<Issue, 'code' | 'subjects'>, locale: DocumentLocale): string {
  return sentences[code][locale].replaceAll(/\{(\d)\}/g, (_mark, index: string) => {
    const subject = subjects[Number(index)] ?? ''
    return subject === '' ? NAMELESS[locale] : dateText(subject, locale, { withoutYear: true })
  })
}
