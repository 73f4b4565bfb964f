// Keeps what is being typed into a step of the nomination.
import { autosave } from './lib/autosave.mjs'

document.querySelectorAll('form[data-autosave]').forEach(autosave)
