const advice: Readonly<Record<string, string>> = {
  lift: '有人困在电梯里：按轿厢里的报警键，不要扒门；打电梯里贴的救援电话或物业电话，打不通打 119。',
  gas: '闻到燃气味：开窗，关总阀，不开关任何电器；到室外再打燃气抢修电话或 119。',
  power: '有人触电或起火：先断电，打 119、120。整片停电可以打 95598 报修。',
  water: '水管爆了：先关总阀，打物业电话；有积水时不要碰插座。',
  danger: '先离开危险的地方，提醒别人绕开；有人受伤打 120，情况紧急打 110 或 119。',
}

const inGeneral = '有人身危险时，先打 110、119 或 120。'

/** Whom to call first, when something of this category can't wait for a form to be read. */
export const emergencyAdvice = (categoryId: string): string => advice[categoryId] ?? inGeneral
