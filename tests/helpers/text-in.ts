import { createApp, defineComponent } from 'vue'
import { createText, useText, type Text, type UiLocale } from '#renderer/i18n/text.ts'

/** The messages of a language, as a component gets them. */
export function textIn(locale: UiLocale): Text {
  let text: Text | undefined
  const app = createApp(defineComponent({ setup: () => { text = useText(); return () => null } }))
  app.use(createText(locale)).mount(document.createElement('div'))
  if (!text) throw new Error('the component was not set up')
  return text
}
