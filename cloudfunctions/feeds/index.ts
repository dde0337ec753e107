import { answer, type HttpRequest, type HttpResponse } from './answer'

/** Calendars to subscribe to, by an address that nobody can guess. Read-only; there is no caller. */
export const main = (event: HttpRequest): Promise<HttpResponse> => answer(event ?? {}, Date.now())
