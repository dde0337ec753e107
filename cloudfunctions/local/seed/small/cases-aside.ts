import { HOUR, MINUTE } from '../../../../shared/time'
import type { Moments } from '../moments'
import { accepted, askedMore, declined, merged, withdrawn, type ShortStory } from './story'

const musicTooLoud = (moments: Moments): ShortStory => ({
  key: 'evening-drums',
  by: 'liXiaowen',
  at: moments.daysAgo(2, '20:35'),
  kind: 'complaint',
  category: 'noise',
  text: '5号楼后面的空地每晚有人敲腰鼓。排练到九点多，楼上老人睡得早，关着窗也听得见，请帮忙和他们说说换个地方。',
  place: '5号楼后面空地',
  steps: [accepted('sunLijuan', 13 * HOUR)],
})

/** What doesn't go the usual way: waiting for the resident, out of scope, taken back, and the same thing told twice. */
export function asideCases(moments: Moments): ShortStory[] {
  const survivor = musicTooLoud(moments)
  return [
    survivor,
    {
      key: 'drums-again',
      by: 'maGuoqiang',
      at: survivor.at + 30 * MINUTE,
      kind: 'complaint',
      category: 'noise',
      text: '5号楼后边敲鼓的声音太大了。我下夜班要休息，能不能请他们早点结束，或者到小广场那边去敲？',
      place: '5号楼后面空地',
      steps: [merged('sunLijuan', 13 * HOUR, survivor)],
    },
    {
      key: 'water-bill',
      by: 'maGuoqiang',
      at: moments.daysAgo(1, '09:10'),
      kind: 'question',
      category: 'other',
      text: '这个月水费比上个月多了一倍。家里人没有多用水，怀疑是水表有问题，该怎么查、找谁换表？',
      steps: [
        accepted('linXiaodong', 50 * MINUTE),
        askedMore('linXiaodong', 70 * MINUTE, '请拍一张水表的照片，并说一下最近两个月的读数。'),
      ],
    },
    {
      key: 'salary-owed',
      by: 'liXiaowen',
      at: moments.daysAgo(6, '11:20'),
      kind: 'request',
      category: 'other',
      text: '我原来上班的培训机构拖欠两个月工资。打电话一直没有人接，请问社区能不能帮我们把工资要回来？',
      steps: [
        declined('zhaoMin', 4 * HOUR, {
          because: '拖欠工资由劳动监察部门处理，社区没有执法权。',
          turnTo: '请打 12333，或带劳动合同到区劳动监察大队（和平路 18 号）登记。',
        }),
      ],
    },
    {
      key: 'lost-cat',
      by: 'dongJiayi',
      at: moments.daysAgo(4, '18:05'),
      kind: 'request',
      category: 'other',
      text: '家里的橘猫昨天跑出去了。脖子上有蓝色项圈，胆子很小，请大家看见了告诉我一声，谢谢。',
      steps: [withdrawn(15 * HOUR, '猫自己回来了，谢谢大家。')],
    },
  ]
}
