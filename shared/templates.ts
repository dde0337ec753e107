import { cut } from './text'

/**
 * Subscription messages (订阅消息), as configured in the mini-program's console. A community's own ids replace these
 * before its first deployment; the field names are those of the chosen templates.
 */
export interface MessageTemplate {
  readonly id: string
  /** One consent buys one message, except for long-term templates (government and livelihood accounts). */
  readonly kind: 'one-time' | 'long-term'
  /** Our value → the template's field, whose name begins with its type: `thing3` takes 20 characters. */
  readonly fields: Readonly<Record<string, string>>
}

export const templates = {
  appealProgress: {
    id: 'community-direct-appeal-progress',
    kind: 'one-time',
    fields: { ticket: 'character_string1', title: 'thing2', state: 'phrase3', at: 'time4', note: 'thing5' },
  },
  workArrived: {
    id: 'community-direct-work-arrived',
    kind: 'long-term',
    fields: { ticket: 'character_string1', title: 'thing2', at: 'time3', note: 'thing4' },
  },
  homeDecided: {
    id: 'community-direct-home-decided',
    kind: 'one-time',
    fields: { home: 'thing1', state: 'phrase2', at: 'time3', note: 'thing4' },
  },
  matterProgress: {
    id: 'community-direct-matter-progress',
    kind: 'one-time',
    fields: { title: 'thing1', state: 'phrase2', at: 'time3', note: 'thing4' },
  },
  ticketProgress: {
    id: 'community-direct-ticket-progress',
    kind: 'one-time',
    fields: { number: 'character_string1', title: 'thing2', state: 'phrase3', at: 'time4', note: 'thing5' },
  },
  visitProgress: {
    id: 'community-direct-visit-progress',
    kind: 'one-time',
    fields: { title: 'thing1', state: 'phrase2', at: 'time3', note: 'thing4' },
  },
  bookingProgress: {
    id: 'community-direct-booking-progress',
    kind: 'one-time',
    fields: { room: 'thing1', state: 'phrase2', at: 'time3', note: 'thing4' },
  },
  bookingReminder: {
    id: 'community-direct-booking-reminder',
    kind: 'one-time',
    fields: { room: 'thing1', at: 'time2', note: 'thing3' },
  },
  activityProgress: {
    id: 'community-direct-activity-progress',
    kind: 'one-time',
    fields: { title: 'thing1', state: 'phrase2', at: 'time3', note: 'thing4' },
  },
  activityReminder: {
    id: 'community-direct-activity-reminder',
    kind: 'one-time',
    fields: { title: 'thing1', at: 'time2', note: 'thing3' },
  },
  noticePosted: {
    id: 'community-direct-notice-posted',
    kind: 'one-time',
    fields: { title: 'thing1', unit: 'thing2', at: 'time3', note: 'thing4' },
  },
} as const satisfies Record<string, MessageTemplate>

export type TemplateName = keyof typeof templates

/** The longest value a field type takes, in characters (developers.weixin.qq.com, subscribeMessage.send). */
const limits: Readonly<Record<string, number>> = {
  thing: 20,
  phrase: 5,
  name: 10,
  character_string: 32,
  time: 20,
}

/** A phrase takes Chinese characters alone: neither a dash nor an ellipsis. */
function fit(text: string, type: string): string {
  const limit = limits[type] ?? 20
  if (type === 'phrase') return [...text].slice(0, limit).join('') || '无'
  return cut(text, limit) || '—'
}

/** The values under the template's own field names, each cut to what its type allows. */
export const fitValues = (template: MessageTemplate, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(template.fields).map(([name, field]) => [
      field,
      { value: fit(values[name] ?? '', field.replace(/\d+$/, '')) },
    ]),
  )
