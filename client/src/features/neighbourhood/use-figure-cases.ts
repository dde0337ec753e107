import { listFigureCases, listPublicFigureCases } from '@shared/direct-line/public-contracts'
import { usePagedEndpoint } from '@/cloud/use-endpoint'

/** Cases that one figure counts. */
export interface FigureAsked {
  unitId: string
  month: string
  figure: string
}

export const useFigureCases = (asked: FigureAsked) => usePagedEndpoint(listFigureCases, asked)
export const usePublicFigureCases = (asked: FigureAsked) => usePagedEndpoint(listPublicFigureCases, asked)
