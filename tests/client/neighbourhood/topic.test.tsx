import { fireEvent, screen, within } from '@testing-library/react'
import type { Topic } from '@shared/direct-line/topic'
import { getTopic, saveTopic } from '@shared/direct-line/topic-contracts'
import { AppError } from '@shared/errors'
import { dueDays } from '@/features/neighbourhood/topic/topic-draft'
import EditTopicPage from '@/features/neighbourhood/pages/edit-topic/index'
import TopicPage from '@/features/neighbourhood/pages/topic/index'
import { grantOf, meAs } from '../members/people'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { phone } from '../../support/taro/taro'
import { answersAs, answersFigures, answersLedger, answersTopic, month, topic } from './town'

const secretary = meAs({ homes: [], roles: [grantOf('secretary', 'happy', '幸福里社区')] })

describe('the topic of the month', () => {
  test('says who sees to it, what is done and what is late, with cases it is about', async () => {
    cloudAnswering(...answersAs(), answersFigures(), answersLedger(), answersTopic(topic))
    show(<TopicPage />)
    expect(await screen.findByText('楼道照明反映多了，怎么办')).toBeTruthy()
    expect(screen.getByText('2 项里做完了 1 项')).toBeTruthy()
    const [done, late] = within(screen.getByRole('list', { name: '要做的事' })).getAllByRole('listitem')
    expect(done!.textContent).toBe('查一遍楼道灯已经做完')
    expect(late!.textContent).toBe('换声控灯2020年1月31日 周五 前做完，已经超过')
    expect(await screen.findByText('三楼的灯坏了')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '写这个月的题' })).toBeNull()
  })

  test('what grows is listed with both months, and leads to its cases', async () => {
    cloudAnswering(...answersAs(), answersFigures(), answersTopic())
    show(<TopicPage />)
    expect(await screen.findByText(/还没有定题$/)).toBeTruthy()
    const grown = await screen.findAllByRole('link', { name: /^(楼道照明|垃圾清运|3号楼) / })
    expect(grown.map((link) => link.getAttribute('aria-label'))).toEqual([
      '楼道照明 9 件，上月 4 件，多 5 件',
      '垃圾清运 5 件，上月 0 件，多 5 件',
      '3号楼 8 件，上月 0 件，多 8 件',
    ])
    fireEvent.click(grown[0]!)
    expect(phone.visited.at(-1)).toContain('by=category&of=lighting')
  })

  test('the secretary finds the way to write it', async () => {
    cloudAnswering(...answersAs(secretary), answersFigures(), answersTopic())
    show(<TopicPage />)
    fireEvent.click(await screen.findByRole('button', { name: '写这个月的题' }))
    expect(phone.visited).toEqual([
      `navigateTo /features/neighbourhood/pages/edit-topic/index?communityId=happy&month=${month}`,
    ])
  })
})

describe('writing it', () => {
  const open = () => {
    phone.params = { communityId: 'happy', month }
    show(<EditTopicPage />)
  }
  const type = (label: string, text: string) =>
    fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value: text } })
  type Saved = { topic: Topic; revision: number; requestId: string }

  test('what grows fastest fills the form, and the whole is saved at once', async () => {
    const asked = cloudAnswering(
      ...answersAs(secretary),
      answersFigures(),
      answersTopic(),
      on(saveTopic, (saved) => ({ topic: saved.topic, revision: 1, updatedAt: Date.now() })),
    )
    open()
    fireEvent.click(await screen.findByRole('button', { name: '用增长最快的作主题' }))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '题目' }).value).toBe(
      '3号楼反映多了，怎么办',
    )
    fireEvent.click(screen.getByRole('button', { name: '加一项' }))
    fireEvent.click(screen.getByRole('button', { name: '加一项' }))
    type('第 2 项', '开一次楼栋会')
    fireEvent.click(screen.getAllByRole('link', { name: '最晚哪天做完，不定日期' })[1]!)
    const nextMonth = dueDays(Date.now()).at(-1)
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`${nextMonth!.label}$`) }))
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByRole('button', { name: '保存' })
    const [saved] = asked.get('directLine.saveTopic') as Saved[]
    expect(saved!.revision).toBe(0)
    expect(saved!.topic).toMatchObject({
      title: '3号楼反映多了，怎么办',
      categoryId: null,
      placeUnitId: 'happy.b3',
      ownerUnit: '幸福里社区',
      tasks: [{ text: '开一次楼栋会', dueOn: nextMonth!.value, isDone: false }],
    })
    expect(saved!.topic.why).toMatch(/反映“3号楼” 8 件，比\d+月多 8 件。$/)
    expect(phone.visited).toEqual(['switchTab /pages/home/index'])
  })

  test('what is missing is said at its field, and nothing is sent', async () => {
    const asked = cloudAnswering(...answersAs(secretary), answersFigures(), answersTopic())
    open()
    fireEvent.click(await screen.findByRole('button', { name: '加一项' }))
    type('第 1 项', '短')
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(screen.getAllByRole('alert')).toHaveLength(2)
    expect(screen.getByRole('textbox', { name: '第 1 项' }).getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('textbox', { name: '题目' }).getAttribute('aria-invalid')).toBe('true')
    expect(asked.has('directLine.saveTopic')).toBe(false)
  })

  test('a colleague who was faster is shown, and nothing of mine is lost', async () => {
    let newest: { topic: Topic | null; revision: number } = { topic, revision: 1 }
    const asked = cloudAnswering(
      ...answersAs(secretary),
      answersFigures(),
      on(getTopic, () => ({ ...newest, updatedAt: null })),
      on(saveTopic, ({ topic: mine, revision }) => {
        if (revision !== newest.revision)
          throw new AppError({ code: 'CONFLICT', reason: 'appeal.settings_changed' })
        return { topic: mine, revision: revision + 1, updatedAt: null }
      }),
    )
    open()
    await screen.findByRole('textbox', { name: '题目' })
    type('题目', '灯要修好')
    newest = { topic: { ...topic, title: '同事写的题' }, revision: 2 }
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    fireEvent.click(await screen.findByRole('button', { name: '看同事改的' }))
    expect(await screen.findByText('同事写的题')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '题目' }).value).toBe('灯要修好')
    fireEvent.click(screen.getByRole('button', { name: '接着改我的，保存后换掉同事的' }))
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByRole('button', { name: '保存' })).toBeTruthy()
    const sent = asked.get('directLine.saveTopic') as Saved[]
    expect(sent.map(({ topic: { title }, revision }) => [title, revision])).toEqual([
      ['灯要修好', 1],
      ['灯要修好', 2],
    ])
    expect(sent[0]!.requestId).not.toBe(sent[1]!.requestId)
  })

  test('what was begun is still there on the next visit, and saving the same again is the same request', async () => {
    const asked = cloudAnswering(
      ...answersAs(secretary),
      answersFigures(),
      answersTopic(),
      on(saveTopic, () => {
        throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
      }),
    )
    open()
    await screen.findByRole('textbox', { name: '题目' })
    type('题目', '先写一半')
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('没有连上网')
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByRole('button', { name: '保存' })
    expect(phone.storage.get(`draft.topic.happy.${month}`)).toContain('先写一半')
    const ids = (asked.get('directLine.saveTopic') as Saved[]).map(({ requestId }) => requestId)
    expect(new Set(ids).size).toBe(1)
  })

  test('it is nobody’s but the secretary’s and those above', async () => {
    cloudAnswering(...answersAs(), answersFigures(), answersTopic())
    open()
    expect(await screen.findByText('您的身份看不到这里')).toBeTruthy()
  })
})
