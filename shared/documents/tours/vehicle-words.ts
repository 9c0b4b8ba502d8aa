import type { DocumentLocale } from '../../domain/event/event.ts'

type VehicleWords = {
  readonly empty: string
  readonly number: string
  readonly riders: string
  readonly leader: string
  readonly driver: string
  readonly led: string
  readonly gathering: string
  readonly line: string
  readonly count: (riders: number, seats: number) => string
  readonly people: (count: number) => string
  /** a vehicle among the convoy: 第 2 辆，共 3 辆 */
  readonly inConvoy: (place: number, count: number) => string
  readonly seat: string
  readonly boarded: string
  readonly here: string
  readonly box: string
  readonly total: string
  readonly route: string
  readonly place: string
  readonly arrive: string
  readonly leave: string
  readonly way: string
  readonly parking: string
  readonly limits: string
  readonly start: string
  readonly back: string
  readonly end: string
  readonly km: (km: string) => string
  readonly minutes: (minutes: number) => string
  readonly width: (metres: number) => string
  readonly height: (metres: number) => string
  readonly desk: string
  readonly forRollCall: string
  readonly forDriving: string
  readonly list: string
  readonly gap: string
}

export const vehicleWords: Readonly<Record<DocumentLocale, VehicleWords>> = {
  'zh-CN': {
    empty: '车辆',
    number: '车号',
    riders: '乘车人',
    leader: '车长',
    driver: '驾驶员',
    led: '车长、驾驶员',
    gathering: '集合地点',
    line: '线路',
    count: (riders, seats) => `${riders}人／${seats}座`,
    people: (count) => `${count}人`,
    inConvoy: (place, count) => `车队第${place}辆，共${count}辆`,
    seat: '座位',
    boarded: '上车',
    here: '返车',
    box: '□',
    total: '实到',
    route: '行车路线',
    place: '地点',
    arrive: '到达',
    leave: '离开',
    way: '里程／车程',
    parking: '停车与上下车点',
    limits: '限宽／限高',
    start: '出发',
    back: '返回',
    end: '终点',
    km: (km) => `${km}公里`,
    minutes: (minutes) => `${minutes}分钟`,
    width: (metres) => `宽${metres}米`,
    height: (metres) => `高${metres}米`,
    desk: '会务组',
    forRollCall: '仅供车长点名联系，用后销毁',
    forDriving: '仅供行车联系，用后销毁',
    list: '、',
    gap: '　',
  },
  en: {
    empty: 'vehicles',
    number: 'Vehicle',
    riders: 'Riders',
    leader: 'Leader',
    driver: 'Driver',
    led: 'Leader, driver',
    gathering: 'Meets at',
    line: 'Line',
    count: (riders, seats) => `${riders} of ${seats} seats`,
    people: (count) => String(count),
    inConvoy: (place, count) => `${place} of ${count} in the convoy`,
    seat: 'Seat',
    boarded: 'Aboard',
    here: 'Back',
    box: '□',
    total: 'Counted',
    route: 'Route',
    place: 'Place',
    arrive: 'Arrive',
    leave: 'Leave',
    way: 'Distance, time',
    parking: 'Parking and boarding',
    limits: 'Limits',
    start: 'Start',
    back: 'Back',
    end: 'End',
    km: (km) => `${km} km`,
    minutes: (minutes) => `${minutes} min`,
    width: (metres) => `width ${metres} m`,
    height: (metres) => `height ${metres} m`,
    desk: 'Secretariat',
    forRollCall: 'for the roll-call only; destroy after use',
    forDriving: 'for the drive only; destroy after use',
    list: ', ',
    gap: ' ',
  },
}
