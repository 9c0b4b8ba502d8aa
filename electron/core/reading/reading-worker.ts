/** The thread that reads lists, so that a hostile or broken file can take neither the window nor its memory with it. */
import { answerTasks } from '../threads/answer-tasks.ts'
import { readListFile } from './read-list-file.ts'

answerTasks(readListFile)
