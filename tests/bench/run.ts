import { parseArgs } from 'node:util'
import type { Bench, Measurement, Skipped } from './measurement.ts'

/** The benches by the name that `npm run bench -- NAME` takes. */
const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  people: () => import('./people.bench.ts'),
  sheet: () => import('./sheet.bench.ts'),
  agenda: () => import('./agenda.bench.ts'),
  itineraries: () => import('./itineraries.bench.ts'),
  documents: () => import('./documents.bench.ts'),
  lists: () => import('./lists.bench.ts'),
  news: () => import('./news.bench.ts'),
  start: () => import('./start.bench.ts'),
  store: () => import('./store.bench.ts'),
  programme: () => import('./programme.bench.ts'),
  route: () => import('./route.bench.ts'),
  seating: () => import('./seating.bench.ts'),
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}

const results: (Measurement | Skipped)[] = []
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const { bench } = (await benches[name]?.()) ?? {}
  if (!bench) continue
  for await (const result of bench()) {
    results.push(result)
    if (values.json) console.log(JSON.stringify(result))
    else console.error(`· ${result.name}`)
  }
}
if (!values.json) console.log(tableOf(results))

function tableOf(rows: readonly (Measurement | Skipped)[]): string {
  const lines = rows.map((row) =>
    'skipped' in row
      ? `| ${row.name} | – | ${row.peer} | – | – | – | skipped: ${row.skipped} |`
      : `| ${row.name} | ${row.ours} ${row.unit} | ${row.peer} | ${row.theirs} ${row.unit} | ${row.ratio}× | ≤ ${row.goal}× | ${row.held ? 'yes' : 'NO'} |`,
  )
  return ['| what | ours | peer | peer | ratio | goal | held |', '|---|---|---|---|---|---|---|', ...lines].join('\n')
}
