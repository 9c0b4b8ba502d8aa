import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BUILT_SERVE } from '../helpers/built-program.ts'
import { isLocked } from '../helpers/library-lock.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

type Run = { readonly child: ChildProcess; readonly output: { text: string; errors: string }; readonly exit: Promise<number | null>; readonly library: string }

/** The entry as a program of its own. */
async function run(args: readonly string[], folder?: string): Promise<Run> {
  const place = folder ?? (await temporaryFolder())
  const library = path.join(place, 'library')
  const child = spawn(process.execPath, [BUILT_SERVE, '--library', library, ...args], { cwd: ROOT })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { text: '', errors: '' }
  child.stdout.on('data', (data: Buffer) => (output.text += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output.errors += data.toString()))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return { child, output, exit, library }
}

describe('the program serve', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('saves and ends in order on %s', async (signal) => {
    const { child, output, exit, library } = await run(['--no-open'])
    await expect.poll(() => output.text, { timeout: 15_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/)
    expect(isLocked(library)).toBe(true)
    child.kill(signal)
    expect(await exit).toBe(0)
    expect(isLocked(library)).toBe(false)
    expect(output.errors).toBe('')
  })

  it.each([[['--port', 'many']], [['--port', '70000']], [['--unknown']], [['a-file']]])('says of %j how it is used', async (args) => {
    const { output, exit, library } = await run(args)
    expect(await exit).toBe(2)
    expect(output.errors).toMatch(/\nUsage: serve \[--port N\]/)
    expect(output.text).toBe('')
    expect(existsSync(library)).toBe(false)
  })

  it('says in one sentence that another program has the library, and ends with 5', async () => {
    const first = await run(['--no-open'])
    await expect.poll(() => first.output.text, { timeout: 15_000 }).not.toBe('')
    const second = await run(['--no-open'], path.dirname(first.library))
    expect(await second.exit).toBe(5)
    expect(second.output.errors).toMatch(/^The library .+ is open in another program: .+\n$/)
    first.child.kill('SIGTERM')
    expect(await first.exit).toBe(0)
  })

  it('says in one sentence that the folder is none', async () => {
    const folder = await temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'library'), '')
    const { output, exit } = await run(['--no-open'], folder)
    expect(await exit).toBe(1)
    expect(output.errors).toMatch(/^The library .+ cannot be used \(ENOTDIR\): .+\n$/)
  })
})
