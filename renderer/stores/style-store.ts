import { defineStore } from 'pinia'
import type { EndpointOutput } from '#shared/contract/endpoints.ts'
import { styleChangesSchema } from '#shared/contract/paper-look.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { changesOf, LEAST_TEXT_MM, measuresOf, textRoomMm, type StyleChanges, type StyleMeasures } from '#shared/documents/style-changes.ts'
import { paperStyle, type StyleId } from '#shared/documents/styles.ts'
import { useApi } from '../api/client.ts'
import { bytesOf } from './bytes-of.ts'
import { useSettingsStore } from './settings-store.ts'

/** What the papers of the office look like: styles by what differs from the program's own, and fonts. */
export type OfficeLook = Pick<Settings, 'paperStyles' | 'fonts'>
/** What a file would make of it, and which fonts this machine has not. */
export type ReadLook = EndpointOutput<'styles.read'>

/** The styles of papers, as the office has them. */
export const useStyleStore = defineStore('styles', () => {
  const api = useApi()
  const settings = useSettingsStore()

  function measures(styleId: StyleId): StyleMeasures {
    return measuresOf(paperStyle(styleId), settings.settings.paperStyles[styleId])
  }

  function isUsual(styleId: StyleId): boolean {
    return settings.settings.paperStyles[styleId] === undefined
  }

  /** Whether a measure is within its limits, and margins leave room for text. */
  function isPossible(styleId: StyleId, { marginsMm, ...others }: StyleChanges): boolean {
    if (marginsMm !== undefined && textRoomMm(paperStyle(styleId), marginsMm) < LEAST_TEXT_MM) return false
    return styleChangesSchema.safeParse({ ...others, ...(marginsMm === undefined ? {} : { marginsMm }) }).success
  }

  /** @throws AppError; the change holds for this window all the same */
  async function change(styleId: StyleId, changes: StyleChanges): Promise<void> {
    const { [styleId]: before = {}, ...others } = settings.settings.paperStyles
    const own = changesOf(paperStyle(styleId), { ...before, ...changes })
    await settings.change({ paperStyles: Object.keys(own).length === 0 ? others : { ...others, [styleId]: own } })
  }

  /** As the program comes. @throws AppError */
  async function reset(styleId: StyleId): Promise<void> {
    const { [styleId]: _own, ...others } = settings.settings.paperStyles
    await settings.change({ paperStyles: others })
  }

  /** Gives out one style, or all of them with the fonts. @throws AppError */
  async function exportFile(styleId?: StyleId): Promise<SaveResult> {
    const save = await api.call('styles.export', { locale: settings.locale, ...(styleId === undefined ? {} : { styleId }) })
    await api.keep(save)
    return save
  }

  /** What a file would change; nothing is taken over. @throws AppError with what is wrong by line */
  async function readFile(fileName: string, text: string): Promise<ReadLook> {
    await settings.kept()
    return api.call('styles.read', { fileName, text })
  }

  /** Pages of an invented event in a look of the office. @throws AppError */
  async function specimen(styleId: StyleId, { paperStyles, fonts }: OfficeLook): Promise<Uint8Array> {
    const { base64 } = await api.call('styles.specimen', { styleId, locale: settings.locale, changes: paperStyles[styleId] ?? {}, fonts })
    return bytesOf(base64)
  }

  return { measures, isUsual, isPossible, change, reset, exportFile, readFile, specimen }
})
