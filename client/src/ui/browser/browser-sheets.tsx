/** What WeChat puts up itself (asking for subscription messages) needs nothing here. */
export const BrowserSheets = () => null
