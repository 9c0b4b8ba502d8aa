import type { Duty } from '../logistics/reception.ts'
import type { DocumentLocale } from './event.ts'

/** A task that every event of this sort has, and how many days before (−) or after it begins it is due. */
export type UsualDuty = readonly [group: Duty['group'], task: Duty['task'], dueOffsetDays: number]

/** Which tasks a template brings beside those of every event. */
export type DutySet = 'event' | 'visits' | 'training' | 'short'

/** 会务分工 as offices keep it, in the order in which it falls due. */
export const usualDuties: Readonly<Record<DocumentLocale, Readonly<Record<DutySet, readonly UsualDuty[]>>>> = {
  'zh-CN': {
    event: [
      ['秘书组', '拟定会议方案并报批', -30],
      ['秘书组', '印发会议通知，附回执', -21],
      ['会务组', '落实会场、设备和会标尺寸', -15],
      ['会务组', '预订住宿和用餐', -14],
      ['秘书组', '汇总回执，编制参会人员名册', -10],
      ['秘书组', '确定主持人、发言人和发言顺序', -7],
      ['秘书组', '起草主持词和讲话稿', -7],
      ['接待组', '落实接送站和车辆', -7],
      ['会务组', '排定座次，报审主席台名单', -5],
      ['秘书组', '编印会议手册', -3],
      ['会务组', '制作桌签、会标和指示牌', -3],
      ['宣传组', '联系媒体，准备新闻通稿', -2],
      ['会务组', '布置会场，调试音响、投影和话筒', -1],
      ['会务组', '摆放桌签和材料，核对座次', -1],
      ['秘书组', '逐一提醒主持人和发言人', -1],
      ['接待组', '设置报到处，准备材料袋', -1],
      ['接待组', '报到和签到', 0],
      ['宣传组', '会场记录和摄影', 0],
      ['会务组', '清理会场，归还设备', 1],
      ['秘书组', '印发会议纪要，整理归档', 3],
      ['会务组', '结算费用', 7],
    ],
    visits: [
      ['观摩组', '踏勘路线，核定停留和行车时间', -10],
      ['观摩组', '确定各观摩点讲解人', -5],
      ['观摩组', '落实车辆、车长和雨天预案', -2],
      ['观摩组', '全程试走路线', -1],
    ],
    training: [
      ['教务组', '确定授课教师和课题', -14],
      ['教务组', '收齐课件，印制教材', -3],
      ['教务组', '考勤', 0],
    ],
    short: [
      ['会务组', '发会议通知，落实会议室', -3],
      ['会务组', '准备材料和桌签，提醒主持人和汇报人', -1],
      ['会务组', '签到和记录', 0],
      ['会务组', '印发会议纪要', 2],
    ],
  },
  en: {
    event: [
      ['Secretariat', 'Draft the plan of the event and have it approved', -30],
      ['Secretariat', 'Send the notice with the reply slip', -21],
      ['Venue', 'Book rooms and equipment, measure the stage for the banner', -15],
      ['Venue', 'Reserve accommodation and meals', -14],
      ['Secretariat', 'Collect replies and draw up the list of participants', -10],
      ['Secretariat', 'Settle presiders, speakers and their order', -7],
      ['Secretariat', 'Draft the host script and the speeches', -7],
      ['Reception', 'Arrange pick-ups and vehicles', -7],
      ['Venue', 'Draw up the seating and have the rostrum approved', -5],
      ['Secretariat', 'Print the handbook', -3],
      ['Venue', 'Make name tents, banner and signs', -3],
      ['Press', 'Contact the press and prepare the release', -2],
      ['Venue', 'Set up the rooms; test sound, projector and microphones', -1],
      ['Venue', 'Place name tents and papers, check the seating', -1],
      ['Secretariat', 'Remind every presider and speaker', -1],
      ['Reception', 'Set up the registration desk and pack the folders', -1],
      ['Reception', 'Registration and sign-in', 0],
      ['Press', 'Notes and photographs', 0],
      ['Venue', 'Clear the rooms and return equipment', 1],
      ['Secretariat', 'Issue the minutes and file the papers', 3],
      ['Venue', 'Settle the accounts', 7],
    ],
    visits: [
      ['Tour', 'Drive the route, time stops and legs', -10],
      ['Tour', 'Name the guide of each stop', -5],
      ['Tour', 'Confirm vehicles, coach leaders and the plan for rain', -2],
      ['Tour', 'Walk through the whole route', -1],
    ],
    training: [
      ['Teaching', 'Settle lecturers and subjects', -14],
      ['Teaching', 'Collect slides and print the material', -3],
      ['Teaching', 'Attendance', 0],
    ],
    short: [
      ['Organizer', 'Send the notice and book the room', -3],
      ['Organizer', 'Prepare papers and name tents, remind the presider and who reports', -1],
      ['Organizer', 'Sign-in and notes', 0],
      ['Organizer', 'Issue the minutes', 2],
    ],
  },
}
