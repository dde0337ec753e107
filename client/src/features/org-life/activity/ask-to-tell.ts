import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'

/** Asks, on the tap that signs up, whether WeChat may tell what becomes of it and when it is near. */
export const askToTell = (): void =>
  void requestSubscribe([templates.activityProgress.id, templates.activityReminder.id])
