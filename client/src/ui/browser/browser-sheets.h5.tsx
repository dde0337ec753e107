import { SubscribeSheet } from './subscribe-sheet.h5'

/** What WeChat would put up itself. */
export const BrowserSheets = () => <SubscribeSheet />
