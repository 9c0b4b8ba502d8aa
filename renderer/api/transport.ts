/**
 * How text reaches the core: JSON of the codec in `shared/contract/codec.ts`, on both hosts alike. A call carries a
 * `Call`, the answer is a `Reply`, a push is a `Push`.
 */
export type Transport = {
  readonly kind: 'desktop' | 'browser'
  /** @throws Error when the core cannot be reached; errors of the core are replies */
  readonly call: (callText: string) => Promise<string>
  /** JSON of each push, until the page goes. */
  readonly onPush: (listener: (pushText: string) => void) => void
  /** Called when pushes may have been missed and come again. */
  readonly onReconnect: (listener: () => void) => void
  /** Keeps bytes that the core offers for download; only a browser is ever offered any. */
  readonly download: (offerId: string, fileName: string) => Promise<void>
}
