import { createContext, useContext } from 'react'

/** What the frame around every page needs to know of the person; set in app.tsx. */
export interface Shell {
  isStaff: boolean
  hasUnread: boolean
}

export const ShellContext = createContext<Shell>({ isStaff: false, hasUnread: false })

export const useShell = (): Shell => useContext(ShellContext)
