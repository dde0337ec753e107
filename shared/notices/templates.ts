import { civilDate, deadline } from '../time'
import type { NoticeDraft } from './draft'

/** What a poster fills in; the rest of the notice follows. */
export interface TemplateFields {
  where: string
  /** From and until when, ms since 1970. */
  from: number
  until: number
}

export const templateNames = {
  waterStop: '停水',
  powerStop: '停电',
  liftRepair: '电梯检修',
  fireDrill: '消防演练',
  activity: '活动',
} as const
export type TemplateName = keyof typeof templateNames

type Filled = Pick<
  NoticeDraft,
  'title' | 'text' | 'category' | 'isUrgent' | 'needsAcknowledgement' | 'validFrom' | 'validUntil'
>
type Wording = Pick<Filled, 'category' | 'isUrgent' | 'needsAcknowledgement'> & {
  title: (where: string) => string
  text: (where: string, from: string, until: string) => string
}

const span = (from: string, until: string) => `**${from}** 至 **${until}**`

const wordings: Record<TemplateName, Wording> = {
  waterStop: {
    category: 'waterStop',
    isUrgent: true,
    needsAcknowledgement: false,
    title: (where) => `${where}停水通知`,
    text: (where, from, until) =>
      `${where}将在 ${span(from, until)} 停水。\n\n- 请提前存好水\n- 停水期间请关好水龙头\n- 来水后先放一会儿水再用`,
  },
  powerStop: {
    category: 'powerStop',
    isUrgent: true,
    needsAcknowledgement: false,
    title: (where) => `${where}停电通知`,
    text: (where, from, until) =>
      `${where}将在 ${span(from, until)} 停电。\n\n- 停电期间不要乘电梯\n- 请关掉大功率电器\n- 家里有医疗设备的，请提前联系我们`,
  },
  liftRepair: {
    category: 'safety',
    isUrgent: false,
    needsAcknowledgement: false,
    title: (where) => `${where}电梯检修`,
    text: (where, from, until) =>
      `${where}的电梯将在 ${span(from, until)} 检修，期间不能使用，请走楼梯。\n\n行动不便、需要帮忙的住户请联系我们。`,
  },
  fireDrill: {
    category: 'safety',
    isUrgent: false,
    needsAcknowledgement: true,
    title: (where) => `${where}消防演练`,
    text: (where, from, until) =>
      `${where}将在 ${span(from, until)} 进行消防演练，听到警报请不要惊慌。\n\n- 演练期间不要乘电梯\n- 请跟着楼栋长走到楼下空地`,
  },
  activity: {
    category: 'activity',
    isUrgent: false,
    needsAcknowledgement: false,
    title: (where) => `${where}活动通知`,
    text: (where, from, until) => `${where}将在 ${span(from, until)} 举办活动，欢迎参加。`,
  },
}

/** The day is said once where one day is all. */
const untilText = (from: number, until: number): string =>
  civilDate(from) === civilDate(until) ? deadline(until).split(' ').at(-1)! : deadline(until)

const LONGEST_WHERE = 30

/** Three fields (a water stop: where, from, until) make a notice that can be sent as it is, or be edited first. */
export function draftFrom(template: TemplateName, { where, from, until }: TemplateFields): Filled {
  const { title, text, ...flags } = wordings[template]
  const place = where.trim().slice(0, LONGEST_WHERE)
  return {
    ...flags,
    title: title(place),
    text: text(place, deadline(from), untilText(from, until)),
    validFrom: from,
    validUntil: until,
  }
}
