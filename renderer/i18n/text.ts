import type { WritableComputedRef } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import { en } from './en/messages.ts'
import type { MessageAt, ParameterOf, PathOf } from './message-types.ts'
import { zhCn } from './zh-cn/messages.ts'

export type UiLocale = 'zh-CN' | 'en'
export type MessageKey = PathOf<typeof zhCn>

type Parameters<Key extends MessageKey> = ParameterOf<MessageAt<typeof zhCn, Key>>
type Values<Key extends MessageKey> = string extends MessageAt<typeof zhCn, Key>
  ? [values?: Readonly<Record<string, string | number>>]
  : [Parameters<Key>] extends [never]
    ? []
    : [values: Readonly<Record<Parameters<Key>, string | number>>]

/** A message in the language of the page, with its values put in; `count` also chooses the English plural. */
export type Text = <Key extends MessageKey>(key: Key, ...values: Values<Key>) => string

export function createText(locale: UiLocale) {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zhCn, en },
    missingWarn: false,
    fallbackWarn: false,
  })
}

/** For components: `const t = useText()`. Reads the current language, so templates follow when it is switched. */
export function useText(): Text {
  const { t } = useI18n({ useScope: 'global' })
  return (key, ...[values]) => {
    const named = values as Readonly<Record<string, string | number>> | undefined
    if (named === undefined) return t(key)
    return typeof named['count'] === 'number' ? t(key, named, named['count']) : t(key, named)
  }
}

/** The language of the page, to be read and set. */
export function useLocale(): WritableComputedRef<UiLocale> {
  return useI18n({ useScope: 'global' }).locale as WritableComputedRef<UiLocale>
}
