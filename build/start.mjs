/** `npm start`: opens the organizer in the best host that this machine has, and says which and why. */
import process from 'node:process'
import { hasScreen, installedBrowser, needsNoSandbox } from './browsers.mjs'
import { chooseHost } from './choose-host.mjs'
import { fetchElectron, installedElectron } from './electron.mjs'
import { ROOT, inRoot } from './runner/paths.mjs'
import { run, say } from './runner/process.mjs'

const args = process.argv.slice(2)
const host = await chooseHost({
  args,
  hasScreen: hasScreen(),
  electron: installedElectron,
  fetchElectron,
  browser: installedBrowser,
})
say(host.sentence)

// A new library starts with the samples; one that is already there is left as it is.
const flags = [...args, '--samples']
const serve = [inRoot('dist-electron', 'serve.js'), ...flags]

switch (host.kind) {
  case 'desktop':
    process.exitCode = await run(host.path, [...(needsNoSandbox() ? ['--no-sandbox'] : []), ROOT, ...flags])
    break
  case 'window':
    process.exitCode = await run(process.execPath, [...serve, '--browser', host.path])
    break
  case 'address':
    process.exitCode = await run(process.execPath, args.includes('--no-open') ? serve : [...serve, '--no-open'])
    break
}
