import { AppError } from '@shared/errors'

export const offline = () => new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
export const unavailable = () => new AppError({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
