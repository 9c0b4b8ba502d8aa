import { zhCnWords } from '#shared/documents/words/zh-cn.ts'
import { agenda } from './agenda.ts'
import { app } from './app.ts'
import { changes } from './changes.ts'
import { convoy } from './convoy.ts'
import { documents } from './documents.ts'
import { errors } from './errors.ts'
import { groups } from './groups.ts'
import { history } from './history.ts'
import { library } from './library.ts'
import { lint } from './lint.ts'
import { logistics } from './logistics.ts'
import { marks } from './marks.ts'
import { news } from './news.ts'
import { orders } from './orders.ts'
import { overview } from './overview.ts'
import { paper } from './paper.ts'
import { parts } from './parts.ts'
import { people } from './people.ts'
import { peopleImport } from './people-import.ts'
import { picker } from './picker.ts'
import { pictures } from './pictures.ts'
import { press } from './press.ts'
import { register } from './register.ts'
import { route } from './route.ts'
import { seating } from './seating.ts'
import { settings } from './settings.ts'
import { styles } from './styles.ts'
import { show } from './show.ts'
import { speakers } from './speakers.ts'
import { sheet } from './sheet.ts'
import { steps } from './steps.ts'
import { tours } from './tours.ts'

/** The first language of the program; its keys are the keys of every other. `words` are those of the paper. */
export const zhCn = {
  words: zhCnWords,
  app,
  marks,
  errors,
  steps,
  library,
  history,
  settings,
  styles,
  sheet,
  overview,
  paper,
  people,
  peopleImport,
  orders,
  changes,
  groups,
  register,
  agenda,
  show,
  speakers,
  parts,
  tours,
  convoy,
  route,
  picker,
  pictures,
  seating,
  documents,
  lint,
  news,
  press,
  logistics,
} as const
