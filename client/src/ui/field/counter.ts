/** `1700/2000`, once a text comes near its longest: counting from the first character only distracts. */
export const counterOf = (text: string, max: number | undefined): string | undefined =>
  max !== undefined && text.length > max * 0.8 ? `${text.length}/${max}` : undefined
