import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { z } from 'zod'
import { createApi, apiKey } from './api/client.ts'
import { httpTransport } from './api/http-transport.ts'
import { ipcTransport } from './api/ipc-transport.ts'
import { takeSessionToken } from './api/session-token.ts'
import App from './app/App.vue'
import { reportDefects } from './app/defects.ts'
import { createPageRouter } from './app/router.ts'
import { createText } from './i18n/text.ts'
import { useSettingsStore } from './stores/settings-store.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/element-plus.css'

// Our content security policy forbids the code that zod would otherwise write for itself.
z.config({ jitless: true })

const transport = window.host ? ipcTransport(window.host) : httpTransport(takeSessionToken(window))

const app = createApp(App)
app.provide(apiKey, createApi(transport))
app.use(createPinia())

const settings = useSettingsStore()
// Without its settings the page still opens; the first call of the page itself tells what is wrong.
await settings.load().catch(() => undefined)

app.use(createText(settings.locale))
app.use(createPageRouter())
reportDefects(app)
app.mount('#app')
