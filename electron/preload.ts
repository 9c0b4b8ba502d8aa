import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS } from '#shared/contract/channels.ts'
import type { HostBridge } from '#shared/contract/host.ts'

/** Hands on the text of a channel, and never the event, which leads back to Electron. */
function listen(channel: string, listener: (text: string) => void): () => void {
  const receive = (_event: unknown, text: string): void => listener(text)
  ipcRenderer.on(channel, receive)
  return () => void ipcRenderer.off(channel, receive)
}

const bridge: HostBridge = {
  kind: 'desktop',
  call: (callText) => ipcRenderer.invoke(CHANNELS.call, callText) as Promise<string>,
  onPush: (listener) => listen(CHANNELS.push, listener),
  setActions: (menu) => ipcRenderer.send(CHANNELS.actions, menu),
  onAction: (listener) => listen(CHANNELS.runAction, listener),
}

contextBridge.exposeInMainWorld('host', bridge)
