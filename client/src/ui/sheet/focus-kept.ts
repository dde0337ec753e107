/** WeChat keeps its reader inside an element marked `aria-modal`; there is no focus to move. */
export function useFocusKept(_panelId: string, _onEscape: () => void): void {}
