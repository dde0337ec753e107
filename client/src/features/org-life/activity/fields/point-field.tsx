import type { MapPoint } from '@shared/org-life/draft'
import { Button } from '@/ui/button/button'
import { canChoosePoint, choosePoint } from '@/ui/map-point/choose-point'
import { askPrivacy } from '@/ui/privacy/privacy'

interface PointFieldProps {
  point: MapPoint | null
  onChange: (point: MapPoint | null) => void
}

/** Where it is on the map, so that people nearby find it; nothing where there is no map to choose on. */
export function PointField({ point, onChange }: PointFieldProps) {
  async function choose() {
    const chosen = (await askPrivacy('place')) ? await choosePoint() : null
    if (chosen) onChange({ latitude: chosen.latitude, longitude: chosen.longitude })
  }
  if (!canChoosePoint) return null
  return (
    <Button
      icon="place"
      hint={point ? '标好了，附近的人能按远近找到' : '不标也行；标了，附近的人能按远近找到'}
      onTap={() => void choose()}
    >
      {point ? '重新标位置' : '在地图上标位置'}
    </Button>
  )
}
