import Taro from '@tarojs/taro'

/**
 * Asks, on a tap, whether WeChat may send one message of each of these kinds; gives the ones agreed to. Refusing is
 * a choice, and so is a phone that can't be asked: the in-app inbox has everything anyway.
 */
export async function requestSubscribe(templateIds: string[]): Promise<string[]> {
  try {
    const answers = await Taro.requestSubscribeMessage({
      tmplIds: templateIds,
      entityIds: [],
    })
    return templateIds.filter((id) => (answers as unknown as Record<string, string>)[id] === 'accept')
  } catch {
    return []
  }
}
