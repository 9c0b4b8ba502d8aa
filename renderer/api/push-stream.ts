const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

type PushStream = {
  readonly open: (signal: AbortSignal) => Promise<Response>
  readonly onLine: (line: string) => void
  readonly onReconnect: () => void
}

/**
 * Reads newline-delimited JSON for as long as the page lives, and comes back with growing pauses when the stream
 * breaks. `fetch` instead of EventSource, because only `fetch` can send the token in a header.
 *
 * @returns stops it
 */
export function listenToPushes({ open, onLine, onReconnect }: PushStream): () => void {
  const stopper = new AbortController()
  const { signal } = stopper
  void (async () => {
    let waitMs = FIRST_WAIT_MS
    let isFirst = true
    while (!signal.aborted) {
      try {
        const response = await open(signal)
        if (response.ok && response.body) {
          if (!isFirst) onReconnect()
          isFirst = false
          waitMs = FIRST_WAIT_MS
          await readLines(response.body, onLine)
        }
      } catch {
        // A broken stream is no news: calls tell the user when the core is gone.
      }
      await pause(waitMs, signal)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    }
  })()
  return () => stopper.abort()
}

async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + decoder.decode(chunk.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    // An empty line keeps the connection alive.
    lines.filter((line) => line.trim() !== '').forEach(onLine)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    }, { once: true })
  })
}
